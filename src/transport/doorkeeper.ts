import type { IncomingMessage } from 'node:http';
import { Problem } from '../problems.ts';

/** How a request may be answered at all, before anything in it is read. */
export interface Door {
  /** In demo mode: only names of this machine, so that no page elsewhere reaches in through a name of its own (DNS rebinding). */
  loopbackOnly: boolean;
  /** Other origins whose pages may ask, as browsers write them: `http://localhost:5173`. */
  origins: ReadonlySet<string>;
  /**
   * In demo mode: whether a URL may say who asks, for an EventSource, which can send no headers. A name is no secret
   * there. A credential has no place in a URL: browsers, proxies and logs keep those.
   */
  namesInUrl: boolean;
  /** How many proxies stand before this server, whose word about where a request comes from is taken. */
  trustedProxies: number;
  /** How much is read of who has not said who they are; and of an event stream's request, whoever sends it. */
  strangerBytesMax: number;
}

/** The path of a request, and its search with the `?`. Anything can stand in a request line, so it is cut, not parsed. */
export function targetOf(request: IncomingMessage): { path: string; search: string } {
  const target = request.url ?? '/';
  const at = target.indexOf('?');
  return at < 0 ? { path: target, search: '' } : { path: target.slice(0, at), search: target.slice(at) };
}

/**
 * Whether a request may come in: its Host is one of this machine's, and its Origin, which browsers send with every
 * WebSocket and every write, is this server or one of the listed. Programs that are no browsers send no Origin.
 */
export function mayEnter(request: IncomingMessage, { loopbackOnly, origins }: Door): boolean {
  const host = hostnameOf(`http://${request.headers.host ?? ''}`);
  if (!host || (loopbackOnly && !isLoopback(host.hostname))) return false;
  const { origin } = request.headers;
  return origin === undefined || origins.has(origin) || hostnameOf(origin)?.host === host.host;
}

/**
 * Whether a page of another origin sends a request of which its browser names no origin: to show an image, run a script,
 * or fetch without reading the answer. Whoever follows a link comes from elsewhere, too, and may.
 */
export function isSentUnseen({ headers }: IncomingMessage): boolean {
  const site = headers['sec-fetch-site'];
  return (
    headers.origin === undefined && (site === 'cross-site' || site === 'same-site') && headers['sec-fetch-mode'] !== 'navigate'
  );
}

/** What a page of any origin may send without asking first (Fetch standard), so that a request of a form gives itself away. */
const simpleTypes = ['', 'application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain'];
/** What it may not: a header of ours, and what Apollo's clients send. */
const askingHeaders = ['apollo-require-preflight', 'x-apollo-operation-name'];

/**
 * That a browser would have asked us first, had a page of another origin sent this. A page may not say who it is from
 * either; only where the type of a form is a mistake anyway, that does not count. PREFLIGHT_REQUIRED.
 */
export function assertPreflighted({ headers }: IncomingMessage, { byAuthorization }: { byAuthorization: boolean }): void {
  const type = (headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase();
  if (simpleTypes.includes(type) && !askingHeaders.some((name) => headers[name]) && !(byAuthorization && headers.authorization))
    throw new Problem('PREFLIGHT_REQUIRED');
}

/** What was read last: all who come to a server say the same few names. */
const read = new Map<string, URL | undefined>();
const readMax = 100;
const readCharactersMax = 300;

function hostnameOf(url: string): URL | undefined {
  if (read.has(url)) return read.get(url);
  const parsed = URL.parse(url) ?? undefined;
  if (url.length > readCharactersMax) return parsed;
  if (read.size >= readMax) read.clear();
  read.set(url, parsed);
  return parsed;
}

function isLoopback(hostname: string): boolean {
  return (
    hostname === 'localhost' || hostname.endsWith('.localhost') || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname)
  );
}
