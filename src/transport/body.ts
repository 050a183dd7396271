import type { IncomingMessage } from 'node:http';
import { Problem } from '../problems.ts';
import { assertPreflighted } from './doorkeeper.ts';

/** A draft of 2 MB, each byte of it escaped as `\u00xx` at worst, and the rest of the request. */
export const requestBytesMax = 12_500_000;

/** Told of each piece of a request that comes, and may throw. */
type Came = (bytes: number) => void;

/** What is posted as JSON. Problems: PREFLIGHT_REQUIRED, BAD_REQUEST for other types, and those of `readBody`. */
export async function readPosted(request: IncomingMessage, came: Came): Promise<unknown> {
  assertPreflighted(request, { byAuthorization: true });
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? ''))
    throw new Problem('BAD_REQUEST', { reason: 'content-type is not application/json' });
  return readBody(request, came);
}

/** The JSON in a request. Problems: PAYLOAD_TOO_LARGE, BAD_ENCODING, BAD_REQUEST. */
export async function readBody(request: IncomingMessage, came: Came): Promise<unknown> {
  const tooLarge = () => new Problem('PAYLOAD_TOO_LARGE', { limit: requestBytesMax, unit: 'bytes' });
  if (Number(request.headers['content-length'] ?? 0) > requestBytesMax) throw tooLarge();
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > requestBytesMax) throw tooLarge();
    came(chunk.length);
    chunks.push(chunk);
  }
  if (bytes === 0) return undefined;
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new Problem('BAD_ENCODING', { reason: 'not UTF-8' });
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem('BAD_REQUEST', { reason: 'not JSON' });
  }
}
