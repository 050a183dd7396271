import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
} from 'graphql';

const roots = ['Query', 'Mutation', 'Subscription'];
const builtIn = ['Boolean', 'Float', 'ID', 'Int', 'String'];
/** What a mutation's name may begin with is any verb; these are none. */
const noVerbs = /^(get|set|do|process|manage|handle|new|the|my|all)[A-Z]/;

/**
 * Every way in which a schema departs from how this one is written: descriptions everywhere, names by the conventions of
 * GraphQL, connections and nodes by the Relay specifications.
 */
export function lintSchema(schema: GraphQLSchema): string[] {
  const types = Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('__') && !builtIn.includes(type.name));
  return types.flatMap((type) => {
    const found: string[] = [];
    if (!roots.includes(type.name) && !type.description?.trim()) found.push(`${type.name} is not described`);
    if (!/^[A-Z][A-Za-z0-9]*$/.test(type.name)) found.push(`${type.name} is not in PascalCase`);
    if (isInputObjectType(type) && !/(Input|Filter|Order)$/.test(type.name))
      found.push(`${type.name} is an input and not called one`);
    if (isUnionType(type) && type.getTypes().length < 2) found.push(`${type.name} is a union of one`);
    if (isEnumType(type))
      for (const value of type.getValues()) {
        if (!value.description?.trim()) found.push(`${type.name}.${value.name} is not described`);
        if (!/^[A-Z][A-Z0-9_]*$/.test(value.name)) found.push(`${type.name}.${value.name} is not in capitals`);
      }
    if (isObjectType(type) || isInterfaceType(type)) {
      if (isObjectType(type) && type.name.endsWith('Connection')) found.push(...lintConnection(type.name, type.getFields()));
      if (isObjectType(type) && type.name.endsWith('Edge')) found.push(...lintEdge(type.name, type.getFields()));
      if (type.name === 'PageInfo') found.push(...lintPageInfo(type.getFields()));
      if (type.name === 'Node' && String(type.getFields()['id']?.type) !== 'ID!') found.push('Node.id is not ID!');
      for (const field of Object.values(type.getFields())) found.push(...lintField(type.name, field));
    }
    if (isInputObjectType(type))
      for (const field of Object.values(type.getFields())) found.push(...lintValue(`${type.name}.${field.name}`, field));
    return found;
  });
}

type Fields = Record<string, GraphQLField<unknown, unknown>>;

function lintField(type: string, field: GraphQLField<unknown, unknown>): string[] {
  const name = `${type}.${field.name}`;
  const found = lintValue(name, field);
  if (roots.includes(type) && noVerbs.test(field.name)) found.push(`${name} begins with a word that says nothing`);
  for (const argument of field.args) found.push(...lintValue(`${name}(${argument.name}:)`, argument));
  if (type !== 'Subscription' && getNamedType(field.type).name.endsWith('Connection')) {
    const given = field.args.map((argument) => `${argument.name}: ${argument.type}`);
    for (const wanted of ['first: Int', 'after: String', 'last: Int', 'before: String'])
      if (!given.includes(wanted)) found.push(`${name} is a connection without ${wanted}`);
    if (!String(field.type).endsWith('!')) found.push(`${name} is a connection that may be null`);
  }
  return found;
}

/** What holds of everything that has a name, a type and a description. */
function lintValue(name: string, value: GraphQLField<unknown, unknown> | GraphQLArgument | GraphQLInputField): string[] {
  const found: string[] = [];
  if (!value.description?.trim()) found.push(`${name} is not described`);
  if (!/^[a-z][A-Za-z0-9]*$/.test(value.name)) found.push(`${name} is not in camelCase`);
  if (/\[[A-Za-z]+\]/.test(String(value.type)) && name !== 'Query.nodes') found.push(`${name} is a list that may hold null`);
  const type = getNamedType(value.type).name;
  const isList = String(value.type).startsWith('[');
  if (/(^id|Id)$/.test(value.name) && type !== 'ID' && !['eventId', 'requestId'].includes(value.name))
    found.push(`${name} is called an id and is not ID`);
  if (type === 'ID' && !/(^id|Id)s?$/.test(value.name)) found.push(`${name} is ID and not called one`);
  if (type === 'ID' && /(^id|Id)s$/.test(value.name) !== isList) found.push(`${name}: one is called Id, many Ids`);
  if (/At$/.test(value.name) && type !== 'DateTimeISO') found.push(`${name} is called an instant and is none`);
  if (type === 'DateTimeISO' && !/(^at|At)$/.test(value.name)) found.push(`${name} is an instant and not called one (…At)`);
  return found;
}

/** https://relay.dev/graphql/connections.htm §3.1, §3.2; and the page without cursors. */
function lintConnection(name: string, fields: Fields): string[] {
  const wanted = { edges: `[${name.replace(/Connection$/, 'Edge')}!]!`, pageInfo: 'PageInfo!', totalCount: 'Int!' };
  const nodes = /^\[\w+!\]!$/.test(String(fields['nodes']?.type)) ? [] : [`${name}.nodes is not a list`];
  return [...lintShape(name, fields, wanted), ...nodes];
}

function lintEdge(name: string, fields: Fields): string[] {
  return [...lintShape(name, fields, { cursor: 'String!' }), ...(fields['node'] ? [] : [`${name} has no node`])];
}

/** The same, §5: cursors are nullable there since a page may be empty. */
function lintPageInfo(fields: Fields): string[] {
  return lintShape('PageInfo', fields, {
    hasNextPage: 'Boolean!',
    hasPreviousPage: 'Boolean!',
    startCursor: 'String',
    endCursor: 'String',
  });
}

function lintShape(name: string, fields: Fields, wanted: Record<string, string>): string[] {
  return Object.entries(wanted)
    .filter(([field, type]) => String(fields[field]?.type) !== type)
    .map(([field, type]) => `${name}.${field} is not ${type}`);
}
