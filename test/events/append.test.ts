import type { Actor } from '../../src/access/actor.ts';
import { Role } from '../../src/access/actor.ts';
import { Audience } from '../../src/access/audience.ts';
import { announcementsOf, append, numbered } from '../../src/events/append.ts';
import type { ToAppend } from '../../src/events/new-event.ts';
import type { Stream } from '../../src/events/stream.ts';
import { type Orm, openDatabase, sql, type Tx } from '../../src/persistence/database.ts';
import { inTransaction } from '../../src/persistence/transaction.ts';
import { verifyLog } from '../../src/persistence/verify-log.ts';
import { aDatabase, asAdmin } from '../harness/database.ts';

const clock = { now: () => new Date('2026-03-02T02:00:00.123Z') };
const actor: Actor = {
  ...{ personId: crypto.randomUUID(), login: 'a', personName: 'Trần “A” \\ 𝔘' },
  ...{ bodyId: crypto.randomUUID(), bodyNameVi: 'Ban', bodyNameEn: 'Board', isOffice: false, role: Role.HEAD },
};
const aStream = (): Stream => ({ kind: 'PROPOSAL', id: crypto.randomUUID() });

const something = (stream: Stream, text: string): ToAppend => ({
  stream,
  event: {
    kind: 'CommentAdded',
    shown: {
      ...{ audience: Audience.ROUND, ownerPersonId: actor.personId, ownerBodyId: actor.bodyId },
      ...{ roundId: null, traceOfBodyId: null },
    },
    ...{ draftId: null, objectType: 'Comment', objectId: crypto.randomUUID(), payload: { text, n: 1.5, none: null } },
  },
});

let name: string;
let orm: Orm;
beforeAll(async () => {
  const database = await aDatabase();
  name = database.name;
  orm = await openDatabase(database, 'collegium_request', [], 8);
});
afterAll(() => orm.close());

/** Appends in one transaction, so many events at a time. */
const appending = (stream: Stream, amounts: number[], then: (tx: Tx) => Promise<unknown> = async () => {}) =>
  inTransaction(orm, actor, async (tx) => {
    const places = [];
    for (const amount of amounts) {
      const events = Array.from({ length: amount }, (_, n) => something(stream, `Một ${n} "𝔘" \\ \n`));
      places.push(...(await append({ tx, actor, clock }, events)));
    }
    await then(tx);
    return { tx, places };
  }).then(async (done) => {
    await numbered(done.tx);
    return done;
  });

test('events that come one by one and many at once, from several at the same time, stand in one chain without a gap', async () => {
  const [stream, other] = [aStream(), aStream()];
  const done = await Promise.all([
    ...[[1], [3], [1, 1], [2, 1, 4], [1], [1, 2]].map((amounts) => appending(stream, amounts)),
    ...[[1], [1], [2]].map((amounts) => appending(other, amounts)),
  ]);
  const seqs = done.flatMap(({ places }) => places.filter((place) => place.stream === stream).map(({ seq }) => seq));
  expect(seqs.sort((a, b) => a - b)).toEqual(Array.from({ length: 17 }, (_, n) => n + 1));
  for (const { tx, places } of done)
    expect(await announcementsOf(tx)).toEqual([{ stream: places[0]!.stream, seq: places.at(-1)!.seq, events: places.length }]);
  await asAdmin(name, async (admin) => {
    await admin.query('begin');
    const verified = await verifyLog(admin);
    if (verified.bad) throw new Error(JSON.stringify(verified.bad));
    expect(verified.heads.map(({ stream: named, seq }) => [named, seq])).toEqual(
      [
        [`PROPOSAL:${stream.id}`, 17],
        [`PROPOSAL:${other.id}`, 4],
      ].sort(([a], [b]) => (a! < b! ? -1 : 1)),
    );
    for (const place of done.flatMap(({ places }) => places)) {
      const { rows } = await admin.query('select seq from event where event_id = $1', [place.eventId]);
      expect(rows).toEqual([{ seq: String(place.seq) }]);
    }
  });
});

test('the number of a single event is not waited for, nor made up: it is known when it was asked for, before the commit or after', async () => {
  const stream = aStream();
  let early: unknown;
  const { tx, places } = await inTransaction(orm, actor, async (tx) => {
    const [place] = await append({ tx, actor, clock }, [something(stream, 'Một')]);
    expect(() => place!.seq).toThrow('no number yet');
    await numbered(tx);
    early = place!.seq;
    return { tx, places: [place!, ...(await append({ tx, actor, clock }, [something(stream, 'Hai')]))] };
  });
  await numbered(tx);
  expect([early, ...places.map(({ seq }) => seq)]).toEqual([1, 1, 2]);
});

test('an event that cannot be appended undoes its transaction, and what says so is why, not what was not done after it', async () => {
  const stream = aStream();
  await appending(stream, [1]);
  await asAdmin(name, (admin) =>
    admin.query(`alter table event add constraint no_third check (seq < 3 or stream_id <> '${stream.id}')`),
  );
  await appending(stream, [1]);
  const why = { code: '23514', constraint: 'no_third' };
  await expect(appending(stream, [1])).rejects.toMatchObject(why);
  await expect(appending(stream, [1], (tx) => sql(tx, 'select $1::int', [1]))).rejects.toMatchObject(why);
  await expect(appending(stream, [1], numbered)).rejects.toMatchObject(why);
  await asAdmin(name, async (admin) => {
    const { rows } = await admin.query('select head from stream where id = $1', [stream.id]);
    expect(rows).toEqual([{ head: '2' }]);
    await admin.query('alter table event drop constraint no_third');
  });
  expect((await appending(stream, [1])).places[0]!.seq).toBe(3);
});
