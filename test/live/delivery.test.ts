import { Duplex, PassThrough, type Writable } from 'node:stream';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { GraphQLSchema, parse } from 'graphql';
import * as ws from 'ws';
import type { FeedItem } from '../../src/feeds/feed-item.ts';
import { Encoder, type Run } from '../../src/live/encoder.ts';
import { makeSchema } from '../../src/schema.ts';
import { FrameTemplate } from '../../src/transport/frame-template.ts';
import { SocketFrames } from '../../src/transport/socket-frames.ts';
import { aFollower, type Follower } from '../harness/follower.ts';
import { eventually } from '../harness/process.ts';
import { aComment, aRound, aWorld } from '../harness/world.ts';
import { aHub, limits, never } from './a-hub.ts';
import { Basin } from './basin.ts';

// What reads the frames of a WebSocket; its types leave it out.
const { Receiver } = ws as unknown as { Receiver: new (options: { isServer: boolean }) => Writable };

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

  test('what comes while telling takes long is gathered and leaves in one write; what comes after a silence does not wait', async () => {
    await using at = await aHub({ windowEventsMax: 50, gatherMsMax: 5_000 });
    const basin = new Basin(never);
    const listener = await at.follow();
    void listener.deliverTo(basin);
    const flush = basin.flush;
    basin.flush = () => {
      flush.call(basin);
      for (const until = performance.now() + 75; performance.now() < until; ); // nineteen times as long is time for more to come
    };
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

  test('nothing is gathered when that is not wanted', async () => {
    await using at = await aHub({ windowEventsMax: 50, gatherMsMax: 0 });
    const basin = new Basin(never);
    const listener = await at.follow();
    void listener.deliverTo(basin);
    const flush = basin.flush;
    let toldAt = 0;
    basin.flush = () => {
      flush.call(basin);
      for (const until = performance.now() + 250; performance.now() < until; );
      toldAt = performance.now();
    };
    await at.say('one');
    await at.readOn();
    const after = toldAt;
    await at.say('two');
    await at.readOn();
    expect(basin.writes).toEqual([1, 1, 1]);
    expect(toldAt - after).toBeLessThan(4_750 + 250); // nineteen times what telling took would have passed
    await listener.return();
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

test('frames of every length are whole, in order and behind the id of their reader, in one write', async () => {
  const stream = new PassThrough({ highWaterMark: 20_000_000 });
  const encoded = (length: number) => ({ json: Buffer.from(JSON.stringify({ data: 'x'.repeat(length) })), failed: undefined });
  const around = (middle: number) => Array.from({ length: 120 }, (_, n) => middle - 110 + n); // a frame is less than 110 longer
  const lengths = [...around(126).filter((length) => length > 0), ...around(65_536)];
  const id = 'mã "số" 1';
  const frames = new SocketFrames<number>(stream, {
    id: JSON.stringify(id),
    template: new FrameTemplate(),
    isOpen: true,
    encode: encoded,
    encodeAll: () => ({ payloads: undefined, bytes: 0 }),
    tell: (result) => result,
  });
  const got: { id: string; type: string; payload: { data: string } }[] = [];
  const receiver = new Receiver({ isServer: false });
  receiver.on('message', (data: Buffer, isBinary: boolean) => {
    expect(isBinary).toBe(false);
    got.push(JSON.parse(String(data)));
  });
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  for (const length of lengths) frames.put(length);
  frames.flush();
  expect(chunks).toHaveLength(1);
  for (const chunk of chunks) await new Promise<void>((done) => receiver.write(chunk, () => done()));
  expect(got.map(({ payload }) => payload.data.length)).toEqual(lengths);
  expect(new Set(got.map((message) => `${message.id} ${message.type}`))).toEqual(new Set([`${id} next`]));
});

test('a run is one write for who has its id, unless it is too much for one or something in it failed: then it is none', () => {
  const stream = new PassThrough();
  const template = new FrameTemplate();
  const payloads = [Buffer.from('{"data":1}'), Buffer.from('{"data":2}')];
  const write = (run: Run, items = [1, 2]) =>
    new SocketFrames<number>(stream, {
      ...{ id: '"1"', template, isOpen: true, tell: (result) => result },
      encode: () => ({ json: Buffer.from('{}'), failed: undefined }),
      encodeAll: () => run,
    }).writeAll(items);
  expect(write({ payloads, bytes: 20 })).toBe(true);
  const text = ({ data }: { data: number }) => `{"id":"1","type":"next","payload":{"data":${data}}}`;
  const frames = [1, 2].map((data) => Buffer.from([0x81, text({ data }).length, ...Buffer.from(text({ data }))]));
  expect(stream.read()).toEqual(Buffer.concat(frames));
  expect(write({ payloads: undefined, bytes: 20 })).toBe(false);
  const much = [Buffer.alloc(31_990, 'x')];
  expect(write({ payloads: much, bytes: 31_990 + 7 }, [1])).toBe(false);
  expect(stream.read()).toBeNull();
  expect(write({ payloads: much, bytes: 31_990 + 6 }, [1])).toBe(true);
});

test('readers who are told the same get it under their own ids, also those whose bytes wait to be sent', () => {
  const template = new FrameTemplate();
  const payloads = [Buffer.from('{"data":1}'), Buffer.from('{"data":2}')];
  const got = new Map<string, Buffer[]>();
  /** `taken`: the system takes the bytes as they are written; otherwise they wait, and stay the ones that were given. */
  const write = (id: string, taken: boolean, told = payloads) => {
    const chunks: Buffer[] = [];
    got.set(id, chunks);
    const stream = new Duplex({
      highWaterMark: 1_000_000,
      write(chunk: Buffer, _, done) {
        chunks.push(taken ? Buffer.from(chunk) : chunk);
        if (taken) done();
      },
    });
    template.write(stream, JSON.stringify(id), told);
  };
  write('a', true);
  write('b', false);
  write('c', true);
  write('d', false);
  write('đ', true);
  write('e', true, [payloads[1]!]);
  const frame = (id: string, n: number) => {
    const text = Buffer.from(`{"id":"${id}","type":"next","payload":{"data":${n}}}`);
    return Buffer.concat([Buffer.from([0x81, text.length]), text]);
  };
  for (const id of ['a', 'b', 'c', 'd', 'đ']) expect(got.get(id)).toEqual([Buffer.concat([frame(id, 1), frame(id, 2)])]);
  expect(got.get('e')).toEqual([frame('e', 2)]);
});

test('a frame is written to no socket that is closing', () => {
  const stream = new PassThrough();
  const json = Buffer.from('{}');
  const frames = new SocketFrames<number>(stream, {
    id: '"1"',
    template: new FrameTemplate(),
    isOpen: false,
    encode: () => ({ json, failed: undefined }),
    encodeAll: () => ({ payloads: [json], bytes: json.length }),
    tell: (x) => x,
  });
  frames.put(1);
  frames.flush();
  expect(frames.writeAll([1])).toBe(true);
  expect(stream.read()).toBeNull();
});

describe('an encoder', () => {
  const schema = makeSchema();
  const item: FeedItem = { kind: 'Ready', cursor: 'c', at: new Date(0) };
  const following = (document: string) => ({ document: parse(document), operationName: undefined });

  test('encodes once for all who ask the same of the same item, wherever each of them started', () => {
    const encoder = new Encoder(schema, undefined);
    const selection = following(
      'subscription ($id: ID!, $after: String, $more: Boolean!) { draftFeed(draftId: $id, after: $after) { ... on Ready { cursor at @include(if: $more) } } }',
    );
    const join = (variableValues: Record<string, unknown>) => encoder.join({ ...selection, variableValues });
    const a = join({ id: '1', after: 'here', more: true });
    expect(join({ id: '1', after: 'there', more: true })).toBe(a);
    const other = join({ id: '1', after: 'here', more: false });
    expect(other).not.toBe(a);
    const { json } = encoder.encode(a, item);
    expect(String(json)).toBe('{"data":{"draftFeed":{"cursor":"c","at":"1970-01-01T00:00:00.000Z"}}}');
    expect(encoder.encode(a, item).json).toBe(json);
    expect(String(encoder.encode(other, item).json)).toBe('{"data":{"draftFeed":{"cursor":"c"}}}');
    expect(encoder.encode(a, { ...item }).json).not.toBe(json);
  });

  test('a variable that is null is not one that is left out: nobody is answered by the variables of another', () => {
    const encoder = new Encoder(schema, undefined);
    const selection = following(
      'subscription ($more: Boolean = true) { draftFeed(draftId: "1") { ... on Ready { cursor @include(if: $more) } } }',
    );
    const [none, absent] = [{ more: null }, {}].map((variableValues) => encoder.join({ ...selection, variableValues }));
    expect(encoder.encode(none!, item).failed).toBeDefined();
    expect(String(encoder.encode(absent!, item).json)).toBe('{"data":{"draftFeed":{"cursor":"c"}}}');
  });

  test('keeps no more than its limit, and forgets a group when its last reader leaves', () => {
    const encoder = new Encoder(schema, undefined, undefined, 10_000);
    const selection = {
      ...following('subscription { draftFeed(draftId: "1") { ... on Ready { cursor } } }'),
      variableValues: {},
    };
    const group = encoder.join(selection);
    for (let n = 0; n < 100; n++) encoder.encode(group, { ...item, cursor: `${n}`.padStart(100, '0') });
    expect(encoder.bytes).toBeLessThanOrEqual(10_000);
    expect(encoder.bytes).toBeGreaterThan(9_000);
    encoder.leave(group);
    expect(encoder.bytes).toBe(0); // what was encoded for it is of no use to anybody
    expect(encoder.join(selection)).not.toBe(group);
  });

  test('gives the same run to all of a group who are told the same, and no payloads where something failed', () => {
    const encoder = new Encoder(schema, undefined);
    const join = (fields: string) =>
      encoder.join({ ...following(`subscription { draftFeed(draftId: "1") { ${fields} } }`), variableValues: {} });
    const [a, b] = [join('... on Ready { cursor }'), join('... on Ready { at }')];
    const items = [item, { ...item, cursor: 'd' }];
    const run = encoder.encodeAll(a, items);
    const told = (cursor: string) => JSON.stringify({ data: { draftFeed: { cursor } } });
    expect(run.payloads!.map(String)).toEqual([told('c'), told('d')]);
    expect(run.bytes).toBe(told('c').length + told('d').length);
    expect(encoder.encodeAll(a, [...items]).payloads).toBe(run.payloads);
    expect(encoder.encodeAll(a, items.toReversed()).payloads!.map(String)).toEqual([told('d'), told('c')]);
    expect(encoder.encodeAll(a, [item]).payloads!.map(String)).toEqual([told('c')]);
    expect(String(encoder.encodeAll(b, [item]).payloads)).toBe('{"data":{"draftFeed":{"at":"1970-01-01T00:00:00.000Z"}}}');
    expect(encoder.encodeAll(a, [item, { ...item, cursor: undefined }]).payloads).toBeUndefined();
  });

  test('refuses what would have to be read later', () => {
    const late = new GraphQLSchema(schema.toConfig());
    const encoder = new Encoder(late, undefined);
    const group = encoder.join({
      ...following('subscription { draftFeed(draftId: "1") { ... on Ready { cursor } } }'),
      variableValues: {},
    });
    expect(() => encoder.encode(group, { ...item, cursor: Promise.resolve('c') })).toThrow(/leaves/);
  });
});

test('one event to readers of several bodies is encoded once for each thing that is asked of it', async () => {
  await using world = await aWorld();
  const { draftId } = await aRound(world);
  const people = ['a-head', 'a-officer', 'b-head', 'c-head', 'o-clerk'];
  const readers: Follower[] = people.map((login) => aFollower(world.as(login), draftId));
  await Promise.all(readers.map((reader) => reader.ready()));
  const before = await encodedTotal(world.url);
  await aComment(world, 'a-head', { draftId, text: 'một' });
  await Promise.all(readers.map((reader) => reader.until(() => reader.events().length === 1)));
  expect((await encodedTotal(world.url)) - before).toBe(1);
  const [first, ...others] = readers.map((reader) => JSON.stringify(reader.events()));
  for (const other of others) expect(other).toBe(first);
  await Promise.all(readers.map((reader) => reader.close()));
});

const encodedTotal = (url: string) => figureOf(url, 'collegium_items_encoded_total');

async function figureOf(url: string, name: string): Promise<number> {
  const text = await (await fetch(url.replace('/graphql', '/metrics'))).text();
  return Number(new RegExp(`^${name} (\\d+)`, 'm').exec(text)![1]);
}

test('two signs of one place are never the same, whether something happened between unseen or not', async () => {
  await using at = await aHub();
  const signs: string[] = [];
  for (let n = 0; n < 3; n++) {
    const reader = await at.follow();
    signs.push((await reader.next()).value!.cursor);
    await reader.return();
  }
  expect(new Set(signs).size).toBe(3);
});

test('what is read again since something was taken back keeps the cursors that it had', async () => {
  await using at = await aHub({ windowEventsMax: 50 });
  const head = await at.head();
  const keeps = await at.follow();
  await at.say('one');
  const secret = await at.say('bí mật');
  await at.readOn();
  const cursorOfFirst = async () => {
    const reader = await at.follow(head);
    const { cursor } = (await reader.next()).value!;
    await reader.return();
    return cursor;
  };
  const before = await cursorOfFirst();
  await at.retract(secret);
  expect(await cursorOfFirst()).toBe(before);
  await keeps.return();
});

test('following a draft costs nothing for what happens around another, and beginning to costs the same after 3 events and after 300', async () => {
  await using world = await aWorld();
  const [one, other] = [await aRound(world), await aRound(world)];
  const reads = async () => figureOf(world.url, 'collegium_log_reads_total');
  const cost = async () => {
    const before = await reads();
    const follower = aFollower(world.as('b-head'), one.draftId);
    await follower.ready();
    await follower.close();
    return (await reads()) - before;
  };
  for (let n = 0; n < 3; n++) await aComment(world, 'a-head', { draftId: one.draftId, text: `${n}` });
  const atFirst = await cost();
  for (let n = 0; n < 297; n++) await aComment(world, 'a-head', { draftId: one.draftId, text: `${n}` });
  expect(await cost()).toBe(atFirst);

  await using follower = aFollower(world.as('b-head'), one.draftId);
  await follower.ready();
  const before = await reads();
  for (let n = 0; n < 5; n++) await aComment(world, 'a-head', { draftId: other.draftId, text: `${n}` });
  expect(await reads()).toBe(before);
  await aComment(world, 'a-head', { draftId: one.draftId, text: 'mine' });
  await follower.until(() => follower.events().length === 1);
  expect(await reads()).toBe(before + 1);
}, 120_000);

test('who comes where nothing is new costs one look and no page; where something is, the page is read first', async () => {
  await using at = await aHub();
  const keeps = await at.follow();
  const [reads, looks] = [at.log.reads, at.log.looks];
  await (await at.follow()).return();
  expect([at.log.reads - reads, at.log.looks - looks]).toEqual([0, 1]);
  await at.say('one'); // this hub is not told of it
  const comes = await at.follow();
  expect([at.log.reads - reads, at.log.looks - looks]).toEqual([1, 2]);
  const [ready, told] = [await keeps.next(), await comes.next()];
  expect([ready.value, told.value]).toMatchObject([{ kind: 'CommentAdded', text: 'one' }, { kind: 'Ready' }]);
  await Promise.all([keeps.return(), comes.return()]);
});

test('who comes is judged by things as they are, though no event has told of it, and so are those who are there', async () => {
  await using at = await aHub();
  const keeps = await at.follow();
  expect((await keeps.next()).value).toMatchObject({ kind: 'Ready' });
  await (await at.follow()).return(); // what it was judged by is kept
  await at.admin((admin) => admin.query(`update proposal set handling = 'OFF_SYSTEM'`));
  await expect(at.follow()).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(keeps.next()).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('who comes while the log cannot be read is told to come again, and let in by no older facts', async () => {
  await using at = await aHub({ failed: () => {} });
  const keeps = await at.follow();
  at.log.failing = 1;
  await expect(at.follow()).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  expect(at.hub.listeners).toBe(1);
  await (await at.follow()).return();
  await keeps.return();
});

test('what decides who sees events comes with them, and is judged anew only where it has changed since', async () => {
  await using at = await aHub();
  const { seq } = await at.head();
  await at.say('one');
  const first = await at.log.read(at.stream, seq, 4);
  await at.say('two');
  const second = await at.log.read(at.stream, seq + 1, 4, first.entries, first.facts);
  expect(second.entries).toHaveLength(1);
  expect(second.facts).toBe(first.facts);
  await at.admin((admin) => admin.query(`update proposal set handling = 'OFF_SYSTEM'`));
  const third = await at.log.read(at.stream, seq + 2, 4, second.entries, second.facts);
  expect([second, third].map(({ facts }) => facts.get(at.stream.id)?.offSystem)).toEqual([false, true]);
});
