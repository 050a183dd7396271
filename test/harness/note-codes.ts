import { appendFileSync } from 'node:fs';
import { Socket } from 'node:net';
import path from 'node:path';
import { Readable } from 'node:stream';

// Before each test file: notes the codes of problems that come from a server, in whatever way it is asked, as they stand in
// the bytes that come. What is compared with the closed list in the end was so received, and not only written in a test.
// Bytes of a unix socket are PostgreSQL's.

const file = path.join(process.env['TEST_CODES_DIR']!, String(process.pid));
const sign = Buffer.from('"code":"');
const noted = new Set<string>();

function note(bytes: Buffer): void {
  for (let at = bytes.indexOf(sign); at !== -1; at = bytes.indexOf(sign, at + 1)) {
    const code = /^[A-Z][A-Z_]+(?=")/.exec(bytes.toString('latin1', at + sign.length, at + sign.length + 64))?.[0];
    if (code === undefined || noted.has(code)) continue;
    noted.add(code);
    appendFileSync(file, `${code}\n`);
  }
}

/** Accepted by a server here: what comes over it comes from a client. */
const isServers = (socket: Socket) => Boolean((socket as { server?: unknown }).server);

Socket.prototype.push = function push(this: Socket, chunk: unknown, encoding?: BufferEncoding): boolean {
  if (Buffer.isBuffer(chunk) && this.remotePort !== undefined && !isServers(this)) note(chunk);
  return Readable.prototype.push.call(this, chunk, encoding);
};
