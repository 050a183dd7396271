import { sql, sqlOne, type Tx } from '../persistence/database.ts';
import { asDay } from './days.rules.ts';
import type { WorkCalendar } from './due.rules.ts';
import { type Exception, WorkingDays } from './working-days.rules.ts';

// Each database has its own calendar; a version of it never changes once it is written, so it is made ready once.
const known = new WeakMap<object, Map<number, WorkCalendar>>();

/** The calendar as it is now, or as it was at a version. One statement, and a second when it was not read before. */
export async function workCalendar(tx: Tx, version?: number): Promise<WorkCalendar> {
  const wanted =
    version ?? (await sqlOne<{ version: number }>(tx, `select max(version) as version from calendar_version`)).version;
  const driver = tx.getDriver();
  const versions = known.get(driver) ?? known.set(driver, new Map()).get(driver)!;
  const ready = versions.get(wanted);
  if (ready) return ready;
  const calendar = await readCalendar(tx, wanted);
  versions.set(wanted, calendar);
  return calendar;
}

/** The same, of a version that is not committed yet: it may never be, and is kept nowhere. */
export async function readCalendar(tx: Tx, version: number): Promise<WorkCalendar> {
  const { weekdays, ...policy } = await sqlOne<Omit<WorkCalendar, 'days'> & { weekdays: number[] }>(
    tx,
    `select version, zone, weekdays, opens_at_minute as "opensAtMinute", cut_off_minute as "cutOffMinute"
     from calendar_version where version = $1`,
    [version],
  );
  const days = await sql<{ day: string; kind: Exception }>(
    tx,
    `select day::text, kind from calendar_day where since_version <= $1 and (until_version is null or until_version > $1)`,
    [version],
  );
  return { ...policy, days: new WorkingDays(weekdays, new Map(days.map(({ day, kind }) => [asDay(day), kind]))) };
}
