import type { GraphQLError } from 'graphql';
import { Problem } from '../problems.ts';
import { asGraphQLError } from './errors.ts';

/**
 * How large a document may be, each by itself. Within them a document of any form is read and judged in time that grows
 * with its length alone: what could grow faster is counted before it is done.
 */
export const admissionLimits = {
  documentBytesMax: 64_000,
  documentTokensMax: 5_000,
  /** Brackets of any kind within brackets: selections, lists, objects. What reads them calls itself for each. */
  nestingMax: 60,
  depthMax: 20,
  /** A follower of a draft may want all there is of every kind of event: 1 052 fields. */
  fieldsMax: 1_500,
  rootFieldsMax: 20,
  aliasesMax: 100,
  operationsMax: 20,
  fragmentsMax: 100,
  directivesMax: 100,
  directivesPerElementMax: 4,
  /** Looks at fields that share a name in the answer, to see that they are one. */
  comparisonsMax: 20_000,
  /** Lists within lists, as the schema has them. */
  listDepthMax: 6,
} as const;

/** How many mistakes of one document are told: each may cost a search for names that are like it. */
export const mistakesMax = 20;

/** REQUEST_TOO_COMPLEX with figure and limit. */
export function tooComplex(actual: number, unit: string, limit: number): GraphQLError {
  return asGraphQLError(new Problem('REQUEST_TOO_COMPLEX', { actual, unit, limit }));
}
