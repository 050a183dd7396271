import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { Problem } from '../problems.ts';
import { bad, sheetLimits, tooLong, tooMany } from './sheet.ts';

/**
 * The parts of an .xlsx, unpacked piece by piece. What the file says of sizes is never relied on: bytes are counted as
 * they come, and unpacking stops where a limit is passed. Names only ever choose a part: nothing is written anywhere.
 */
export class Parts {
  readonly #zip: ZipFile;
  readonly #entries: Map<string, Entry>;
  #inflatedBytes = 0;

  private constructor(zip: ZipFile, entries: Map<string, Entry>) {
    this.#zip = zip;
    this.#entries = entries;
  }

  /** Problems: BAD_SPREADSHEET, TOO_MANY. */
  static async open(bytes: Buffer): Promise<Parts> {
    if (bytes.subarray(0, 4).toString('hex') === 'd0cf11e0')
      throw bad('XLSX', 'it is an .xls of old, or closed by a password; save it as .xlsx without one');
    return told(async () => {
      const zip = await fromBufferPromise(bytes, { lazyEntries: true, strictFileNames: true });
      if (zip.entryCount > sheetLimits.entriesMax) throw tooMany(zip.entryCount, 'parts', sheetLimits.entriesMax);
      const entries = new Map<string, Entry>();
      for await (const entry of zip.eachEntry()) {
        if (entries.has(entry.fileName)) throw bad('XLSX', `it has two parts ${entry.fileName}`);
        if (entries.size === sheetLimits.entriesMax) throw tooMany(entries.size + 1, 'parts', sheetLimits.entriesMax);
        entries.set(entry.fileName, entry);
      }
      return new Parts(zip, entries);
    });
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /** The text of a part, piece by piece. Problems: BAD_SPREADSHEET, TOO_LONG. */
  async *read(name: string): AsyncGenerator<string> {
    const entry = this.#entries.get(name);
    if (!entry) throw bad('XLSX', `it has no part ${name}`);
    if (entry.isEncrypted()) throw bad('XLSX', 'it is closed by a password');
    const text = new TextDecoder('utf-8', { fatal: true });
    const { inflatedBytesMax, inflatedBytesFree, inflationMax } = sheetLimits;
    let bytes = 0;
    for await (const chunk of (await this.#zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      this.#inflatedBytes += chunk.length;
      if (this.#inflatedBytes > inflatedBytesMax) throw tooLong(this.#inflatedBytes, 'bytes unpacked', inflatedBytesMax);
      if (bytes > inflatedBytesFree && bytes > entry.compressedSize * inflationMax)
        throw bad('XLSX', `${name} unpacks to more than ${inflationMax} times its size`);
      yield text.decode(chunk, { stream: true });
    }
    yield text.decode();
  }
}

/** Whatever is wrong with a ZIP, or with the XML in it, is wrong with the file and not with us. */
export async function told<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw bad('XLSX', (error as Error).message.slice(0, 200));
  }
}
