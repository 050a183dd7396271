import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { FeedItem } from '../../src/feeds/feed-item.ts';
import { eventually } from '../harness/process.ts';
import { aHub, limits, never } from './a-hub.ts';
import { Basin } from './basin.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const texts = (items: readonly FeedItem[]) => items.map((item) => item['text'] ?? item.kind);

describe('a listener delivers to a sink', () => {
  test('what there is leaves in one write, and what it does not take waits until it has drained', async () => {
    await using at = await aHub({ windowEventsMax: 50 });
    const basin = new Basin(never);
    const listener = await at.follow();
    const over = listener.deliverTo(basin);
    expect(texts(basin.items)).toEqual(['Ready']);
    for (const text of ['one', 'two', 'three']) await at.say(text);
    await at.readOn();
    expect(texts(basin.items)).toEqual(['Ready', 'one', 'two', 'three']);
    expect(basin.writes).toEqual([1, 3]);

    basin.drain(2);
    for (const text of ['four', 'five', 'six']) await at.say(text);
    await at.readOn();
    expect(texts(basin.items).slice(4)).toEqual(['four', 'five']);
    basin.drain(2);
    expect(texts(basin.items).slice(6)).toEqual(['six']);
    await listener.return();
    await over;
  });

  test('one that catches up gets the same as one that is pulled, from every place, whatever its sink takes', async () => {
    await using at = await aHub();
    const head = await at.head();
    for (let n = 1; n <= 12; n++) await at.say(`${n}`);
    const end = await at.head();
    for (const [place, room] of [1, 2, 3, 5, 100].entries()) {
      const pulled = await at.follow(head);
      const wanted: unknown[] = [];
      while (wanted.at(-1) !== 'Ready') wanted.push(...texts([(await pulled.next()).value!]));
      const basin = new Basin(room);
      const listener = await at.follow(head);
      const over = listener.deliverTo(basin);
      await eventually(`reader ${place} is at the head`, 20_000, () => {
        basin.drain(room);
        return basin.items.at(-1)?.kind === 'Ready';
      });
      expect(texts(basin.items)).toEqual(wanted);
      expect(wanted).toHaveLength(end.seq - head.seq + 1);
      await pulled.return();
      await listener.return();
      await over;
    }
  });

  test('one that leaves while its sink is full is not called when that drains', async () => {
    await using at = await aHub({ windowEventsMax: 50 });
    const basin = new Basin(1);
    const listener = await at.follow();
    const over = listener.deliverTo(basin);
    expect([texts(basin.items), basin.isAwaited]).toEqual([['Ready'], true]);
    await listener.return();
    await over;
    expect(basin.isAwaited).toBe(false);
  });

  test('the page that somebody caught up from is forgotten once it is at the head', async () => {
    await using at = await aHub();
    const from = await at.head();
    for (let n = 0; n < 2 * limits.windowEventsMax; n++) await at.say(`${n}`);
    const ahead = await at.follow(); // keeps the window open, and its floor above the page
    const read = at.log.read.bind(at.log);
    const entries: WeakRef<object>[] = [];
    at.log.read = async (...asked) => {
      const page = await read(...asked);
      entries.push(...page.entries.map((event) => new WeakRef(event)));
      return page;
    };
    const basin = new Basin(never);
    const listener = await at.follow(from);
    const over = listener.deliverTo(basin);
    await eventually('it is at the head', 5_000, () => basin.items.at(-1)?.kind === 'Ready');
    expect(entries.length).toBeGreaterThanOrEqual(limits.windowEventsMax);
    basin.items.length = 0;
    await eventually('none of them is in memory', 5_000, () => {
      collectGarbage();
      return entries.every((entry) => entry.deref() === undefined);
    });
    await ahead.return();
    await listener.return();
    await over;
  });

  test('one whose sink does not drain for long is ended as too slow, and others are not', async () => {
    await using at = await aHub({ windowEventsMax: 50, beatMs: 20, stalledMsMax: 100 });
    const [stuck, fine] = [new Basin(1), new Basin(never)];
    let ended = 0;
    const slow = await at.follow(undefined, () => (ended += 1));
    const quick = await at.follow(undefined, () => (ended += 10));
    const over = Promise.all([slow.deliverTo(stuck)]);
    void quick.deliverTo(fine);
    await at.say('one');
    await eventually('it has ended', 20_000, () => ended > 0);
    await over;
    expect(ended).toBe(1);
    expect(texts(stuck.items)).toEqual(['Ready']);
    expect(at.hub.listeners).toBe(1);
    await quick.return();
  });

  test('a stream that is still being opened is not read on by the beat: who follows from now on is told nothing of before', async () => {
    await using at = await aHub({ beatMs: 20, windowEventsMax: 50 });
    for (let n = 1; n <= 6; n++) await at.say(`${n}`);
    const before = at.log.reads;
    const held = Promise.withResolvers<void>();
    at.log.heldHead = held;
    const coming = at.follow();
    await eventually('the beat has looked', 20_000, () => at.log.headsOf.length >= 3);
    expect(at.log.reads).toBe(before);
    held.resolve();
    const listener = await coming;
    expect(texts([(await listener.next()).value!])).toEqual(['Ready']);
    await listener.return();
  });

  test('a page that cannot be read is read again at the next beat: nothing is lost by it', async () => {
    await using at = await aHub({ beatMs: 20, failed: () => {} });
    const head = await at.head();
    for (let n = 1; n <= 12; n++) await at.say(`${n}`);
    const keeps = await at.follow(); // keeps the window open, beyond the place of the next
    const basin = new Basin(never);
    const listener = await at.follow(head);
    at.log.failing = 2;
    void listener.deliverTo(basin);
    await eventually('it is at the head', 20_000, () => basin.items.at(-1)?.kind === 'Ready');
    expect(at.log.failing).toBe(0);
    expect(texts(basin.items)).toHaveLength(13);
    await listener.return();
    await keeps.return();
  });
});

describe('what is new to many at once', () => {
  test('is one run for all who are as far, and nothing in it comes twice to who is behind', async () => {
    await using at = await aHub({ windowEventsMax: 50 });
    const [some, others, behind] = [new Basin(never), new Basin(never), new Basin(1)];
    const listeners = [await at.follow(), await at.follow(), await at.follow()];
    for (const [n, basin] of [some, others, behind].entries()) listeners[n]!.deliver(basin, { over: () => {} });
    for (const text of ['one', 'two']) await at.say(text);
    await at.readOn();
    behind.drain(1);
    for (const text of ['three', 'four']) await at.say(text);
    await at.readOn();
    behind.drain(never);
    expect(some.runs.map(texts)).toEqual([
      ['one', 'two'],
      ['three', 'four'],
    ]);
    for (const [n, run] of some.runs.entries()) expect(others.runs[n]).toBe(run);
    expect(behind.runs.map(texts)).toEqual([['two', 'three', 'four']]);
    for (const { items } of [some, others, behind]) expect(texts(items)).toEqual(['Ready', 'one', 'two', 'three', 'four']);
    for (const listener of listeners) await listener.return();
  });

  test('is judged again for who comes to it later, by things as they are then', async () => {
    await using at = await aHub({ windowEventsMax: 50 });
    const [quick, slow] = [new Basin(never), new Basin(1)];
    const listeners = [await at.follow(), await at.follow()];
    for (const [n, basin] of [quick, slow].entries()) listeners[n]!.deliver(basin, { over: () => {} });
    await at.say('one');
    await at.readOn();
    expect(quick.runs.map(texts)).toEqual([['one']]);
    await at.admin((admin) => admin.query(`update opinion_request set state = 'CANCELLED', withdrawn = true`));
    await at.readOn();
    slow.drain(never);
    expect(texts(slow.items)).toEqual(['Ready']);
    expect(at.hub.listeners).toBe(2);
    for (const listener of listeners) await listener.return();
  });
});
