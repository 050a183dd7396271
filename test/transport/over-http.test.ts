import { auditServer, serverAudits } from 'graphql-http';
import { headersOf } from '../../clients/connect.ts';
import { aWorld, type World } from '../harness/world.ts';

// GraphQL over HTTP (https://graphql.github.io/graphql-over-http), by the audit suite of its reference implementation:
// what it calls MUST, SHOULD and MAY alike. Somebody of the cast asks, as everybody who asks says who they are.

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

const options = () => ({
  url: world.url,
  fetchFn: (url: string, init: RequestInit = {}) =>
    fetch(url, { ...init, headers: { ...(init.headers as Record<string, string>), ...headersOf(world.as('a-head')) } }),
});

test('the suite has the 61 audits that are counted on', () => {
  expect(serverAudits({ url: world.url })).toHaveLength(61);
});

test('each of them is passed', async () => {
  const results = await auditServer(options());
  const failed = results.filter(({ status }) => status !== 'ok');
  expect(failed.map((result) => [result.id, result.name, 'reason' in result && result.reason])).toEqual([]);
});

test.each([
  ['application/json', 200],
  ['application/graphql-response+json', 400],
])('what is wrong with a document is told as %s under status %i, by the same code', async (accept, status) => {
  for (const [query, code] of [
    ['{', 'GRAPHQL_PARSE_FAILED'],
    ['{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ['query ($id: ID!) { node(id: $id) { id } }', 'BAD_USER_INPUT'],
  ] as const) {
    const headers = { 'content-type': 'application/json', accept, ...headersOf(world.as('a-head')) };
    const response = await fetch(world.url, { method: 'POST', headers, body: JSON.stringify({ query }) });
    const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
    expect([query, response.status, errors[0]!.extensions.code]).toEqual([query, status, code]);
  }
});

test('a query may come in the URL of somebody who says who they are, and of nobody else; a mutation never', async () => {
  const get = async (query: string, headers: Record<string, string>) => {
    const response = await fetch(`${world.url}?query=${encodeURIComponent(query)}`, { headers });
    return [response.status, await response.json()];
  };
  const head = headersOf(world.as('a-head'));
  expect(await get('{ me { role } }', head)).toEqual([200, { data: { me: { role: 'HEAD' } } }]);
  expect(await get('{ me { role } }', {})).toMatchObject([400, { errors: [{ extensions: { code: 'PREFLIGHT_REQUIRED' } }] }]);
  const mutation = 'mutation { markRead(input: { draftId: "draft_x", upToCommentId: "comment_x" }) { eventId } }';
  expect((await get(mutation, head))[0]).toBe(405);
});
