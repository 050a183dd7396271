import { chaos } from '../system/chaos/chaos.ts';
import { planOf } from '../system/chaos/plan.ts';

const runMs = 20_000;
const seeds = [1, 2, 3];
/** How long all of them take, unless a house takes long to stand at all. What is left is shared by those that are to come. */
const allMsMax = 120_000;
const marginMs = 6_000;
const spent: number[] = [];

test.each(seeds)(
  'servers, Redis, PostgreSQL and the network fail in turn (seed %i): everybody is shown what is theirs, once and in order',
  async (seed) => {
    const began = performance.now();
    const withinMs = (allMsMax - marginMs - total(spent)) / (seeds.length - spent.length);
    const { found, happened, struck, acknowledged, delivered } = await chaos({ seed, runMs, withinMs });
    spent.push(performance.now() - began);
    if (found.length > 0) throw new Error(['What was found:', ...found.slice(0, 50), 'What happened:', ...happened].join('\n'));
    expect(struck).toBeGreaterThan(2);
    expect(acknowledged).toBeGreaterThan(20);
    expect(delivered).toBeGreaterThan(acknowledged * 5);
  },
  240_000,
);

const total = (all: readonly number[]) => all.reduce((sum, ms) => sum + ms, 0);

test('a seed gives the same faults at the same times, each kind among them, and another seed gives others', () => {
  const plan = planOf(1, runMs);
  expect(planOf(1, runMs)).toEqual(plan);
  expect(planOf(2, runMs)).not.toEqual(plan);
  expect(new Set(seeds.flatMap((seed) => planOf(seed, runMs).map(({ kind }) => kind))).size).toBe(13);
});
