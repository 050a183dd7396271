import {
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  isAbstractType,
  isLeafType,
  isRequiredArgument,
} from 'graphql';
import { demoDraftId } from '../../src/demo/seed.ts';
import type { RunningServer } from '../../src/server.ts';
import { ask, schema } from '../access/everything.ts';
import { aDatabase } from '../harness/database.ts';
import { aServer } from '../harness/server.ts';

// Lists read only the columns of what is asked. Each field, asked alone of every row of a list, says what it says of the same
// row found by its id, of which all is read: no field needs more than it says it needs.

type Row = { id: string };
type Found = Record<string, unknown>;

let server: RunningServer;
beforeAll(async () => {
  server = await aServer({ database: await aDatabase(), demoWorld: true });
});
afterAll(() => server.close());

async function answered(query: string, variables = {}): Promise<Found> {
  const { data, errors } = await ask<Found>({ url: server.url, login: 'lan' }, query, variables);
  expect(errors).toBeUndefined();
  return data!;
}

/** The ways to lists of rows of a type, with what is asked of each row. */
const lists: Record<string, ((asked: string) => string)[]> = {
  Proposal: [
    (asked) => `{ proposals(first: 50) { nodes { ${asked} } } }`,
    (asked) => `{ programmes { nodes { proposals(first: 50) { edges { node { ${asked} } } } } } }`,
  ],
  Draft: [(asked) => `{ proposals(first: 50) { nodes { drafts(first: 2) { nodes { ${asked} } } } } }`],
  Comment: [
    (asked) => `{ draft(id: "${demoDraftId()}") { comments(first: 50) { nodes { ${asked} } } } }`,
    (asked) =>
      `{ draft(id: "${demoDraftId()}") { threads(first: 20) { nodes { comments(first: 20) { nodes { ${asked} } } } } } }`,
  ],
};

/** What is asked in a field: its own leaves, so that something is. */
function within(type: GraphQLOutputType): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  if (isAbstractType(named)) return '{ __typename }';
  const leaves = Object.values((named as GraphQLObjectType).getFields()).filter(
    (field) => isLeafType(getNamedType(field.type)) && !field.args.some(isRequiredArgument),
  );
  return `{ __typename ${leaves.map(({ name }) => name).join(' ')} }`;
}

/** The rows in an answer: what has the asked field, under its alias. */
function rowsIn(value: unknown, rows: (Row & Found)[] = []): (Row & Found)[] {
  if (typeof value !== 'object' || value === null) return rows;
  if ('asked' in value) rows.push(value as unknown as Row & Found);
  else for (const each of Object.values(value)) rowsIn(each, rows);
  return rows;
}

/** What no row in the demonstration world has. */
const ofNone = ['Comment.concealment', 'Comment.editedAt', 'Proposal.suspendedAt', 'Proposal.suspensions'];

/** Cursors are sealed anew each time. */
const told = (row: Found | undefined) => JSON.stringify(row)?.replace(/"[\w-]{103}"/g, '"cursor"');

describe.each(Object.keys(lists))('of a row of a list of %ss', (type) => {
  const fields = Object.values((schema.getType(type) as GraphQLObjectType).getFields());

  test.each(fields.map((field) => [field.name, field] as const))('%s is what it is by its id', async (name, field) => {
    const asked = `id asked: ${name} ${within(field.type)}`;
    const answers = await Promise.all(lists[type]!.map((list) => answered(list(asked))));
    const byWay = answers.map((answer) => rowsIn(answer));
    const rows = new Map(byWay.flat().map((row) => [row.id, row]));
    for (const way of byWay) expect(way.length).toBeGreaterThanOrEqual(5);
    const ids = [...rows.keys()];
    const found: Found[] = [];
    for (let at = 0; at < ids.length; at += 20)
      found.push(
        await answered(`query ($ids: [ID!]!) { nodes(ids: $ids) { ... on ${type} { ${asked} } } }`, {
          ids: ids.slice(at, at + 20),
        }),
      );
    const byId = new Map(rowsIn(found).map((row) => [row.id, row]));
    for (const row of byWay.flat()) expect(told(row)).toBe(told(byId.get(row.id)));
    const isOfSome = [...rows.values()].some((row) => row['asked'] !== null && (row['asked'] as unknown[]).length !== 0);
    expect([`${type}.${name}`, isOfSome]).toEqual([`${type}.${name}`, !ofNone.includes(`${type}.${name}`)]);
  });
});

test.each([
  ['pageInfo { endCursor }', 'after', 3],
  ['edges { cursor }', 'after', 3],
  ['pageInfo { startCursor }', 'before', 1],
])('a cursor asked for with nothing but %s is one to go on from', async (selection, side, at) => {
  const comments = async (page: string, asked: string) => {
    const { draft } = await answered(`{ draft(id: "${demoDraftId()}") { comments(${page}) { ${asked} } } }`);
    return (draft as { comments: { nodes: Row[]; edges?: { cursor: string }[]; pageInfo?: Record<string, string> } }).comments;
  };
  const { nodes: all } = await comments('first: 5', 'nodes { id }');
  const { nodes: second } = await comments('first: 2', 'nodes { id }');
  expect(second).toEqual(all.slice(0, 2));
  const from = await comments(
    `first: 2, after: "${(await comments('first: 1', 'edges { cursor }')).edges![0]!.cursor}"`,
    selection,
  );
  const cursor = from.edges?.at(-1)?.cursor ?? Object.values(from.pageInfo!)[0];
  const { nodes: next } = await comments(
    `${side === 'after' ? 'first: 1, after' : 'last: 1, before'}: "${cursor}"`,
    'nodes { id }',
  );
  expect(next).toEqual([all[side === 'after' ? at : at - 1]]);
});
