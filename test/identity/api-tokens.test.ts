import { print } from 'graphql';
import { ask, type Persona } from '../../clients/connect.ts';
import { AddComment, NodeById } from '../../clients/operations.ts';
import { CreateApiToken, MyApiTokens, Role, TokensOfPeople } from '../../clients/tokens.operations.ts';
import { makeAdministrator, removeAdministrator } from '../../src/identity/make-administrator.ts';
import { newId } from '../../src/ids.ts';
import { localBus } from '../../src/live/bus.ts';
import { openDatabase } from '../../src/persistence/database.ts';
import type { TestClock } from '../harness/clock.ts';
import { asAdmin } from '../harness/database.ts';
import { anEventStream } from '../harness/event-source.ts';
import { anInboxFollower } from '../harness/follower.ts';
import { eventually } from '../harness/process.ts';
import { RawSocket } from '../harness/raw-socket.ts';
import { aServer } from '../harness/server.ts';
import { aWorld, codesOf, done, type World } from '../harness/world.ts';
import { aFollowingSocket, aFollowingStream, transports, whoAmI } from './asking.ts';
import { aProvingWorld, aToken, createToken, type ProvingWorld, revoke } from './signed-in.ts';

let proving: ProvingWorld;
let clock: TestClock;
let world: World;
let draftId: string;
let as: ProvingWorld['as'];
let signedIn: ProvingWorld['signedIn'];
beforeAll(async () => {
  proving = await aProvingWorld();
  ({ clock, world, draftId, as, signedIn } = proving);
});
afterAll(() => proving[Symbol.asyncDispose]());
const asOwner = async <T>(work: (parts: Parameters<typeof removeAdministrator>[0]) => Promise<T>): Promise<T> => {
  const orm = await openDatabase(world.database, 'collegium_owner', [], 1);
  try {
    return await work({ orm, clock, newId });
  } finally {
    await orm.close();
  }
};

test('a token is shown once, kept as its hash alone, and listed to its owner', async () => {
  const owner = await signedIn('a-head');
  const input = { name: ' to count ', scopes: ['READ', 'WRITE'], days: 30, idempotencyKey: 'once' };
  const first = done(await createToken(owner, input));
  const token = first.apiToken!.token!;
  expect(token).toMatch(/^clg_[\w-]{8}_[\w-]{43}$/);
  const listed = {
    ...{ id: first.apiToken!.id, name: 'to count', prefix: token.slice(0, 12), scopes: ['READ', 'WRITE'] },
    ...{ body: { id: world.body['A'] }, expiresAt: '2026-04-01T08:00:00.000Z', lastUsedAt: null, revokedAt: null, token: null },
  };
  expect(first.apiToken).toEqual({ ...listed, createdAt: '2026-03-02T08:00:00.000Z', token });
  expect(await createToken(owner, input)).toEqual({ ...first, apiToken: { ...first.apiToken!, token: null } });
  const { data } = await ask(owner, MyApiTokens, {});
  expect(data!.me.person.apiTokens).toEqual([listed]);
  const rows = await asAdmin(world.database.name, async (admin) => {
    const { rows } = await admin.query<{ whole: string }>(
      `select t::text as whole from api_token t union all select e::text from event e union all select i::text from idempotency i`,
    );
    return rows.map(({ whole }) => whole).join('\n');
  });
  expect(rows).toContain(first.apiToken!.prefix);
  expect(rows).not.toContain(token.slice(13));
});

test.each(transports)(
  'over %s a token asks as its owner for the one body it was made for; revoked or expired it is as one that never was',
  async (transport) => {
    const owner = await signedIn('both', { actingAs: world.body['B']! });
    const token = await aToken(owner);
    expect(await whoAmI(transport, token.persona)).toEqual({ status: 200, login: 'both' });
    for (const actingAs of [world.body['A']!, 'administrator'])
      expect((await whoAmI(transport, as(token.token, { actingAs }))).code).toBe('NOT_A_MEMBER');
    const invented = await whoAmI(transport, as(`clg_${'x'.repeat(8)}_${'y'.repeat(43)}`));
    expect(invented.code).toBe('UNAUTHENTICATED');
    expect(await whoAmI(transport, as(token.token.slice(0, -1)))).toEqual(invented);
    done(await revoke(owner, token.id));
    expect(await whoAmI(transport, token.persona)).toEqual(invented);

    const brief = await aToken(owner, { days: 1 });
    await clock.moveTo(new Date(clock.now().getTime() + 86_400_000 - 1));
    expect((await whoAmI(transport, brief.persona)).login).toBe('both');
    await clock.moveTo(new Date(clock.now().getTime() + 1));
    expect(await whoAmI(transport, brief.persona)).toEqual(invented);
  },
);

test('a token that may only read changes nothing: on no transport, and keeps no file', async () => {
  const owner = await signedIn('a-head');
  const [reads, writes] = [await aToken(owner), await aToken(owner, { scopes: ['READ', 'WRITE'] })];
  const input = { draftId, audience: 'ROUND', text: 'by a program' } as const;
  const extensions = { code: 'SCOPE_MISSING', retryable: false, details: { scope: 'WRITE' } };
  const query = print(AddComment);
  expect(await ask(reads.persona, AddComment, { input })).toMatchObject({ errors: [{ extensions }] });
  const stream = await anEventStream(reads.persona, { query, variables: { input } });
  await stream.ended;
  expect([stream.response.statusCode, JSON.parse(stream.text())]).toMatchObject([403, { errors: [{ extensions }] }]);
  const socket = await aFollowingSocket(reads.persona, draftId);
  socket.say({ id: '1', type: 'subscribe', payload: { query, variables: { input } } });
  expect(await socket.message()).toMatchObject({ id: '1', type: 'error', payload: [{ extensions }] });
  socket.cut();
  const upload = (token: string) =>
    fetch(new URL('/files?name=a.txt', world.url), {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/octet-stream' },
      body: 'text',
    });
  expect((await upload(reads.token)).status).toBe(403);
  expect((await upload(writes.token)).status).toBe(201);
  expect(done((await ask(writes.persona, AddComment, { input })).data?.addComment).comment).toMatchObject({
    text: 'by a program',
  });
});

test('with a token none is made that may do more or lasts longer, and what does not fit is said', async () => {
  const owner = await signedIn('c-head');
  const { persona } = await aToken(owner, { scopes: ['READ', 'WRITE'], days: 10 });
  expect(codesOf(await createToken(persona, { days: 11 }))).toEqual(['TOKEN_TOO_WIDE']);
  expect(codesOf(await createToken(persona, { days: 10 }))).toEqual([]);
  expect((await ask((await aToken(owner)).persona, CreateApiToken, { input: { name: 'x' } })).errors![0]!.extensions.code).toBe(
    'SCOPE_MISSING',
  );
  for (const days of [0, 367]) expect(codesOf(await createToken(owner, { days }))).toEqual(['BAD_INPUT']);
  for (const scopes of [[], ['WRITE']]) expect(codesOf(await createToken(owner, { scopes }))).toEqual(['BAD_INPUT']);
  expect(codesOf(await createToken(owner, { name: ' ' }))).toEqual(['EMPTY_TEXT']);
  expect(codesOf(await createToken(owner, { name: 'x'.repeat(201) }))).toEqual(['TOO_LONG']);
  const results = await Promise.all(Array.from({ length: 52 }, () => createToken(owner)));
  expect(results.filter((result) => result?.apiToken?.token)).toHaveLength(47); // of 50, three were there
  expect(new Set(results.flatMap((result) => codesOf(result)))).toEqual(new Set(['TOO_MANY']));
});

test('its use is noted, to the minute', async () => {
  const owner = await signedIn('b-head');
  const { id, persona } = await aToken(owner);
  const lastUsed = async () =>
    (await ask(owner, MyApiTokens, {})).data!.me.person.apiTokens.find((token) => token.id === id)!.lastUsedAt;
  expect(await lastUsed()).toBeNull();
  const use = async (at: Date) => {
    await whoAmI('HTTP', persona);
    await eventually('it is noted', 5_000, async () => (await lastUsed()) === at.toISOString());
  };
  const first = clock.now();
  await use(first);
  await clock.moveTo(new Date(first.getTime() + 59_999));
  await use(first);
  await clock.moveTo(new Date(first.getTime() + 60_000));
  await use(clock.now());
});

test('a revoked token ends its sockets with 4403 and its streams, within a second, also on a server that nobody told', async () => {
  const owner = await signedIn('a-head');
  const inbox = anInboxFollower(owner);
  await inbox.ready();
  // Its bus is its own: no word of the other reaches it.
  const other = await aServer({ database: world.database, demoMode: false, clock });
  const [dying, lasting] = [await aToken(owner), await aToken(owner)];
  const there = { ...dying.persona, url: other.url };
  const sockets = [await aFollowingSocket(dying.persona, draftId), await aFollowingSocket(there, draftId)];
  const streams = [await aFollowingStream(dying.persona, draftId), await aFollowingStream(there, draftId)];
  const staying = await aFollowingSocket(lasting.persona, draftId);
  const revokedAt = performance.now();
  done(await revoke(owner, dying.id));
  for (const socket of sockets)
    expect(await socket.closed).toEqual({ code: 4403, reason: expect.stringMatching(/^UNAUTHENTICATED: /) });
  for (const stream of streams) {
    expect(await stream.ended).toBe('ended');
    expect(stream.events().at(-1)).toEqual({ event: 'complete', data: '' });
    expect(stream.results().at(-1)!.errors![0]!.extensions.code).toBe('UNAUTHENTICATED');
  }
  expect(performance.now() - revokedAt).toBeLessThan(1_000);
  staying.say({ type: 'ping' });
  expect((await staying.message()).type).toBe('pong');
  await inbox.until(() => inbox.events().filter(({ __typename }) => __typename === 'ApiTokenCreated').length >= 2);
  await inbox.until(() => inbox.events().some(({ __typename }) => __typename === 'ApiTokenRevoked'));
  for (const socket of [...sockets, staying]) socket.cut();
  await inbox[Symbol.asyncDispose]();
  await other.close();
});

test('a server that stops watches over no token any more: nobody is heard on its bus, and no alarm is left to ring', async () => {
  const owner = await signedIn('a-head');
  const token = await aToken(owner, { days: 1 });
  const local = localBus();
  const [heard, alarms] = [new Set<object>(), new Set<object>()];
  const until = <Args extends unknown[]>(all: Set<object>, begin: (...args: Args) => () => void) => {
    return (...args: Args) => {
      const one = {};
      all.add(one);
      const end = begin(...args);
      return () => {
        all.delete(one);
        end();
      };
    };
  };
  const bus = {
    ...local,
    listen: until(heard, local.listen),
    listenToAll: until(heard, local.listenToAll),
    hear: until(heard, local.hear),
  };
  const own = { now: clock.now, at: until(alarms, clock.at) };
  const server = await aServer({ database: world.database, demoMode: false, clock: own, bus });
  const idle = [heard.size, alarms.size]; // what goes on all the while
  const persona = { ...token.persona, url: server.url };
  const socket = await aFollowingSocket(persona, draftId);
  const stream = await aFollowingStream(persona, draftId);
  expect(alarms.size).toBe(idle[1]! + 1); // one, however many are held
  expect(heard.size).toBeGreaterThan(idle[0]!);
  const closing = server.close();
  expect((await socket.closed).code).toBe(1012);
  socket.cut();
  expect(await stream.ended).toBe('ended');
  await closing;
  expect([heard.size, alarms.size]).toEqual([0, 0]);
});

test('nobody sees or revokes a token of others but an administrator, who sees no content and makes nobody else one', async () => {
  const owner = await signedIn('a-officer');
  const { id, persona } = await aToken(owner);
  const [colleague, office] = [await signedIn('a-head'), await signedIn('o-head')];
  const token = (await asOwner((parts) => makeAdministrator(parts, { login: 'd-head', name: undefined, days: 7 })))!;
  const administrator = as(token);
  const tokensOf = async (who: Persona, login: string) =>
    (await ask(who, TokensOfPeople, {})).data!.people.nodes.find((person) => person.login === login)!.apiTokens;
  for (const who of [colleague, office, await signedIn('d-head')]) {
    expect(await tokensOf(who, 'a-officer')).toEqual([]);
    expect(codesOf(await revoke(who, id))).toEqual(['NOT_FOUND']);
    expect((await ask(who, NodeById, { id })).errors![0]!.extensions.code).toBe('NOT_FOUND');
  }
  expect(await tokensOf(administrator, 'a-officer')).toEqual([{ id }]);
  expect((await ask(administrator, NodeById, { id: draftId })).errors![0]!.extensions.code).toBe('NOT_FOUND');
  expect((await ask(administrator, NodeById, { id: draftId })).errors).toEqual(
    (await ask(administrator, NodeById, { id: 'draft_AAAAAAAAAAAAAAAAAAAAAA' })).errors,
  );
  const upload = { method: 'POST', headers: { authorization: `Bearer ${token}`, 'content-type': 'application/octet-stream' } };
  expect((await fetch(new URL('/files?name=a.txt', world.url), { ...upload, body: 'text' })).status).toBe(403);

  const byHat = await signedIn('d-head', { actingAs: 'administrator' });
  expect((await ask(byHat, Role, {})).data).toEqual({ me: { role: 'ADMINISTRATOR' } });
  expect(done(await createToken(byHat)).apiToken!.body).toBeNull();
  const revoked = done(await revoke(administrator, id));
  expect([revoked.apiToken!.revokedAt, revoked.eventId]).toEqual([clock.now().toISOString(), null]);
  expect(codesOf(await revoke(byHat, id))).toEqual(['NOTHING_TO_CHANGE']);
  expect((await whoAmI('HTTP', persona)).code).toBe('UNAUTHENTICATED');

  const socket = await RawSocket.open(world.url.replace('http', 'ws'));
  socket.say({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } });
  expect((await socket.message()).type).toBe('connection_ack');
  expect(await asOwner((parts) => removeAdministrator(parts, 'd-head'))).toBe(true);
  expect((await socket.closed).code).toBe(4403);
  expect((await whoAmI('HTTP', administrator)).code).toBe('UNAUTHENTICATED');
  expect((await whoAmI('HTTP', byHat)).code).toBe('NOT_A_MEMBER');
  socket.cut();
});

test('who belongs to no body, and administers, acts as administrator unasked', async () => {
  const token = await asOwner((parts) => makeAdministrator(parts, { login: 'root', name: 'Trần Thị Quản', days: 1 }));
  expect((await ask(await signedIn('root'), Role, {})).data).toEqual({ me: { role: 'ADMINISTRATOR' } });
  expect((await ask(as(token!), Role, {})).data).toEqual({ me: { role: 'ADMINISTRATOR' } });
  expect(await asOwner((parts) => makeAdministrator(parts, { login: 'nobody', name: undefined, days: 1 }))).toBeUndefined();
});

test('in demo mode no token is made, and none is taken; and where there is one, demo mode is refused, in both languages', async () => {
  await using demo = await aWorld();
  const { data } = await demo.ask('a-head', CreateApiToken, { input: { name: 'x' } });
  expect(codesOf(data?.createApiToken)).toEqual(['DEMO_MODE']);
  const bearer = { url: demo.url, login: '', token: (await aToken(await signedIn('l-head'))).token };
  expect((await whoAmI('HTTP', bearer)).code).toBe('UNKNOWN_PERSON');
  await expect(aServer({ database: world.database })).rejects.toThrow(
    /^Không được chạy chế độ minh họa: .*\nDemo mode is refused: administrator \/ API token/,
  );
});
