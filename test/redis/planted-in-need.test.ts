import { chaos } from '../system/chaos/chaos.ts';
import type { Step } from '../system/chaos/plan.ts';
import { aBuildWith, mistakesInNeed } from '../system/chaos/planted.ts';

test.each(Object.entries(mistakesInNeed))(
  'a build in which %s is found out by what fails',
  async (_, { at, fails, among, says }) => {
    const { dist, remove } = aBuildWith(at);
    const plan = fails.map((step, n): Step => ({ ...step, atMs: 1_500 + 4_000 * n, forMs: 500, fault: 'cut', share: 1 }));
    try {
      const { found } = await chaos({
        seed: 1,
        plan,
        runMs: 4_000 * (plan.length + 1),
        dist,
        convergeMsMax: 3_000,
        ...(among && { among }),
      });
      expect(found.filter((line) => says.test(line))).not.toEqual([]);
    } finally {
      remove();
    }
  },
  400_000,
);
