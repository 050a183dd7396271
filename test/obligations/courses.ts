import { asDay, printDay } from '../../src/calendar/days.rules.ts';
import type { WorkCalendar } from '../../src/calendar/due.rules.ts';
import { type Exception, WorkingDays } from '../../src/calendar/working-days.rules.ts';
import { type Course, ended, given, moved, undone } from '../../src/obligations/judging.rules.ts';
import { ObligationEnd } from '../../src/obligations/obligation.type.ts';
import { isStoppable, runsOn } from '../../src/obligations/stop.rules.ts';
import type { SlowCalendar } from '../calendar/slow-calendar.ts';
import { seededRandom } from '../harness/traffic.ts';

const names = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const msPerMinute = 60_000;
const minutesPerDay = 1440;

/** Of a zone that sets no clocks: what a test computes by hand needs none of the rules. */
export const instant = (day: string, minute: number): Date =>
  new Date(new Date(`${day}T00:00:00+07:00`).getTime() + minute * msPerMinute);

/** A calendar as the rules know it, and written out for who walks from day to day. */
export interface AnyCalendar {
  fast: WorkCalendar;
  slow: SlowCalendar;
}

/** What looks random and is the same every time. */
export class Draws {
  readonly #random: () => number;
  constructor(seed: number) {
    this.#random = seededRandom(seed);
  }
  below(n: number): number {
    return Math.floor(this.#random() * n);
  }
  oneOf<Thing>(things: readonly Thing[]): Thing {
    return things[this.below(things.length)]!;
  }
}

/** 2024 in any country at +07:00: which weekdays are worked, what is off and made up, and until when a day lasts. */
export function aCalendar(draws: Draws): AnyCalendar {
  const weekdays = draws.oneOf([[1, 2, 3, 4, 5], [1, 2, 3, 4, 7], [1, 2, 3, 4, 5, 6], [2, 5], [3]]);
  const days = new Map<number, Exception>();
  for (let n = draws.below(25); n > 0; n--)
    days.set(asDay('2024-01-01') + draws.below(200), draws.oneOf<Exception>(['HOLIDAY', 'HOLIDAY', 'MAKEUP']));
  const of = (kind: Exception) => new Set([...days].flatMap(([day, each]) => (each === kind ? [printDay(day)] : [])));
  const cutOffMinute = draws.oneOf([17 * 60, 12 * 60, 23 * 60 + 59]);
  return {
    fast: {
      ...{ version: 1, zone: 'Asia/Ho_Chi_Minh', opensAtMinute: 8 * 60, cutOffMinute, days: new WorkingDays(weekdays, days) },
    },
    slow: { weekdays: weekdays.map((n) => names[n - 1]!), holidays: of('HOLIDAY'), makeups: of('MAKEUP') },
  };
}

/** The cut-off of a day, or of the next one worked: computed by hand, which is a hundred times as fast as any zone. */
export const cutOffOn = ({ cutOffMinute, days }: WorkCalendar, day: number): Date =>
  new Date((days.onOrAfter(day) * minutesPerDay + cutOffMinute - 7 * 60) * msPerMinute);

/** What can become of an obligation. RUN: the last of what stopped it holds no longer. */
export type Happening = { at: Date } & (
  | { kind: 'MOVED'; to: Date }
  | { kind: 'STOPPED' | 'RUN' | 'GIVEN' | 'UNDONE' }
  | { kind: 'ENDED'; reason: ObligationEnd }
);

export const owed = (due: Date, compressed: boolean): Course => ({
  ...{ originalDue: due, currentDue: due, judgedDue: due, stoppedSince: null, compressed },
  ...{ fulfilledAt: null, lateWorkingDays: null, endedAt: null, endedReason: null },
});

/** One after the other, as the use cases allow: what is over does not move, and only what was given is undone. */
export function happens(calendar: WorkCalendar, course: Course, happening: Happening): Course {
  const { at } = happening;
  if (course.endedAt !== null) return course;
  if (happening.kind === 'UNDONE') return course.fulfilledAt === null ? course : undone(course);
  if (happening.kind === 'RUN') return runsOn(calendar, course, at);
  if (course.fulfilledAt !== null) return course;
  switch (happening.kind) {
    case 'MOVED':
      return moved(course, happening.to, at);
    case 'STOPPED':
      return isStoppable(course, at) ? { ...course, stoppedSince: at } : course;
    case 'GIVEN':
      return given(calendar, course, at);
    case 'ENDED':
      return ended(calendar, course, happening.reason, at);
  }
}

export interface AnyCourse extends AnyCalendar {
  /** The number of the world, told when it fails. */
  n: number;
  start: Course;
  happenings: Happening[];
}

const worldsAmount = 10_000;

/** Obligations, and what becomes of each in some weeks: of these kinds, at instants to the minute and often at a cut-off. */
export function* courses(seed: number, kinds: Happening['kind'][]): Generator<AnyCourse> {
  const draws = new Draws(seed);
  const first = asDay('2024-01-10');
  for (let n = 0; n < worldsAmount; n++) {
    const { fast, slow } = aCalendar(draws);
    const cutOff = (day: number) => cutOffOn(fast, day);
    let minute = 9 * 60;
    const happenings = Array.from({ length: 1 + draws.below(8) }, (): Happening => {
      minute += draws.below(15 * minutesPerDay);
      if (draws.below(3) === 0) {
        const days = Math.floor(minute / minutesPerDay);
        minute = (cutOff(first + days + 1).getTime() - instant('2024-01-10', 0).getTime()) / msPerMinute;
      }
      const at = instant('2024-01-10', minute);
      const kind = draws.oneOf(kinds);
      if (kind === 'MOVED') return { kind, at, to: cutOff(first + Math.floor(minute / minutesPerDay) + draws.below(50) - 10) };
      return kind === 'ENDED' ? { kind, at, reason: draws.oneOf(Object.values(ObligationEnd)) } : { kind, at };
    });
    yield { n, fast, slow, start: owed(cutOff(first + draws.below(60)), draws.below(4) === 0), happenings };
  }
}
