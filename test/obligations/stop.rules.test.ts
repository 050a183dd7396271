import { asDay } from '../../src/calendar/days.rules.ts';
import { receivedOn, type WorkCalendar } from '../../src/calendar/due.rules.ts';
import { WorkingDays } from '../../src/calendar/working-days.rules.ts';
import { localOf } from '../../src/calendar/zone.rules.ts';
import { dueAfterStop, isStoppable, runsOn, stoppedWorkingDays } from '../../src/obligations/stop.rules.ts';
import { step, works } from '../calendar/slow-calendar.ts';
import { type AnyCalendar, aCalendar, cutOffOn, Draws, happens, instant, owed } from './courses.ts';

/** May 2024 in Hanoi: 29 and 30 April and 1 May off, Saturday 4 May worked. */
const days = new WorkingDays(
  [1, 2, 3, 4, 5],
  new Map([
    ...['2024-04-29', '2024-04-30', '2024-05-01'].map((day): [number, 'HOLIDAY'] => [asDay(day), 'HOLIDAY']),
    [asDay('2024-05-04'), 'MAKEUP'],
  ]),
);
const hanoi: WorkCalendar = { version: 1, zone: 'Asia/Ho_Chi_Minh', opensAtMinute: 480, cutOffMinute: 1020, days };
const at = (text: string) => new Date(`2024-${text}+07:00`);
const printed = (due: Date) => new Date(due.getTime() + 7 * 3_600_000).toISOString().slice(5, 16);

test('a due date moves by the working days at whose cut-off its clock stood still', () => {
  const due = at('05-07T17:00');
  const after = (from: string, to: string) => printed(dueAfterStop(hanoi, due, at(from), at(to)));
  expect(after('05-03T09:00', '05-03T16:59')).toBe('05-07T17:00'); // no cut-off in it
  expect(after('05-03T09:00', '05-03T17:00')).toBe('05-07T17:00'); // it ran on at the cut-off
  expect(after('05-03T09:00', '05-03T17:01')).toBe('05-08T17:00');
  expect(after('05-03T17:00', '05-04T09:00')).toBe('05-08T17:00'); // it stood at the cut-off of Friday
  expect(after('05-03T17:01', '05-04T09:00')).toBe('05-07T17:00');
  expect(after('05-03T09:00', '05-06T09:00')).toBe('05-09T17:00'); // Friday, and Saturday that is made up
  expect(after('04-26T18:00', '05-02T09:00')).toBe('05-07T17:00'); // days off
  expect(after('05-07T17:00', '06-07T09:00')).toBe('06-07T17:00'); // stopped in its last moment, it is due as it runs on
  expect(after('05-07T17:01', '06-07T09:00')).toBe('05-07T17:00'); // what has expired stays
});

/** Instants of the first months of 2024, in order. */
const instants = (draws: Draws, amount: number): Date[] =>
  Array.from({ length: amount }, () => instant('2024-02-01', draws.below(90 * 1440))).sort((a, b) => a.getTime() - b.getTime());
const aDue = (draws: Draws, { fast }: AnyCalendar) => cutOffOn(fast, asDay('2024-02-01') + draws.below(90));

test('a stop holds the working days at whose cut-off it stood, counted one by one (1 000 worlds)', () => {
  const draws = new Draws(1);
  for (let n = 0; n < 1_000; n++) {
    const { slow, fast } = aCalendar(draws);
    const [from, to] = instants(draws, 2) as [Date, Date];
    let count = 0;
    for (let day = '2024-01-25'; day < '2024-05-20'; day = step(day, 1)) {
      const cutOff = instant(day, fast.cutOffMinute);
      if (from <= cutOff && cutOff < to && works(slow, day)) count += 1;
    }
    expect([n, stoppedWorkingDays(fast, from, to)]).toEqual([n, count]);
  }
});

test('when a clock runs on, as much is left as was left when it stopped, and nothing expired meanwhile (10 000 worlds)', () => {
  const draws = new Draws(2);
  let stopped = 0;
  for (let n = 0; n < 10_000; n++) {
    const calendar = aCalendar(draws);
    const { fast } = calendar;
    const [from, to] = instants(draws, 2) as [Date, Date];
    const due = aDue(draws, calendar);
    const moved = dueAfterStop(fast, due, from, to);
    const left = (now: Date, until: Date) => fast.days.between(receivedOn(fast, now), localOf(fast.zone, until).day);
    if (due < from) expect([n, moved]).toEqual([n, due]);
    else {
      stopped += 1;
      expect([n, left(to, moved), moved >= due, moved >= to]).toEqual([n, left(from, due), true, true]);
    }
  }
  expect(stopped).toBeGreaterThan(1_000);
});

test('stops that overlap count once, and one that is interrupted for a moment counts as one (10 000 worlds)', () => {
  const draws = new Draws(3);
  for (let n = 0; n < 10_000; n++) {
    const calendar = aCalendar(draws);
    const [first, second, last] = instants(draws, 3) as [Date, Date, Date];
    const course = owed(aDue(draws, calendar), false);
    const play = (...steps: [kind: 'STOPPED' | 'RUN', at: Date][]) =>
      steps.reduce((so, [kind, at]) => happens(calendar.fast, so, { kind, at }), course);
    const once = play(['STOPPED', first], ['RUN', last]);
    expect([n, play(['STOPPED', first], ['STOPPED', second], ['RUN', last])]).toEqual([n, once]);
    expect([n, play(['STOPPED', first], ['RUN', second], ['STOPPED', second], ['RUN', last])]).toEqual([n, once]);
  }
});

test('a clock that runs is stopped until its due date, and one that stands is not stopped again', () => {
  const course = owed(at('05-07T17:00'), false);
  expect(isStoppable(course, at('05-07T17:00'))).toBe(true);
  expect(isStoppable(course, at('05-07T17:01'))).toBe(false);
  expect(isStoppable({ ...course, stoppedSince: at('05-03T09:00') }, at('05-06T09:00'))).toBe(false);
  expect(runsOn(hanoi, course, at('05-06T09:00'))).toBe(course);
});
