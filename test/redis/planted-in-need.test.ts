import { chaos } from '../system/chaos/chaos.ts';
import type { Step } from '../system/chaos/plan.ts';
import { aBuildWith, mistakesInNeed } from '../system/chaos/planted.ts';

/** PostgreSQL fails in every way, some of them twice. */
const plan = (
  ['crash PostgreSQL', 'stop PostgreSQL', 'throw everybody out of PostgreSQL', 'crash PostgreSQL', 'stop PostgreSQL'] as const
).map((kind, n): Step => ({ kind, atMs: 1_500 + 2_500 * n, forMs: 600, server: 0, fault: 'cut', share: 1 }));

test.each(Object.entries(mistakesInNeed))(
  'a build in which %s, which nobody notices in peace, is found out when something fails',
  async (_, { at, says }) => {
    const { dist, remove } = aBuildWith(at);
    try {
      const { found } = await chaos({ seed: 1, plan, runMs: 15_000, dist, convergeMsMax: 5_000 });
      expect(found.filter((line) => says.test(line))).not.toEqual([]);
    } finally {
      remove();
    }
  },
  400_000,
);
