import { GrantExtension, ObligationsExtended, RefuseExtension, RequestExtension } from '../../clients/extensions.operations.ts';
import type { ObligationFilter, ObligationsExtendedQuery } from '../../clients/gql/graphql.ts';
import { CloseRound, NodeById, OpenRound } from '../../clients/operations.ts';
import { globalId, readGlobalId } from '../../src/graphql/global-id.ts';
import { opining } from '../appraisal/opining.ts';
import { type Waiting, waitingFor, watching } from '../attention/attending.ts';
import { asAdmin } from '../harness/database.ts';
import { aFollower, anInboxFollower } from '../harness/follower.ts';
import { aDraftInReview, codesOf, done } from '../harness/world.ts';
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
const aRoundNow = async (mode: 'OPEN' | 'AT_CLOSE' = 'OPEN') => {
  const drafted = await aDraftInReview(world);
  const bodyIds = ['A', 'B', 'C'].map((letter) => world.body[letter]!);
  const input = { draftId: drafted.draftId, kind: 'APPRAISAL' as const, mode, bodyIds };
  const roundId = done((await world.ask('o-desk', OpenRound, { input })).data?.openRound).round!.id;
  const opinionOf = async (letter: string, login = 'o-desk'): Promise<Owed> =>
    (await owed(login, { proposalId: drafted.proposalId, kinds: ['OPINION'], bodyId: world.body[letter]! }))[0]!;
  return { ...drafted, roundId, opinionOf };
};
const reason = 'chờ số liệu';
const request = async (login: string, obligationId: string, until: string, why = reason) =>
  (await world.ask(login, RequestExtension, { input: { obligationId, until, reason: why } })).data!.requestExtension;
const grant = async (login: string, obligationId: string, until: string, why = 'đồng ý') =>
  (await world.ask(login, GrantExtension, { input: { obligationId, until, reason: why } })).data!.grantExtension;
const refuse = async (login: string, extensionRequestId: string, why = 'đã đủ thời gian') =>
  (await world.ask(login, RefuseExtension, { input: { extensionRequestId, reason: why } })).data!.refuseExtension;
const sign = async (roundId: string, login: string) => {
  const own = opining(world, roundId);
  done(await own.fields(login, { expectedVersion: 0, position: 'AGREE' }));
  return own.sign(login);
};
/** Of a kind that nothing in these worlds makes by itself. */
const anObligation = async (kind: 'LEAD_TIME' | 'OFFICE_CHECK', letter: string, proposalId: string): Promise<string> =>
  asAdmin(world.database.name, async (admin) => {
    const uuid = (id: string) => readGlobalId(id)!.uuid;
    const meeting = await admin.query(
      `insert into meeting (id, body_id, day, created_at) values (gen_random_uuid(), $1, current_date + (random() * 10000)::int, now()) returning id`,
      [uuid(world.body['P']!)],
    );
    const { rows } = await admin.query(
      `insert into obligation (id, kind, body_id, proposal_id, meeting_id, started_at, basis, calendar_version, original_due, current_due, judged_due, alert_at)
       select gen_random_uuid(), $1, $2, $3, $4, at, '{"from": "DAY", "day": "2024-05-07"}', 1, due, due, due, at
       from (select timestamptz '2024-04-26 10:00+07' as at, timestamptz '2024-05-07 17:00+07' as due) as given returning id`,
      [kind, uuid(world.body[letter]!), uuid(proposalId), kind === 'LEAD_TIME' ? meeting.rows[0].id : null],
    );
    return globalId('Obligation', rows[0].id);
  });

test('more time asked for and granted before the due date is what is judged by', async () => {
  const { roundId, opinionOf } = await aRoundNow();
  const { id } = await opinionOf('A');
  world.turnTo('2024-05-06 09:00');
  const asked = done(await request('a-officer', id, '2024-05-10')).extensionRequest!;
  expect(asked).toMatchObject({ until: '2024-05-10', isGranted: null, obligation: { id, dueAt: toldAt('2024-05-07 17:00') } });
  world.turnTo('2024-05-07 17:00'); // at the cut-off itself it is not too late
  done(await grant('o-desk', id, '2024-05-09'));
  expect(await opinionOf('A')).toMatchObject({
    ...{ originalDueAt: toldAt('2024-05-07 17:00'), dueAt: toldAt('2024-05-09 17:00'), lateWorkingDays: 0 },
    changes: [{ kind: 'EXTENSION', toDueAt: toldAt('2024-05-09 17:00'), isAfterExpiry: false, reason: 'đồng ý' }],
    extensionRequests: [{ isGranted: true, reason, askedAt: toldAt('2024-05-06 09:00'), answerReason: 'đồng ý' }],
  });
  world.turnTo('2024-05-09 17:00');
  await sign(roundId, 'a-head');
  expect(await opinionOf('A')).toMatchObject({ lateWorkingDays: 0, fulfilledAt: toldAt('2024-05-09 17:00') });
  world.turnTo('2024-05-10 09:00');
  expect(await opinionOf('B')).toMatchObject({ lateWorkingDays: 3 }); // nobody else's
});

test('more time granted after the due date moves it, and cures nothing', async () => {
  const { roundId, opinionOf } = await aRoundNow();
  const { id } = await opinionOf('B');
  world.turnTo('2024-05-08 09:00');
  done(await request('b-head', id, '2024-05-14'));
  done(await grant('o-head', id, '2024-05-14'));
  const granted = {
    ...{ originalDueAt: toldAt('2024-05-07 17:00'), dueAt: toldAt('2024-05-14 17:00') },
    changes: [{ kind: 'EXTENSION', fromDueAt: toldAt('2024-05-07 17:00'), isAfterExpiry: true }],
  };
  expect(await opinionOf('B')).toMatchObject({ ...granted, lateWorkingDays: 1 });
  world.turnTo('2024-05-09 09:00');
  done(await grant('o-desk', id, '2024-05-16')); // nor does another
  world.turnTo('2024-05-10 09:00');
  await sign(roundId, 'b-head');
  expect(await opinionOf('B')).toMatchObject({ dueAt: toldAt('2024-05-16 17:00'), lateWorkingDays: 3 });
  expect((await opinionOf('B')).changes).toHaveLength(2);
});

test('until a day off is until the next one worked, at the cut-off', async () => {
  const { opinionOf } = await aRoundNow();
  const { id } = await opinionOf('A');
  done(await grant('o-desk', id, '2024-05-11')); // a Saturday; nobody had asked
  expect(await opinionOf('A')).toMatchObject({ dueAt: toldAt('2024-05-13 17:00'), extensionRequests: [] });
});

test('what the office does not grant is due as before; the body is told, and may ask again', async () => {
  const { opinionOf } = await aRoundNow();
  const { id } = await opinionOf('A');
  const inbox = anInboxFollower(world.as('a-officer'));
  await inbox.ready();
  const asked = done(await request('a-head', id, '2024-05-10')).extensionRequest!;
  expect(codesOf(await request('a-officer', id, '2024-05-13'))).toEqual(['EXTENSION_WAITS']);
  expect(done(await refuse('o-desk', asked.id)).extensionRequest).toMatchObject({
    ...{ isGranted: false, answerReason: 'đã đủ thời gian', obligation: { dueAt: toldAt('2024-05-07 17:00') } },
  });
  await inbox.until(() => inbox.events().some(({ __typename }) => __typename === 'ExtensionRefused'));
  expect((await refuse('o-desk', asked.id)).userErrors).toMatchObject([
    { code: 'WRONG_STATE', details: expect.arrayContaining([{ name: 'state', value: 'ANSWERED' }]) },
  ]);
  expect(codesOf(await request('a-officer', id, '2024-05-13'))).toEqual([]);
  expect((await opinionOf('A')).extensionRequests).toMatchObject([{ isGranted: false }, { isGranted: null, answeredAt: null }]);
  await inbox.close();
});

test('what was fulfilled or has ended gets no more time, and a lead time never', async () => {
  const { roundId, proposalId, opinionOf } = await aRoundNow();
  await sign(roundId, 'a-head');
  const [given, missing] = [(await opinionOf('A')).id, (await opinionOf('B')).id];
  done((await world.ask('o-desk', CloseRound, { input: { roundId } })).data?.closeRound);
  for (const [id, state] of [
    [given, 'FULFILLED'],
    [missing, 'NOT_GIVEN'],
  ] as const)
    expect((await grant('o-desk', id, '2024-05-20')).userErrors).toMatchObject([
      { code: 'WRONG_STATE', details: expect.arrayContaining([{ name: 'state', value: state }]) },
    ]);
  expect(codesOf(await request('b-head', missing, '2024-05-20'))).toEqual(['WRONG_STATE']);
  const leadTime = await anObligation('LEAD_TIME', 'L', proposalId);
  expect(codesOf(await request('l-head', leadTime, '2024-05-20'))).toEqual(['NOT_EXTENDABLE']);
  expect(codesOf(await grant('o-head', leadTime, '2024-05-20'))).toEqual(['NOT_EXTENDABLE']);
});

test('more time ends later than the due date and than now, on one day, and has a reason', async () => {
  const { opinionOf } = await aRoundNow();
  const { id } = await opinionOf('A');
  expect((await grant('o-desk', id, '2024-05-07')).userErrors).toMatchObject([
    {
      code: 'DUE_NOT_LATER',
      path: ['until'],
      details: expect.arrayContaining([{ name: 'than', value: toldAt('2024-05-07 17:00') }]),
    },
  ]);
  expect(codesOf(await grant('o-desk', id, '2024-05'))).toEqual(['BAD_INPUT']);
  expect(codesOf(await grant('o-desk', id, '2024-05-10', ' '))).toEqual(['EMPTY_TEXT']);
  expect(codesOf(await grant('o-desk', id, '2024-05-10', 'x'.repeat(2_001)))).toEqual(['TOO_LONG']);
  expect(codesOf(await request('a-head', id, '2024-05-10', ''))).toEqual(['EMPTY_TEXT']);
  world.turnTo('2024-05-10 17:00');
  expect(codesOf(await request('a-head', id, '2024-05-10'))).toEqual(['DUE_NOT_LATER']); // later than it was due, but over
  expect((await opinionOf('A')).changes).toEqual([]);
});

test('the body that owes asks, the office answers, and nobody gives himself time', async () => {
  const { proposalId, opinionOf } = await aRoundNow();
  const { id } = await opinionOf('A');
  for (const login of ['a-observer', 'b-head', 'l-head', 'o-head'])
    expect([login, codesOf(await request(login, id, '2024-05-10'))]).toEqual([login, ['NOT_ALLOWED']]);
  for (const login of ['a-head', 'l-head'])
    expect([login, codesOf(await grant(login, id, '2024-05-10'))]).toEqual([login, ['NOT_ALLOWED']]);
  const asked = done(await request('a-officer', id, '2024-05-10')).extensionRequest!;
  expect(codesOf(await refuse('a-head', asked.id))).toEqual(['NOT_ALLOWED']);
  const check = await anObligation('OFFICE_CHECK', 'O', proposalId);
  expect(codesOf(await grant('o-head', check, '2024-05-10'))).toEqual(['NOT_ALLOWED']);
  // What the programme demands is moved by those who keep the programme.
  const { proposalIds } = await anAdopted(world, [{}]);
  const [programmeDue] = await owed('l-head', { proposalId: proposalIds[0]!, kinds: ['PROGRAMME_DUE'] });
  expect(codesOf(await grant('o-desk', programmeDue!.id, '2024-07-15'))).toEqual(['NOT_ALLOWED']);
  expect(codesOf(await grant('o-clerk', programmeDue!.id, '2024-07-15'))).toEqual([]);
  expect(codesOf(await grant('o-desk', globalId('Obligation', crypto.randomUUID()), '2024-07-15'))).toEqual(['NOT_FOUND']);
});

test('in a blind round nobody else learns that more time was asked for, or given', async () => {
  const { draftId, opinionOf } = await aRoundNow('AT_CLOSE');
  const { id } = await opinionOf('A');
  const followers = ['b-head', 'l-head', 'o-desk', 'a-head'].map((login) => aFollower(world.as(login), draftId));
  await Promise.all(followers.map((follower) => follower.ready()));
  const asked = done(await request('a-head', id, '2024-05-10')).extensionRequest!;
  done(await refuse('o-desk', asked.id));
  done(await grant('o-desk', id, '2024-05-10'));
  const ofTime = (n: number) =>
    followers[n]!.events().flatMap(({ __typename: kind }) => (/Extension|DueMoved/.test(kind) ? [kind] : []));
  const all = ['ExtensionRequested', 'ExtensionRefused', 'DueMoved'];
  await followers[2]!.until(() => ofTime(2).length === 3);
  await followers[3]!.until(() => ofTime(3).length === 3);
  expect([ofTime(2), ofTime(3), ofTime(0), ofTime(1)]).toEqual([all, all, [], []]);
  for (const login of ['b-head', 'l-head']) {
    expect(codesOf(await request(login, id, '2024-05-13'))).toEqual(['NOT_FOUND']);
    expect(codesOf(await refuse(login, asked.id))).toEqual(['NOT_FOUND']);
    expect((await world.ask(login, NodeById, { id: asked.id })).errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  }
  expect((await opinionOf('A', 'a-officer')).extensionRequests).toMatchObject([{ id: asked.id, isGranted: false }]);
  await Promise.all(followers.map((follower) => follower.close()));
});

test('of what is handled on paper no reason is kept', async () => {
  const { proposalIds } = await anAdopted(world, [{ handling: 'OFF_SYSTEM' }]);
  const due = async () => (await owed('o-clerk', { proposalId: proposalIds[0]!, kinds: ['PROGRAMME_DUE'] }))[0]!;
  done(await request('l-head', (await due()).id, '2024-08-15'));
  done(await grant('o-clerk', (await due()).id, '2024-08-15'));
  expect(await due()).toMatchObject({
    ...{ dueAt: toldAt('2024-08-15 17:00'), changes: [{ reason: '—' }], extensionRequests: [{ reason: '—', answerReason: '—' }] },
  });
});

test('that more time is asked for waits for the office until it answers, or until it is owed no more', async () => {
  const { roundId, proposalId, opinionOf } = await aRoundNow();
  const { proposalIds } = await anAdopted(world, [{}]);
  const programmeDue = (await owed('l-head', { proposalId: proposalIds[0]!, kinds: ['PROGRAMME_DUE'] }))[0]!.id;
  const ids = [(await opinionOf('A')).id, (await opinionOf('B')).id, (await opinionOf('C')).id];
  const watch = await watching(world, ['o-clerk', 'o-desk', 'a-head', 'l-head']);
  const isHere = ({ kind, proposal }: Waiting) =>
    kind === 'ANSWER_EXTENSION' && [proposalId, proposalIds[0]].includes(proposal.id);
  const waits = async (login: string) => (await waitingFor(world, login)).filter(isHere).length;
  const counts = async () => [await waits('o-clerk'), await waits('o-desk'), await waits('a-head')];
  for (const [n, letter] of ['a', 'b', 'c'].entries())
    await watch.step(`${letter}-head`, 'requestExtension', { obligationId: ids[n], until: '2024-05-10', reason });
  await watch.step('l-head', 'requestExtension', { obligationId: programmeDue, until: '2024-07-10', reason });
  expect(await counts()).toEqual([4, 3, 0]); // what the programme demands is not for the desk
  await watch.step('o-desk', 'grantExtension', { obligationId: ids[0], until: '2024-05-10', reason });
  expect(await counts()).toEqual([3, 2, 0]);
  await watch.step('b-head', 'draftOpinion', { roundId, expectedVersion: 0, position: 'AGREE' });
  await watch.step('b-head', 'submitOpinion', { roundId, expectedVersion: 1 });
  expect(await counts()).toEqual([2, 1, 0]);
  await watch.step('o-desk', 'closeRound', { roundId });
  expect(await counts()).toEqual([1, 0, 0]);
  await watch.step('o-clerk', 'withdrawProposal', { proposalId: proposalIds[0], decisionReference: '1', reason });
  expect(await counts()).toEqual([0, 0, 0]);
  await watch.close();
});
