import type { Budget } from '../../src/access/budget.ts';

/** What every budget promises, of so many units a minute that none comes in while it is tested. */
export function budgetContract(open: (perMinute: number) => Promise<Budget>): void {
  let budget: Budget;
  afterEach(() => budget.close());

  test('somebody has a minute’s worth at once, and no more; somebody else has their own', async () => {
    budget = await open(10);
    expect([await budget.take('a', 6), await budget.take('a', 4)]).toEqual([0, 0]);
    expect(await budget.take('a', 1)).toBeGreaterThan(0);
    expect(await budget.take('b', 10)).toBe(0);
  });

  test('what is refused is not taken, and the wait is until what is wanting has come in', async () => {
    budget = await open(10);
    expect(await budget.take('a', 8)).toBe(0);
    for (let n = 0; n < 5; n++) {
      const waitMs = await budget.take('a', 7);
      expect(waitMs).toBeGreaterThan(20_000); // five of ten a minute: thirty seconds, less what has passed
      expect(waitMs).toBeLessThanOrEqual(30_000);
    }
    expect(await budget.take('a', 2)).toBe(0);
  });

  test('what was used already is taken, also where there is not so much; a minute’s worth may be owed at most', async () => {
    budget = await open(10);
    expect(await budget.take('a', 4)).toBe(0);
    await budget.charge('a', 3);
    expect(await budget.take('a', 4)).toBeGreaterThan(0); // three are left
    expect(await budget.take('a', 3)).toBe(0);
    await budget.charge('a', 1_000);
    const waitMs = await budget.take('a', 1);
    expect(waitMs).toBeGreaterThan(60_000);
    expect(waitMs).toBeLessThanOrEqual(66_000);
    expect(await budget.take('b', 10)).toBe(0);
  });

  test('many at once take no more than there is', async () => {
    budget = await open(10);
    const waits = await Promise.all(Array.from({ length: 40 }, () => budget.take('a', 1)));
    expect(waits.filter((waitMs) => waitMs === 0)).toHaveLength(10);
  });
}
