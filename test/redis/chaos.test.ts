import { chaos } from '../system/chaos/chaos.ts';
import { planOf } from '../system/chaos/plan.ts';

const runMs = 20_000;

test.each([1, 2, 3])(
  'servers, Redis, PostgreSQL and the network fail in turn (seed %i): everybody is shown what is theirs, once and in order',
  async (seed) => {
    const { found, happened, acknowledged, delivered } = await chaos({ seed, runMs });
    if (found.length > 0) throw new Error(['What was found:', ...found.slice(0, 50), 'What happened:', ...happened].join('\n'));
    expect(acknowledged).toBeGreaterThan(20);
    expect(delivered).toBeGreaterThan(acknowledged * 5);
  },
  240_000,
);

test('a seed gives the same faults at the same times, each kind among them, and another seed gives others', () => {
  const plan = planOf(1, runMs);
  expect(planOf(1, runMs)).toEqual(plan);
  expect(planOf(2, runMs)).not.toEqual(plan);
  expect(new Set([1, 2, 3].flatMap((seed) => planOf(seed, runMs).map(({ kind }) => kind))).size).toBe(12);
});
