import { Migration } from '@mikro-orm/migrations';

const mine = '(select actor_body())';

/** The office's part: meetings that are called off, dossiers with a checklist, what the office made of them, and the place on an agenda. */
export class Migration20261126130000Office extends Migration {
  override up(): void {
    this.addSql(`
      alter table meeting add cancelled_reason text, add check ((cancelled_at is null) = (cancelled_reason is null));
      grant update (cancelled_reason) on meeting to collegium_request;

      alter table submission add checklist jsonb not null default '[]', add checked_by_person_id uuid references person,
        add missing text[], add new_due date,
        add returned_at timestamptz, add returned_by_person_id uuid references person, add return_codes text[], add return_reason text,
        add check ((check_result is null) = (checked_at is null)),
        add check (check_result in ('PASSED', 'RETURNED_INCOMPLETE')),
        add check ((missing is not null) = (check_result is not distinct from 'RETURNED_INCOMPLETE')),
        add check (num_nulls(returned_at, returned_by_person_id, return_codes, return_reason) in (0, 4)),
        add check ((new_due is not null) = (missing is not null or returned_at is not null));
      comment on column submission.checklist is 'What the lead body says that it sends, or leaves out, and why.';
      comment on column submission.missing is 'What the office found missing: returned as incomplete. Returned for re-preparation is something else, and later.';
      comment on column submission.new_due is 'By when it is due again, after either return.';

      alter table proposal add repreparations int not null default 0, add incomplete_returns int not null default 0,
        add scheduled_meeting_id uuid references meeting, add agenda_section text check (agenda_section in ('NORMAL', 'LATE')),
        add check ((scheduled_meeting_id is null) = (agenda_section is null));
      comment on column proposal.repreparations is 'How often it was returned for re-preparation; returns as incomplete count apart.';
      create index proposal_scheduled on proposal (scheduled_meeting_id) where scheduled_meeting_id is not null;
    `);

    // A dossier speaks of its draft, and is seen by whom that may be shown to: the words in it are no programme's.
    this.addSql(`
      alter table submission enable row level security, force row level security;
      create policy makers_and_readers on submission to collegium_request
        using ((select actor_is_office()) or exists (select from proposal its where its.id = proposal_id and its.handling <> 'OFF_SYSTEM'
          and (its.lead_body_id = ${mine} or (its.ready_seq is not null and its.deciding_body_id = ${mine})
            or exists (select from proposal_contributor with_it where with_it.proposal_id = its.id and with_it.body_id = ${mine})
            or exists (select from round join opinion_request asked on asked.round_id = round.id
              where round.proposal_id = its.id and asked.body_id = ${mine})))) with check (true);
      create policy hub_reads on submission for select to collegium_hub using (true);
    `);
  }
}
