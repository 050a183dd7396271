import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, open, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import type { Content } from './file-store.ts';

/** A file that came in, before anything is done with it. */
export interface Spooled extends Content {
  handle: FileHandle;
  /** Lets go of it: nothing is left. */
  close(): Promise<void>;
}

/** It has more bytes than it may. */
export class TooManyBytes extends Error {}

/**
 * Takes in what comes, as slowly as it comes, to the disk and not to memory: what it is shows only at the end, and S3
 * wants its length first. The file has no name from its first byte on, so that nothing is left of it however this ends.
 */
export async function spool(coming: AsyncIterable<Buffer>, bytesMax: number): Promise<Spooled> {
  const name = path.join(tmpdir(), `collegium-${randomUUID()}`);
  const handle = await open(name, 'wx+', 0o600);
  try {
    await unlink(name);
    const hash = createHash('sha256');
    let bytes = 0;
    for await (const piece of coming) {
      bytes += piece.length;
      // What is a little too large is heard to its end, for nobody reads an answer while still speaking.
      if (bytes > bytesMax * 2) break;
      if (bytes > bytesMax) continue;
      hash.update(piece);
      await handle.appendFile(piece);
    }
    if (bytes > bytesMax) throw new TooManyBytes();
    const openAnew = (): Readable => handle.createReadStream({ start: 0, autoClose: false });
    return { handle, bytes, sha256: hash.digest('hex'), open: openAnew, close: () => handle.close() };
  } catch (error) {
    await handle.close();
    throw error;
  }
}
