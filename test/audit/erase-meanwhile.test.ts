import type { Client } from 'pg';
import { asAdmin } from '../harness/database.ts';
import { aComment, aRound, aWorld, type World } from '../harness/world.ts';
import { doing, dumpOf, erase, eventOf, secret, verified } from './erasing.ts';

// What is copied while it is erased is erased, too.

let world: World;
beforeAll(async () => {
  let now = Date.parse('2024-03-01T09:00:00Z');
  world = await aWorld({ clock: { now: () => new Date(++now) } });
});
afterAll(() => world[Symbol.asyncDispose]());

const by = (login: string, mutation: string, input: object) => doing(world, login, mutation, input);

async function untilWaiting(admin: Client, many: number): Promise<void> {
  const waiting = async () => {
    await admin.query('select pg_stat_clear_snapshot()'); // else who came since the transaction began is not among them
    const { rowCount } = await admin.query(`select distinct pid from pg_locks join pg_stat_activity using (pid)
      where not granted and datname = current_database()`);
    return rowCount;
  };
  for (let n = 0; n < 20_000 && (await waiting()) !== many; n++);
  expect(await waiting()).toBe(many);
}

test('an opinion that is reconfirmed while it is erased is erased in both', async () => {
  const text = secret();
  const { proposalId, roundId } = await aRound(world, undefined, ['A']);
  await by('a-officer', 'draftOpinion', { roundId, expectedVersion: 0, position: 'DISAGREE', blockingText: text });
  await by('a-head', 'submitOpinion', { roundId, expectedVersion: 1, acknowledgeMissing: true });
  const eventId = await eventOf(world, 'OpinionSubmitted');
  const { draft } = await by('l-officer', 'uploadDraft', { proposalId, text: 'hai', mediaType: 'MARKDOWN' });
  const bodyIds = [world.body['A']];
  const { round } = await by('o-desk', 'openRound', { draftId: draft!.id, kind: 'RECONFIRM', bodyIds });
  const reconfirming = () => by('a-head', 'reconfirmOpinion', { roundId: round!.id, expectedSequence: 1 });
  // It has read what it copies, and waits; then the erasure begins, and both go on.
  const both = await asAdmin(world.database.name, async (admin) => {
    await admin.query('begin');
    await admin.query(`lock table opinion_answer in share mode`);
    const copied = reconfirming();
    await untilWaiting(admin, 1);
    const erased = erase(world, eventId, 'o-head');
    await untilWaiting(admin, 2);
    await admin.query('rollback');
    return { copied, erased };
  });
  await both.copied;
  expect(await both.erased).toMatchObject({ exit: 0 });
  expect((await dumpOf(world)).includes(text)).toBe(false);
  expect(await verified(world)).toHaveProperty('heads');
});

/**
 * A comment is edited while it is erased, so that each waits for the other: the erasure has the thread and wants the comment,
 * the edit has the comment and wants the thread.
 *
 *   erasure   has the proposal, waits for the thread ─ (released) ─ has the thread ── wants the comment ┐
 *   edit      has the comment, waits behind it ──────────────────── wants the thread ───────────────────┴ one of them is ended
 */
async function inEachOthersWay(eraserMs: number): Promise<{ erased: { exit: number | string }; before: string; after: string }> {
  const [before, after] = [secret(), secret()];
  const { draftId } = await aRound(world, undefined, ['A']);
  const { id: commentId, eventId } = await aComment(world, 'a-officer', { draftId, text: before });
  const both = await asAdmin(world.database.name, async (admin) => {
    // Who looks first whether it waits for somebody that waits for it is the one that is ended. A server looks after a second.
    await admin.query(`alter role postgres in database ${world.database.name} set deadlock_timeout = ${eraserMs}`);
    const deadlocks = async () => {
      await admin.query('select pg_stat_clear_snapshot()');
      const { rows } = await admin.query(`select deadlocks from pg_stat_database where datname = current_database()`);
      return Number(rows[0].deadlocks);
    };
    const met = await deadlocks();
    await admin.query('begin');
    await admin.query('select from thread where id = (select thread_id from comment where text = $1) for update', [before]);
    const erased = erase(world, eventId, 'o-head');
    await untilWaiting(admin, 1);
    const edited = by('a-officer', 'editComment', { commentId, expectedVersion: 1, text: after });
    await untilWaiting(admin, 2);
    await admin.query('rollback');
    const done = { erased: await erased, edited: await edited };
    for (let n = 0; n < 20_000 && (await deadlocks()) === met; n++); // it is counted a little later
    expect(await deadlocks()).toBe(met + 1);
    return done;
  });
  return { ...both, before, after };
}

test('a deadlock that ends the edit: it is made once the comment is erased', async () => {
  const { erased, before, after } = await inEachOthersWay(60_000);
  expect(erased).toMatchObject({ exit: 0 });
  const dump = await dumpOf(world);
  expect([dump.includes(before), dump.includes(after)]).toEqual([false, true]);
  expect(await verified(world)).toHaveProperty('heads');
});

test('a deadlock that ends the erasure: it is begun anew, and erases the edit as well', async () => {
  const { erased, before, after } = await inEachOthersWay(20);
  expect(erased).toMatchObject({ exit: 0 });
  const dump = await dumpOf(world);
  expect([dump.includes(before), dump.includes(after)]).toEqual([false, false]);
  expect(await verified(world)).toHaveProperty('heads');
});
