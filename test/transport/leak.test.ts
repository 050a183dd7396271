import { Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { Listener } from '../../src/live/listener.ts';
import { type Orm, openDatabase } from '../../src/persistence/database.ts';
import { Snapshot } from '../../src/persistence/transaction.ts';
import { FrameTemplate } from '../../src/transport/frame-template.ts';
import { webSocketLimits } from '../../src/transport/sockets.ts';
import { comingSockets, comingStreams } from '../harness/comings-and-goings.ts';
import { aFollower } from '../harness/follower.ts';
import { collectGarbage, countForks, countListeners, heapBytes } from '../harness/leaks.ts';
import { eventually } from '../harness/process.ts';
import { aRound, aWorld, type World } from '../harness/world.ts';

/** What reads now and then whoever comes and goes: the beat. */
const forksAtRest = 5;
/** What each that came and went may leave in memory, at the most: less than anything that could be forgotten of it. */
const leftBytesMax = 75;

async function aBusyWorld(): Promise<World> {
  const much = { messagesPerSecondMax: 1e6, bytesPerSecondMax: 1e9 };
  return aWorld({ webSocketLimits: { ...webSocketLimits, ...much, perPerson: much, perAddress: much } });
}

/** So many come and go over sockets that stay open, and as many over event streams; what they leave behind, once some have before. */
async function leftBy(world: World, amount: number, before: number, meanwhile: () => unknown = () => {}) {
  const { draftId } = await aRound(world);
  await using one = aFollower(world.as('b-head'), draftId); // it keeps the window open
  await one.ready();
  const listeners = countListeners();
  await using sockets = await comingSockets(world, draftId);
  const come = async (many: number) => {
    await sockets.comeAndGo(many);
    await comingStreams(world, draftId, many);
    await eventually('nobody listens any more but the one who does all the while', 10_000, () => world.server.listeners() === 1);
  };
  await come(before);
  const then = { heap: await heapBytes(), listeners: listeners.now() };
  meanwhile();
  const forks = countForks();
  await come(amount);
  const heap = await heapBytes();
  const left = {
    heapRatio: heap / then.heap,
    bytesOfEach: (heap - then.heap) / (2 * amount),
    listeners: listeners.now() - then.listeners,
    forksMade: forks.made(),
    forksLiving: forks.living(),
  };
  forks.stop();
  listeners.stop();
  return left;
}

test('20 000 subscriptions over sockets and 20 000 event streams, every fourth of who is there, come and go and leave nothing behind', async () => {
  await using world = await aBusyWorld();
  const left = await leftBy(world, 20_000, 2_000);
  expect(left.heapRatio).toBeLessThan(1.05);
  expect(left.bytesOfEach).toBeLessThan(leftBytesMax);
  expect(left.listeners).toBe(0);
  expect(left.forksLiving).toBeLessThanOrEqual(forksAtRest);
  expect(left.forksMade).toBeLessThan(1_000); // what only asks takes none
}, 600_000);

/** What could be forgotten of each that is followed, the figure that shows it, and by how much at least. */
const forgotten: [
  what: string,
  shows: keyof Awaited<ReturnType<typeof leftBy>>,
  moreThan: number,
  plant: (orm: Orm) => () => void,
][] = [
  [
    'what is followed',
    'bytesOfEach',
    1_000,
    () => {
      const kept: unknown[] = [];
      return whenever(Listener.prototype, 'deliver', (listener) => kept.push(listener));
    },
  ],
  [
    'what listens to its socket',
    'listeners',
    300,
    () => whenever(FrameTemplate.prototype, 'write', (_, [stream]) => (stream as Duplex).on('drain', () => {})),
  ],
  [
    'a fork that is kept',
    'forksLiving',
    forksAtRest,
    (orm) => {
      const kept: unknown[] = [];
      return whenever(Listener.prototype, 'deliver', () => kept.push(orm.em.fork()));
    },
  ],
  ['a fork that is not', 'forksMade', 500, (orm) => whenever(Listener.prototype, 'deliver', () => orm.em.fork())],
];

/** Does something more whenever a method is called, until what it gives back is. */
function whenever<T extends object, Name extends keyof T>(
  of: T,
  name: Name,
  more: (it: T, args: unknown[]) => unknown,
): () => void {
  const method = of[name] as (...args: unknown[]) => unknown;
  of[name] = function (this: T, ...args: unknown[]) {
    more(this, args);
    return method.apply(this, args);
  } as T[Name];
  return () => {
    of[name] = method as T[Name];
  };
}

test.each(forgotten)(
  'it is seen when each leaves behind %s',
  async (_, shows, moreThan, plant) => {
    await using world = await aBusyWorld();
    const orm = await openDatabase(world.database, 'collegium_request', [], 1);
    let undo = () => {};
    try {
      const left = await leftBy(world, 500, 200, () => (undo = plant(orm)));
      expect(left[shows]).toBeGreaterThan(moreThan);
    } finally {
      undo();
      await orm.close();
    }
  },
  240_000,
);

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

test('what looks at the connections of a server now and then ends with it, and does not hold all of it in memory', async () => {
  const servers: Server[] = [];
  const { emit } = Server.prototype;
  Server.prototype.emit = function (this: Server, event: string, ...args: unknown[]) {
    if (event === 'listening') servers.push(this);
    return emit.call(this, event, ...(args as []));
  } as typeof emit;
  const looksOf = (server: Server) => {
    const name = Object.getOwnPropertySymbols(server).find(({ description }) => /connectionsChecking/.test(description ?? ''))!;
    return (server as unknown as Record<symbol, { _destroyed: boolean }>)[name]!;
  };
  try {
    await using _ = await aWorld();
    expect(servers.map((server) => looksOf(server)._destroyed)).toEqual([false]);
  } finally {
    Server.prototype.emit = emit;
  }
  expect(servers.map((server) => looksOf(server)._destroyed)).toEqual([true]);
});

test('of one who only follows neither the request that opened the socket is kept nor what its operation began with', async () => {
  await using world = await aWorld();
  const { draftId } = await aRound(world);
  const { came, living, stop } = countWhatPasses();
  const followers = Array.from({ length: 20 }, () => aFollower(world.as('b-head'), draftId));
  await Promise.all(followers.map((follower) => follower.ready()));
  stop();
  await eventually('they are thrown away', 20_000, async () => {
    await collectGarbage();
    return living.requests + living.snapshots === 0;
  });
  expect(came.requests).toBe(20);
  expect(came.snapshots).toBeGreaterThanOrEqual(20);
  expect(world.server.listeners()).toBe(20);
  for (const follower of followers) await follower[Symbol.asyncDispose]();
});
