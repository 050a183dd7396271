import { Migration } from '@mikro-orm/migrations';

/** Texts are erased by the owner alone, with a program of the operator: no role of the server can. */
export class Migration20261129102000Erasure extends Migration {
  override up(): void {
    this.addSql(`
      create policy owner_reads on idempotency for select to collegium_owner using (true);
      create policy owner_forgets on idempotency for update to collegium_owner using (true) with check (request_hash = '');
      create policy owner_reads on event_body for select to collegium_owner using (true);
      create policy owner_erases on event_body for update to collegium_owner using (true) with check (body is null);
      create policy owner_tells on event_body for insert to collegium_owner with check (true);
      create policy owner_tells on event for insert to collegium_owner with check (kind = 'TextErased');
      create policy owner_erases on comment_revision for update to collegium_owner using (true) with check (true);
      create policy owner_reads on comment_revision for select to collegium_owner using (true);
    `);
  }
}
