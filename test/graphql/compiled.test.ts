import {
  buildSchema,
  type ExecutionResult,
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  execute as interpret,
  isAbstractType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  parse,
  printSchema,
  responsePathAsArray,
  validate,
} from 'graphql';
import { execute } from '../../src/graphql/execute.ts';
import type { NodeType } from '../../src/graphql/global-id.ts';
import { globalId } from '../../src/graphql/global-id.ts';
import { Loaders } from '../../src/graphql/loaders.ts';
import { choicesOf } from '../access/canaries/choices.ts';
import { operationOf } from '../access/canaries/operations.ts';
import type { Stock } from '../access/canaries/values.ts';
import { logins } from '../access/canaries/world.ts';
import { schema as real } from '../access/everything.ts';

// Compiled queries say what graphql-js says, over the whole schema: of values, nulls, errors and promises that follow from
// where they stand and what is asked there, so that both are told the same.

/** A number from a text: the same for the same. */
function drawn(text: string): number {
  let hash = 2166136261;
  for (let n = 0; n < text.length; n++) hash = Math.imul(hash ^ text.charCodeAt(n), 16777619);
  return (hash ^ (hash >>> 15)) >>> 0;
}

function drawnFor(schema: GraphQLSchema, type: GraphQLOutputType, at: string): unknown {
  const draw = drawn(at) % 100;
  if (isNonNullType(type)) return draw === 0 ? null : drawnFor(schema, type.ofType, `${at}!`);
  if (draw < 6) return draw < 3 ? null : undefined;
  if (isListType(type)) {
    if (draw === 99) return 7;
    // graphql-js leaves promises behind when an item fails at once, and whatever rejects them ends the process: objects are promised.
    const isLeaf = isLeafType(getNamedType(type));
    const item = (n: number) => () => drawnFor(schema, type.ofType, `${at}/${n}`);
    return Array.from({ length: draw % 4 }, (_, n) => (isLeaf ? item(n)() : Promise.resolve(later(`${at}/${n}`, item(n)))));
  }
  if (isEnumType(type)) return type.getValues()[draw % type.getValues().length]!.value;
  if (isAbstractType(type)) {
    const possible = schema.getPossibleTypes(type);
    return { __typename: possible[draw % possible.length]!.name };
  }
  if (!isLeafType(type)) return {};
  if (type.name === 'Int') return draw === 98 ? 'many' : draw;
  if (type.name === 'Float') return draw / 8;
  if (type.name === 'Boolean') return draw % 2 === 0;
  return `${type.name} ${draw}`;
}

/** A value now, or soon: some are promised. */
function later(at: string, value: () => unknown): unknown {
  const draw = drawn(`when ${at}`) % 8;
  if (draw > 2) return value();
  return Promise.resolve().then(async () => {
    for (let n = 0; n < draw; n++) await null;
    return value();
  });
}

/** The types of the schema with resolvers of the test: one in some hundred fails, in one of three ways. */
function schemaOfDraws(): GraphQLSchema {
  const schema = buildSchema(printSchema(real));
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const resolve: GraphQLFieldResolver<unknown, unknown> = (_source, args, context, info) => {
        const at = `${context} ${responsePathAsArray(info.path).join('.')} ${info.parentType.name} ${JSON.stringify(args)}`;
        const draw = drawn(`fails ${at}`) % 300;
        if (draw === 0) throw new Error(`thrown at ${info.fieldName}`);
        if (draw === 1) return new GraphQLError(`given at ${info.fieldName}`);
        if (draw === 2) return Promise.reject(new Error(`promised at ${info.fieldName}`));
        return later(at, () => drawnFor(schema, field.type, at));
      };
      field.resolve = resolve;
    }
  }
  return schema;
}

const schema = schemaOfDraws();
const id = (type: NodeType) => globalId(type, '01890000-0000-7000-8000-000000000001');
const stock: Stock = {
  ids: new Map((['Draft', 'Thread', 'Proposal', 'Programme', 'Round', 'Body'] as const).map((type) => [type, [id(type)]])),
  cursors: new Map(logins.map((login) => [login, new Map([['inbox', 'a cursor']])])),
};

/** An answer, and its errors by what each of them made null. */
function told({ data, errors = [] }: ExecutionResult) {
  const nulls = new Map<string, string[]>();
  for (const error of errors) {
    const keys = [...(error.path ?? [])];
    let at: unknown = data;
    let depth = 0;
    for (; at !== null && at !== undefined && depth < keys.length; depth++) at = (at as Record<string, unknown>)[keys[depth]!];
    const position = JSON.stringify(keys.slice(0, depth));
    const said = JSON.stringify([error.toJSON(), error.originalError?.message]);
    nulls.set(position, [...(nulls.get(position) ?? []), said]);
  }
  return { data: JSON.stringify(data), nulls };
}

async function compare(document: string, contextValue: unknown, variableValues?: Record<string, unknown>) {
  const asked = { schema, document: parse(document), contextValue, ...(variableValues && { variableValues }) };
  const expected = told(await interpret(asked));
  for (const time of [1, 2]) {
    const { data, nulls } = told(await execute(asked));
    expect([document, time, data]).toEqual([document, time, expected.data]);
    expect([document, [...nulls.keys()].sort()]).toEqual([document, [...expected.nulls.keys()].sort()]);
    // Of several errors that make the same null, the first to come counts, and when promises are kept is nobody's promise.
    for (const [position, said] of nulls) {
      const others = expected.nulls.get(position)!;
      if (said.length === 1 && others.length === 1 && !isNulledDeeper(said[0]!, position))
        expect([document, said]).toEqual([document, others]);
    }
  }
  return { data: expected.data, errors: [...expected.nulls.keys()] };
}

/** Whether an error is one of something that is not there any more. */
const isNulledDeeper = (said: string, position: string) =>
  JSON.stringify((JSON.parse(said) as [{ path?: unknown }])[0].path ?? []) !== position;

test('random queries of the schema are answered as graphql-js answers them, byte for byte', async () => {
  let [bytes, failed, nothing] = [0, 0, 0];
  for (const [n, choices] of choicesOf(7, 500).entries()) {
    const { kind, document, variables } = operationOf(choices, stock);
    if (kind !== 'query') continue;
    const { data, errors } = await compare(document, n, variables);
    bytes += data.length;
    failed += errors.length > 0 ? 1 : 0;
    nothing += data === 'null' ? 1 : 0;
  }
  // And there was something to compare: answers in full, answers with errors, and such that an error made null.
  expect([bytes > 3_000, failed > 50, nothing > 5]).toEqual([true, true, true]);
}, 300_000);

test.each([
  [
    'fragments that overlap',
    '{ programme(id: "x") { ...A ...B title } } fragment A on Programme { id proposals { nodes { id } } } fragment B on Programme { proposals { totalCount nodes { title } } }',
  ],
  ['a name that is that of a prototype', '{ programme(id: "x") { __proto__: title constructor: id toString: year } }'],
  [
    'several types',
    '{ node(id: "x") { __typename id ... on Draft { title } ... on Thread { status } ... on Proposal { leadBody { name } } } }',
  ],
  ['the schema itself', '{ __schema { queryType { name } } __type(name: "Draft") { fields { name } } }'],
  ['what is told under two names', '{ a: programme(id: "x") { title } b: programme(id: "y") { title t: title } }'],
])('%s', async (_, document) => {
  for (let n = 0; n < 40; n++) await compare(document, n);
});

test('what depends on variables is asked anew for each of their values', async () => {
  const document = `query ($with: Boolean!, $without: Boolean = false, $rows: Int = 3, $order: ProposalOrder! = TITLE, $id: ID!) {
    programme(id: $id) { title @include(if: $with) year @skip(if: $without)
      proposals(first: $rows, orderBy: $order) { nodes { number ...More @include(if: $with) } } } }
    fragment More on Proposal { title leadBody { name @skip(if: $without) } }`;
  const parsed = parse(document);
  expect(validate(schema, parsed)).toEqual([]);
  const answers = new Set<string>();
  for (const given of [
    ...[true, false].flatMap((include) => [true, false].map((without) => ({ with: include, without, id: 'x' }))),
    ...[
      { with: true, rows: 7, id: 'x' },
      { with: true, rows: null, id: 'x' },
      { with: true, order: 'DUE', id: 'y' },
    ],
    ...[
      { with: null, id: 'x' },
      { id: 'x' },
      { with: true, id: 'x', rows: 'many' },
      { with: true, without: null, id: 'x' },
      { with: true, order: null, id: 'x' },
    ],
  ]) {
    const asked = { schema, document: parsed, contextValue: 5, variableValues: given };
    const expected = told(await interpret(asked));
    expect([given, told(await execute(asked))]).toEqual([given, expected]);
    answers.add(JSON.stringify([expected.data, [...expected.nulls]]));
  }
  expect(answers.size).toBeGreaterThan(7);
});

test('no type of the schema says itself of what type a value is, which compiled queries do not ask', () => {
  const types = Object.values(real.getTypeMap()).filter(isObjectType);
  expect(types.filter((type) => type.isTypeOf && !type.name.startsWith('__')).map(({ name }) => name)).toEqual([]);
  expect(getNamedType(real.getQueryType()!.getFields()['node']!.type).name).toBe('Node');
});

test('resolvers are told by a compiled query what graphql-js tells them', async () => {
  const told: object[] = [];
  const own = buildSchema('type Query { a(n: Int): Query b: [Query!] c: Int } directive @d on FIELD');
  for (const field of Object.values(own.getQueryType()!.getFields()))
    field.resolve = (_source, _args, _context, info) => {
      const { fieldName, fieldNodes, returnType, parentType, schema: of, fragments, rootValue, operation, variableValues } = info;
      const path = responsePathAsArray(info.path);
      told.push([
        fieldName,
        fieldNodes,
        returnType,
        parentType,
        of === own,
        { ...fragments },
        rootValue,
        operation,
        variableValues,
        path,
      ]);
      return fieldName === 'a' ? {} : fieldName === 'b' ? [{}, {}] : 7;
    };
  const document = parse('query ($n: Int = 3) { x: a(n: $n) { b { ...F } } } fragment F on Query { c y: c }');
  const asked = { schema: own, document, rootValue: { root: true } };
  const answer = await interpret(asked);
  const byInterpreter = told.splice(0);
  expect(JSON.stringify(await execute(asked))).toBe(JSON.stringify(answer));
  expect([told.length, told]).toEqual([6, byInterpreter]);
});

test('a promise that is kept or broken while it is asked is one like any other', async () => {
  const own = buildSchema('type Query { kept: Inner broken: Inner } type Inner { value: Int! }');
  const at = (settle: (resolve: (value: unknown) => void, reject: (error: Error) => void) => void) => ({
    // biome-ignore lint/suspicious/noThenProperty: it is what a library's own promises are.
    then(resolve: (value: unknown) => void, reject: (error: Error) => void) {
      settle(resolve, reject);
    },
  });
  const kept = () => at((resolve) => resolve({ value: () => at((_, reject) => reject(new Error('no'))) }));
  const asked = { schema: own, document: parse('{ kept { value } broken { value } }') };
  const result = await execute({ ...asked, rootValue: { kept, broken: () => at((_, reject) => reject(new Error('none'))) } });
  expect(JSON.stringify(result.data)).toBe('{"kept":null,"broken":null}');
  expect(result.errors?.map(({ message, path }) => [message, path])).toEqual(
    expect.arrayContaining([
      ['no', ['kept', 'value']],
      ['none', ['broken']],
    ]),
  );
});

test('what is loaded is answered as graphql-js answers it, whether it is still to come, has come, or could not be loaded', async () => {
  const own = buildSchema(
    'type Query { of(id: ID!): Inner sure(id: ID!): Inner! all: [Inner!] } type Inner { id: ID! again: Inner! sure(id: ID!): Inner! }',
  );
  const answer = async (how: typeof execute, document: string) => {
    const loaders = new Loaders(undefined);
    const load = (id: string) =>
      loaders
        .load(id === 'bad' ? 'bad' : 'good', id, async (ids) => {
          if (id === 'bad') throw new Error('not loaded');
          return new Map(ids.filter((each) => each !== 'none').map((each) => [each, innerOf(each)]));
        })
        .found();
    const innerOf = (id: string): object => ({ id, again: () => load(id), sure: (args: { id: string }) => load(args.id) });
    const of = (args: { id: string }) => load(args.id);
    const rootValue = { of, sure: of, all: () => [load('1'), innerOf('2'), load('1')] };
    await load('come');
    await load('none').catch(() => {});
    return told(await how({ schema: own, document: parse(document), rootValue }));
  };
  for (const document of [
    '{ of(id: "1") { id again { again { id } } } b: of(id: "1") { id } c: of(id: "come") { id again { id } } all { id again { id } } }',
    '{ of(id: "1") { id sure(id: "none") { id } } c: of(id: "come") { sure(id: "none") { id } id } d: of(id: "none") { id } }',
    '{ of(id: "1") { id sure(id: "bad") { id } } c: of(id: "come") { id again { sure(id: "bad") { id } } } }',
    '{ of(id: "1") { id } sure(id: "none") { id } }',
    '{ of(id: "1") { id } sure(id: "come") { sure(id: "bad") { id } } }',
  ])
    expect([document, await answer(execute, document)]).toEqual([document, await answer(interpret as typeof execute, document)]);
});
