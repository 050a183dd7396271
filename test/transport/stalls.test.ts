import { connect, createServer, type Socket } from 'node:net';
import { print } from 'graphql';
import { DraftFeed, UploadDraft } from '../../clients/operations.ts';
import { arrived } from '../../src/transport/arrival.ts';
import { eventStreamLimits } from '../../src/transport/event-stream.ts';
import { looks } from '../../src/transport/stalls.ts';
import { anEventStream } from '../harness/event-source.ts';
import { eventually } from '../harness/process.ts';
import { aComment, aRound, aWorld, type World } from '../harness/world.ts';

const cuts: { msg: string; waitingBytes: number }[] = [];
let world: World;
let draftId: string;
let proposalId: string;
beforeAll(async () => {
  world = await aWorld({
    eventStreamLimits: { ...eventStreamLimits, heartbeatMs: 100, stalledMsMax: 500 },
    logTo: (line) => line.includes('its stream is cut') && cuts.push(JSON.parse(line)),
  });
  ({ draftId, proposalId } = await aRound(world));
});
afterAll(() => world[Symbol.asyncDispose]());
beforeEach(() => cuts.splice(0));

const streams = async () => {
  const metrics = await (await fetch(new URL('/metrics', world.url))).text();
  return Number(/^collegium_streams (\d+)$/m.exec(metrics)![1]);
};
const isReady = (stream: Awaited<ReturnType<typeof anEventStream>>) => stream.text().includes('Ready');

test('who has stopped reading is cut off although the system still holds all that was sent; who is only silent stays', async () => {
  const follow = (login: string) => anEventStream(world.as(login), { query: print(DraftFeed), variables: { draftId } });
  const [reads, stops] = [await follow('b-head'), await follow('c-head')];
  await Promise.all([reads.until(isReady), stops.until(isReady)]);
  stops.response.pause();
  for (let n = 0; n < 20; n++) await aComment(world, 'a-head', { draftId, text: `${n} ${'x'.repeat(19_000)}` });
  await eventually('it is cut off', 10_000, async () => (await streams()) === 1);
  // Nothing waited for it here: all of it had been taken by the system, and was not taken by the reader.
  expect(cuts).toMatchObject([{ msg: 'nothing gets through to a reader: its stream is cut', waitingBytes: 0 }]);
  stops.response.resume();
  expect(await stops.ended).toBe('cut');
  const beats = () => reads.text().match(/^:$/gm)!.length;
  const before = beats();
  await reads.until(() => beats() > before + 20); // four times as long as it takes to be cut off
  expect(cuts).toHaveLength(1);
  reads.leave();
});

test('an answer that nobody takes to its end does not stay open for ever', async () => {
  const text = Array.from({ length: 1_500 }, (_, n) => `${n} ${'x'.repeat(990)}`).join('\n\n');
  const input = { proposalId, text, mediaType: 'PLAIN' as const };
  const { data } = await world.ask('l-head', UploadDraft, { input });
  // More than the system takes for one who reads nothing.
  const query = `query ($id: ID!) { ${[...'abcdefgh'].map((name) => `${name}: draft(id: $id) { original }`).join(' ')} }`;
  const stream = await anEventStream(world.as('l-head'), { query, variables: { id: data!.uploadDraft.draft!.id } });
  stream.response.pause();
  await eventually('it is cut off', 10_000, async () => (await streams()) === 0);
  stream.response.resume();
  expect(await stream.ended).toBe('cut');
});

test('without settings who is gone is cut off within 30 s: at the latest the next heartbeat does not arrive', () => {
  const { heartbeatMs, stalledMsMax } = eventStreamLimits;
  expect(heartbeatMs + stalledMsMax + stalledMsMax / looks).toBeLessThan(30_000);
});

test.each(['127.0.0.1', '::1', '::ffff:127.0.0.1'])('what has arrived at %s is told of each connection', async (host) => {
  const accepted: Socket[] = [];
  const server = createServer((socket) => void accepted.push(socket));
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const clients = [0, 1].map(() => connect((server.address() as { port: number }).port, host).pause());
  await eventually('both are there', 5_000, () => accepted.length === 2);
  accepted.sort((one) => (one.remotePort === clients[0]!.localPort ? -1 : 1));
  const [unread, read] = accepted as [Socket, Socket];
  clients[1]!.resume();
  unread.write(Buffer.alloc(3_000_000));
  read.write('x'.repeat(1_000));
  await eventually('one has arrived', 5_000, async () => (await arrived([read])).get(read) === 1_000);
  const some = (await arrived([unread, read])).get(unread)!;
  expect(some).toBeLessThan(3_000_000);
  clients[0]!.resume();
  await eventually('so has the other', 5_000, async () => (await arrived([unread])).get(unread) === 3_000_000);
  for (const socket of [...clients, ...accepted]) socket.destroy();
  await new Promise((resolve) => server.close(resolve));
});
