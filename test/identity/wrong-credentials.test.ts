import { anAdministrator } from '../harness/administrator.ts';
import { aClock } from '../harness/clock.ts';
import { aWorld } from '../harness/world.ts';
import { transports, whoAmI } from './asking.ts';

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
