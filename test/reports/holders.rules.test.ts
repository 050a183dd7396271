import { asDay } from '../../src/calendar/days.rules.ts';
import type { WorkCalendar } from '../../src/calendar/due.rules.ts';
import { type Exception, WorkingDays } from '../../src/calendar/working-days.rules.ts';
import { ProposalState } from '../../src/proposals/proposal.state.ts';
import { daysIn, Holder, type Life, stretchesOf } from '../../src/reports/holders.rules.ts';
import { cutOffsOf } from '../../src/reports/year.ts';
import { step, works } from '../calendar/slow-calendar.ts';
import { seededRandom } from '../harness/traffic.ts';
import { aLife, cutOff, holderAt } from './random-life.ts';

const worlds = 10_000;
const hour = 3_600_000;

interface World {
  life: Life;
  holidays: Set<string>;
  makeups: Set<string>;
  until: number;
}

/** Longer than any life here. */
const everyDay = Array.from({ length: 600 }, (_, n) => step('2023-12-25', n)).map((date) => ({
  ...{ date, cutOff: cutOff(date) },
  isWeekday: !['Sat', 'Sun'].includes(new Date(`${date}T12:00:00Z`).toUTCString().slice(0, 3)),
}));

function aWorld(seed: number): World {
  const random = seededRandom(-seed);
  const off = (n: number) => new Set(Array.from({ length: n }, () => step('2024-01-01', Math.floor(random() * 120))));
  return { ...aLife(seed, '2024-01-01'), holidays: off(12), makeups: off(4) };
}

test(`in ${worlds} lives each working day in force is charged to exactly one holder, the one that has it at the cut-off, and they add up`, () => {
  const holders = new Set<string>();
  for (let seed = 1; seed <= worlds; seed++) {
    const { life, holidays, makeups, until } = aWorld(seed);
    expect(until).toBeLessThan(everyDay.at(-1)!.cutOff);
    const worked = everyDay.filter(({ date, isWeekday }) => makeups.has(date) || (isWeekday && !holidays.has(date)));
    const cutOffs = worked.map((day) => day.cutOff);
    const charged: string[] = [];
    for (const stretch of stretchesOf(life, until)) {
      const [from, to] = daysIn(stretch, cutOffs);
      for (const { date } of worked.slice(from, to)) charged.push(`${date} ${stretch.holder}`);
    }
    const expected = worked.flatMap((day) => {
      const holder = day.cutOff < until ? holderAt(life, day.cutOff) : null;
      return holder ? [`${day.date} ${holder}`] : [];
    });
    if (charged.join() !== expected.join())
      throw new Error(`seed ${seed}: ${JSON.stringify({ charged, expected, life }, null, 1)}`);
    for (const day of charged) holders.add(day.slice(11));
  }
  expect([...holders].sort()).toEqual(Object.keys(Holder).sort());
});

test('who led at the time is charged, whoever leads later', () => {
  const at = Date.parse('2024-03-04T01:00:00Z');
  const state = ProposalState.IN_PREPARATION;
  const states = [
    { state, leadBodyId: 'one', at },
    { state, leadBodyId: 'other', at: at + 24 * hour },
  ];
  const stretches = stretchesOf({ states, rounds: [], suspensions: [] }, at + 72 * hour);
  expect(stretches.map(({ leadBodyId, from, to }) => [leadBodyId, (to - from) / hour])).toEqual([
    ['one', 24],
    ['other', 48],
  ]);
});

test('a year has a cut-off for each day that is worked, in its zone', () => {
  const kinds: [string, Exception][] = [
    ['2024-04-29', 'HOLIDAY'],
    ['2024-05-04', 'MAKEUP'],
  ];
  const days = new WorkingDays([1, 2, 3, 4, 5], new Map(kinds.map(([day, kind]) => [asDay(day), kind])));
  const calendar: WorkCalendar = { version: 1, zone: 'Asia/Ho_Chi_Minh', opensAtMinute: 480, cutOffMinute: 1_020, days };
  const slow = {
    weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'],
    holidays: new Set(['2024-04-29']),
    makeups: new Set(['2024-05-04']),
  };
  const worked = Array.from({ length: 366 }, (_, n) => step('2024-01-01', n)).filter((date) => works(slow, date));
  expect(cutOffsOf(calendar, 2024)).toEqual(worked.map(cutOff));
});
