import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createZstdDecompress } from 'node:zlib';

// A backup is one file, compressed (zstd), with the SHA-256 of all of it as its last line, outside:
//
//   collegium backup 1
//   {"createdAt":…,"epoch":…,"migrations":[…],"heads":[…],"sequences":[…]}
//   {"table":"body","columns":["id",…]}
//   4711                      so many bytes of PostgreSQL's COPY text follow; again and again
//   …
//   0
//   {"rows":12,"sha256":…}    of this table; the next begins, or
//   {"end":true}
//   sha256 …

/** What a backup says of itself, ahead of its tables. */
export interface BackupHeader {
  createdAt: string;
  /** The incarnation of the log it was taken of; a restore begins another. */
  epoch: string;
  postgres: string;
  migrations: string[];
  /** The head of each stream: kind, id, number, event id. */
  heads: [kind: string, id: string, head: string, eventId: string | null][];
  sequences: { name: string; last: string; called: boolean }[];
}

/** One table of a backup. Read its `data` to the end: what does not fit shows there. */
export interface BackupTable {
  name: string;
  columns: string[];
  data: AsyncIterable<Buffer>;
}

/** A file that is no whole backup. Its message says what is wrong with it. */
export class DamagedBackup extends Error {}

export const backupMagic = 'collegium backup 1';
/** Its last line: the name of the hash, and 64 hexadecimal digits. */
export const footerOf = (sha256: string): string => `sha256 ${sha256}\n`;
const footerBytes = footerOf('0'.repeat(64)).length;
const lineBytesMax = 100_000_000;

/**
 * Reads a backup: its header, then its tables in order. DamagedBackup as soon as something does not fit, at the latest
 * at the end, when every byte has been seen. Memory does not grow with the backup.
 */
export async function readBackup<T>(
  file: string,
  work: (header: BackupHeader, tables: AsyncGenerator<BackupTable>) => Promise<T>,
): Promise<T> {
  const { size } = statSync(file);
  if (size <= footerBytes) throw new DamagedBackup(`${file} is no backup: it has ${size} bytes.`);
  const whole = createHash('sha256');
  const hashing = new Transform({
    transform(chunk: Buffer, _, done) {
      whole.update(chunk);
      done(null, chunk);
    },
  });
  const inflated = createZstdDecompress();
  const flowing = pipeline(createReadStream(file, { end: size - footerBytes - 1 }), hashing, inflated);
  flowing.catch(() => {}); // whoever reads learns of it
  const bytes = new Bytes(inflated);
  const parsed = <Value>(read: () => Promise<Value>) =>
    read().catch((error: unknown) => {
      throw new DamagedBackup(`${file} is damaged: ${error instanceof Error ? error.message : error}. Nothing was changed.`);
    });
  try {
    const header = await parsed(async () => {
      if ((await bytes.line()) !== backupMagic) throw new Error(`it does not begin with “${backupMagic}”`);
      return JSON.parse(await bytes.line()) as BackupHeader;
    });
    async function* tables(): AsyncGenerator<BackupTable> {
      for (;;) {
        const next = await parsed(async () => JSON.parse(await bytes.line()) as { table: string; columns: string[]; end?: true });
        if (next.end) break;
        yield { name: next.table, columns: next.columns, data: dataOf(bytes, next.table, parsed) };
      }
      await parsed(async () => {
        if ((await bytes.rest()) > 0) throw new Error('something follows its end');
        await flowing;
        if (footerOf(whole.digest('hex')) !== (await textOf(createReadStream(file, { start: size - footerBytes }))))
          throw new Error('its checksum does not fit');
      });
    }
    return await work(header, tables());
  } finally {
    inflated.destroy();
  }
}

async function* dataOf(
  bytes: Bytes,
  table: string,
  parsed: <Value>(read: () => Promise<Value>) => Promise<Value>,
): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  let rows = 0;
  for (;;) {
    let left = await parsed(async () => {
      const line = await bytes.line();
      if (!/^\d+$/.test(line)) throw new Error(`table ${table} breaks off`);
      return Number(line);
    });
    if (left === 0) break;
    while (left > 0) {
      const piece = await parsed(() => bytes.some(left));
      left -= piece.length;
      hash.update(piece);
      for (let at = piece.indexOf(10); at >= 0; at = piece.indexOf(10, at + 1)) rows += 1; // COPY escapes line ends in values
      yield piece;
    }
  }
  await parsed(async () => {
    const said = JSON.parse(await bytes.line()) as { rows: number; sha256: string };
    if (said.rows !== rows) throw new Error(`table ${table} has ${rows} rows, not ${said.rows}`);
    if (said.sha256 !== hash.digest('hex')) throw new Error(`the checksum of table ${table} does not fit`);
  });
}

/** Looks at every byte of a backup and keeps nothing. Returns its header, and how many rows it holds. */
export function verifyBackup(
  file: string,
  progress: (line: string) => void,
): Promise<{ header: BackupHeader; tables: string[]; rows: number }> {
  return readBackup(file, async (header, tables) => {
    const names: string[] = [];
    let rows = 0;
    for await (const table of tables) {
      progress(`verifying ${table.name}`);
      names.push(table.name);
      for await (const piece of table.data) for (const byte of piece) if (byte === 10) rows += 1;
    }
    return { header, tables: names, rows };
  });
}

async function textOf(stream: Readable): Promise<string> {
  return (await stream.setEncoding('utf8').toArray()).join('');
}

/** A stream read by lines and by counted bytes. */
class Bytes {
  readonly #pieces: AsyncIterator<Buffer>;
  #held: Buffer = Buffer.alloc(0);

  constructor(stream: Readable) {
    this.#pieces = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  }

  async line(): Promise<string> {
    const parts: Buffer[] = [];
    let length = 0;
    for (;;) {
      const end = this.#held.indexOf(10);
      if (end >= 0) {
        parts.push(this.#held.subarray(0, end));
        this.#held = this.#held.subarray(end + 1);
        return Buffer.concat(parts).toString('utf8');
      }
      parts.push(this.#held);
      length += this.#held.length;
      if (length > lineBytesMax) throw new Error('a line of it has no end');
      await this.#more();
    }
  }

  /** At least one byte, at most so many. */
  async some(bytesMax: number): Promise<Buffer> {
    if (this.#held.length === 0) await this.#more();
    const piece = this.#held.subarray(0, bytesMax);
    this.#held = this.#held.subarray(piece.length);
    return piece;
  }

  /** How many bytes are left; looks at no more than one of them. */
  async rest(): Promise<number> {
    if (this.#held.length > 0) return this.#held.length;
    return (await this.#pieces.next()).done ? 0 : 1;
  }

  async #more(): Promise<void> {
    const { done, value } = await this.#pieces.next();
    if (done) throw new Error('it breaks off');
    this.#held = value;
  }
}
