import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Page } from '../transport/http.ts';
import { openingWith } from './opening.ts';

const { resolve } = createRequire(import.meta.url);
/** A file of ours: beside the sources, also for what was compiled from them. */
const own = (file: string) => readFileSync(new URL(`../../src/explorer/assets/${file}`, import.meta.url));
/** A file that npm installed: the package's own distribution, as it is. */
const installed = (name: string, file: string) => readFileSync(path.join(path.dirname(resolve(`${name}/package.json`)), file));

const script = 'text/javascript; charset=utf-8';
const style = 'text/css; charset=utf-8';

/**
 * Nothing comes from elsewhere, and nothing inline is run. Styles alone may stand in the page: the editor puts its own
 * there, and cannot be told a nonce.
 */
const contentSecurityPolicy = [
  `default-src 'none'`,
  `script-src 'self'`,
  `style-src 'self' 'unsafe-inline'`,
  `img-src 'self' data:`,
  `font-src data:`,
  `connect-src 'self'`,
  `base-uri 'none'`,
  `form-action 'none'`,
  `frame-ancestors 'none'`,
].join('; ');

/**
 * GraphiQL at `/` with all it needs, by exact path: what is not in the list is not served. Everything is read once, at the
 * start, so that no request touches a file. In demo mode the page offers the people of the demo world to ask as.
 */
export function explorerPages(demoMode: boolean): Map<string, Page> {
  return new Map([
    ['/', served('text/html; charset=utf-8', own('explorer.html'))],
    ['/explorer/explorer.js', served(script, own('explorer.js'))],
    ['/explorer/explorer.css', served(style, own('explorer.css'))],
    ['/explorer/opening.json', served('application/json', Buffer.from(JSON.stringify(openingWith(demoMode))))],
    ['/explorer/react.js', served(script, installed('react', 'umd/react.production.min.js'))],
    ['/explorer/react-dom.js', served(script, installed('react-dom', 'umd/react-dom.production.min.js'))],
    ['/explorer/graphql-ws.js', served(script, installed('graphql-ws', 'umd/graphql-ws.min.js'))],
    ['/explorer/graphiql.js', served(script, installed('graphiql', 'graphiql.min.js'))],
    ['/explorer/graphiql.css', served(style, installed('graphiql', 'graphiql.min.css'))],
  ]);
}

/**
 * What the page sends by itself: its ready operations as they stand, and the question for the schema as GraphiQL words it,
 * by which it completes what is typed. A server that takes trusted documents only trusts what it hands out itself.
 */
export function documentsSent(demoMode: boolean): string[] {
  return [...openingWith(demoMode).tabs.map(({ query }) => query), own('schema-question.txt').toString()];
}

/** Answers with the same bytes each time, or that they have not changed. */
function served(contentType: string, bytes: Buffer): Page {
  const etag = `"${createHash('sha256').update(bytes).digest('base64url')}"`;
  const headers = {
    etag,
    'cache-control': 'no-cache', // ask whether it has changed: after an upgrade nobody mixes old parts with new
    'content-security-policy': contentSecurityPolicy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
  };
  return (request, response) => {
    if (request.headers['if-none-match'] === etag) return void response.writeHead(304, headers).end();
    response.writeHead(200, { ...headers, 'content-type': contentType, 'content-length': bytes.length });
    response.end(request.method === 'HEAD' ? undefined : bytes);
  };
}
