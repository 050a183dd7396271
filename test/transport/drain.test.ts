import { Agent, get, request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { print } from 'graphql';
import { Me } from '../../clients/operations.ts';
import { Remark } from '../../clients/threads.operations.ts';
import { webSocketLimits } from '../../src/transport/sockets.ts';
import { spread } from '../../src/transport/spread.ts';
import { asAdmin } from '../harness/database.ts';
import { eventually } from '../harness/process.ts';
import { RawSocket } from '../harness/raw-socket.ts';
import { aComment, aRound, aWorld, type World } from '../harness/world.ts';

const restarting = { code: 1012, reason: 'Restarting: resume from your last cursor' };

/** So few a second, and so many in all, that the last one is served for seconds yet when the first one is closed, however busy the machine. */
const slowly = { ...webSocketLimits, drainPerSecondMin: 5 };
const amountSlowly = 20;

/** So many sockets of one person, answered. */
async function socketsOf(world: World, amount: number): Promise<RawSocket[]> {
  const sockets = await Promise.all(Array.from({ length: amount }, () => RawSocket.open(world.url)));
  await Promise.all(sockets.map((socket) => socket.init('a-head')));
  return sockets;
}

test('many sockets are closed with 1012 one after the other; meanwhile the last ones are served, new ones refused', async () => {
  const world = await aWorld({ webSocketLimits: slowly });
  const sockets = await socketsOf(world, amountSlowly);
  const [first, last] = [sockets[0]!, sockets.at(-1)!];
  const closing = world.server.close();
  expect(await first.closed).toEqual(restarting);
  last.say({ id: '1', type: 'subscribe', payload: { query: print(Me) } });
  expect(await last.message()).toMatchObject({ type: 'next', payload: { data: { me: { role: 'HEAD' } } } });
  const late = await RawSocket.open(world.url);
  expect([late.status, late.headers['retry-after']]).toEqual([503, '2']);
  expect(JSON.parse(await late.body()).errors[0].extensions).toEqual({ code: 'RESTARTING', retryable: true });
  expect(await Promise.all(sockets.map((socket) => socket.closed))).toEqual(sockets.map(() => restarting));
  for (const socket of sockets) socket.cut();
  await closing;
});

test('event streams end one after the other, too', async () => {
  const world = await aWorld({ webSocketLimits: slowly });
  const { draftId } = await aRound(world);
  const query = 'subscription Follow($draftId: ID!) { draftFeed(draftId: $draftId) { __typename ... on CommentAdded { text } } }';
  const streams = await Promise.all(
    Array.from({ length: amountSlowly }, async () => {
      const headers = { 'content-type': 'application/json', accept: 'text/event-stream', authorization: 'Demo a-head' };
      const body = JSON.stringify({ query, variables: { draftId } });
      const response = await fetch(world.url, { method: 'POST', headers, body });
      const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
      return {
        /** Reads until a text comes, or the end. */
        async until(text: string): Promise<boolean> {
          for (let all = ''; ; ) {
            const { done, value } = await reader.read();
            if (done) return false;
            all += value;
            if (all.includes(text)) return true;
          }
        },
      };
    }),
  );
  await Promise.all(streams.map((stream) => stream.until('Ready')));
  const closing = world.server.close();
  expect(await streams[0]!.until('nothing')).toBe(false);
  await aComment(world, 'b-head', { draftId, text: 'còn kịp' });
  expect(await streams.at(-1)!.until('còn kịp')).toBe(true);
  await Promise.all(streams.map((stream) => stream.until('nothing')));
  await closing;
});

test('a few are closed at once, and however many there are, within the time set for it', async () => {
  const steps: number[] = [];
  const count = async (amount: number, msMax: number) => {
    const turns: number[] = [];
    let now = 0;
    const timer = setImmediate(function turn() {
      now += 1;
      next = setImmediate(turn);
    });
    let next = timer;
    const started = performance.now();
    await spread(
      Array.from({ length: amount }, (_, i) => i),
      { msMax, perSecondMin: 200 },
      (item) => {
        turns.push(now);
        steps.push(item);
      },
    );
    clearImmediate(next);
    return { batches: new Set(turns).size, ms: performance.now() - started };
  };
  expect((await count(10, 10_000)).batches).toBe(1);
  expect((await count(5_000, 0)).batches).toBe(1);
  steps.length = 0;
  const { batches, ms } = await count(5_000, 300);
  expect(steps).toEqual(Array.from({ length: 5_000 }, (_, i) => i));
  expect(batches).toBeGreaterThan(1); // six, but for timers that are late: then steps are made up for together
  expect(batches).toBeLessThanOrEqual(6);
  expect(ms).toBeGreaterThanOrEqual(245);
});

test('a request that is being answered is answered; who keeps a connection is told to take another one', async () => {
  const world = await aWorld({ drainNoticeMs: 300 });
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const send = () =>
    new Promise<{ status: number; connection: string | undefined }>((resolve, reject) => {
      const headers = { 'content-type': 'application/json', authorization: 'Demo a-head' };
      const sent = request(world.url, { method: 'POST', agent, headers }, (response) => {
        response.resume().on('end', () => resolve({ status: response.statusCode!, connection: response.headers.connection }));
      });
      sent.on('error', reject).end(JSON.stringify({ query: print(Me) }));
    });
  expect(await send()).toEqual({ status: 200, connection: 'keep-alive' });
  // Begun before, ended after the server has stopped to listen.
  const { hostname, port } = new URL(world.url);
  const slow = connect(Number(port), hostname);
  const body = JSON.stringify({ query: print(Me) });
  const head = [
    'POST /graphql HTTP/1.1',
    `host: ${hostname}:${port}`,
    'content-type: application/json',
    'authorization: Demo a-head',
  ];
  slow.write([...head, `content-length: ${body.length}`, '', body.slice(0, 5)].join('\r\n'));
  await new Promise((resolve) => slow.once('connect', resolve));
  expect((await send()).status).toBe(200); // so that the one before has come, too
  const closing = world.server.close();
  expect(await send()).toEqual({ status: 200, connection: 'close' });
  while (await isListening(Number(port))) await new Promise((resolve) => setImmediate(resolve));
  slow.write(body.slice(5));
  let answer = '';
  for await (const chunk of slow) answer += chunk;
  expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n[\s\S]*connection: close\r\n[\s\S]*"HEAD"/i);
  await closing;
  agent.destroy();
});

test('a request that never comes to its end is cut off after the time set for it', async () => {
  const world = await aWorld({ drainMsMax: 100 });
  const { hostname, port } = new URL(world.url);
  const slow = connect(Number(port), hostname);
  const head = ['POST /graphql HTTP/1.1', `host: ${hostname}`, 'content-type: application/json', 'content-length: 100'];
  slow.write([...head, '', '{'].join('\r\n')); // and no more
  await new Promise((resolve) => slow.once('connect', resolve));
  await (await fetch(world.url, { method: 'OPTIONS' })).arrayBuffer(); // so that the one before has come, too
  const cut = new Promise((resolve) => slow.once('close', resolve));
  const begun = performance.now();
  await world[Symbol.asyncDispose]();
  await cut;
  expect(performance.now() - begun).toBeLessThan(4_000); // without it: six seconds
});

test('what is asked first by who has just connected to a server that stops is answered', async () => {
  const world = await aWorld();
  const port = Number(new URL(world.url).port);
  const fresh = await aConnection(port);
  const closing = world.server.close();
  while (await isListening(port)) await new Promise((resolve) => setImmediate(resolve));
  const body = JSON.stringify({ query: print(Me) });
  const head = `POST /graphql HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\ncontent-type: application/json\r\nauthorization: Demo a-head`;
  fresh.write(`${head}\r\ncontent-length: ${body.length}\r\n\r\n${body}`);
  let answer = '';
  for await (const chunk of fresh) answer += chunk;
  expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n[\s\S]*connection: close\r\n[\s\S]*"HEAD"/i);
  await closing;
});

test('who has connected and asks nothing is waited for no longer than a moment', async () => {
  const world = await aWorld();
  const mute = await aConnection(Number(new URL(world.url).port));
  const hungUp = new Promise((resolve) => mute.resume().once('end', resolve));
  const began = performance.now();
  await world.server.close();
  expect(performance.now() - began).toBeGreaterThan(400);
  expect(performance.now() - began).toBeLessThan(4_000); // far less than a request may take
  await hungUp;
});

test('what somebody asked for who has hung up is finished before the database goes', async () => {
  const lines: { level: number; name?: string; msg: string }[] = [];
  const world = await aWorld({ logTo: (line) => lines.push(JSON.parse(line)) });
  const { draftId } = await aRound(world);
  await asAdmin(world.database.name, async (admin) => {
    await admin.query('begin; lock table comment in access exclusive mode');
    const hangUp = new AbortController();
    const input = { draftId, audience: 'ROUND', text: 'vẫn còn' };
    const sent = fetch(world.url, {
      method: 'POST',
      signal: hangUp.signal,
      headers: { 'content-type': 'application/json', authorization: 'Demo a-head' },
      body: JSON.stringify({ query: print(Remark), variables: { input } }),
    });
    await eventually('it waits for the table', 20_000, async () => {
      const { rows } = await admin.query(
        `select from pg_locks where not granted and database = (select oid from pg_database where datname = current_database())`,
      );
      return rows.length > 0;
    });
    hangUp.abort();
    await expect(sent).rejects.toThrow('aborted');
    const closing = world.server.close();
    await eventually('nobody is taken in any more', 20_000, async () => !(await isListening(Number(new URL(world.url).port))));
    await admin.query('rollback');
    await closing;
    const { rows } = await admin.query(`select text from comment`);
    expect(rows).toEqual([{ text: 'vẫn còn' }]);
  });
  expect(lines.filter(({ level }) => level >= 50)).toEqual([]);
}, 60_000);

test('one who hangs up before the answers have come is no error of the server', async () => {
  const lines: { level: number }[] = [];
  await using world = await aWorld({ logTo: (line) => lines.push(JSON.parse(line)) });
  for (let n = 0; n < 20; n++) {
    const socket = await RawSocket.open(world.url);
    await socket.init('a-head');
    for (let ping = 0; ping < 20; ping++) socket.say({ type: 'ping' });
    socket.cut();
  }
  const [last] = await socketsOf(world, 1);
  last!.say({ type: 'ping' });
  await last!.message();
  last!.cut();
  expect(lines.filter(({ level }) => level >= 50)).toEqual([]);
});

/** A connection over which nothing was asked, and which the server has taken. */
async function aConnection(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  await new Promise((resolve) => socket.once('connect', resolve));
  // They are taken in the order in which they came, so by the time that one more is answered it has been.
  await new Promise((resolve, reject) =>
    get({ port, host: '127.0.0.1', path: '/livez', agent: false }, (response) => response.resume().once('end', resolve)).once(
      'error',
      reject,
    ),
  );
  return socket;
}

const isListening = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
