import { GrantExtension, ObligationsExtended, ResumeProposal, SuspendProposal } from '../../clients/extensions.operations.ts';
import type { ObligationFilter, ObligationsExtendedQuery } from '../../clients/gql/graphql.ts';
import { CloseRound, OpenRound, SubmitProposal } from '../../clients/operations.ts';
import { ReassignProposal, WithdrawProposal } from '../../clients/programme.operations.ts';
import { PauseRound, ResumeRound } from '../../clients/rounds.operations.ts';
import { opining } from '../appraisal/opining.ts';
import { aFollower, aProgrammeFollower } from '../harness/follower.ts';
import { aDraft, aDraftInReview, codesOf, done } from '../harness/world.ts';
import { anAdopted, aWorldIn2024, toldAt } from './owing.ts';

let world: Awaited<ReturnType<typeof aWorldIn2024>>;
beforeAll(async () => {
  world = await aWorldIn2024('2024-04-26 10:00');
});
beforeEach(() => world.turnTo('2024-04-26 10:00')); // opinions asked for now are due on Tuesday 7 May
afterAll(() => world[Symbol.asyncDispose]());

type Owed = ObligationsExtendedQuery['obligations']['nodes'][number];
const owed = async (login: string, filter: ObligationFilter): Promise<Owed[]> =>
  (await world.ask(login, ObligationsExtended, { filter })).data!.obligations.nodes;
const opened = async (draftId: string): Promise<string> => {
  const bodyIds = ['A', 'B', 'C'].map((letter) => world.body[letter]!);
  const input = { draftId, kind: 'APPRAISAL' as const, bodyIds };
  return done((await world.ask('o-desk', OpenRound, { input })).data?.openRound).round!.id;
};
const aRoundNow = async () => {
  const drafted = await aDraftInReview(world);
  const opinionOf = async (letter: string): Promise<Owed> =>
    (await owed('o-desk', { proposalId: drafted.proposalId, kinds: ['OPINION'], bodyId: world.body[letter]! }))[0]!;
  return { ...drafted, roundId: await opened(drafted.draftId), opinionOf };
};
const sign = async (roundId: string, login: string) => {
  const own = opining(world, roundId);
  done(await own.fields(login, { expectedVersion: 0, position: 'AGREE' }));
  return own.sign(login);
};
const pause = async (roundId: string) => done((await world.ask('o-desk', PauseRound, { input: { roundId } })).data?.pauseRound);
const goOn = async (roundId: string) => done((await world.ask('o-desk', ResumeRound, { input: { roundId } })).data?.resumeRound);
const suspend = async (proposalId: string, login = 'o-clerk', said = {}) => {
  const input = { proposalId, decisionReference: '12-TB/VP', reason: 'chờ chủ trương', ...said };
  return (await world.ask(login, SuspendProposal, { input })).data!.suspendProposal;
};
const resume = async (proposalId: string, login = 'o-clerk') =>
  (await world.ask(login, ResumeProposal, { input: { proposalId } })).data!.resumeProposal;

test('a round that is held up stops the clocks of its opinions: as much is left when it goes on as was left before', async () => {
  const { roundId, draftId, opinionOf } = await aRoundNow();
  const follower = aFollower(world.as('b-head'), draftId);
  await follower.ready();
  await sign(roundId, 'a-head');
  world.turnTo('2024-05-03 09:00');
  await pause(roundId);
  world.turnTo('2024-05-10 09:00'); // three days after it was due; it has not fallen due
  expect(await opinionOf('B')).toMatchObject({ stoppedAt: toldAt('2024-05-03 09:00'), lateWorkingDays: 0 });
  await goOn(roundId); // held at the cut-offs of 3, 4, 6, 7, 8 and 9 May
  expect(await opinionOf('B')).toMatchObject({
    ...{ originalDueAt: toldAt('2024-05-07 17:00'), dueAt: toldAt('2024-05-15 17:00'), stoppedAt: null, lateWorkingDays: 0 },
    changes: [{ kind: 'SUSPENSION', fromDueAt: toldAt('2024-05-07 17:00'), isAfterExpiry: false }],
  });
  expect(await opinionOf('A')).toMatchObject({ dueAt: toldAt('2024-05-07 17:00'), changes: [], lateWorkingDays: 0 });
  await follower.until(() => follower.events().filter(({ __typename }) => __typename === 'DueMoved').length === 2); // B and C
  await follower.close();
  world.turnTo('2024-05-15 17:00');
  await sign(roundId, 'b-head');
  expect(await opinionOf('B')).toMatchObject({ lateWorkingDays: 0 });
  world.turnTo('2024-05-16 09:00');
  await sign(roundId, 'c-head');
  expect(await opinionOf('C')).toMatchObject({ lateWorkingDays: 1 });
});

test('a pause without a cut-off in it moves nothing, and what had expired before stays as late as it is', async () => {
  const { roundId, opinionOf } = await aRoundNow();
  world.turnTo('2024-05-06 09:00');
  await pause(roundId);
  world.turnTo('2024-05-06 16:00');
  await goOn(roundId);
  expect(await opinionOf('A')).toMatchObject({ dueAt: toldAt('2024-05-07 17:00'), changes: [], stoppedAt: null });
  world.turnTo('2024-05-07 17:01');
  await pause(roundId);
  expect(await opinionOf('A')).toMatchObject({ stoppedAt: null, lateWorkingDays: 1 });
  world.turnTo('2024-05-13 09:00');
  await goOn(roundId);
  expect(await opinionOf('A')).toMatchObject({ dueAt: toldAt('2024-05-07 17:00'), changes: [], lateWorkingDays: 4 });
});

test('what ends while its clock stands still ends as it stood', async () => {
  const { roundId, opinionOf } = await aRoundNow();
  world.turnTo('2024-05-06 09:00');
  await pause(roundId);
  world.turnTo('2024-05-20 09:00');
  done((await world.ask('o-desk', CloseRound, { input: { roundId } })).data?.closeRound);
  expect(await opinionOf('A')).toMatchObject({ endReason: 'NOT_GIVEN', lateWorkingDays: 0 });
});

test('a suspended proposal stops what is owed about it; what may be done with it may be done still, and is in time', async () => {
  const { proposalId, draftId } = await aDraft(world);
  const due = async () => (await owed('o-desk', { proposalId, kinds: ['PROGRAMME_DUE'] }))[0]!;
  world.turnTo('2024-06-27 09:00'); // due on Friday 28 June
  const told = done(await suspend(proposalId)).proposal!;
  expect(told).toMatchObject({
    suspendedAt: toldAt('2024-06-27 09:00'),
    suspensions: [{ endedAt: null, decisionReference: '12-TB/VP', reason: 'chờ chủ trương' }],
  });
  world.turnTo('2024-07-03 09:00');
  expect(await due()).toMatchObject({ stoppedAt: toldAt('2024-06-27 09:00'), lateWorkingDays: 0 });
  expect(done(await resume(proposalId)).proposal).toMatchObject({
    ...{ suspendedAt: null, suspensions: [{ endedAt: toldAt('2024-07-03 09:00') }] },
  });
  // Held at the cut-offs of 27 and 28 June, 1 and 2 July: four days on from 28 June.
  expect(await due()).toMatchObject({ dueAt: toldAt('2024-07-04 17:00'), changes: [{ reason: 'chờ chủ trương' }] });
  world.turnTo('2024-07-04 17:00');
  done(await suspend(proposalId));
  world.turnTo('2024-07-10 09:00');
  const submit = { proposalId, draftId };
  done((await world.ask('l-head', SubmitProposal, { input: submit })).data?.submitProposal); // whatever may be done is done still
  expect(await due()).toMatchObject({ lateWorkingDays: 0 });
});

test('what begins while its proposal is suspended stands still with the rest', async () => {
  const { proposalId, draftId } = await aDraftInReview(world);
  done(await suspend(proposalId));
  await opened(draftId);
  const opinion = async () => (await owed('o-desk', { proposalId, kinds: ['OPINION'] }))[0]!;
  expect(await opinion()).toMatchObject({ dueAt: toldAt('2024-05-07 17:00'), stoppedAt: toldAt('2024-04-26 10:00') });
  world.turnTo('2024-05-03 09:00');
  done(await resume(proposalId)); // held at the cut-offs of 26 April and 2 May
  expect(await opinion()).toMatchObject({ dueAt: toldAt('2024-05-09 17:00'), stoppedAt: null });
});

test('a pause and a suspension that overlap count once, and a clock runs when neither holds it', async () => {
  const { proposalId, roundId, opinionOf } = await aRoundNow();
  world.turnTo('2024-05-02 09:00');
  await pause(roundId);
  world.turnTo('2024-05-03 09:00');
  done(await suspend(proposalId));
  world.turnTo('2024-05-04 09:00');
  await goOn(roundId);
  expect(await opinionOf('A')).toMatchObject({ stoppedAt: toldAt('2024-05-02 09:00'), changes: [] });
  await pause(roundId);
  world.turnTo('2024-05-06 09:00');
  done(await resume(proposalId));
  expect(await opinionOf('A')).toMatchObject({ stoppedAt: toldAt('2024-05-02 09:00'), changes: [] });
  world.turnTo('2024-05-08 09:00');
  await goOn(roundId); // held at the cut-offs of 2, 3, 4, 6 and 7 May
  expect(await opinionOf('A')).toMatchObject({
    dueAt: toldAt('2024-05-14 17:00'),
    stoppedAt: null,
    changes: [{ isAfterExpiry: false }],
  });
});

test('more time that is granted while the clock stands still is before expiry, and comes on top', async () => {
  const { roundId, opinionOf } = await aRoundNow();
  world.turnTo('2024-05-06 09:00');
  await pause(roundId);
  world.turnTo('2024-05-09 09:00'); // it would have been due, had the clock not stood
  const input = { obligationId: (await opinionOf('A')).id, until: '2024-05-10', reason: 'đồng ý' };
  done((await world.ask('o-desk', GrantExtension, { input })).data?.grantExtension);
  await goOn(roundId); // held at the cut-offs of 6, 7 and 8 May
  expect(await opinionOf('A')).toMatchObject({
    ...{ dueAt: toldAt('2024-05-15 17:00'), lateWorkingDays: 0 },
    changes: [
      { kind: 'EXTENSION', isAfterExpiry: false },
      { kind: 'SUSPENSION', isAfterExpiry: false },
    ],
  });
});

test('who takes over a suspended proposal takes over its clock as it stands', async () => {
  const { proposalIds } = await anAdopted(world, [{ due: '2024-05-10' }]);
  const [proposalId] = proposalIds as [string];
  done(await suspend(proposalId)); // Friday 26 April
  world.turnTo('2024-05-13 09:00');
  const input = { proposalId, leadBodyId: world.body['D']!, decisionReference: '1', reason: 'chuyển' };
  done((await world.ask('o-clerk', ReassignProposal, { input })).data?.reassignProposal);
  done(await resume(proposalId)); // held at the cut-offs of 26 April, 2, 3, 4 and 6 to 10 May
  const [mine] = await owed('o-desk', { proposalId, bodyId: world.body['D']! });
  expect(mine).toMatchObject({ dueAt: toldAt('2024-05-23 17:00'), lateWorkingDays: 0, changes: [{ isAfterExpiry: false }] });
  const [theirs] = await owed('o-desk', { proposalId, bodyId: world.body['L']! });
  expect(theirs).toMatchObject({ endReason: 'REPLACED', lateWorkingDays: 0, changes: [] });
});

test('it is for the office to suspend, by decision, what is open and not suspended; the programme is told', async () => {
  const { programmeId, proposalIds } = await anAdopted(world, [{}]);
  const [proposalId] = proposalIds as [string];
  const follower = aProgrammeFollower(world.as('p-member'), programmeId);
  await follower.ready();
  for (const login of ['o-desk', 'l-head', 'p-chair'])
    expect([login, codesOf(await suspend(proposalId, login)), codesOf(await resume(proposalId, login))]).toEqual([
      ...[login, ['NOT_ALLOWED'], ['NOT_ALLOWED']],
    ]);
  expect(codesOf(await resume(proposalId))).toEqual(['NOTHING_TO_CHANGE']);
  expect(codesOf(await suspend(proposalId, 'o-head', { decisionReference: '' }))).toEqual(['EMPTY_TEXT']);
  done(await suspend(proposalId, 'o-head'));
  expect(codesOf(await suspend(proposalId))).toEqual(['NOTHING_TO_CHANGE']);
  done(await resume(proposalId)); // at the same instant
  done(await suspend(proposalId));
  await follower.until(() => follower.events().length === 3);
  expect(follower.events()).toMatchObject([
    { __typename: 'ProposalSuspended', proposalId, decisionReference: '12-TB/VP', reason: 'chờ chủ trương' },
    { __typename: 'ProposalResumed', proposalId },
    { __typename: 'ProposalSuspended' },
  ]);
  await follower.close();
  const input = { proposalId, decisionReference: '2', reason: 'rút' };
  const withdrawn = done((await world.ask('o-clerk', WithdrawProposal, { input })).data?.withdrawProposal);
  expect(withdrawn.change).not.toBeNull();
  expect(codesOf(await resume(proposalId))).toEqual(['WRONG_STATE']);
  expect(codesOf(await suspend(proposalId))).toEqual(['WRONG_STATE']);
  const [due] = await owed('o-desk', { proposalId });
  expect(due).toMatchObject({ endReason: 'WITHDRAWN', lateWorkingDays: 0 });
});

test('of a suspended proposal that is handled on paper it is not said why', async () => {
  const { programmeId, proposalIds } = await anAdopted(world, [{ handling: 'OFF_SYSTEM' }]);
  const follower = aProgrammeFollower(world.as('l-head'), programmeId);
  await follower.ready();
  const { proposal } = done(await suspend(proposalIds[0]!));
  expect(proposal!.suspensions).toMatchObject([{ decisionReference: '—', reason: '—' }]);
  await follower.until(() => follower.events().length === 1);
  expect(JSON.stringify(follower.items)).not.toContain('chờ chủ trương');
  await follower.close();
});
