import { type GraphQLSchema, getNamedType, isAbstractType } from 'graphql';

/**
 * Lets what feeds tell be resolved at once, without promises: an item is the value of its subscription's field,
 * and says by its `kind` of which type it is, where there are several. (type-graphql makes every resolver asynchronous.) So an item is executed and
 * encoded in one go, for all who ask the same of it.
 */
export function resolveItemsAtOnce(schema: GraphQLSchema): GraphQLSchema {
  for (const field of Object.values(schema.getSubscriptionType()?.getFields() ?? {})) {
    const type = getNamedType(field.type);
    field.resolve = (item: unknown) => item;
    if (isAbstractType(type)) type.resolveType = kindOf;
  }
  return schema;
}

function kindOf(item: { kind: string }): string {
  return item.kind;
}
