import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type pg from 'pg';
import { type Head, headsText, readHeads } from '../../src/persistence/heads.ts';
import { commitmentOf, hashAfter, headerColumns, instantSql, noHash } from '../../src/persistence/log-chain.ts';
import { type Verified, verifyLog } from '../../src/persistence/verify-log.ts';
import { runCommand } from '../harness/cli.ts';
import { asAdmin, databaseUrl } from '../harness/database.ts';
import { seededRandom } from '../harness/traffic.ts';
import { aComment, aRound, aWorld, type World } from '../harness/world.ts';
import { type Column, columnsOf, deleteOne, flipOne, insertOne, type Place, swapTwo, tables } from './tampering.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'collegium-audit-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A world in which something was said, and its log lies still. `erased`: and something was erased by decision. */
async function aLog({ erased = false } = {}): Promise<World> {
  const world = await aWorld();
  const { draftId } = await aRound(world);
  for (const [login, text] of [
    ['a-head', 'Một'],
    ['b-head', 'hai “ba” \\ \n𝔘'],
    ['c-officer', 'bốn'],
  ] as const)
    await aComment(world, login, { draftId, text });
  if (!erased) return world;
  const { eventId } = await aComment(world, 'a-officer', { draftId, text: 'năm' });
  const erase = ['erase-event', '--event', eventId, '--decision', 'QĐ 1', '--reason', 'nhầm', '--by', 'o-head'];
  expect(await runCommand(erase, { DATABASE_URL: databaseUrl(world.database.name) })).toMatchObject({ exit: 0 });
  return world;
}

/** Does something to the log and undoes it. */
async function undone<T>(admin: pg.Client, work: () => Promise<T>): Promise<T> {
  await admin.query('savepoint sound');
  try {
    return await work();
  } finally {
    await admin.query('rollback to savepoint sound');
  }
}

/** What PostgreSQL itself refuses: a second row of the same key, a text that is none, an instant beyond its years. */
const refusedByPostgres = ['23505', '23514', '22021', '22008', '22023', '23502'];

test('any flip of a bit in any column of any row, any deletion, swap and insertion is found, and the row is named', async () => {
  await using world = await aLog({ erased: true });
  const random = seededRandom(2_511);
  await asAdmin(world.database.name, async (admin) => {
    await admin.query('begin');
    await putEverywhere(admin);
    const columns: { table: (typeof tables)[number]; column: Column }[] = [];
    for (const table of tables) for (const column of await columnsOf(admin, table)) columns.push({ table, column });
    expect(columns.length).toBeGreaterThanOrEqual(headerColumns.length + 2 + 6 + 5);
    // By what was done to the decision, what it erased is found too, which comes first.
    const [erased, decision] = await placesOf(admin, `body is null or event.kind = 'TextErased'`);
    const sound = await verifyLog(admin);
    expect(sound).toMatchObject({ events: expect.any(Number), heads: expect.any(Array) });
    expect(sound.events).toBeGreaterThan(30);
    const ways: [name: string, amount: number, tamper: () => Promise<Place[] | undefined>][] = [
      ...columns.map(({ table, column }): (typeof ways)[number] => [
        `flip in ${table} of ${column.name}`,
        15,
        () => flipOne(admin, random, table, column),
      ]),
      ['delete', 60, () => deleteOne(admin, random)],
      ['swap', 60, () => swapTwo(admin, random)],
      ['insert', 60, () => insertOne(admin, random)],
    ];
    for (const [name, amount, tamper] of ways) {
      for (let done = 0; done < amount; ) {
        const outcome = await undone(admin, async () => {
          const places = await tamper().catch((error: { code: string }) => {
            if (refusedByPostgres.includes(error.code)) return undefined;
            throw error;
          });
          return places && { places, found: await verifyLog(admin) };
        });
        if (!outcome) continue;
        done += 1;
        const { bad } = outcome.found;
        // A row of `stream` has no number of its own: that the stream is named is all there is to name.
        const ofDecision = outcome.places.some(({ stream, seq }) => stream === decision!.stream && seq === decision!.seq);
        const isNamed = [...outcome.places, ...(ofDecision ? [erased!] : [])].some(
          ({ stream, seq }) => stream === bad?.stream && (seq === bad.seq || name.startsWith('flip in stream')),
        );
        expect({ name, bad, places: outcome.places, isNamed }).toMatchObject({ isNamed: true });
      }
    }
    expect(await verifyLog(admin)).toEqual(sound); // everything was undone
  });
});

test('who writes a stream anew or cuts it off is found by heads that were kept elsewhere, and by nothing else', async () => {
  await using world = await aLog();
  await asAdmin(world.database.name, async (admin) => {
    await admin.query('begin');
    const heads = headsIn(await verifyLog(admin));
    const kept = readHeads(headsText(heads))!;
    expect(kept).toEqual(heads);
    const { stream, seq } = kept.find((head) => head.stream.startsWith('PROPOSAL:'))!;
    const [kind, id] = stream.split(':') as [string, string];
    const forged: [name: string, statements: string[], found: object][] = [
      [
        'cut',
        [
          `delete from event where seq = $3 and stream_kind = $1 and stream_id = $2`,
          `delete from event_body where seq = $3 and stream_kind = $1 and stream_id = $2`,
          `update stream set head = head - 1, head_event_id = event_id, head_hash = hash from event
           where stream_kind = $1 and stream_id = $2 and seq = $3 - 1 and stream.kind = $1 and stream.id = $2`,
        ],
        { stream, seq, eventId: null, wrong: `is missing: the head that was kept is ${seq}, so the log was cut` },
      ],
      [
        'cut to nothing',
        ['event', 'event_body']
          .map((table) => `delete from ${table} where seq <= $3 and stream_kind = $1 and stream_id = $2`)
          .concat(`delete from stream where head = $3 and kind = $1 and id = $2`),
        { stream, seq: 1, eventId: null, wrong: `is missing: the head that was kept is ${seq}, so the log was cut` },
      ],
    ];
    for (const [name, statements, found] of forged)
      await undone(admin, async () => {
        for (const statement of statements) await admin.query(statement, [kind, id, seq]);
        expect([name, (await verifyLog(admin)).bad]).toEqual([name, undefined]);
        expect([name, (await verifyLog(admin, { kept })).bad]).toEqual([name, found]);
      });
    await undone(admin, async () => {
      await admin.query(`update event_body set body = replace(body, 'o', '0') where stream_id = $1 and seq = 2`, [id]);
      await chainAnew(admin, kind, id);
      expect((await verifyLog(admin)).bad).toBeUndefined();
      expect((await verifyLog(admin, { kept })).bad).toMatchObject({
        stream,
        seq,
        wrong: 'has another hash than the one that was kept: the chain was written anew, here or before it',
      });
      expect((await verifyLog(admin, { kept, only: { kind: 'BODY', id: kept[0]!.stream.slice(5) } })).bad).toBeUndefined();
    });
    // Going on is no tampering.
    expect(
      (await verifyLog(admin, { kept: kept.map((head) => (head.stream === stream ? { ...head, ...earlier } : head)) })).bad,
    ).toEqual(expect.objectContaining({ stream, seq: 1 }));
    const { rows } = await admin.query<{ hash: Buffer }>(`select hash from event where stream_id = $1 and seq = 2`, [id]);
    const keptLongAgo = [{ stream, seq: 2, hash: rows[0]!.hash.toString('hex') }];
    expect(headsIn(await verifyLog(admin, { kept: keptLongAgo }))).toEqual(heads);
  });
});

test('who writes one event anew, with the hash that it should have then, is found at the one that follows', async () => {
  await using world = await aLog();
  await asAdmin(world.database.name, async (admin) => {
    await admin.query('begin');
    const { stream, seq: head } = headsIn(await verifyLog(admin)).find(({ stream }) => stream.startsWith('PROPOSAL:'))!;
    const [kind, id] = stream.split(':') as [string, string];
    expect(head).toBeGreaterThan(3);
    for (const [seq, wrong] of [
      [2, 'does not fit its hash: one of its columns was changed, or another event stood here'],
      [head, 'is not what its stream names as its head'],
    ] as const)
      await undone(admin, async () => {
        await admin.query(`update event_body set body = replace(body, 'o', '0') where stream_id = $1 and seq = $2`, [id, seq]);
        await chainAnew(admin, kind, id, seq);
        expect((await verifyLog(admin)).bad).toMatchObject({ stream, seq: Math.min(seq + 1, head), wrong });
      });
  });
});

/** Where events stand, in their order. */
async function placesOf(admin: pg.Client, which: string): Promise<Place[]> {
  const { rows } = await admin.query<Place>(
    `select stream_kind || ':' || stream_id as stream, seq::int from event join event_body using (stream_kind, stream_id, seq)
     where ${which} order by stream_kind, stream_id, seq`,
  );
  return rows;
}

/** Has a value in each column of the log, in a chain that fits: also for whom something was done, and what remains of an erased text. */
async function putEverywhere(admin: pg.Client): Promise<void> {
  const { rows } = await admin.query<{ kind: string; id: string }>(
    `update event set on_behalf_of_body_id = actor_body_id, trace_of_body_id = actor_body_id, round_id = object_id, draft_id = object_id
     where stream_kind = 'PROPOSAL' and seq = 2 returning stream_kind as kind, stream_id as id`,
  );
  for (const { kind, id } of rows) await chainAnew(admin, kind, id);
}

const headsIn = (found: Verified): Head[] => ('heads' in found ? found.heads : []);
const earlier = { seq: 1, hash: '0'.repeat(64) };

/** What somebody would do who may write everything: every hash of a stream computed again, and its head; or of one event alone. */
async function chainAnew(admin: pg.Client, kind: string, id: string, only?: number): Promise<void> {
  const columns = headerColumns.map((column) => (column === 'at' ? instantSql('at') : column)).join(', ');
  const { rows } = await admin.query<unknown[]>({
    text: `select salt, body, commitment, ${columns} from event join event_body using (stream_kind, stream_id, seq) where stream_kind = $1 and stream_id = $2 order by seq`,
    values: [kind, id],
    rowMode: 'array',
  });
  let hash = noHash;
  for (const [salt, body, committed, ...values] of rows) {
    const header = Object.fromEntries(headerColumns.map((column, i) => [column, values[i] as string])) as Parameters<
      typeof hashAfter
    >[1];
    header.seq = Number(header.seq);
    const commitment = body === null ? (committed as Buffer) : commitmentOf(salt as Buffer, body as string); // null: it was erased
    hash = hashAfter(hash, header, commitment);
    if (only !== undefined && header.seq !== only) continue;
    await admin.query('update event set commitment = $4, hash = $5 where stream_kind = $1 and stream_id = $2 and seq = $3', [
      kind,
      id,
      header.seq,
      commitment,
      hash,
    ]);
  }
  if (only !== undefined) return;
  await admin.query('update stream set head_hash = $3 where kind = $1 and id = $2', [kind, id, hash]);
}

test('verify-log prints heads to keep, compares with them, and exits with 1 and the row when one does not fit', async () => {
  await using world = await aLog();
  const { name } = world.database;
  const run = (...more: string[]) => runCommand(['verify-log', ...more], { DATABASE_URL: databaseUrl(name) });
  const sound = await run();
  expect(sound).toEqual({ exit: 0, said: expect.stringMatching(/^\d+ events in \d+ streams, all as they were written$/m) });
  const heads = sound.said.replace(/^\d+ events.*\n/m, '');
  const file = path.join(folder, 'heads');
  writeFileSync(file, heads);
  expect(await run('--heads', file)).toEqual({ exit: 0, said: expect.stringContaining(heads) });
  const stream = heads.split('\t')[0]!;
  expect((await run('--stream', stream)).said).toMatch(new RegExp(`^${stream}\t\\d+\t[0-9a-f]{64}\nroot\t1\t`, 'm'));
  expect(await run('--stream', 'BODY:x')).toEqual({ exit: 2, said: expect.stringContaining('--stream BODY:x is no stream') });
  writeFileSync(file, heads.replace(/\t(\d+)\t/, '\t9$1\t'));
  expect(await run('--heads', file)).toEqual({ exit: 3, said: expect.stringContaining('its root does not fit') });
  writeFileSync(file, headsText([{ stream, seq: 99, hash: '0'.repeat(64) }]));
  expect(await run('--heads', file)).toEqual({
    exit: 1,
    said: expect.stringMatching(/^Event \d+ of stream BODY:\S+ is missing: the head that was kept is 99, so the log was cut\.$/m),
  });

  const { rows } = await asAdmin(name, (admin) =>
    admin.query<{ at: string }>(
      `update event set kind = 'CommentSeen' where kind = 'CommentAdded' and seq = (select min(seq) from event where kind = 'CommentAdded')
       returning format('Event %s of stream %s:%s (%s) does not fit its hash', seq, stream_kind, stream_id, event_id) as at`,
    ),
  );
  expect(await run()).toEqual({ exit: 1, said: expect.stringContaining(rows[0]!.at) });
});
