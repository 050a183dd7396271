import { asDay, printDay } from '../../src/calendar/days.rules.ts';
import { type Recurrence, yearly } from '../../src/calendar/yearly.rules.ts';

const repeated = (start: string, rule: Recurrence, throughYear = 2030) =>
  yearly(asDay(start), { freq: 'YEARLY', ...rule }, throughYear)?.map(printDay);

test('what is repeated every year comes on its date, as often and as long as it says, and no longer than asked', () => {
  expect(repeated('2028-09-02', {})).toEqual(['2028-09-02', '2029-09-02', '2030-09-02']);
  expect(repeated('2024-09-02', { count: 2 })).toEqual(['2024-09-02', '2025-09-02']);
  expect(repeated('2024-09-02', { until: '2026-09-02' })).toEqual(['2024-09-02', '2025-09-02', '2026-09-02']);
  expect(repeated('2024-09-02', { until: '2026-09-01T17:00:00Z' })).toEqual(['2024-09-02', '2025-09-02']);
  expect(repeated('2024-09-02', { interval: 3 })).toEqual(['2024-09-02', '2027-09-02', '2030-09-02']);
  expect(repeated('2024-09-02', { bymonth: 9, bymonthday: [2] }, 2025)).toEqual(['2024-09-02', '2025-09-02']);
});

test('29 February comes in leap years only, and counts only then', () => {
  expect(repeated('2024-02-29', { count: 2 })).toEqual(['2024-02-29', '2028-02-29']);
  expect(repeated('2024-02-01', { bymonth: 2, bymonthday: 30 })).toEqual([]);
});

test('the n-th weekday of a month is found from either end', () => {
  expect(repeated('2024-11-28', { bymonth: 11, byday: '4TH' }, 2026)).toEqual(['2024-11-28', '2025-11-27', '2026-11-26']);
  expect(repeated('2024-05-27', { bymonth: 5, byday: '-1MO' }, 2026)).toEqual(['2024-05-27', '2025-05-26', '2026-05-25']);
  expect(repeated('2024-01-01', { bymonth: 2, byday: ['5TH'] })).toEqual(['2024-02-29']); // 1 February to 29: five Thursdays
});

test('what is repeated otherwise is nothing', () => {
  const others: Recurrence[] = [
    ...[{ freq: 'WEEKLY' }, { byday: 'MO' }, { byweekno: 20 }, { bymonth: [5, 6] }, { byday: ['1MO', '2MO'], bymonth: 5 }],
    ...[{ byday: '1MO', bymonth: 5, bymonthday: 3 }, { interval: 0 }, { byday: '1MO' }, { until: 'x' }],
  ];
  expect(others.map((rule) => repeated('2024-01-01', rule))).toEqual(others.map(() => undefined));
});
