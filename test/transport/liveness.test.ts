import { webSocketLimits } from '../../src/transport/sockets.ts';
import { eventually } from '../harness/process.ts';
import { frame, opcodes, RawSocket } from '../harness/raw-socket.ts';
import { aWorld, type World } from '../harness/world.ts';

const { ping, pong } = opcodes;
let world: World;
beforeAll(async () => {
  world = await aWorld({ webSocketLimits: { ...webSocketLimits, pingIntervalMs: 320, closeGraceMs: 300 } });
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

test('without settings who stops reading is closed within 20 s, and who is dead is cut within 30 s', () => {
  const { pingIntervalMs, closeGraceMs } = webSocketLimits;
  expect(2 * pingIntervalMs).toBeLessThan(20_000);
  expect(2 * pingIntervalMs + closeGraceMs).toBeLessThan(30_000);
});
