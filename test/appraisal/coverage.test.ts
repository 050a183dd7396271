import { CloseRound } from '../../clients/operations.ts';
import { asAdmin } from '../harness/database.ts';
import { aWorld, done } from '../harness/world.ts';
import { covering } from './covering.ts';
import { aRoundWithQuestions, opining } from './opining.ts';

const stances = ['AGREE', 'AGREE_WITH_COMMENT', 'DISAGREE', 'ALTERNATIVE', 'NO_OBJECTION_DECLARED', 'OUT_OF_REMIT'] as const;
const uuidIn = (id: string) => Buffer.from(id.split(/_(.*)/)[1]!, 'base64url').toString('hex');

/** Numbers that follow from a seed. */
function drawing(seed: number) {
  let state = seed;
  const below = (n: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * n);
  };
  return { below, one: <T>(of: readonly T[]): T => of[below(of.length)]!, chance: (of: number) => below(100) < of };
}

test.each([1, 2, 3, 4])('the coverage of any round is what its matrix says, seed %s', async (seed) => {
  await using world = await aWorld();
  const { below, one, chance } = drawing(seed);
  const asked = Array.from({ length: 1 + below(5) }, (_, n) => ({
    text: `Vấn đề ${n + 1}?`,
    mandatory: chance(75),
    ...(chance(40) && { to: ['A', 'B', 'C'].slice(0, 1 + below(3)) }),
  }));
  const { roundId, questionIds } = await aRoundWithQuestions(world, asked);
  const { fields, answers, sign } = opining(world, roundId);
  const given = new Map<string, { stance: string; accepted: boolean }>();
  for (const letter of ['A', 'B', 'C'].filter(() => chance(80))) {
    const login = `${letter.toLowerCase()}-head`;
    done(await fields(login, { expectedVersion: 0, position: 'AGREE' }));
    const own = questionIds.flatMap((questionId, n) => {
      if ((asked[n]!.to && !asked[n]!.to!.includes(letter)) || chance(25)) return [];
      const stance = one(stances);
      given.set(`${letter}${n + 1}`, { stance, accepted: false });
      return [{ questionId, stance, text: `Ý kiến ${n}`, expectedVersion: 0 }];
    });
    if (own.length > 0) done(await answers(login, own));
    await sign(login, { acknowledgeMissing: true });
  }
  await asAdmin(world.database.name, async (admin) => {
    const { rows } = await admin.query(`select claim.id, body.name_en as name, question.number from out_of_remit claim
      join body on body.id = claim.body_id join question on question.id = claim.question_id order by 2, 3`);
    for (const row of rows.filter(() => chance(50))) {
      await admin.query(
        `update out_of_remit set accepted = true, decided_at = now(), decided_by_person_id = claimed_by_person_id where id = $1`,
        [row.id],
      );
      given.get(`${row.name.at(-1)}${row.number}`)!.accepted = true;
    }
  });

  const expected: Record<string, string | null> = {};
  const pooled = { answered: 0, asked: 0 };
  for (const letter of ['A', 'B', 'C']) {
    const own = asked.flatMap(({ mandatory, to }, n) => {
      const answer = given.get(`${letter}${n + 1}`);
      return mandatory && (!to || to.includes(letter)) && !answer?.accepted ? [answer?.stance] : [];
    });
    const answered = own.filter((stance) => stance && stance !== 'OUT_OF_REMIT').length;
    pooled.answered += answered;
    pooled.asked += own.length;
    expected[letter] = own.length > 0 ? `${answered}/${own.length}` : null;
  }
  const { coverage, matrix } = covering(world, roundId);
  const all = { ...expected, round: pooled.asked > 0 ? `${pooled.answered}/${pooled.asked}` : null };
  for (const login of ['o-desk', 'l-head', 'b-officer']) expect(await coverage(login)).toEqual(all);
  const cells = await matrix('o-desk');
  expect(cells.map(({ letter, question }) => `${letter}${question.number}`)).toEqual(
    ['A', 'B', 'C'].flatMap((letter) => asked.flatMap(({ to }, n) => (!to || to.includes(letter) ? [`${letter}${n + 1}`] : []))),
  );
  for (const { letter, question, stance, outOfRemitAccepted } of cells) {
    const answer = given.get(`${letter}${question.number}`);
    expect([stance, outOfRemitAccepted]).toEqual([answer?.stance ?? null, answer?.accepted ?? false]);
  }
});

test('in a blind round a body sees its own coverage and cells only, the lead body none, the office all; at the close all do', async () => {
  await using world = await aWorld();
  const { roundId, questionIds } = await aRoundWithQuestions(world, [{ text: 'Một?' }, { text: 'Hai?' }], { mode: 'AT_CLOSE' });
  const { fields, answers, sign } = opining(world, roundId);
  const { coverage, matrix, rows } = covering(world, roundId);
  for (const login of ['a-head', 'b-head']) {
    done(await fields(login, { expectedVersion: 0, position: 'AGREE' }));
    done(await answers(login, [{ questionId: questionIds[0]!, stance: 'AGREE', expectedVersion: 0 }]));
    await sign(login, { acknowledgeMissing: true });
  }
  expect(await coverage('a-head')).toEqual({ A: '1/2', round: null });
  expect((await matrix('a-head')).map(({ letter, stance }) => `${letter} ${stance}`)).toEqual(['A AGREE', 'A null']);
  expect(await coverage('l-head')).toEqual({ round: null });
  expect(await matrix('l-head')).toEqual([]);
  expect((await rows('l-head')).totalCount).toBe(0);
  expect((await rows('a-head')).totalCount).toBe(1);
  expect(await coverage('o-desk')).toEqual({ A: '1/2', B: '1/2', C: '0/2', round: '2/6' });
  done((await world.ask('o-desk', CloseRound, { input: { roundId } })).data?.closeRound);
  for (const login of ['a-head', 'l-head']) {
    expect(await coverage(login)).toEqual({ A: '1/2', B: '1/2', C: '0/2', round: '2/6' });
    expect((await rows(login)).totalCount).toBe(2);
  }
});

test('a late addendum counts apart, a recalled round not at all', async () => {
  await using world = await aWorld();
  const { roundId, questionIds } = await aRoundWithQuestions(world, [{ text: 'Một?' }, { text: 'Hai?' }]);
  const [q1, q2] = questionIds as [string, string];
  const { fields, answers, sign } = opining(world, roundId);
  const { coverage, request, rows, seen } = covering(world, roundId);
  const answer = { stance: 'AGREE' as const, expectedVersion: 0 };
  done(await fields('a-head', { expectedVersion: 0, position: 'AGREE' }));
  done(await answers('a-head', [{ ...answer, questionId: q1 }]));
  await sign('a-head', { acknowledgeMissing: true });
  done((await world.ask('o-desk', CloseRound, { input: { roundId } })).data?.closeRound);
  expect(await coverage('o-desk')).toMatchObject({ A: '1/2', round: '1/6' });
  done(await answers('a-head', [{ ...answer, questionId: q2 }]));
  await sign('a-head', { lateAddendum: true });
  expect((await request('o-desk', 'A'))!.coverage).toEqual({ answered: 1, asked: 2, ratio: 0.5, answeredLate: 1 });
  expect((await seen('o-desk')).coverage).toMatchObject({ answered: 1, asked: 6, answeredLate: 1 });
  expect((await rows('o-desk')).nodes.map(({ question, isLate }) => [question?.number, isLate])).toEqual([
    [1, false],
    [1, true],
    [2, true],
  ]);
  await asAdmin(world.database.name, (admin) =>
    admin.query(`update round set status = 'RECALLED' where id = $1::uuid`, [uuidIn(roundId)]),
  );
  expect(await coverage('o-desk')).toEqual({ A: null, B: null, C: null, round: null });
});
