import type { IncomingMessage } from 'node:http';
import { Problem } from '../problems.ts';

/** A draft of 2 MB, each byte of it escaped as `\u00xx` at worst, and the rest of the request. */
export const requestBytesMax = 12_500_000;

/** The JSON in a request. `came` is told of each piece, and may throw. Problems: REQUEST_TOO_LARGE, BAD_ENCODING, BAD_REQUEST. */
export async function readBody(request: IncomingMessage, came: (bytes: number) => void): Promise<unknown> {
  const tooLarge = () => new Problem('REQUEST_TOO_LARGE', { limit: requestBytesMax });
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
