import { type Told, ways } from '../harness/ways.ts';
import { aWorld, type World } from '../harness/world.ts';

// What graphql-cop looks for in a server that it is pointed at, check by check, over each transport. It finds something
// where it is given more than a stranger ought to be given.

let world: World;
beforeAll(async () => {
  world = await aWorld({ admission: { introspection: 'nobody', costMax: 250_000 } });
});
afterAll(() => world[Symbol.asyncDispose]());

const times = (count: number, text: (n: number) => string) => Array.from({ length: count }, (_, n) => text(n)).join(' ');
const has = (value: unknown): boolean => value !== undefined && value !== null;

/** The checks that are a document, each with what would be a finding. */
const checks: [name: string, query: string, isFinding: (told: Told) => boolean][] = [
  ['alias overloading', `query cop { ${times(101, (n) => `alias${n}: __typename`)} }`, ({ data }) => has(data?.['alias100'])],
  ['field duplication', `query cop { ${times(500, () => '__typename')} }`, ({ data }) => has(data?.['__typename'])],
  [
    'directive overloading',
    `query cop { __typename ${times(10, () => '@aa').replaceAll(' ', '')} }`,
    ({ data, errors }) => has(data) || errors!.length >= 10,
  ],
  [
    'circular introspection',
    'query cop { __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } } }',
    ({ data }) => has(data?.['__schema']),
  ],
  ['introspection', 'query cop { __schema { types { name fields { name } } } }', ({ data }) => has(data?.['__schema'])],
  ['field suggestions', 'query cop { __schema { directive } }', ({ errors }) => JSON.stringify(errors).includes('Did you mean')],
  ['trace mode', 'query cop { __typename }', (told) => has(told.extensions) || told.data?.['__typename'] !== 'Query'],
  [
    'unhandled errors',
    'qwerty cop { abc }',
    ({ errors }) => /stacktrace|exception|node_modules|\bat .*\.[jt]s/.test(JSON.stringify(errors)) || !has(errors),
  ],
];

describe.each(ways)('over %s', (_, over) => {
  test.each(checks)('%s: no finding', async (_name, query, isFinding) => {
    const told = await over(world.as('a-head'), { query });
    expect([has(told.data) || has(told.errors), isFinding(told)]).toEqual([true, false]); // it was answered, and well
  });

  test('a circular introspection is refused also where the schema is told', async () => {
    await using open = await aWorld();
    const [, query] = checks.find(([name]) => name === 'circular introspection')!;
    const told = await over(open.as('a-head'), { query });
    expect([told.data ?? null, told.errors![0]!.extensions.code]).toEqual([null, 'GRAPHQL_VALIDATION_FAILED']);
  });
});

/** A batch, and what is no POST of JSON: by whatever brings it, with a header that asks for a stream or for none. */
const forms: [name: string, request: RequestInit & { search?: string }][] = [
  [
    'batches',
    {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(Array(10).fill({ query: '{ __typename }' })),
    },
  ],
  ['GET', { method: 'GET', search: '?query={__typename}' }],
  ['mutations by GET', { method: 'GET', search: '?query=mutation{__typename}' }],
  ['forms', { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'query=%7B__typename%7D' }],
];

test.each(forms)('%s: no finding over HTTP', async (_, { search = '', ...request }) => {
  // It looks for what is given to a stranger: somebody who says who they are may ask by GET (GraphQL over HTTP).
  const headers = { ...(request.headers as Record<string, string>), ...(search === '' && { authorization: 'Demo a-head' }) };
  const answer = await fetch(`${world.url}${search}`, { ...request, headers });
  const text = await answer.text();
  expect([answer.status, text.includes('"data"'), JSON.parse(text).errors.length]).toEqual([400, false, 1]);
});

// An event stream by GET is how an EventSource asks: it is of the protocol, reads only, and is refused to pages elsewhere.
test.each(forms.filter(([name]) => name !== 'GET'))(
  '%s: no finding as an event stream',
  async (_, { search = '', ...request }) => {
    const headers = { ...(request.headers as Record<string, string>), authorization: 'Demo a-head', accept: 'text/event-stream' };
    const answer = await fetch(`${world.url}${search}`, { ...request, headers });
    const text = await answer.text();
    expect([answer.status >= 400 && answer.status < 500, text.includes('"data"')]).toEqual([true, false]);
  },
);

test('batches: no finding over a WebSocket', async () => {
  const [, over] = ways.find(([name]) => name === 'a WebSocket')!;
  await expect(over(world.as('a-head'), Array(10).fill({ query: '{ __typename }' }))).rejects.toThrow();
});

test('an explorer is not shown', async () => {
  for (const path of ['/', '/graphiql', '/playground', '/console', '/graphql', '/altair', '/graphql/console']) {
    const answer = await fetch(new URL(path, world.url), { headers: { accept: 'text/html' } });
    expect([path, answer.status >= 400, /graphiql|playground/i.test(await answer.text())]).toEqual([path, true, false]);
  }
});
