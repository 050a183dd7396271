import { createHash, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { type Content, type FileStore, MissingContent } from '../../src/files/file-store.ts';
import type { ActsFor } from '../../src/persistence/transaction.ts';
import { eventually } from '../harness/process.ts';

/** A store to be tried, with how an id comes to be that it may keep something under. */
export interface Tried extends AsyncDisposable {
  store: FileStore;
  viewer: ActsFor;
  newFileId(content: Content): Promise<string>;
}

export function contentOf(bytes: Buffer): Content {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const pieces = Array.from({ length: Math.ceil(bytes.length / 65_536) }, (_, n) => bytes.subarray(n * 65_536, (n + 1) * 65_536));
  return { bytes: bytes.length, sha256, open: () => Readable.from(pieces, { objectMode: false }) };
}

async function read(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** What every file store keeps to (src/files/file-store.ts). */
export function fileStoreKeepsItsContract(aStore: () => Promise<Tried>): void {
  let tried: Tried;
  beforeAll(async () => {
    tried = await aStore();
  });
  afterAll(async () => {
    await tried?.[Symbol.asyncDispose]();
  });
  const put = async (bytes: Buffer): Promise<string> => {
    const content = contentOf(bytes);
    const id = await tried.newFileId(content);
    await tried.store.put(tried.viewer, id, content);
    return id;
  };
  const get = async (id: string) => read(await tried.store.get(tried.viewer, id));

  test.each([1, 999_999, 1_000_000, 1_000_001, 20_000_000])('%i bytes come back as they were put', async (size) => {
    const bytes = randomBytes(size);
    expect((await get(await put(bytes))).equals(bytes)).toBe(true);
  });

  test('the same bytes put twice are two contents: to delete one leaves the other', async () => {
    const bytes = randomBytes(1_500_000);
    const [one, other] = [await put(bytes), await put(bytes)];
    await tried.store.delete(tried.viewer, one);
    await expect(get(one)).rejects.toThrow(MissingContent);
    expect((await get(other)).equals(bytes)).toBe(true);
  });

  test('there is nothing under an id that nothing was put under, and to delete it is no error', async () => {
    await expect(get(crypto.randomUUID())).rejects.toThrow(MissingContent);
    await tried.store.delete(tried.viewer, crypto.randomUUID());
  });

  test('a content that breaks off half-way is refused, and leaves nothing that a delete does not take away', async () => {
    const whole = contentOf(randomBytes(3_000_000));
    const breaking = (): Readable =>
      Readable.from(
        (async function* () {
          yield randomBytes(1_200_000);
          throw new Error('the disk is gone');
        })(),
        { objectMode: false },
      );
    const id = await tried.newFileId(whole);
    await expect(tried.store.put(tried.viewer, id, { ...whole, open: breaking })).rejects.toThrow();
    // A storage may learn late that a content is cut short, and keep until then what it got: nobody reads it, since the
    // file is not said to be stored, and the next delete takes it.
    await eventually('nothing is left', 10_000, async () => {
      await tried.store.delete(tried.viewer, id);
      return get(id).then(
        () => false,
        (error) => error instanceof MissingContent,
      );
    });
  });

  test('many are put and read at once, and none is mixed with another', async () => {
    const all = Array.from({ length: 8 }, (_, n) => Buffer.alloc(1_100_000 + n, n + 1));
    const ids = await Promise.all(all.map(put));
    const back = await Promise.all(ids.map(get));
    expect(back.map((bytes, n) => bytes.equals(all[n]!))).toEqual(all.map(() => true));
  });

  test('it comes in small pieces, and a reader may stop after the first', async () => {
    const stream = await tried.store.get(tried.viewer, await put(randomBytes(20_000_000)));
    let pieces = 0;
    for await (const piece of stream) {
      expect((piece as Buffer).length).toBeLessThanOrEqual(1_000_000);
      if (++pieces === 1) break;
    }
    stream.destroy();
  });

  test('says how it stands', async () => {
    expect(await tried.store.check()).toMatch(/^contents of files lie in /);
  });
}
