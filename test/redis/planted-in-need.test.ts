import { chaos } from '../system/chaos/chaos.ts';
import type { Step } from '../system/chaos/plan.ts';
import { aBuildWith, mistakeInNeed } from '../system/chaos/planted.ts';

/** Each server is killed, one after the other. */
const plan = ([0, 1] as const).map(
  (server): Step => ({ kind: 'kill a server', atMs: 1_500 + 5_000 * server, forMs: 500, server, fault: 'cut', share: 1 }),
);

test.each(Object.entries(mistakeInNeed))(
  'a build in which %s is found out when servers are killed',
  async (_, { at, says }) => {
    const { dist, remove } = aBuildWith(at);
    try {
      const { found } = await chaos({ seed: 1, plan, runMs: 12_000, dist, convergeMsMax: 3_000 });
      expect(found.filter((line) => says.test(line))).not.toEqual([]);
    } finally {
      remove();
    }
  },
  400_000,
);
