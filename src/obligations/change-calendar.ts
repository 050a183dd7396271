import { assertMay } from '../access/require.ts';
import type { UseCase } from '../access/use-case.ts';
import { mayKeepCalendar } from '../calendar/calendar.access.ts';
import { calendarChanged } from '../calendar/calendar.events.ts';
import { type DayKind, Weekday } from '../calendar/calendar.type.ts';
import {
  daysMax,
  nameCodePointsMax,
  reasonCodePointsMax,
  requireDay,
  requireTimeOfDay,
  sourceCodePointsMax,
} from '../calendar/calendar-input.rules.ts';
import type { CalendarRow, DayRow } from '../calendar/calendars.ts';
import { type CalendarChanges, findCalendar, nextVersion } from '../calendar/next-version.ts';
import { readCalendar } from '../calendar/work-calendar.ts';
import { isZone } from '../calendar/zone.rules.ts';
import { append } from '../events/append.ts';
import type { Change } from '../graphql/perform.ts';
import { sql, type Tx } from '../persistence/database.ts';
import { Problem } from '../problems.ts';
import { requireText } from '../text.ts';
import { keepRoundsOpen } from './keep-rounds-open.ts';
import { duesRecomputed } from './recompute.events.ts';
import { blindAmong, recomputeDues } from './recompute-dues.ts';

export interface ChangeCalendar {
  expectedVersion: number;
  reason: string;
  days?: { day: string; kind: DayKind; name: string; source: string; announcedOn?: string | null }[] | null;
  removeDays?: string[] | null;
  zone?: string | null;
  weekdays?: Weekday[] | null;
  opens?: string | null;
  cutOff?: string | null;
}

/** Changes the calendar: a new version, by which what is open and not due yet is due. Problems: NOT_ALLOWED, STALE_VERSION, BAD_INPUT, TOO_MANY, NOTHING_TO_CHANGE, EMPTY_TEXT, TOO_LONG. */
export async function changeCalendar(useCase: UseCase, input: ChangeCalendar): Promise<Change> {
  assertMay(mayKeepCalendar(useCase.actor));
  const reason = requireText(input.reason, reasonCodePointsMax, ['reason']);
  const days = readDays(input);
  const removed = readRemoved(input, days);
  const calendar = await findCalendar(useCase.tx, input.expectedVersion);
  return applyChanges(useCase, calendar, reason, { policy: await readPolicy(useCase.tx, input, calendar), days, removed });
}

/** Writes the next version, moves what is due by it, and tells of both: the last thing a use case does that changes the calendar. */
export async function applyChanges(
  useCase: UseCase,
  calendar: CalendarRow,
  reason: string,
  changes: CalendarChanges,
): Promise<Change> {
  const { tx, actor } = useCase;
  const next = await nextVersion(useCase, calendar, reason, changes);
  const { id, version } = next.calendar;
  const recomputed = await recomputeDues(useCase, await readCalendar(tx, version), reason);
  const closes = await keepRoundsOpen(useCase, recomputed.waited);
  const moved = recomputed.moved.map(({ after }) => after);
  const [event] = await append(useCase, [
    calendarChanged(actor, id, { version, reason, days: next.days, duesMoved: moved.length }),
    ...duesRecomputed(actor, version, moved, await blindAmong(tx, moved)),
    ...closes,
  ]);
  return { objectId: id, event: event! };
}

function readDays({ days }: ChangeCalendar): DayRow[] {
  assertAtMost(days ?? [], 'days');
  const seen = new Set<string>();
  return (days ?? []).map(({ day, kind, name, source, announcedOn }, n) => {
    const path = (field: string) => ['days', String(n), field];
    requireDay(day, path('day'));
    if (seen.has(day)) throw new Problem('BAD_INPUT', { reason: `${day} twice` }, path('day'));
    seen.add(day);
    if (announcedOn != null) requireDay(announcedOn, path('announcedOn'));
    return {
      ...{ day, kind, announcedOn: announcedOn ?? null },
      name: requireText(name, nameCodePointsMax, path('name')),
      source: requireText(source, sourceCodePointsMax, path('source')),
    };
  });
}

function readRemoved({ removeDays }: ChangeCalendar, days: DayRow[]): string[] {
  assertAtMost(removeDays ?? [], 'removeDays');
  const written = new Set(days.map(({ day }) => day));
  for (const [n, day] of (removeDays ?? []).entries()) {
    requireDay(day, ['removeDays', String(n)]);
    if (written.has(day)) throw new Problem('BAD_INPUT', { reason: `${day} in days too` }, ['removeDays', String(n)]);
  }
  return [...new Set(removeDays ?? [])];
}

function assertAtMost(days: unknown[], name: string): void {
  if (days.length > daysMax) throw new Problem('TOO_MANY', { actual: days.length, unit: 'days', limit: daysMax }, [name]);
}

/** Whether the database knows the zone too: it says by it who is a member today. */
async function isZoneThere(tx: Tx, zone: string): Promise<boolean> {
  return (await sql(tx, `select from pg_timezone_names where name = $1`, [zone])).length > 0;
}

/** What is said of zone, week and hours; the day begins before its cut-off. */
async function readPolicy(
  tx: Tx,
  { zone, weekdays, opens, cutOff }: ChangeCalendar,
  calendar: CalendarRow,
): Promise<CalendarChanges['policy']> {
  if (zone != null && !(isZone(zone) && (await isZoneThere(tx, zone))))
    throw new Problem('BAD_INPUT', { reason: 'no zone of the time zone database, as Asia/Ho_Chi_Minh' }, ['zone']);
  if (weekdays?.length === 0) throw new Problem('BAD_INPUT', { reason: 'a week without a working day' }, ['weekdays']);
  const opensAtMinute = opens == null ? calendar.opensAtMinute : requireTimeOfDay(opens, ['opens']);
  const cutOffMinute = cutOff == null ? calendar.cutOffMinute : requireTimeOfDay(cutOff, ['cutOff']);
  if (opensAtMinute >= cutOffMinute) throw new Problem('BAD_INPUT', { reason: 'cutOff before opens' }, ['cutOff']);
  const numbers = Object.values(Weekday).flatMap((weekday, n) => (weekdays?.includes(weekday) ? [n + 1] : []));
  return { zone: zone ?? calendar.zone, weekdays: weekdays ? numbers : calendar.weekdays, opensAtMinute, cutOffMinute };
}
