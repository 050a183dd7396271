import { assertMay } from '../access/require.ts';
import type { UseCase } from '../access/use-case.ts';
import { mayKeepCalendar } from '../calendar/calendar.access.ts';
import type { CalendarFormat } from '../calendar/calendar.type.ts';
import { readCalendarFile } from '../calendar/calendar-file.ts';
import { reasonCodePointsMax, requireYear, sourceCodePointsMax } from '../calendar/calendar-input.rules.ts';
import { daysOf } from '../calendar/calendars.ts';
import { printDay } from '../calendar/days.rules.ts';
import { findCalendar } from '../calendar/next-version.ts';
import { localOf } from '../calendar/zone.rules.ts';
import type { Change } from '../graphql/perform.ts';
import { requireText } from '../text.ts';
import { applyChanges } from './change-calendar.ts';

export interface ImportCalendar {
  expectedVersion: number;
  reason: string;
  format: CalendarFormat;
  /** Base64. */
  content: string;
  source: string | null;
  replacesYears: boolean;
  throughYear: number | null;
}

/** How far what is repeated without end is written down, when nothing else is said. */
const yearsAhead = 5;

/**
 * Enters all days of a file in the calendar, or none, told of everything that is wrong with any row. Problems:
 * NOT_ALLOWED, STALE_VERSION, BAD_INPUT, NOTHING_TO_CHANGE, EMPTY_TEXT, and those of reading a file.
 */
export async function importCalendar(useCase: UseCase, input: ImportCalendar): Promise<Change> {
  const { tx, actor, clock } = useCase;
  assertMay(mayKeepCalendar(actor));
  const reason = requireText(input.reason, reasonCodePointsMax, ['reason']);
  const source =
    input.source === null ? reason.slice(0, sourceCodePointsMax) : requireText(input.source, sourceCodePointsMax, ['source']);
  const calendar = await findCalendar(tx, input.expectedVersion);
  const thisYear = Number(printDay(localOf(calendar.zone, clock.now()).day).slice(0, 4));
  const throughYear = requireYear(input.throughYear ?? thisYear + yearsAhead, ['throughYear']);
  const days = readCalendarFile(input.content, { format: input.format, source, throughYear });
  const years = new Set(days.map(({ day }) => day.slice(0, 4)));
  const written = new Set(days.map(({ day }) => day));
  const known = input.replacesYears ? await daysOf(tx, calendar.version) : [];
  const removed = known.map(({ day }) => day).filter((day) => years.has(day.slice(0, 4)) && !written.has(day));
  return applyChanges(useCase, calendar, reason, { days, removed });
}
