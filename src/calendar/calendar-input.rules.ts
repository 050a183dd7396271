import { Problem } from '../problems.ts';
import { type Day, readDay } from './days.rules.ts';
import { readTimeOfDay } from './time-of-day.rules.ts';

/** Years a calendar speaks of: `date` of PostgreSQL and the clock of a zone both know them. */
export const yearMin = 1900;
export const yearMax = 2200;
/** What a calendar may have of days that are not what their weekday says. */
export const daysMax = 5_000;
export const nameCodePointsMax = 200;
export const sourceCodePointsMax = 500;
export const reasonCodePointsMax = 2_000;

/** BAD_INPUT unless it is a day of the calendar, as `2026-03-31`, in a year there may be. */
export function requireDay(text: string, path: string[]): Day {
  const day = readDay(text);
  if (day === undefined) throw new Problem('BAD_INPUT', { reason: 'no day of the calendar, as 2026-03-31' }, path);
  requireYear(Number(text.slice(0, 4)), path);
  return day;
}

/** BAD_INPUT unless it is a year there may be. */
export function requireYear(year: number, path: string[]): number {
  if (year < yearMin || year > yearMax) throw new Problem('BAD_INPUT', { reason: `${yearMin}–${yearMax}` }, path);
  return year;
}

/** BAD_INPUT unless it is a time of day, as `17:00`: in minutes after midnight. */
export function requireTimeOfDay(text: string, path: string[]): number {
  const minute = readTimeOfDay(text);
  if (minute === undefined) throw new Problem('BAD_INPUT', { reason: 'no time of day, as 17:00' }, path);
  return minute;
}
