import type { Day } from './days.rules.ts';

const msPerDay = 86_400_000;
const msPerMinute = 60_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** Whether there is a zone of that name in the time zone database. */
export function isZone(zone: string): boolean {
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

/** The offsets with which days of UTC begin, by zone: asking a format costs as much as a hundred looks into a list. */
const daily = new Map<string, Map<number, number>>();
const daysKeptMax = 20_000;

/** How far the clocks of the zone are ahead of UTC at an instant, in milliseconds. */
function offsetMs(zone: string, instantMs: number): number {
  const day = Math.floor(instantMs / msPerDay);
  const [first, next] = [offsetAtStart(zone, day), offsetAtStart(zone, day + 1)];
  return first === next ? first : readOffsetMs(zone, instantMs); // in between clocks are set, and not twice
}

function offsetAtStart(zone: string, day: number): number {
  const kept = daily.get(zone);
  const known = kept && kept.size < daysKeptMax ? kept : new Map<number, number>();
  const offset = known.get(day) ?? readOffsetMs(zone, day * msPerDay);
  daily.set(zone, known.set(day, offset));
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
  const local = day * msPerDay + minute * msPerMinute;
  // The offset half a day before and after: clocks are not set twice in a day.
  const [before, after] = [-0.5, 0.5].map((days) => offsetMs(zone, local + days * msPerDay - offsetMs(zone, local)));
  const early = local - before!;
  if (before === after || offsetMs(zone, early) === before) return new Date(early);
  const late = local - after!;
  return new Date(offsetMs(zone, late) === after ? late : early);
}
