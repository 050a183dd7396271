import { Calendar } from '../../clients/calendar.operations.ts';
import { asDay, printDay } from '../../src/calendar/days.rules.ts';
import { type Exception, WorkingDays } from '../../src/calendar/working-days.rules.ts';
import { aWorld } from '../harness/world.ts';
import { type SlowCalendar, step, works } from './slow-calendar.ts';

// What was published for those who work Monday to Friday: the weekdays off, and the Saturdays worked, year by year.
const published: Record<number, { off: string; madeUp: string }> = {
  2023: {
    off: '01-02 | 01-20 01-23 01-24 01-25 01-26 | 05-01 05-02 05-03 | 09-01 09-04',
    madeUp: '',
  },
  2024: {
    off: '01-01 | 02-08 02-09 02-12 02-13 02-14 | 04-18 | 04-29 04-30 05-01 | 09-02 09-03',
    madeUp: '05-04',
  },
  2025: {
    off: '01-01 | 01-27 01-28 01-29 01-30 01-31 | 04-07 | 04-30 05-01 05-02 | 09-01 09-02',
    madeUp: '04-26',
  },
};

const listed = (year: number, text: string) => text.split(/[ |]+/).flatMap((day) => (day ? [`${year}-${day}`] : []));

test('what comes with the installation works on each day of 2023 to 2025 as was published, swapped days included', async () => {
  await using world = await aWorld();
  const { data } = await world.ask('d-officer', Calendar, {});
  const { days, ...calendar } = data!.calendar;
  expect(calendar).toMatchObject({ version: 1, zone: 'Asia/Ho_Chi_Minh', opens: '08:00', cutOff: '17:00', enteredBy: null });
  expect(calendar.weekdays).toEqual(['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY']);
  const exceptions = new Map(days.map(({ day, kind }): [number, Exception] => [asDay(day), kind]));
  const shipped = new WorkingDays([1, 2, 3, 4, 5], exceptions);
  const years = Object.entries(published).map(([year, lists]) => ({
    off: listed(Number(year), lists.off),
    madeUp: listed(Number(year), lists.madeUp),
  }));
  const expected: SlowCalendar = {
    weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'],
    holidays: new Set(years.flatMap(({ off }) => off)),
    makeups: new Set(years.flatMap(({ madeUp }) => madeUp)),
  };
  let seen = 0;
  for (let day = '2023-01-01'; day <= '2025-12-31'; day = step(day, 1)) {
    expect([day, shipped.isWorkingDay(asDay(day))]).toEqual([day, works(expected, day)]);
    seen += 1;
  }
  expect(seen).toBe(365 + 366 + 365);
  expect(shipped.between(asDay('2022-12-31'), asDay('2025-12-31'))).toBe(783 - 35 + 2); // weekdays, those off, days made up
});

test('each year is final or provisional, and each day says what it rests on', async () => {
  await using world = await aWorld();
  const { data } = await world.ask('a-officer', Calendar, {});
  const { years, days } = data!.calendar;
  expect(years.map(({ year, status }) => [year, status])).toEqual([
    [2023, 'FINAL'],
    [2024, 'FINAL'],
    [2025, 'FINAL'],
    [2026, 'PROVISIONAL'],
    [2027, 'PROVISIONAL'],
  ]);
  for (const { source } of [...years, ...days]) expect(source).toMatch(/Bộ luật Lao động|Thông báo|thông báo|Thủ tướng|Văn bản/);
  expect(days.find(({ day }) => day === '2024-05-04')).toMatchObject({ kind: 'MAKEUP', announcedOn: '2024-04-11' });
  const { data: one } = await world.ask('a-officer', Calendar, { year: 2027 });
  const of2027 = one!.calendar.days.map(({ day }) => day);
  expect(of2027.every((day) => day.startsWith('2027-'))).toBe(true);
  // Tết is on 6 February: two days before it, three from it on, and two for the weekend in it.
  const tet = of2027.filter((day) => day.startsWith('2027-02'));
  expect(tet).toEqual(Array.from({ length: 7 }, (_, n) => printDay(asDay('2027-02-04') + n)));
});
