import { print } from 'graphql';
import { Me } from '../../clients/operations.ts';
import { refusalOf, sendFile } from '../harness/files.ts';
import { RawSocket } from '../harness/raw-socket.ts';
import { aWorld } from '../harness/world.ts';

const limits = { bytesPerMinutePerPersonMax: 60_000, bytesPerMinutePerAddressMax: 100_000 };
const text = (bytes: number) => new Uint8Array(Buffer.alloc(bytes, 'fifty-five\n'));
/** The same without saying beforehand how long it is. */
const streamed = (bytes: number) =>
  new ReadableStream({
    start(controller) {
      for (let left = bytes; left > 0; left -= 10_000) controller.enqueue(text(Math.min(left, 10_000)));
      controller.close();
    },
  });

test('the bytes of files count by person and by address, whatever the request says of its length: too many wait', async () => {
  let now = new Date('2024-03-01T09:00:00Z');
  await using world = await aWorld({ clock: { now: () => now }, uploadLimits: limits, trustedProxies: 1 });
  const send = (login: string, bytes: number, address: string, body: typeof text | typeof streamed = text) =>
    sendFile(world, login, 'a.txt', body(bytes), { 'x-forwarded-for': address });
  const refused = (waitSeconds: unknown, limit: number, unit: string) => [
    ...[429, 'RATE_LIMITED', { waitSeconds, limit, unit: `bytes of files per ${unit}` }],
  ];
  const socket = await RawSocket.open(world.url);
  await socket.init('a-head');

  // A person, from wherever.
  expect((await send('a-head', 40_000, '192.0.2.1')).status).toBe(201);
  const more = await send('a-head', 40_000, '192.0.2.2');
  expect(more.headers.get('retry-after')).toBe('20');
  expect(await refusalOf(more)).toEqual(refused(20, 60_000, 'person'));
  expect((await send('a-head', 20_000, '192.0.2.3')).status).toBe(201); // what was refused costs nothing
  expect((await send('a-officer', 40_000, '192.0.2.2')).status).toBe(201);
  now = new Date(now.getTime() + 19_999);
  expect((await send('a-head', 20_000, '192.0.2.3')).status).toBe(429);
  now = new Date(now.getTime() + 1);
  expect((await send('a-head', 20_000, '192.0.2.3')).status).toBe(201);

  // An address, whoever sends; and a person whom it keeps out may send from elsewhere.
  expect((await send('b-head', 60_000, '192.0.2.4')).status).toBe(201);
  expect((await send('b-officer', 40_000, '192.0.2.4')).status).toBe(201);
  expect(await refusalOf(await send('c-head', 50_000, '192.0.2.4'))).toEqual(refused(30, 100_000, 'address'));
  expect((await send('c-head', 60_000, '192.0.2.5')).status).toBe(201);

  // Who does not say how much is coming is told once it is too much.
  const late = await refusalOf(await send('d-head', 80_000, '192.0.2.6', streamed));
  expect(late).toEqual(refused(expect.any(Number), 60_000, 'person'));
  expect((await send('d-officer', 60_000, '192.0.2.7', streamed)).status).toBe(201);
  expect((await send('d-officer', 1, '192.0.2.7')).status).toBe(429);

  // Nobody's socket is closed for it.
  socket.say({ id: '1', type: 'subscribe', payload: { query: print(Me) } });
  expect((await socket.message()).type).toBe('next');
  socket.cut();
});
