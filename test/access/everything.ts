import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import {
  astFromValue,
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLUnionType,
  getNamedType,
  getNullableType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isObjectType,
  isRequiredInputField,
  parse,
  print,
} from 'graphql';
import { WebSocket } from 'ws';
import { connect, follow, type Persona } from '../../clients/connect.ts';
import { globalId, type NodeType } from '../../src/graphql/global-id.ts';
import { newId } from '../../src/ids.ts';
import { makeSchema } from '../../src/schema.ts';

// Everything that can be asked, read off the schema: each field of each type, each list with each of its filters. What
// takes arguments is asked as `Arguments` says; a field, argument or filter that is not said there fails the test.

export const schema = makeSchema();
export const roots = {
  query: schema.getQueryType()!,
  mutation: schema.getMutationType()!,
  subscription: schema.getSubscriptionType()!,
};
const node = schema.getType('Node') as GraphQLNamedType;

/** The arguments with which a field is asked, one set after the other: `Type.field`. Those of pages go without saying. */
export type Arguments = Record<string, Record<string, unknown>[]>;

interface Asked {
  [key: string]: unknown;
}

/** With what is asked what goes on from page to page: all at once, and one alone: from the end, where it can be asked for. */
const pages = { all: { first: 100 }, last: { last: 1 }, first: { first: 1 } };
const ofPages = ['first', 'after', 'last', 'before'];

/** Every object that has an id is asked by itself; here only which it is. */
export const isNode = (type: GraphQLNamedType) =>
  type === node || (isObjectType(type) && type.getInterfaces().some((i) => i === node));

export const objectTypes = (): string[] => {
  const seen = new Set<string>();
  const visit = (type: GraphQLNamedType): void => {
    if (isAbstractType(type)) for (const possible of schema.getPossibleTypes(type)) visit(possible);
    if (!isObjectType(type) || seen.has(type.name)) return;
    seen.add(type.name);
    for (const field of Object.values(type.getFields())) visit(getNamedType(field.type));
  };
  visit(roots.query);
  return [...seen].filter((name) => name !== roots.query.name).sort();
};

/** The types of what feeds say. Which of them come up depends on what happens. */
export const itemTypes: ReadonlySet<string> = new Set(
  Object.values(roots.subscription.getFields())
    .flatMap((field) => schema.getPossibleTypes(getNamedType(field.type) as GraphQLUnionType))
    .map((type) => type.name),
);

/** Every field that gives data, `Type.field`: of all object types, payloads and feeds among them. */
export const fieldsOfSchema = (): string[] =>
  Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) && !type.name.startsWith('__'))
    .flatMap((type) => Object.keys((type as GraphQLObjectType).getFields()).map((field) => `${type.name}.${field}`))
    .sort();

/** What is wanting in the arguments: fields that are not asked with each of theirs, and names that the schema does not know. */
export function notAsked(given: Arguments): string[] {
  const wanting: string[] = [];
  const known = new Set<string>();
  for (const name of [...objectTypes(), roots.query.name]) {
    for (const field of Object.values((schema.getType(name) as GraphQLObjectType).getFields())) {
      const own = field.args.filter((argument) => !ofPages.includes(argument.name));
      const key = `${name}.${field.name}`;
      if (own.length === 0 || (isNode(getNamedType(field.type)) && name === roots.query.name && field.name === 'node')) continue;
      known.add(key);
      for (const argument of own) {
        if (!given[key]?.some((set) => argument.name in set)) wanting.push(`${key}(${argument.name})`);
        const input = getNamedType(argument.type);
        if (!isInputObjectType(input)) continue;
        for (const inner of Object.keys(input.getFields()))
          if (!given[key]?.some((set) => inner in ((set[argument.name] ?? {}) as object)))
            wanting.push(`${key}(${argument.name}.${inner})`);
      }
    }
  }
  return [...wanting, ...Object.keys(given).filter((key) => !known.has(key))];
}

/** All fields of a type, down to the objects that have an id. Named by the type where the members of a union would clash. */
function everythingOf(
  type: GraphQLNamedType,
  given: Arguments,
  isWhole: boolean,
  clashing: ReadonlySet<string> = new Set(),
): string {
  if (isLeafType(type)) return '';
  if (!isWhole && isNode(type)) return '{ __typename ... on Node { id } }';
  if (isAbstractType(type)) {
    const possible = schema.getPossibleTypes(type);
    const typesOf = Map.groupBy(
      possible.flatMap((member) => Object.values(member.getFields())),
      (field) => field.name,
    );
    const clashing = new Set(
      [...typesOf].filter(([, fields]) => new Set(fields.map((field) => `${field.type}`)).size > 1).map(([name]) => name),
    );
    const members = possible.map((member) => `... on ${member.name} ${everythingOf(member, given, false, clashing)}`);
    return `{ __typename ${members.join(' ')} }`;
  }
  const object = type as GraphQLObjectType;
  const fields = Object.values(object.getFields()).flatMap((field) => callsOf(object, field, given, clashing.has(field.name)));
  return `{ __typename ${fields.join(' ')} }`;
}

function callsOf(object: GraphQLObjectType, field: GraphQLField<unknown, unknown>, given: Arguments, isNamed = false): string[] {
  const takes = (name: string) => field.args.some((argument) => argument.name === name);
  const own = given[`${object.name}.${field.name}`] ?? [{}];
  const sets = takes('after')
    ? own.flatMap((set, n) =>
        [pages.all, ...(n > 0 ? [] : [takes('last') ? pages.last : pages.first])].map((page) => ({ ...set, ...page })),
      )
    : own;
  return sets.map((set, n) => {
    const values = field.args.flatMap((argument) => {
      const value = (set as Asked)[argument.name];
      return value === undefined ? [] : [`${argument.name}: ${print(astFromValue(value, argument.type)!)}`];
    });
    const call = `${field.name}${values.length > 0 ? `(${values.join(', ')})` : ''}`;
    const alias = isNamed ? `${object.name}_${field.name}: ` : n > 0 ? `${field.name}${n}: ` : '';
    return `${alias}${call} ${everythingOf(getNamedType(field.type), given, false)}`;
  });
}

export async function ask<Data>(
  persona: Persona,
  query: string,
  variables: object = {},
): Promise<{ data: Data | null; errors?: unknown }> {
  const { url, login, actingAs } = persona;
  const headers = {
    'content-type': 'application/json',
    authorization: `Demo ${login}`,
    ...(actingAs && { 'acting-as': actingAs }),
  };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
  return (await response.json()) as { data: Data | null; errors?: unknown };
}

/** A query for each set of arguments with which a field of Query is asked. */
export const queriesOf = (field: GraphQLField<unknown, unknown>, given: Arguments): [asked: string, query: string][] =>
  callsOf(roots.query, field, given).map((call) => [call, `{ ${call} }`]);

/** A query for one object and all that it says: one document for each type, which the server need check but once. */
export function nodeQuery(id: string, given: Arguments): [query: string, variables: { id: string }] {
  const type = typesById.find(([prefix]) => id.startsWith(`${prefix}_`))![1];
  const known = documentsOf.get(given) ?? new Map<string, string>();
  documentsOf.set(given, known);
  const whole = known.get(type) ?? everythingOf(schema.getType(type)!, given, true);
  known.set(type, whole);
  return [`query ($id: ID!) { node(id: $id) { __typename ... on ${type} ${whole} } }`, { id }];
}

const documentsOf = new WeakMap<Arguments, Map<string, string>>();

/** The types of what has an id, each with what its ids begin with. */
const typesById = objectTypes()
  .filter((name) => isNode(schema.getType(name)!))
  .map((name) => [globalId(name as NodeType, newId()).split('_')[0]!, name] as const);
export const idPattern = new RegExp(`\\b(?:${typesById.map(([prefix]) => prefix).join('|')})_[\\w-]{22}(?![\\w-])`, 'g');

/** A feed as it is followed, of everything that there is or, with an argument, of each of these things. */
export function feedsOf(field: GraphQLField<unknown, unknown>, ids: string[], given: Arguments): Feed[] {
  const of = field.args.find((argument) => argument.name !== 'after');
  const over = of ? ids.filter((id) => id.startsWith(`${of.name.replace(/Id$/, '')}_`)) : [null];
  return over.map((id) => ({
    asked: `${field.name} ${id}`,
    first: `{ ${id ? `node(id: "${id}") { ... on Draft { firstCursor } ... on Programme { firstCursor } }` : 'me { firstCursor: inboxFirstCursor }'} }`,
    query: subscriptionTo(field, of && id ? `${of.name}: "${id}"` : '', everythingOf(getNamedType(field.type), given, false)),
  }));
}

/** With the cursor to follow from, where there is one to give. */
function subscriptionTo(field: GraphQLField<unknown, unknown>, of: string, selection: string): string {
  const goesOn = field.args.some(({ name }) => name === 'after');
  const given = [of, goesOn ? 'after: $after' : ''].filter((each) => each !== '').join(', ');
  return `subscription ${goesOn ? '($after: String) ' : ''}{ ${field.name}${given ? `(${given})` : ''} ${selection} }`;
}

export interface Feed {
  asked: string;
  /** Asks for the cursor before everything that it ever told. */
  first: string;
  query: string;
}

/** What a feed tells from a cursor on, up to Ready, or how it refuses. */
export async function replayed(persona: Persona, feed: string, after: string | null): Promise<unknown[]> {
  const items: unknown[] = [];
  const client = connect(persona, { webSocketImpl: WebSocket });
  await new Promise<void>((ready) => {
    const sink = {
      item(item: { cursor: string; __typename: string }) {
        items.push(item);
        if (item.__typename === 'Ready') ready();
      },
      end(reason: unknown) {
        items.push(reason);
        ready();
      },
    };
    follow(client, parse(feed) as TypedDocumentNode<Record<string, unknown>, { after: string | null }>, { after }, sink);
  });
  await client.dispose();
  return items;
}

/** What a subscription tells first, or how it refuses. */
export async function firstTold(persona: Persona, query: string): Promise<unknown> {
  const client = connect(persona, { webSocketImpl: WebSocket });
  try {
    for await (const answer of client.iterate({ query })) return answer;
    return 'nothing';
  } catch (refusal) {
    return refusal;
  } finally {
    await client.dispose();
  }
}

/** A mutation with everything that its payload says. */
export function mutationQuery(mutation: string): string {
  const field = roots.mutation.getFields()[mutation]!;
  return `mutation ($input: ${field.args[0]!.type}) { ${mutation}(input: $input) ${payloadOf(field)} }`;
}

function payloadOf(field: GraphQLField<unknown, unknown>): string {
  const payload = getNamedType(field.type) as GraphQLObjectType;
  const fields = Object.values(payload.getFields()).map(
    (each) => `${each.name} ${everythingOf(getNamedType(each.type), {}, false)}`,
  );
  return `{ ${fields.join(' ')} }`;
}

/** Several mutations, one after the other in one request: their payloads are called `mutation0` and so on. */
export function mutationsQuery(
  all: { field: GraphQLField<unknown, unknown>; input: object }[],
): [query: string, variables: Record<string, object>] {
  const variables = all.map(({ field }, n) => `$input${n}: ${field.args[0]!.type}`);
  const calls = all.map(({ field }, n) => `mutation${n}: ${field.name}(input: $input${n}) ${payloadOf(field)}`);
  return [
    `mutation (${variables.join(', ')}) { ${calls.join(' ')} }`,
    Object.fromEntries(all.map(({ input }, n) => [`input${n}`, input])),
  ];
}

/** One mutation with an input, and everything that its payload says. */
export async function act(
  persona: Persona,
  mutation: string,
  input: object,
): Promise<Asked & { userErrors: { code: string }[] }> {
  const answer = await ask<Record<string, never>>(persona, mutationQuery(mutation), { input });
  if (!answer.data) throw new Error(JSON.stringify(answer.errors));
  return answer.data[mutation]!;
}

/** A mutation as it may be asked, with one of the ids in its input apart: `[name of the id, of what it is one, the input]`. */
export function inputsWithId(
  field: GraphQLField<unknown, unknown>,
  values: Record<string, unknown>,
): [name: string, type: NodeType, inputWith: (id: string) => object][] {
  const input = getNamedType(field.args[0]!.type) as GraphQLInputObjectType;
  return idsIn(input).map((path) => [
    path.join('.'),
    typeNamed(path.at(-1)!),
    (id) => inputOf(input, values, path, id) as object,
  ]);
}

/** What an id in an input is an id of, by its name. */
function typeNamed(name: string): NodeType {
  if (/^(parent|predecessor)Id$/.test(name)) return 'Proposal';
  const found = typesById.find(([prefix, type]) => new RegExp(`(${type}|${prefix})Ids?$`, 'i').test(name));
  if (!found) throw new Error(`Of what is ${name} an id?`);
  return found[1] as NodeType;
}

/** The ways from an input to each id in it. */
function idsIn(input: GraphQLInputObjectType): string[][] {
  return Object.values(input.getFields()).flatMap((field) => {
    const type = getNamedType(field.type);
    if (isInputObjectType(type)) return idsIn(type).map((path) => [field.name, ...path]);
    return type.name === 'ID' ? [[field.name]] : [];
  });
}

/** An input with what it must have, each id as `values` gives it, and at the end of the path this one. */
export function inputOf(
  input: GraphQLInputObjectType,
  values: Record<string, unknown>,
  [head, ...tail]: string[],
  id: string,
): object {
  const fields = Object.values(input.getFields()).filter((field) => field.name === head || isRequiredInputField(field));
  return Object.fromEntries(
    fields.map((field) => {
      const type = getNamedType(field.type);
      const isList = isListType(getNullableType(field.type));
      const isHere = field.name === head;
      if (isInputObjectType(type)) {
        const value = inputOf(type, values, isHere ? tail : [], id);
        return [field.name, isList ? [value] : value];
      }
      const value = isHere && tail.length === 0 ? id : isEnumType(type) ? type.getValues()[0]!.name : values[field.name];
      if (value === undefined) throw new Error(`${input.name}.${field.name} has no value.`);
      return [field.name, isList ? [value].flat() : value];
    }),
  );
}
