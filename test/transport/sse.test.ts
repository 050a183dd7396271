import { Agent } from 'node:http';
import { print } from 'graphql';
import { createClient } from 'graphql-sse';
import { WebSocket } from 'ws';
import { headersOf } from '../../clients/connect.ts';
import { AddComment, DraftFeed, Me, UploadDraft } from '../../clients/operations.ts';
import { hubLimits } from '../../src/live/hub.ts';
import { eventStreamLimits } from '../../src/transport/event-stream.ts';
import { webSocketLimits } from '../../src/transport/sockets.ts';
import { anAdministrator } from '../harness/administrator.ts';
import { asAdmin } from '../harness/database.ts';
import { anEventStream, type RawStream } from '../harness/event-source.ts';
import { aFollower } from '../harness/follower.ts';
import { eventually } from '../harness/process.ts';
import { aComment, aRound, aWorld, type World } from '../harness/world.ts';

let world: World;
let draftId: string;
beforeAll(async () => {
  world = await aWorld({ eventStreamLimits: { ...eventStreamLimits, heartbeatMs: 100 } });
  draftId = (await aRound(world)).draftId;
});
afterAll(() => world[Symbol.asyncDispose]());

const feed = print(DraftFeed);
/** A feed that is asked for no cursor. */
const bare = 'subscription ($draftId: ID!, $after: String) { draftFeed(draftId: $draftId, after: $after) { __typename } }';
const itemsIn = (stream: RawStream) =>
  stream.results().map(({ data }) => (data?.['draftFeed'] ?? {}) as { __typename?: string; text?: string });
const typesIn = (stream: RawStream) => itemsIn(stream).map((item) => item.__typename);
const isReady = (stream: RawStream) => typesIn(stream).includes('Ready');
const follow = (login: string, more: Partial<Parameters<typeof anEventStream>[1]> = {}) =>
  anEventStream(world.as(login), { query: feed, variables: { draftId }, ...more });
const codesIn = (stream: RawStream) =>
  stream.results().flatMap(({ errors }) => errors?.map((error) => error.extensions.code) ?? []);

test('the stock graphql-sse client is answered: a query, a mutation, a subscription', async () => {
  const client = createClient({ url: world.url, headers: headersOf(world.as('a-head')), retryAttempts: 0 });
  const all = async (query: string, variables: Record<string, unknown> = {}) => {
    const results: unknown[] = [];
    for await (const result of client.iterate({ query, variables })) results.push(result);
    return results;
  };
  expect(await all(print(Me))).toMatchObject([{ data: { me: { person: { login: 'a-head' } } } }]);
  const input = { draftId, audience: 'ROUND', text: 'as an event stream' };
  expect(await all(print(AddComment), { input })).toMatchObject([
    { data: { addComment: { comment: { text: 'as an event stream' } } } },
  ]);
  const items = client.iterate<{ draftFeed: { __typename: string; text?: string } }>({ query: feed, variables: { draftId } });
  expect((await items.next()).value?.data?.draftFeed.__typename).toBe('Ready');
  await aComment(world, 'b-head', { draftId, text: 'live' });
  expect((await items.next()).value?.data?.draftFeed).toMatchObject({ __typename: 'CommentAdded', text: 'live' });
  await items.return?.();
  client.dispose();
  await eventually('no listener is left', 5_000, () => world.server.listeners() === 0);
});

test('each item is a `next` with its cursor as id, also when nobody asked for a cursor; the head says how and when to come back', async () => {
  const stream = await follow('a-head', { query: bare });
  expect(stream.response.statusCode).toBe(200);
  expect(stream.response.headers).toMatchObject({
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
  });
  await stream.until(isReady);
  const { cursor, eventId } = await aComment(world, 'b-head', { draftId, text: 'x' });
  await stream.until(({ events }) => events().length === 3);
  const [retry, ready, added] = stream.events();
  expect(retry).toEqual({ retry: '1000' });
  expect(ready).toEqual({
    event: 'next',
    id: expect.stringMatching(/^[\w-]+$/),
    data: '{"data":{"draftFeed":{"__typename":"Ready"}}}',
  });
  expect(added).toEqual({ event: 'next', id: expect.any(String), data: '{"data":{"draftFeed":{"__typename":"CommentAdded"}}}' });
  // The id stands for the very place: after it nothing of what was before, after Ready's the comment again.
  for (const [id, wanted] of [
    [added!.id!, []],
    [ready!.id!, [eventId]],
  ] as const) {
    await using follower = aFollower(world.as('a-head'), draftId, id);
    await follower.ready();
    expect(follower.events().map((event) => event.eventId)).toEqual(wanted);
  }
  expect(added!.id!.length).toBe(cursor.length);
  stream.leave();
});

test('Last-Event-ID goes before what the operation says, since an EventSource sends its first request again', async () => {
  const older = await aComment(world, 'b-head', { draftId, text: 'older' });
  const newer = await aComment(world, 'b-head', { draftId, text: 'newer' });
  const last = await aComment(world, 'b-head', { draftId, text: 'last' });
  const textsAfter = async (more: Partial<Parameters<typeof anEventStream>[1]>) => {
    const stream = await follow('a-head', { ...more, search: { authorization: 'Demo a-head' } });
    await stream.until(isReady);
    stream.leave();
    return itemsIn(stream).flatMap(({ text }) => text ?? []);
  };
  const resumed = { headers: { 'last-event-id': newer.cursor } };
  for (const method of ['GET', 'POST'] as const) {
    expect(await textsAfter({ method, variables: { draftId, after: older.cursor }, ...resumed })).toEqual(['last']);
    expect(await textsAfter({ method, variables: { draftId }, ...resumed })).toEqual(['last']);
    const literal = feed.replace('after: $after', `after: "${older.cursor}"`).replace(', $after: String', '');
    expect(literal).toContain(older.cursor);
    expect(await textsAfter({ method, query: literal, ...resumed })).toEqual(['last']);
    expect(await textsAfter({ method, variables: { draftId, after: older.cursor }, headers: { 'last-event-id': '' } })).toEqual([
      ...['newer', 'last'],
    ]);
  }
  expect(await textsAfter({ variables: { draftId }, headers: { 'last-event-id': last.cursor } })).toEqual([]);
  const forged = await follow('a-head', { headers: { 'last-event-id': 'nonsense' } });
  expect(await forged.ended).toBe('ended');
  expect([codesIn(forged), forged.events().at(-1)]).toEqual([['BAD_CURSOR'], { event: 'complete', data: '' }]);
});

test('an EventSource follows by a URL alone, and comes back with the last id', async () => {
  // What it does: GET, `accept: text/event-stream` and no other header; and when it comes back the last id besides.
  const asking = { query: bare, variables: { draftId }, method: 'GET', search: { authorization: 'Demo a-head' } } as const;
  const first = await anEventStream({ url: world.url }, asking);
  await first.until(isReady);
  first.leave();
  await aComment(world, 'b-head', { draftId, text: 'meanwhile' });
  const headers = { 'last-event-id': first.events().at(-1)!.id! };
  const again = await anEventStream({ url: world.url }, { ...asking, headers });
  await again.until(isReady);
  expect(typesIn(again)).toEqual(['CommentAdded', 'Ready']);
  again.leave();
});

test('a name in the URL counts only where anybody may be anybody, never for a POST, and never before the header', async () => {
  const asked = { query: '{ me { person { login } } }', search: { authorization: 'Demo b-head' } };
  const who = async (persona: Parameters<typeof anEventStream>[0], method: 'GET' | 'POST') => {
    const stream = await anEventStream(persona, { ...asked, method });
    await stream.ended;
    return stream.response.statusCode === 200 ? stream.results()[0]!.data!['me'] : stream.response.statusCode;
  };
  const nobody = { url: world.url };
  expect(await who(nobody, 'GET')).toEqual({ person: { login: 'b-head' } });
  expect(await who(world.as('a-head'), 'GET')).toEqual({ person: { login: 'a-head' } });
  expect(await who(nobody, 'POST')).toBe(401);
  await using strict = await aWorld({ demoMode: false });
  expect(await who({ url: strict.url }, 'GET')).toBe(401);
  const token = await anAdministrator(strict.database, 'a-head');
  expect(await who({ url: strict.url, login: '', token }, 'GET')).toEqual({ person: { login: 'a-head' } });
  expect(await who(strict.as('a-head'), 'GET')).toBe(401);
});

test('comments come at the interval, so that nothing on the way takes the connection for dead', async () => {
  const stream = await follow('a-head');
  await stream.until(
    ({ text }) =>
      text()
        .split('\n')
        .filter((line) => line === ':').length >= 3,
  );
  stream.leave();
});

test.each<[string, Parameters<typeof anEventStream>[1], string]>([
  ['does not fit the schema', { query: '{ nope }' }, 'GRAPHQL_VALIDATION_FAILED'],
  ['is no GraphQL', { query: '{' }, 'GRAPHQL_PARSE_FAILED'],
  [
    'is too complex',
    { query: `{ ${Array.from({ length: 101 }, (_, i) => `a${i}: me { role }`).join(' ')} }` },
    'REQUEST_TOO_COMPLEX',
  ],
  ['asks for what is not there', { query: 'subscription { draftFeed(draftId: "x") { __typename } }' }, 'NOT_FOUND'],
  ['lacks a variable', { query: 'subscription ($id: ID!) { draftFeed(draftId: $id) { __typename } }' }, 'BAD_USER_INPUT'],
])('an operation that %s is told so in the stream, which is then complete', async (_, asking, code) => {
  for (const method of ['GET', 'POST'] as const) {
    const stream = await anEventStream(world.as('a-head'), { ...asking, method });
    expect(await stream.ended).toBe('ended');
    expect(stream.response.statusCode).toBe(200);
    expect(new Set(codesIn(stream))).toEqual(new Set([code]));
    expect(stream.events().at(-1)).toEqual({ event: 'complete', data: '' });
  }
});

test.each<[string, RequestInit & { search?: string }, number, string]>([
  ['by nobody', { body: JSON.stringify({ query: bare }) }, 401, 'UNAUTHENTICATED'],
  [
    'by somebody unknown',
    { headers: { authorization: 'Demo nobody' }, body: JSON.stringify({ query: bare }) },
    401,
    'UNKNOWN_PERSON',
  ],
  [
    'from a page elsewhere',
    { headers: { origin: 'https://example.org' }, body: JSON.stringify({ query: bare }) },
    403,
    'ORIGIN_REFUSED',
  ],
  ['that is not JSON', { body: '{' }, 400, 'BAD_REQUEST'],
  ['without a query', { body: '{}' }, 400, 'BAD_REQUEST'],
  ['with variables that are a list', { body: JSON.stringify({ query: bare, variables: [] }) }, 400, 'BAD_REQUEST'],
  [
    'of a type that a page may send unasked',
    { headers: { 'content-type': 'text/plain' }, body: JSON.stringify({ query: bare }) },
    400,
    'PREFLIGHT_REQUIRED',
  ],
  ['in a URL without a query', { method: 'GET', search: '?variables={}' }, 400, 'BAD_REQUEST'],
  ['in a URL with variables that are not JSON', { method: 'GET', search: `?query=${bare}&variables={` }, 400, 'BAD_REQUEST'],
  ['by another method', { method: 'PUT', body: '{}' }, 405, 'METHOD_NOT_ALLOWED'],
  [
    'in a URL for a mutation',
    {
      method: 'GET',
      headers: { authorization: 'Demo a-head' },
      search: `?query=${encodeURIComponent('mutation { markRead(input: {}) { eventId } }')}`,
    },
    ...([405, 'METHOD_NOT_ALLOWED'] as const),
  ],
])('a request %s is refused before there is a stream', async (_, { search = '', headers, ...request }, status, code) => {
  const answer = await fetch(`${world.url}${search}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...(headers as Record<string, string>) },
    ...request,
  });
  const { errors } = (await answer.json()) as { errors: { extensions: { code: string } }[] };
  expect([answer.status, errors[0]!.extensions.code]).toEqual([status, code]);
});

test('a mutation in a URL is refused before it is done', async () => {
  const input = `{ draftId: "${draftId}", audience: ROUND, text: "by a link" }`;
  const stream = await anEventStream(world.as('a-head'), {
    method: 'GET',
    query: `mutation { addComment(input: ${input}) { eventId } }`,
  });
  expect([stream.response.statusCode, stream.response.headers.allow]).toEqual([405, 'POST']);
  await asAdmin(world.database.name, async (admin) => {
    expect((await admin.query(`select from comment where text = 'by a link'`)).rowCount).toBe(0);
  });
});

test('a stream is for who wants one: JSON named first is answered in JSON, and a subscription in JSON is told of both ways', async () => {
  const answered = async (accept: string, query: string) => {
    const abort = new AbortController();
    const answer = await fetch(world.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept, ...headersOf(world.as('a-head')) },
      body: JSON.stringify({ query, variables: { draftId } }),
      signal: abort.signal,
    });
    const type = answer.headers.get('content-type')!.split(';')[0]!;
    const text = type === 'text/event-stream' ? '' : await answer.text();
    abort.abort();
    return [type, text];
  };
  for (const accept of [
    'text/event-stream',
    'text/event-stream, multipart/mixed',
    'application/json;q=0.5, text/event-stream',
    'text/event-stream, application/json',
  ])
    expect([accept, (await answered(accept, '{ me { role } }'))[0]]).toEqual([accept, 'text/event-stream']);
  for (const accept of [
    '*/*',
    'application/json',
    'application/graphql-response+json, application/json, text/event-stream, multipart/mixed',
    'text/event-stream;q=0, application/json',
  ])
    expect([accept, ...(await answered(accept, '{ me { role } }'))]).toEqual([
      accept,
      expect.stringMatching(/json$/),
      '{"data":{"me":{"role":"HEAD"}}}',
    ]);
  const [, refused] = await answered('application/json', bare);
  expect(refused).toContain('SOCKET_ONLY');
  expect(refused).toMatch(/WebSocket.*text\/event-stream/);
});

test('what is too large for a socket may be sent, as over HTTP', async () => {
  const { proposalId } = await aRound(world);
  const input = { proposalId, text: 'x'.repeat(100_000), mediaType: 'PLAIN' };
  const stream = await anEventStream(world.as('l-head'), { query: print(UploadDraft), variables: { input } });
  await stream.ended;
  expect(stream.results()).toMatchObject([{ data: { uploadDraft: { userErrors: [], draft: { number: 2 } } } }]);
});

test('a right that ends, ends the stream with NOT_FOUND', async () => {
  const stream = await follow('b-officer');
  await stream.until(isReady);
  await asAdmin(world.database.name, (admin) =>
    admin.query(
      `update membership set valid_to = '2020-01-02' where person_id = (select id from person where login = 'b-officer')`,
    ),
  );
  expect(await stream.ended).toBe('ended');
  expect([codesIn(stream), stream.events().at(-1)]).toEqual([['NOT_FOUND'], { event: 'complete', data: '' }]);
});

test('who leaves is followed by nothing: no listener, no stream', async () => {
  const streams = await Promise.all(['a-head', 'b-head', 'c-head'].map((login) => follow(login)));
  await Promise.all(streams.map((stream) => stream.until(isReady)));
  expect(world.server.listeners()).toBe(3);
  const figures = async () => (await fetch(new URL('/metrics', world.url))).text();
  expect(await figures()).toContain('\ncollegium_streams 3\n');
  for (const stream of streams) stream.leave();
  await eventually('no listener is left', 5_000, () => world.server.listeners() === 0);
  const after = await figures();
  expect(after).toContain('\ncollegium_streams 0\n');
  expect(after).toMatch(/collegium_operations_total\{transport="SSE",type="subscription",outcome="ok"\} [1-9]/);
});

test('an event is encoded once for the readers of sockets and of streams who ask the same of it', async () => {
  const encoded = async () => {
    const text = await (await fetch(new URL('/metrics', world.url))).text();
    return Number(/^collegium_items_encoded_total (\d+)$/m.exec(text)![1]);
  };
  const followers = [
    ...(['WEBSOCKET', 'SSE', 'SSE'] as const).map((transport) => aFollower(world.as('c-head'), draftId, null, transport)),
    aFollower(world.as('c-officer'), draftId, null, 'SSE'),
  ];
  await Promise.all(followers.map((follower) => follower.ready()));
  const before = await encoded();
  await aComment(world, 'a-head', { draftId, text: 'for all' });
  await Promise.all(followers.map((follower) => follower.until(() => follower.events().length === 1)));
  expect((await encoded()) - before).toBe(1);
  await Promise.all(followers.map((follower) => follower.close()));
});

test('a cursor of another log is told with no id, so that who only reconnects is told again', async () => {
  await using own = await aWorld();
  const round = await aRound(own);
  const { cursor } = await aComment(own, 'a-head', { draftId: round.draftId, text: 'x' });
  await asAdmin(own.database.name, (admin) => admin.query(`update event set event_id = gen_random_uuid()`));
  const stream = await anEventStream(own.as('a-head'), { query: bare, variables: { draftId: round.draftId, after: cursor } });
  expect(await stream.ended).toBe('ended');
  expect(stream.events().slice(1)).toEqual([
    { event: 'next', data: '{"data":{"draftFeed":{"__typename":"ResyncRequired"}}}' },
    { event: 'complete', data: '' },
  ]);
});

test('what may pass ends a stream without completing it, and its reader comes back', async () => {
  await using own = await aWorld();
  const round = await aRound(own);
  await asAdmin(own.database.name, (admin) => admin.query('alter table membership rename to away'));
  const stream = await anEventStream(own.as('a-head'), { query: bare, variables: { draftId: round.draftId } });
  expect(await stream.ended).toBe('ended');
  expect([stream.response.statusCode, codesIn(stream), stream.events().length]).toEqual([200, ['INTERNAL'], 2]);
  await using follower = aFollower(own.as('a-head'), round.draftId, null, 'SSE');
  await asAdmin(own.database.name, (admin) => admin.query('alter table away rename to membership'));
  await follower.ready();
});

test('one stream too many is told to come back later, in a stream that an EventSource survives, and is let in then', async () => {
  await using own = await aWorld({ webSocketLimits: { ...webSocketLimits, connectionsPerPersonMax: 1 } });
  const round = await aRound(own);
  const asking = { query: bare, variables: { draftId: round.draftId } };
  const first = await anEventStream(own.as('a-head'), asking);
  await first.until(isReady);
  const tooMany = await anEventStream(own.as('a-head'), asking);
  expect([await tooMany.ended, tooMany.response.statusCode]).toEqual(['ended', 200]);
  expect([tooMany.events()[0], codesIn(tooMany), tooMany.events().length]).toEqual([
    { retry: '10000' },
    ['TOO_MANY_CONNECTIONS'],
    2,
  ]);
  first.leave();
  await eventually('there is room', 5_000, async () => {
    const again = await anEventStream(own.as('a-head'), asking);
    await again.until((stream) => stream.results().length > 0);
    again.leave();
    return isReady(again);
  });
});

test('a server that stops ends its streams without completing them, and one that is asked for meanwhile does not begin', async () => {
  const own = await aWorld();
  const round = await aRound(own);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const asking = { query: bare, variables: { draftId: round.draftId }, agent };
  const stream = await anEventStream(own.as('a-head'), asking);
  await stream.until(isReady);
  // Somebody who does not answer keeps the server from closing at once.
  const silent = new WebSocket(own.url.replace('http', 'ws'), 'graphql-transport-ws');
  await new Promise((resolve) => silent.once('open', resolve));
  silent.pause();
  const closed = own.server.close();
  expect(await stream.ended).toBe('ended');
  expect(stream.events().at(-1)).toMatchObject({ event: 'next', id: expect.any(String) });
  const late = await anEventStream(own.as('a-head'), asking); // over the same connection
  expect([await late.ended, codesIn(late), late.text()]).toEqual([
    'ended',
    ['RESTARTING'],
    expect.not.stringContaining('complete'),
  ]);
  silent.terminate();
  await closed;
  expect(own.server.listeners()).toBe(0);
  agent.destroy();
});

test('a stream that is asked for just before the server stops, and of whom is found out after, does not begin', async () => {
  const own = await aWorld();
  const round = await aRound(own);
  const closed = await asAdmin(own.database.name, async (admin) => {
    await admin.query('begin');
    await admin.query('lock table membership in access exclusive mode');
    const asked = anEventStream(own.as('a-head'), { query: bare, variables: { draftId: round.draftId } });
    await eventually('it is looked up', 5_000, async () => {
      const { rowCount } = await admin.query(
        `select from pg_locks where not granted and database = (select oid from pg_database where datname = current_database())`,
      );
      return rowCount! > 0;
    });
    const closing = own.server.close();
    await admin.query('rollback');
    const stream = await asked;
    expect([await stream.ended, codesIn(stream)]).toEqual(['ended', ['RESTARTING']]);
    return { closing };
  });
  await closed.closing;
  expect(own.server.listeners()).toBe(0);
});

test('a reader that stops reading is cut off, the others go on, and it resumes where it was', async () => {
  const cut = Promise.withResolvers<{ waitingBytes: number }>();
  await using own = await aWorld({
    hubLimits: { ...hubLimits, windowEventsMax: 1_000_000, windowBytesMax: 1e9, beatMs: 100, stalledMsMax: 300 },
    logTo: (line) => line.includes('its stream is cut') && cut.resolve(JSON.parse(line)),
  });
  const round = await aRound(own);
  const asking = { query: feed, variables: { draftId: round.draftId } };
  await using b = aFollower(own.as('b-head'), round.draftId, null, 'SSE');
  await b.ready();
  const stream = await anEventStream(own.as('c-head'), asking);
  await stream.until(isReady);
  stream.response.pause();
  let isCut = false;
  void cut.promise.then(() => (isCut = true));
  let written = 0;
  for (; !isCut; written += 5)
    await Promise.all(
      Array.from({ length: 5 }, () => aComment(own, 'a-head', { draftId: round.draftId, text: 'x'.repeat(20_000) })),
    );
  // No more waited for it here than one item beyond what the socket holds.
  expect((await cut.promise).waitingBytes).toBeLessThan(200_000);
  stream.response.resume();
  expect(await stream.ended).toBe('cut');
  await b.until(() => b.events().length === written);
  const last = stream.events().findLast(({ id }) => id !== undefined)!.id!;
  await using c = aFollower(own.as('c-head'), round.draftId, last, 'SSE');
  await c.ready();
  const shown = typesIn(stream).filter((type) => type === 'CommentAdded');
  expect(shown.length).toBeLessThan(written);
  expect(shown.length + c.events().length).toBe(written);
}, 120_000);
