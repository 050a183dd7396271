import type { Client } from 'pg';
import { asAdmin } from '../harness/database.ts';
import { aRound, aWorld, type World } from '../harness/world.ts';
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
