import { connect, type Socket } from 'node:net';
import { ask, type Persona } from '../../clients/connect.ts';
import { CreateApiToken, RevokeApiToken } from '../../clients/tokens.operations.ts';
import { statements } from '../../src/persistence/database.ts';
import { asAdmin } from '../harness/database.ts';
import { pdf } from '../harness/files.ts';
import { aProvider, audience } from '../harness/provider.ts';
import { aWorld, done } from '../harness/world.ts';

/** Sends the head of a request, and waits until its credential has been looked up. */
async function begun(url: string, path: string, headers: Record<string, string>, length: number): Promise<Socket> {
  const lookedUp = new Promise<void>((resolve) => {
    const look = (text: unknown) => {
      if (!String(text).includes('from membership') && !String(text).includes('join membership')) return;
      statements.unsubscribe(look);
      resolve();
    };
    statements.subscribe(look);
  });
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  const lines = Object.entries({ host: '127.0.0.1', ...headers, 'content-length': String(length), connection: 'close' });
  socket.write(`POST ${path} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`);
  await lookedUp;
  return socket;
}

async function ended(socket: Socket, body: string | Buffer): Promise<string> {
  let text = '';
  socket.setEncoding('utf8').on('data', (chunk) => {
    text += chunk;
  });
  const closed = new Promise((resolve) => socket.once('close', resolve));
  socket.write(body);
  await closed;
  return text;
}

test('what comes slowly is judged by the credential as it is once all of it has come: a mutation, a query and a file', async () => {
  await using provider = await aProvider(['a-head']);
  const world = await aWorld({ demoMode: false, openId: provider.settings });
  const owner: Persona = { url: world.url, login: '', token: await provider.token('a-head', audience) };
  const kinds = [
    [
      '/graphql',
      'application/json',
      JSON.stringify({ query: 'mutation { createApiToken(input: { name: "late", days: 1 }) { userErrors { code } } }' }),
    ],
    ['/graphql', 'application/json', '{"query":"{ me { role } }"}'],
    ['/files?name=late.pdf', 'application/octet-stream', pdf()],
  ] as const;
  for (const [path, type, body] of kinds) {
    const { id, token } = done(
      (await ask(owner, CreateApiToken, { input: { name: 'x', scopes: ['READ', 'WRITE'] } })).data?.createApiToken,
    ).apiToken!;
    const head = { authorization: `Bearer ${token}`, 'content-type': type };
    const whole = await begun(world.url, path, head, body.length);
    const good = await ended(whole, body);
    expect(good).toMatch(/^HTTP\/1.1 20[01] /);
    expect(good).not.toMatch(/"code":/); // it is a good request
    const slow = await begun(world.url, path, head, body.length);
    done((await ask(owner, RevokeApiToken, { input: { tokenId: id } })).data?.revokeApiToken);
    expect(await ended(slow, body)).toMatch(/^HTTP\/1.1 401 [\s\S]*UNAUTHENTICATED/);
  }
  await asAdmin(world.database.name, async (admin) => {
    expect((await admin.query(`select from api_token where name = 'late'`)).rowCount).toBe(1);
    expect((await admin.query(`select from file where name = 'late.pdf'`)).rowCount).toBe(1);
  });
  await world[Symbol.asyncDispose]();
});
