import { Migration } from '@mikro-orm/migrations';

/** A version of the calendar is what a change of it makes, and is found again by the id that an answer keeps. */
export class Migration20261126110000Calendar extends Migration {
  override up(): void {
    this.addSql(`
      alter table calendar_version add id uuid not null unique default gen_random_uuid();
      -- Of many thousand dues moved at once each would be looked up for each: moveDues writes the version and the person it acts with.
      alter table obligation drop constraint obligation_calendar_version_fkey;
      alter table due_change drop constraint due_change_calendar_version_fkey;
      alter table due_change drop constraint due_change_actor_person_id_fkey;
      create index time_rule_same on time_rule (procedure, proposal_kind, urgent);
    `);
  }
}
