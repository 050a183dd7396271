import { Server } from 'node:http';
import { connect } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { EntityManager } from '@mikro-orm/postgresql';
import { WebSocket } from 'ws';
import { openDatabase } from '../../src/persistence/database.ts';
import { Snapshot } from '../../src/persistence/transaction.ts';
import { webSocketLimits } from '../../src/transport/sockets.ts';
import { aFollower } from '../harness/follower.ts';
import { eventually } from '../harness/process.ts';
import { aRound, aWorld, type World } from '../harness/world.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;
const settled = () => new Promise((resolve) => setImmediate(resolve));

/** What is followed: a feed, and every fourth time who is there; each with what shows that it is. */
const followed = [
  ['subscription Follow($draftId: ID!) { draftFeed(draftId: $draftId) { __typename } }', '"Ready"'],
  ['subscription Watch($draftId: ID!) { draftPresence(draftId: $draftId) { totalCount } }', '"totalCount"'],
] as const;
const followedBy = (n: number) => followed[n % 4 === 0 ? 1 : 0];
/** What reads now and then whoever comes and goes: the beat. */
const forksAtRest = 5;
const connections = 10;
const atOncePerSocket = 8;

/** Subscribes and completes so many times in all, a few at once on each of some sockets. */
async function overSockets(world: World, draftId: string, amount: number): Promise<void> {
  let begun = 0;
  await allGone(
    world,
    Array.from({ length: connections }, async () => {
      const socket = new WebSocket(world.url.replace('http', 'ws'), 'graphql-transport-ws');
      const done = Promise.withResolvers<void>();
      const going = new Set<string>();
      const say = (message: object) => socket.send(JSON.stringify(message));
      const begin = () => {
        while (going.size < atOncePerSocket && begun < amount) {
          const id = `${++begun}`;
          going.add(id);
          say({ id, type: 'subscribe', payload: { query: followedBy(begun)[0], variables: { draftId } } });
        }
        if (going.size === 0) done.resolve();
      };
      socket.on('close', (code, reason) => done.reject(new Error(`${code} ${reason}`)));
      socket.on('open', () => say({ type: 'connection_init', payload: { authorization: 'Demo a-head' } }));
      socket.on('message', (data) => {
        const { type, id } = JSON.parse(String(data));
        if (type === 'next' && String(data).includes(followedBy(id)[1])) {
          if (going.delete(id)) say({ id, type: 'complete' }); // who is there may be told twice before that has come
        } else if (type !== 'connection_ack') done.reject(new Error(String(data)));
        begin();
      });
      await done.promise;
      socket.removeAllListeners('close').terminate();
    }),
  );
}

/** Asks for so many event streams, a few at once, and hangs up on each once it tells something. */
async function overStreams(world: World, draftId: string, amount: number): Promise<void> {
  const { hostname, port } = new URL(world.url);
  let begun = 0;
  await allGone(
    world,
    Array.from({ length: connections }, async () => {
      while (begun < amount) {
        const [query, sign] = followedBy(++begun);
        const body = JSON.stringify({ query, variables: { draftId } });
        const socket = connect(Number(port), hostname);
        const head = `POST /graphql HTTP/1.1\r\nhost: ${hostname}\r\nauthorization: Demo a-head\r\naccept: text/event-stream\r\ncontent-type: application/json`;
        socket.write(`${head}\r\ncontent-length: ${body.length}\r\n\r\n${body}`);
        let text = '';
        await new Promise<void>((resolve, reject) => {
          socket.on('data', (chunk) => {
            text += chunk;
            if (text.includes(sign)) resolve();
          });
          socket.once('close', () => reject(new Error(text)));
          socket.once('error', reject);
        });
        socket.removeAllListeners('close').resetAndDestroy(); // or it would hold its port for a minute
      }
    }),
  );
}

async function allGone({ server }: World, all: Promise<void>[]): Promise<void> {
  await Promise.all(all);
  await eventually('nobody listens any more but the one who does all the while', 10_000, () => server.listeners() === 1);
}

/** Tells how many forks are made from now on, and how many of them are still in memory. */
function countForks(): { made: () => number; living: () => number; stop: () => void } {
  let [made, living] = [0, 0];
  const gone = new FinalizationRegistry(() => {
    living -= 1;
  });
  const { fork } = EntityManager.prototype;
  EntityManager.prototype.fork = function (this: EntityManager, options?: Parameters<typeof fork>[0]) {
    const forked = fork.call(this, options);
    made += 1;
    living += 1;
    gone.register(forked, undefined);
    return forked;
  } as typeof fork;
  const stop = () => {
    EntityManager.prototype.fork = fork;
  };
  return { made: () => made, living: () => living, stop };
}

/** Tells how many of the requests that open sockets, and of what operations read by, have come since, and how many are in memory. */
function countWhatPasses() {
  const came = { requests: 0, snapshots: 0 };
  const living = { requests: 0, snapshots: 0 };
  const seen = new WeakSet<object>();
  const gone = new FinalizationRegistry((what: keyof typeof living) => {
    living[what] -= 1;
  });
  const note = (what: keyof typeof living, it: object) => {
    if (seen.has(it)) return;
    seen.add(it);
    came[what] += 1;
    living[what] += 1;
    gone.register(it, what);
  };
  const { emit } = Server.prototype;
  Server.prototype.emit = function (this: Server, event: string, ...args: unknown[]) {
    if (event === 'upgrade') note('requests', args[0] as object);
    return emit.call(this, event, ...(args as []));
  } as typeof emit;
  const { end } = Snapshot.prototype;
  Snapshot.prototype.end = function (this: Snapshot) {
    note('snapshots', this);
    return end.call(this);
  };
  const stop = () => {
    Server.prototype.emit = emit;
    Snapshot.prototype.end = end;
  };
  return { came, living, stop };
}

/** How much is left in memory once all that can be thrown away has been. */
async function heapBytes(): Promise<number> {
  for (let n = 0; n < 5; n++) {
    collectGarbage();
    await settled();
  }
  return process.memoryUsage().heapUsed;
}

test('20 000 subscriptions over sockets and 20 000 event streams, every fourth of who is there, come and go and leave nothing behind', async () => {
  const much = { messagesPerSecondMax: 1e6, bytesPerSecondMax: 1e9 };
  await using world = await aWorld({ webSocketLimits: { ...webSocketLimits, ...much, perPerson: much, perAddress: much } });
  const { draftId } = await aRound(world);
  await using one = aFollower(world.as('b-head'), draftId); // it keeps the window open
  await one.ready();
  const cycles = async (amount: number) => {
    await overSockets(world, draftId, amount);
    await overStreams(world, draftId, amount);
  };
  await cycles(2_000);
  const before = await heapBytes();
  const forks = countForks();
  await cycles(20_000);
  const after = await heapBytes();
  const orm = await openDatabase(world.database, 'collegium_request', [], 1);
  const made = forks.made();
  orm.em.fork();
  expect(forks.made()).toBe(made + 1); // they are counted
  await orm.close();
  forks.stop();
  expect(after / before).toBeLessThan(1.05);
  expect(forks.living()).toBeLessThanOrEqual(forksAtRest);
  expect(forks.made()).toBeLessThan(1_000); // what only asks takes none
}, 600_000);

test('of one who only follows neither the request that opened the socket is kept nor what its operation began with', async () => {
  await using world = await aWorld();
  const { draftId } = await aRound(world);
  const { came, living, stop } = countWhatPasses();
  const followers = Array.from({ length: 20 }, () => aFollower(world.as('b-head'), draftId));
  await Promise.all(followers.map((follower) => follower.ready()));
  stop();
  await eventually('they are thrown away', 20_000, async () => {
    collectGarbage();
    await settled();
    return living.requests + living.snapshots === 0;
  });
  expect(came.requests).toBe(20);
  expect(came.snapshots).toBeGreaterThanOrEqual(20);
  expect(world.server.listeners()).toBe(20);
  for (const follower of followers) await follower[Symbol.asyncDispose]();
});
