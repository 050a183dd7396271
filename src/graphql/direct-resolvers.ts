import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isObjectType,
} from 'graphql';
import { getMetadataStorage } from 'type-graphql';

type Args = Record<string, unknown>;
/** How one parameter of a method is taken from what a field is told. */
type Taken = (root: unknown, args: Args, context: unknown, info?: GraphQLResolveInfo) => unknown;
type Made = new () => object;

/** What type-graphql knows of a method that stands for a field. */
interface Method {
  target: unknown;
  methodName: string;
  schemaName: string;
  params?: readonly Parameter[];
  middlewares?: readonly unknown[];
  roles?: readonly unknown[];
}

interface Parameter {
  index: number;
  kind: string;
  name?: string | undefined;
  propertyName?: string | undefined;
  getType?: unknown;
}

/**
 * Has fields call the methods of their resolvers. Between the two, type-graphql makes promises and copies for what is not
 * used here (middlewares, roles, validation of arguments): several times the work of most methods. A method that is given
 * an input object, or something of type-graphql's own, is left to it.
 */
export function resolveDirectly(schema: GraphQLSchema, resolvers: readonly unknown[]): GraphQLSchema {
  const { fieldResolvers, queries, objectTypes, interfaceTypes } = getMetadataStorage();
  const instances = new Map(resolvers.map((resolver) => [resolver, new (resolver as Made)()]));
  const give = (method: Method, field: GraphQLField<unknown, unknown> | undefined) => {
    const instance = instances.get(method.target);
    const resolve = instance && field && directly(method, instance, field.args);
    if (resolve) field.resolve = resolve;
  };
  for (const query of queries) give(query as Method, schema.getQueryType()?.getFields()[query.schemaName]);

  const ofObjects = new Map<unknown, string>(objectTypes.map(({ target, name }) => [target, name]));
  const ofInterfaces = new Map<unknown, string>(interfaceTypes.map(({ target, name }) => [target, name]));
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);
  const external = fieldResolvers.filter(({ kind }) => kind === 'external');
  for (const method of external) {
    const name = ofInterfaces.get(method.getObjectType?.());
    if (!name) continue;
    for (const type of types)
      if (type.getInterfaces().some((each) => each.name === name)) give(method as Method, type.getFields()[method.schemaName]);
  }
  for (const method of external) {
    const type = schema.getType(ofObjects.get(method.getObjectType?.()) ?? '');
    if (isObjectType(type)) give(method as Method, type.getFields()[method.schemaName]);
  }
  return schema;
}

function directly(
  { methodName, params = [], middlewares = [], roles = [] }: Method,
  instance: object,
  args: readonly GraphQLArgument[],
): GraphQLFieldResolver<unknown, unknown> | undefined {
  if (middlewares.length > 0 || roles.length > 0) return undefined;
  const taken = [...params].sort((a, b) => a.index - b.index).map((parameter) => takenBy(parameter, args));
  if (!taken.every((each) => each !== undefined)) return undefined;
  const method = (instance as Record<string, (...values: unknown[]) => unknown>)[methodName]!.bind(instance);
  const [first, second] = taken;
  // What has three parameters, and not four, does not look at where it is asked.
  if (params.some(({ kind }) => kind === 'info')) {
    if (taken.length === 2)
      return (root, given, context, info) => method(first!(root, given, context, info), second!(root, given, context, info));
    return (root, given, context, info) => method(...taken.map((take) => take(root, given, context, info)));
  }
  if (taken.length === 1) return (root, given, context) => method(first!(root, given, context));
  if (taken.length === 2) return (root, given, context) => method(first!(root, given, context), second!(root, given, context));
  return (root, given, context) => method(...taken.map((take) => take(root, given, context)));
}

function takenBy({ kind, name, propertyName, getType }: Parameter, args: readonly GraphQLArgument[]): Taken | undefined {
  if (propertyName !== undefined) return undefined;
  if (kind === 'root') return getType ? undefined : (root) => root;
  if (kind === 'context') return (_root, _args, context) => context;
  if (kind === 'info') return (_root, _args, _context, info) => info;
  const isPlain = (argument: GraphQLArgument | undefined) => argument !== undefined && isLeafType(getNamedType(argument.type));
  if (kind === 'arg') return isPlain(args.find((each) => each.name === name)) ? (_root, given) => given[name!] : undefined;
  if (kind !== 'args') return undefined;
  const type = (getType as () => unknown)() as Made;
  if (Object.getPrototypeOf(type).prototype !== undefined) return undefined; // it inherits some
  const names = getMetadataStorage()
    .argumentTypes.find(({ target }) => (target as unknown) === type)
    ?.fields?.map((field) => field.name);
  if (!names?.every((each) => isPlain(args.find((argument) => argument.name === each)))) return undefined;
  return (_root, given) => {
    const made = new type() as Args;
    for (const each of names) if (given[each] !== undefined) made[each] = given[each];
    return made;
  };
}
