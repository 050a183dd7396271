import { exportJWK, generateKeyPair } from 'jose';
import { ask, type Persona } from '../../clients/connect.ts';
import { Me } from '../../clients/operations.ts';
import { aClock, type TestClock } from '../harness/clock.ts';
import { aDatabase } from '../harness/database.ts';
import { aProvider, audience, type TestProvider } from '../harness/provider.ts';
import { aServer } from '../harness/server.ts';
import { aWorld, putCast, type World } from '../harness/world.ts';
import { aFollowingSocket, aFollowingStream, transports, whoAmI } from './asking.ts';
import { aDraftBeside } from './drafted.ts';

let provider: TestProvider;
let clock: TestClock;
let world: World;
beforeEach(async () => {
  provider = await aProvider(['a-head', 'both', 'nobody']);
  clock = aClock(new Date());
  world = await aWorld({ demoMode: false, openId: provider.settings, clock, wrongCredentialsPerMinuteMax: 1000 });
});
afterEach(async () => {
  await world[Symbol.asyncDispose]();
  await provider[Symbol.asyncDispose]();
});
const as = (token: string, more: Partial<Persona> = {}): Persona => ({ url: world.url, login: '', token, ...more });
const nowSeconds = () => Math.floor(clock.now().getTime() / 1000);
const claims = () => ({
  iss: provider.settings.issuer,
  aud: audience,
  sub: 'a-head',
  iat: nowSeconds(),
  exp: nowSeconds() + 300,
});
const refused = { HTTP: 401, SSE: 401, WEBSOCKET: 4401 };

test.each(transports)('over %s a token of the provider says who asks, and acting-as for which body', async (transport) => {
  expect(await whoAmI(transport, as(await provider.token('a-head')))).toEqual({ status: 200, login: 'a-head' });
  const both = as(await provider.token('both'));
  expect((await whoAmI(transport, both)).code).toBe('ACTING_BODY_REQUIRED');
  expect(await whoAmI(transport, { ...both, actingAs: world.body['B']! })).toEqual({ status: 200, login: 'both' });
  expect((await whoAmI(transport, { ...both, actingAs: world.body['C']! })).code).toBe('NOT_A_MEMBER');
  expect((await whoAmI(transport, { ...both, actingAs: 'administrator' })).code).toBe('NOT_A_MEMBER');
});

test('whatever is wrong with a token, on each transport the answer is the same, and says nothing of what it is', async () => {
  const right = await provider.token('a-head');
  const [head, body, signature] = right.split('.') as [string, string, string];
  const unsigned = Buffer.from(JSON.stringify({ alg: 'none', typ: 'at+jwt' })).toString('base64url');
  const { privateKey: foreign, publicKey } = await generateKeyPair('ES256', { extractable: true });
  const foreignPublic = await exportJWK(publicKey);
  const shared = new TextEncoder().encode(JSON.stringify(provider.publicKey()));
  const wrong: Record<string, string> = {
    'no signature': `${unsigned}.${body}.`,
    'no signature, with one': `${unsigned}.${body}.${signature}`,
    'another payload': `${head}.${Buffer.from(JSON.stringify({ ...claims(), sub: 'b-head' })).toString('base64url')}.${signature}`,
    'a foreign key of the same name': await provider.sign(claims(), { key: foreign }),
    'a foreign key of a name nobody knows': await provider.sign(claims(), { key: foreign, header: { kid: 'x' } }),
    'the public key as a shared secret': await provider.sign(claims(), { key: shared, header: { alg: 'HS256' } }),
    'another audience': await provider.token('a-head', 'https://elsewhere.example/'),
    'no audience': await provider.sign({ ...claims(), aud: undefined as never }),
    'another issuer': await provider.sign({ ...claims(), iss: 'https://elsewhere.example' }),
    expired: await provider.sign({ ...claims(), exp: nowSeconds() - 31 }),
    'no end': await provider.sign({ ...claims(), exp: undefined as never }),
    'not yet valid': await provider.sign({ ...claims(), nbf: nowSeconds() + 32 }),
    'an ID token, by its nonce': await provider.sign({ ...claims(), nonce: 'x' }, { header: { typ: 'JWT' } }),
    'an ID token, by the hash of the access token beside it': await provider.sign({ ...claims(), at_hash: 'x' }),
    'a list of audiences without ours': await provider.sign({ ...claims(), aud: ['x', 'y'] }),
    'a key of its own in its head': await provider.sign(claims(), {
      key: foreign,
      header: { kid: 'x', jwk: foreignPublic, jku: 'http://127.0.0.1:1/', x5u: 'http://127.0.0.1:1/' },
    }),
    'something critical that nobody knows': await provider.sign(claims(), {
      header: { crit: ['of the provider'], 'of the provider': 1 },
    }),
    'of a logout': await provider.sign(claims(), { header: { typ: 'logout+jwt' } }),
    'bound to a key': await provider.sign({ ...claims(), cnf: { jkt: 'x' } }),
    'a person nobody knows': await provider.token('nobody'),
    'no person': await provider.sign({ ...claims(), sub: undefined as never }),
    'a person that is no text': await provider.sign({ ...claims(), sub: ['a-head'] as never }),
    'no token at all': 'a-head',
    'an API token nobody was given': `clg_${'x'.repeat(8)}_${'y'.repeat(43)}`,
    'too long': 'x'.repeat(9_000),
  };
  for (const transport of transports) {
    const answers = new Set<string>();
    for (const [what, token] of Object.entries(wrong)) {
      const { login, ...told } = await whoAmI(transport, as(token));
      expect([what, login, told.status, told.code]).toEqual([what, undefined, refused[transport], 'UNAUTHENTICATED']);
      answers.add(told.text!);
    }
    expect([...answers]).toHaveLength(1);
    expect((await whoAmI(transport, { url: world.url, login: 'a-head' })).code).toBe('UNAUTHENTICATED'); // a name alone
    expect((await whoAmI(transport, as(right))).login).toBe('a-head');
  }
});

test('a token for several audiences counts when ours is among them; a plain JWT does unless only at+jwt is to', async () => {
  const several = await provider.sign({ ...claims(), aud: ['https://elsewhere.example/', audience] });
  expect((await whoAmI('HTTP', as(several))).login).toBe('a-head');
  const plain = await provider.sign(claims(), { header: { typ: 'JWT' } });
  expect((await whoAmI('HTTP', as(plain))).login).toBe('a-head');

  const database = await aDatabase();
  await putCast(database);
  const strict = await aServer({ database, demoMode: false, openId: { ...provider.settings, tokenTypes: ['at+jwt'] }, clock });
  const there = (token: string) => whoAmI('HTTP', { ...as(token), url: strict.url });
  expect((await there(plain)).code).toBe('UNAUTHENTICATED');
  expect((await there(await provider.sign(claims(), { header: { typ: 'application/at+jwt' } }))).login).toBe('a-head');
  await strict.close();
});

test('within the skew of clocks a token counts a little before and after; beyond it, it does not', async () => {
  const counts = async (more: object) =>
    (await whoAmI('HTTP', as(await provider.sign({ ...claims(), ...more })))).login === 'a-head';
  expect(await counts({ exp: nowSeconds() - 29 })).toBe(true);
  expect(await counts({ exp: nowSeconds() - 31 })).toBe(false);
  expect(await counts({ nbf: nowSeconds() + 29 })).toBe(true);
  expect(await counts({ nbf: nowSeconds() + 32 })).toBe(false);
});

test('keys are read once, again when one is not among them, and when they are old: then those that are gone count no more', async () => {
  const old = await provider.token('a-head');
  const login = async (token: string) => (await whoAmI('HTTP', as(token))).login;
  await Promise.all(Array.from({ length: 10 }, () => login(old)));
  expect(await login(old)).toBe('a-head');
  expect(provider.keysRead()).toBe(1);

  await provider.rotate('RS256');
  const renewed = await provider.token('a-head');
  expect(await login(renewed)).toBeUndefined(); // it was asked just now: nobody has it asked all the time by inventing names
  expect(provider.keysRead()).toBe(1);
  await clock.moveTo(new Date(clock.now().getTime() + 2_000));
  expect(await login(renewed)).toBe('a-head');
  expect(provider.keysRead()).toBe(2);
  expect(await login(old)).toBeUndefined();

  await provider.rotate('EdDSA');
  expect(await login(renewed)).toBe('a-head'); // its key is known still
  await clock.moveTo(new Date(clock.now().getTime() + 300_000));
  const counting = { ...claims(), iat: nowSeconds() };
  expect(await login(await provider.sign(counting))).toBe('a-head');
  expect(provider.keysRead()).toBe(3);
});

test('while the provider does not answer, the keys that are known go on; who has none yet says to come again', async () => {
  const token = await provider.token('a-head');
  expect((await whoAmI('HTTP', as(token))).login).toBe('a-head');
  provider.sleep();
  await clock.moveTo(new Date(clock.now().getTime() + 310_000)); // they are old by now
  expect((await whoAmI('HTTP', as(await provider.sign(claims())))).login).toBe('a-head');

  const database = await aDatabase();
  await putCast(database);
  const server = await aServer({ database, demoMode: false, openId: provider.settings, clock });
  const there = { ...as(await provider.sign(claims())), url: server.url };
  expect(await whoAmI('HTTP', there)).toMatchObject({ status: 503, code: 'UNAVAILABLE' });
  expect(await whoAmI('WEBSOCKET', there)).toMatchObject({ status: 1013, code: 'UNAVAILABLE' });
  expect(await whoAmI('SSE', there)).toMatchObject({ status: 200, code: 'UNAVAILABLE' });
  provider.wake();
  await clock.moveTo(new Date(clock.now().getTime() + 10_000));
  expect((await whoAmI('HTTP', there)).login).toBe('a-head');
  await server.close();
});

test.each([
  '{"error":"maintenance"}',
  '{"keys":[]}',
  '{"keys":[null]}',
  '{"keys":"none"}',
  '[]',
  'null',
  '<html>Down for maintenance</html>',
  '',
])('keys that are none, as %s, change nothing: the known ones go on, and it is asked again', async (instead) => {
  const login = async () => (await whoAmI('HTTP', as(await provider.sign(claims())))).login;
  expect(await login()).toBe('a-head');
  provider.publishes(instead);
  await clock.moveTo(new Date(clock.now().getTime() + 160_000)); // half old: read on the side
  expect(await login()).toBe('a-head');
  await clock.moveTo(new Date(clock.now().getTime() + 160_000)); // old: read before anybody is judged
  expect(await login()).toBe('a-head');
  expect(provider.keysRead()).toBeGreaterThanOrEqual(3);
  provider.publishes();
  await provider.rotate();
  await clock.moveTo(new Date(clock.now().getTime() + 10_000));
  expect(await login()).toBe('a-head');
});

test('what was opened with a token ends with it: a socket with 4403, a stream with why and complete', async () => {
  const draftId = await aDraftBeside(world);
  const exp = nowSeconds() + 60;
  const persona = as(await provider.sign({ ...claims(), exp }));
  const lasting = as(await provider.sign({ ...claims(), exp: exp + 1 }));
  const [socket, stream, other] = [
    await aFollowingSocket(persona, draftId),
    await aFollowingStream(persona, draftId),
    await aFollowingSocket(lasting, draftId),
  ];
  await clock.moveTo(new Date((exp + 30) * 1000 - 1));
  expect((await whoAmI('HTTP', persona)).login).toBe('a-head');
  await clock.moveTo(new Date((exp + 30) * 1000));
  expect(await socket.closed).toEqual({ code: 4403, reason: expect.stringMatching(/^UNAUTHENTICATED: /) });
  expect(await stream.ended).toBe('ended');
  expect(stream.events().slice(-2)).toEqual([
    { event: 'next', data: expect.stringContaining('"code":"UNAUTHENTICATED"') },
    { event: 'complete', data: '' },
  ]);
  expect((await whoAmI('HTTP', persona)).code).toBe('UNAUTHENTICATED');
  other.say({ type: 'ping' });
  expect((await other.message()).type).toBe('pong');
  await clock.moveTo(new Date((exp + 31) * 1000));
  expect((await other.closed).code).toBe(4403);
  for (const each of [socket, other]) each.cut();
});

test('an address says who it is only when the provider has verified it', async () => {
  const database = await aDatabase();
  await putCast(database);
  const server = await aServer({ database, demoMode: false, openId: { ...provider.settings, personClaim: 'email' }, clock });
  const login = async (more: object) => {
    const { data } = await ask({ url: server.url, login: '', token: await provider.sign({ ...claims(), ...more }) }, Me, {});
    return data?.me.person.login;
  };
  expect(await login({ sub: 'x', email: 'a-head', email_verified: true })).toBe('a-head');
  for (const email_verified of [undefined, false, 'true'])
    expect(await login({ sub: 'a-head', email: 'a-head', email_verified })).toBeUndefined();
  await server.close();
});
