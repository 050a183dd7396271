import {
  buildSchema,
  createSourceEventStream,
  type ExecutionResult,
  type GraphQLResolveInfo,
  getOperationAST,
  parse,
  validate,
} from 'graphql';
import { beginSubscription } from '../../src/graphql/begin-subscription.ts';

const schema = buildSchema(`
  input Where { from: Int = 3, names: [String!] }
  type Query { none: Int }
  type Subscription { told(id: ID!, where: Where, limit: Int = 7): String  named(id: ID!, name: String, as: String = "me"): String  unfed: String }
`);

interface Asked {
  source: unknown;
  args: unknown;
  context: unknown;
  info: GraphQLResolveInfo;
}

/** What the resolver was asked, each time. */
const asked: Asked[] = [];
for (const name of ['told', 'named'])
  schema.getSubscriptionType()!.getFields()[name]!.subscribe = (source, args, context, info) => {
    asked.push({ source, args, context, info });
    if (args.id === 'refused') throw new Error('refused');
    return (async function* () {
      yield { told: 'first' };
    })();
  };

const documents: Record<string, string> = {
  plain: 'subscription($id: ID!) { told(id: $id) }',
  named: 'query other { none } subscription one($id: ID!) { told(id: $id) } ',
  aliased: 'subscription($id: ID!) { as: told(id: $id, limit: null) }',
  defaults: 'subscription($id: ID! = "me", $where: Where = { names: ["a"] }) { told(id: $id, where: $where) }',
  texts: 'subscription($id: ID!, $name: String, $as: String) { named(id: $id, name: $name, as: $as) }',
  textTwice: 'subscription($id: ID!, $as: String!) { named(id: $id, name: $as, as: $as) }',
  textLeft: 'subscription($id: ID!, $name: String) { named(id: $id, name: $name) }',
  textBeside: 'subscription($id: ID!) { named(id: $id, name: "a", as: "b") }',
  textDefault: 'subscription($id: ID!, $as: String = "you") { named(id: $id, as: $as) }',
  left: 'subscription($id: ID!, $limit: Int) { told(id: $id, limit: $limit) }',
  inFragment: 'subscription($id: ID!) { ...it } fragment it on Subscription { told(id: $id) }',
  inline: 'subscription($id: ID!) { ... on Subscription { told(id: $id) } }',
  twice: 'subscription($id: ID!) { told(id: $id) told(id: $id) }',
  directed: 'subscription($id: ID!) { told(id: $id) @include(if: true) @skip(if: false) }',
  skipped: 'subscription($id: ID!) { told(id: $id) @skip(if: true) }',
  unfed: 'subscription { unfed }',
};
const variables: (Record<string, unknown> | null | undefined)[] = [
  { id: 'a' },
  { id: 'a', name: 'n', as: 'x' },
  { id: 'a', as: 'x' },
  { id: 'a', name: null, as: null },
  { id: 1, name: 'n', as: 'x' },
  { id: 'a', limit: 'two', where: 'there' },
  { id: 'a', name: 1, as: 'x' },
  { id: 'refused' },
  { id: 'a', limit: 2, where: { from: 1, names: ['x', 'y'] }, more: true },
  { id: 'a', limit: null, where: null },
  { id: null },
  { id: ['a'], where: { from: 'one', names: [null], other: 1 } },
  {},
  null,
  undefined,
];

/** What became of it, and what the resolver was asked for it. */
async function outcome(begin: () => Promise<AsyncIterable<unknown> | ExecutionResult>) {
  asked.length = 0;
  const begun = await begin().catch((error: unknown) => ({ thrown: String(error) }));
  const told: unknown[] = [];
  if (Symbol.asyncIterator in begun) for await (const item of begun) told.push(item);
  const result = Symbol.asyncIterator in begun ? told : JSON.parse(JSON.stringify(begun));
  return { result, asked: asked.map(({ info, ...rest }) => ({ ...rest, info: { ...info, schema: info.schema === schema } })) };
}

test.each(Object.entries(documents))('a subscription begins as with graphql-js: %s', async (_, text) => {
  const document = parse(text);
  expect(validate(schema, document)).toEqual([]);
  const operationName = /subscription (\w+)/.exec(text)?.[1];
  for (const variableValues of variables) {
    const args = { schema, document, operationName, variableValues, contextValue: { who: 'me' } };
    const expected = await outcome(() => createSourceEventStream(args));
    for (let time = 0; time < 2; time++)
      expect(await outcome(() => beginSubscription(args, getOperationAST(document, operationName)!))).toEqual(expected);
  }
});

test('what is one plain field is begun without graphql-js having to find it again', async () => {
  const document = parse(documents['plain']!);
  const operation = getOperationAST(document)!;
  const args = { schema, document, variableValues: { id: 'a' }, contextValue: {} };
  asked.length = 0;
  for (let time = 0; time < 2; time++) await beginSubscription(args, operation);
  const [first, second] = asked.map(({ info }) => info);
  expect(first!.fieldNodes).toBe(second!.fieldNodes);
  expect(first!.path).toBe(second!.path);
});
