import { type Day, dayOf, lastOfMonth, printDay, readDay, weekdayOf } from './days.rules.ts';

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** A recurrence as iCalendar has it (RFC 5545, 3.3.10), parsed. */
export interface Recurrence {
  freq?: string;
  interval?: number;
  count?: number;
  until?: string;
  bymonth?: number | number[];
  bymonthday?: number | number[];
  byday?: string | string[];
  [part: string]: unknown;
}

const partsKnown = ['freq', 'interval', 'count', 'until', 'bymonth', 'bymonthday', 'byday', 'wkst'];

/**
 * The days on which something that is repeated every year begins: on its date, or, as a BYMONTH and BYDAY say, on the
 * n-th such weekday of a month. A date that a year does not have, as 29 February, is passed over, as RFC 5545 has it.
 * Nothing for a recurrence of another kind: no holiday is one.
 */
export function yearly(start: Day, rule: Recurrence, throughYear: number): Day[] | undefined {
  const inYear = rule.freq === 'YEARLY' ? dayInYear(start, rule) : undefined;
  const interval = rule.interval ?? 1;
  if (!inYear || interval < 1) return undefined;
  const until = rule.until === undefined ? Number.POSITIVE_INFINITY : readDay(String(rule.until).slice(0, 10));
  if (until === undefined) return undefined;
  const found: Day[] = [];
  const countMax = rule.count ?? Number.POSITIVE_INFINITY;
  for (let year = yearOf(start); year <= throughYear && found.length < countMax; year += interval) {
    const day = inYear(year);
    if (day !== undefined && day > until) break;
    if (day !== undefined && day >= start) found.push(day);
  }
  return found;
}

const yearOf = (day: Day) => Number(printDay(day).slice(0, 4));

/** Which day it is in a year, if that has one. */
function dayInYear(start: Day, rule: Recurrence): ((year: number) => Day | undefined) | undefined {
  if (Object.keys(rule).some((part) => !partsKnown.includes(part))) return undefined;
  const [startMonth, startDay] = printDay(start).slice(5).split('-').map(Number) as [number, number];
  const months = [rule.bymonth ?? startMonth].flat();
  const monthDays = [rule.bymonthday ?? startDay].flat();
  const named = [rule.byday ?? []].flat();
  const [month, monthDay] = [Number(months[0]), Number(monthDays[0])];
  if (months.length > 1 || monthDays.length > 1 || named.length > 1) return undefined;
  if (named.length === 0)
    return (year) => {
      const day = dayOf(year, month, monthDay);
      return Number(printDay(day).slice(5, 7)) === month ? day : undefined;
    };
  const [, place, name] = /^([+-]?[1-5])([A-Z]{2})$/.exec(String(named[0])) ?? [];
  const weekday = weekdays.indexOf(name ?? '') + 1;
  if (weekday === 0 || rule.bymonth === undefined || rule.bymonthday !== undefined) return undefined;
  return (year) => nthWeekday(year, month, weekday, Number(place));
}

/** The n-th such weekday of a month, from its end when n is negative; nothing when it has not so many. */
function nthWeekday(year: number, month: number, weekday: number, n: number): Day | undefined {
  const first = dayOf(year, month, 1);
  const last = lastOfMonth(first);
  const day =
    n > 0
      ? first + ((weekday - weekdayOf(first) + 7) % 7) + (n - 1) * 7
      : last - ((weekdayOf(last) - weekday + 7) % 7) + (n + 1) * 7;
  return day >= first && day <= last ? day : undefined;
}
