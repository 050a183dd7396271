import type { Database } from '../../src/persistence/database.ts';
import { asAdmin } from './database.ts';

/** The calendar of the scenarios in 2024, and what it becomes on 12 April. */
export const year2024 = {
  holidays: [
    ...['2024-01-01', '2024-02-08', '2024-02-09', '2024-02-10', '2024-02-11', '2024-02-12', '2024-02-13', '2024-02-14'],
    ...['2024-04-18', '2024-04-29', '2024-04-30', '2024-05-01', '2024-09-02', '2024-09-03'],
  ],
  makeups: ['2024-05-04'],
};

/** Puts exactly these exceptions into the calendar of a server that runs, as its next version. */
export async function putCalendar(
  database: Database,
  { holidays, makeups }: { holidays: string[]; makeups: string[] },
): Promise<void> {
  await asAdmin(database.name, async (admin) => {
    const { rows } = await admin.query(
      `insert into calendar_version (version, zone, weekdays, opens_at_minute, cut_off_minute, reason, at)
       select version + 1, zone, weekdays, opens_at_minute, cut_off_minute, 'Of the test.', at from calendar_version
       order by version desc limit 1 returning version`,
    );
    await admin.query(`update calendar_day set until_version = $1 where until_version is null`, [rows[0].version]);
    await admin.query(
      `insert into calendar_day (day, kind, name, source, since_version)
       select unnest($1::date[]), 'HOLIDAY', '-', '-', $3::int union all select unnest($2::date[]), 'MAKEUP', '-', '-', $3::int`,
      [holidays, makeups, rows[0].version],
    );
  });
}
