import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { FeedItem } from '../../src/feeds/feed-item.ts';
import { eventually } from '../harness/process.ts';
import { aHub, never } from './a-hub.ts';
import { Basin } from './basin.ts';

// Telling all who follow takes a twentieth of the processor at most: what comes meanwhile is gathered.

const texts = (items: readonly FeedItem[]) => items.map((item) => item['text'] ?? item.kind);

/** Takes so much of the processor. */
function work(ms: number): void {
  const before = process.threadCpuUsage();
  for (;;) {
    const { user, system } = process.threadCpuUsage(before);
    if (user + system >= ms * 1_000) return;
  }
}

/** Does not have the processor for so long, as when others use it. */
function rest(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

/** Others of the process work, on processors of their own. */
async function aBusyThread(): Promise<AsyncDisposable> {
  const worker = new Worker('require("node:worker_threads").parentPort.postMessage("busy"); for (;;);', { eval: true });
  await once(worker, 'message');
  return { [Symbol.asyncDispose]: async () => void (await worker.terminate()) };
}

/** One who follows, to tell whom takes so long each time. */
async function taking(tell: () => void, at: Awaited<ReturnType<typeof aHub>>) {
  const basin = new Basin(never);
  const { flush } = basin;
  let toldAt = 0;
  basin.flush = () => {
    flush.call(basin);
    tell();
    toldAt = performance.now();
  };
  const listener = await at.follow();
  void listener.deliverTo(basin);
  return { basin, listener, toldAt: () => toldAt };
}

test('what comes while telling takes more than its part is gathered and leaves in one write; what comes after a silence does not wait', async () => {
  await using at = await aHub({ windowEventsMax: 50, gatherMsMax: 2_000 });
  const { basin, listener } = await taking(() => work(200), at); // twenty times as long is more than telling may be ahead
  for (const text of ['one', 'two', 'three', 'four']) {
    await at.say(text);
    await at.announce();
    if (text === 'one') await eventually('it is told at once', 20_000, () => basin.items.length > 1);
  }
  await eventually('everything is told', 20_000, () => basin.items.length > 4);
  expect(texts(basin.items)).toEqual(['Ready', 'one', 'two', 'three', 'four']);
  expect(basin.writes).toEqual([1, 1, 3]);
  await listener.return();
});

test.each<[string, number, () => void, (() => Promise<AsyncDisposable>) | undefined]>([
  ['nothing is gathered when that is not wanted', 0, () => work(250), undefined],
  ['what comes close behind another does not wait where telling takes no more than its part', 30_000, () => work(250), undefined],
  ['what comes does not wait because telling lasts long on a processor that others use', 5_000, () => rest(500), undefined],
  ['what comes does not wait because of what other threads of the process do', 5_000, () => rest(600), aBusyThread],
])('%s', async (_, gatherMsMax, tell, beside) => {
  await using at = await aHub({ windowEventsMax: 50, gatherMsMax });
  const { basin, listener, toldAt } = await taking(tell, at);
  await using _beside = await beside?.();
  await at.say('one');
  await at.readOn();
  const after = toldAt();
  await at.say('two');
  await at.readOn();
  expect(basin.writes).toEqual([1, 1, 1]);
  expect(toldAt() - after).toBeLessThan(4_750); // it would have passed after each, or until its part is enough
  await listener.return();
});
