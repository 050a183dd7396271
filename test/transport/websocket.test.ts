import { print } from 'graphql';
import { WebSocket } from 'ws';
import { AddComment, DraftFeed, Me, UploadDraft } from '../../clients/operations.ts';
import { webSocketLimits } from '../../src/transport/sockets.ts';
import { eventually } from '../harness/process.ts';
import { aRound, aWorld, type World } from '../harness/world.ts';

let world: World;
beforeAll(async () => {
  world = await aWorld({ webSocketLimits: { ...webSocketLimits, operationsMax: 3 } });
});
afterAll(() => world[Symbol.asyncDispose]());

/** A bare socket, to say what no client would, and hear what comes. */
function aSocket(options: { origin?: string; headers?: Record<string, string>; protocol?: string } = {}) {
  const { protocol = 'graphql-transport-ws', ...more } = options;
  const socket = new WebSocket(world.url.replace('http', 'ws'), protocol, more);
  const messages: { id?: string; type: string; payload?: never }[] = [];
  const waiting = new Set<() => void>();
  socket.on('message', (data) => {
    messages.push(JSON.parse(String(data)));
    for (const look of [...waiting]) look();
  });
  socket.on('error', () => {});
  const closed = new Promise<{ code: number; reason: string }>((resolve) =>
    socket.on('close', (code, reason) => resolve({ code, reason: String(reason) })),
  );
  const refused = new Promise<number>((resolve) =>
    socket.on('unexpected-response', (_, response) => resolve(response.statusCode!)),
  );
  const heard = (type: string, id?: string): Promise<{ payload: never }> =>
    new Promise((resolve) => {
      const look = () => {
        const message = messages.find((candidate) => candidate.type === type && (id === undefined || candidate.id === id));
        if (!message) return;
        waiting.delete(look);
        resolve(message as never);
      };
      waiting.add(look);
      look();
    });
  const opened = new Promise<void>((resolve) => socket.on('open', () => resolve()));
  const say = async (message: unknown) => {
    await opened;
    socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  };
  const init = async (login: string) => {
    await say({ type: 'connection_init', payload: { authorization: `Demo ${login}` } });
    await heard('connection_ack');
  };
  return { socket, closed, refused, heard, say, init };
}

test('queries and mutations are answered on a socket as over HTTP; a draft is for HTTP only', async () => {
  const { draftId, proposalId } = await aRound(world);
  const { say, init, heard, socket } = aSocket();
  await init('a-head');
  await say({ id: '1', type: 'subscribe', payload: { query: print(Me) } });
  expect((await heard('next', '1')).payload).toMatchObject({ data: { me: { person: { login: 'a-head' } } } });
  const input = { draftId, audience: 'ROUND', text: 'over a socket' };
  await say({ id: '2', type: 'subscribe', payload: { query: print(AddComment), variables: { input } } });
  expect((await heard('next', '2')).payload).toMatchObject({ data: { addComment: { comment: { text: 'over a socket' } } } });
  await say({
    id: '3',
    type: 'subscribe',
    payload: { query: print(UploadDraft), variables: { input: { proposalId, text: 'x', mediaType: 'PLAIN' } } },
  });
  expect((await heard('next', '3')).payload).toMatchObject({ data: { uploadDraft: { userErrors: [{ code: 'HTTP_ONLY' }] } } });
  socket.close();
});

test('an operation is admitted by the same rule as over HTTP', async () => {
  const { say, init, heard, socket } = aSocket();
  await init('a-head');
  const many = Array.from({ length: 101 }, (_, i) => `a${i}: me { role }`).join(' ');
  const wrong: [string, string][] = [
    [`{ ${many} }`, 'REQUEST_TOO_COMPLEX'],
    ['{ nope }', 'GRAPHQL_VALIDATION_FAILED'],
    ['{', 'GRAPHQL_PARSE_FAILED'],
    ['subscription { draftFeed(draftId: "x") { __typename } }', 'NOT_FOUND'],
  ];
  for (const [i, [query, code]] of wrong.entries()) {
    await say({ id: `w${i}`, type: 'subscribe', payload: { query } });
    const [first] = (await heard('error', `w${i}`)).payload as { extensions: { code: string } }[];
    expect([i, first!.extensions.code]).toEqual([i, code]);
  }
  socket.close();
});

test('a socket has a limit of operations at once; more are refused and the rest goes on', async () => {
  const { draftId } = await aRound(world);
  const { say, init, heard, socket } = aSocket();
  await init('a-head');
  for (const id of ['1', '2', '3', '4'])
    await say({ id, type: 'subscribe', payload: { query: print(DraftFeed), variables: { draftId } } });
  expect((await heard('error', '4')).payload).toMatchObject([
    { extensions: { code: 'TOO_MANY_OPERATIONS', details: { limit: 3, unit: 'on one socket' } } },
  ]);
  for (const id of ['1', '2', '3'])
    expect((await heard('next', id)).payload).toMatchObject({ data: { draftFeed: { __typename: 'Ready' } } });
  socket.close();
});

test('an id that is still in use closes the socket, one that was given up may be used again at once, and an unknown operation is refused', async () => {
  const { draftId } = await aRound(world);
  const { say, init, heard, closed } = aSocket();
  await init('a-head');
  for (const id of ['1', '2', '3', '4', '5']) {
    await say({ id, type: 'subscribe', payload: { query: 'query A { me { role } }', operationName: 'B' } });
    await heard('error', id);
  }
  const payload = { query: print(DraftFeed), variables: { draftId } };
  await say({ id: 'x', type: 'subscribe', payload });
  await say({ id: 'x', type: 'complete' });
  await say({ id: 'x', type: 'subscribe', payload });
  await heard('next', 'x');
  await say({ id: 'x', type: 'subscribe', payload });
  expect((await closed).code).toBe(4409);
  await eventually('no listener is left', 5_000, () => world.server.listeners() === 0);
});

test.each<[string, (socket: ReturnType<typeof aSocket>) => Promise<void>, number]>([
  ['nobody says who it is', ({ say }) => say({ type: 'connection_init' }), 4401],
  ['the person is not known', ({ say }) => say({ type: 'connection_init', payload: { authorization: 'Demo nobody' } }), 4401],
  ['somebody subscribes first', ({ say }) => say({ id: '1', type: 'subscribe', payload: { query: '{ me { role } }' } }), 4401],
  ['it is not a message', ({ say }) => say('hello'), 4400],
  ['it is said twice who it is', ({ say, init }) => init('a-head').then(() => say({ type: 'connection_init' })), 4429],
  ['a message is too long', ({ say }) => say(' '.repeat(webSocketLimits.messageBytesMax + 1)), 1009],
])('when %s the socket is closed with the code of the protocol', async (_, act, code) => {
  const socket = aSocket();
  await act(socket);
  expect((await socket.closed).code).toBe(code);
});

test('a page from elsewhere, another host name, and another path get no socket', async () => {
  expect(await aSocket({ origin: 'https://example.org' }).refused).toBe(403);
  expect(await aSocket({ headers: { host: 'evil.example' } }).refused).toBe(403);
  const own = aSocket({ origin: new URL(world.url).origin });
  await own.init('a-head');
  own.socket.close();
});

test('a draining server closes sockets with 1012', async () => {
  const own = await aWorld();
  const outer = world;
  world = own;
  try {
    const { init, closed } = aSocket();
    await init('a-head');
    await own.server.close();
    expect((await closed).code).toBe(1012);
  } finally {
    world = outer;
  }
});
