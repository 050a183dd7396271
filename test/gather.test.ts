import { Gather } from '../src/gather.ts';

/** A gather that tells what each read was for. */
function aGather() {
  const reads: string[][] = [];
  const gather = new Gather(async (keys: string[]) => {
    reads.push(keys);
    return new Map(keys.map((key) => [key, key.toUpperCase()]));
  });
  return { gather, reads };
}

test('who asks while a read is going on is answered by the next, which serves all who did meanwhile', async () => {
  const { gather, reads } = aGather();
  expect(await Promise.all(['a', 'b', 'c', 'b'].map((key) => gather.load(key)))).toEqual(['A', 'B', 'C', 'B']);
  expect(reads).toEqual([['a'], ['b', 'c']]);
});

test('who comes after a crowd waits a moment for others, and who comes after few does not', async () => {
  const { gather, reads } = aGather();
  await gather.load('a');
  void gather.load('b');
  expect(reads).toEqual([['a'], ['b']]);
  await Promise.all(['c', 'c', 'd', 'e'].map((key) => gather.load(key)));
  expect(reads.slice(2)).toEqual([['c', 'd', 'e']]);
  const later = gather.load('f');
  for (let turn = 0; turn < 10; turn++) await null;
  await Promise.all([later, gather.load('g')]);
  expect(reads.slice(3)).toEqual([['f', 'g']]);
  expect(gather.idle).toBe(true);
});
