/**
 * A working calendar written for the tests, from the text of the rules alone: it walks from day to day on dates printed
 * as text, and knows no arithmetic but "the next day".
 */
export interface SlowCalendar {
  /** Three letters of the English name: Mon, Tue … */
  weekdays: string[];
  holidays: Set<string>;
  makeups: Set<string>;
}

const oneDay = 24 * 60 * 60 * 1000;
export const step = (date: string, days: number) =>
  new Date(new Date(`${date}T12:00:00Z`).getTime() + days * oneDay).toISOString().slice(0, 10);
const weekday = (date: string) => new Date(`${date}T12:00:00Z`).toUTCString().slice(0, 3);

export function works({ weekdays, holidays, makeups }: SlowCalendar, date: string): boolean {
  if (makeups.has(date)) return true;
  return weekdays.includes(weekday(date)) && !holidays.has(date);
}

/** The n-th working day on one side of a date; n = 0 is the date or the first one on that side. */
export function walk(calendar: SlowCalendar, date: string, n: number, side: 1 | -1): string {
  let at = date;
  if (n === 0) while (!works(calendar, at)) at = step(at, side);
  for (let left = n; left > 0; ) {
    at = step(at, side);
    if (works(calendar, at)) left -= 1;
  }
  return at;
}

/** How many working days lie after the one date, up to and including the other, which is not earlier. */
export function countBetween(calendar: SlowCalendar, after: string, upTo: string): number {
  let count = 0;
  for (let at = after; at < upTo; ) {
    at = step(at, 1);
    if (works(calendar, at)) count += 1;
  }
  return count;
}

/** The last working day of a month, `2024-02`, found from its end. */
export function lastOf(calendar: SlowCalendar, month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const next = number === 12 ? `${year + 1}-01-01` : `${year}-${String(number + 1).padStart(2, '0')}-01`;
  let at = step(next, -1);
  while (!works(calendar, at)) at = step(at, -1);
  return at;
}
