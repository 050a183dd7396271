import type { IncomingMessage } from 'node:http';
import { Problem } from '../problems.ts';
import { assertPreflighted } from './doorkeeper.ts';
import { assertReadable } from './json-shape.ts';

/** What who is known may send: a draft of 2 MB, each byte of it escaped as `\u00xx` at worst, and the rest of the request. */
export const requestBytesMax = 12_500_000;

/** Told of each piece of a request that comes, and may throw. */
type Came = (bytes: number) => void;

/** What is posted as JSON, up to so many bytes. Problems: PREFLIGHT_REQUIRED, BAD_REQUEST for other types, and those of `readBody`. */
export async function readPosted(request: IncomingMessage, bytesMax: number, came: Came): Promise<unknown> {
  assertPreflighted(request, { byAuthorization: true });
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? ''))
    throw new Problem('BAD_REQUEST', { reason: 'content-type is not application/json' });
  return readBody(request, bytesMax, came);
}

/** The JSON in a request. Problems: PAYLOAD_TOO_LARGE, BAD_ENCODING, BAD_REQUEST. */
async function readBody(request: IncomingMessage, bytesMax: number, came: Came): Promise<unknown> {
  const tooLarge = () => new Problem('PAYLOAD_TOO_LARGE', { limit: bytesMax, unit: 'bytes' });
  if (Number(request.headers['content-length'] ?? 0) > bytesMax) throw tooLarge();
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > bytesMax) throw tooLarge();
    came(chunk.length);
    chunks.push(chunk);
  }
  if (bytes === 0) return undefined;
  const whole = Buffer.concat(chunks);
  assertReadable(whole);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(whole);
  } catch {
    throw new Problem('BAD_ENCODING', { reason: 'not UTF-8' });
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem('BAD_REQUEST', { reason: 'not JSON' });
  }
}
