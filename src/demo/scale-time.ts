import type { SeededRandom } from './random.ts';

const dayMs = 86_400_000;
const minuteMs = 60_000;
/** Hanoi keeps one time all year. */
const zoneMs = 7 * 60 * minuteMs;

/** Some minute between 8:00 and 16:59 of the n-th weekday after a moment's day; before it when n is negative. */
export function afterWorkingDays(moment: Date, days: number, random: SeededRandom): Date {
  let day = Math.floor((moment.getTime() + zoneMs) / dayMs);
  for (let left = Math.abs(days); left > 0; ) {
    day += Math.sign(days);
    const weekday = (day + 4) % 7; // the first day of the epoch was a Thursday
    if (weekday !== 0 && weekday !== 6) left -= 1;
  }
  return new Date(day * dayMs - zoneMs + random.between(8 * 60, 17 * 60 - 1) * minuteMs);
}

export const minutesAfter = (moment: Date, minutes: number): Date => new Date(moment.getTime() + minutes * minuteMs);
