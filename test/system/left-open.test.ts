import { connect } from 'node:net';
import { Me } from '../../clients/operations.ts';
import { asAdmin } from '../harness/database.ts';
import { aFollower } from '../harness/follower.ts';
import { closeSince, openNow } from '../harness/left-open.ts';
import { eventually, startProgram } from '../harness/process.ts';
import { RawSocket } from '../harness/raw-socket.ts';
import { aRound, aWorld, type World } from '../harness/world.ts';

// What a test leaves open that fails before it could close it.

const isListening = (world: World) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(Number(new URL(world.url).port), '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });

const lasting = { world: undefined as World | undefined };
beforeAll(async () => {
  lasting.world = await aWorld();
});
afterAll(() => lasting.world![Symbol.asyncDispose]());

test('servers, locks, sockets, followers and programs are closed, also while requests wait for a lock', async () => {
  const before = openNow();
  const world = await aWorld({ logTo: () => {} });
  const { draftId } = await aRound(world);
  const follower = aFollower(world.as('a-head'), draftId);
  await follower.ready();
  const socket = await RawSocket.open(world.url);
  const program = startProgram('sleep', ['1000']);
  const locks = Promise.withResolvers<void>();
  const held = asAdmin(world.database.name, async (admin) => {
    await admin.query('begin; lock table programme in access exclusive mode');
    locks.resolve();
    await new Promise(() => {}); // a test that does not come to its end
  });
  await locks.promise;
  void held;
  socket.say({ type: 'connection_init', payload: { authorization: 'Demo a-head' } });
  await socket.message();
  socket.say({ id: '1', type: 'subscribe', payload: { query: '{ programmes(first: 1) { totalCount } }' } });
  expect(await closeSince(before)).toBeGreaterThanOrEqual(5);
  expect(await isListening(world)).toBe(false);
  expect(await program.ended).toBe('SIGKILL');
  await socket.ended;
  await eventually('PostgreSQL has seen that they are gone', 10_000, () =>
    asAdmin('postgres', async (admin) => {
      const sessions = `select from pg_stat_activity where datname = $1 and backend_type = 'client backend'`;
      return (await admin.query(sessions, [world.database.name])).rowCount === 0;
    }),
  );
  await world.server.close(); // once more is as good as once
});

let left: World | undefined;
test('one that leaves its server open …', async () => {
  left = await aWorld();
  expect(await isListening(left)).toBe(true);
});
test('… has it closed before the next begins; what all the tests of a file share stays', async () => {
  expect(await isListening(left!)).toBe(false);
  expect((await lasting.world!.ask('a-head', Me, {})).data?.me.person.login).toBe('a-head');
});
