import { WebSocket } from 'ws';
import { aWorld, type World } from '../harness/world.ts';

const listed = 'http://localhost:5173';
const question = JSON.stringify({ query: '{ me { role } }' });
let world: World;
beforeAll(async () => {
  world = await aWorld({ corsOrigins: [listed] });
});
afterAll(() => world[Symbol.asyncDispose]());

const preflight = (url: string, origin: string) =>
  fetch(url, {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,content-type',
    },
  });
const askFrom = (url: string, origin: string, body = question) =>
  fetch(url, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json', authorization: 'Demo a-head' },
    body,
  });
/** How a handshake from an origin ends: 101 or the status of the refusal. */
const handshake = (url: string, origin: string): Promise<number> =>
  new Promise((resolve) => {
    const socket = new WebSocket(url.replace('http', 'ws'), 'graphql-transport-ws', { origin });
    socket.on('open', () => {
      socket.close();
      resolve(101);
    });
    socket.on('error', () => {});
    socket.on('unexpected-response', (_, response) => resolve(response.statusCode!));
  });

test('a page of a listed origin is told beforehand what it may send', async () => {
  const answer = await preflight(world.url, listed);
  expect(answer.status).toBe(204);
  const { 'access-control-max-age': maxAge, ...told } = Object.fromEntries(answer.headers);
  expect(Number(maxAge)).toBeGreaterThan(0);
  expect(told).toMatchObject({
    'access-control-allow-origin': listed,
    'access-control-allow-methods': 'GET, POST',
    'access-control-allow-headers':
      'content-type, authorization, acting-as, accept-language, apollo-require-preflight, x-request-id, graphql-cost, last-event-id',
    vary: 'origin',
  });
  expect(told).not.toHaveProperty('access-control-allow-credentials');
});

test('a page of a listed origin may read answers and errors alike', async () => {
  const answer = await askFrom(world.url, listed);
  expect(await answer.json()).toEqual({ data: { me: { role: 'HEAD' } } });
  const broken = await askFrom(world.url, listed, '{');
  expect(broken.status).toBe(400);
  for (const { headers } of [answer, broken]) {
    expect(headers.get('access-control-allow-origin')).toBe(listed);
    expect(headers.get('access-control-expose-headers')).toContain('x-request-id');
    expect(headers.get('vary')).toBe('origin');
  }
});

test.each(['http://localhost:5174', 'https://localhost:5173', 'http://localhost:5173.evil.example', 'null', '*'])(
  'a page of another origin, as %s, is refused and told nothing',
  async (origin) => {
    for (const answer of [await preflight(world.url, origin), await askFrom(world.url, origin)]) {
      expect(answer.status).toBe(403);
      expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([]);
    }
    expect(await handshake(world.url, origin)).toBe(403);
  },
);

test('a listed origin gets a socket, and so does the own page', async () => {
  expect(await handshake(world.url, listed)).toBe(101);
  expect(await handshake(world.url, new URL(world.url).origin)).toBe(101);
});

test('who is no browser is answered as ever, and a cache is told that the answer depends on the origin', async () => {
  const answer = await fetch(world.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'Demo a-head' },
    body: question,
  });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('vary')).toBe('origin');
  expect(answer.headers.has('access-control-allow-origin')).toBe(false);
});

test('by default no other origin is let in', async () => {
  await using strict = await aWorld();
  expect((await preflight(strict.url, listed)).status).toBe(403);
  expect((await askFrom(strict.url, listed)).status).toBe(403);
  expect(await handshake(strict.url, listed)).toBe(403);
});
