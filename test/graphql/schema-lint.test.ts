import 'reflect-metadata';
import { buildSchema } from 'graphql';
import { makeSchema } from '../../src/schema.ts';
import { lintDeprecations } from './deprecations.ts';
import { lintSchema } from './schema-lint.ts';

const schema = makeSchema();

test('the schema is written by its rules: descriptions, names, Relay', () => {
  expect(lintSchema(schema)).toEqual([]);
});

test('the lint finds each departure from its rules', () => {
  const planted = buildSchema(`
    type Query { getThing("Which." ID: ID): thing things: ThingConnection }
    type thing { "Its id." id: String! "When." created: DateTimeISO! "Who." author: ID! "Names." names: [String]! }
    "Things." type ThingConnection { "Them." edges: [thing] "Where." pageInfo: PageInfo }
    "Where." type PageInfo { "Whether." hasNextPage: Boolean }
    "What." input Wanted { "One." thing_id: ID "Many." thingId: [ID!] }
    "Which." enum Colour { "Red." red BLUE }
    "An instant." scalar DateTimeISO
  `);
  const found = lintSchema(planted).join('\n');
  for (const departure of [
    'thing is not described',
    'thing is not in PascalCase',
    'Query.getThing begins with a word that says nothing',
    'Query.getThing(ID:) is not in camelCase',
    'Query.things is a connection without first: Int',
    'Query.things is a connection without after: String',
    'Query.things is a connection without last: Int',
    'Query.things is a connection without before: String',
    'Query.things is a connection that may be null',
    'Query.things is not described',
    'thing.id is called an id and is not ID',
    'thing.created is an instant and not called one',
    'thing.author is ID and not called one',
    'thing.names is a list that may hold null',
    'ThingConnection.edges is not [ThingEdge!]!',
    'ThingConnection.pageInfo is not PageInfo!',
    'ThingConnection.totalCount is not Int!',
    'ThingConnection.nodes is not a list',
    'PageInfo.hasNextPage is not Boolean!',
    'PageInfo.endCursor is not String',
    'Wanted is an input and not called one',
    'Wanted.thing_id is not in camelCase',
    'Wanted.thingId: one is called Id, many Ids',
    'Colour.red is not in capitals',
    'Colour.BLUE is not described',
  ])
    expect(found).toContain(departure);
});

test('what is deprecated says since when, and what to use instead', () => {
  expect(lintDeprecations(schema)).toEqual([]);
  const planted = buildSchema(`
    type Query {
      good: Int @deprecated(reason: "2026-11-29: use \`Query.better\`.")
      better(old: Int @deprecated(reason: "use \`Query.better(new:)\`"), new: Int): Int
      worse: Int @deprecated(reason: "2026-02-30: \`Query.good\`")
      bad: Colour @deprecated
    }
    enum Colour { RED @deprecated(reason: "2026-01-01, there is \`Colour.BLUE\`") GREEN }
    input In { a: Int @deprecated(reason: "2026-01-01") }
  `);
  expect(lintDeprecations(planted)).toEqual([
    'Query.better(old:) is deprecated without a date (YYYY-MM-DD)',
    'Query.worse is deprecated without a date (YYYY-MM-DD)',
    'Query.worse is replaced by Query.good, which is deprecated itself',
    'Query.bad is deprecated without a date (YYYY-MM-DD)',
    'Query.bad is deprecated without a `replacement`',
    'Colour.RED is replaced by Colour.BLUE, which there is not',
    'In.a is deprecated without a `replacement`',
  ]);
});
