import { checkRedis } from '../../src/live/bus.redis.ts';
import { busContract } from '../contract/bus.ts';
import { eventually } from '../harness/process.ts';
import { aRedis, type TestRedis } from '../harness/redis.ts';
import { aBus, passed, twoEnds } from './two-buses.ts';

let shared: TestRedis;
beforeAll(async () => {
  shared = await aRedis();
});
afterAll(() => shared[Symbol.asyncDispose]());

busContract(async () => {
  const ends = twoEnds(shared.url);
  await ends.joined();
  return ends;
});

test('a process subscribes once to what is listened to in it, however often, and to nothing when the last has left', async () => {
  await using redis = await aRedis();
  await using ends = twoEnds(redis.url);
  const leave = [ends.here, ends.here, ends.there].map((bus) => bus.listen('BODY:1', () => {}));
  leave.push(ends.there.hear('seen', () => {}));
  await ends.joined();
  expect(await redis.subscribers(':stream:')).toEqual({ 'BODY:1': 2 });
  expect(await redis.subscribers(':words:')).toEqual({ seen: 1 });
  leave[0]!();
  await ends.settled();
  expect(await redis.subscribers(':stream:')).toEqual({ 'BODY:1': 2 });
  for (const go of leave) go();
  await ends.settled();
  expect([await redis.subscribers(':stream:'), await redis.subscribers(':words:')]).toEqual([{}, {}]);
});

test('who comes, leaves and comes again within one instant is told, and has one subscription', async () => {
  await using redis = await aRedis();
  await using ends = twoEnds(redis.url);
  await ends.joined();
  const woken: number[] = [];
  let leave = () => {};
  for (let time = 0; time < 21; time++) {
    leave();
    leave = ends.there.listen('BODY:1', (seq) => woken.push(seq));
  }
  await ends.joined();
  expect(await redis.subscribers(':stream:')).toEqual({ 'BODY:1': 1 });
  woken.length = 0;
  ends.here.announce('BODY:1', 5);
  await ends.settled();
  expect(woken).toEqual([5]);
  leave();
  await ends.settled();
  expect(await redis.subscribers(':stream:')).toEqual({});
});

test('another installation on the same Redis is neither woken nor told anything', async () => {
  await using ends = twoEnds(shared.url);
  const stranger = aBus(shared.url, 'elsewhere');
  const heard: unknown[] = [];
  stranger.bus.listen('BODY:1', (seq) => heard.push(seq));
  stranger.bus.hear('seen', (words) => heard.push(words));
  await eventually('it listens', 5_000, async () => (await shared.subscribers('elsewhere:stream:'))['BODY:1'] === 1);
  heard.length = 0;
  await ends.joined();
  ends.here.announce('BODY:1', 3);
  ends.here.tell('seen', 'x');
  await ends.settled();
  const late = aBus(shared.url, 'elsewhere');
  await passed(late.bus, stranger.bus); // what was published before has come
  expect(heard).toEqual([]);
  await Promise.all([stranger.bus.close(), late.bus.close()]);
});

test('without Redis nothing fails and everything here is woken; once it is there, whoever listens is told to look, and hints come', async () => {
  await using redis = await aRedis({ started: false });
  await using ends = twoEnds(redis.url);
  const woken: number[] = [];
  ends.there.listen('BODY:1', (seq) => woken.push(seq));
  ends.there.announce('BODY:1', 1);
  ends.here.announce('BODY:1', 2);
  expect(woken).toEqual([1]);
  const place = redis.url.replace('redis://', 'Redis at ');
  await eventually('it is said', 5_000, () => ends.there.degraded === `${place}: ECONNREFUSED`);
  await redis.start();
  await ends.joined();
  expect([ends.there.degraded, ends.said]).toEqual([undefined, [`${place}: ECONNREFUSED`, undefined]]);
  expect(woken).toEqual([1, Number.POSITIVE_INFINITY]);
  ends.here.announce('BODY:1', 3);
  await ends.settled();
  expect(woken.slice(2)).toEqual([3]);
});

const disturbances: [what: string, disturb: (redis: TestRedis) => Promise<unknown>][] = [
  ['is restarted', async (redis) => redis.stop().then(redis.start)],
  ['ends the connections of subscribers', async (redis) => expect(await redis.killSubscribers()).toBe(2)],
];
test.each(disturbances)('when Redis %s, whoever listens is told to look, and hints come again', async (_, disturb) => {
  await using redis = await aRedis();
  await using ends = twoEnds(redis.url);
  const woken: number[] = [];
  ends.there.listen('BODY:1', (seq) => woken.push(seq));
  await ends.joined();
  for (let time = 1; time <= 3; time++) {
    woken.length = 0;
    await disturb(redis);
    await eventually('it is told to look', 5_000, () => woken.includes(Number.POSITIVE_INFINITY));
    await ends.joined();
    ends.here.announce('BODY:1', time);
    await ends.settled();
    expect(woken).toEqual([Number.POSITIVE_INFINITY, time]);
    expect([ends.here.degraded, ends.there.degraded]).toEqual([undefined, undefined]);
    expect(await redis.subscribers(':stream:')).toEqual({ 'BODY:1': 1 });
  }
  expect(ends.said.map((degraded) => degraded === undefined)).toEqual([true, false, true, false, true, false, true]);
});

test('a Redis that takes connections and answers nobody is noticed, when it stops answering and from the start', async () => {
  await using redis = await aRedis();
  await using ends = twoEnds(redis.url);
  await ends.joined();
  redis.freeze();
  const place = redis.url.replace('redis://', 'Redis at ');
  await eventually('it is said', 6_000, () => ends.there.degraded === `${place}: no answer`);
  const late = aBus(redis.url);
  await eventually('it is said, too', 6_000, () => late.bus.degraded === `${place}: no answer`);
  redis.thaw();
  await Promise.all([ends.joined(), passed(late.bus, ends.there)]);
  expect([ends.there.degraded, late.bus.degraded]).toEqual([undefined, undefined]);
  await late.bus.close();
});

test('more than Redis takes is dropped and counted, and that it is behind is said until it has caught up', async () => {
  await using redis = await aRedis();
  await using ends = twoEnds(redis.url);
  const heard: number[] = [];
  ends.there.hear('draft', (words) => heard.push(Number(words)));
  await ends.joined();
  const before = ends.here.dropped; // while they were beginning
  heard.length = 0;
  redis.freeze();
  const sent = 12_000;
  for (let n = 1; n <= sent; n++) ends.here.tell('draft', String(n));
  const place = redis.url.replace('redis://', 'Redis at ');
  await eventually(
    'it is said',
    2_000,
    () => ends.here.degraded === `${place}: it does not take what is sent as fast as it comes`,
  );
  const dropped = ends.here.dropped - before;
  expect(dropped).toBeGreaterThan(1_900);
  ends.here.tell('draft', String(sent + 1));
  expect(ends.here.dropped - before).toBe(dropped + 1);
  redis.thaw();
  await eventually('it is unsaid', 5_000, () => ends.here.degraded === undefined);
  await ends.settled();
  // The connection held, and what had been taken came, in order.
  expect(heard).toEqual(Array.from({ length: sent - dropped }, (_, n) => n + 1));
  ends.here.tell('draft', String(sent + 2));
  await ends.settled();
  expect(heard.at(-1)).toBe(sent + 2);
});

test('while an announcement is on its way, only the furthest of those that follow waits: it says them all', async () => {
  await using redis = await aRedis();
  await using ends = twoEnds(redis.url);
  const [here, there]: number[][] = [[], []];
  ends.here.listen('BODY:1', (seq) => here!.push(seq));
  ends.there.listen('BODY:1', (seq) => there!.push(seq));
  await ends.joined();
  const before = ends.here.dropped; // while they were beginning
  for (const woken of [here!, there!]) woken.length = 0;
  redis.freeze();
  const sent = [1, 2, 4, 3, 12_000, 11_999];
  for (const seq of sent) ends.here.announce('BODY:1', seq);
  redis.thaw();
  await eventually('the furthest came', 5_000, () => there!.at(-1) === 12_000);
  ends.here.announce('BODY:1', 12_001); // and so on
  await eventually('the next came', 5_000, () => there!.at(-1) === 12_001);
  await ends.settled();
  expect([here, there]).toEqual([
    [...sent, 12_001],
    [1, 12_000, 12_001],
  ]);
  expect([ends.here.degraded, ends.here.dropped]).toEqual([undefined, before]);
});

test('a Redis that wants another password says so, and nobody says the one that was given', async () => {
  await using redis = await aRedis({ password: 'right' });
  const wrong = redis.url.replace('//', '//:wr0ng@');
  const { bus, said } = aBus(wrong);
  await eventually('it is said', 5_000, () => said.length > 0);
  expect(said[0]).toMatch(/^Redis at 127\.0\.0\.1:\d+: WRONGPASS/);
  expect(said[0]).not.toMatch(/wr0ng/);
  await bus.close();
  await expect(checkRedis(wrong)).rejects.toThrow('WRONGPASS');
  expect(await checkRedis(redis.url.replace('//', '//:right@'))).toBe(
    `${redis.url.replace('redis://', 'Redis at ')} carries hints between processes`,
  );
});
