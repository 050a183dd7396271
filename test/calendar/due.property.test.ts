import fc from 'fast-check';
import { asDay } from '../../src/calendar/days.rules.ts';
import { dueAfter, dueBefore, dueBy, lateWorkingDays, type WorkCalendar } from '../../src/calendar/due.rules.ts';
import { type Exception, WorkingDays } from '../../src/calendar/working-days.rules.ts';
import { countBetween, type SlowCalendar, step, walk, works } from './slow-calendar.ts';

// Countries of other weeks and zones: the clocks of New York and Lord Howe are set twice a year, the week of Cairo is
// Sunday to Thursday. What is due is read off the clock on the wall, and worked out by walking from day to day.

const countries = [
  { zone: 'Asia/Ho_Chi_Minh', week: [1, 2, 3, 4, 5] },
  { zone: 'America/New_York', week: [1, 2, 3, 4, 5] },
  { zone: 'Africa/Cairo', week: [7, 1, 2, 3, 4] },
  { zone: 'Australia/Lord_Howe', week: [1, 2, 3, 4, 5, 6] },
  { zone: 'Asia/Kathmandu', week: [7, 1, 2, 3, 4, 5] },
];
const names = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const clocks = new Map(
  countries.map(({ zone }) => [
    zone,
    new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' }),
  ]),
);
/** What calendar and clock on the wall show: `2024-03-10 17:00:00`. */
const shown = (zone: string, instant: Date) => clocks.get(zone)!.format(instant);

const date = fc.integer({ min: 0, max: 1_500 }).map((n) => step('2022-06-01', n));
const worlds = fc
  .record({
    country: fc.constantFrom(...countries),
    cutOffMinute: fc.constantFrom(11 * 60 + 30, 16 * 60, 17 * 60),
    runs: fc.array(
      fc.record({ from: date, length: fc.integer({ min: 1, max: 9 }), kind: fc.constantFrom<Exception>('HOLIDAY', 'MAKEUP') }),
      { maxLength: 20 },
    ),
  })
  .map(({ country: { zone, week }, cutOffMinute, runs }) => {
    const kinds = new Map<string, Exception>();
    for (const { from, length, kind } of runs) for (let n = 0; n < length; n++) kinds.set(step(from, n), kind);
    const of = (kind: Exception) => new Set([...kinds].flatMap(([day, each]) => (each === kind ? [day] : [])));
    const slow: SlowCalendar = { weekdays: week.map((n) => names[n - 1]!), holidays: of('HOLIDAY'), makeups: of('MAKEUP') };
    const days = new WorkingDays(week, new Map([...kinds].map(([day, kind]) => [asDay(day), kind])));
    const calendar: WorkCalendar = { version: 1, zone, opensAtMinute: 8 * 60, cutOffMinute, days };
    const cutOff = `${String(Math.floor(cutOffMinute / 60)).padStart(2, '0')}:${String(cutOffMinute % 60).padStart(2, '0')}:00`;
    /** On which day something is received, by the clock on the wall. */
    const received = (instant: Date) => {
      const [day, time] = shown(zone, instant).split(' ') as [string, string];
      const isLate = time > cutOff || (time === cutOff && instant.getMilliseconds() > 0);
      return walk(slow, isLate ? step(day, 1) : day, 0, 1);
    };
    return { zone, slow, calendar, cutOff, received };
  });
const instants = fc.integer({ min: Date.UTC(2022, 5, 1), max: Date.UTC(2026, 6, 1) }).map((ms) => new Date(ms));
const units = fc.constantFrom<'WORKING' | 'CALENDAR'>('WORKING', 'CALENDAR');

test('in every zone and week, what is due and how late it is are what one gets from the wall by walking', () => {
  fc.assert(
    fc.property(
      ...([
        worlds,
        instants,
        date,
        units,
        fc.integer({ min: 0, max: 30 }),
        fc.boolean(),
        fc.integer({ min: -2_000, max: 40_000 }),
      ] as const),
      ({ zone, slow, calendar, cutOff, received }, start, meeting, unit, amount, clearDays, minutes) => {
        const due = dueAfter(calendar, start, { amount, unit });
        const first = received(start);
        const last = unit === 'WORKING' ? walk(slow, first, amount, 1) : walk(slow, step(first, amount), 0, 1);
        expect(shown(zone, due)).toBe(`${last} ${cutOff}`);

        const before = dueBefore(calendar, asDay(meeting), { amount, unit, clearDays });
        const n = clearDays ? amount + 1 : amount;
        const latest = unit === 'WORKING' ? walk(slow, meeting, n, -1) : walk(slow, step(meeting, -n), 0, -1);
        expect(shown(zone, before)).toBe(`${latest} ${cutOff}`);

        expect(shown(zone, dueBy(calendar, asDay(meeting), asDay(meeting)))).toBe(`${walk(slow, meeting, 0, 1)} ${cutOff}`);

        const given = new Date(due.getTime() + minutes * 60_000 + 1);
        const late = lateWorkingDays(calendar, due, given);
        expect(late).toBe(given <= due ? 0 : countBetween(slow, last, received(given)));
        if (given > due) expect(late).toBeGreaterThan(0);
        expect(works(slow, last)).toBe(true);
      },
    ),
    { numRuns: 1_500, seed: 11 },
  );
});
