import { print } from 'graphql';
import { DraftOriginal, UploadDraft } from '../../clients/operations.ts';
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
  await eventually('the server has closed it', 10_000, async () => {
    const metrics = await (await fetch(new URL('/metrics', world.url))).text();
    return /^collegium_sockets 0$/m.test(metrics);
  });
  socket.resume();
  expect((await socket.closed).code).toBe(1013);
  expect(socket.frames.filter(({ opcode }) => opcode === opcodes.text)).toHaveLength(51);
});

test('a long answer on a slow line is not taken for silence: the question whether it lives waits behind it', async () => {
  const { proposalId } = await aRound(world);
  const text = Array.from({ length: 2_000 }, (_, n) => `${n} ${'x'.repeat(990)}`).join('\n\n');
  const input = { proposalId, text, mediaType: 'PLAIN' as const };
  const { data } = await world.ask('l-head', UploadDraft, { input });
  const socket = await RawSocket.open(world.url);
  await socket.init('l-head');
  const asked = await nextPing(socket);
  socket.send(frame(pong, asked));
  socket.say({
    ...{ id: '1', type: 'subscribe' },
    payload: { query: print(DraftOriginal), variables: { id: data!.uploadDraft.draft!.id } },
  });
  // It takes the answer at such a pace that several questions come due meanwhile.
  const pace = setInterval(() => socket.readOnce(), pingIntervalMs / 10);
  for (let opcode: number = opcodes.ping; opcode !== opcodes.text; ) {
    const next = await socket.frame();
    opcode = next.opcode;
    if (opcode === ping) socket.send(frame(pong, next.payload));
    else expect([opcode, next.payload.length > 1_900_000]).toEqual([opcodes.text, true]);
  }
  clearInterval(pace);
  socket.resume();
  expect((await socket.message()).type).toBe('complete');
  for (let n = 0; n < 3; n++) {
    const question = await socket.frame();
    expect(question.opcode).toBe(ping);
    socket.send(frame(pong, question.payload));
  }
  socket.cut();
});

test('without settings who stops reading is closed within 20 s, and who is dead is cut within 30 s', () => {
  const { pingIntervalMs, closeGraceMs } = webSocketLimits;
  expect(2 * pingIntervalMs).toBeLessThan(20_000);
  expect(3 * pingIntervalMs + closeGraceMs).toBeLessThan(30_000);
});
