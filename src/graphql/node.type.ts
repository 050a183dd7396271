import { type GraphQLResolveInfo, type GraphQLSchema, isInterfaceType } from 'graphql';
import { Field, FieldResolver, ID, Info, InterfaceType, Resolver, Root } from 'type-graphql';
import { Needs } from './columns.ts';
import { globalId, type NodeType } from './global-id.ts';

@InterfaceType({
  description: 'Anything with a global id (Relay).',
  resolveType: (value: { __typename: string }) => value.__typename,
})
export abstract class Node {
  @Field(() => ID, { description: 'Opaque and global: `node(id)` finds the object again.' })
  id!: string;
}

/** Rows carry UUIDs; a client gets global ids, made of the type's name and the row's UUID, on every type at once. */
@Resolver(() => Node)
export class NodeIdResolver {
  @Needs()
  @FieldResolver(() => ID)
  id(@Root() row: { id: string }, @Info() info: GraphQLResolveInfo): string {
    return globalId(info.parentType.name as NodeType, row.id);
  }
}

/**
 * The same for each type by itself, which knows its name: whoever executes a query need not say where it is asked. An answer has
 * hundreds of ids.
 */
export function resolveGlobalIds(schema: GraphQLSchema): GraphQLSchema {
  const node = schema.getType(Node.name);
  if (!isInterfaceType(node)) return schema;
  for (const type of schema.getPossibleTypes(node)) {
    const name = type.name as NodeType;
    type.getFields()['id']!.resolve = (row: { id: string }, _args, _context) => globalId(name, row.id);
  }
  return schema;
}
