import http from 'node:http';
import { Script, SourceTextModule } from 'node:vm';
import { buildSchema, parse, validate } from 'graphql';
import { type Opening, openingWith } from '../../src/explorer/opening.ts';
import { printedSchema } from '../../src/print-schema.ts';
import type { RunningServer } from '../../src/server.ts';
import { aDatabase } from '../harness/database.ts';
import { aServer } from '../harness/server.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await aServer({ database: await aDatabase(), demoWorld: true, explorer: true });
});
afterAll(() => server.close());

const get = (path: string, init: RequestInit = {}) => fetch(new URL(path, server.url), init);
/** Sends a path as it is, which fetch would tidy. */
const statusOfRaw = (path: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.url);
    http
      .get({ hostname, port, path }, (response) => {
        response.resume();
        resolve(response.statusCode!);
      })
      .on('error', reject);
  });

/** The paths that the page names, in order. */
async function named(): Promise<string[]> {
  const html = await (await get('/')).text();
  return [...html.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, path]) => path!).filter((path) => path !== 'data:,');
}

test('the page and everything it names come from this server, typed, under a policy that lets nothing in from elsewhere', async () => {
  const paths = await named();
  expect(paths).toHaveLength(7);
  for (const path of ['/', ...paths, '/explorer/opening.json']) {
    const answer = await get(path);
    expect([path, answer.status]).toEqual([path, 200]);
    const kind = path === '/' ? 'html' : path.endsWith('.js') ? 'javascript' : path.endsWith('.css') ? 'css' : 'json';
    expect(answer.headers.get('content-type')).toContain(kind);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    const policy = answer.headers.get('content-security-policy')!;
    expect(policy).toContain(`default-src 'none'; script-src 'self';`);
    expect(policy).not.toMatch(/https?:|\*/);
    expect(Number(answer.headers.get('content-length'))).toBe((await answer.arrayBuffer()).byteLength);
  }
});

test('no script stands in the page itself, and each script is one', async () => {
  const html = await (await get('/')).text();
  expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|\son\w+=|javascript:/i);
  for (const path of (await named()).filter((name) => name.endsWith('.js'))) {
    const text = await (await get(path)).text();
    if (path === '/explorer/explorer.js') new SourceTextModule(text);
    else new Script(text);
  }
});

test('what has not changed is not sent again, HEAD sends the head only, and nothing else may be done to a page', async () => {
  const first = await get('/explorer/graphiql.js');
  const etag = first.headers.get('etag')!;
  const again = await get('/explorer/graphiql.js', { headers: { 'if-none-match': etag } });
  expect([again.status, await again.text()]).toEqual([304, '']);
  const changed = await get('/explorer/graphiql.js', { headers: { 'if-none-match': '"another"' } });
  expect(changed.status).toBe(200);
  const head = await get('/', { method: 'HEAD' });
  expect([head.status, await head.text()]).toEqual([200, '']);
  expect((await get('/', { method: 'POST', body: 'x' })).status).toBe(404);
});

test.each([
  '/explorer',
  '/explorer/',
  '/explorer/../package.json',
  '/explorer/..%2f..%2fpackage.json',
  '/explorer/explorer.html',
  '//explorer/explorer.js',
  '/explorer/explorer.js/',
  '/explorer/explorer.js%00',
  '/explorer/__proto__',
  '/package.json',
  '/../../etc/passwd',
])('nothing is served at %s', async (path) => {
  expect(await statusOfRaw(path)).toBe(404);
});

test('each persona offered is a person who may ask for that body, the two hats of one person included', async () => {
  const { personas, first } = (await (await get('/explorer/opening.json')).json()) as Opening;
  expect(personas.filter((persona) => persona.login === 'linh')).toHaveLength(2);
  expect(personas.some((persona) => persona.login === first)).toBe(true);
  for (const { login, name, bodyId, bodyName } of personas) {
    const answer = await fetch(server.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Demo ${login}`, 'acting-as': bodyId },
      body: JSON.stringify({ query: '{ me { person { name } actingBody { id name } } }' }),
    });
    expect(await answer.json()).toEqual({ data: { me: { person: { name }, actingBody: { id: bodyId, name: bodyName } } } });
  }
});

test('the operations that it opens with are valid, and the first shows the discussion of the demo draft', async () => {
  const schema = buildSchema(printedSchema());
  const { tabs } = openingWith(true);
  for (const { query } of [...tabs, ...openingWith(false).tabs]) expect(validate(schema, parse(query))).toEqual([]);
  const [{ query }] = tabs as [Opening['tabs'][number]];
  const answer = await fetch(server.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Demo ${openingWith(true).first}` },
    body: JSON.stringify({ query }),
  });
  const { data } = (await answer.json()) as { data: { draft: { threads: { totalCount: number } } } };
  expect(data.draft.threads.totalCount).toBeGreaterThan(0);
});

test('outside demo mode nobody is offered, and nothing of the demo world is told', () => {
  expect(openingWith(false)).toMatchObject({ personas: [], first: null });
  expect(JSON.stringify(openingWith(false))).not.toContain('draft_');
});

test('where the explorer is off, its paths are paths like any other that is not there', async () => {
  const off = await aServer({ database: await aDatabase() });
  try {
    for (const path of ['/', '/explorer/explorer.js', '/explorer/opening.json'])
      expect((await fetch(new URL(path, off.url))).status).toBe(404);
  } finally {
    await off.close();
  }
});
