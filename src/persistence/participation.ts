import type pg from 'pg';

// In which rounds a body takes part is kept as bits, by which the fence judges remarks. They follow from the requests, and the
// database keeps them so (migration Participation), unless somebody writes requests past its triggers, as a restore does.

/** Beyond the end of either is 0. */
const isOther = (bits: string) => `rtrim(coalesce(kept.${bits}, '')::text, '0') <> rtrim(coalesce(asked.${bits}, '')::text, '0')`;

const wrong = `select body_id from participation kept full join participation_asked as asked using (body_id)
  where ${isOther('asked')} or ${isOther('takes_part')}`;

/** Of how many bodies it is kept otherwise than their requests say. */
export async function participationFaults(admin: pg.Client): Promise<number> {
  const there = await admin.query(`select to_regclass('participation_asked') is not null as "is"`);
  if (!there.rows[0].is) return 0;
  const { rows } = await admin.query<{ bodies: number }>(`select count(*)::int as bodies from (${wrong}) each`);
  return rows[0]!.bodies;
}

/** Keeps it of those bodies as their requests say: one statement, which an administrator may also give by hand. */
export const mendParticipation = `with wrong as (${wrong})
  merge into participation using (select wrong.body_id, asked.asked, asked.takes_part from wrong left join participation_asked asked using (body_id)) so
    on participation.body_id = so.body_id
  when matched and so.asked is null then delete
  when matched then update set asked = so.asked, takes_part = so.takes_part
  when not matched then insert values (so.body_id, so.asked, so.takes_part)`;
