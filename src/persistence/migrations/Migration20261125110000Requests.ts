import { Migration } from '@mikro-orm/migrations';

const mine = '(select actor_body())';

/** A body that no longer takes part in a round learns no more of what others claim in it. */
export class Migration20261125110000Requests extends Migration {
  override up(): void {
    this.addSql(`alter policy doings on out_of_remit
      using (body_id = ${mine} or (select actor_is_office()) or (round_id <> all ((select actor_blind_rounds())::uuid[])
        and not exists (select from opinion_request own where own.round_id = out_of_remit.round_id and own.body_id = ${mine}
          and own.withdrawn)))`);
  }
}
