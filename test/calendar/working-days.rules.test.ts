import fc from 'fast-check';
import { asDay, printDay } from '../../src/calendar/days.rules.ts';
import { type Exception, WorkingDays } from '../../src/calendar/working-days.rules.ts';
import { countBetween, lastOf, type SlowCalendar, step, walk, works } from './slow-calendar.ts';

const names = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const date = fc.integer({ min: -400, max: 4_000 }).map((n) => step('2020-01-01', n));

/** Any country: some weekdays, and runs of days off and of days made up, also where they change nothing. */
const calendars = fc
  .record({
    weekdays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
    runs: fc.array(
      fc.record({ from: date, length: fc.integer({ min: 1, max: 12 }), kind: fc.constantFrom<Exception>('HOLIDAY', 'MAKEUP') }),
      { maxLength: 25 },
    ),
  })
  .map(({ weekdays, runs }) => {
    const kinds = new Map<string, Exception>();
    for (const { from, length, kind } of runs) for (let n = 0; n < length; n++) kinds.set(step(from, n), kind);
    const of = (kind: Exception) => new Set([...kinds].flatMap(([day, each]) => (each === kind ? [day] : [])));
    const slow: SlowCalendar = {
      weekdays: weekdays.map((n) => names[n - 1]!),
      holidays: of('HOLIDAY'),
      makeups: of('MAKEUP'),
    };
    return { slow, fast: new WorkingDays(weekdays, new Map([...kinds].map(([day, kind]) => [asDay(day), kind]))) };
  });

test('every count of working days is what one gets by walking from day to day', () => {
  fc.assert(
    fc.property(calendars, date, date, fc.integer({ min: 0, max: 40 }), ({ slow, fast }, one, other, n) => {
      expect(fast.isWorkingDay(asDay(one))).toBe(works(slow, one));
      expect(printDay(fast.forward(asDay(one), n))).toBe(walk(slow, one, n, 1));
      expect(printDay(fast.backward(asDay(one), n))).toBe(walk(slow, one, n, -1));
      const [early, late] = [one, other].sort() as [string, string];
      expect(fast.between(asDay(early), asDay(late))).toBe(countBetween(slow, early, late));
      expect(fast.between(asDay(late), asDay(early))).toBe(-countBetween(slow, early, late) || 0);
      expect(printDay(fast.lastOfMonth(asDay(one)))).toBe(lastOf(slow, one.slice(0, 7)));
      const last = Math.ceil(Number(one.slice(5, 7)) / 3) * 3;
      expect(printDay(fast.lastOfQuarter(asDay(one)))).toBe(lastOf(slow, `${one.slice(0, 4)}-${String(last).padStart(2, '0')}`));
    }),
    { numRuns: 400, seed: 5 },
  );
});

test('a decade is counted without looking at its days', () => {
  const holidays = new Map(Array.from({ length: 150 }, (_, n): [number, Exception] => [asDay('2020-01-01') + n * 25, 'HOLIDAY']));
  const asked: number[] = [];
  class Watched extends Map<number, Exception> {
    override get(day: number) {
      asked.push(day);
      return super.get(day);
    }
  }
  const days = new WorkingDays([1, 2, 3, 4, 5], new Watched(holidays));
  const start = asDay('2020-01-01');
  const after = days.forward(start, 2_500);
  expect(days.between(start, after)).toBe(2_500);
  expect(days.backward(after, 2_500)).toBeLessThanOrEqual(start);
  expect(asked).toEqual([]);
});

test('a week without a working day is refused', () => {
  expect(() => new WorkingDays([], new Map())).toThrow(RangeError);
});
