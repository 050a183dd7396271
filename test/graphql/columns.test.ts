import {
  buildSchema,
  type ExecutionResult,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  execute as interpret,
  parse,
} from 'graphql';
import { Columns, instant, needOwn, period } from '../../src/graphql/columns.ts';
import { execute } from '../../src/graphql/execute.ts';

// Lists read the columns that what is asked of their nodes needs, and a column that was not read is never taken for none.

interface NoteRow {
  id: string;
  text: string;
  authorId: string;
  at: Date | null;
  due: { from: string; to: string } | null;
}

const raw = { id: '1', text: 'Một', authorId: '2', at: '2024-05-06 07:08:09+00', due: '2024-04-01', 'due 2': '2024-06-30' };
const whole = 'n.id as "id", n.text as "text", n.author_id as "authorId", n.at as "at", n.f::text as "due", n.t::text as "due 2"';

let columns: Columns<NoteRow>;
let schema: GraphQLSchema;
let read: string[];
beforeEach(() => {
  read = [];
  columns = new Columns<NoteRow>(
    {
      id: 'n.id',
      text: 'n.text',
      authorId: 'n.author_id',
      at: instant('n.at'),
      due: period('n.f', 'n.t'),
    },
    ['authorId', 'at', 'due'],
  );
  schema = buildSchema(`
    type Query { notes: Notes! }
    type Notes { nodes: [Note!]! edges: [Edge!]! totalCount: Int pageInfo: Info }
    type Info { hasNextPage: Boolean startCursor: String endCursor: String }
    type Edge { cursor: String node: Note! }
    type Note { id: ID! text: String at: String due: String author: String undeclared: String forgetful: String unknown: String }`);
  const note = (schema.getType('Note') as unknown as { getFields(): Record<string, NoteField> }).getFields();
  note['due']!.resolve = ({ due }) => due && `${due.from}/${due.to}`;
  note['due']!.extensions = { columns: ['due'] };
  note['at']!.resolve = ({ at }) => at?.toISOString();
  note['at']!.extensions = { columns: ['at'] };
  note['author']!.resolve = ({ authorId }) => authorId;
  note['author']!.extensions = { columns: ['authorId'] };
  note['undeclared']!.resolve = ({ text }) => text;
  note['forgetful']!.resolve = ({ text }) => text;
  note['forgetful']!.extensions = { columns: ['authorId'] };
  needOwn(schema);
  schema.getQueryType()!.getFields()['notes']!.resolve = (_source, _args, _context, info) => notes(info);
});

interface NoteField {
  resolve?: (row: NoteRow) => unknown;
  extensions: object;
}

function notes(info: GraphQLResolveInfo): object {
  const asked = columns.askedIn(info);
  read.push(asked.isPlaceless ? asked.columns : `${asked.columns}, place`);
  const nodes = [asked.row({ ...raw })];
  return { nodes, edges: nodes.map((node) => ({ node })), totalCount: 1 };
}

const asked = (query: string, variableValues: Record<string, unknown> = {}) =>
  execute({ schema, document: parse(query), variableValues }) as ExecutionResult;

const plain = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value));

const usual = 'n.id as "id", n.author_id as "authorId", n.at as "at", n.f::text as "due", n.t::text as "due 2"';

test.each([
  ['{ notes { nodes { at } } }', usual],
  ['{ notes { nodes { __typename author } } }', usual],
  ['{ notes { edges { cursor node { due } } } }', `${usual}, place`],
  ['{ notes { a: edges { node { at } } nodes { due } } }', usual],
  ['{ notes { nodes { ...A ... on Note { at } } } } fragment A on Note { b: due }', usual],
  ['{ notes { pageInfo { hasNextPage } nodes { id } } }', usual],
  ['{ notes { pageInfo { startCursor } nodes { id } } }', `${usual}, place`],
  ['{ notes { pageInfo { endCursor } } }', `${usual}, place`],
  ['{ notes { totalCount } }', usual],
  ['{ notes { nodes { text } } }', whole],
  ['{ notes { a: edges { node { text } } nodes { at } } }', whole],
  ['{ notes { nodes { ...A ... on Note { at } } } } fragment A on Note { b: text }', whole],
  ['{ notes { edges { cursor node { text } } } }', `${whole}, place`],
])('%s reads %s', (query, expected) => {
  const answer = asked(query);
  expect(read).toEqual([expected]);
  expect(plain(answer)).toEqual(plain(interpret({ schema, document: parse(query) })));
  expect(read[1]).toBe(`${whole}, place`); // who does not know what is asked reads all
});

test('what a variable leaves out is not read', () => {
  const query = 'query ($with: Boolean!) { notes { nodes { id text @include(if: $with) } } }';
  asked(query, { with: true });
  asked(query, { with: false });
  expect(read).toEqual([whole, usual]);
});

test('a field that does not say what it needs, or names no column, has all read', () => {
  expect(plain(asked('{ notes { nodes { undeclared } } }').data)).toEqual({ notes: { nodes: [{ undeclared: 'Một' }] } });
  asked('{ notes { nodes { unknown } } }');
  expect(read).toEqual([whole, whole]);
});

test('a column that was not read is an error where it is looked at, and no null', () => {
  const { data, errors } = asked('{ notes { nodes { forgetful } } }');
  expect(errors?.map(({ message }) => message)).toEqual([expect.stringContaining('The column text was not read')]);
  expect(plain(data)).toEqual({ notes: { nodes: [{ forgetful: null }] } });
});
