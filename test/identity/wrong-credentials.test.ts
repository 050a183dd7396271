import { generateKeyPair } from 'jose';
import { anAdministrator } from '../harness/administrator.ts';
import { aClock } from '../harness/clock.ts';
import { aProvider, audience } from '../harness/provider.ts';
import { aWorld } from '../harness/world.ts';
import { type Transport, transports, whoAmI } from './asking.ts';

const statuses = { HTTP: 429, WEBSOCKET: 1013, SSE: 200 };
const inName = (eight: string) => `clg_${eight}_${'y'.repeat(43)}`;

test.each(transports)(
  'over %s wrong credentials are counted by address and by name: past the limit the answer is how long to wait',
  async (transport) => {
    const clock = aClock('2026-03-02T08:00:00Z');
    await using world = await aWorld({ demoMode: false, clock, wrongCredentialsPerMinuteMax: 3, trustedProxies: 1 });
    const from = (address: string, token: string) =>
      whoAmI(transport, { url: world.url, login: '', token }, { 'x-forwarded-for': address });
    const code = async (address: string, token: string) => (await from(address, token)).code;
    // Three from one address, in three names; then a fourth, in a name that is new.
    for (const name of ['aaaaaaaa', 'bbbbbbbb', 'cccccccc'])
      expect(await code('192.0.2.1', inName(name))).toBe('UNAUTHENTICATED');
    await clock.moveTo('2026-03-02T08:00:20Z');
    const limited = await from('192.0.2.1', inName('dddddddd'));
    expect(limited).toMatchObject({ status: statuses[transport], code: 'RATE_LIMITED' });
    expect(limited.text).toContain('40 s');
    // Another address is told nothing of that; a name that was given three times is, from wherever.
    expect(await code('192.0.2.2', inName('eeeeeeee'))).toBe('UNAUTHENTICATED');
    for (const address of ['192.0.2.3', '192.0.2.4']) expect(await code(address, inName('eeeeeeee'))).toBe('UNAUTHENTICATED');
    expect(await code('192.0.2.5', inName('eeeeeeee'))).toBe('RATE_LIMITED');
    // A right one is not shut out by the wrong ones.
    const right = await anAdministrator(world.database, 'a-head', clock);
    expect((await from('192.0.2.1', right)).login).toBe('a-head');
    expect(await code('192.0.2.1', inName('ffffffff'))).toBe('RATE_LIMITED');
    await clock.moveTo('2026-03-02T08:01:20Z');
    expect(await code('192.0.2.1', inName('ffffffff'))).toBe('UNAUTHENTICATED');
  },
);

test('over HTTP the head of the answer says when to come again, and how to prove oneself', async () => {
  await using world = await aWorld({ demoMode: false, clock: aClock('2026-03-02T08:00:00Z'), wrongCredentialsPerMinuteMax: 1 });
  const asked = () =>
    fetch(world.url, {
      method: 'POST',
      headers: { authorization: 'Bearer x', 'content-type': 'application/json' },
      body: '{"query":"{ me { role } }"}',
    });
  const [first, second] = [await asked(), await asked()];
  expect([first.status, first.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
  expect([second.status, second.headers.get('retry-after')]).toEqual([429, '60']);
});

test('they are counted together, whatever they come by: forged tokens in the name of a person, too, and secrets of calendars', async () => {
  await using provider = await aProvider([]);
  const clock = aClock('2026-03-02T08:00:00Z');
  const openId = provider.settings;
  await using world = await aWorld({ demoMode: false, openId, clock, wrongCredentialsPerMinuteMax: 6, trustedProxies: 1 });
  const { privateKey: key } = await generateKeyPair('ES256');
  const now = clock.now().getTime() / 1000;
  const claims = { iss: openId.issuer, aud: audience, iat: now, exp: now + 300 };
  const forged = (sub: string) => provider.sign({ ...claims, sub }, { key });
  const from = (address: string) => ({ 'x-forwarded-for': address });
  const by = async (transport: Transport, address: string, sub: string) =>
    (await whoAmI(transport, { url: world.url, login: '', token: await forged(sub) }, from(address))).code;
  const beside = async (path: string, address: string, authorization?: string) => {
    const headers = { ...from(address), ...(authorization && { authorization }) };
    const response = await fetch(new URL(path, world.url), { headers });
    const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
    return [response.status, errors[0]!.extensions.code];
  };
  const secret = `/calendar/${'x'.repeat(43)}.ics`;
  const file = '/files/file_AAAAAAAAAAAAAAAAAAAAAA';

  // In one name, each from an address of its own: twice over each pair of transports.
  let n = 0;
  for (const transport of [...transports, ...transports])
    expect(await by(transport, `192.0.2.${++n}`, 'b-head')).toBe('UNAUTHENTICATED');
  for (const transport of transports) {
    expect(await by(transport, `192.0.2.${++n}`, 'b-head')).toBe('RATE_LIMITED');
    expect(await by(transport, `192.0.2.${++n}`, `nobody of ${transport}`)).toBe('UNAUTHENTICATED');
  }
  expect(await beside(file, '192.0.2.60', `Bearer ${await forged('b-head')}`)).toEqual([429, 'RATE_LIMITED']);

  // From one address, in names of their own.
  for (const [at, transport] of transports.entries()) expect(await by(transport, '192.0.2.99', `x${at}`)).toBe('UNAUTHENTICATED');
  expect(await beside(file, '192.0.2.99', `Bearer ${await forged('x')}`)).toEqual([401, 'UNAUTHENTICATED']);
  for (let twice = 0; twice < 2; twice++) expect(await beside(secret, '192.0.2.99')).toEqual([404, 'NOT_FOUND']);
  expect(await beside(secret, '192.0.2.99')).toEqual([429, 'RATE_LIMITED']);
  for (const [at, transport] of transports.entries()) expect(await by(transport, '192.0.2.99', `y${at}`)).toBe('RATE_LIMITED');
  // Whose it is comes in all the same.
  const right = { url: world.url, login: '', token: await provider.sign({ ...claims, sub: 'b-head' }) };
  for (const transport of transports) expect((await whoAmI(transport, right, from('192.0.2.99'))).login).toBe('b-head');
});
