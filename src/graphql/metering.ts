import {
  defaultFieldResolver,
  type ExecutionResult,
  type FieldNode,
  type GraphQLFieldResolver,
  type GraphQLNamedType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  GraphQLString,
  getNamedType,
  getNullableType,
  isLeafType,
  isListType,
  isObjectType,
} from 'graphql';
import { countedByResolvers } from './cost.weights.ts';
import { asGraphQLError } from './errors.ts';
import type { Each, Meter } from './meter.ts';
import { PriceWalk } from './price-walk.ts';

/** What a resolver is given, as far as it is metered. Left out: nothing is. */
interface Metered {
  meter?: Meter;
}
type Resolver = GraphQLFieldResolver<unknown, Metered | undefined>;

/**
 * Has every list and every text that fields give counted by the meter of their operation, before anything is done with
 * it. It is done to the fields themselves, so that it holds whatever executes them.
 */
export function meterFields(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__') || type === schema.getSubscriptionType()) continue;
    for (const field of Object.values(type.getFields())) {
      const named = getNamedType(field.type);
      if (isListType(getNullableType(field.type))) {
        const count = isLeafType(named) ? countLeaves : counting(schema, named);
        field.resolve = metered((field.resolve ?? defaultFieldResolver) as Resolver, count);
      } else if (named === GraphQLString && !countedByResolvers.has(`${type.name}.${field.name}`)) {
        field.resolve = field.resolve ? metered(field.resolve as Resolver, countText) : textOf(field.name);
      }
    }
  }
  return schema;
}

/** The result of an operation; where it came to the end of what it may take, that alone, and no part of the answer. */
export function meteredResult(result: ExecutionResult, meter: Meter | undefined): ExecutionResult {
  return meter?.exceeded ? { errors: [asGraphQLError(meter.exceeded)] } : result;
}

type Count = (meter: Meter, value: unknown, info: GraphQLResolveInfo) => void;

/** It asks to be told where it is asked only if the resolver does, or who counts. */
function metered(resolve: Resolver, count: Count): Resolver {
  const counted = (value: unknown, context: Metered | undefined, info: GraphQLResolveInfo) => {
    const meter = context?.meter;
    if (!meter || value === null || value === undefined) return value;
    if (typeof (value as PromiseLike<unknown>).then === 'function')
      return (value as PromiseLike<unknown>).then((given) => {
        count(meter, given, info);
        return given;
      });
    count(meter, value, info);
    return value;
  };
  if (resolve.length === 3 && count.length < 3) {
    const untold = resolve as (source: unknown, args: unknown, context: unknown) => unknown;
    return (source, args, context) => counted(untold(source, args, context), context, undefined!);
  }
  return (source, args, context, info) => counted(resolve(source, args, context, info), context, info);
}

/** What a member takes is the same wherever the field is asked for in the same place of a document. */
function counting(schema: GraphQLSchema, type: GraphQLNamedType): Count {
  const known = new WeakMap<FieldNode, Each>();
  const eachOf = (node: FieldNode, { fragments }: GraphQLResolveInfo): Each => {
    let each = known.get(node);
    if (!each && node.selectionSet) {
      const { base, baseBytes } = new PriceWalk(schema, fragments, {}).selection(node.selectionSet, type);
      each = { cost: base, bytes: baseBytes };
      known.set(node, each);
    }
    return each ?? { cost: 0, bytes: 0 };
  };
  return (meter, value, info) => {
    const members = membersOf(value);
    for (const node of info.fieldNodes) meter.list(members, eachOf(node, info));
  };
}

const countLeaves: Count = (meter, value) => {
  const leaves = Array.isArray(value) ? value : [...(value as Iterable<unknown>)];
  meter.text(leaves.reduce<number>((bytes, leaf) => bytes + 10 + (typeof leaf === 'string' ? leaf.length : 0), 0));
};

const countText: Count = (meter, value) => {
  if (typeof value === 'string') meter.text(bytesOf(value));
};

/** As the default resolver, which is asked for most texts. */
function textOf(name: string): Resolver {
  return (source, args, context) => {
    const given = (source as Record<string, unknown> | null | undefined)?.[name];
    const value = typeof given === 'function' ? given.call(source, args, context) : given;
    if (typeof value === 'string') context?.meter?.text(bytesOf(value));
    return value;
  };
}

/** Short ones are not looked at. */
const bytesOf = (text: string): number => (text.length > 200 ? Buffer.byteLength(text) : text.length);

function membersOf(value: unknown): number {
  const { length, size } = value as { length?: number; size?: number };
  return length ?? size ?? 0;
}
