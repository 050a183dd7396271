import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Door } from './doorkeeper.ts';

/** What a page of another origin may say in the head of a request, and read in the head of an answer. */
const headersIn = [
  ...['content-type', 'authorization', 'acting-as', 'accept-language', 'apollo-require-preflight', 'x-request-id'],
  'graphql-cost', // asks for what it cost
  'last-event-id', // of a client that reads an event stream by itself; an EventSource need not ask
];
const headersOut = ['x-request-id', 'retry-after', 'content-disposition'];
/** How long a browser need not ask again. Chromium takes two hours at most. */
const maxAgeSeconds = 7_200;

/**
 * Tells a browser that a page of a listed origin may read the answer, errors included: to that origin by name, never to
 * all. True when the request was a preflight, which is thereby answered. The doorkeeper has let it in before.
 */
export function answerOrigin(request: IncomingMessage, response: ServerResponse, { origins }: Door): boolean {
  if (origins.size === 0) return false;
  response.setHeader('vary', 'origin');
  const { origin } = request.headers;
  if (origin === undefined || !origins.has(origin)) return false;
  response.setHeader('access-control-allow-origin', origin);
  response.setHeader('access-control-expose-headers', headersOut.join(', '));
  if (request.method !== 'OPTIONS' || !request.headers['access-control-request-method']) return false;
  response.writeHead(204, {
    'access-control-allow-methods': 'GET, POST',
    'access-control-allow-headers': headersIn.join(', '),
    'access-control-max-age': String(maxAgeSeconds),
  });
  response.end();
  return true;
}
