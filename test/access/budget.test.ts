import { localBudget } from '../../src/access/budget.ts';
import { budgetContract } from '../contract/budget.ts';
import { aClock } from '../harness/clock.ts';

budgetContract(async (perMinute) => localBudget(perMinute, aClock('2024-05-06T02:00:00Z')));

const later = (clock: ReturnType<typeof aClock>, ms: number) => clock.moveTo(new Date(clock.now().getTime() + ms));

test('it comes in again as time passes, up to a minute’s worth', async () => {
  const clock = aClock('2024-05-06T02:00:00Z');
  const budget = localBudget(60, clock);
  expect(await budget.take('a', 60)).toBe(0);
  expect(await budget.take('a', 5)).toBe(5_000);
  await later(clock, 4_999);
  expect(await budget.take('a', 5)).toBeGreaterThan(0);
  await later(clock, 1);
  expect(await budget.take('a', 5)).toBe(0);
  expect(await budget.take('a', 1)).toBe(1_000);
  await later(clock, 3_600_000);
  expect([await budget.take('a', 60), await budget.take('a', 1)]).toEqual([0, 1_000]);
});

test('who asked long ago is forgotten and has all; who asked just now is not', async () => {
  const clock = aClock('2024-05-06T02:00:00Z');
  const budget = localBudget(60, clock);
  for (let n = 0; n < 100; n++) await budget.take(`p${n}`, 60);
  await later(clock, 59_000);
  await budget.take('late', 60);
  await later(clock, 1_000);
  for (let n = 0; n < 100; n++) expect(await budget.take(`q${n}`, 1)).toBe(0);
  expect(await budget.take('late', 60)).toBe(59_000);
  for (let n = 0; n < 100; n++) expect(await budget.take(`p${n}`, 60)).toBe(0);
});

test('a clock that is set back gives nothing, and takes nothing away', async () => {
  let now = new Date('2024-05-06T02:00:00Z');
  const budget = localBudget(60, { now: () => now });
  await budget.take('a', 30);
  now = new Date('2024-05-06T01:00:00Z');
  expect([await budget.take('a', 30), await budget.take('a', 1)]).toEqual([0, 1_000]);
});
