import { uuidOf } from '../../src/graphql/global-id.ts';
import { asAdmin } from '../harness/database.ts';
import { aComment, aWorld, type World } from '../harness/world.ts';
import {
  aRoundWithQuestion,
  assertErases as assertGone,
  doing,
  dumpOf,
  eventOf as newest,
  opinionsOf,
  secret,
} from './erasing.ts';

let world: World;
beforeAll(async () => {
  let now = Date.parse('2024-03-01T09:00:00Z');
  world = await aWorld({ clock: { now: () => new Date(++now) } }); // so that what came later is told from what came before
});
afterAll(() => world[Symbol.asyncDispose]());

const by = (login: string, mutation: string, input: object) => doing(world, login, mutation, input);
const eventOf = (kind: string) => newest(world, kind);
const assertErases = (eventId: string, words: string[]) => assertGone(world, eventId, words);

test('an opinion is erased as it was written, signed, reconfirmed and found wanting, from whichever event; others stay', async () => {
  const { draftId, proposalId, roundId, questionId } = await aRoundWithQuestion(world);
  const words = Array.from({ length: 5 }, secret);
  const [blocking, comment, answer, before, remark] = words as [string, string, string, string, string];
  const others = secret();
  const draft = { roundId, expectedVersion: 0, position: 'DISAGREE' };
  await by('a-officer', 'draftOpinion', { ...draft, blockingText: before, comment: null });
  await by('a-officer', 'draftOpinion', { ...draft, expectedVersion: 1, blockingText: blocking, comment });
  await by('b-officer', 'draftOpinion', { ...draft, blockingText: others });
  const quoted = await aComment(world, 'a-head', { draftId, text: remark, suggestedText: null });
  await by('a-officer', 'pickThread', { roundId, threadId: quoted.thread.id });
  await by('a-officer', 'draftAnswers', {
    roundId,
    answers: [{ questionId, stance: 'DISAGREE', text: answer, expectedVersion: 0 }],
  });
  await by('a-head', 'submitOpinion', { roundId, expectedVersion: 4 });
  const first = await eventOf('OpinionSubmitted');
  const { finding } = await by('o-desk', 'proposeFinding', {
    opinionId: (await opinionsOf(world, roundId))[0]!.id,
    codes: ['TOO_VAGUE'],
    reason: secret(),
  });
  await asAdmin(world.database.name, (admin) =>
    admin.query(`update sufficiency_finding set grounds = $2 where id = $1`, [
      uuidOf('SufficiencyFinding', finding!.id),
      JSON.stringify([{ code: 'TOO_VAGUE', questionNumber: 1, found: answer }]),
    ]),
  );
  await by('b-head', 'submitOpinion', { roundId, expectedVersion: 1, acknowledgeMissing: true });
  // The same again in another round, which asks in other words.
  const { draft: newer } = await by('l-officer', 'uploadDraft', { proposalId, text: 'hai', mediaType: 'MARKDOWN' });
  const bodyIds = [world.body['A']];
  const next = { draftId: newer!.id, kind: 'RECONFIRM', bodyIds, questions: [{ text: 'Khác?', mandatory: false }] };
  const { round: again } = await by('o-desk', 'openRound', next);
  await by('a-head', 'reconfirmOpinion', { roundId: again!.id, expectedSequence: 1 });
  await assertErases(first, words.slice(0, 4));
  const after = await dumpOf(world);
  expect([others, remark].filter((word) => !after.includes(word))).toEqual([]);
  expect(await opinionsOf(world, roundId)).toMatchObject([
    { body: { id: world.body['A'] }, position: 'DISAGREE', blockingText: '—', comment: '—', answers: [{ text: '—' }] },
    { body: { id: world.body['B'] }, blockingText: others },
  ]);
  expect(await opinionsOf(world, again!.id)).toMatchObject([{ position: 'DISAGREE', blockingText: '—', comment: '—' }]);
  await assertErases(quoted.eventId, [remark]); // also where the opinion quotes it
});

test('of what was submitted nobody changes a word, and the owner of the tables only to erase it', async () => {
  const { roundId } = await aRoundWithQuestion(world);
  await by('a-officer', 'draftOpinion', { roundId, expectedVersion: 0, position: 'DISAGREE', blockingText: 'một' });
  await by('a-head', 'submitOpinion', { roundId, expectedVersion: 1, acknowledgeMissing: true });
  const changed = (role: string, to: string) =>
    asAdmin(world.database.name, async (admin) => {
      await admin.query('begin');
      await admin.query(`set local role ${role}`);
      try {
        return (await admin.query(`update opinion set blocking_text = $1`, [to])).rowCount;
      } catch (error) {
        return (error as Error).message;
      } finally {
        await admin.query('rollback');
      }
    });
  expect(await changed('collegium_owner', 'hai')).toBe('what was submitted never changes');
  expect(await changed('collegium_owner', '—')).toBeGreaterThan(0);
  expect(await changed('postgres', '—')).toBe('what was submitted never changes');
  expect(await changed('collegium_request', '—')).toBe('permission denied for table opinion');
});
