import {
  createSourceEventStream,
  type ExecutionArgs,
  type ExecutionResult,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  GraphQLID,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  GraphQLString,
  getArgumentValues,
  getVariableValues,
  Kind,
  locatedError,
  type OperationDefinitionNode,
  type VariableDefinitionNode,
} from 'graphql';

/** The one field of a subscription, with what resolvers are told of it whoever asks. */
interface Plan {
  field: GraphQLField<unknown, unknown>;
  node: FieldNode;
  info: Omit<GraphQLResolveInfo, 'variableValues'>;
  texts: readonly Text[] | undefined;
}

/** A variable that takes a text as it is, and the arguments it is given to. */
interface Text {
  variable: string;
  arguments: readonly string[];
}

type Values = Record<string, unknown>;

/** By operation of a document, which thousands send; null where graphql-js itself is to find out. */
const plans = new WeakMap<OperationDefinitionNode, Plan | null>();
const variableMistakesMax = 50;
const textTypes: ReadonlySet<string> = new Set([GraphQLID.name, GraphQLString.name]);

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
  const { field, node, info, texts } = plan;
  const plain = texts && given && plainly(texts, given);
  const { errors, coerced } = plain
    ? { errors: undefined, coerced: plain.variables }
    : getVariableValues(schema, operation.variableDefinitions ?? [], given ?? {}, { maxErrors: variableMistakesMax });
  if (errors) return { errors };
  try {
    const told = { ...info, variableValues: coerced };
    const fieldArgs = plain?.args ?? getArgumentValues(field, node, coerced);
    return (await field.subscribe!(undefined, fieldArgs, contextValue, told)) as AsyncIterable<unknown>;
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
    texts: textsOf(field, node, operation),
    info: {
      ...{ fieldName: node.name.value, fieldNodes: [node], returnType: field.type, parentType, path },
      ...{ schema, fragments, rootValue: undefined, operation },
    },
  };
}

/** The variables of an operation when all of them take texts, and its field is given nothing else; otherwise nothing. */
function textsOf(
  { args }: GraphQLField<unknown, unknown>,
  { arguments: given = [] }: FieldNode,
  { variableDefinitions = [] }: OperationDefinitionNode,
): Text[] | undefined {
  if (given.some(({ value }) => value.kind !== Kind.VARIABLE)) return undefined;
  if (args.some(({ name, defaultValue }) => defaultValue !== undefined && !given.some((node) => node.name.value === name)))
    return undefined;
  const isText = ({ type }: VariableDefinitionNode) => {
    const named = type.kind === Kind.NON_NULL_TYPE ? type.type : type;
    return named.kind === Kind.NAMED_TYPE && textTypes.has(named.name.value);
  };
  if (!variableDefinitions.every(isText)) return undefined;
  return variableDefinitions.map(({ variable: { name } }) => ({
    variable: name.value,
    arguments: given.flatMap(({ name: argument, value }) =>
      value.kind === Kind.VARIABLE && value.name.value === name.value ? [argument.value] : [],
    ),
  }));
}

/** What they are when all are given, as texts: then there is nothing to be coerced. */
function plainly(texts: readonly Text[], given: Readonly<Values>): { variables: Values; args: Values } | undefined {
  const variables: Values = {};
  const args: Values = {};
  for (const text of texts) {
    const value = given[text.variable];
    if (typeof value !== 'string') return undefined;
    variables[text.variable] = value;
    for (const argument of text.arguments) args[argument] = value;
  }
  return { variables, args };
}
