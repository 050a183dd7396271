import { printPeriod, readPeriod } from '../../src/graphql/period.ts';

test('each day, month, quarter and year is written in the one way in which it is read', () => {
  const two = (n: number) => String(n).padStart(2, '0');
  const written = ['1999', '2024', '2999'].flatMap((year) => [
    year,
    ...[1, 2, 3, 4].map((n) => `${year}-Q${n}`),
    ...Array.from({ length: 12 }, (_, n) => `${year}-${two(n + 1)}`),
    ...['01-01', '02-28', '12-31', '06-30'].map((day) => `${year}-${day}`),
  ]);
  for (const text of written) expect(printPeriod(readPeriod(text)!)).toBe(text);
});

test.each([
  ['2024-01-01', '2024-01-30'],
  ['2024-01-01', '2024-02-29'],
  ['2024-01-01', '2025-12-31'],
  ['2024-02-01', '2024-04-30'],
  ['2024-12-31', '2024-01-01'],
  ['2024-02-30', '2024-02-30'],
])('no period goes from %s to %s, and none is written', (from, to) => {
  expect(() => printPeriod({ from, to })).toThrow('No period');
});
