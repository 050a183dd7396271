import { type Entry, fromFd, type ZipFile } from 'yauzl';
import {
  type MediaType,
  mediaTypes,
  type Recognised,
  recogniseBeginning,
  recogniseParts,
  textChecker,
} from './media-type.rules.ts';
import type { Spooled } from './spooled.ts';

const partsMax = 10_000;
const mimetypeBytesMax = 200;

/** What a file is, by its content alone; that a text is CSV, its name may say: either way it is text. */
export async function recognise(file: Spooled, name: string): Promise<Recognised> {
  const { buffer, bytesRead } = await file.handle.read(Buffer.alloc(16), 0, 16, 0);
  const begun = recogniseBeginning(buffer.subarray(0, bytesRead));
  if (begun === 'zip') return recogniseZip(file);
  if (begun) return begun;
  const checker = textChecker();
  for await (const piece of file.open() as AsyncIterable<Buffer>) if (!checker.next(piece)) return unknown;
  if (!checker.end()) return unknown;
  const text: MediaType = /\.csv$/i.test(name) ? mediaTypes.csv : mediaTypes.text;
  return { allowed: text };
}

const unknown: Recognised = { refused: 'application/octet-stream' };

/** Only the list of its parts is read, and what stands in `mimetype`: nothing else is unpacked. */
async function recogniseZip(file: Spooled): Promise<Recognised> {
  try {
    const zip = await opened(file.handle.fd);
    const entries = new Map<string, Entry>();
    if (zip.entryCount > partsMax) return { refused: 'application/zip' };
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
    const mimetype = entries.get('mimetype');
    return recogniseParts(new Set(entries.keys()), mimetype && (await shortText(zip, mimetype)));
  } catch {
    return { refused: 'application/zip' }; // damaged
  }
}

function opened(fd: number): Promise<ZipFile> {
  return new Promise((resolve, reject) =>
    fromFd(fd, { lazyEntries: true, autoClose: false }, (error, zip) => (zip ? resolve(zip) : reject(error))),
  );
}

async function shortText(zip: ZipFile, entry: Entry): Promise<string | undefined> {
  if (entry.uncompressedSize > mimetypeBytesMax || entry.isEncrypted()) return undefined;
  const chunks: Buffer[] = [];
  for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString('latin1');
}
