import ICAL from 'ical.js';
import { Problem, type ProblemCode, type ProblemDetails } from '../problems.ts';
import { quoted } from '../spreadsheet/sheet.ts';
import { requireText } from '../text.ts';
import { DayKind } from './calendar.type.ts';
import type { FoundDay, FoundDays } from './calendar-csv.rules.ts';
import { daysMax, nameCodePointsMax, sourceCodePointsMax, yearMax, yearMin } from './calendar-input.rules.ts';
import { type Day, printDay, readDay } from './days.rules.ts';
import { type Recurrence, yearly } from './yearly.rules.ts';

/** How long one event may be, and how many there may be. */
const eventDaysMax = 366;
const eventsMax = 5_000;

/** A component as ical.js reads it (jCal, RFC 7265): its name, its properties, what is inside. */
type Jcal = [name: string, properties: Property[], inside: Jcal[]];
type Property = [name: string, parameters: object, type: string, ...values: unknown[]];

/**
 * Reads the events of an iCalendar file as days of a calendar; a row is the line with which an event begins. Each day of an
 * event of several is one, and so is each year of what is repeated yearly. ical.js reads the file and no more: what
 * its own recurrences make of a 29 February is a 1 March.
 */
export function readEvents(text: string, { throughYear }: { throughYear: number }): FoundDays {
  const events = eventsIn(text);
  const lines = text.split(/\r\n|\r|\n/).flatMap((line, n) => (/^BEGIN:VEVENT\s*$/i.test(line) ? [n + 1] : []));
  const problems: Problem[] = [];
  const rowOf = new Map<string, number>();
  const days: FoundDay[] = [];
  for (const [n, event] of events.entries()) {
    const row = lines[n] ?? 0;
    const report = (code: ProblemCode, property: string, details: ProblemDetails = {}) =>
      void problems.push(new Problem(code, { row, property, ...details }, ['content', String(row), property]));
    const found = readEvent(new Event(event[1], report), row, throughYear);
    for (const { day } of found) {
      const other = rowOf.get(day);
      if (other !== undefined) report('EVENT_TWICE', 'DTSTART', { value: day, other });
      else rowOf.set(day, row);
    }
    days.push(...found);
    if (days.length > daysMax) throw new Problem('TOO_MANY', { actual: days.length, unit: 'days', limit: daysMax }, ['content']);
  }
  return { days, problems };
}

function eventsIn(text: string): Jcal[] {
  const read = parse(text.replace(/^\ufeff/, ''));
  const calendars = (typeof read[0] === 'string' ? [read] : read) as Jcal[];
  const events = calendars.flatMap(([name, , inside]) => (name === 'vcalendar' ? inside.filter(([of]) => of === 'vevent') : []));
  if (events.length === 0) throw bad('it has no events');
  if (events.length > eventsMax)
    throw new Problem('TOO_MANY', { actual: events.length, unit: 'events', limit: eventsMax }, ['content']);
  return events;
}

function parse(text: string): unknown[] {
  try {
    return ICAL.parse(text) as unknown[];
  } catch (error) {
    throw bad(quoted((error as Error).message)); // it says which line it does not understand
  }
}

const bad = (reason: string) => new Problem('BAD_CALENDAR_FILE', { reason }, ['content']);

/** The properties of one event, and where to tell what is wrong with them. */
class Event {
  readonly #properties: Property[];
  readonly report: (code: ProblemCode, property: string, details?: ProblemDetails) => void;

  constructor(properties: Property[], report: Event['report']) {
    this.#properties = properties;
    this.report = report;
  }

  values(name: string): unknown[] {
    return this.#properties.filter(([own]) => own === name).flatMap(([, , , ...values]) => values);
  }

  /** A whole day; nothing when there is none, which is reported where there is something else. */
  day(name: 'dtstart' | 'dtend'): Day | undefined {
    const [property] = this.#properties.filter(([own]) => own === name);
    if (!property) return undefined;
    const [, , type, value] = property;
    const day = type === 'date' ? readDay(String(value)) : undefined;
    if (day === undefined) this.report('EVENT_NO_DATE', name.toUpperCase(), { value: quoted(String(value)) });
    return day;
  }

  has(name: string): boolean {
    return this.#properties.some(([own]) => own === name);
  }
}

function readEvent(event: Event, row: number, throughYear: number): FoundDay[] {
  if (String(event.values('status')[0]).toUpperCase() === 'CANCELLED') return [];
  for (const name of ['recurrence-id', 'rdate'])
    if (event.has(name)) event.report('EVENT_NOT_ALLOWED', name.toUpperCase(), { value: '', allowed: 'RRULE, EXDATE' });
  const kind = kindOf(event);
  const name = keptText(event, 'summary', nameCodePointsMax);
  const source = keptText(event, 'description', sourceCodePointsMax);
  if (!event.has('dtstart')) event.report('EVENT_EMPTY', 'DTSTART');
  const start = event.day('dtstart');
  if (start === undefined) return [];
  const starts = startsOf(event, start, throughYear);
  const length = lengthOf(event, start);
  const excluded = new Set(event.values('exdate').map((value) => String(value).slice(0, 10)));
  return starts
    .filter((day) => !excluded.has(printDay(day)))
    .flatMap((first) => Array.from({ length }, (_, n) => printDay(first + n)))
    .filter((day) => isInRange(event, day))
    .map((day) => ({ row, day, kind, name, source, announcedOn: null }));
}

function startsOf(event: Event, start: Day, throughYear: number): Day[] {
  const rules = event.values('rrule') as Recurrence[];
  if (rules.length === 0) return [start];
  const starts = rules.length === 1 ? yearly(start, rules[0]!, throughYear) : undefined;
  if (!starts) event.report('EVENT_NOT_ALLOWED', 'RRULE', { value: quoted(JSON.stringify(rules)), allowed: 'FREQ=YEARLY' });
  return starts ?? [];
}

/** The end is the day after the last; without one, or a duration, it is a day. */
function lengthOf(event: Event, start: Day): number {
  const end = event.day('dtend');
  const [, weeks, days] = /^P(?:(\d{1,3})W|(\d{1,4})D)$/.exec(String(event.values('duration')[0] ?? 'P1D')) ?? [];
  const length = end === undefined ? Number(weeks ?? 0) * 7 + Number(days ?? 0) : end - start;
  if (length >= 1 && length <= eventDaysMax) return length;
  event.report('EVENT_NOT_ALLOWED', end === undefined ? 'DURATION' : 'DTEND', {
    value: `${length}`,
    allowed: `1–${eventDaysMax}`,
  });
  return 0;
}

function isInRange(event: Event, day: string): boolean {
  const year = Number(day.slice(0, 4));
  if (year >= yearMin && year <= yearMax) return true;
  event.report('EVENT_NO_DATE', 'DTSTART', { value: day });
  return false;
}

/** What its categories say, as this or another program writes it; a day off when they do not speak of it. */
function kindOf(event: Event): DayKind {
  const categories = event.values('categories').map((value) => String(value).trim().toUpperCase());
  const kinds = Object.values(DayKind).filter((kind) => categories.includes(kind));
  if (kinds.length > 1)
    event.report('EVENT_NOT_ALLOWED', 'CATEGORIES', { value: kinds.join(', '), allowed: Object.values(DayKind).join(' / ') });
  return kinds[0] ?? DayKind.HOLIDAY;
}

function keptText(event: Event, name: 'summary' | 'description', codePointsMax: number): string {
  const property = name.toUpperCase();
  try {
    return requireText(String(event.values(name)[0] ?? ''), codePointsMax, []);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { code, details } = error;
    if (code === 'EMPTY_TEXT') {
      if (name === 'summary') event.report('EVENT_EMPTY', property);
    } else {
      const allowed = code === 'TOO_LONG' ? `≤ ${codePointsMax}` : String(details['reason'] ?? code);
      event.report('EVENT_NOT_ALLOWED', property, { value: quoted(String(event.values(name)[0])).slice(0, 60), allowed });
    }
    return '';
  }
}
