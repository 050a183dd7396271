import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { DamagedBackup, readBackup } from './backup-file.ts';
import { bootstrap } from './bootstrap.ts';
import { adminOf, type Database, migrate } from './database.ts';
import { type EndedCredentials, endCredentials } from './end-credentials.ts';
import { logFaults } from './log-faults.ts';
import { mendParticipation } from './participation.ts';
import { verifyLog } from './verify-log.ts';
import { tablesOf } from './write-backup.ts';

/**
 * Fills a new database with a backup: the schema as it was then, the rows in one transaction, a new epoch, and then the
 * schema as it is now. Triggers and references are not asked: what was consistent in one snapshot still is. The key of
 * the cursors stays, so that an old cursor is opened, and judged to be of another log (ResyncRequired). What people prove
 * themselves with ends at `credentialsEndAt`, unless that is left out; gives how much of it was.
 */
export async function loadBackup(
  database: Database,
  file: string,
  progress: (line: string) => void,
  credentialsEndAt?: Date,
): Promise<EndedCredentials> {
  let ended: EndedCredentials = { tokens: 0, addresses: 0, administrators: 0 };
  await bootstrap(database);
  const admin = adminOf(database);
  await admin.connect();
  try {
    await readBackup(file, async (header, tables) => {
      await migrate(database, header.migrations);
      await admin.query('begin');
      await admin.query('set local session_replication_role = replica');
      const there = new Map((await tablesOf(admin)).map((table) => [table.name, table.columns]));
      await admin.query(`truncate ${[...there.keys()].map((name) => admin.escapeIdentifier(name)).join(', ')}`);
      const indexes = await dropIndexes(admin);
      for await (const { name, columns, data } of tables) {
        const known = there.get(name);
        if (!known || columns.some((column) => !known.includes(column)))
          throw new DamagedBackup(`${file} has a table ${name} (${columns.join(', ')}) that its migrations do not make.`);
        const listed = columns.map((column) => admin.escapeIdentifier(column)).join(', ');
        const copy = admin.query(copyFrom(`copy ${admin.escapeIdentifier(name)} (${listed}) from stdin (freeze)`));
        await pipeline(data, copy);
        progress(`${name}: ${copy.rowCount} rows`);
      }
      progress('making the indexes');
      for (const statement of indexes) await admin.query(statement);
      for (const { name, last, called } of header.sequences)
        await admin.query('select setval($1::regclass, $2, $3)', [admin.escapeIdentifier(name), last, called]);
      await admin.query('update installation set epoch = gen_random_uuid()');
      const heads = await admin.query({
        text: 'select kind, id, head::text, head_event_id from stream order by kind, id',
        rowMode: 'array',
      });
      if (JSON.stringify(heads.rows) !== JSON.stringify(header.heads))
        throw new DamagedBackup(`The heads of the streams in ${file} are not those it names.`);
      const faults = await logFaults(admin);
      if (faults.length > 0) throw new DamagedBackup(`The log in ${file} is not whole: ${faults[0]}`);
      if (there.has('event_body')) await assertChained(admin, file, progress); // older logs are chained below
      if (credentialsEndAt) ended = await endCredentials(admin, there, credentialsEndAt);
      await admin.query('commit');
    });
    progress('bringing the schema up to date');
    await migrate(database);
    await admin.query(mendParticipation); // the fence judges by it: whatever the file says, it follows from the requests
    await admin.query('vacuum analyze');
    return ended;
  } finally {
    await admin.end();
  }
}

/** Drops the indexes that no constraint stands on. Gives the statements by which they are made anew: at once, and not row by row. */
async function dropIndexes(admin: pg.Client): Promise<string[]> {
  const { rows } = await admin.query<{ name: string; statement: string }>(
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as statement from pg_index
     join pg_class on pg_class.oid = indrelid and relkind = 'r' and relnamespace = 'public'::regnamespace
     where not exists (select from pg_constraint where conindid = indexrelid) order by 1`,
  );
  for (const { name } of rows) await admin.query(`drop index ${name}`);
  return rows.map(({ statement }) => statement);
}

async function assertChained(admin: pg.Client, file: string, progress: (line: string) => void): Promise<void> {
  progress('verifying the log');
  await admin.query('analyze event, event_body, stream');
  const { bad } = await verifyLog(admin, {}, progress);
  if (bad) throw new DamagedBackup(`The log in ${file} is not whole: event ${bad.seq} of stream ${bad.stream} ${bad.wrong}`);
}
