import { Migration } from '@mikro-orm/migrations';

/** Until when a proposal was in a state, beside since when: what a year is counted by is found without what lies before it. */
export class Migration20261128110000StateEnds extends Migration {
  override up(): void {
    this.addSql(`
      alter table proposal_state_history add until_at timestamptz;
      comment on column proposal_state_history.until_at is 'When the next state began; null: it is the last.';
      comment on table proposal_state_history is 'From when until when a proposal was in which state, and whose: what a day is charged by. Only added to; what is added ends what was last.';
      update proposal_state_history ended set until_at = later.at
        from proposal_state_history later where later.proposal_id = ended.proposal_id and later.sequence = ended.sequence + 1;
    `);
    // Here and not where a state is written, so that nobody forgets it; and nobody else may change a row of what was.
    this.addSql(`
      create function ends_last_state() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        update proposal_state_history ended set until_at = later.at
          from added later where later.proposal_id = ended.proposal_id and later.sequence = ended.sequence + 1;
        return null;
      end $$;
      revoke execute on function ends_last_state from public;
      create trigger ends_last_state after insert on proposal_state_history referencing new table as added
        for each statement execute function ends_last_state();
    `);
  }
}
