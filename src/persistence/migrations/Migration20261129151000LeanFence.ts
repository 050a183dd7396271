import { Migration } from '@mikro-orm/migrations';

const me = '(select actor_person())';
const mine = '(select actor_body())';

/** Whether the actor is in the audience of a row: the same rule as before, with each thing asked in one place. */
function inAudience(table: string): string {
  const takesPart = `exists (select from opinion_request asked where asked.round_id = ${table}.round_id
    and asked.body_id = ${mine} and not asked.withdrawn)`;
  const isOf = (what: string) => `exists (select from proposal its where its.id = ${table}.proposal_id and ${what})`;
  const leads = isOf(`its.lead_body_id = ${mine}`);
  const decides = isOf(`its.deciding_body_id = ${mine} and its.ready_seq is not null`);
  const isOfProgramme = isOf(
    `exists (select from programme_body taking where taking.programme_id = its.programme_id and taking.body_id = ${mine})`,
  );
  return `proposal_id not in (select id from proposal where handling = 'OFF_SYSTEM') and case
    when (select actor_is_office()) then audience in ('OFFICE', 'ROUND', 'ROUND_AND_LEAD', 'DECIDERS', 'PROGRAMME')
      or (owner_body_id = ${mine} and (audience = 'BODY' or (audience = 'PRIVATE' and owner_person_id = ${me})))
    when concealed_for_body_id <> ${mine} then false
    when trace_of_body_id <> ${mine} and round_id = any ((select actor_blind_rounds())::uuid[]) then false
    when audience in ('PRIVATE', 'BODY', 'OFFICE') then owner_body_id = ${mine} and (audience <> 'PRIVATE' or owner_person_id = ${me})
    when audience = 'PROGRAMME' then ${isOfProgramme}
    when audience not in ('ROUND', 'ROUND_AND_LEAD', 'DECIDERS') then false
    else ${takesPart} or (audience <> 'ROUND' and ${leads}) or (audience = 'DECIDERS' and ${decides}) end`;
}

/**
 * The fence around what is said, in fewer parts: PostgreSQL makes each of them ready for every statement, whether it is
 * needed or not. For the office it is decided by the audience alone. What is written is judged as before.
 */
export class Migration20261129151000LeanFence extends Migration {
  override up(): void {
    this.addSql(`create index opinion_request_part on opinion_request (body_id, round_id) where not withdrawn`);
    for (const table of ['thread', 'comment']) this.addSql(`alter policy in_audience on ${table} using (${inAudience(table)})`);
    this.addSql(`alter policy in_audience on opinion using (${inAudience('opinion')})`);
  }
}
