import { seededIds } from '../ids.ts';
import { type Orm, sql } from '../persistence/database.ts';
import { inTransaction } from '../persistence/transaction.ts';
import { DayUnit, Procedure } from './time-rule.type.ts';

const hanoi = { zone: 'Asia/Ho_Chi_Minh', weekdays: [1, 2, 3, 4, 5], opensAtMinute: 8 * 60, cutOffMinute: 17 * 60 };

/** Working days for each procedure, until the office enacts a regulation of its own. */
const usual: [Procedure, amount: number][] = [
  [Procedure.LEAD_TIME, 5],
  [Procedure.OFFICE_CHECK, 3],
  [Procedure.OPINION, 5],
  [Procedure.RESUBMISSION, 20],
  [Procedure.RESPONSE, 5],
];
const minimumOpinionDays = 3;

/** When it was put together: what comes with the installation is the same in each, its ids too. */
const shippedAt = new Date('2026-11-25T00:00:00Z');

/** Gives an installation without a calendar the one of Vietnam, and usual time rules, as version 1. Does nothing where there is one. */
export async function installCalendar(orm: Orm): Promise<void> {
  const newId = seededIds('calendar');
  await inTransaction(orm, undefined, async (tx) => {
    await sql(tx, `select pg_advisory_xact_lock(hashtext('installCalendar'))`);
    if ((await sql(tx, `select from calendar_version limit 1`)).length > 0) return;
    await sql(
      tx,
      `insert into calendar_version (version, zone, weekdays, opens_at_minute, cut_off_minute, reason, at) values (1, $1, $2, $3, $4, $5, $6)`,
      [hanoi.zone, hanoi.weekdays, hanoi.opensAtMinute, hanoi.cutOffMinute, 'Installed.', shippedAt],
    );
    const regulationId = newId();
    await sql(
      tx,
      `insert into regulation (id, name, decision_reference, effective_from, created_at) values ($1, $2, $3, '2000-01-01', $4)`,
      [regulationId, 'Thời hạn thông thường / Usual times', '—', shippedAt],
    );
    await sql(
      tx,
      `insert into time_rule (id, regulation_id, procedure, amount, unit, minimum_working_days)
       select id, $2, procedure, amount, $5, case when procedure = 'OPINION' then $6::int end
       from unnest($1::uuid[], $3::text[], $4::int[]) as usual(id, procedure, amount)`,
      [
        usual.map(() => newId()),
        regulationId,
        usual.map(([procedure]) => procedure),
        usual.map(([, amount]) => amount),
        ...[DayUnit.WORKING, minimumOpinionDays],
      ],
    );
  });
}
