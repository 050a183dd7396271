import { Migration } from '@mikro-orm/migrations';

/** The official table of a round names the threads of that round: without this, all threads there are were read for it. */
export class Migration20261129180000RoundThreads extends Migration {
  override up(): void {
    this.addSql(`create index thread_round on thread (round_id);`);
  }
}
