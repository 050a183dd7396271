import type { Orm } from '../persistence/database.ts';
import type { S3Settings } from '../settings/files.ts';
import { postgresFileStore } from './file-store.postgres.ts';
import { s3FileStore } from './file-store.s3.ts';
import type { FileStore, FileStoreKind, FileStores } from './file-store.ts';

/** Which store takes new files, and the S3-compatible storage, if there is one. */
export interface FileStorage {
  taking: FileStoreKind;
  s3: S3Settings | undefined;
}

/** The stores of a server: PostgreSQL always, and the storage once it is set. */
export function fileStores(orm: Orm, { taking, s3 }: FileStorage = { taking: 'postgres', s3: undefined }): FileStores {
  const stores: Record<FileStoreKind, FileStore | undefined> = { postgres: postgresFileStore(orm), s3: s3 && s3FileStore(s3) };
  const of = (kind: FileStoreKind): FileStore => {
    const store = stores[kind];
    if (!store) throw new Error(`Files lie in a store that is not set: ${kind}.`);
    return store;
  };
  return { of, taking: of(taking) };
}
