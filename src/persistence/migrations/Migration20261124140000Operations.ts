import { Migration } from '@mikro-orm/migrations';

/** Who is asked whether a server is ready looks whether the schema is the one it was built for. */
export class Migration20261124140000Operations extends Migration {
  override up(): void {
    this.addSql(`grant select on mikro_orm_migrations to collegium_hub`);
  }
}
