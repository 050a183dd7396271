import { hubLimits } from '../../src/live/hub.ts';
import { aDatabase } from '../harness/database.ts';
import { aFollower, type Follower } from '../harness/follower.ts';
import { eventually } from '../harness/process.ts';
import { aRedis, type TestRedis } from '../harness/redis.ts';
import { aServer } from '../harness/server.ts';
import { aComment, aRound, aWorld, type World } from '../harness/world.ts';

/** How long after the answer to who wrote it anything may be told. */
const tellMsMax = 2_500;
/** A beat that no test lives to see: what arrives was hinted at. */
const noBeat = { ...hubLimits, beatMs: 600_000 };

interface Shared extends AsyncDisposable {
  redis: TestRedis;
  world: World;
  draftId: string;
  /** Two servers on one database. */
  urls: [string, string];
}

async function twoServers({ started = true, limits = noBeat } = {}): Promise<Shared> {
  const redis = await aRedis({ started });
  const options = { database: await aDatabase(), redisUrl: redis.url, hubLimits: limits, logTo: () => {} };
  const world = await aWorld(options);
  const other = await aServer(options);
  const { draftId } = await aRound(world);
  const urls: [string, string] = [world.url, other.url];
  if (started) await Promise.all(urls.map((url) => until(url, 'nothing is degraded', (said) => said.degraded.length === 0)));
  return {
    ...{ redis, world, draftId, urls },
    async [Symbol.asyncDispose]() {
      await other.close();
      await world[Symbol.asyncDispose]();
      await redis[Symbol.asyncDispose]();
    },
  };
}

interface Said {
  status: number;
  ready: boolean;
  degraded: string[];
}

async function readiness(url: string): Promise<Said> {
  const response = await fetch(new URL('/readyz', url));
  return { status: response.status, ...((await response.json()) as Omit<Said, 'status'>) };
}

const until = (url: string, what: string, holds: (said: Said) => boolean) =>
  eventually(what, 6_000, async () => holds(await readiness(url)));

const degradedFigure = async (url: string): Promise<string | undefined> =>
  (await (await fetch(new URL('/metrics', url))).text()).split('\n').find((line) => line.startsWith('collegium_degraded '));

const textsIn = (follower: Follower) => follower.events().flatMap((event) => ('text' in event ? [event.text] : []));

/** The world as who asks another server than its own. */
const on = ({ ask, body }: World, url: string): Pick<World, 'ask' | 'body'> => ({
  ask: (login, document, variables) => ask(login, document, variables, { url }),
  body,
});

/** Writes by turns on each server, until each follower was shown all of it; gives the longest that any of them was told after it was answered. */
async function writeByTurns(
  { world, urls, draftId }: Shared,
  followers: Follower[],
  from: number,
  count: number,
  before: () => Promise<unknown> = async () => {},
): Promise<number> {
  let longestMs = 0;
  for (let n = from; n < from + count; n++) {
    await before();
    await aComment(on(world, urls[n % 2]!), 'a-head', { draftId, text: `${n}` });
    const answeredAt = performance.now();
    await Promise.all(followers.map((follower) => follower.until(() => textsIn(follower).includes(`${n}`))));
    longestMs = Math.max(longestMs, performance.now() - answeredAt);
  }
  return longestMs;
}

const numbers = (count: number) => Array.from({ length: count }, (_, n) => `${n}`);

test('what is written on either server is told on both by hints alone, in order, once', async () => {
  await using shared = await twoServers();
  const followers = shared.urls.map((url) => aFollower(shared.world.as('b-head', { url }), shared.draftId));
  await Promise.all(followers.map((follower) => follower.ready()));
  expect(await writeByTurns(shared, followers, 0, 40)).toBeLessThan(tellMsMax); // noBeat is 240 times as long
  for (const follower of followers) expect(textsIn(follower)).toEqual(numbers(40));
  expect(await Promise.all(shared.urls.map(degradedFigure))).toEqual(['collegium_degraded 0', 'collegium_degraded 0']);
  await Promise.all(followers.map((follower) => follower.close()));
});

test('however many follow a stream on a server, it subscribes once; and to nothing when all have left', async () => {
  await using shared = await twoServers();
  const { redis, world, draftId, urls } = shared;
  const people = ['a-head', 'b-head', 'c-head'];
  const followers = urls.flatMap((url) => people.map((login) => aFollower(world.as(login, { url }), draftId)));
  await Promise.all(followers.map((follower) => follower.ready()));
  await eventually('it is subscribed to', 5_000, async () => Object.keys(await redis.subscribers(':stream:')).length > 0);
  expect(Object.values(await redis.subscribers(':stream:PROPOSAL:'))).toEqual([2]);
  await Promise.all(followers.slice(3).map((follower) => follower.close()));
  await eventually('one server has left', 5_000, async () =>
    Object.values(await redis.subscribers(':stream:PROPOSAL:')).every((count) => count === 1),
  );
  await Promise.all(followers.map((follower) => follower.close()));
  await eventually('both have left', 5_000, async () => Object.keys(await redis.subscribers(':stream:')).length === 0);
});

test('without Redis at the start all is served by the beat, and said to be slower; when it comes, hints do', async () => {
  await using shared = await twoServers({ started: false, limits: hubLimits });
  const { redis, world, draftId, urls } = shared;
  const place = redis.url.replace('redis://', 'Redis at ');
  for (const url of urls) {
    await until(
      url,
      'it is said',
      (said) => /^servers do not wake each other/.test(said.degraded[0] ?? '') && !said.degraded[0]!.includes(place),
    );
    expect(await readiness(url)).toMatchObject({ status: 200, ready: true, reasons: [] });
    expect(await degradedFigure(url)).toBe('collegium_degraded 1');
  }
  const followers = urls.map((url) => aFollower(world.as('b-head', { url }), draftId));
  await Promise.all(followers.map((follower) => follower.ready()));
  expect(await writeByTurns(shared, followers, 0, 4)).toBeLessThan(tellMsMax);
  await redis.start();
  for (const url of urls) await until(url, 'it is unsaid', (said) => said.degraded.length === 0);
  expect(await degradedFigure(urls[0])).toBe('collegium_degraded 0');
  await writeByTurns(shared, followers, 4, 4);
  for (const follower of followers) expect(textsIn(follower)).toEqual(numbers(8));
  await Promise.all(followers.map((follower) => follower.close()));
});

test('what was written while Redis was away is told when it is back, without a beat; and so again and again', async () => {
  await using shared = await twoServers();
  const { redis, world, draftId, urls } = shared;
  const followers = urls.map((url) => aFollower(world.as('b-head', { url }), draftId));
  await Promise.all(followers.map((follower) => follower.ready()));
  for (let time = 0; time < 3; time++) {
    await redis.stop();
    for (const url of urls) await until(url, 'it is said', (said) => said.ready && said.degraded.length === 1);
    for (const [i, url] of urls.entries()) await aComment(on(world, url), 'a-head', { draftId, text: `${2 * time + i}` });
    await redis.start();
    await Promise.all(followers.map((follower) => follower.until(() => textsIn(follower).length === 2 * time + 2)));
  }
  for (const follower of followers) expect(textsIn(follower)).toEqual(numbers(6));
  await Promise.all(followers.map((follower) => follower.close()));
});

test('while subscriptions are ended again and again, nothing is lost, doubled or late', async () => {
  await using shared = await twoServers({ limits: hubLimits });
  const { redis, world, draftId, urls } = shared;
  const followers = urls.map((url) => aFollower(world.as('b-head', { url }), draftId));
  await Promise.all(followers.map((follower) => follower.ready()));
  let killed = 0;
  const kill = async () => (killed += await redis.killSubscribers());
  expect(await writeByTurns(shared, followers, 0, 20, kill)).toBeLessThan(tellMsMax);
  expect(killed).toBeGreaterThanOrEqual(20);
  for (const follower of followers) expect(textsIn(follower)).toEqual(numbers(20));
  for (const url of urls) await until(url, 'it is unsaid', (said) => said.degraded.length === 0);
  await Promise.all(followers.map((follower) => follower.close()));
});
