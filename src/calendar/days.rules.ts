/** A day of the proleptic Gregorian calendar, as the number of days since 1970-01-01: whole, so days are added and compared. */
export type Day = number;

const msPerDay = 86_400_000;
const isoPattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Reads `2024-02-29`; nothing for any other text, or a day that does not exist. */
export function readDay(text: string): Day | undefined {
  const [, year, month, day] = isoPattern.exec(text) ?? [];
  if (year === undefined) return undefined;
  const number = dayOf(Number(year), Number(month), Number(day));
  return printDay(number) === text ? number : undefined;
}

/** The day of a text that is known to be one, such as a date that PostgreSQL printed. */
export function asDay(text: string): Day {
  const day = readDay(text);
  if (day === undefined) throw new Error(`Not a day: ${text}`);
  return day;
}

/** The inverse of `readDay`. */
export const printDay = (day: Day): string => new Date(day * msPerDay).toISOString().slice(0, 10);

/** By number of the year, of the month from 1, and of the day from 1; what goes beyond its month runs on into the next. */
export function dayOf(year: number, month: number, day: number): Day {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day); // `Date.UTC` would take the year 24 for 1924
  return date.getTime() / msPerDay;
}

/** 1 is Monday, 7 is Sunday (ISO 8601). 1970-01-01 was a Thursday. */
export const weekdayOf = (day: Day): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** The last day of the month that a day is in. */
export function lastOfMonth(day: Day): Day {
  const date = new Date(day * msPerDay);
  return dayOf(date.getUTCFullYear(), date.getUTCMonth() + 2, 0);
}

/** The last day of the quarter that a day is in. */
export function lastOfQuarter(day: Day): Day {
  const date = new Date(day * msPerDay);
  return dayOf(date.getUTCFullYear(), Math.floor(date.getUTCMonth() / 3) * 3 + 4, 0);
}
