import { request } from 'node:http';
import { admissionLimits } from '../../src/graphql/admission-limits.ts';
import { hashOf } from '../../src/graphql/trusted-documents.ts';
import { aClock } from '../harness/clock.ts';
import { type Told, ways } from '../harness/ways.ts';
import { aWorld, type World } from '../harness/world.ts';

const who = '{ me { person { login } } }';
const dear = '{ proposals(first: 100) { nodes { rounds { questions { toAll } } } } }';
const trusted = new Map([who, '{ me { role } }'].map((text) => [hashOf(text), text]));
const clock = aClock('2024-05-06T02:00:00Z');

let world: World;
let strict: World;
beforeAll(async () => {
  [world, strict] = await Promise.all([
    aWorld({ admission: { introspection: 'signed-in', costMax: 2_000, trusted } }),
    aWorld({ clock, admission: { introspection: 'nobody', costMax: 50, trusted, trustedOnly: true }, costPerMinuteMax: 60 }),
  ]);
});
afterAll(async () => {
  await world[Symbol.asyncDispose]();
  await strict[Symbol.asyncDispose]();
});

const codesOf = ({ errors }: Told) => errors?.map(({ extensions }) => extensions.code);
const first = ({ errors }: Told) => errors![0]!.extensions;
const long = `{ me { role } } #${'x'.repeat(admissionLimits.documentBytesMax)}`;

describe.each(ways)('over %s', (name, over) => {
  const isHttp = name === 'HTTP';

  test('what costs too much is refused before it is done, with what it costs and may', async () => {
    const told = await over(world.as('a-head'), { query: dear });
    expect(first(told)).toMatchObject({ code: 'COST_EXCEEDED', retryable: false, details: { cost: 10_602, limit: 2_000 } });
    expect(told.errors![0]!.message).toContain('The operation costs 10602, at most 2000');
    if (isHttp) expect(told.status).toBe(400);
    const fewer = await over(world.as('a-head'), {
      query: dear.replace('100', '$n').replace('{', 'query ($n: Int!) {'),
      variables: { n: 5 },
    });
    expect(fewer).toMatchObject({ data: { proposals: { nodes: [] } } });
  });

  test('a document that is too long is PAYLOAD_TOO_LARGE', async () => {
    const told = await over(world.as('a-head'), { query: long });
    expect(first(told)).toMatchObject({ code: 'PAYLOAD_TOO_LARGE', details: { limit: 64_000, unit: 'bytes of GraphQL' } });
    if (isHttp) expect(told.status).toBe(413);
  });

  test('a document is asked for by its id, as the specification or as Apollo has it', async () => {
    const id = hashOf(who);
    for (const asked of [
      { documentId: `sha256:${id}` },
      { extensions: { persistedQuery: { version: 1, sha256Hash: id } } },
      { query: '', extensions: { persistedQuery: { version: 1, sha256Hash: id } } },
      { query: who, extensions: { persistedQuery: { version: 1, sha256Hash: id } } },
    ])
      expect(await over(world.as('a-head'), asked)).toMatchObject({ data: { me: { person: { login: 'a-head' } } } });
  });

  test('an id that is not known is UNKNOWN_DOCUMENT; nobody can register a document', async () => {
    const other = '{ me { role person { id } } }';
    const sha256Hash = hashOf(other);
    const register = { query: other, extensions: { persistedQuery: { version: 1, sha256Hash } } };
    const wrong = { query: other, documentId: `sha256:${hashOf(who)}` };
    for (const asked of [
      { documentId: `sha256:${sha256Hash}` },
      { documentId: 'me' },
      register,
      wrong,
      { documentId: `sha256:${sha256Hash}` },
    ]) {
      const told = await over(world.as('a-head'), asked);
      expect([asked, codesOf(told)]).toEqual([asked, ['UNKNOWN_DOCUMENT']]);
      if (isHttp) expect(told.status).toBe(400);
    }
  });

  test('where only trusted documents are taken, others are UNKNOWN_DOCUMENT, and a trusted one also as a text', async () => {
    await clock.moveTo(new Date(clock.now().getTime() + 60_000));
    expect(codesOf(await over(strict.as('a-head'), { query: `${who} ` }))).toEqual(['UNKNOWN_DOCUMENT']);
    expect(codesOf(await over(strict.as('a-head'), { query: '{ __typename }' }))).toEqual(['UNKNOWN_DOCUMENT']);
    expect(await over(strict.as('a-head'), { query: who })).toMatchObject({ data: { me: {} } });
    expect(await over(strict.as('a-head'), { documentId: `sha256:${hashOf(who)}` })).toMatchObject({ data: { me: {} } });
  });

  test('who asks for more than a minute’s worth is told how long to wait; others are not touched', async () => {
    await clock.moveTo(new Date(clock.now().getTime() + 60_000));
    const asked = { documentId: `sha256:${hashOf(who)}` }; // costs 3 of 60
    for (let n = 0; n < 20; n++) expect(codesOf(await over(strict.as('b-head'), asked))).toBeUndefined();
    const told = await over(strict.as('b-head'), asked);
    expect(first(told)).toEqual({
      code: 'RATE_LIMITED',
      retryable: true,
      details: { waitSeconds: 3, limit: 60, unit: 'units of cost' },
    });
    expect(told.errors![0]!.message).toContain('Wait 3 seconds');
    if (isHttp) expect([told.status, told.headers!.get('retry-after')]).toEqual([429, '3']);
    // A client of event streams is to come back by itself, after the wait: so it is not complete.
    if (told.text) expect([/^retry: (\d+)$/m.exec(told.text)![1], told.text.includes('complete')]).toEqual(['3000', false]);
    expect(codesOf(await over(strict.as('c-head'), asked))).toBeUndefined();
    await clock.moveTo(new Date(clock.now().getTime() + 3_000));
    expect(codesOf(await over(strict.as('b-head'), asked))).toBeUndefined();
  });

  test('the schema is told only to those to whom it is to be told, and no names of it in errors', async () => {
    const misspelt = { query: '{ me { rol } }' };
    const value = {
      query: 'query ($k: [SearchKind!]) { search(query: "x", kinds: $k) { totalCount } }',
      variables: { k: ['BLOK'] },
    };
    expect(codesOf(await over(world.as('a-head'), { query: '{ __schema { queryType { name } } }' }))).toBeUndefined();
    expect((await over(world.as('a-head'), misspelt)).errors![0]!.message).toContain('Did you mean "role"');
    expect((await over(world.as('a-head'), value)).errors![0]!.message).toContain('Did you mean');
    await using silent = await aWorld({ admission: { introspection: 'nobody', costMax: 2_000 } });
    for (const query of [
      '{ __schema { queryType { name } } }',
      '{ ...F } fragment F on Query { ... { x: __type(name: "Body") { name } } }',
    ])
      expect(codesOf(await over(silent.as('a-head'), { query }))).toEqual(['INTROSPECTION_REFUSED']);
    expect((await over(silent.as('a-head'), misspelt)).errors![0]!.message).toMatch(
      /Cannot query field "rol" on type "Viewer"\.$/,
    );
    expect((await over(silent.as('a-head'), value)).errors![0]!.message).not.toContain('Did you mean');
    expect(await over(silent.as('a-head'), { query: '{ __typename me { __typename } }' })).toMatchObject({
      data: { __typename: 'Query' },
    });
  });
});

test('nobody in particular is told the schema only where everybody is', async () => {
  const ask = async (at: World) => {
    const body = JSON.stringify({ query: '{ __schema { queryType { name } } }' });
    const answer = await fetch(at.url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    return [answer.status, codesOf((await answer.json()) as Told)?.[0]];
  };
  expect(await ask(world)).toEqual([403, 'INTROSPECTION_REFUSED']);
  await using open = await aWorld();
  expect(await ask(open)).toEqual([200, undefined]);
});

test('what an operation costs is said to those who ask for it', async () => {
  const [, over] = ways[0]!;
  expect((await over(world.as('a-head'), { query: who }, { 'graphql-cost': 'report' })).extensions).toEqual({
    cost: { cost: 3, limit: 2_000 },
  });
  expect(await over(world.as('a-head'), { query: who })).not.toHaveProperty('extensions');
});

test('a refusal is of the type that the request prefers, and the connection goes on', async () => {
  const [, over] = ways[0]!;
  for (const type of ['application/json', 'application/graphql-response+json']) {
    const told = await over(world.as('a-head'), { query: dear }, { accept: type });
    expect([told.headers!.get('content-type'), told.headers!.get('connection')]).toEqual([
      `${type}; charset=utf-8`,
      'keep-alive',
    ]);
  }
});

/** A request as a browser would send it of a page elsewhere. */
function sent(
  method: string,
  search: string,
  headers: Record<string, string>,
  body = '',
): Promise<[status: number, code: string | undefined]> {
  return new Promise((resolve, reject) => {
    const going = request(`${world.url}${search}`, { method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('end', () => {
        const isJson = /json/.test(response.headers['content-type'] ?? '');
        resolve([response.statusCode!, isJson ? JSON.parse(text).errors?.[0].extensions.code : undefined]);
      });
    });
    going.once('error', reject).end(body);
  });
}
const inUrl = `?query=${encodeURIComponent(who)}`;
const named = `${inUrl}&authorization=Demo+a-head`;
const json = JSON.stringify({ query: who });
const me = { authorization: 'Demo a-head' };
const streamed = { accept: 'text/event-stream' };
const unseen = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' };

test.each<[string, Parameters<typeof sent>, [number, string | undefined]]>([
  [
    'a form',
    ['POST', '', { 'content-type': 'application/x-www-form-urlencoded' }, `query=${encodeURIComponent(who)}`],
    [400, 'PREFLIGHT_REQUIRED'],
  ],
  ['text that is JSON', ['POST', '', { 'content-type': 'text/plain' }, json], [400, 'PREFLIGHT_REQUIRED']],
  ['a form with files', ['POST', '', { 'content-type': 'multipart/form-data; boundary=x' }, json], [400, 'PREFLIGHT_REQUIRED']],
  ['bytes of no type', ['POST', '', {}, json], [400, 'PREFLIGHT_REQUIRED']],
  ['a link', ['GET', inUrl, {}], [400, 'PREFLIGHT_REQUIRED']],
  [
    'a link that a person followed',
    ['GET', inUrl, { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }],
    [400, 'PREFLIGHT_REQUIRED'],
  ],
  ['an image', ['GET', inUrl, unseen], [403, 'ORIGIN_REFUSED']],
  ['a stream of text', ['POST', '', { ...streamed, 'content-type': 'text/plain' }, json], [400, 'PREFLIGHT_REQUIRED']],
  ['a stream that nobody reads', ['GET', named, { ...streamed, ...unseen }], [403, 'ORIGIN_REFUSED']],
  [
    'a stream for a page on another port',
    ['GET', named, { ...streamed, 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'no-cors' }],
    [403, 'ORIGIN_REFUSED'],
  ],
  ['a stream from elsewhere', ['GET', named, { ...streamed, origin: 'https://example.org' }], [403, 'ORIGIN_REFUSED']],
])('%s that a page elsewhere could send unasked is not answered', async (_, asked, refused) => {
  expect(await sent(...asked)).toEqual(refused);
});

test.each<[string, Parameters<typeof sent>]>([
  ['a URL with the header that a browser would ask us about', ['GET', inUrl, { ...me, 'apollo-require-preflight': '1' }]],
  ['a URL with the header of Apollo’s clients', ['GET', inUrl, { ...me, 'x-apollo-operation-name': 'x' }]],
  ['JSON', ['POST', '', { ...me, 'content-type': 'application/json; charset=utf-8' }, json]],
  ['a stream of our own page', ['GET', named, { ...streamed, 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors' }]],
  ['a stream of a program', ['GET', named, streamed]],
])('%s is answered', async (_, asked) => {
  expect(await sent(...asked)).toEqual([200, undefined]);
});

test('a mutation in a URL is refused, and so is any other method', async () => {
  const asked = `?query=${encodeURIComponent('mutation { createCalendarAddress(input: {}) { eventId } }')}`;
  expect(await sent('GET', asked, { ...me, 'apollo-require-preflight': '1' })).toEqual([405, 'METHOD_NOT_ALLOWED']);
  expect(await sent('PUT', '', { ...me, 'content-type': 'application/json' }, json)).toEqual([405, 'METHOD_NOT_ALLOWED']);
});
