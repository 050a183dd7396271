import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import type { Locale } from '../locale.ts';
import { isUnavailable } from '../persistence/unavailable.ts';
import { Problem, type ProblemCode, type ProblemDetails, problems, sentence } from '../problems.ts';

/** To whom errors are told, and how. */
export interface Told {
  locale: Locale;
  requestId: string;
  log: Logger;
  /** Whether the client may know names of the schema that it did not use itself. */
  knowsSchema: boolean;
}

/**
 * Errors as a client may see them: a problem with its code and sentence, GraphQL's own complaints with theirs, and of
 * everything else only that it happened; what it was goes to the log.
 */
export function tellErrors(errors: readonly GraphQLError[], told: Told): GraphQLFormattedError[] {
  return errors.map((error) => tellError(error, told));
}

function tellError(error: GraphQLError, { locale, requestId, log, knowsSchema }: Told): GraphQLFormattedError {
  const place = { ...(error.locations && { locations: error.locations }), ...(error.path && { path: error.path }) };
  const cause = toldOf(error);
  if (cause instanceof Problem) return { ...problemError(cause.code, cause.details, cause.inputPath, locale), ...place };
  if (cause instanceof GraphQLError) {
    const reason = knowsSchema ? cause.message : withoutSuggestion(cause.message);
    return { ...problemError(codeOfError(error), { reason }, [], locale), ...place };
  }
  log.error({ requestId, err: cause, path: error.path }, 'an operation failed');
  return { ...problemError('INTERNAL', { requestId }, [], locale), ...place };
}

/** A problem in the form in which an operation fails. */
export function asGraphQLError(problem: Problem): GraphQLError {
  return new GraphQLError(problem.code, { originalError: problem });
}

/** What GraphQL says, without the names that it thinks were meant: they are always said last. */
const withoutSuggestion = (message: string) => message.replace(/ Did you mean .*$/s, '');

/** How graphql-js begins what it says of a variable. */
const ofVariable = 'Variable "$';

/** The code by which a client is told of an error. */
export function codeOfError(error: Error): ProblemCode {
  const cause = toldOf(error);
  if (cause instanceof Problem) return cause.code;
  if (!(cause instanceof GraphQLError)) return 'INTERNAL';
  // What is wrong with a variable is around what is wrong with its value.
  const tells = error instanceof GraphQLError && (error.extensions['code'] || error.message.startsWith(ofVariable));
  return codeOf(tells ? error : cause);
}

/** A problem in the form of a GraphQL error, without a place in the operation. */
export function problemError(code: ProblemCode, details: ProblemDetails, path: string[], locale: Locale): GraphQLFormattedError {
  return {
    message: sentence(code, details, locale),
    extensions: {
      code,
      retryable: problems[code].retryable,
      ...(Object.keys(details).length > 0 && { details }),
      ...(path.length > 0 && { argumentPath: path }),
    },
  };
}

/** The problem by which an error is told, where it has one: also of what failed because the database does not answer. */
export function problemOf(error: unknown): Problem | undefined {
  const cause = error instanceof Error ? rootOf(error) : error;
  if (cause instanceof Problem) return cause;
  return isUnavailable(cause) ? new Problem('UNAVAILABLE') : undefined;
}

const toldOf = (error: Error): Error => problemOf(error) ?? rootOf(error);

function rootOf(error: Error): Error {
  let cause = error;
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return cause;
}

/** GraphQL's own errors: Apollo names the phase; without Apollo, a syntax error is known by its message. */
function codeOf(error: GraphQLError): ProblemCode {
  const given = error.extensions['code'];
  if (typeof given === 'string' && given in problems) return given as ProblemCode;
  if (error.message.startsWith('Syntax Error')) return 'GRAPHQL_PARSE_FAILED';
  return error.message.startsWith(ofVariable) ? 'BAD_USER_INPUT' : 'GRAPHQL_VALIDATION_FAILED';
}
