import type { Context } from '../graphql/context.ts';
import { sql, type Tx } from '../persistence/database.ts';
import { asDate } from '../text.ts';
import type { DayKind, YearStatus } from './calendar.type.ts';

export interface CalendarRow {
  id: string;
  version: number;
  zone: string;
  /** 1 is Monday, 7 is Sunday. */
  weekdays: number[];
  opensAtMinute: number;
  cutOffMinute: number;
  reason: string;
  at: Date;
  actorPersonId: string | null;
}

export interface DayRow {
  /** ISO dates, both. */
  day: string;
  kind: DayKind;
  name: string;
  source: string;
  announcedOn: string | null;
}

export interface YearRow {
  year: number;
  status: YearStatus;
  source: string;
}

const columns = `id, version, zone, weekdays, opens_at_minute as "opensAtMinute", cut_off_minute as "cutOffMinute", reason, at,
  actor_person_id as "actorPersonId"`;

const toRow = (raw: Record<string, unknown>): CalendarRow => ({ ...(raw as unknown as CalendarRow), at: asDate(raw['at']) });

/** The calendar as it is now, or as it was at a version; nothing when there is no such version. The calendar is no secret. */
export async function calendarAt(tx: Tx, version: number | null): Promise<CalendarRow | undefined> {
  const [raw] = await sql<Record<string, unknown>>(
    tx,
    `select ${columns} from calendar_version where version = coalesce($1::int, (select max(version) from calendar_version))`,
    [version],
  );
  return raw && toRow(raw);
}

/** A version of the calendar by its id, as an answer to a mutation keeps it. */
export async function calendarById(context: Context, id: string): Promise<CalendarRow | undefined> {
  const [raw] = await sql<Record<string, unknown>>(
    await context.read(),
    `select ${columns} from calendar_version where id = $1`,
    [id],
  );
  return raw && toRow(raw);
}

const inVersion = `since_version <= $1 and (until_version is null or until_version > $1)`;

/** The days of a version that may not be what their weekday says, all of them or those of a year, in order. */
export function daysOf(tx: Tx, version: number, year: number | null = null): Promise<DayRow[]> {
  return sql<DayRow>(
    tx,
    `select day::text, kind, name, source, announced_on::text as "announcedOn" from calendar_day
     where ${inVersion} and ($2::int is null or day between make_date($2, 1, 1) and make_date($2, 12, 31)) order by day`,
    [version, year],
  );
}

/** The years of a version of which it is said how sure they are, in order. */
export function yearsOf(tx: Tx, version: number): Promise<YearRow[]> {
  return sql<YearRow>(tx, `select year, status, source from calendar_year where ${inVersion} order by year`, [version]);
}
