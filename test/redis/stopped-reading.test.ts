import { print } from 'graphql';
import { DraftFeed } from '../../clients/operations.ts';
import { aFollower } from '../harness/follower.ts';
import { eventually } from '../harness/process.ts';
import { frame, opcodes, RawSocket } from '../harness/raw-socket.ts';
import { aComment, aRound, aWorld, type World } from '../harness/world.ts';

// With the settings as they are by default, for as long as they take: so not among the tests that are run all the time.

/** One that says that it lives, at the moment when it is asked, and then reads no more: none is closed later. */
async function stopsReading(socket: RawSocket): Promise<number> {
  for (;;) {
    const { opcode, payload } = await socket.frame();
    if (opcode !== opcodes.ping) continue;
    socket.send(frame(opcodes.pong, payload));
    socket.pause();
    return performance.now();
  }
}

async function aSocket(world: World, draftId: string | undefined, keptBytes?: number): Promise<RawSocket> {
  const socket = await RawSocket.open(world.url, keptBytes === undefined ? {} : { keptBytes });
  await socket.init('a-head');
  if (draftId !== undefined)
    socket.say({ id: '1', type: 'subscribe', payload: { query: print(DraftFeed), variables: { draftId } } });
  return socket;
}

test('who stops reading is closed with 1013 within 20 s, whether nothing comes for it, its system takes what comes, or takes no more; who reads stays, and is told everything', async () => {
  await using world = await aWorld();
  const { draftId } = await aRound(world);
  await using reads = aFollower(world.as('c-head'), draftId);
  await reads.ready();
  const stopped = [await aSocket(world, undefined), await aSocket(world, draftId), await aSocket(world, draftId, 64_000)];
  const open = async () => {
    const metrics = await (await fetch(new URL('/metrics', world.url))).text();
    return Number(/^collegium_sockets (\d+)$/m.exec(metrics)![1]);
  };
  const stops = (await Promise.all(stopped.map(stopsReading))).sort((a, b) => a - b);
  expect(await open()).toBe(1 + stopped.length);

  let written = 0;
  let writing = true;
  const told = () => reads.events().filter(({ __typename }) => __typename === 'CommentAdded').length;
  const remarks = (async () => {
    for (; writing; written++) {
      await aComment(world, 'b-head', { draftId, text: `${written} ${'x'.repeat(5_000)}` });
      await reads.until(() => told() > written);
    }
  })();
  try {
    // As many have been closed as stopped 20 s ago.
    for (const [before, since] of stops.entries())
      await eventually('is closed', since + 20_000 - performance.now(), async () => (await open()) <= stops.length - before);
  } finally {
    writing = false;
    await remarks;
  }
  for (const socket of stopped) socket.resume();
  expect(await Promise.all(stopped.map(async (socket) => (await socket.closed).code))).toEqual([1013, 1013, 1013]);
  expect(told()).toBe(written);
  for (const socket of stopped) socket.cut();
}, 120_000);
