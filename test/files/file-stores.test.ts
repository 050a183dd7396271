import { s3FileStore } from '../../src/files/file-store.s3.ts';
import { fileStores } from '../../src/files/file-stores.ts';
import { openDatabase } from '../../src/persistence/database.ts';
import { contentOf, fileStoreKeepsItsContract } from '../contract/file-store.ts';
import { aDatabase, asAdmin } from '../harness/database.ts';
import { aStorage } from '../harness/s3.ts';
import { putCast } from '../harness/world.ts';

const nobody = { personId: crypto.randomUUID(), bodyId: crypto.randomUUID(), isOffice: false };

describe('files in PostgreSQL', () => {
  fileStoreKeepsItsContract(async () => {
    const database = await aDatabase();
    await putCast(database);
    const orm = await openDatabase(database, 'collegium_request', []);
    const viewer = await asAdmin(database.name, async (admin) => {
      const { rows } = await admin.query(
        `select person_id as "personId", body_id as "bodyId", false as "isOffice" from membership limit 1`,
      );
      return rows[0];
    });
    return {
      store: fileStores(orm).taking,
      viewer,
      newFileId: ({ bytes, sha256 }) =>
        asAdmin(database.name, async (admin) => {
          const id = crypto.randomUUID();
          await admin.query(
            `insert into file (id, name, media_type, bytes, sha256, store, stored, uploaded_at, uploaded_by_person_id, uploaded_by_body_id)
             values ($1, 'a.txt', 'text/plain', $2, $3, 'postgres', true, now(), $4, $5)`,
            [id, bytes, sha256, viewer.personId, viewer.bodyId],
          );
          return id;
        }),
      [Symbol.asyncDispose]: () => orm.close(),
    };
  });
});

describe('files in an S3-compatible storage', () => {
  fileStoreKeepsItsContract(async () => {
    const storage = await aStorage();
    return {
      store: s3FileStore(storage.settings),
      viewer: nobody,
      newFileId: async () => crypto.randomUUID(),
      [Symbol.asyncDispose]: () => storage[Symbol.asyncDispose](),
    };
  });

  test('a wrong key, a bucket that is not there and a storage that is gone are said so, without the key', async () => {
    const storage = await aStorage();
    const { settings } = storage;
    const put = (more: object) =>
      s3FileStore({ ...settings, ...more }).put(nobody, crypto.randomUUID(), contentOf(Buffer.from('x')));
    await expect(put({ secretAccessKey: 'wrong' })).rejects.toThrow('The storage did not put: 403 SignatureDoesNotMatch');
    await expect(put({ accessKeyId: 'wrong' })).rejects.toThrow('The storage did not put: 403 InvalidAccessKeyId');
    await expect(put({ bucket: 'elsewhere' })).rejects.toThrow('The storage did not put: 404 NoSuchBucket');
    await expect(s3FileStore({ ...settings, bucket: 'elsewhere' }).check()).rejects.toThrow('look at the bucket: 404');
    await storage[Symbol.asyncDispose]();
    await expect(put({})).rejects.toThrow(/ECONNREFUSED/);
  });
});
