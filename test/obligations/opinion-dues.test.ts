import type { AskAgainInput, OpenRoundInput } from '../../clients/gql/graphql.ts';
import { CloseRound, NodeById, OpenRound } from '../../clients/operations.ts';
import { EnterOpinion, ReconfirmOpinion } from '../../clients/opinions.operations.ts';
import { UpdateProposal } from '../../clients/programme.operations.ts';
import {
  AskAgain,
  CancelRequest,
  ClaimOutOfRemit,
  DecideOutOfRemit,
  PrepareRound,
  RecallRound,
  Recuse,
  SendRound,
} from '../../clients/rounds.operations.ts';
import { opining } from '../appraisal/opining.ts';
import { asAdmin } from '../harness/database.ts';
import { aDraftInReview, codesOf, done } from '../harness/world.ts';
import { aWorldIn2024, dueOf, owed, toldAt } from './owing.ts';

let world: Awaited<ReturnType<typeof aWorldIn2024>>;
beforeAll(async () => {
  world = await aWorldIn2024('2024-04-26 10:00');
});
beforeEach(() => world.turnTo('2024-04-26 10:00')); // a Friday before days off
afterAll(() => world[Symbol.asyncDispose]());

const due = toldAt('2024-05-07 17:00');
const open = async (draftId: string, more: Partial<OpenRoundInput> = {}) => {
  const input = { draftId, kind: 'APPRAISAL' as const, bodyIds: ['A', 'B', 'C'].map((letter) => world.body[letter]!), ...more };
  return (await world.ask('o-desk', OpenRound, { input })).data!.openRound;
};
const aRoundNow = async (more: Partial<OpenRoundInput> = {}) => {
  const drafted = await aDraftInReview(world);
  return { ...drafted, roundId: done(await open(drafted.draftId, more)).round!.id };
};
const request = async (roundId: string, letter: string) => (await dueOf(world, 'o-desk', roundId, letter))!;
const obligations = async (roundId: string, letter: string) => (await request(roundId, letter)).obligations;
const sign = async (roundId: string, login: string) => {
  const own = opining(world, roundId);
  done(await own.fields(login, { expectedVersion: 0, position: 'AGREE' }));
  return own.sign(login);
};
const close = async (roundId: string) => done((await world.ask('o-desk', CloseRound, { input: { roundId } })).data?.closeRound);
const askAgain = async (roundId: string, letter: string, more: Partial<AskAgainInput> = {}) => {
  const input = { requestId: (await request(roundId, letter)).id, reason: 'sơ sài', ...more };
  return (await world.ask('o-desk', AskAgain, { input })).data!.askAgain;
};
/** What the shipped rule for opinions is while something is tried. */
async function underRule(change: string, attempt: () => Promise<void>): Promise<void> {
  const query = (text: string) => asAdmin(world.database.name, (admin) => admin.query(text));
  await query(`update time_rule set ${change} where procedure = 'OPINION'`);
  await attempt().finally(() =>
    query(`update time_rule set amount = 5, unit = 'WORKING', silence = 'NOT_GIVEN', minimum_working_days = 3, urgent = null,
      proposal_kind = null, cut_off_minute = null where procedure = 'OPINION'`),
  );
}

test('each body that is asked owes its opinion five working days later, over holidays and a make-up day', async () => {
  const { roundId } = await aRoundNow();
  for (const letter of ['A', 'B', 'C'])
    expect(await request(roundId, letter)).toMatchObject({
      dueAt: due,
      obligations: [
        { dueAt: due, originalDueAt: due, startedAt: toldAt('2024-04-26 10:00'), isCompressed: false, fulfilledAt: null },
      ],
    });
  world.turnTo('2024-04-26 17:00'); // still received that day
  expect(await request((await aRoundNow()).roundId, 'A')).toMatchObject({ dueAt: due });
  world.turnTo('2024-04-26 17:01'); // received on 2 May
  expect(await request((await aRoundNow()).roundId, 'A')).toMatchObject({ dueAt: toldAt('2024-05-08 17:00') });
});

test('an opinion is on time up to the cut-off, and late by the working days after it', async () => {
  const { roundId } = await aRoundNow();
  world.turnTo('2024-05-07 16:59');
  await sign(roundId, 'a-head');
  world.turnTo('2024-05-10 09:00');
  await sign(roundId, 'b-head');
  expect(await obligations(roundId, 'A')).toMatchObject([{ fulfilledAt: toldAt('2024-05-07 16:59'), lateWorkingDays: 0 }]);
  expect(await obligations(roundId, 'B')).toMatchObject([{ fulfilledAt: toldAt('2024-05-10 09:00'), lateWorkingDays: 3 }]);
  expect(await obligations(roundId, 'C')).toMatchObject([{ fulfilledAt: null, lateWorkingDays: 3 }]); // so far
  world.turnTo('2024-05-13 17:00');
  await close(roundId);
  world.turnTo('2024-06-28 09:00');
  expect(await obligations(roundId, 'C')).toMatchObject([{ fulfilledAt: null, endReason: 'NOT_GIVEN', lateWorkingDays: 4 }]);
  const late = opining(world, roundId);
  done(await late.fields('c-head', { expectedVersion: 0, position: 'AGREE' }));
  expect(await late.sign('c-head', { lateAddendum: true })).toMatchObject({ lateAddendum: true });
  expect(await obligations(roundId, 'C')).toMatchObject([{ fulfilledAt: null, endReason: 'NOT_GIVEN', lateWorkingDays: 4 }]);
});

test('a second opinion that nobody asked for is not judged', async () => {
  const { roundId } = await aRoundNow();
  world.turnTo('2024-05-06 09:00');
  await sign(roundId, 'a-head');
  world.turnTo('2024-05-10 09:00');
  await opining(world, roundId).sign('a-head');
  expect(await obligations(roundId, 'A')).toMatchObject([{ fulfilledAt: toldAt('2024-05-06 09:00'), lateWorkingDays: 0 }]);
});

test('the office names a day: its cut-off, or on a day off that of the next working day', async () => {
  const { roundId, draftId } = await aRoundNow({ due: '2024-05-15' });
  expect(await request(roundId, 'A')).toMatchObject({ dueAt: toldAt('2024-05-15 17:00') });
  const onSunday = done(await open(draftId, { due: '2024-05-12' })).round!.id;
  expect(await request(onSunday, 'A')).toMatchObject({ dueAt: toldAt('2024-05-13 17:00') });
  expect(codesOf(await open(draftId, { due: '2024-05' }))).toEqual(['BAD_INPUT']);
  expect((await open(draftId, { due: '2024-04-25' })).userErrors).toMatchObject([{ code: 'BAD_INPUT', path: ['due'] }]);
});

test('a window shorter than the rule allows is refused, unless it is accepted as urgent: then it is compressed', async () => {
  const { draftId } = await aDraftInReview(world);
  // 2, 3 and 4 May are worked: until 3 May there are two days, until 4 May, a Saturday worked, three.
  expect((await open(draftId, { due: '2024-05-03' })).userErrors).toMatchObject([
    {
      code: 'WINDOW_TOO_SHORT',
      path: ['due'],
      details: expect.arrayContaining([
        { name: 'window', value: '2' },
        { name: 'minimum', value: '3' },
      ]),
    },
  ]);
  const long = done(await open(draftId, { due: '2024-05-04' })).round!.id;
  expect(await obligations(long, 'A')).toMatchObject([{ dueAt: toldAt('2024-05-04 17:00'), isCompressed: false }]);
  const short = done(await open(draftId, { due: '2024-05-03', acceptUrgency: true })).round!.id;
  for (const letter of ['A', 'B', 'C'])
    expect(await obligations(short, letter)).toMatchObject([{ dueAt: toldAt('2024-05-03 17:00'), isCompressed: true }]);
  const needless = done(await open(draftId, { acceptUrgency: true })).round!.id;
  expect(await obligations(needless, 'A')).toMatchObject([{ dueAt: due, isCompressed: false }]);
  world.turnTo('2024-04-26 17:01'); // received on 2 May: one day less
  expect(codesOf(await open(draftId, { due: '2024-05-04' }))).toEqual(['WINDOW_TOO_SHORT']);
});

test('where no rule is in force the office names a day', async () => {
  const { draftId } = await aDraftInReview(world);
  await underRule(`proposal_kind = 'REPORT'`, async () => {
    expect((await open(draftId)).userErrors).toMatchObject([{ code: 'DUE_REQUIRED', path: ['due'] }]);
    const roundId = done(await open(draftId, { due: '2024-05-02' })).round!.id; // no rule, no minimum
    expect(await obligations(roundId, 'A')).toMatchObject([{ dueAt: toldAt('2024-05-02 17:00'), isCompressed: false }]);
  });
  expect(codesOf(await open(draftId))).toEqual([]);
});

test('the rule is the one for the kind and the urgency of the proposal, in its days, with its cut-off', async () => {
  const { draftId, proposalId } = await aDraftInReview(world);
  await underRule(
    `urgent = true, amount = 3, unit = 'CALENDAR', cut_off_minute = 11 * 60, minimum_working_days = null`,
    async () => {
      expect(codesOf(await open(draftId))).toEqual(['DUE_REQUIRED']);
      const input = { proposalId, expectedVersion: 1, priority: 'URGENT' as const, prioritySource: 'Chủ tịch' };
      done((await world.ask('o-clerk', UpdateProposal, { input })).data?.updateProposal);
      // 29 April is a day off, and so are the two after it.
      expect(await request(done(await open(draftId)).round!.id, 'A')).toMatchObject({ dueAt: toldAt('2024-05-02 11:00') });
    },
  );
});

test('a round that is prepared is due by the time it is sent, and what it leaves is judged then', async () => {
  const { draftId } = await aDraftInReview(world);
  const content = { draftId, kind: 'APPRAISAL' as const, bodyIds: [world.body['A']!] };
  const prepare = async (more: object) =>
    done((await world.ask('o-desk', PrepareRound, { input: { ...content, ...more } })).data?.prepareRound).round!.id;
  const send = async (roundId: string, more: object = {}) =>
    (await world.ask('o-desk', SendRound, { input: { roundId, ...more } })).data?.sendRound;
  expect(
    codesOf((await world.ask('o-desk', PrepareRound, { input: { ...content, due: '2024-05' } })).data?.prepareRound),
  ).toEqual(['BAD_INPUT']);
  const [byRule, byDay, urgent] = [
    await prepare({}),
    await prepare({ due: '2024-05-08' }),
    await prepare({ due: '2024-05-08', acceptUrgency: true }),
  ];
  world.turnTo('2024-05-06 09:00');
  done(await send(byRule));
  expect(await obligations(byRule, 'A')).toMatchObject([
    { dueAt: toldAt('2024-05-13 17:00'), startedAt: toldAt('2024-05-06 09:00') },
  ]);
  expect(codesOf(await send(byDay))).toEqual(['WINDOW_TOO_SHORT']);
  done(await send(byDay, { due: '2024-05-09' }));
  expect(await obligations(byDay, 'A')).toMatchObject([{ dueAt: toldAt('2024-05-09 17:00'), isCompressed: false }]);
  done(await send(urgent));
  expect(await obligations(urgent, 'A')).toMatchObject([{ dueAt: toldAt('2024-05-08 17:00'), isCompressed: true }]);
});

test('who is asked again owes another opinion from then on; the first keeps its result', async () => {
  const { roundId } = await aRoundNow();
  world.turnTo('2024-05-09 09:00');
  await sign(roundId, 'b-head'); // late
  expect(codesOf(await askAgain(roundId, 'B', { due: '2024-05-13' }))).toEqual(['WINDOW_TOO_SHORT']);
  done(await askAgain(roundId, 'B', { due: '2024-05-14' }));
  expect(await request(roundId, 'B')).toMatchObject({ state: 'ASKED_AGAIN', dueAt: toldAt('2024-05-14 17:00') });
  world.turnTo('2024-05-14 10:00');
  await opining(world, roundId).sign('b-head');
  expect(await obligations(roundId, 'B')).toMatchObject([
    { dueAt: due, fulfilledAt: toldAt('2024-05-09 09:00'), lateWorkingDays: 2 },
    { startedAt: toldAt('2024-05-09 09:00'), fulfilledAt: toldAt('2024-05-14 10:00'), lateWorkingDays: 0 },
  ]);
  world.turnTo('2024-05-15 09:00');
  done(await askAgain(roundId, 'B'));
  await close(roundId); // what was given stands, and what was asked for again did not come
  expect(await request(roundId, 'B')).toMatchObject({
    state: 'SUBMITTED',
    obligations: [{ lateWorkingDays: 2 }, { lateWorkingDays: 0 }, { dueAt: toldAt('2024-05-22 17:00'), endReason: 'NOT_GIVEN' }],
  });
});

test('an opinion that is confirmed for another round, or entered for a body without accounts, is given', async () => {
  const { roundId, draftId } = await aRoundNow();
  const { sequence } = await sign(roundId, 'a-head');
  const again = done(await open(draftId, { bodyIds: [world.body['A']!] })).round!.id;
  world.turnTo('2024-05-08 08:00');
  const reconfirming = { roundId: again, expectedSequence: sequence };
  done((await world.ask('a-head', ReconfirmOpinion, { input: reconfirming })).data?.reconfirmOpinion);
  expect(await obligations(again, 'A')).toMatchObject([{ fulfilledAt: toldAt('2024-05-08 08:00'), lateWorkingDays: 1 }]);
  await asAdmin(world.database.name, (admin) =>
    admin.query(`update membership set valid_to = '2024-05-01' where body_id = (select id from body where name_en = 'Body C')`),
  );
  const entering = { roundId, bodyId: world.body['C']!, position: 'AGREE' as const, documentReference: '12/CV' };
  done((await world.ask('o-desk', EnterOpinion, { input: entering })).data?.enterOpinion);
  await asAdmin(world.database.name, (admin) => admin.query('update membership set valid_to = null'));
  expect(await obligations(roundId, 'C')).toMatchObject([{ fulfilledAt: toldAt('2024-05-08 08:00'), lateWorkingDays: 1 }]);
});

test('who stands aside, is asked no more, or is not concerned owes nothing any more', async () => {
  const { roundId } = await aRoundNow();
  world.turnTo('2024-05-08 09:00');
  done((await world.ask('a-head', Recuse, { input: { roundId, reason: '-' } })).data?.recuse);
  const requestId = (await request(roundId, 'B')).id;
  done((await world.ask('o-desk', CancelRequest, { input: { requestId, reason: '-' } })).data?.cancelRequest);
  const claim = done((await world.ask('c-head', ClaimOutOfRemit, { input: { roundId, reason: '-' } })).data?.claimOutOfRemit)
    .claim!;
  expect(await obligations(roundId, 'C')).toMatchObject([{ endReason: null }]);
  const accepting = { claimId: claim.id, accepted: true };
  done((await world.ask('o-desk', DecideOutOfRemit, { input: accepting })).data?.decideOutOfRemit);
  for (const [letter, endReason, lateWorkingDays] of [
    ['A', 'RECUSED', 1],
    ['B', 'CANCELLED', 1],
    ['C', 'OUT_OF_REMIT', 0], // it was never its business
  ] as const)
    expect(await obligations(roundId, letter)).toMatchObject([{ endReason, fulfilledAt: null, lateWorkingDays }]);
});

test('what is accepted after the close as not the business of a body is missing no more', async () => {
  const { roundId } = await aRoundNow();
  const claim = done((await world.ask('c-head', ClaimOutOfRemit, { input: { roundId, reason: '-' } })).data?.claimOutOfRemit)
    .claim!;
  world.turnTo('2024-05-08 09:00');
  await close(roundId);
  expect(await obligations(roundId, 'C')).toMatchObject([{ endReason: 'NOT_GIVEN' }]);
  const accepting = { claimId: claim.id, accepted: true };
  done((await world.ask('o-desk', DecideOutOfRemit, { input: accepting })).data?.decideOutOfRemit);
  expect(await obligations(roundId, 'C')).toMatchObject([{ endReason: 'OUT_OF_REMIT' }]);
  expect(await obligations(roundId, 'B')).toMatchObject([{ endReason: 'NOT_GIVEN' }]);
});

test('silence is consent only by the rule, and only when the time has passed', async () => {
  await underRule(`silence = 'DEEMED_CONSENT'`, async () => {
    const [early, late] = [(await aRoundNow()).roundId, (await aRoundNow()).roundId];
    await sign(late, 'a-head');
    done((await world.ask('c-head', ClaimOutOfRemit, { input: { roundId: late, reason: '-' } })).data?.claimOutOfRemit);
    world.turnTo('2024-05-07 16:59');
    await close(early);
    expect(await request(early, 'B')).toMatchObject({ state: 'NOT_GIVEN', obligations: [{ endReason: 'NOT_GIVEN' }] });
    world.turnTo('2024-05-07 17:00'); // as the clock closes it that keeps it open until then
    await close(late);
    expect(await request(late, 'A')).toMatchObject({
      state: 'SUBMITTED',
      obligations: [{ endReason: null, lateWorkingDays: 0 }],
    });
    expect(await request(late, 'B')).toMatchObject({ state: 'DEEMED_CONSENT', obligations: [{ endReason: 'DEEMED_CONSENT' }] });
    expect(await request(late, 'C')).toMatchObject({ state: 'NOT_GIVEN', obligations: [{ endReason: 'NOT_GIVEN' }] }); // it said something
  });
});

test('a round that was recalled makes nobody late', async () => {
  const { roundId, proposalId } = await aRoundNow();
  world.turnTo('2024-05-14 09:00');
  expect(await obligations(roundId, 'A')).toMatchObject([{ lateWorkingDays: 5 }]);
  done((await world.ask('o-desk', RecallRound, { input: { roundId, reason: '-' } })).data?.recallRound);
  for (const letter of ['A', 'B', 'C'])
    expect(await obligations(roundId, letter)).toMatchObject([{ endReason: 'RECALLED', lateWorkingDays: 0 }]);
  expect(await owed(world, 'o-desk', { proposalId, kinds: ['OPINION'], isOpen: true })).toEqual([]);
});

test('whether another body owes an opinion, or gave it, is hidden in a blind round until it is revealed', async () => {
  const { roundId, proposalId } = await aRoundNow({ mode: 'AT_CLOSE' });
  await sign(roundId, 'b-head');
  const all = await owed(world, 'o-desk', { proposalId, kinds: ['OPINION'] });
  expect(all).toHaveLength(3);
  const of = (letter: string) => all.find(({ body }) => body.id === world.body[letter])!.id;
  const seenBy = async (login: string) => (await owed(world, login, { proposalId, kinds: ['OPINION'] })).map(({ id }) => id);
  const node = async (login: string, letter: string) => (await world.ask(login, NodeById, { id: of(letter) })).data?.node ?? null;
  expect(await seenBy('a-head')).toEqual([of('A')]);
  expect(await seenBy('b-head')).toEqual([of('B')]);
  expect(await seenBy('l-head')).toEqual([]);
  expect(await seenBy('d-head')).toEqual([]);
  expect([await node('a-head', 'A'), await node('a-head', 'B'), await node('l-head', 'B')]).toMatchObject([{}, null, null]);
  expect(await dueOf(world, 'a-head', roundId, 'A')).toMatchObject({ dueAt: due });
  expect(await dueOf(world, 'a-head', roundId, 'B')).toBeUndefined();
  await close(roundId);
  for (const login of ['a-head', 'l-head']) expect(new Set(await seenBy(login))).toEqual(new Set(all.map(({ id }) => id)));
  expect(await node('l-head', 'B')).toMatchObject({ id: of('B') });
  expect(await seenBy('d-head')).toEqual([]);
});

test('in an open round its circle sees who owes what; who stood aside sees no more than its own', async () => {
  const { roundId, proposalId } = await aRoundNow();
  const seenBy = async (login: string) =>
    (await owed(world, login, { proposalId, kinds: ['OPINION'] })).map(({ body }) => body.id);
  const everybody = new Set(['A', 'B', 'C'].map((letter) => world.body[letter]));
  for (const login of ['o-desk', 'a-head', 'l-head']) expect(new Set(await seenBy(login))).toEqual(everybody);
  expect([await seenBy('d-head'), await seenBy('p-member')]).toEqual([[], []]);
  done((await world.ask('a-head', Recuse, { input: { roundId, reason: '-' } })).data?.recuse);
  expect(await seenBy('a-head')).toEqual([world.body['A']]);
});
