import { Gather } from '../src/gather.ts';

test('who asks while a read is going on is answered by the next, which serves all who did meanwhile', async () => {
  const reads: string[][] = [];
  const gather = new Gather(async (keys: string[]) => {
    reads.push(keys);
    return new Map(keys.map((key) => [key, key.toUpperCase()]));
  });
  expect(await Promise.all(['a', 'b', 'c', 'b'].map((key) => gather.load(key)))).toEqual(['A', 'B', 'C', 'B']);
  expect(reads).toEqual([['a'], ['b', 'c']]);
  void gather.load('d');
  expect(reads).toHaveLength(3); // who comes alone does not wait for others
  await gather.load('d');
  expect(gather.idle).toBe(true);
});
