import { Loaders } from '../../src/graphql/loaders.ts';
import type { Problem } from '../../src/problems.ts';

test('who asks for the same gets the same promise; what could not be read is read again for who asks later', async () => {
  const loaders = new Loaders(undefined);
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

test('who waits for what is loaded is told when it comes, in the order in which they asked; where there is none, that is told', async () => {
  const loaders = new Loaders('the reader');
  const read = async (ids: string[], of: string) =>
    new Map(ids.filter((id) => id !== 'none').map((id) => [id, `${id} for ${of}`]));
  const told: string[] = [];
  const waiter = (name: string) => ({
    take: (value: unknown) => void told.push(`${name} ${value}`),
    fail: (error: unknown) => void told.push(`${name} ${(error as Problem).code}`),
  });
  const [one, none] = [loaders.load('x', '1', read), loaders.load('x', 'none', read)];
  one.found().tell(waiter('a'));
  one.tell(waiter('b'));
  none.found().tell(waiter('c'));
  none.tell(waiter('d'));
  expect([one.hasCome, told]).toEqual([false, []]);
  await none;
  expect(told).toEqual(['a 1 for the reader', 'b 1 for the reader', 'c NOT_FOUND', 'd undefined']);
  one.tell(waiter('e'));
  none.found().tell(waiter('f'));
  expect(told.slice(4)).toEqual(['e 1 for the reader', 'f NOT_FOUND']);
  expect([one.hasCome, one.value, one.found()]).toEqual([true, '1 for the reader', one.found()]);
  expect(() => none.found().value).toThrow('NOT_FOUND');
  await expect(none.found()).rejects.toThrow('NOT_FOUND');
});
