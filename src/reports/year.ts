import { type Day, dayOf } from '../calendar/days.rules.ts';
import { cutOffOf, type WorkCalendar } from '../calendar/due.rules.ts';
import { instantOf } from '../calendar/zone.rules.ts';
import type { Period } from '../graphql/period.ts';
import { Problem } from '../problems.ts';

/** A year of the office: figures are counted by its months, and summed from there. */
export interface Year {
  year: number;
  /** When each of its months begins, and the year after: 13 instants. */
  begins: Date[];
}

/** Months of a year, from 1, both included. */
export interface Months {
  from: number;
  to: number;
}

export function yearOf(calendar: WorkCalendar, year: number): Year {
  return { year, begins: Array.from({ length: 13 }, (_, n) => instantOf(calendar.zone, dayOf(year, n + 1, 1), 0)) };
}

/** Which months of which year a period is. BAD_INPUT: a day is none. */
export function monthsOf({ from, to }: Period, path: string[]): Months & { year: number } {
  if (from === to) throw new Problem('BAD_INPUT', { reason: 'a day is no period of figures' }, path);
  return { year: Number(from.slice(0, 4)), from: Number(from.slice(5, 7)), to: Number(to.slice(5, 7)) };
}

/** The last instants of the months that have begun; of the one that has not ended, now. */
export function endsOf({ begins }: Year, now: Date): Date[] {
  return begins.slice(1).flatMap((end, n) => (begins[n]! >= now ? [] : [end < now ? end : now]));
}

const cutOffsOfYears = new WeakMap<WorkCalendar, Map<number, number[]>>();

/** The cut-off of each working day of a year, in milliseconds, in order. A version of a calendar does not change, so they are made once. */
export function cutOffsOf(calendar: WorkCalendar, year: number): number[] {
  const known = cutOffsOfYears.get(calendar) ?? cutOffsOfYears.set(calendar, new Map()).get(calendar)!;
  const ready = known.get(year);
  if (ready) return ready;
  const { days } = calendar;
  const [first, last] = [days.numberOf(dayOf(year, 1, 1)), days.numberOf(dayOf(year + 1, 1, 1))];
  const all: Day[] = Array.from({ length: last - first }, (_, n) => days.at(first + n));
  const cutOffs = all.map((day) => cutOffOf(calendar, day).getTime());
  known.set(year, cutOffs);
  return cutOffs;
}
