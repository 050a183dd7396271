import type { AlarmClock } from '../../src/clock.ts';

/** A clock that stands still until a test moves it. */
export interface TestClock extends AlarmClock {
  /** Goes on to an instant, and stops at each alarm on the way until what it started has ended. */
  moveTo(instant: string | Date): Promise<void>;
}

export function aClock(start: string | Date): TestClock {
  let now = new Date(start);
  const alarms = new Set<{ when: Date; run: () => void | Promise<void> }>();
  const firstBy = (instant: Date) =>
    [...alarms].filter(({ when }) => when <= instant).sort((one, other) => one.when.getTime() - other.when.getTime())[0];
  return {
    now: () => new Date(now),
    at(when, run) {
      const alarm = { when: new Date(when), run };
      alarms.add(alarm);
      return () => alarms.delete(alarm);
    },
    async moveTo(instant) {
      const to = new Date(instant);
      if (Number.isNaN(to.getTime()) || to < now) throw new RangeError(`Not later than ${now.toISOString()}: ${instant}`);
      for (let next = firstBy(to); next; next = firstBy(to)) {
        alarms.delete(next);
        if (next.when > now) now = next.when;
        await next.run();
      }
      now = to;
    },
  };
}

/** Of a clock that only tells the time, one whose alarms never ring. */
export const silent = (clock: { now(): Date }): AlarmClock => ({ now: () => clock.now(), at: () => () => {} });
