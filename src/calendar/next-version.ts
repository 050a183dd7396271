import type { UseCase } from '../access/use-case.ts';
import { sql, type Tx } from '../persistence/database.ts';
import { Problem } from '../problems.ts';
import { daysMax } from './calendar-input.rules.ts';
import { type CalendarRow, calendarAt, type DayRow, daysOf, type YearRow } from './calendars.ts';

/** What is other in the next version of the calendar. */
export interface CalendarChanges {
  policy?: Partial<Pick<CalendarRow, 'zone' | 'weekdays' | 'opensAtMinute' | 'cutOffMinute'>>;
  days?: DayRow[];
  /** ISO dates. */
  removed?: string[];
  year?: YearRow;
}

/**
 * Holds the calendar as it is until the transaction ends: what is due is computed by one version, and no other comes
 * in between. Many may hold it so at once, and whoever changes it waits for them.
 */
export async function holdCalendar(tx: Tx): Promise<void> {
  await sql(tx, `select pg_advisory_xact_lock_shared(hashtext('calendar'))`);
}

/** The calendar as it is, for a change: one at a time. STALE_VERSION. */
export async function findCalendar(tx: Tx, expectedVersion: number): Promise<CalendarRow> {
  await sql(tx, `select pg_advisory_xact_lock(hashtext('calendar'))`);
  const calendar = await calendarAt(tx, null);
  if (!calendar) throw new Error('There is no calendar.');
  if (calendar.version !== expectedVersion)
    throw new Problem('STALE_VERSION', { currentVersion: calendar.version }, ['expectedVersion']);
  return calendar;
}

const same = (one: DayRow, other: DayRow | undefined) =>
  other !== undefined &&
  one.kind === other.kind &&
  one.name === other.name &&
  one.source === other.source &&
  one.announcedOn === other.announcedOn;

/**
 * Writes the next version: what it changes ends with the version before, which stays as it was. Returns it, and how many
 * days are other. NOTHING_TO_CHANGE, TOO_MANY.
 */
export async function nextVersion(
  { tx, actor, clock, newId }: UseCase,
  calendar: CalendarRow,
  reason: string,
  { policy = {}, days = [], removed = [], year }: CalendarChanges,
): Promise<{ calendar: CalendarRow; days: number }> {
  const known = new Map((await daysOf(tx, calendar.version)).map((row) => [row.day, row]));
  const written = days.filter((row) => !same(row, known.get(row.day)));
  const ended = [...removed, ...written.map(({ day }) => day)].filter((day) => known.has(day));
  const changes = Object.entries(policy).some(
    ([name, value]) => JSON.stringify(calendar[name as keyof CalendarRow]) !== JSON.stringify(value),
  );
  if (written.length === 0 && ended.length === 0 && !changes && !year) throw new Problem('NOTHING_TO_CHANGE');
  const actual = known.size - ended.length + written.length;
  if (actual > daysMax) throw new Problem('TOO_MANY', { actual, unit: 'days', limit: daysMax }, ['days']);
  const version = calendar.version + 1;
  const next: CalendarRow = {
    ...{ ...calendar, ...policy },
    ...{ id: newId(), version, reason, at: clock.now(), actorPersonId: actor.personId },
  };
  await sql(
    tx,
    `insert into calendar_version (id, version, zone, weekdays, opens_at_minute, cut_off_minute, reason, at, actor_person_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [next.id, version, next.zone, next.weekdays, next.opensAtMinute, next.cutOffMinute, reason, next.at, actor.personId],
  );
  await sql(tx, `update calendar_day set until_version = $2 where until_version is null and day = any($1::date[])`, [
    ended,
    version,
  ]);
  await sql(
    tx,
    `insert into calendar_day (day, kind, name, source, announced_on, since_version)
     select given.*, $2 from jsonb_to_recordset($1::jsonb) as given(day date, kind text, name text, source text, "announcedOn" date)`,
    [JSON.stringify(written), version],
  );
  if (year) {
    await sql(tx, `update calendar_year set until_version = $2 where until_version is null and year = $1`, [year.year, version]);
    await sql(tx, `insert into calendar_year (year, status, source, since_version) values ($1, $2, $3, $4)`, [
      ...[year.year, year.status, year.source, version],
    ]);
  }
  return { calendar: next, days: new Set([...ended, ...written.map(({ day }) => day)]).size };
}
