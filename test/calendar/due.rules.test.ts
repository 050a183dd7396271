import fc from 'fast-check';
import { asDay, dayOf, printDay, readDay, weekdayOf } from '../../src/calendar/days.rules.ts';
import {
  alertAt,
  dueAfter,
  dueBefore,
  dueBy,
  lateWorkingDays,
  receivedOn,
  type WorkCalendar,
  workingDaysLeft,
} from '../../src/calendar/due.rules.ts';
import { type Exception, WorkingDays } from '../../src/calendar/working-days.rules.ts';
import { instantOf, isZone, localOf } from '../../src/calendar/zone.rules.ts';

/** The calendar of the scenarios: 2024 in Hanoi. */
function hanoi(holidays: string, makeups: string, more: Partial<WorkCalendar> = {}): WorkCalendar {
  const of = (list: string, kind: Exception) => list.split(' ').map((day): [number, Exception] => [asDay(`2024-${day}`), kind]);
  const exceptions = new Map([...of(holidays, 'HOLIDAY'), ...(makeups ? of(makeups, 'MAKEUP') : [])]);
  const days = new WorkingDays([1, 2, 3, 4, 5], exceptions);
  return { version: 1, zone: 'Asia/Ho_Chi_Minh', opensAtMinute: 8 * 60, cutOffMinute: 17 * 60, days, ...more };
}
const tet = '02-08 02-09 02-10 02-11 02-12 02-13 02-14';
const others = '01-01 04-18 04-30 05-01 09-02 09-03';
const calendar = hanoi(`${others} ${tet} 04-29`, '05-04');
const at = (text: string) => new Date(`2024-${text}+07:00`);
const printed = (instant: Date) => new Date(instant.getTime() + 7 * 3_600_000).toISOString().slice(5, 19);
const working = (amount: number) => ({ amount, unit: 'WORKING' as const });

test('a lead time counts backward from the meeting, over Tết; clear days take one more', () => {
  const due = dueBefore(calendar, asDay('2024-02-19'), working(5));
  expect(printed(due)).toBe('02-05T17:00:00');
  expect(printed(dueBefore(calendar, asDay('2024-02-19'), { ...working(5), clearDays: true }))).toBe('02-02T17:00:00');
  const late = (text: string) => lateWorkingDays(calendar, due, at(text));
  expect([late('02-05T17:00:00'), late('02-05T17:00:01'), late('02-05T17:00:00.001'), late('02-15T09:00:00')]).toEqual([
    0, 1, 1, 3,
  ]);
});

test('a make-up day is worked, a holiday announced late is not', () => {
  const before = hanoi(`${others} ${tet}`, '');
  expect(printed(dueBefore(before, asDay('2024-05-09'), working(5)))).toBe('05-02T17:00:00');
  const due = dueBefore(calendar, asDay('2024-05-09'), working(5));
  expect(printed(due)).toBe('05-03T17:00:00');
  expect(lateWorkingDays(calendar, due, at('05-06T09:00:00'))).toBe(2);
  const opinion = dueAfter(calendar, at('04-26T10:00:00'), working(5));
  expect(printed(opinion)).toBe('05-07T17:00:00');
  expect(printed(alertAt(calendar, opinion, 2))).toBe('05-04T08:00:00');
  expect(lateWorkingDays(calendar, opinion, at('05-10T09:00:00'))).toBe(3);
  expect(['05-03T17:00', '05-07T16:59', '05-08T00:00'].map((now) => workingDaysLeft(calendar, opinion, at(now)))).toEqual([
    3, 0, -1,
  ]);
});

test('what comes after the cut-off or on a day off is received on the next working day', () => {
  const days = ['05-06T17:00:00', '05-06T17:00:00.001', '05-05T09:00:00', '05-04T17:00:00', '04-26T18:00:00'];
  expect(days.map((text) => printDay(receivedOn(calendar, at(text))))).toEqual([
    ...['2024-05-06', '2024-05-07', '2024-05-06', '2024-05-04', '2024-05-02'],
  ]);
});

test('calendar days end on a working day: after a start on the next, before a meeting on the one before', () => {
  const span = { amount: 3, unit: 'CALENDAR' as const };
  expect(printed(dueAfter(calendar, at('04-26T10:00:00'), span))).toBe('05-02T17:00:00');
  expect(printed(dueBefore(calendar, asDay('2024-05-02'), span))).toBe('04-26T17:00:00');
  expect(printed(dueAfter(calendar, at('04-26T11:30:00'), { ...span, cutOffMinute: 690 }))).toBe('05-02T11:30:00');
});

test('a month and a quarter end on their last working day, a day that is off on the next one', () => {
  const by = (from: string, to: string) => printed(dueBy(calendar, asDay(`2024-${from}`), asDay(`2024-${to}`)));
  expect(by('04-01', '04-30')).toBe('04-26T17:00:00');
  expect(by('01-01', '03-31')).toBe('03-29T17:00:00');
  expect(by('04-30', '04-30')).toBe('05-02T17:00:00');
  expect(by('05-04', '05-04')).toBe('05-04T17:00:00');
});

test('a due day with a cut-off of its own is judged by it', () => {
  const due = dueAfter(calendar, at('05-06T09:00:00'), { ...working(1), cutOffMinute: 12 * 60 });
  expect(printed(due)).toBe('05-07T12:00:00');
  expect(lateWorkingDays(calendar, due, at('05-07T12:00:01'))).toBe(1);
});

test('days are read as they are written, and no others', () => {
  expect(['2024-02-29', '2023-02-29', '2024-13-01', '2024-2-1', '20240201', ''].map(readDay)).toEqual([
    ...[dayOf(2024, 2, 29), undefined, undefined, undefined, undefined, undefined],
  ]);
  expect(['1970-01-01', '1969-12-29', '2024-05-05', '0024-01-01'].map((day) => weekdayOf(asDay(day)))).toEqual([4, 1, 7, 1]);
});

test('a time of day is found in any zone, also on the days when its clocks are set', () => {
  const utc = (zone: string, day: string, minute: number) => instantOf(zone, asDay(day), minute).toISOString().slice(0, 16);
  expect(utc('Europe/Brussels', '2024-03-29', 17 * 60)).toBe('2024-03-29T16:00');
  expect(utc('Europe/Brussels', '2024-04-01', 17 * 60)).toBe('2024-04-01T15:00');
  expect(utc('Europe/Brussels', '2024-03-31', 150)).toBe('2024-03-31T01:30'); // 2:30 was skipped: 3:30 by the new clock
  expect(utc('Europe/Brussels', '2024-10-27', 150)).toBe('2024-10-27T00:30'); // 2:30 came twice
  expect(utc('America/New_York', '2024-11-03', 0)).toBe('2024-11-03T04:00');
  expect(utc('Asia/Kathmandu', '2024-11-03', 17 * 60)).toBe('2024-11-03T11:15');
  expect(utc('Pacific/Apia', '2011-12-31', 17 * 60)).toBe('2011-12-31T03:00'); // the 30th was skipped
  expect([isZone('Asia/Ho_Chi_Minh'), isZone('Asia/Nowhere'), isZone('')]).toEqual([true, false, false]);
  const zones = ['Asia/Ho_Chi_Minh', 'Europe/Brussels', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu'];
  fc.assert(
    fc.property(fc.constantFrom(...zones), fc.integer({ min: 10_000, max: 24_000 }), (zone, day) => {
      expect(localOf(zone, instantOf(zone, day, 17 * 60))).toEqual({ day, ms: 17 * 3_600_000 });
    }),
    { seed: 7, numRuns: 1_000 },
  );
});
