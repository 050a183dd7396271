import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { AttachFile } from '../../clients/attachments.operations.ts';
import { ask } from '../../clients/connect.ts';
import { AddComment } from '../../clients/operations.ts';
import { MarkRead, WidenComment } from '../../clients/threads.operations.ts';
import { demoBodyId, demoDraftId } from '../../src/demo/seed.ts';
import { DamagedBackup, readBackup, verifyBackup } from '../../src/persistence/backup-file.ts';
import type { Database } from '../../src/persistence/database.ts';
import { loadBackup } from '../../src/persistence/load-backup.ts';
import { writeBackup } from '../../src/persistence/write-backup.ts';
import { aRoundWithQuestions, opining } from '../appraisal/opining.ts';
import { aDatabase, asAdmin } from '../harness/database.ts';
import { fetchFile, pdf, upload } from '../harness/files.ts';
import { aServer } from '../harness/server.ts';
import { seededRandom } from '../harness/traffic.ts';
import { aComment, aRound, aWorld, done } from '../harness/world.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'collegium-backup-'));
afterAll(() => rmSync(folder, { recursive: true }));
const quiet = () => {};
const now = new Date('2024-05-06T07:08:09Z');

/** A database with a round and remarks, texts that COPY must escape among them; and a backup of it. */
async function aBackup(name: string): Promise<{ database: Database; file: string }> {
  await using world = await aWorld();
  const { draftId } = await aRound(world);
  for (const text of ['thường', 'hai\ndòng\tvà \\. một \\N', '\\.', '𝔘 ́ dấu']) await aComment(world, 'a-head', { draftId, text });
  const file = path.join(folder, name);
  await writeBackup(world.database, file, now, quiet);
  return { database: world.database, file };
}

/** Every row of every table but what a restore makes anew, as text. */
const rowsOf = (database: Database) =>
  asAdmin(database.name, async (admin) => {
    const { rows } = await admin.query<{ name: string }>(
      `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
         and relname not in ('mikro_orm_migrations', 'installation') order by 1`,
    );
    const all: Record<string, string[]> = {};
    for (const { name } of rows)
      all[name] = (await admin.query<{ row: string }>(`select t::text as row from ${name} t order by 1`)).rows.map(
        ({ row }) => row,
      );
    return all;
  });

/** What the database itself refuses and hides: triggers that are on, policies, constraints, and who may do what. */
const guardsOf = (database: Database) =>
  asAdmin(database.name, async (admin) => {
    const { rows } = await admin.query<{ guard: string }>(
      `select concat_ws(' ', 'trigger', tgrelid::regclass, tgname, tgenabled) as guard from pg_trigger where not tgisinternal
       union all select concat_ws(' ', 'policy', polrelid::regclass, polname) from pg_policy
       union all select concat_ws(' ', 'constraint', conrelid::regclass, conname, convalidated) from pg_constraint where conrelid > 0
       union all select concat_ws(' ', 'table', relname, relrowsecurity, relforcerowsecurity, relacl) from pg_class
         where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`,
    );
    return rows.map(({ guard }) => guard);
  });

test('a backup is one file for its owner only, and its rows come back as they were, whatever they hold', async () => {
  const { database, file } = await aBackup('whole.backup');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder)).toEqual(['whole.backup']);
  const { header, rows } = await verifyBackup(file, quiet);
  expect(header.createdAt).toBe(now.toISOString());
  expect(rows).toBeGreaterThan(40);
  const restored = { ...database, name: `${(await aDatabase()).name}_r` };
  await loadBackup(restored, file, quiet);
  const [were, are] = [await rowsOf(database), await rowsOf(restored)];
  expect(were['comment']).toHaveLength(4);
  expect(are).toEqual(were);
  await asAdmin('postgres', (admin) => admin.query(`drop database ${restored.name} with (force)`));
});

test('who takes part in which round is kept as the requests say after a restore, whatever the file says', async () => {
  await using world = await aWorld();
  await aRound(world);
  const kept = (of: string) =>
    asAdmin(of, async (admin) => (await admin.query('select * from participation order by body_id')).rows);
  const were = await kept(world.database.name);
  expect(were.length).toBeGreaterThan(1);
  await asAdmin(world.database.name, async (admin) => {
    const one = await admin.query('delete from participation where body_id = $1', [were[0].body_id]);
    const rest = await admin.query('update participation set takes_part = ~takes_part');
    expect([one.rowCount, rest.rowCount]).toEqual([1, were.length - 1]);
    await admin.query(`insert into participation select id, '1', '1' from body where id <> all($1) limit 1`, [
      were.map((row) => row.body_id),
    ]);
  });
  const file = path.join(folder, 'participation.backup');
  await writeBackup(world.database, file, now, quiet);
  const restored = { ...world.database, name: `${(await aDatabase()).name}_r` };
  await loadBackup(restored, file, quiet);
  expect(await kept(restored.name)).toEqual(were);
  await asAdmin('postgres', (admin) => admin.query(`drop database ${restored.name} with (force)`));
});

test('contents of files come back byte for byte, attached and signed as they were; what lies elsewhere is counted', async () => {
  await using world = await aWorld();
  const { roundId } = await aRoundWithQuestions(world, []);
  const whole = Buffer.concat([pdf(), randomBytes(2_500_000)]);
  const file = await upload(world, 'a-officer', 'giải trình.pdf', whole);
  done((await world.ask('a-officer', AttachFile, { input: { roundId, fileId: file.id } })).data?.attachFile);
  done(await opining(world, roundId).fields('a-officer', { expectedVersion: 0, position: 'AGREE' }));
  await opining(world, roundId).sign('a-head');
  const backup = path.join(folder, 'files.backup');
  expect((await writeBackup(world.database, backup, now, quiet)).filesElsewhere).toBe(0);
  const restored = { ...world.database, name: `${world.database.name}_f` };
  await loadBackup(restored, backup, quiet);
  const [were, are] = [await rowsOf(world.database), await rowsOf(restored)];
  for (const table of ['file', 'file_content', 'working_attachment', 'opinion_attachment']) {
    expect([table, were[table]!.length]).not.toEqual([table, 0]);
    expect(are[table]).toEqual(were[table]);
  }
  const server = await aServer({ database: restored });
  const again = await fetchFile({ ...world, as: (login) => ({ url: server.url, login }), url: server.url }, 'b-head', file.id);
  expect(Buffer.from(await again.arrayBuffer()).equals(whole)).toBe(true);
  await server.close();
  await asAdmin(world.database.name, (admin) =>
    admin.query(
      `insert into file select gen_random_uuid(), name, media_type, bytes, sha256, 's3', true, null, uploaded_at, uploaded_by_person_id, uploaded_by_body_id from file`,
    ),
  );
  expect((await writeBackup(world.database, backup, now, quiet)).filesElsewhere).toBe(1);
  await asAdmin('postgres', (admin) => admin.query(`drop database ${restored.name} with (force)`));
});

/** What the demo world has nothing of: a meeting, and something due before it that was put off, waived and suspended. */
const somethingDue = `
  insert into calendar_day values ('2031-01-01', 'HOLIDAY', 'Tết dương lịch', '-', '2030-12-01', 1);
  insert into calendar_year values (2031, 'PROVISIONAL', '-', 1);
  insert into meeting (id, body_id, day, created_at) select gen_random_uuid(), id, '2031-02-03', now() from body where kind = 'DECIDING';
  insert into obligation (id, kind, body_id, proposal_id, meeting_id, started_at, basis, calendar_version, original_due, current_due, judged_due, alert_at)
    select gen_random_uuid(), 'LEAD_TIME', lead_body_id, proposal.id, (select id from meeting where day = '2031-02-03' limit 1), now(),
      '{"from": "DAY", "day": "2031-01-27"}', 1, now(), now(), now(), now() from proposal where lead_body_id is not null limit 1;
  insert into due_change (id, obligation_id, kind, from_due, to_due, after_expiry, calendar_version, at, actor_person_id, reason)
    select gen_random_uuid(), obligation.id, 'EXTENSION', now(), now(), false, 1, now(), person.id, '-' from obligation, person limit 1;
  insert into extension_request (id, obligation_id, until_day, reason, asked_at, asked_by_person_id)
    select gen_random_uuid(), obligation.id, '2031-03-03', '-', now(), person.id from obligation, person limit 1;
  insert into waiver (obligation_id, at, chair_person_id, reason)
    select obligation.id, now(), person.id, '-' from obligation, person where obligation.kind = 'LEAD_TIME' limit 1 on conflict do nothing;
  insert into calendar_address (id, person_id, body_id, secret_hash, locale, created_at)
    select gen_random_uuid(), person_id, body_id, sha256('-'), 'vi', now() from membership limit 1;
  insert into api_token (id, person_id, body_id, name, prefix, secret_hash, scopes, created_at, expires_at)
    select gen_random_uuid(), person_id, body_id, '-', 'clg_aaaaaaaa', sha256('-'), '{READ}', now(), now() + interval '1 day' from membership limit 1;
  insert into security_event (at, code, attempts, transport, address) values (now(), 'NOT_ALLOWED', 1, 'HTTP', '-');
  insert into round_pause (round_id, from_at) select id, now() from round limit 1;
  insert into suspension (id, proposal_id, from_at, decision_reference, reason, actor_person_id)
    select gen_random_uuid(), proposal.id, now(), '-', '-', person.id from proposal, person limit 1;`;

test('every table of a world in full comes back as it was, computed columns included, and as well guarded', async () => {
  const database = await aDatabase();
  const { url, close } = await aServer({ database, demoWorld: true });
  const draftId = demoDraftId();
  const input = { draftId, audience: 'BODY' as const, text: 'trong nhà', mentions: [{ bodyId: demoBodyId('justice') }] };
  const added = await ask({ url, login: 'hoa' }, AddComment, { input: { ...input, idempotencyKey: '1' } });
  const commentId = done(added.data?.addComment).comment!.id;
  const widening = { commentId, audience: 'ROUND_AND_LEAD' as const, confirm: true };
  done((await ask({ url, login: 'hoa' }, WidenComment, { input: widening })).data?.widenComment);
  done((await ask({ url, login: 'hai' }, MarkRead, { input: { draftId, upToCommentId: commentId } })).data?.markRead);
  await close();
  await asAdmin(database.name, (admin) => admin.query(somethingDue));
  const file = path.join(folder, 'full.backup');
  await writeBackup(database, file, now, quiet);
  const restored = { ...database, name: `${database.name}_r` };
  await loadBackup(restored, file, quiet);
  const [were, are] = [await rowsOf(database), await rowsOf(restored)];
  expect(Object.keys(were).filter((table) => were[table]!.length === 0)).toEqual([]);
  expect(are).toEqual(were);
  expect(await guardsOf(restored)).toEqual(await guardsOf(database));
  await asAdmin('postgres', (admin) => admin.query(`drop database ${restored.name} with (force)`));
});

test('a byte that was changed, and an end that is missing, are noticed wherever they are', async () => {
  const { file } = await aBackup('damaged.backup');
  const whole = readFileSync(file);
  const random = seededRandom(11);
  const somewhere = () => Math.floor(random() * whole.length);
  const places = [0, 4, 5, 20, whole.length - 80, whole.length - 70, whole.length - 1, ...Array.from({ length: 60 }, somewhere)];
  const damaged = [
    ...places.map((at) => whole.with(at, whole[at]! ^ (1 << Math.floor(random() * 8)))),
    ...[0, 1, 72, 100, whole.length - 1, whole.length - 73, ...Array.from({ length: 10 }, somewhere)].map((end) =>
      whole.subarray(0, end),
    ),
    Buffer.concat([whole, whole.subarray(-73)]),
    Buffer.concat([whole.subarray(0, -73), Buffer.from('more'), whole.subarray(-73)]),
  ];
  const copy = path.join(folder, 'copy.backup');
  for (const [i, bytes] of damaged.entries()) {
    writeFileSync(copy, bytes);
    await expect([i, await verifyBackup(copy, quiet).catch((error: unknown) => error)]).toEqual([i, expect.any(DamagedBackup)]);
  }
  writeFileSync(copy, whole);
  await verifyBackup(copy, quiet);
});

test('what cannot be written leaves nothing behind, and what cannot be loaded leaves an empty database', async () => {
  const { database, file } = await aBackup('again.backup');
  await expect(
    writeBackup({ ...database, name: 'no_such_database' }, path.join(folder, 'none.backup'), now, quiet),
  ).rejects.toThrow();
  expect(readdirSync(folder).filter((name) => name.startsWith('none'))).toEqual([]);

  // A log with a hole, in a file that is whole in itself.
  await asAdmin(database.name, (admin) => admin.query('delete from event where seq = 2'));
  const holed = path.join(folder, 'holed.backup');
  await writeBackup(database, holed, now, quiet);
  const target = { ...database, name: `${database.name}_h` };
  await expect(loadBackup(target, holed, quiet)).rejects.toThrow(
    /The log in .* is not whole: stream .* has \d+ events up to \d+, and its head is \d+/,
  );
  expect((await rowsOf(target))['event']).toEqual([]);
  await readBackup(file, async (header) => expect(header.heads.length).toBeGreaterThan(1));
  await asAdmin('postgres', (admin) => admin.query(`drop database ${target.name} with (force)`));
});
