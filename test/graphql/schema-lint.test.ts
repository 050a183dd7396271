import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSchema, findBreakingChanges } from 'graphql';
import { makeSchema } from '../../src/schema.ts';
import { packageDir } from '../harness/process.ts';
import { brokenOnPurpose } from './broken-on-purpose.ts';
import { lintSchema } from './schema-lint.ts';

const schema = makeSchema();
const published = buildSchema(readFileSync(path.join(packageDir, 'test/graphql/published.graphql'), 'utf8'));

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

test('nothing that clients were given is broken, but for what is broken on purpose and says why', () => {
  const breaks = findBreakingChanges(published, schema).map((change) => change.description);
  expect(breaks.filter((description) => !(description in brokenOnPurpose))).toEqual([]);
  expect(Object.keys(brokenOnPurpose).filter((description) => !breaks.includes(description))).toEqual([]); // none is left behind
  for (const reason of Object.values(brokenOnPurpose)) expect(reason.length).toBeGreaterThan(20);
});

test('the check finds a field that goes and an argument that comes', () => {
  const before = buildSchema('type Query { thing: Int old: Int }');
  const after = buildSchema('type Query { thing(which: Int!): Int }');
  expect(
    findBreakingChanges(before, after)
      .map((change) => change.type)
      .sort(),
  ).toEqual(['FIELD_REMOVED', 'REQUIRED_ARG_ADDED']);
});
