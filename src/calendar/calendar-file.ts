import { Problem, Problems } from '../problems.ts';
import { readCsv } from '../spreadsheet/csv.rules.ts';
import { CalendarFormat } from './calendar.type.ts';
import { type FoundDay, readCalendarSheet } from './calendar-csv.rules.ts';
import { readEvents } from './calendar-events.rules.ts';
import { daysMax } from './calendar-input.rules.ts';
import type { DayRow } from './calendars.ts';

const fileBytesMax = 5_000_000;
/** How many problems of a file are told one by one. */
const problemsToldMax = 200;

/** How a file of days is to be read. `source`: of the days that do not say theirs; `throughYear`: the last of what has no end. */
export interface ReadAs {
  format: CalendarFormat;
  source: string;
  throughYear: number;
}

/** Reads a file given in Base64: all of its days, or everything that is wrong with any of them. Problems: TOO_LONG, TOO_MANY, BAD_ENCODING, BAD_SPREADSHEET, BAD_CALENDAR_FILE, COLUMN_…, CELL_…, EVENT_…, MORE_PROBLEMS. */
export function readCalendarFile(base64: string, as: ReadAs): DayRow[] {
  const bytes = bytesOf(base64);
  const { days, problems } = as.format === CalendarFormat.CSV ? readCalendarSheet(readCsv(bytes)) : readEvents(textOf(bytes), as);
  if (problems.length > 0) throw bounded(problems);
  if (days.length > daysMax) throw new Problem('TOO_MANY', { actual: days.length, unit: 'days', limit: daysMax }, ['content']);
  return days.map(({ row: _, ...day }: FoundDay) => ({ ...day, source: day.source || as.source }));
}

function bytesOf(base64: string): Buffer {
  const tooLong = (actual: number) => new Problem('TOO_LONG', { actual, unit: 'bytes', limit: fileBytesMax }, ['content']);
  const bytesAbout = Math.ceil((base64.length * 3) / 4);
  if (bytesAbout > fileBytesMax + 3) throw tooLong(bytesAbout);
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(base64))
    throw new Problem('BAD_CALENDAR_FILE', { reason: 'its content is not Base64' }, ['content']);
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length > fileBytesMax) throw tooLong(bytes.length);
  return bytes;
}

function textOf(bytes: Buffer): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return text;
  } catch {
    throw new Problem('BAD_ENCODING', { reason: 'not UTF-8' }, ['content']);
  }
  throw new Problem('BAD_ENCODING', { reason: 'NUL (U+0000)' }, ['content']);
}

/** In the order of the rows; of too many, how many more there are. */
function bounded(problems: Problem[]): Problems {
  const sorted = problems.toSorted((a, b) => Number(a.details['row'] ?? 0) - Number(b.details['row'] ?? 0));
  const told = sorted.slice(0, problemsToldMax);
  const count = sorted.length - told.length;
  return new Problems(count > 0 ? [...told, new Problem('MORE_PROBLEMS', { count }, ['content'])] : told);
}
