import { defaultTypeResolver, type GraphQLAbstractType, GraphQLError, type GraphQLObjectType, isObjectType } from 'graphql';
import { type Complete, type Field, Info, isPromise, type Path, type Run } from './compiled-run.ts';

/** What is one type of object or another: its type is found out first. */
export function completeAbstract(field: Field, type: GraphQLAbstractType): Complete {
  const resolveType = type.resolveType ?? defaultTypeResolver;
  return (run, value, path) => {
    const name = resolveType(value, run.context, new Info(run, field, pathOfField(path)), type);
    const complete = (found: unknown) => field.below(typeNamed(found, run, field, type)).complete(run, value, path);
    if (!isPromise(name)) return complete(name);
    run.await(name, field, path, (_, found) => complete(found));
    return undefined;
  };
}

/** An item of a list is resolved as part of its field. */
function pathOfField(path: Path): Path {
  let at = path;
  while (typeof at.key === 'number' && at.prev) at = at.prev;
  return at;
}

function typeNamed(name: unknown, { tells: { schema } }: Run, field: Field, type: GraphQLAbstractType): GraphQLObjectType {
  const found = typeof name === 'string' ? schema.getType(name) : undefined;
  if (isObjectType(found) && schema.isSubType(type, found)) return found;
  throw new GraphQLError(
    `Abstract type "${type.name}" must resolve to an Object type of it at runtime for field "${field.parentType.name}.${field.definition.name}".`,
    { nodes: field.nodes },
  );
}
