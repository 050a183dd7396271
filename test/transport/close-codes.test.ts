import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { print } from 'graphql';
import { CloseCode } from 'graphql-ws';
import { DraftFeed } from '../../clients/operations.ts';
import { closes, webSocketLimits } from '../../src/transport/sockets.ts';
import { aClock } from '../harness/clock.ts';
import { asAdmin } from '../harness/database.ts';
import { eventually, packageDir } from '../harness/process.ts';
import { aProvider, audience } from '../harness/provider.ts';
import { closeFrame, frame, type Handshake, opcodes, RawSocket } from '../harness/raw-socket.ts';
import { aRound, aWorld, type World } from '../harness/world.ts';

// Every code that this server closes a socket with, and every reason that it gives, each brought about once.

const connectionsPerPersonMax = 2;
const messageBytesMax = 70_000;
let world: World;
let draftId: string;
beforeAll(async () => {
  world = await aWorld({ webSocketLimits: { ...webSocketLimits, connectionsPerPersonMax, messageBytesMax, closeGraceMs: 300 } });
  ({ draftId } = await aRound(world));
});
afterAll(() => world[Symbol.asyncDispose]());

type Closed = { code: number; reason: string };
const init = { type: 'connection_init', payload: { authorization: 'Demo a-head' } };
const feed = (id: string, of = draftId) => ({
  ...{ id, type: 'subscribe' },
  payload: { query: print(DraftFeed), variables: { draftId: of } },
});

/** How a socket is closed that shakes hands so, says whose it is, and sends what it is given. */
async function after(
  sent: (object | string | Buffer)[],
  { acknowledged = true, handshake = {} as Handshake } = {},
): Promise<Closed> {
  const socket = await RawSocket.open(world.url, handshake);
  if (acknowledged) await socket.init('a-head');
  for (const each of sent) Buffer.isBuffer(each) ? socket.send(each) : socket.say(each);
  const closed = await socket.closed;
  socket.cut();
  return closed;
}

/** How one is closed that says whose it is, on a server with limits of its own, once something has come to pass there. */
async function meanwhile(
  limits: Partial<typeof webSocketLimits>,
  happens: (socket: RawSocket, own: World) => Promise<unknown> | unknown,
): Promise<Closed> {
  await using own = await aWorld({ webSocketLimits: { ...webSocketLimits, ...limits }, logTo: () => {} });
  const socket = await RawSocket.open(own.url);
  await socket.init('a-head');
  await happens(socket, own);
  const closed = await socket.closed;
  socket.cut();
  return closed;
}

const figure = async ({ url }: World, what: string) => {
  const metrics = await (await fetch(new URL('/metrics', url))).text();
  return Number(new RegExp(`^collegium_${what} (\\d+)$`, 'm').exec(metrics)![1]);
};

/** Reads nothing, and asks for more answers than the system and the server keep for it. */
async function readsNothing(socket: RawSocket, own: World): Promise<void> {
  socket.pause();
  const ping = JSON.stringify({ type: 'ping', payload: { x: 'x'.repeat(100_000) } });
  for (let n = 0; n < 120; n++) socket.say(ping);
  await eventually('it is closed', 20_000, async () => (await figure(own, 'sockets')) === 0);
  socket.resume();
}

/** The database lets nobody in any more, and follows on it. */
async function losesDatabase(socket: RawSocket, { database }: World): Promise<void> {
  await asAdmin('postgres', async (admin) => {
    await admin.query(`alter database ${database.name} connection limit 0`);
    await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [database.name]);
    socket.say(feed('1'));
    await socket.closed;
    await admin.query(`alter database ${database.name} connection limit -1`);
  });
}

/** The token with which the socket was opened comes to its end. */
async function outlivesToken(): Promise<Closed> {
  await using provider = await aProvider([]);
  const clock = aClock('2026-03-02T08:00:00Z');
  await using own = await aWorld({ demoMode: false, openId: provider.settings, clock });
  const exp = clock.now().getTime() / 1000 + 60;
  const token = await provider.sign({ iss: provider.settings.issuer, aud: audience, sub: 'a-head', exp });
  const socket = await RawSocket.open(own.url);
  socket.say({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } });
  expect(await socket.message()).toEqual({ type: 'connection_ack' });
  await clock.moveTo(new Date((exp + 60) * 1000));
  const closed = await socket.closed;
  socket.cut();
  return closed;
}

/** One socket more than its person may have. */
async function oneTooMany(): Promise<Closed> {
  const others = await Promise.all(Array.from({ length: connectionsPerPersonMax }, () => RawSocket.open(world.url)));
  for (const other of others) await other.init('a-head');
  const closed = await after([init], { acknowledged: false });
  for (const other of others) other.cut();
  await eventually('they are gone', 5_000, async () => (await figure(world, 'sockets')) === 0);
  return closed;
}

const closings: [code: number, reason: RegExp, when: string, how: () => Promise<Closed>][] = [
  [1000, /^bye$/, 'its client says good-bye', () => after([closeFrame(1000, 'bye')])],
  [1002, /^$/, 'a frame is none', () => after([frame(opcodes.text, '{}', { masked: false })])],
  [1007, /^$/, 'a text is not UTF-8', () => after([frame(opcodes.text, Buffer.from([0x22, 0xc3, 0x28, 0x22]))])],
  [1009, /^$/, 'a message is too long', () => after([' '.repeat(messageBytesMax + 1)])],
  [
    ...([1011, /^Internal error$/, 'this side fails'] as const),
    () =>
      meanwhile({}, (socket, { database }) =>
        asAdmin(database.name, async (admin) => {
          await admin.query('alter table membership rename to gone');
          socket.say({ id: '1', type: 'subscribe', payload: { query: '{ me { role } }' } });
          await socket.closed;
          await admin.query('alter table gone rename to membership');
        }),
      ),
  ],
  [
    ...([1012, /^Restarting: resume from your last cursor$/, 'the server stops'] as const),
    () =>
      meanwhile({}, (socket, own) => {
        void own.server.close();
        void socket.closed.then(() => socket.cut());
      }),
  ],
  [
    ...([1013, /^Too slow: resume from your last cursor$/, 'its reader does not take what waits for it'] as const),
    () => meanwhile({ bufferedBytesMax: 10_000, bytesPerSecondMax: 1e9 }, readsNothing),
  ],
  [1013, /^No answer: resume from your last cursor$/, 'it answers no ping', () => meanwhile({ pingIntervalMs: 320 }, () => {})],
  [
    ...([1013, /^UNAVAILABLE: come back, and resume from your last cursor$/, 'its feed cannot be read'] as const),
    () => meanwhile({}, losesDatabase),
  ],
  [1013, /^TOO_MANY_CONNECTIONS: /, 'its person has too many', oneTooMany],
  [
    ...([1013, /^TOO_MANY_MESSAGES: /, 'it sends too much'] as const),
    () => meanwhile({ messagesPerSecondMax: 1 }, (socket) => socket.say(...Array(50).fill({ type: 'pong' }))),
  ],
  [4400, /^Invalid message received$/, 'a message is none', () => after(['hello'])],
  [
    ...([4400, /^Invalid message received$/, 'an id is too long'] as const),
    () => after([{ id: 'x'.repeat(2_000), type: 'subscribe', payload: { query: '{ me { role } }' } }]),
  ],
  [4401, /^Unauthorized$/, 'something is asked before it is acknowledged', () => after([feed('1')], { acknowledged: false })],
  [
    ...([4401, /^UNKNOWN_PERSON: /, 'its person is not known'] as const),
    () => after([{ ...init, payload: { authorization: 'Demo nobody' } }], { acknowledged: false }),
  ],
  [4401, /^UNAUTHENTICATED: /, 'nobody says whose it is', () => after([{ type: 'connection_init' }], { acknowledged: false })],
  [4403, /^UNAUTHENTICATED: /, 'its credential has died', outlivesToken],
  [
    ...([4406, /^Subprotocol not acceptable$/, 'another protocol is offered'] as const),
    () => after([], { acknowledged: false, handshake: { protocol: 'graphql-ws' } }),
  ],
  [
    ...([4408, /^Connection initialisation timeout$/, 'it is not said in time whose it is'] as const),
    async () => {
      await using own = await aWorld({ webSocketLimits: { ...webSocketLimits, initMsMax: 100 } });
      const socket = await RawSocket.open(own.url);
      const closed = await socket.closed;
      socket.cut();
      return closed;
    },
  ],
  [4409, /^Subscriber for x already exists$/, 'an id is in use', () => after([feed('x'), feed('x')])],
  [4429, /^Too many initialisation requests$/, 'it is said twice whose it is', () => after([init])],
];

test.each(closings)('%i %s when %s', async (code, reason, _, how) => {
  const closed = await how();
  expect(closed).toEqual({ code, reason: expect.stringMatching(reason) });
});

test('there is no other code, nor a reason, in the sources', () => {
  const folder = path.join(packageDir, 'src/transport');
  const sources = readdirSync(folder).map((name) => readFileSync(path.join(folder, name), 'utf8'));
  const all = sources.join('\n').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
  const named = { closes, CloseCode } as Record<string, Record<string, string | number>>;
  const used = [...all.matchAll(/\b(closes|CloseCode)\.(\w+)/g)].map(([, table, name]) => Number(named[table!]![name!]));
  const ofFrames = [1000, 1002, 1007, 1009]; // which ws says by itself
  const shown = new Set(closings.map(([code]) => code));
  expect([...shown].sort()).toEqual([...new Set([...used, ...Object.values(closes), ...ofFrames])].sort());
  // What is said of each is given where it is closed, or is a problem's code with its sentence.
  const reasons = [...all.matchAll(/(?:closeSocket|this\.#close)\([^;]*?,\s*(['`])(.*?)\1/g)].map(([, , text]) => text!);
  expect(reasons.length).toBeGreaterThan(8);
  const shownReasons = closings.map(([, reason]) => reason.source);
  for (const reason of reasons) expect(shownReasons).toContain(`^${reason.replace(/\$\{\w+\}/, 'x')}$`);
});

test('the README says of each code when it comes', () => {
  const readme = readFileSync(path.join(packageDir, 'README.md'), 'utf8');
  const table = readme.slice(readme.indexOf('| code | when | they |')).split('\n\n')[0]!;
  const told = [...table.matchAll(/^\| ([\d, ]+) \|/gm)].flatMap(([, codes]) => codes!.split(', ').map(Number));
  expect(told.toSorted()).toEqual([...new Set(closings.map(([code]) => code))].filter((code) => code !== 1000).sort());
});
