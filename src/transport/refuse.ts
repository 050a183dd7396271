import { type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { GraphQLError } from 'graphql';
import { problemError, problemOf, type Told, tellErrors } from '../graphql/errors.ts';
import type { Locale } from '../locale.ts';
import { type Problem, problems } from '../problems.ts';
import { answerTypeOf } from './accept.ts';

/** A file may be refused for reasons that HTTP has different words for. */
const statusOfReason: Record<string, number> = { size: 413, empty: 400, type: 415, name: 415 };

/** Answers a request that is refused as a whole: errors as GraphQL has them, under a status that says the same. */
export function refuse(response: ServerResponse, problem: Problem, locale: Locale): void {
  if (response.headersSent) return void response.destroy();
  const { code, details, inputPath } = problem;
  const status = code === 'ATTACHMENT_REFUSED' ? statusOfReason[details['reason']!] : undefined;
  // What is still coming of the request is not read: the connection ends with the answer.
  response.writeHead(status ?? problems[code].status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    connection: 'close',
    ...(code === 'UNAUTHENTICATED' && { 'www-authenticate': 'Bearer' }),
    ...(problems[code].retryable && { 'retry-after': String(retryAfterSecondsOf(problem)) }),
  });
  response.end(JSON.stringify({ errors: [problemError(code, details, inputPath, locale)] }));
}

/** Answers a request whose operation is refused, in the same way; the connection goes on, since all of it was read. */
export function refuseOperation(
  response: ServerResponse,
  accept: string | undefined,
  errors: readonly GraphQLError[],
  told: Told,
): void {
  const problem = problemOf(errors[0]);
  const type = answerTypeOf(accept);
  // As application/json it says of a document that it was answered, whatever was wrong with it (GraphQL over HTTP).
  const ofDocument = type.startsWith('application/json') ? 200 : 400;
  response.writeHead(problem ? problems[problem.code].status : ofDocument, {
    'content-type': type,
    'cache-control': 'no-store',
    ...(problem && problems[problem.code].retryable && { 'retry-after': String(retryAfterSecondsOf(problem)) }),
  });
  response.end(JSON.stringify({ errors: tellErrors(errors, told) }));
}

/** When to come again after a refusal that passes by itself, and does not say when. */
const retryAfterSeconds = 2;

/** When to come again after a refusal that passes by itself. */
export function retryAfterSecondsOf({ details }: Problem): number {
  return Number(details['waitSeconds'] ?? retryAfterSeconds);
}

/** Answers a request for a socket that is refused, in the same way. */
export function refuseUpgrade(stream: Duplex, problem: Problem, locale: Locale): void {
  const { code, details, inputPath } = problem;
  const { status, retryable } = problems[code];
  const body = JSON.stringify({ errors: [problemError(code, details, inputPath, locale)] });
  stream.on('error', () => stream.destroy()); // it hung up while it was being answered
  stream.once('finish', () => stream.destroy());
  stream.end(
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      'content-type: application/json; charset=utf-8',
      `content-length: ${Buffer.byteLength(body)}`,
      'cache-control: no-store',
      'connection: close',
      ...(retryable ? [`retry-after: ${retryAfterSecondsOf(problem)}`] : []),
      '',
      body,
    ].join('\r\n'),
  );
}
