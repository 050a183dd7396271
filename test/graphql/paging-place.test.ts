import { ConcealComment } from '../../clients/audiences.operations.ts';
import { CreateProgramme, CreateProposal } from '../../clients/operations.ts';
import { UpdateProposal } from '../../clients/programme.operations.ts';
import { demoDraftId } from '../../src/demo/seed.ts';
import { readGlobalId } from '../../src/graphql/global-id.ts';
import type { Database } from '../../src/persistence/database.ts';
import type { RunningServer } from '../../src/server.ts';
import { ask } from '../access/everything.ts';
import { aDatabase, asAdmin } from '../harness/database.ts';
import { aServer } from '../harness/server.ts';
import { aComment, aRound, aWorld, done, type World } from '../harness/world.ts';
import { search } from '../search/finding.ts';

// A page goes on from where the row of its cursor stood, although that is gone: no list ends because of what was hidden,
// moved or deleted since its last page was read.

interface Connection {
  edges: { cursor: string }[];
  nodes: { id: string }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean };
}

describe('when its row was deleted', () => {
  let database: Database;
  let server: RunningServer;
  beforeAll(async () => {
    database = await aDatabase();
    server = await aServer({ database, demoWorld: true });
  });
  afterAll(() => server.close());

  const row = '{ edges { cursor } nodes { id } pageInfo { hasNextPage hasPreviousPage } }';
  const onDraft = (field: string) => `{ node(id: "${demoDraftId()}") { ... on Draft { ${field} } } }`;
  /** Lists read from tables, one for each way to sort; those derived are read from there, too. */
  const lists: [name: string, table: string, query: (page: string) => string][] = [
    ['bodies', 'body', (page) => `{ list: bodies(${page}) ${row} }`],
    ['people', 'person', (page) => `{ list: people(${page}) ${row} }`],
    ['blocks', 'block', (page) => onDraft(`list: blocks(${page}) ${row}`)],
    ['threads', 'thread', (page) => onDraft(`list: threads(${page}) ${row}`)],
    ['obligations', 'obligation', (page) => `{ list: obligations(${page}) ${row} }`],
    ...['NUMBER', 'TITLE', 'DUE', 'PRIORITY'].map((order): [string, string, (page: string) => string] => [
      `proposals by ${order}`,
      'proposal',
      (page) => `{ list: proposals(orderBy: ${order}, ${page}) ${row} }`,
    ]),
  ];

  test.each(lists)('a list of %s goes on, forwards and backwards', async (_, table, queryOf) => {
    const page = async (asks: string): Promise<Connection> => {
      const { data, errors } = await ask<Record<string, never>>({ url: server.url, login: 'lan' }, queryOf(asks));
      expect(errors).toBeUndefined();
      return data!['list'] ?? data!['node']!['list'];
    };
    const ids = ({ nodes }: Connection) => nodes.map(({ id }) => id);
    const all = await page('first: 50');
    expect(all.nodes.length).toBeGreaterThanOrEqual(5);
    const { edges, nodes } = await page('first: 3');
    const { cursor } = edges[2]!;
    await asAdmin(database.name, async (admin) => {
      await admin.query('set session_replication_role = replica'); // whatever hangs on it
      const gone = await admin.query(`delete from ${table} where id = $1`, [readGlobalId(nodes[2]!.id)!.uuid]);
      expect(gone.rowCount).toBe(1);
    });
    expect(ids(await page('first: 100'))).not.toContain(nodes[2]!.id);
    const [next, previous] = [
      await page(`first: ${all.nodes.length - 3}, after: "${cursor}"`),
      await page(`last: 1, before: "${cursor}"`),
    ];
    expect(ids(next)).toEqual(ids(all).slice(3));
    expect(ids(previous)).toEqual(ids(all).slice(1, 2));
    expect(previous.pageInfo).toMatchObject({ hasPreviousPage: true, hasNextPage: true });
  });
});

describe('when its row', () => {
  let world: World;
  beforeAll(async () => {
    world = await aWorld();
  });
  afterAll(() => world[Symbol.asyncDispose]());

  const pageOf = async (login: string, query: string): Promise<Connection> => {
    const { data, errors } = await ask<Record<string, never>>(world.as(login), query);
    expect(errors).toBeUndefined();
    return data!['list'] ?? data!['node']!['list'];
  };

  test('was concealed from the reader, threads and search go on behind it', async () => {
    const { draftId } = await aRound(world);
    const remarks = [];
    for (const n of [1, 2, 3, 4, 5]) remarks.push(await aComment(world, 'a-head', { draftId, text: `rút kinh nghiệm ${n}` }));
    const threads = (page: string) =>
      pageOf(
        'b-head',
        `{ node(id: "${draftId}") { ... on Draft { list: threads(${page}) { edges { cursor } nodes { id } pageInfo { hasNextPage hasPreviousPage } } } } }`,
      );
    const { edges } = await threads('first: 2');
    const found = await search(world, 'b-head', 'kinh nghiệm', { first: 2 });
    const input = { commentId: remarks[1]!.id, decisionReference: '12-QĐ/VP', reason: 'Lộ thông tin' };
    done((await world.ask('o-desk', ConcealComment, { input })).data?.concealComment);

    const next = await threads(`first: 2, after: "${edges[1]!.cursor}"`);
    expect(next.nodes.map(({ id }) => id)).toEqual(remarks.slice(2, 4).map(({ thread }) => thread.id));
    expect(next.pageInfo.hasNextPage).toBe(true);
    const more = await search(world, 'b-head', 'kinh nghiệm', { first: 2, after: found.pageInfo.endCursor });
    expect(more.nodes.map(({ item }) => item.id)).toEqual(remarks.slice(2, 4).map(({ id }) => id));
  });

  test('was moved within the list, the page goes on from where it stood', async () => {
    const created = await world.ask('o-clerk', CreateProgramme, { input: { kind: 'YEAR', year: 2300, title: 'Chương trình' } });
    const programmeId = done(created.data?.createProgramme).programme!.id;
    const proposalIds: string[] = [];
    for (const title of ['An', 'Bình', 'Cường', 'Dũng']) {
      const input = { programmeId, kind: 'SCHEME' as const, title };
      proposalIds.push(done((await world.ask('o-clerk', CreateProposal, { input })).data?.createProposal).proposal!.id);
    }
    const byTitle = (page: string) =>
      pageOf(
        'o-clerk',
        `{ list: proposals(orderBy: TITLE, filter: { programmeId: "${programmeId}" }, ${page}) { edges { cursor } nodes { id } pageInfo { hasNextPage hasPreviousPage } } }`,
      );
    const { edges } = await byTitle('first: 2');
    const input = { proposalId: proposalIds[1]!, expectedVersion: 1, title: 'Yên' };
    done((await world.ask('o-clerk', UpdateProposal, { input })).data?.updateProposal);
    const next = await byTitle(`first: 5, after: "${edges[1]!.cursor}"`);
    expect(next.nodes.map(({ id }) => id)).toEqual([proposalIds[2], proposalIds[3], proposalIds[1]]);
  });

  test('and all others of a page are hidden from the last look at what was found, the search goes on all the same', async () => {
    const { draftId } = await aRound(world);
    const remarks = [];
    for (const n of [1, 2, 3, 4]) remarks.push(await aComment(world, 'a-head', { draftId, text: `khuất dần ${n}` }));
    const hidden = remarks.slice(0, 2).map(({ id }) => `'${readGlobalId(id)!.uuid}'`);
    // A fence that only the statement of the search passes: what is found is then shown by no read.
    await asAdmin(world.database.name, (admin) =>
      admin.query(`create policy unread on comment as restrictive for select to collegium_request
        using (id not in (${hidden}) or current_query() like '%COMMENT_found%')`),
    );
    const found = await search(world, 'b-head', 'khuất dần', { first: 2 });
    expect([found.nodes, found.pageInfo.hasNextPage]).toEqual([[], true]);
    const more = await search(world, 'b-head', 'khuất dần', { first: 2, after: found.pageInfo.endCursor });
    expect(more.nodes.map(({ item }) => item.id)).toEqual(remarks.slice(2).map(({ id }) => id));
  });
});
