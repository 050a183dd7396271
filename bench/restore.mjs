// How long it takes to back up a world with many comments, to restore it, and to verify its log once more by itself.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { newFolder, packageDir } from './processes.mjs';
import { startOnScale } from './scale-world.mjs';

const rowsAtOnce = 1_000;

/** The commands as an operator gives them, each a process of its own that starts its own PostgreSQL. */
export async function restore({ data, scale, comments }) {
  const folder = newFolder();
  const world = data ? path.resolve(data) : path.join(folder, 'world');
  const server = await startOnScale({ data: world, scale });
  const counted = await fillUp(server.socketDir, comments);
  await server.stop();
  const [file, restored] = [path.join(folder, 'world.backup'), path.join(folder, 'restored')];
  const backedUp = await timed(['backup', '--data-dir', world, '--to', file]);
  const broughtBack = await timed(['restore', '--from', file, '--data-dir', restored]);
  const verified = await timed(['verify-log', '--data-dir', restored]);
  const megabytes = (bytes) => `${(bytes / 1e6).toFixed(0)} MB`;
  console.log(`${counted.comments} comments, ${counted.events} events, ${megabytes(counted.bytes)} in the database\n`);
  console.log('| | seconds | on processors |\n|---|--:|--:|');
  for (const [what, { took, used }] of [
    [`backup, ${megabytes(fs.statSync(file).size)}`, backedUp],
    ['restore, every byte of the file and the whole chain verified', broughtBack],
    ['verify-log, once more by itself', verified],
  ])
    console.log(`| ${what} | ${took.toFixed(1)} | ${used.toFixed(1)} |`);
  return 0;
}

/** Seconds that a command takes from its start to its end, and those that it and all that it started used of processors. */
async function timed(args) {
  const [begun, usedBefore] = [performance.now(), usedByEnded()];
  const child = spawn(process.execPath, ['src/launcher/collegium.mjs', ...args], {
    cwd: packageDir,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (text) => {
    said += text;
  });
  const status = await new Promise((resolve) => child.once('close', resolve));
  if (status !== 0) throw new Error(`${args[0]} ended with ${status}: ${said}`);
  return { took: (performance.now() - begun) / 1000, used: usedByEnded() - usedBefore };
}

/** What the processes have used that we started and that have ended, with theirs; in seconds, to the hundredth; Linux only. */
function usedByEnded() {
  const stat = fs.readFileSync('/proc/self/stat', 'latin1');
  const [user, system] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(13, 15); // cutime, cstime
  return (Number(user) + Number(system)) / 100;
}

/** Says again what was said, at the end of each stream, chained, until there are so many comments. */
async function fillUp(host, comments) {
  const { canonicalJson, commitmentOf, hashAfter, headerColumns, instantSql } = await import('../dist/persistence/log-chain.js');
  const admin = new pg.Client({ host, user: 'postgres', database: 'collegium' });
  await admin.connect();
  const count = async (table) => Number((await admin.query(`select count(*) from ${table}`)).rows[0].count);
  await admin.query('begin');
  const columns = headerColumns.map((column) => (column === 'at' ? `${instantSql('event.at')} as at` : `event.${column}`));
  for (let more = comments - (await count('comment')); more > 0; ) {
    const { rows } = await admin.query(
      `select ${columns.join(', ')}, body, head, head_hash from event join event_body using (stream_kind, stream_id, seq)
       join stream on stream.kind = stream_kind and stream.id = stream_id where event.kind = 'CommentAdded' order by 1, 2, 3 limit $1`,
      [more],
    );
    if (rows.length === 0) throw new Error('There is no comment to be said again.');
    const heads = new Map();
    const copies = rows.map(({ body, head, head_hash, ...header }) => {
      const before = heads.get(header.stream_id) ?? { seq: Number(head), hash: head_hash };
      const [id, salt] = [crypto.randomUUID(), Buffer.from(crypto.randomUUID().replaceAll('-', ''), 'hex')];
      const said = canonicalJson(JSON.parse(body.replaceAll(header.object_id, id)));
      const own = { ...header, seq: before.seq + 1, event_id: crypto.randomUUID(), object_id: id };
      const commitment = commitmentOf(salt, said);
      const hash = hashAfter(before.hash, own, commitment);
      heads.set(header.stream_id, { seq: own.seq, hash, eventId: own.event_id, kind: header.stream_kind });
      return { of: header.object_id, id, own, salt, said, commitment, hash };
    });
    for (let at = 0; at < copies.length; at += rowsAtOnce) await insert(admin, copies.slice(at, at + rowsAtOnce));
    for (const [id, { kind, seq, eventId, hash }] of heads)
      await admin.query(`update stream set head = $3, head_event_id = $4, head_hash = $5 where kind = $1 and id = $2`, [
        ...[kind, id, seq, eventId, hash],
      ]);
    more -= copies.length;
  }
  await admin.query('commit');
  await admin.query('analyze');
  const { rows } = await admin.query(`select pg_database_size('collegium') as bytes`);
  const counted = { comments: await count('comment'), events: await count('event'), bytes: Number(rows[0].bytes) };
  await admin.end();
  return counted;
}

async function insert(admin, copies) {
  const hex = (bytes) => `\\x${bytes.toString('hex')}`;
  const put = (table, rows) => {
    const columns = Object.keys(rows[0]).join(', ');
    return admin.query(
      `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
      [JSON.stringify(rows)],
    );
  };
  const { rows: listed } = await admin.query(
    `select array_agg(attname::text) as columns from pg_attribute where attrelid = 'comment'::regclass and attnum > 0
       and not attisdropped and attgenerated = '' and attname <> 'id'`,
  );
  const columns = listed[0].columns.join(', ');
  await admin.query(
    `insert into comment (id, ${columns}) select copy.id, ${columns} from unnest($1::uuid[], $2::uuid[]) as copy(id, of)
     join (select id as of, ${columns} from comment) said using (of)`,
    [copies.map(({ id }) => id), copies.map(({ of }) => of)],
  );
  await admin.query(
    `insert into comment_revision (comment_id, version, text, at) select copy.id, version, text, at
     from unnest($1::uuid[], $2::uuid[]) as copy(id, of) join comment_revision on comment_id = of`,
    [copies.map(({ id }) => id), copies.map(({ of }) => of)],
  );
  await put(
    'event',
    copies.map(({ own, commitment, hash }) => ({ ...own, commitment: hex(commitment), hash: hex(hash) })),
  );
  await put(
    'event_body',
    copies.map(({ own: { stream_kind, stream_id, seq }, salt, said }) => ({
      ...{ stream_kind, stream_id, seq, salt: hex(salt), body: said },
    })),
  );
}
