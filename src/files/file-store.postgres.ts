import { Readable } from 'node:stream';
import { type Orm, sql, sqlOne } from '../persistence/database.ts';
import { type ActsFor, inTransaction } from '../persistence/transaction.ts';
import { type Content, type FileStore, MissingContent } from './file-store.ts';

// Pieces of one size, so that neither side ever holds more than one of them. The column is EXTERNAL: what is kept here is
// packed already, and PostgreSQL would only try in vain.
const pieceBytes = 1_000_000;

/** Contents in the table file_content, in the transactions of the database and in its backup. */
export function postgresFileStore(orm: Orm): FileStore {
  return {
    kind: 'postgres',
    put: (viewer, id, content) =>
      inTransaction(orm, viewer, async (tx) => {
        let part = 0;
        for await (const piece of pieces(content))
          await sql(tx, `insert into file_content (file_id, part, piece) values ($1, $2, $3)`, [id, part++, piece]);
      }),
    async get(viewer, id) {
      const [first, count] = [await pieceOf(orm, viewer, id, 0), await countOf(orm, viewer, id)];
      if (!first) throw new MissingContent();
      return Readable.from(rest(orm, viewer, id, first, count), { objectMode: false, highWaterMark: pieceBytes });
    },
    delete: (viewer, id) =>
      inTransaction(orm, viewer, async (tx) => {
        await sql(tx, `delete from file_content where file_id = $1`, [id]);
      }),
    async check() {
      await sqlOne(orm.em.fork(), `select 'file_content'::regclass`);
      return 'contents of files lie in PostgreSQL';
    },
  };
}

async function* pieces(content: Content): AsyncGenerator<Buffer> {
  let [parts, bytes]: [Buffer[], number] = [[], 0];
  for await (const chunk of content.open() as AsyncIterable<Buffer>) {
    let left = chunk;
    while (bytes + left.length >= pieceBytes) {
      const fits = pieceBytes - bytes;
      yield Buffer.concat([...parts, left.subarray(0, fits)]);
      [parts, bytes, left] = [[], 0, left.subarray(fits)];
    }
    if (left.length > 0) parts.push(left);
    bytes += left.length;
  }
  if (bytes > 0) yield Buffer.concat(parts);
}

async function* rest(orm: Orm, viewer: ActsFor, id: string, first: Buffer, count: number): AsyncGenerator<Buffer> {
  yield first;
  // Each piece by itself: a reader that is slow holds no connection.
  for (let part = 1; part < count; part++) {
    const piece = await pieceOf(orm, viewer, id, part);
    if (!piece) throw new MissingContent();
    yield piece;
  }
}

function pieceOf(orm: Orm, viewer: ActsFor, id: string, part: number): Promise<Buffer | undefined> {
  return inTransaction(orm, viewer, async (tx) => {
    const [row] = await sql<{ piece: Buffer }>(tx, `select piece from file_content where file_id = $1 and part = $2`, [id, part]);
    return row?.piece;
  });
}

function countOf(orm: Orm, viewer: ActsFor, id: string): Promise<number> {
  return inTransaction(orm, viewer, async (tx) => {
    const { count } = await sqlOne<{ count: number }>(tx, `select count(*)::int as count from file_content where file_id = $1`, [
      id,
    ]);
    return count;
  });
}
