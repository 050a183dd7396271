import { readFileSync } from 'node:fs';
import { seededIds } from '../ids.ts';
import { type Orm, sql } from '../persistence/database.ts';
import { inTransaction } from '../persistence/transaction.ts';
import { readCsv } from '../spreadsheet/csv.rules.ts';
import { readCalendarSheet } from './calendar-csv.rules.ts';
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

/** Gives an installation without a calendar the one of Vietnam, 2023 to 2027, and usual time rules, as version 1. Does nothing where there is one. */
export async function installCalendar(orm: Orm): Promise<void> {
  const newId = seededIds('calendar');
  await inTransaction(orm, undefined, async (tx) => {
    await sql(tx, `select pg_advisory_xact_lock(hashtext('installCalendar'))`);
    if ((await sql(tx, `select from calendar_version limit 1`)).length > 0) return;
    await sql(
      tx,
      `insert into calendar_version (id, version, zone, weekdays, opens_at_minute, cut_off_minute, reason, at)
       values ($1, 1, $2, $3, $4, $5, $6, $7)`,
      [newId(), hanoi.zone, hanoi.weekdays, hanoi.opensAtMinute, hanoi.cutOffMinute, 'Installed.', shippedAt],
    );
    await sql(
      tx,
      `insert into calendar_day (day, kind, name, source, announced_on, since_version)
       select given.*, 1 from jsonb_to_recordset($1::jsonb) as given(day date, kind text, name text, source text, "announcedOn" date)`,
      [JSON.stringify(shippedDays())],
    );
    await sql(
      tx,
      `insert into calendar_year (year, status, source, since_version)
       select given.*, 1 from unnest($1::int[], $2::text[], $3::text[]) as given(year, status, source)`,
      [0, 1, 2].map((column) => shippedYears().map((row) => row[column])),
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

/** The days of Vietnam that are not what their weekday says, each with its source. */
function shippedDays() {
  const { days, problems } = readCalendarSheet(readCsv(shipped('vietnam.csv')));
  if (problems.length > 0) throw problems[0]!;
  return days;
}

/** Year, status and source. */
function shippedYears(): string[][] {
  return readCsv(shipped('vietnam-years.csv')).rows.map(({ cells }) => ['A', 'B', 'C'].map((letter) => cells.get(letter)!));
}

const shipped = (file: string): Buffer => readFileSync(new URL(`../../src/calendar/data/${file}`, import.meta.url));
