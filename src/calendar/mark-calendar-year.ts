import { assertMay } from '../access/require.ts';
import type { UseCase } from '../access/use-case.ts';
import { append } from '../events/append.ts';
import type { Change } from '../graphql/perform.ts';
import { Problem } from '../problems.ts';
import { requireText } from '../text.ts';
import { mayKeepCalendar } from './calendar.access.ts';
import { calendarChanged } from './calendar.events.ts';
import type { YearStatus } from './calendar.type.ts';
import { requireYear, sourceCodePointsMax } from './calendar-input.rules.ts';
import { yearsOf } from './calendars.ts';
import { findCalendar, nextVersion } from './next-version.ts';

export interface MarkCalendarYear {
  expectedVersion: number;
  year: number;
  status: YearStatus;
  source: string;
}

/** Says of a year whether its calendar is final. Problems: NOT_ALLOWED, STALE_VERSION, BAD_INPUT, NOTHING_TO_CHANGE, EMPTY_TEXT, TOO_LONG. */
export async function markCalendarYear(useCase: UseCase, input: MarkCalendarYear): Promise<Change> {
  const { tx, actor } = useCase;
  assertMay(mayKeepCalendar(actor));
  const year = requireYear(input.year, ['year']);
  const source = requireText(input.source, sourceCodePointsMax, ['source']);
  const calendar = await findCalendar(tx, input.expectedVersion);
  const known = (await yearsOf(tx, calendar.version)).find((row) => row.year === year);
  if (known?.status === input.status && known.source === source) throw new Problem('NOTHING_TO_CHANGE');
  const reason = `${year}: ${input.status}`;
  const next = await nextVersion(useCase, calendar, reason, { year: { year, status: input.status, source } });
  const { id, version } = next.calendar;
  const [event] = await append(useCase, [calendarChanged(actor, id, { version, reason, days: 0, duesMoved: 0 })]);
  return { objectId: id, event: event! };
}
