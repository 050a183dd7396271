import { createHash } from 'node:crypto';
import { closeSync, createWriteStream, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createZstdCompress } from 'node:zlib';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { type BackupHeader, backupMagic, footerOf } from './backup-file.ts';
import { adminOf, type Database } from './database.ts';

export interface Backup {
  header: BackupHeader;
  tables: { name: string; rows: number; bytes: number }[];
  /** Files whose content lies in an S3-compatible storage: their rows are in the backup, their bytes are not. */
  filesElsewhere: number;
}

/**
 * Writes everything a database holds into one file, as of one instant, while others go on reading and writing: one
 * REPEATABLE READ transaction of a user whom no policy hides anything from (of another it fails with 42501). Under a name
 * of its own until it is whole and on the disk; only its owner may read it, since it holds every text and the key of the
 * cursors.
 */
export async function writeBackup(
  database: Database,
  file: string,
  now: Date,
  progress: (line: string) => void,
): Promise<Backup> {
  const admin = adminOf(database);
  await admin.connect();
  const growing = `${file}.${process.pid}.part`;
  const drop = () => rmSync(growing, { force: true });
  process.once('exit', drop); // told to stop half-way
  try {
    await admin.query('set row_security = off'); // an error rather than a backup of what one sees
    await admin.query('begin isolation level repeatable read read only');
    const backup: Backup = { header: await headerOf(admin, now), tables: [], filesElsewhere: await filesElsewhere(admin) };
    await pipeline(
      contentsOf(admin, backup, progress),
      createZstdCompress(),
      footing(),
      createWriteStream(growing, { mode: 0o600 }),
    );
    syncAt(growing);
    renameSync(growing, file);
    syncAt(path.dirname(path.resolve(file)));
    return backup;
  } finally {
    drop();
    process.off('exit', drop);
    await admin.end();
  }
}

async function headerOf(admin: pg.Client, now: Date): Promise<BackupHeader> {
  const { rows } = await admin.query<{ epoch: string; postgres: string; migrations: string[] }>(
    `select epoch, current_setting('server_version') as postgres,
       array(select name::text from mikro_orm_migrations order by id) as migrations from installation`,
  );
  const heads = await admin.query({
    text: `select kind, id, head::text, head_event_id from stream order by kind, id`,
    rowMode: 'array',
  });
  const sequences = await admin.query<{ name: string }>(
    `select relname as name from pg_class where relkind = 'S' and relnamespace = 'public'::regnamespace
       and relname not like 'mikro_orm_migrations%' order by relname`,
  );
  return {
    createdAt: now.toISOString(),
    ...rows[0]!,
    heads: heads.rows as BackupHeader['heads'],
    sequences: await Promise.all(sequences.rows.map(({ name }) => sequenceOf(admin, name))),
  };
}

async function filesElsewhere(admin: pg.Client): Promise<number> {
  const there = await admin.query(`select to_regclass('file') is not null as "is"`);
  if (!there.rows[0].is) return 0; // a database that has not had that migration yet
  const { rows } = await admin.query<{ count: number }>(`select count(*)::int as count from file where store = 's3' and stored`);
  return rows[0]!.count;
}

async function sequenceOf(admin: pg.Client, name: string): Promise<BackupHeader['sequences'][number]> {
  const { rows } = await admin.query<{ last: string; called: boolean }>(
    `select last_value::text as last, is_called as called from ${admin.escapeIdentifier(name)}`,
  );
  return { name, ...rows[0]! };
}

/** The tables of the schema with their columns, but for what PostgreSQL makes of others and for the list of migrations. */
export async function tablesOf(admin: pg.Client): Promise<{ name: string; columns: string[] }[]> {
  const { rows } = await admin.query<{ name: string; columns: string[] }>(
    `select relname as name, array(select attname::text from pg_attribute where attrelid = pg_class.oid and attnum > 0
       and not attisdropped and attgenerated = '' order by attnum) as columns
     from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> 'mikro_orm_migrations' order by relname`,
  );
  return rows;
}

async function* contentsOf(admin: pg.Client, backup: Backup, progress: (line: string) => void): AsyncGenerator<Buffer> {
  const line = (value: unknown) => Buffer.from(`${typeof value === 'string' ? value : JSON.stringify(value)}\n`);
  yield line(backupMagic);
  yield line(backup.header);
  const tables = await tablesOf(admin);
  for (const [i, { name, columns }] of tables.entries()) {
    yield line({ table: name, columns });
    const listed = columns.map((column) => admin.escapeIdentifier(column)).join(', ');
    const copy = admin.query(copyTo(`copy ${admin.escapeIdentifier(name)} (${listed}) to stdout`));
    const hash = createHash('sha256');
    let [rows, bytes] = [0, 0];
    for await (const piece of copy as AsyncIterable<Buffer>) {
      hash.update(piece);
      bytes += piece.length;
      for (let at = piece.indexOf(10); at >= 0; at = piece.indexOf(10, at + 1)) rows += 1;
      yield line(String(piece.length));
      yield piece;
    }
    yield line('0');
    yield line({ rows, sha256: hash.digest('hex') });
    backup.tables.push({ name, rows, bytes });
    progress(`${i + 1}/${tables.length} ${name}: ${rows} rows, ${bytes} bytes`);
  }
  yield line({ end: true });
}

/** Passes everything on, and adds the line with the hash of it. */
function footing(): Transform {
  const whole = createHash('sha256');
  return new Transform({
    transform(chunk: Buffer, _, done) {
      whole.update(chunk);
      done(null, chunk);
    },
    flush(done) {
      done(null, footerOf(whole.digest('hex')));
    },
  });
}

/** To the disk, and not only to the system. */
export function syncAt(place: string): void {
  const at = openSync(place, 'r');
  fsyncSync(at);
  closeSync(at);
}
