import type { Day } from './days.rules.ts';

const msPerDay = 86_400_000;
const msPerMinute = 60_000;
const minutesPerDay = 1_440;
const formats = new Map<string, Intl.DateTimeFormat>();

/** Whether there is a zone of that name in the time zone database. An offset is none: PostgreSQL reads it with the sign turned. */
export function isZone(zone: string): boolean {
  if (!/^[a-z]/i.test(zone)) return false;
  try {
    formatOf(zone);
    return true;
  } catch {
    return false;
  }
}

// Made once for each zone: making one costs more than a thousand uses of it.
function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    ...{ timeZone: zone, calendar: 'gregory', numberingSystem: 'latn', hourCycle: 'h23', era: 'short' },
    ...{ year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' },
  });
  formats.set(zone, format);
  return format;
}

/** What is known of a zone: asking its format costs as much as a hundred looks into a list. */
interface Known {
  /** With which offset a day of UTC begins. */
  offsetMs: Map<number, number>;
  /** When its clock shows so many minutes since 1970-01-01 began. */
  instantMs: Map<number, number>;
}
const zones = new Map<string, Known>();
const entriesMax = 20_000;

function knownOf(zone: string): Known {
  const known = zones.get(zone);
  if (known && known.offsetMs.size < entriesMax && known.instantMs.size < entriesMax) return known;
  const none: Known = { offsetMs: new Map(), instantMs: new Map() };
  zones.set(zone, none);
  return none;
}

/** How far the clocks of the zone are ahead of UTC at an instant, in milliseconds. */
function offsetMs(zone: string, instantMs: number): number {
  const known = knownOf(zone).offsetMs;
  const day = Math.floor(instantMs / msPerDay);
  const first = offsetAtStart(zone, known, day);
  if (first === offsetAtStart(zone, known, day + 1)) return first; // in between clocks are not set, since never twice
  return readOffsetMs(zone, instantMs);
}

function offsetAtStart(zone: string, known: Map<number, number>, day: number): number {
  const before = known.get(day);
  if (before !== undefined) return before;
  const offset = readOffsetMs(zone, day * msPerDay);
  known.set(day, offset);
  return offset;
}

function readOffsetMs(zone: string, instantMs: number): number {
  const parts: Record<string, number> = {};
  for (const { type, value } of formatOf(zone).formatToParts(instantMs)) parts[type] = Number(value);
  const { year, month, day, hour, minute, second } = parts;
  const wholeSecond = Math.floor(instantMs / 1_000) * 1_000;
  return Date.UTC(year!, month! - 1, day, hour, minute, second) - wholeSecond;
}

/** The day on which an instant falls in the zone, and how many milliseconds the clock shows since its midnight. */
export function localOf(zone: string, instant: Date): { day: Day; ms: number } {
  const local = instant.getTime() + offsetMs(zone, instant.getTime());
  const day = Math.floor(local / msPerDay);
  return { day, ms: local - day * msPerDay };
}

/**
 * The instant at which the clock of the zone shows a minute of a day: of two, where clocks are set back, the earlier;
 * where they are set forward over it, the same time after midnight by the old clock (as RFC 5545, 3.3.5, has it).
 */
export function instantOf(zone: string, day: Day, minute: number): Date {
  const known = knownOf(zone).instantMs;
  const key = day * minutesPerDay + minute;
  const instantMs = known.get(key) ?? findInstantMs(zone, day * msPerDay + minute * msPerMinute);
  known.set(key, instantMs);
  return new Date(instantMs);
}

function findInstantMs(zone: string, local: number): number {
  // The offset half a day before and after: clocks are not set twice in a day.
  const [before, after] = [-0.5, 0.5].map((days) => offsetMs(zone, local + days * msPerDay - offsetMs(zone, local)));
  const early = local - before!;
  if (before === after || offsetMs(zone, early) === before) return early;
  const late = local - after!;
  return offsetMs(zone, late) === after ? late : early;
}
