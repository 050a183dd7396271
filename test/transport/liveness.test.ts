import { UploadDraft } from '../../clients/operations.ts';
import { hasTime } from '../../src/transport/pings.ts';
import { webSocketLimits } from '../../src/transport/sockets.ts';
import { eventually } from '../harness/process.ts';
import { frame, opcodes, RawSocket } from '../harness/raw-socket.ts';
import { aRound, aWorld, type World } from '../harness/world.ts';

const { ping, pong } = opcodes;
const pingIntervalMs = 320;
let world: World;
beforeAll(async () => {
  world = await aWorld({ webSocketLimits: { ...webSocketLimits, pingIntervalMs, closeGraceMs: 300 } });
});
afterAll(() => world[Symbol.asyncDispose]());

/** The next ping of the server, and nothing else before it. */
async function nextPing(socket: RawSocket): Promise<Buffer> {
  const { opcode, payload } = await socket.frame();
  expect(opcode).toBe(ping);
  return payload;
}

async function sockets(): Promise<number> {
  const metrics = await (await fetch(new URL('/metrics', world.url))).text();
  return Number(/^collegium_sockets (\d+)$/m.exec(metrics)![1]);
}

test('who answers each ping stays, and each asks for another answer', async () => {
  const socket = await RawSocket.open(world.url);
  await socket.init('a-head');
  const asked = new Set<string>();
  for (let n = 0; n < 5; n++) {
    const payload = await nextPing(socket);
    asked.add(payload.toString('hex'));
    socket.send(frame(pong, payload));
  }
  expect(asked.size).toBe(5);
  socket.cut();
});

test.each<[string, (asked: Buffer) => Buffer[]]>([
  ['does not answer', () => []],
  ['says pong and not what it was asked', () => [frame(pong), frame(pong, 'x')]],
  ['only asks', () => [frame(ping, 'x')]],
])('who %s is closed with 1013 at the next turn, and cut when it does not answer that either', async (_, answer) => {
  const socket = await RawSocket.open(world.url);
  await socket.init('a-head');
  socket.send(...answer(await nextPing(socket)));
  expect(await socket.closed).toEqual({ code: 1013, reason: 'No answer: resume from your last cursor' });
  expect(socket.frames.filter(({ opcode }) => opcode === ping)).toHaveLength(1);
  await socket.ended;
});

test('who reads no more is closed; what was on its way to it, and why it was closed, lies there for it', async () => {
  const socket = await RawSocket.open(world.url);
  await socket.init('a-head');
  socket.pause();
  const text = JSON.stringify({ type: 'ping', payload: { x: 'y'.repeat(1_000) } });
  socket.say(...Array(50).fill(text));
  await eventually('the server has closed it', 10_000, async () => (await sockets()) === 0);
  socket.resume();
  expect((await socket.closed).code).toBe(1013);
  expect(socket.frames.filter(({ opcode }) => opcode === opcodes.text)).toHaveLength(51);
});

/** The text of a draft, six times. */
const sixTimes = `query ($id: ID!) { ${[...'abcdef'].map((name) => `${name}: draft(id: $id) { original }`).join(' ')} }`;

test('a long answer on a slow line is not taken for silence: the question whether it lives waits behind it', async () => {
  const { proposalId } = await aRound(world);
  const text = Array.from({ length: 2_000 }, (_, n) => `${n} ${'x'.repeat(990)}`).join('\n\n');
  const input = { proposalId, text, mediaType: 'PLAIN' as const };
  const { data } = await world.ask('l-head', UploadDraft, { input });
  const socket = await RawSocket.open(world.url, { keptBytes: 64_000 });
  await socket.init('l-head');
  const asked = await nextPing(socket);
  socket.send(frame(pong, asked));
  socket.say({ id: '1', type: 'subscribe', payload: { query: sixTimes, variables: { id: data!.uploadDraft.draft!.id } } });
  // It takes the answer at such a pace that several questions come due meanwhile, and what its system keeps for it is soon read.
  const pace = setInterval(() => socket.readOnce(), pingIntervalMs / 40);
  const told: string[] = [];
  while (told.at(-1)?.includes('"complete"') !== true) {
    const { opcode, payload } = await socket.frame();
    if (opcode === ping) socket.send(frame(pong, payload));
    else told.push(payload.toString());
  }
  clearInterval(pace);
  socket.resume();
  expect(told.map((text) => text.length > 11_400_000)).toEqual([true, false]);
  for (let n = 0; n < 3; n++) {
    const question = await socket.frame();
    expect(question.opcode).toBe(ping);
    socket.send(frame(pong, question.payload));
  }
  socket.cut();
});

test('who does not answer is closed while a long answer goes on arriving at it: the question came before that', async () => {
  const { proposalId } = await aRound(world);
  const text = Array.from({ length: 1_500 }, (_, n) => `${n} ${'x'.repeat(990)}`).join('\n\n');
  const input = { proposalId, text, mediaType: 'PLAIN' as const };
  const { data } = await world.ask('l-head', UploadDraft, { input });
  const socket = await RawSocket.open(world.url, { keptBytes: 64_000 });
  await socket.init('l-head');
  await nextPing(socket); // which it does not answer
  socket.say({ id: '1', type: 'subscribe', payload: { query: sixTimes, variables: { id: data!.uploadDraft.draft!.id } } });
  const pace = setInterval(() => socket.readOnce(), pingIntervalMs / 8);
  await eventually('it is closed', 20 * pingIntervalMs, async () => (await sockets()) === 0);
  clearInterval(pace);
  expect(socket.frames.filter(({ opcode }) => opcode === opcodes.text)).toHaveLength(1); // the answer has not come to its end
  socket.cut();
});

/** At which of its turns one is closed that answered at turn 0: at turn 1 it was asked, by byte 100, and so much had arrived at those that follow. */
function closedAt(...arrivedAt: number[]): number | undefined {
  let before: number | undefined;
  for (const [at, arrived] of arrivedAt.entries()) {
    if (!hasTime(100, before, arrived)) return at + 2;
    before = arrived;
  }
  return undefined;
}

test.each<[string, number[], number | undefined]>([
  ['to whom the question came, and who does not answer', [100], 2],
  ['to whom also came what was sent after it', [900], 2],
  ['to whom nothing comes', [40, 40], 3],
  ['to whom the question comes late, and who does not answer then', [40, 100, 100], 4],
  ['the same, and more comes behind it', [40, 100, 900], 4],
  ['to whom more comes, and the question is still behind it', [40, 50, 60, 70, 80], undefined],
  ['to whom more came, and then no more', [40, 50, 60, 60], 5],
])('one %s is closed at such a turn', (_, arrivedAt, turn) => {
  expect(closedAt(...arrivedAt)).toBe(turn);
});

test('without settings who stops reading is closed within 20 s, and who is dead is cut within 30 s', () => {
  const { pingIntervalMs, closeGraceMs } = webSocketLimits;
  const [arrivesLate, nothingArrives] = [closedAt(40, 100, 100)!, closedAt(40, 40)!];
  expect(arrivesLate * pingIntervalMs).toBeLessThan(20_000);
  expect(nothingArrives * pingIntervalMs + closeGraceMs).toBeLessThan(30_000);
});
