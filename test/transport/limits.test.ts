import type { IncomingMessage } from 'node:http';
import { print } from 'graphql';
import { DraftFeed, Me } from '../../clients/operations.ts';
import { addressOf } from '../../src/transport/address.ts';
import { Connections } from '../../src/transport/connections.ts';
import { burstSeconds } from '../../src/transport/rates.ts';
import { type WebSocketLimits, webSocketLimits } from '../../src/transport/sockets.ts';
import { eventually } from '../harness/process.ts';
import { frame, type Handshake, opcodes, RawSocket } from '../harness/raw-socket.ts';
import { aRound, aWorld, type World } from '../harness/world.ts';

const limits: WebSocketLimits = {
  ...webSocketLimits,
  connectionsMax: 6,
  connectionsPerAddressMax: 3,
  connectionsPerPersonMax: 2,
  operationsMax: 4,
  operationsPerPersonMax: 5,
  messagesPerSecondMax: 20,
  bytesPerSecondMax: 10_000,
  closeGraceMs: 300,
};
let world: World;
beforeAll(async () => {
  world = await aWorld({ webSocketLimits: limits, trustedProxies: 1 });
});
afterAll(() => world[Symbol.asyncDispose]());
afterEach(() => eventually('no socket is left', 5_000, async () => (await sockets()) === 0));

async function sockets(): Promise<number> {
  const metrics = await (await fetch(new URL('/metrics', world.url))).text();
  return Number(/^collegium_sockets (\d+)$/m.exec(metrics)![1]);
}

/** A socket that a proxy has let through, from an address. */
const from = (address: string, { headers, ...more }: Handshake = {}) =>
  RawSocket.open(world.url, { ...more, headers: { 'x-forwarded-for': address, ...headers } });
const cutAll = (all: RawSocket[]) => {
  for (const socket of all) socket.cut();
};
const refusal = async (socket: RawSocket) => [socket.status, JSON.parse(await socket.body()).errors[0]];

test('an address has so many sockets, and again as soon as one is closed; others are not touched', async () => {
  const all = await Promise.all(['192.0.2.1', '192.0.2.1', '192.0.2.1', '192.0.2.2'].map((address) => from(address)));
  expect(all.map(({ status }) => status)).toEqual([101, 101, 101, 101]);
  const fourth = await from('192.0.2.1', { headers: { 'accept-language': 'vi' } });
  expect(await refusal(fourth)).toEqual([
    429,
    {
      message: 'Quá nhiều kết nối đang mở: tối đa 3 cho một địa chỉ.',
      extensions: { code: 'TOO_MANY_CONNECTIONS', retryable: true, details: { limit: 3, unit: 'per address' } },
    },
  ]);
  expect(fourth.headers['retry-after']).toMatch(/^\d+$/);
  all[0]!.cut();
  await eventually('it is let in', 5_000, async () => {
    const again = await from('192.0.2.1');
    if (again.status === 101) all.push(again);
    return again.status === 101;
  });
  cutAll(all);
});

test('the server has so many sockets, and a handshake that fails holds none', async () => {
  for (let n = 0; n < 8; n++) {
    const failed = await from('192.0.2.9', { headers: { 'sec-websocket-key': 'short' } });
    expect(failed.status).toBe(400);
    await failed.ended;
  }
  const all: RawSocket[] = [];
  for (let n = 0; n < limits.connectionsMax; n++) all.push(await from(`192.0.2.${n}`));
  expect(all.map(({ status }) => status)).toEqual(all.map(() => 101));
  const [status, error] = await refusal(await from('192.0.2.100'));
  expect([status, error.extensions.details]).toEqual([429, { limit: 6, unit: 'in all' }]);
  cutAll(all);
});

test('a person has so many sockets; one too many is told to come again later', async () => {
  const all = await Promise.all([1, 2, 3].map((n) => from(`192.0.2.${n}`)));
  await all[0]!.init('a-head');
  await all[1]!.init('a-head');
  all[2]!.say({ type: 'connection_init', payload: { authorization: 'Demo a-head' } });
  expect(await all[2]!.closed).toEqual({
    code: 1013,
    reason: 'TOO_MANY_CONNECTIONS: Too many connections are open: at most 2 per person.',
  });
  const other = await from('192.0.2.4');
  await other.init('a-officer');
  all[0]!.cut();
  await eventually('one more is taken', 5_000, async () => {
    const again = await from('192.0.2.5');
    again.say({ type: 'connection_init', payload: { authorization: 'Demo a-head' } });
    const taken = await Promise.race([
      again.closed.then(() => false),
      again.message().then(
        () => true,
        () => false,
      ),
    ]);
    again.cut();
    return taken;
  });
  cutAll([...all, other]);
});

test('a person has so many operations over all sockets, and again as soon as one ends', async () => {
  const { draftId } = await aRound(world);
  const feed = (id: string) => ({ id, type: 'subscribe', payload: { query: print(DraftFeed), variables: { draftId } } });
  const [one, two] = [await from('192.0.2.1'), await from('192.0.2.2')];
  await one.init('a-head');
  await two.init('a-head');
  for (const [socket, ids] of [
    [one, ['1', '2', '3']],
    [two, ['1', '2']],
  ] as const)
    for (const id of ids) {
      socket.say(feed(id));
      expect((await socket.message()).type).toBe('next');
    }
  two.say({ id: 'q', type: 'subscribe', payload: { query: print(Me) } });
  const refused = await two.message();
  expect([refused.type, refused.payload[0].extensions]).toEqual([
    'error',
    { code: 'TOO_MANY_OPERATIONS', retryable: true, details: { limit: 5, unit: 'per person' } },
  ]);
  one.say({ id: '3', type: 'complete' });
  await eventually('it is done', 5_000, async () => {
    two.say({ id: 'q', type: 'subscribe', payload: { query: print(Me) } });
    const { type } = await two.message();
    if (type === 'next') expect((await two.message()).type).toBe('complete');
    return type === 'next';
  });
  cutAll([one, two]);
});

test.each<[string, Buffer, string]>([
  ['messages', frame(opcodes.text, '{"type":"pong"}'), '20 messages'],
  ['pings', frame(opcodes.ping), '20 messages'],
  ['bytes', frame(opcodes.text, '{"type":"pong"}'.padEnd(2_000)), '10000 bytes'],
])('a socket that sends too many %s is told to come again later', async (what, sent, told) => {
  const socket = await from('192.0.2.1');
  await socket.init('a-head');
  const allowed =
    what === 'bytes' ? (limits.bytesPerSecondMax * burstSeconds) / 2_000 : limits.messagesPerSecondMax * burstSeconds;
  socket.send(...Array(allowed - 2).fill(sent)); // as many as may come at once
  socket.say({ type: 'ping' });
  expect(await socket.message()).toEqual({ type: 'pong' });
  socket.send(...Array(allowed * 3).fill(sent));
  const { code, reason } = await socket.closed;
  expect([code, reason]).toEqual([1013, `TOO_MANY_MESSAGES: Too much was sent: at most ${told} a second.`]);
  socket.cut();
});

test('who sends at the rate that is allowed may go on for ever, and saves up no more than a burst', () => {
  let now = 5_000_000;
  const connection = new Connections(limits, () => now).enter('192.0.2.1');
  const second = () => {
    for (let n = 0; n < limits.messagesPerSecondMax; n++) connection.took(limits.bytesPerSecondMax / limits.messagesPerSecondMax);
    now += 1_000;
  };
  for (let n = 0; n < 1_000; n++) second();
  now += 3_600_000;
  for (let n = 0; n < limits.messagesPerSecondMax * burstSeconds; n++) connection.took(1);
  expect(() => connection.took(1)).toThrow('TOO_MANY_MESSAGES');
  now += 1_000 / limits.messagesPerSecondMax;
  expect(() => connection.took(1)).toThrow('TOO_MANY_MESSAGES'); // what was refused counts too
});

test('what is counted is given back once, whatever ends first', () => {
  const connections = new Connections({ ...limits, connectionsPerPersonMax: 1, operationsPerPersonMax: 1 });
  for (let n = 0; n < 3; n++) {
    const connection = connections.enter('192.0.2.1');
    expect(connections.open).toBe(1);
    connection.belongsTo('p');
    const end = connection.begin();
    expect(() => connection.begin()).toThrow('TOO_MANY_OPERATIONS');
    connection.leave();
    connection.leave();
    end();
    end();
    expect(connections.open).toBe(0);
  }
  const gone = connections.enter('192.0.2.1');
  gone.leave();
  gone.belongsTo('p'); // it hung up while it was looked up
  connections.enter('192.0.2.1').belongsTo('p');
});

test.each([
  ['2001:db8:0:1::7', '2001:db8:0:1::/64'],
  ['2001:0DB8:0000:0001:ffff:1:2:3', '2001:db8:0:1::/64'],
  ['2001:db8::', '2001:db8:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['192.0.2.7', '192.0.2.7'],
])('%s counts as %s', (remoteAddress, counted) => {
  expect(addressOf({ socket: { remoteAddress }, headers: {} } as IncomingMessage, 0)).toBe(counted);
});

test.each([
  [0, '192.0.2.1', '10.0.0.1'],
  [1, undefined, '10.0.0.1'],
  [1, '', '10.0.0.1'],
  [1, '192.0.2.1', '192.0.2.1'],
  [1, '198.51.100.1, 192.0.2.1', '192.0.2.1'], // the first is the client's own word
  [2, '198.51.100.1, 192.0.2.1', '198.51.100.1'],
  [5, '192.0.2.1', '192.0.2.1'],
  [1, '192.0.2.1:4711', '192.0.2.1'],
  [1, '[2001:db8::1]:4711', '2001:db8:0:0::/64'],
  [1, 'unknown', '10.0.0.1'],
])('behind %i proxies, forwarded for %s counts as %s', (proxies, forwarded, counted) => {
  const headers = { 'x-forwarded-for': forwarded };
  expect(addressOf({ socket: { remoteAddress: '10.0.0.1' }, headers } as unknown as IncomingMessage, proxies)).toBe(counted);
});
