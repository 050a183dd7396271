import { chaos } from '../system/chaos/chaos.ts';
import { aBuildWith, mistakesInNeed } from '../system/chaos/planted.ts';

test.each(Object.entries(mistakesInNeed))(
  'a build in which %s keeps its promises in peace, and is found out when something fails',
  async (_, { at, says }) => {
    const { dist, remove } = aBuildWith(at);
    try {
      const peace = await chaos({ seed: 1, runMs: 3_000, dist, strikes: false });
      expect(peace.found).toEqual([]);
      const { found } = await chaos({ seed: 1, runMs: 20_000, dist, convergeMsMax: 5_000 });
      expect(found.filter((line) => says.test(line))).not.toEqual([]);
    } finally {
      remove();
    }
  },
  240_000,
);
