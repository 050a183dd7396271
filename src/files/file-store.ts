import type { Readable } from 'node:stream';
import type { ActsFor } from '../persistence/transaction.ts';

/** What stands between a file that came in and where it is kept. */
export interface Content {
  bytes: number;
  /** Of all of it, in hexadecimal. */
  sha256: string;
  /** Its bytes from the first to the last; each call begins anew. */
  open(): Readable;
}

/**
 * Where the contents of files lie, under the ids that the database gives them. A store knows bytes and no names, types or
 * rights: whoever asks it has found the file in the database as one that the viewer sees. `viewer` is whom it is done
 * for, since a store inside the database stands behind the same fence as everything else.
 *
 * put     keeps a content whole, or nothing of it: after an error there is nothing under the id. An id is used once.
 * get     gives the bytes as they were put, piece by piece, as fast as they are taken: memory stays bounded whatever the
 *         size. It breaks with an error, never ends early, when not all of them come. MissingContent when there is nothing
 *         under the id.
 * delete  leaves nothing under an id; also when there was nothing.
 * check   a sentence on the store as it stands, changing nothing. Rejects with what is wrong.
 */
export interface FileStore {
  readonly kind: FileStoreKind;
  put(viewer: ActsFor, id: string, content: Content): Promise<void>;
  get(viewer: ActsFor, id: string): Promise<Readable>;
  delete(viewer: ActsFor, id: string): Promise<void>;
  check(): Promise<string>;
}

/** As the database remembers, file by file, where it lies: what was put into one store is read from there later, too. */
const fileStoreKinds = ['postgres', 's3'] as const;
export type FileStoreKind = (typeof fileStoreKinds)[number];

/** There is nothing under the id. */
export class MissingContent extends Error {}

/** The stores a server has: every one that files may lie in, and the one that takes new ones. */
export interface FileStores {
  of(kind: FileStoreKind): FileStore;
  taking: FileStore;
}
