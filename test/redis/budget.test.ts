import { redisBudget } from '../../src/access/budget.redis.ts';
import type { Budget } from '../../src/access/budget.ts';
import { budgetContract } from '../contract/budget.ts';
import { aClock } from '../harness/clock.ts';
import { eventually } from '../harness/process.ts';
import { aRedis, type TestRedis } from '../harness/redis.ts';

let shared: TestRedis;
beforeAll(async () => {
  shared = await aRedis();
});
afterAll(() => shared[Symbol.asyncDispose]());

/** Of one process; its own clock stands still, so that what comes in comes by that of Redis. */
function aBudget(url: string, perMinute: number, installation: string): { budget: Budget; said: (string | undefined)[] } {
  const said: (string | undefined)[] = [];
  const clock = aClock('2024-05-06T02:00:00Z');
  return { budget: redisBudget({ url, installation, perMinute, clock, say: (alone) => said.push(alone) }), said };
}

/** Until it goes by Redis: what one takes, another has no more. */
async function goesBy(one: Budget, other: Budget): Promise<void> {
  await eventually('both go by Redis', 5_000, async () => {
    const who = crypto.randomUUID();
    await one.take(who, one.perMinute);
    return (await other.take(who, 1)) > 0;
  });
}

budgetContract(async (perMinute) => {
  const installation = crypto.randomUUID();
  const [{ budget }, { budget: other }] = [
    aBudget(shared.url, perMinute, installation),
    aBudget(shared.url, perMinute, installation),
  ];
  await goesBy(other, budget);
  await goesBy(budget, other);
  other.close();
  return budget;
});

test('two processes count one budget, and of another installation none of it', async () => {
  const [one, other, elsewhere] = [
    aBudget(shared.url, 10, 'two'),
    aBudget(shared.url, 10, 'two'),
    aBudget(shared.url, 10, 'three'),
  ];
  await goesBy(one.budget, other.budget);
  expect([await one.budget.take('a', 6), await other.budget.take('a', 4)]).toEqual([0, 0]);
  expect(await one.budget.take('a', 1)).toBeGreaterThan(0);
  expect(await other.budget.take('a', 1)).toBeGreaterThan(0);
  expect(await elsewhere.budget.take('a', 10)).toBe(0);
  for (const { budget } of [one, other, elsewhere]) budget.close();
  expect(one.said).toEqual([]);
});

test('what comes in comes by the clock of Redis', async () => {
  const [one, other] = [aBudget(shared.url, 600_000, 'fast'), aBudget(shared.url, 600_000, 'fast')];
  await goesBy(one.budget, other.budget);
  expect(await one.budget.take('a', 600_000)).toBe(0);
  await eventually('some of it is there again', 5_000, async () => (await other.budget.take('a', 100)) === 0); // ten a millisecond
  for (const { budget } of [one, other]) budget.close();
});

test('while Redis is away, frozen or new, nobody is refused for it, and each counts by itself; then together again', async () => {
  await using redis = await aRedis();
  const [one, other] = [aBudget(redis.url, 10, 'away'), aBudget(redis.url, 10, 'away')];
  await goesBy(one.budget, other.budget);
  redis.freeze();
  expect([await one.budget.take('a', 10), await other.budget.take('a', 10)]).toEqual([0, 0]);
  expect(await one.budget.take('a', 1)).toBe(6_000);
  redis.thaw();
  await goesBy(one.budget, other.budget);
  await redis.stop();
  expect([await one.budget.take('b', 10), await other.budget.take('b', 10)]).toEqual([0, 0]);
  await redis.start(); // which knows no script
  await goesBy(one.budget, other.budget);
  for (const { said } of [one, other]) expect([said[0], said.at(-1)]).toEqual([expect.any(String), undefined]);
  for (const { budget } of [one, other]) budget.close();
});
