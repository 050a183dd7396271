import { Migration } from '@mikro-orm/migrations';

/** What figures are made of: when a proposal came into which state, and obligations ready to be counted. */
export class Migration20261126150000Figures extends Migration {
  override up(): void {
    this.addSql(`
      create table proposal_state_history (
        proposal_id uuid not null references proposal, sequence int not null check (sequence > 0), state text not null,
        lead_body_id uuid references body, at timestamptz not null,
        primary key (proposal_id, sequence)
      );
      comment on table proposal_state_history is 'From when a proposal was in which state, and whose: what a day is charged by. Only added to.';
      grant select on proposal_state_history to collegium_request, collegium_hub;
      grant insert on proposal_state_history to collegium_request;
    `);
    // What was before is in the log; who led then is not told there, so it is who leads now.
    this.addSql(`
      insert into proposal_state_history (proposal_id, sequence, state, lead_body_id, at)
      select proposal.id, row_number() over (partition by proposal.id order by told.seq), told.payload ->> 'to', proposal.lead_body_id, told.at
      from proposal join event told on told.object_id = proposal.id and told.kind = 'ProposalStateChanged'
        and told.stream_kind = 'PROPOSAL';
    `);
    this.addSql(`
      alter table obligation add stopped_at timestamptz generated always as (least(fulfilled_at, ended_at)) stored;
      comment on column obligation.stopped_at is 'When it was given, or was owed no more; null: it is owed.';
      drop index obligation_judged;
      create index obligation_counted on obligation (judged_due)
        include (kind, body_id, round_id, compressed, fulfilled_at, ended_at, ended_reason, stopped_at, id);
      create index obligation_counted_of_body on obligation (body_id, judged_due);
      create index obligation_ran_over on obligation (judged_due) where stopped_at is null or stopped_at > judged_due;
      create index round_recalled on round (id) where status = 'RECALLED';
      create index sufficiency_finding_confirmed on sufficiency_finding (body_id) where status = 'CONFIRMED';
    `);
  }
}
