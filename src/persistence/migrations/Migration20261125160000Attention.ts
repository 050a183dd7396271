import { Migration } from '@mikro-orm/migrations';

/** What waits for whom is read off the tables as they are: since when, and quickly, is what they get here. */
export class Migration20261125160000Attention extends Migration {
  override up(): void {
    this.addSql(`
      alter table proposal add state_at timestamptz;
      update proposal set state_at = coalesce(
        (select max(submitted_at) from submission where proposal_id = proposal.id and proposal.state in ('SUBMITTED', 'IN_REVIEW', 'SYNTHESIS')),
        (select adopted_at from programme where programme.id = programme_id and proposal.state not in ('PROPOSED', 'DECLINED')), created_at);
      alter table proposal alter state_at set not null, alter state_at set default now();
      comment on column proposal.state_at is 'Since when it is in its state.';

      create index proposal_at_office on proposal (state) where state in ('PROPOSED', 'SUBMITTED', 'IN_REVIEW', 'SYNTHESIS');
      create index round_open on round (id) where status = 'OPEN';
      create index out_of_remit_claimed on out_of_remit (round_id) where accepted is null;
      create index sufficiency_finding_waiting on sufficiency_finding (status) where status in ('PROPOSED', 'CONTESTED');
      create index placement_pending on placement (thread_id) where pending;
      create index thread_owner on thread (owner_body_id) where status in ('OPEN', 'ANSWERED');
      create index comment_mention_person on comment_mention (person_id) where person_id is not null;
      create index comment_mention_body on comment_mention (body_id) where body_id is not null;
    `);
  }
}
