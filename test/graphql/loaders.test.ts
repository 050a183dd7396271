import { Loaders } from '../../src/graphql/loaders.ts';

test('who asks for the same gets the same promise; what could not be read is read again for who asks later', async () => {
  const loaders = new Loaders();
  const reads: string[][] = [];
  const read = async (ids: string[]) => {
    reads.push(ids);
    if (reads.length === 1) throw new Error('not now');
    return new Map(ids.map((id) => [id, `${id}!`]));
  };
  const [one, same] = [loaders.load('x', '1', read), loaders.load('x', '1', read)];
  expect(one).toBe(same);
  await expect(one).rejects.toThrow('not now');
  expect(await loaders.load('x', '1', read)).toBe('1!');
  expect(await loaders.load('x', '1', read)).toBe('1!');
  expect(reads).toEqual([['1'], ['1']]);
});
