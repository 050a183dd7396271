import { Migration } from '@mikro-orm/migrations';

/** What lies inside one proposal, and the draft or round of that proposal that it names: reference, key. */
const inside = [
  ['round', 'draft'],
  ['submission', 'draft'],
  ['thread', 'draft'],
  ['opinion', 'draft'],
  ['thread', 'round'],
  ['comment', 'round'],
  ['opinion', 'round'],
  ['sufficiency_finding', 'round'],
  ['obligation', 'round'],
] as const;

/**
 * An opinion cites one draft of its own proposal (domain §8.3), in a round of that proposal, and is of a body that was asked
 * there. References hold it now, of opinions and of whatever else names a proposal beside its draft or round. The trigger
 * that held it so far looked only at opinions, only when they were written, and only from their side.
 */
export class Migration20261128100000OpinionCites extends Migration {
  override up(): void {
    for (const key of ['draft', 'round'])
      this.addSql(`alter table ${key} add constraint ${key}_of_proposal unique (proposal_id, id)`);
    // Rows that are there are looked at too: of each of these tables a policy shows the owner all.
    for (const [table, key] of inside)
      this.addSql(`alter table ${table} drop constraint ${table}_${key}_id_fkey,
        add constraint ${table}_${key}_of_its_proposal foreign key (proposal_id, ${key}_id) references ${key} (proposal_id, id)`);
    this.addSql(`
      alter table opinion add constraint opinion_was_asked_for foreign key (round_id, body_id) references opinion_request (round_id, body_id);
      drop trigger answers_a_draft_of_its_proposal on opinion;
      drop function answers_a_draft_of_its_proposal();
    `);
  }
}
