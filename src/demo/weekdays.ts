import type { SeededRandom } from './random.ts';

// The demo worlds' idea of time: Monday to Friday, 8:00 to 17:00, in a zone that keeps one time all year.

const dayMs = 86_400_000;
const minuteMs = 60_000;
const zoneMs = 7 * 60 * minuteMs;
const [opensAt, closesAt] = [8 * 60, 17 * 60];

const dayOf = (moment: Date): number => Math.floor((moment.getTime() + zoneMs) / dayMs);
const minuteOf = (moment: Date): number => (moment.getTime() + zoneMs - dayOf(moment) * dayMs) / minuteMs;
const at = (day: number, minute: number): Date => new Date(day * dayMs - zoneMs + minute * minuteMs);
const isWeekday = (day: number): boolean => (day + 4) % 7 !== 0 && (day + 4) % 7 !== 6; // the first day of the epoch was a Thursday

/** 8:00 on an ISO date. */
export const morningOf = (date: string): Date => new Date(`${date}T08:00:00+07:00`);

/** 8:00 on the n-th weekday after a moment's day; before it when n is negative. */
export function weekdaysAfter(moment: Date, days: number): Date {
  let day = dayOf(moment);
  for (let left = Math.abs(days); left > 0; ) {
    day += Math.sign(days);
    if (isWeekday(day)) left -= 1;
  }
  return at(day, opensAt);
}

/** Some minute of the working hours of the n-th weekday after a moment's day. */
export function sometimeAfter(moment: Date, days: number, random: SeededRandom): Date {
  return minutesAfter(weekdaysAfter(moment, days), random.between(0, closesAt - opensAt - 1));
}

export const minutesAfter = (moment: Date, minutes: number): Date => new Date(moment.getTime() + minutes * minuteMs);

/** Some minutes later, or, when the office has closed by then, the next morning. */
export function workMinutesAfter(moment: Date, minutes: number): Date {
  const later = minutesAfter(moment, minutes);
  return minuteOf(later) < closesAt && isWeekday(dayOf(later)) ? later : weekdaysAfter(moment, 1);
}
