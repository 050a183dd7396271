import { type DocumentNode, type OperationDefinitionNode, parse, print } from 'graphql';
import * as generated from '../../clients/gql/graphql.ts';
import { openingWith } from '../../src/explorer/opening.ts';
import { Admission, type AskedOperation, admissionRules } from '../../src/graphql/admission.ts';
import { admissionLimits } from '../../src/graphql/admission-limits.ts';
import { Pricing } from '../../src/graphql/cost.ts';
import { weights } from '../../src/graphql/cost.weights.ts';
import type { NodeType } from '../../src/graphql/global-id.ts';
import { globalId } from '../../src/graphql/global-id.ts';
import { newId } from '../../src/ids.ts';
import { Problem } from '../../src/problems.ts';
import { argumentsOf } from '../access/arguments.ts';
import { feedsOf, isNode, mutationQuery, nodeQuery, objectTypes, queriesOf, roots, schema } from '../access/everything.ts';
import { pageQuery } from '../access/other-ways.ts';

const somebody = { personId: 'somebody', address: '' };
const asked = (query: string, more: Partial<AskedOperation> = {}): AskedOperation => ({
  ...{ query, documentId: null, operationName: null, variables: null },
  ...more,
});
const times = (count: number, text: (n: number) => string) => Array.from({ length: count }, (_, n) => text(n)).join(' ');

/** Why a document is refused: the figures of a limit, or what GraphQL says. */
async function refusalOf(query: string, more: Partial<AskedOperation> = {}, rules = admissionRules): Promise<unknown> {
  const admitted = await new Admission(schema, rules).admit(asked(query, more), somebody);
  if (!('errors' in admitted)) return undefined;
  const { originalError, message } = admitted.errors[0]!;
  return originalError instanceof Problem ? { code: originalError.code, ...originalError.details } : message;
}

/** Proposals of proposals: a list within each. */
const children = (depth: number) =>
  `{ proposals(first: 1) { ${'nodes { children(first: 1) { '.repeat(depth)} totalCount ${'} } '.repeat(depth)} } }`;
const tooComplex = (actual: number, unit: string, limit: number) => ({ code: 'REQUEST_TOO_COMPLEX', actual, unit, limit });

test.each<[string, string, unknown, string]>([
  ['tokens', `{ ${times(4_999, () => 'id')} }`, tooComplex(5_001, 'tokens', 5_000), ''],
  [
    'brackets in brackets',
    `{ a(x: ${'['.repeat(59)}${']'.repeat(59)}) }`,
    tooComplex(61, 'brackets in brackets', 60),
    `{ search(query: ${'['.repeat(58)}${']'.repeat(58)}) { totalCount } }`,
  ],
  ['levels', children(10), tooComplex(22, 'levels', 20), children(5)],
  [
    'fields',
    `{ me { ${times(1_500, () => 'role')} } }`,
    tooComplex(1_501, 'fields', 1_500),
    `{ me { ${times(1_499, () => 'role')} } }`,
  ],
  [
    'fields of fragments',
    `{ me { ${times(16, () => '...F')} } } fragment F on Viewer { ${times(100, () => 'role')} }`,
    tooComplex(1_601, 'fields', 1_500),
    `{ me { ${times(14, () => '...F')} } } fragment F on Viewer { ${times(100, () => 'role')} }`,
  ],
  [
    'fields of a fragment that nothing spreads',
    `{ __typename } fragment F on Viewer { ${times(1_501, () => 'role')} }`,
    tooComplex(1_501, 'fields', 1_500),
    `{ __typename } fragment F on Viewer { ${times(1_500, () => 'role')} }`,
  ],
  [
    'root fields',
    `{ ...F ...G } fragment F on Query { ${times(11, () => '__typename')} } fragment G on Query { ${times(10, () => '__typename')} }`,
    tooComplex(21, 'root fields', 20),
    `{ ...F ...G } fragment F on Query { ${times(10, () => '__typename')} } fragment G on Query { ${times(10, () => '__typename')} }`,
  ],
  [
    'aliases',
    `{ me { ${times(101, (n) => `a${n}: role`)} } }`,
    tooComplex(101, 'aliases', 100),
    `{ me { ${times(100, (n) => `a${n}: role`)} } }`,
  ],
  [
    'operations',
    times(21, (n) => `query q${n} { __typename }`),
    tooComplex(21, 'operations', 20),
    times(20, (n) => `query q${n} { __typename }`),
  ],
  [
    'fragments',
    `{ me { ${times(101, (n) => `...F${n}`)} } } ${times(101, (n) => `fragment F${n} on Viewer { role }`)}`,
    tooComplex(101, 'fragments', 100),
    `{ me { ${times(100, (n) => `...F${n}`)} } } ${times(100, (n) => `fragment F${n} on Viewer { role }`)}`,
  ],
  [
    'directives on one element',
    `{ __typename ${times(5, (n) => `@d${n}`)} }`,
    tooComplex(5, 'directives on one element', 4),
    '{ __typename @skip(if: false) @include(if: true) }',
  ],
  [
    'directives',
    `{ me { ${times(101, () => 'role @skip(if: false)')} } }`,
    tooComplex(101, 'directives', 100),
    `{ me { ${times(100, () => 'role @skip(if: false)')} } }`,
  ],
  ['lists in lists', children(7), tooComplex(7, 'lists in lists', 6), children(6)],
])(
  'a document of too many %s is refused with figure and limit; one that has just so many is not',
  async (_, large, refusal, fitting) => {
    expect(await refusalOf(large)).toEqual(refusal);
    if (fitting === '') return; // within the limit it would be refused for what it says
    const operationName = fitting.includes('q0') ? 'q0' : null;
    const why = await refusalOf(fitting, { operationName });
    expect(why === undefined || (typeof why === 'string' && /cannot represent|is never used/i.test(why))).toBe(true);
  },
);

test('a document is as long as it may be in bytes, and what is longer is not read', async () => {
  const of = (bytes: number, letter: string) =>
    `{ __typename } #${letter.repeat(Math.floor((bytes - 16) / Buffer.byteLength(letter)))}`;
  for (const letter of ['x', 'ệ']) {
    expect(await refusalOf(of(admissionLimits.documentBytesMax, letter))).toBeUndefined();
    expect(await refusalOf(`${of(admissionLimits.documentBytesMax, letter)}ệ`)).toEqual({
      ...{ code: 'PAYLOAD_TOO_LARGE', limit: 64_000, unit: 'bytes of GraphQL' },
    });
  }
});

/** The price of the only operation of a document. */
function priceOf(query: string, variables: Record<string, unknown> = {}) {
  const document = parse(query);
  return new Pricing(schema, document, document.definitions[0] as OperationDefinitionNode).of(variables);
}

test.each<[string, string, number, object?]>([
  ['each field is one', '{ me { role person { id } } }', 4],
  ['a page is as long as is asked for', '{ bodies(first: 7) { nodes { id name } } }', 1 + 1 + 7 * 2],
  ['a page that nobody says the length of is as long as it then is', '{ bodies { nodes { id } } }', 1 + 1 + 20],
  ['a page from its end is as long as is asked for', '{ bodies(last: 7) { nodes { id name } } }', 1 + 1 + 7 * 2],
  ['a variable says it', 'query ($n: Int!) { bodies(first: $n) { nodes { id } } }', 1 + 1 + 3, { n: 3 }],
  ['or its default', 'query ($n: Int! = 9) { bodies(first: $n) { nodes { id } } }', 1 + 1 + 9],
  [
    'edges are the page, and what stands beside them is not',
    '{ bodies(first: 5) { totalCount pageInfo { endCursor } edges { node { id } } } }',
    1 + 1 + 2 + 1 + 5 * 2,
  ],
  ['pages in pages', '{ bodies(first: 3) { nodes { memberships { role } } } }', 1 + 1 + 3 * (1 + 20)],
  ['a page is never longer than a page', '{ bodies(first: 100000) { nodes { id } } }', 1 + 1 + 100],
  ['nor shorter than one', '{ bodies(first: -5) { nodes { id } } }', 1 + 1 + 1],
  ['fragments cost what is in them', '{ bodies(first: 2) { ...F } } fragment F on BodyConnection { nodes { id } }', 1 + 1 + 2],
  [
    'of what is one type or another, the dearest',
    '{ node(id: "x") { id ... on Body { name } ... on Draft { title number } } }',
    1 + 1 + 2,
  ],
  [
    'what is of all types comes to it',
    '{ node(id: "x") { ... on Node { id } ... on Body { name nameVi } ... on Draft { title } } }',
    1 + 1 + 2,
  ],
  ['what reads much weighs more', '{ search(query: "x", first: 2) { totalCount } }', 50 + 1],
  [
    'a mutation, and each of its fields',
    'mutation { a: createCalendarAddress(input: {}) { eventId } b: createCalendarAddress(input: {}) { eventId } }',
    20 + 2 * 21,
  ],
  ['a subscription', 'subscription { inboxFeed { ... on Ready { cursor at } ... on Checkpoint { cursor } } }', 10 + 1 + 2],
  ['the schema, by one figure', '{ __schema { types { fields { name } } } }', 2_000],
  [
    'the schema many times over, by more than as many',
    `{ __schema { ${times(30, (n) => `t${n}: types { ...T }`)} } } fragment T on __Type { name }`,
    2_000 * 19 ** 2,
  ],
  ['many by their ids', '{ nodes(ids: []) { id } }', 1 + 100],
  ['what is skipped is no cheaper', '{ me @skip(if: true) { role } }', 2],
])('%s', (...[, query, cost, variables = {}]) => {
  expect(priceOf(query, { ...variables }).cost).toBe(cost);
});

test('a price is kept for the length of each list, and not mistaken for another', () => {
  const document = parse(
    'query ($n: Int!, $m: Int) { bodies(first: $n) { nodes { id } } programmes(first: $m) { nodes { id } } }',
  );
  const pricing = new Pricing(schema, document, document.definitions[0] as OperationDefinitionNode);
  for (let round = 0; round < 2; round++)
    for (let n = 1; n <= 30; n++) {
      expect(pricing.of({ n, m: 1 }).cost).toBe(4 + n + 1);
      expect(pricing.of({ n: 1, m: n }).cost).toBe(4 + n + 1);
      expect(pricing.of({ n }).cost).toBe(4 + n + 20);
    }
});

test('null is not the default of a variable, and no price of the one is taken for the other', () => {
  const document = parse('query ($n: Int = 100) { proposals(first: $n) { nodes { children(first: $n) { nodes { id } } } } }');
  const pricing = new Pricing(schema, document, document.definitions[0] as OperationDefinitionNode);
  const square = (n: number) => 1 + 1 + n * (1 + 1 + n);
  for (let round = 0; round < 2; round++) {
    expect(pricing.of({ n: null }).cost).toBe(square(20)); // as long as a page is when nobody says it
    expect([pricing.of({}).cost, pricing.of(null).cost]).toEqual([square(100), square(100)]);
    expect(pricing.of({ n: 3 }).cost).toBe(square(3));
  }
});

test('a price beyond counting is still a price', async () => {
  const dear = (depth: number) => children(depth).replaceAll('first: 1', 'first: 100');
  expect(priceOf(dear(9))).toMatchObject({ cost: Number.MAX_SAFE_INTEGER, listDepth: 9 });
  expect(await refusalOf(dear(3))).toMatchObject({ code: 'COST_EXCEEDED', limit: 250_000 });
});

test('every weight is that of a field that there is', () => {
  const meta = ['Query.__schema', 'Query.__type'];
  for (const name of Object.keys(weights).filter((each) => !meta.includes(each))) {
    const [type, field] = name.split('.') as [string, string];
    expect([name, Object.hasOwn((schema.getType(type) as unknown as { getFields(): object }).getFields(), field)]).toEqual([
      name,
      true,
    ]);
  }
});

test('what our own clients and the explorer ask is admitted with room', async () => {
  const isDocument = (value: unknown): value is DocumentNode => (value as DocumentNode | undefined)?.kind === 'Document';
  const ofClients = Object.values(generated)
    .filter(isDocument)
    .map((document) => print(document));
  const ofExplorer = [true, false].flatMap((demo) => openingWith(demo).tabs.map(({ query }) => query));
  expect([ofClients.length > 100, ofExplorer.length]).toEqual([true, 5]);
  for (const query of [...ofClients, ...ofExplorer].filter((text) => !text.startsWith('fragment')))
    expect([query, await refusalOf(query, { variables: { first: 40 } }, { ...admissionRules, costMax: 100_000 })]).toEqual([
      query,
      undefined,
    ]);
});

test('whatever there is to ask, all of a thing at once, is admitted with room', async () => {
  const body = Object.fromEntries([...'ABCDLOP'].map((letter) => [letter, globalId('Body', newId())]));
  const [programme, draft] = [globalId('Programme', newId()), globalId('Draft', newId())];
  const about = {
    world: { body } as never,
    programme,
    proposal: globalId('Proposal', newId()),
    drafts: [draft, draft] as [string, string],
  };
  const given = argumentsOf({ ...about, block: globalId('Block', newId()) });
  const fields = Object.values(roots.query.getFields()).filter(({ name }) => name !== 'node');
  const queries = fields.flatMap((field) => queriesOf(field, given).map(([, query]) => query));
  const nodes = objectTypes().filter((name) => isNode(schema.getType(name)!));
  const ofNodes = nodes.map((name) => nodeQuery(globalId(name as NodeType, newId()), given)[0]);
  const feeds = Object.values(roots.subscription.getFields()).flatMap((field) => feedsOf(field, [programme, draft], given));
  const pages = feeds.filter(({ query }) => query.includes('$after')).map(({ query }) => pageQuery(query, 100));
  const changes = Object.keys(roots.mutation.getFields()).map(mutationQuery);
  const all = [...queries, ...ofNodes, ...feeds.map(({ query }) => query), ...pages, ...changes];
  expect(all.length).toBeGreaterThan(150);
  for (const query of all)
    expect([query, await refusalOf(query, {}, { ...admissionRules, costMax: 125_000 })]).toEqual([query, undefined]);
});

test('a document is judged once, as long as it is among those that were judged last', async () => {
  const admission = new Admission(schema);
  const find = (query: string) => {
    const found = admission.find(asked(query));
    if ('errors' in found) throw found.errors[0];
    return found.document;
  };
  const first = find('{ me { role } }');
  expect(find('{ me { role } }')).toBe(first);
  const long = '#'.padEnd(60_000, 'x');
  for (let n = 0; n < 34; n++) find(`{ a${n}: __typename } ${long}`);
  expect(find('{ me { role } }')).not.toBe(first);
});
