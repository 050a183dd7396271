import { ask, type Persona } from '../../clients/connect.ts';
import { CreateApiToken, MyApiTokens } from '../../clients/tokens.operations.ts';
import type { TestClock } from '../harness/clock.ts';
import { codesOf, done, type World } from '../harness/world.ts';
import { aFollowingSocket, aFollowingStream, transports, whoAmI } from './asking.ts';
import { aProvingWorld, aToken, type ProvingWorld, revoke } from './signed-in.ts';

// What was made with a token ends with it: whoever had a token that is revoked keeps nothing that it gave them.

const dayMs = 86_400_000;
let proving: ProvingWorld;
let clock: TestClock;
let world: World;
let draftId: string;
let signedIn: ProvingWorld['signedIn'];
beforeAll(async () => {
  proving = await aProvingWorld();
  ({ clock, world, draftId, signedIn } = proving);
});
afterAll(() => proving[Symbol.asyncDispose]());

const tokenBy = (persona: Persona, days = 10) => aToken(persona, { scopes: ['READ', 'WRITE'], days });

async function sent<Data>({ url, token }: Persona, query: string): Promise<Data> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query }) });
  return ((await response.json()) as { data: Data }).data;
}
const addressBy = async (persona: Persona) =>
  (
    await sent<{ createCalendarAddress: { address: { id: string; path: string; expiresAt: string | null } } }>(
      persona,
      'mutation { createCalendarAddress(input: {}) { address { id path expiresAt } } }',
    )
  ).createCalendarAddress.address;
const addressesOf = async (persona: Persona) =>
  (await sent<{ me: { calendarAddresses: unknown[] } }>(persona, '{ me { calendarAddresses { id revokedAt expiresAt } } }')).me
    .calendarAddresses;
const read = async (path: string) => (await fetch(new URL(path, world.url))).status;

test('with a token everything ends that was made with it, to the last: on every transport, open sockets and streams, calendar addresses', async () => {
  const owner = await signedIn('a-head');
  const parent = await tokenBy(owner);
  const child = await tokenBy(parent.persona);
  const grandchild = await tokenBy(child.persona);
  const beside = await tokenBy(owner);
  const [gone, staying] = [await addressBy(grandchild.persona), await addressBy(owner)];
  const socket = await aFollowingSocket(grandchild.persona, draftId);
  const stream = await aFollowingStream(child.persona, draftId);
  expect([await read(gone.path), await read(staying.path)]).toEqual([200, 200]);
  for (const transport of transports) expect((await whoAmI(transport, grandchild.persona)).login).toBe('a-head');

  await clock.moveTo(new Date(clock.now().getTime() + 60_000));
  const revokedAt = performance.now();
  done(await revoke(owner, parent.id));
  expect((await socket.closed).code).toBe(4403);
  expect(await stream.ended).toBe('ended');
  expect(stream.results().at(-1)!.errors![0]!.extensions.code).toBe('UNAUTHENTICATED');
  expect(performance.now() - revokedAt).toBeLessThan(1_000);
  for (const transport of transports) {
    for (const { persona } of [child, grandchild]) expect((await whoAmI(transport, persona)).code).toBe('UNAUTHENTICATED');
    expect((await whoAmI(transport, beside.persona)).login).toBe('a-head');
  }
  expect([await read(gone.path), await read(staying.path)]).toEqual([404, 200]);

  const now = clock.now().toISOString();
  const listed = (await ask(owner, MyApiTokens, {})).data!.me.person.apiTokens;
  expect(listed.map(({ id, revokedAt }) => [id, revokedAt])).toEqual([
    ...[parent, child, grandchild].map(({ id }) => [id, now]),
    [beside.id, null],
  ]);
  expect(codesOf(await revoke(owner, child.id))).toEqual(['NOTHING_TO_CHANGE']);
  expect(await addressesOf(owner)).toEqual([
    { id: gone.id, revokedAt: now, expiresAt: gone.expiresAt },
    { id: staying.id, revokedAt: null, expiresAt: null },
  ]);
  socket.cut();
});

test('an address that was made with a token is read as long as that lasts', async () => {
  const { persona } = await tokenBy(await signedIn('b-head'), 1);
  const until = new Date(clock.now().getTime() + dayMs);
  const address = await addressBy(persona);
  expect(address.expiresAt).toBe(until.toISOString());
  await clock.moveTo(new Date(until.getTime() - 1));
  expect(await read(address.path)).toBe(200);
  await clock.moveTo(until);
  expect(await read(address.path)).toBe(404);
});

test('what has ended with a token does not count any more to how many there may be', async () => {
  const owner = await signedIn('c-head');
  const parent = await tokenBy(owner);
  for (let n = 0; n < 20; n++) await addressBy(parent.persona);
  const children = await Promise.all(Array.from({ length: 49 }, () => tokenBy(parent.persona)));
  expect(children).toHaveLength(49);
  const one = { name: 'one more' };
  expect(codesOf((await ask(owner, CreateApiToken, { input: one })).data?.createApiToken)).toEqual(['TOO_MANY']);
  done(await revoke(owner, parent.id));
  expect((await addressBy(owner)).path).toMatch(/^\/calendar\//);
  done((await ask(owner, CreateApiToken, { input: one })).data?.createApiToken);
});
