import { Migration } from '@mikro-orm/migrations';

/** Until when the opinions of a round that is prepared will be due, and that a short time was accepted. */
export class Migration20261126120000Duties extends Migration {
  override up(): void {
    this.addSql(`
      alter table round add prepared_due date, add prepared_urgency boolean not null default false;
      comment on column round.prepared_due is 'Of a DRAFT: the day named for the opinions; null: as the rule says.';
      comment on column round.prepared_urgency is 'Of a DRAFT: a window shorter than the rule allows was accepted as urgent.';
    `);
  }
}
