import { type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { problemError } from '../graphql/errors.ts';
import type { Locale } from '../locale.ts';
import { type Problem, problems } from '../problems.ts';

/** A file may be refused for reasons that HTTP has different words for. */
const statusOfReason: Record<string, number> = { size: 413, empty: 400, type: 415, name: 415 };

/** Answers a request that is refused as a whole: errors as GraphQL has them, under a status that says the same. */
export function refuse(response: ServerResponse, problem: Problem, locale: Locale): void {
  if (response.headersSent) return void response.destroy();
  const { code, details, inputPath } = problem;
  const status = code === 'ATTACHMENT_REFUSED' ? statusOfReason[details['reason']!] : undefined;
  // What is still coming of the request is not read: the connection ends with the answer.
  const wait = code === 'RATE_LIMITED' ? details['seconds'] : undefined;
  response.writeHead(status ?? problems[code].status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    connection: 'close',
    ...(code === 'UNAUTHENTICATED' && { 'www-authenticate': 'Bearer' }),
    ...(wait !== undefined && { 'retry-after': String(wait) }),
  });
  response.end(JSON.stringify({ errors: [problemError(code, details, inputPath, locale)] }));
}

/** When to come again after a refusal that passes by itself. */
const retryAfterSeconds = 2;

/** Answers a request for a socket that is refused, in the same way. */
export function refuseUpgrade(stream: Duplex, { code, details, inputPath }: Problem, locale: Locale): void {
  const { status, retryable } = problems[code];
  const body = JSON.stringify({ errors: [problemError(code, details, inputPath, locale)] });
  stream.once('finish', () => stream.destroy());
  stream.end(
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      'content-type: application/json; charset=utf-8',
      `content-length: ${Buffer.byteLength(body)}`,
      'cache-control: no-store',
      'connection: close',
      ...(retryable ? [`retry-after: ${retryAfterSeconds}`] : []),
      '',
      body,
    ].join('\r\n'),
  );
}
