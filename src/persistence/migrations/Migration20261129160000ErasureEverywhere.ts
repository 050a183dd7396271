import { Migration } from '@mikro-orm/migrations';

/**
 * What is erased by decision is erased in the tables of what it is about, too, and in what was submitted, which nothing else
 * changes. By the owner alone, as before: it reads them for that, and says less in them.
 */
export class Migration20261129160000ErasureEverywhere extends Migration {
  override up(): void {
    this.addSql(`
      create or replace function stays_as_submitted() returns trigger language plpgsql as $$
      begin
        if tg_op = 'UPDATE' and current_user = 'collegium_owner' and not exists (
          select from jsonb_each(to_jsonb(old)) before join jsonb_each(to_jsonb(new)) after using (key)
          where before.value is distinct from after.value and after.value <> to_jsonb('—'::text)) then
          return new;
        end if;
        raise exception 'what was submitted never changes';
      end $$;
      comment on function stays_as_submitted is 'Nobody changes a row; the owner may put — for a text.';
    `);
    const read = ['opinion', 'opinion_remark', 'sufficiency_finding'];
    const unread = ['working_opinion', 'working_answer', 'opinion_answer', 'out_of_remit', 'finding_step', 'question'];
    const ofActs = ['due_change', 'extension_request', 'submission', 'programme_change'];
    for (const table of [...unread, ...ofActs])
      this.addSql(`create policy owner_reads on ${table} for select to collegium_owner using (true)`);
    for (const table of [...read, ...unread, ...ofActs])
      this.addSql(`create policy owner_erases on ${table} for update to collegium_owner using (true) with check (true)`);
  }
}
