import { print } from 'graphql';
import { DraftFeed, Me } from '../../clients/operations.ts';
import { webSocketLimits } from '../../src/transport/sockets.ts';
import { eventually } from '../harness/process.ts';
import { closeFrame, frame, type Handshake, opcodes, RawSocket, textOf } from '../harness/raw-socket.ts';
import { aRound, aWorld, type World } from '../harness/world.ts';

// What lies under the protocol: the handshake, frames and the good-bye (RFC 6455), byte by byte.

const messageBytesMax = 70_000;
let world: World;
beforeAll(async () => {
  world = await aWorld({ webSocketLimits: { ...webSocketLimits, messageBytesMax, closeGraceMs: 300 } });
});
afterAll(() => world[Symbol.asyncDispose]());

const aSocket = (handshake?: Handshake) => RawSocket.open(world.url, handshake);
const init = textOf({ type: 'connection_init', payload: { authorization: 'Demo a-head' } });
const { text, continuation, ping, pong, close } = opcodes;
const parted = Buffer.from(textOf({ type: 'ping', payload: { là: 'ế' } }));
const insideOfLetter = parted.indexOf('ế') + 1;

describe('the handshake', () => {
  test('takes the protocol when it is offered among others, and nothing that is offered beside', async () => {
    const socket = await aSocket({
      protocol: 'mqtt, graphql-transport-ws, graphql-ws',
      headers: { 'sec-websocket-extensions': 'permessage-deflate; client_max_window_bits' },
    });
    expect([socket.status, socket.headers['sec-websocket-protocol']]).toEqual([101, 'graphql-transport-ws']);
    expect(socket.headers['sec-websocket-extensions']).toBeUndefined();
    socket.cut();
  });

  test.each([[null], ['graphql-ws'], ['Graphql-Transport-WS']])('of one who offers %s ends with 4406', async (protocol) => {
    const socket = await aSocket({ protocol });
    expect([socket.status, socket.headers['sec-websocket-protocol']]).toEqual([101, undefined]);
    socket.say({ type: 'connection_init', payload: { authorization: 'Demo a-head' } });
    expect(await socket.closed).toEqual({ code: 4406, reason: 'Subprotocol not acceptable' });
  });

  test.each<[string, Handshake, number, string | undefined]>([
    ['without a key', { headers: { 'sec-websocket-key': undefined } }, 400, undefined],
    ['with half a key', { headers: { 'sec-websocket-key': 'AAAA' } }, 400, undefined],
    ['of another version', { headers: { 'sec-websocket-version': '9' } }, 400, undefined],
    ['with no protocol in the list', { headers: { 'sec-websocket-protocol': ',' } }, 400, undefined],
    ['by POST', { method: 'POST' }, 405, undefined],
    ['elsewhere', { path: '/elsewhere' }, 404, 'NOT_FOUND'],
    ['of a page from elsewhere', { headers: { origin: 'https://example.org' } }, 403, 'ORIGIN_REFUSED'],
    ['of another name', { headers: { host: 'evil.example' } }, 403, 'ORIGIN_REFUSED'],
  ])('%s is refused, and the connection ends', async (_, handshake, status, code) => {
    const socket = await aSocket(handshake);
    expect(socket.status).toBe(status);
    const body = await socket.body();
    if (code) expect(JSON.parse(body).errors[0].extensions.code).toBe(code);
  });

  test('to another protocol than WebSocket is not taken up: the request is answered', async () => {
    const headers = { upgrade: 'h2c', connection: 'Upgrade, HTTP2-Settings', 'http2-settings': 'AAMAAABkAAQAoAAAAAIAAAAA' };
    const socket = await aSocket({ path: '/livez', headers });
    expect(socket.status).toBe(200);
    socket.cut();
  });
});

describe('frames', () => {
  test('may cut a message anywhere, with a ping in between, and segments may cut frames anywhere', async () => {
    const socket = await aSocket();
    socket.send(
      frame(text, parted.subarray(0, insideOfLetter), { fin: false }),
      frame(ping, 'giữa'),
      frame(continuation, '', { fin: false }),
      frame(continuation, parted.subarray(insideOfLetter)),
    );
    expect(await socket.frame()).toEqual({ fin: true, opcode: pong, payload: Buffer.from('giữa') });
    expect(await socket.message()).toEqual({ type: 'pong', payload: { là: 'ế' } });
    for (const byte of frame(text, init)) socket.send(Buffer.from([byte]));
    expect(await socket.message()).toEqual({ type: 'connection_ack' });
    socket.cut();
  });

  test('of pings are answered with what is in them; pongs nobody asked for are left alone', async () => {
    const socket = await aSocket();
    socket.send(frame(pong, 'x'), frame(ping), frame(ping, Buffer.alloc(125, 7)));
    expect(await socket.frame()).toEqual({ fin: true, opcode: pong, payload: Buffer.alloc(0) });
    expect(await socket.frame()).toEqual({ fin: true, opcode: pong, payload: Buffer.alloc(125, 7) });
    socket.cut();
  });

  test('of a message as long as may be are taken, and of one byte more are not', async () => {
    const longest = JSON.stringify({ type: 'ping', payload: { x: 'y'.repeat(messageBytesMax - 34) } });
    const socket = await aSocket();
    socket.send(frame(text, longest.padEnd(messageBytesMax)));
    expect((await socket.message()).type).toBe('pong');
    socket.send(frame(text, longest.padEnd(messageBytesMax + 1)));
    expect((await socket.closed).code).toBe(1009);
  });

  const invalid = Buffer.from([0x22, 0xc3, 0x28, 0x22]);
  test.each<[string, Buffer[], number]>([
    ['without a mask', [frame(text, init, { masked: false })], 1002],
    ['with a reserved bit', [frame(text, init, { reserved: 0x40 })], 1002],
    ['with another', [frame(text, init, { reserved: 0x10 })], 1002],
    ['of a kind that is not', [frame(3, init)], 1002],
    ['of another', [frame(11, init)], 1002],
    ['of a ping in two', [frame(ping, 'x', { fin: false })], 1002],
    ['of a ping that is too long', [frame(ping, Buffer.alloc(126))], 1002],
    ['that go on with nothing', [frame(continuation, init)], 1002],
    ['that begin anew before the end', [frame(text, init.slice(0, 9), { fin: false }), frame(text, init)], 1002],
    ['of a good-bye with half a code', [frame(close, Buffer.from([3]))], 1002],
    ['of a good-bye with a code that is never sent', [closeFrame(1005)], 1002],
    ['of a good-bye with a code that means nothing', [closeFrame(999)], 1002],
    ['with text that is not UTF-8', [frame(text, invalid)], 1007],
    ['with text that ends inside a letter', [frame(text, parted.subarray(0, insideOfLetter))], 1007],
    ['of a good-bye with a reason that is not UTF-8', [closeFrame(1000, invalid)], 1007],
    ['that say they are too long', [frame(text, 'x', { saysLength: messageBytesMax + 1 })], 1009],
    ['that say they are longer than anything', [frame(text, 'x', { saysLength: 2 ** 60 })], 1009],
    [
      'that are too long together',
      [frame(text, Buffer.alloc(messageBytesMax, 0x20), { fin: false }), frame(continuation, '  ')],
      1009,
    ],
  ])(
    '%s close the socket, and it ends though nobody answers',
    async (_, sent, code) => {
      const socket = await aSocket();
      socket.send(...sent);
      expect((await socket.closed).code).toBe(code);
      await socket.ended;
    },
    15_000,
  ); // by itself ws would wait for twice as long
});

describe('the good-bye', () => {
  test.each<[string, Buffer, number]>([
    ['with a code', closeFrame(1000, 'bye'), 1000],
    ['with a code of its own', closeFrame(4999), 4999],
    ['without one', frame(close), 1005],
  ])('of a client %s is answered with the same, and its operations end', async (_, bye, code) => {
    const { draftId } = await aRound(world);
    const socket = await aSocket();
    await socket.init('a-head');
    socket.say({ id: '1', type: 'subscribe', payload: { query: print(DraftFeed), variables: { draftId } } });
    await socket.message();
    expect(world.server.listeners()).toBe(1);
    socket.send(bye);
    expect((await socket.closed).code).toBe(code);
    await socket.ended;
    await eventually('nobody listens', 5_000, () => world.server.listeners() === 0);
  });

  test('that never comes ends the operations too', async () => {
    const { draftId } = await aRound(world);
    const socket = await aSocket();
    await socket.init('a-head');
    socket.say({ id: '1', type: 'subscribe', payload: { query: print(DraftFeed), variables: { draftId } } });
    await socket.message();
    socket.cut();
    await eventually('nobody listens', 5_000, () => world.server.listeners() === 0);
  });

  test('of a client is the last that is read', async () => {
    const socket = await aSocket();
    await socket.init('a-head');
    socket.send(closeFrame(1000), frame(text, textOf({ id: '1', type: 'subscribe', payload: { query: print(Me) } })));
    await socket.ended;
    expect(socket.frames.map(({ opcode }) => opcode)).toEqual([text, close]);
  });

  test('of the server comes to an end though the client does not answer it', async () => {
    const socket = await aSocket();
    socket.say('nonsense');
    expect((await socket.closed).code).toBe(4400);
    await socket.ended; // a socket whose client answers nothing is cut after the grace
    await eventually('it is not counted any more', 5_000, async () => {
      const metrics = await (await fetch(new URL('/metrics', world.url))).text();
      return /^collegium_sockets 0$/m.test(metrics);
    });
  }, 15_000);
});
