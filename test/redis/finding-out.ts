import { chaos } from '../system/chaos/chaos.ts';
import { aBuildWith, type Planted } from '../system/chaos/planted.ts';

/** One test for each: a build with the mistake in it is found out by what its readers are shown, though nothing fails. */
export function areFoundOut(mistakes: Record<string, Planted>): void {
  test.each(Object.entries(mistakes))(
    'a build in which %s is found out',
    async (_, { at, among, says }) => {
      const { dist, remove } = aBuildWith(at);
      try {
        const run = { seed: 1, runMs: 6_000, dist, strikes: false, convergeMsMax: 3_000, ...(among && { among }) };
        const { found, acknowledged } = await chaos(run);
        expect(acknowledged).toBeGreaterThan(0);
        expect(found.filter((line) => says.test(line))).not.toEqual([]);
      } finally {
        remove();
      }
    },
    240_000,
  );
}
