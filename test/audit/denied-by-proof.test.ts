import { ask, type Persona } from '../../clients/connect.ts';
import { CreateApiToken } from '../../clients/tokens.operations.ts';
import { admissionRules } from '../../src/graphql/admission.ts';
import { readSecurityLog, type SecurityEntry } from '../../src/persistence/security-log.ts';
import { webSocketLimits } from '../../src/transport/sockets.ts';
import { asAdmin } from '../harness/database.ts';
import { pdf, sendFile } from '../harness/files.ts';
import { aProvider, audience, type TestProvider } from '../harness/provider.ts';
import { RawSocket } from '../harness/raw-socket.ts';
import { aWorld, done, type World } from '../harness/world.ts';

let provider: TestProvider;
let world: World;
beforeEach(async () => {
  provider = await aProvider(['a-head', 'b-head', 'c-head']);
  world = await aWorld({
    demoMode: false,
    openId: provider.settings,
    trustedProxies: 1,
    webSocketLimits: { ...webSocketLimits, operationsMax: 0 },
    admission: { ...admissionRules, costMax: 2_000 },
  });
});
afterEach(() => provider[Symbol.asyncDispose]());

const signedIn = async (login: string): Promise<Persona> => ({
  url: world.url,
  login: '',
  token: await provider.token(login, audience),
});

/** All that is in the log once the server has stopped: code, transport, who, for which body. */
async function written(): Promise<string[]> {
  await world[Symbol.asyncDispose]();
  return asAdmin(world.database.name, async (admin) => {
    const entries: SecurityEntry[] = [];
    for await (const entry of readSecurityLog(admin, {})) entries.push(entry);
    return entries.map(({ code, transport, person, body }) => [code, transport, person ?? '-', body ?? '-'].join(' | ')).sort();
  });
}

const post = async (headers: Record<string, string>, body: string, path = '/graphql') =>
  (
    await fetch(new URL(path, world.url), { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body })
  ).text();

const conceal = JSON.stringify({
  query: 'mutation { retractComment(input: { commentId: "comment_AAAAAAAAAAAAAAAAAAAAAA" }) { userErrors { code } } }',
});

test('who was proven to be somebody is written for every transport and door, also who may act for nobody', async () => {
  const owner = await signedIn('a-head');
  const { token } = done((await ask(owner, CreateApiToken, { input: { name: 'x', scopes: ['READ'] } })).data?.createApiToken)
    .apiToken!;
  const bearer = { authorization: `Bearer ${token}` };
  const b = { authorization: `Bearer ${(await signedIn('b-head')).token}` };
  const uploaded = await sendFile(world, '', 'mật.pdf', new Uint8Array(pdf()), b);
  const file = (await uploaded.json()) as { id: string };
  await post(bearer, conceal);
  await post({ ...bearer, accept: 'text/event-stream' }, conceal);
  await (await fetch(new URL(`/files/${file.id}`, world.url), { headers: bearer })).text();
  await post({ authorization: `Bearer ${owner.token}`, 'acting-as': world.body['B']! }, '{"query":"{ me { role } }"}');
  const socket = await RawSocket.open(world.url);
  socket.say({ type: 'connection_init', payload: bearer });
  await socket.message();
  socket.say({ id: '1', type: 'subscribe', payload: { query: '{ me { role } }' } });
  expect((await socket.message()).type).toBe('error');
  socket.cut();
  expect(await written()).toEqual([
    'NOT_A_MEMBER | HTTP | a-head | -',
    'NOT_FOUND | HTTP | a-head | Body A',
    'SCOPE_MISSING | HTTP | a-head | Body A',
    'SCOPE_MISSING | SSE | a-head | Body A',
    'TOO_MANY_OPERATIONS | WEBSOCKET | a-head | Body A',
  ]);
});

test('what is over a limit, was never let in, or is a mark or secret that was not given out here is written', async () => {
  const bearer = { authorization: `Bearer ${(await signedIn('c-head')).token}` };
  const send = (query: string) => post(bearer, JSON.stringify({ query }));
  expect(await send('{ programmes(first: 100) { nodes { proposals(first: 100) { nodes { id } } } } }')).toContain(
    'COST_EXCEEDED',
  );
  expect(await send(`{ me { role } } #${'x'.repeat(64_000)}`)).toContain('PAYLOAD_TOO_LARGE');
  expect(await post(bearer, JSON.stringify({ documentId: `sha256:${'0'.repeat(64)}` }))).toContain('UNKNOWN_DOCUMENT');
  expect(await post({ 'content-type': 'text/plain' }, '{"query":"{ me { role } }"}')).toContain('PREFLIGHT_REQUIRED');
  expect(await send('{ bodies(first: 1, after: "xyz") { nodes { id } } }')).toContain('BAD_CURSOR');
  expect((await fetch(new URL(`/calendar/${'x'.repeat(43)}.ics`, world.url))).status).toBe(404);
  expect(await written()).toEqual([
    'BAD_CURSOR | HTTP | c-head | Body C',
    'COST_EXCEEDED | HTTP | c-head | Body C',
    'NOT_FOUND | HTTP | - | -',
    'PAYLOAD_TOO_LARGE | HTTP | c-head | Body C',
    'PREFLIGHT_REQUIRED | HTTP | - | -',
    'UNKNOWN_DOCUMENT | HTTP | c-head | Body C',
  ]);
});
