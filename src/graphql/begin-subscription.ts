import {
  createSourceEventStream,
  type ExecutionArgs,
  type ExecutionResult,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getArgumentValues,
  getVariableValues,
  Kind,
  locatedError,
  type OperationDefinitionNode,
} from 'graphql';

/** The one field of a subscription, with what resolvers are told of it whoever asks. */
interface Plan {
  field: GraphQLField<unknown, unknown>;
  node: FieldNode;
  info: Omit<GraphQLResolveInfo, 'variableValues'>;
}

/** By operation of a document, which thousands send; null where graphql-js itself is to find out. */
const plans = new WeakMap<OperationDefinitionNode, Plan | null>();
const variableMistakesMax = 50;

/**
 * Begins a subscription as graphql-js' `createSourceEventStream` does, to which it leaves every document that is not one
 * plain field: what is the same for all who send a document is found once, and not for each of thousands who come at once.
 * The operation is of the document, which has been judged.
 */
export async function beginSubscription(
  args: ExecutionArgs,
  operation: OperationDefinitionNode,
): Promise<AsyncIterable<unknown> | ExecutionResult> {
  const { schema, variableValues: given, contextValue } = args;
  let plan = plans.get(operation);
  if (plan === undefined) {
    plan = planOf(schema, args, operation);
    plans.set(operation, plan);
  }
  if (plan === null) return createSourceEventStream(args);
  const { field, node, info } = plan;
  const { errors, coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], given ?? {}, {
    maxErrors: variableMistakesMax,
  });
  if (errors) return { errors };
  try {
    const told = { ...info, variableValues: coerced };
    return (await field.subscribe!(
      undefined,
      getArgumentValues(field, node, coerced),
      contextValue,
      told,
    )) as AsyncIterable<unknown>;
  } catch (error) {
    return { errors: [locatedError(error, [node], [info.path.key])] };
  }
}

function planOf(schema: GraphQLSchema, { document }: ExecutionArgs, operation: OperationDefinitionNode): Plan | null {
  const [node, more] = operation.selectionSet.selections;
  if (more || node?.kind !== Kind.FIELD || (node.directives ?? []).length > 0) return null;
  const parentType = schema.getSubscriptionType() as GraphQLObjectType;
  const field = parentType.getFields()[node.name.value];
  if (!field?.subscribe) return null;
  const fragments: Record<string, FragmentDefinitionNode> = {};
  for (const each of document.definitions) if (each.kind === Kind.FRAGMENT_DEFINITION) fragments[each.name.value] = each;
  const key = node.alias?.value ?? node.name.value;
  const path = { prev: undefined, key, typename: parentType.name };
  return {
    field,
    node,
    info: {
      ...{ fieldName: node.name.value, fieldNodes: [node], returnType: field.type, parentType, path },
      ...{ schema, fragments, rootValue: undefined, operation },
    },
  };
}
