import { WebSocket } from 'ws';
import { webSocketLimits } from '../../src/transport/sockets.ts';
import { asAdmin } from '../harness/database.ts';
import { aComment, aRound, aWorld, type World } from '../harness/world.ts';

const amount = 300;
const people = ['a-head', 'a-officer', 'a-observer', 'b-head', 'b-officer', 'c-head', 'c-officer', 'o-head', 'o-desk', 'o-clerk'];
const query = `subscription Follow($draftId: ID!, $after: String) {
  draftFeed(draftId: $draftId, after: $after) { __typename ... on Event { cursor } ... on Ready { cursor } ... on CommentAdded { text } }
}`;

interface One {
  socket: WebSocket;
  login: string;
  texts: string[];
  cursor: string | null;
  /** Its subscription has come to the server. */
  asked: Promise<void>;
  ready: Promise<void>;
}

/** One more who follows, from a cursor. */
function follow(world: World, draftId: string, login: string, after: string | null): One {
  const socket = new WebSocket(world.url.replace('http', 'ws'), 'graphql-transport-ws');
  const [asked, ready] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const one: One = { socket, login, texts: [], cursor: after, asked: asked.promise, ready: ready.promise };
  const say = (message: object) => socket.send(JSON.stringify(message));
  socket.on('open', () => say({ type: 'connection_init', payload: { authorization: `Demo ${login}` } }));
  socket.on('error', ready.reject);
  socket.on('close', (code) => ready.reject(new Error(`closed with ${code}`)));
  socket.on('message', (data) => {
    const { type, payload } = JSON.parse(String(data));
    if (type === 'connection_ack') {
      say({ id: crypto.randomUUID(), type: 'subscribe', payload: { query, variables: { draftId, after } } });
      return say({ type: 'ping' }); // answered once what came before it was read
    }
    if (type === 'pong') return asked.resolve();
    const item = payload?.data?.draftFeed;
    if (!item) return ready.reject(new Error(String(data)));
    one.cursor = item.cursor;
    if (item.__typename === 'Ready') ready.resolve();
    if ('text' in item) one.texts.push(item.text);
  });
  return one;
}

async function figure(world: World, name: string): Promise<number> {
  const text = await (await fetch(new URL('/metrics', world.url))).text();
  return Number(new RegExp(`^${name} (.*)$`, 'm').exec(text)![1]);
}

test('300 who are cut off at once and come back at once are all told what they missed, by a few reads of the log', async () => {
  await using world = await aWorld({ webSocketLimits: { ...webSocketLimits, pingIntervalMs: 60_000 } });
  const { draftId } = await aRound(world);
  const crowd = Array.from({ length: amount }, (_, n) => follow(world, draftId, people[n % people.length]!, null));
  await Promise.all(crowd.map(({ ready }) => ready));
  // They stand at different places: some see what others do not.
  await aComment(world, 'a-head', { draftId, text: 'to A', audience: 'BODY' });
  await aComment(world, 'b-head', { draftId, text: 'to B', audience: 'BODY' });
  await aComment(world, 'c-head', { draftId, text: 'to all' });
  for (const { socket } of crowd) socket.terminate();
  while (world.server.listeners() > 0) await new Promise((resolve) => setImmediate(resolve));
  const missed = ['một', 'hai', 'ba', 'bốn', 'năm'];
  for (const text of missed) await aComment(world, 'b-head', { draftId, text });

  const before = await figure(world, 'collegium_log_reads_total');
  let back: One[] = [];
  await asAdmin(world.database.name, async (admin) => {
    await admin.query('begin; lock table event in access exclusive mode'); // the log is slow until all have asked
    back = crowd.map(({ login, cursor }) => follow(world, draftId, login, cursor));
    await Promise.all(back.map(({ asked }) => asked));
    await admin.query('commit');
  });
  await Promise.all(back.map(({ ready }) => ready));
  for (const { texts } of back) expect(texts.slice(-missed.length)).toEqual(missed);
  expect((await figure(world, 'collegium_log_reads_total')) - before).toBeLessThan(amount / 10);
  for (const { socket } of back) socket.terminate();
}, 120_000);
