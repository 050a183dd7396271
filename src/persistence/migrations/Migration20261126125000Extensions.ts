import { Migration } from '@mikro-orm/migrations';

/** Who asked for more time and what was answered; and clocks that stand still. */
export class Migration20261126125000Extensions extends Migration {
  override up(): void {
    this.addSql(`
      create table extension_request (
        id uuid primary key, obligation_id uuid not null references obligation, until_day date not null, reason text not null,
        asked_at timestamptz not null, asked_by_person_id uuid not null references person,
        granted boolean, answered_at timestamptz, answered_by_person_id uuid references person, answer_reason text,
        check ((granted is null) = (answered_at is null)), check ((granted is null) = (answered_by_person_id is null)),
        check ((granted is null) = (answer_reason is null))
      );
      create index extension_request_obligation on extension_request (obligation_id, asked_at);
      create unique index extension_request_waits on extension_request (obligation_id) where granted is null;
      comment on column extension_request.granted is 'Null: it waits for an answer.';
      comment on column extension_request.until_day is 'As it was asked for; what was granted stands in due_change.';

      alter table obligation add stopped_since timestamptz;
      comment on column obligation.stopped_since is 'Its clock stands still since then: it is not announced and does not expire. Null: it runs.';
      alter table round add stopped_since timestamptz;
      comment on column round.stopped_since is 'It is held up, or its proposal is suspended, since then: the clock does not close it. Null: it goes on, or was opened meanwhile.';
      drop index obligation_alert, obligation_expiry;
      create index obligation_alert on obligation (alert_at)
        where fulfilled_at is null and ended_at is null and stopped_since is null and alerted_due is distinct from current_due;
      create index obligation_expiry on obligation (current_due)
        where fulfilled_at is null and ended_at is null and stopped_since is null and expired_due is distinct from current_due;

      create index suspension_proposal on suspension (proposal_id, from_at);
      alter table suspension drop constraint suspension_check, add check (to_at >= from_at);
    `);
    this.addSql(`
      grant select on extension_request to collegium_request, collegium_hub;
      grant insert on extension_request to collegium_request;
      grant update (granted, answered_at, answered_by_person_id, answer_reason) on extension_request to collegium_request;
      grant update (stopped_since) on obligation to collegium_request;
      alter table extension_request enable row level security, force row level security;
      create policy with_its_obligation on extension_request to collegium_request
        using (exists (select from obligation where obligation.id = obligation_id)) with check (true);
      create policy hub_reads on extension_request for select to collegium_hub using (true);
    `);
  }
}
