import { type FieldNode, GraphQLError, Kind, type ValueNode, valueFromASTUntyped } from 'graphql';
import type { Denial } from '../access/denials.ts';
import { Problem } from '../problems.ts';
import { codeOfError } from './errors.ts';
import { readGlobalId } from './global-id.ts';

type Variables = Record<string, unknown> | null | undefined;

/** What an error of an operation denied: its code, the field, and what that was asked of, as far as its arguments say so. */
export function deniedBy(error: Error, variables: Variables): Denial {
  const code = codeOfError(error);
  if (!(error instanceof GraphQLError)) return { code };
  const field = error.path?.filter((key) => typeof key === 'string').join('.') || undefined;
  const node = error.nodes?.[0];
  if (node?.kind !== Kind.FIELD) return { code, field };
  const inputPath = rootPath(error);
  return { code, field, object: objectIn(argumentsOf(node, variables), inputPath) };
}

/** What a problem of a mutation denied: the input says of what. */
export function deniedIn(mutation: string, problem: Problem, input: object): Denial {
  return { code: problem.code, field: mutation, object: objectIn(input, problem.inputPath) };
}

function rootPath(error: GraphQLError): string[] {
  let cause: Error | undefined = error;
  while (cause instanceof GraphQLError) cause = cause.originalError;
  return cause instanceof Problem ? cause.inputPath : [];
}

function argumentsOf(node: FieldNode, variables: Variables): object {
  return Object.fromEntries(
    (node.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value as ValueNode, variables ?? {})]),
  );
}

/** The object whose id stands at a path; or, where that names none, the first one there. */
function objectIn(given: object, path: readonly string[]): Denial['object'] {
  let value: unknown = given;
  for (const key of path) value = (value as Record<string, unknown> | null | undefined)?.[key];
  return firstId(value) ?? firstId(given);
}

function firstId(value: unknown): Denial['object'] {
  if (typeof value === 'string') return readGlobalId(value);
  if (typeof value !== 'object' || value === null) return undefined;
  for (const each of Object.values(value)) {
    const found = firstId(each);
    if (found) return found;
  }
  return undefined;
}
