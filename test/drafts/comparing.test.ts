import { once } from 'node:events';
import { Comparing, type Comparison, type Waiter } from '../../src/drafts/comparing.ts';

// A thread that is told by the texts themselves what to do: to hang, to die, to leave, or to compare.

const thread = `
  import { parentPort } from 'node:worker_threads';
  parentPort.on('message', ({ before, after }) => {
    if (before === 'hang') while (true);
    if (before === 'die') throw new Error('out of memory');
    if (before === 'leave') process.exit(3);
    parentPort.postMessage(before + after);
  });`;
const file = new URL(`data:text/javascript,${encodeURIComponent(thread)}`);

const limits = { waitingMax: 4, waitingOfOneMax: 3, jobMsMax: 60_000 };
const aComparing = (more: Partial<typeof limits> = {}) => new Comparing({ ...limits, ...more }, file);
const words = (before: string): Comparison => ({ what: 'words', before, after: '!' });
const refused = (limit: number) => ({ code: 'TOO_MANY_OPERATIONS', details: { limit, unit: 'comparisons waiting' } });

/** One that hangs, until it is let go: its thread is ended. */
function hanging(comparing: Comparing, waiter: Waiter = { of: 'first' }) {
  const failed = expect(comparing.compare(words('hang'), waiter)).rejects.toThrow('ended with');
  return async () => {
    await comparing.worker!.terminate();
    await failed;
  };
}

test.each([
  ['dies', 'die', /out of memory/],
  ['leaves without a word', 'leave', /ended with 3/],
])('a thread that %s fails what it did, and the next is done by another', async (_, how, why) => {
  const comparing = aComparing();
  const [failed, next, more] = await Promise.allSettled(
    [how, 'b', 'c'].map((text) => comparing.compare(words(text), { of: 'one' })),
  );
  expect(failed).toMatchObject({ status: 'rejected', reason: { message: expect.stringMatching(why) } });
  expect([next, more]).toEqual(['b!', 'c!'].map((value) => ({ status: 'fulfilled', value })));
  expect(await comparing.compare(words('d'), { of: 'one' })).toBe('d!');
});

test('what takes too long is ended, and the next is done by another', async () => {
  const comparing = aComparing({ jobMsMax: 2_000 });
  const failed = comparing.compare(words('hang'), { of: 'one' });
  const exit = once(comparing.worker!, 'exit');
  const next = comparing.compare(words('b'), { of: 'one' });
  await expect(failed).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  await exit;
  expect(await next).toBe('b!');
});

test('people take turns, each with their own in order', async () => {
  const comparing = aComparing();
  const letGo = hanging(comparing);
  const order: string[] = [];
  const all = ['a1', 'a2', 'a3', 'b1'].map(async (text) => {
    order.push(await comparing.compare<string>(words(text), { of: text[0]! }));
  });
  await letGo();
  await Promise.all(all);
  expect(order).toEqual(['a1!', 'b1!', 'a2!', 'a3!']);
});

test('so many may wait, and so many of one person; more are refused', async () => {
  const comparing = aComparing();
  const letGo = hanging(comparing);
  const own = ['a', 'b', 'c'].map((text) => comparing.compare(words(text), { of: 'one' }));
  await expect(comparing.compare(words('d'), { of: 'one' })).rejects.toMatchObject(refused(3));
  const another = comparing.compare(words('e'), { of: 'another' });
  await expect(comparing.compare(words('f'), { of: 'third' })).rejects.toMatchObject(refused(4));
  await letGo();
  expect(await Promise.all([...own, another])).toEqual(['a!', 'b!', 'c!', 'e!']);
});

test('what nobody wants any more is not done, and keeps nobody else out', async () => {
  const comparing = aComparing();
  const letGo = hanging(comparing);
  let isWanted = true;
  const gone = ['a', 'b', 'c'].map((text) =>
    expect(comparing.compare(words(text), { of: 'one', isWanted: () => isWanted })).rejects.toMatchObject({
      code: 'UNAVAILABLE',
    }),
  );
  isWanted = false;
  const next = comparing.compare(words('d'), { of: 'one' });
  await Promise.all(gone); // before their turn
  const late = comparing.compare(words('hang'), { of: 'one', isWanted: () => false });
  const unwanted = expect(late).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  await letGo();
  await unwanted;
  expect(await next).toBe('d!');
});
