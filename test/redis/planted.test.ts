import { chaos } from '../system/chaos/chaos.ts';
import { aBuildWith, mistakes } from '../system/chaos/planted.ts';

test.each(Object.entries(mistakes))(
  'a build in which %s is found out',
  async (_, { at, says }) => {
    const { dist, remove } = aBuildWith(at);
    try {
      const { found, acknowledged } = await chaos({ seed: 1, runMs: 5_000, dist, strikes: false, convergeMsMax: 3_000 });
      expect(acknowledged).toBeGreaterThan(0);
      expect(found.filter((line) => says.test(line))).not.toEqual([]);
    } finally {
      remove();
    }
  },
  240_000,
);
