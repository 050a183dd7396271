import { demoDraftId } from '../../src/demo/seed.ts';
import { statements } from '../../src/persistence/database.ts';
import type { RunningServer } from '../../src/server.ts';
import { ask } from '../access/everything.ts';
import { aDatabase } from '../harness/database.ts';
import { aServer } from '../harness/server.ts';

// Pages by the Relay specification: from either end, between cursors, of every kind of list that there is: read from a
// table in one order or another, derived, ranked, and compared in memory.

interface Connection {
  edges: { cursor: string; node: object }[];
  nodes: object[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
  totalCount: number;
}
type Failed = { extensions: { code: string; argumentPath?: string[] } }[] | undefined;

let server: RunningServer;
let drafts: string[];
beforeAll(async () => {
  server = await aServer({ database: await aDatabase(), demoWorld: true });
  const query = '{ proposals(first: 100) { nodes { drafts(first: 2) { nodes { id } } } } }';
  const { data } = await ask<{ proposals: { nodes: { drafts: { nodes: { id: string }[] } }[] } }>(asked(), query);
  drafts = data!.proposals.nodes.map(({ drafts: { nodes } }) => nodes.map(({ id }) => id)).find((ids) => ids.length === 2)!;
});
afterAll(() => server.close());

const asked = () => ({ url: server.url, login: 'lan' });
const whole = (node: string) =>
  `{ edges { cursor node { ${node} } } nodes { ${node} } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount }`;

/** Each list as it is asked for with the arguments of a page, and the way to it in the answer. */
const lists: [name: string, query: (page: string) => string][] = [
  ['blocks', (page) => `{ node(id: "${demoDraftId()}") { ... on Draft { list: blocks(${page}) ${whole('id position')} } } }`],
  ['threads', (page) => `{ node(id: "${demoDraftId()}") { ... on Draft { list: threads(${page}) ${whole('id')} } } }`],
  [
    'comments on a draft',
    (page) => `{ node(id: "${demoDraftId()}") { ... on Draft { list: comments(${page}) ${whole('id')} } } }`,
  ],
  ...['NUMBER', 'TITLE', 'DUE', 'PRIORITY'].map((order): [string, (page: string) => string] => [
    `proposals by ${order}`,
    (page) => `{ list: proposals(orderBy: ${order}, ${page}) ${whole('id number')} }`,
  ]),
  ['people', (page) => `{ list: people(${page}) ${whole('id name')} }`],
  ['obligations', (page) => `{ list: obligations(${page}) ${whole('id')} }`],
  ['what waits', (page) => `{ me { list: attention(${page}) ${whole('kind startedAt proposal { id }')} } }`],
  ['hits', (page) => `{ list: search(query: "tinh", allDrafts: true, ${page}) ${whole('kind item { ... on Node { id } }')} }`],
  [
    'passages of a comparison',
    (page) =>
      `{ list: draftDiff(fromDraftId: "${drafts[0]}", toDraftId: "${drafts[1]}", ${page}) ${whole('kind to { id } from { id }')} }`,
  ],
];

async function listed(query: string): Promise<{ list: Connection; errors: Failed }> {
  const { data, errors } = await ask<Record<string, Record<string, unknown> | null>>(asked(), query);
  const found = data && (data['list'] ?? data['node']?.['list'] ?? data['me']?.['list']);
  return { list: found as unknown as Connection, errors: errors as Failed };
}

describe.each(lists)('a list of %s', (_, queryOf) => {
  let all: Connection;
  const page = async (asks: string) => {
    const { list, errors } = await listed(queryOf(asks));
    expect(errors).toBeUndefined();
    expect(list.nodes).toEqual(list.edges.map(({ node }) => node));
    expect([list.pageInfo.startCursor, list.pageInfo.endCursor]).toEqual([
      list.edges[0]?.cursor ?? null,
      list.edges.at(-1)?.cursor ?? null,
    ]);
    return list;
  };
  beforeAll(async () => {
    all = await page('first: 100');
    expect(all.nodes.length).toBeGreaterThanOrEqual(5);
  });

  test('is the same read from its end, page by page, as from its start', async () => {
    if (!all.pageInfo.hasNextPage) expect((await page('last: 100')).nodes).toEqual(all.nodes);
    const size = Math.ceil(all.nodes.length / 4);
    const read: object[][] = [];
    for (let before = all.edges.at(-1)!.cursor; ; ) {
      const { nodes: shown, pageInfo } = await page(`last: ${size}, before: "${before}"`);
      read.unshift(shown);
      expect(pageInfo.hasNextPage).toBe(true); // what was read before
      if (!pageInfo.hasPreviousPage) break;
      expect(shown).toHaveLength(size);
      before = pageInfo.startCursor!;
    }
    expect([...read.flat(), all.nodes.at(-1)]).toEqual(all.nodes);
  });

  test('is cut between two cursors, from either end', async () => {
    const [after, before] = [all.edges[0]!.cursor, all.edges[4]!.cursor];
    const between = `after: "${after}", before: "${before}"`;
    const cases: [string, number, number, boolean, boolean][] = [
      ['first: 2', 1, 3, true, true],
      ['last: 2', 2, 4, true, true],
      ['first: 50', 1, 4, true, true],
      ['last: 50', 1, 4, true, true],
    ];
    for (const [size, from, to, hasNextPage, hasPreviousPage] of cases) {
      const { nodes, pageInfo, totalCount } = await page(`${size}, ${between}`);
      expect([size, nodes]).toEqual([size, all.nodes.slice(from, to)]);
      expect(pageInfo).toMatchObject({ hasNextPage, hasPreviousPage });
      expect(totalCount).toBe(all.totalCount);
    }
    const { pageInfo, totalCount } = await page('first: 2');
    expect(pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    expect(totalCount).toBe(all.totalCount);
    expect((await page('last: 1')).totalCount).toBe(all.totalCount);
    if (!all.pageInfo.hasNextPage) expect(all.totalCount).toBe(all.nodes.length);
    expect((await page(`last: 100, before: "${before}"`)).pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
  });

  test.each([
    ['first: 1, last: 1', 'BAD_INPUT', 'last'],
    ['last: 0', 'BAD_INPUT', 'last'],
    ['last: 101', 'TOO_MANY', 'last'],
    ['first: 101', 'TOO_MANY', 'first'],
    ['before: "x"', 'BAD_CURSOR', 'before'],
    ['last: 1, after: "x"', 'BAD_CURSOR', 'after'],
  ])('is refused for %s', async (asks, code, argument) => {
    const { errors } = await listed(queryOf(asks));
    expect(errors![0]!.extensions).toMatchObject({ code, argumentPath: [argument] });
  });
});

async function costOf(query: string, variables: object = {}): Promise<number> {
  let seen = 0;
  const count = () => {
    seen += 1;
  };
  statements.subscribe(count);
  try {
    expect((await ask(asked(), query, variables)).errors).toBeUndefined();
    return seen;
  } finally {
    statements.unsubscribe(count);
  }
}

test('the last of each of many parents are read with one statement, as the first are', async () => {
  const of = (page: string, many: number) =>
    costOf(
      `{ proposals(first: ${many}) { nodes { drafts(${page}) { nodes { number } } obligations(${page}) { nodes { kind } } } } }`,
    );
  expect(await of('last: 1', 20)).toBe(await of('first: 1', 2));
});

test('a list that is read whole is not counted besides', async () => {
  const of = (page: string, more = '') =>
    costOf(`{ proposals(first: 20) { nodes { drafts(${page}) { nodes { number } ${more} } } } }`);
  expect(await of('first: 100', 'totalCount')).toBe(await of('first: 100'));
  expect(await of('first: 1', 'totalCount')).toBe((await of('first: 1')) + 1); // some have two
});

test('several objects are read at once by their ids, in that order, and what is not there is null', async () => {
  const blocks = `{ node(id: "${demoDraftId()}") { ... on Draft { list: blocks(first: 60) ${whole('id')} } } }`;
  const ids = (await listed(blocks)).list.nodes.map((node) => (node as { id: string }).id);
  const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id __typename } }';
  const mixed = [ids[3]!, 'x', ids[0]!, 'thread_AAAAAAAAAAAAAAAAAAAAAA', demoDraftId(), ids[3]!];
  const { data } = await ask<{ nodes: unknown[] }>(asked(), query, { ids: mixed });
  const block = (id: string) => ({ id, __typename: 'Block' });
  expect(data!.nodes).toEqual([
    ...[block(ids[3]!), null, block(ids[0]!), null, { id: demoDraftId(), __typename: 'Draft' }, block(ids[3]!)],
  ]);
  expect((await ask<{ nodes: unknown[] }>(asked(), query, { ids: [] })).data!.nodes).toEqual([]);
  expect(await costOf(query, { ids })).toBe(await costOf(query, { ids: ids.slice(0, 2) }));
  const many = await ask(asked(), query, { ids: Array.from({ length: 101 }, () => ids[0]) });
  expect(many.errors).toMatchObject([{ extensions: { code: 'TOO_MANY', details: { limit: 100 } } }]);
});
