import { GrantWaiver, ScheduleProposal } from '../../clients/agenda.operations.ts';
import { DraftById, OpenRound, UploadDraft } from '../../clients/operations.ts';
import { DraftOpinion, SubmitOpinion } from '../../clients/opinions.operations.ts';
import { WithdrawProposal } from '../../clients/programme.operations.ts';
import { PrepareRound } from '../../clients/rounds.operations.ts';
import { readGlobalId } from '../../src/graphql/global-id.ts';
import { putCalendar, year2024 } from '../harness/calendar.ts';
import { asAdmin } from '../harness/database.ts';
import { anInboxFollower } from '../harness/follower.ts';
import { aDraft, aWorld, codesOf, done, sampleText, type World } from '../harness/world.ts';
import { aDraftAimedAt, aHeldClock, aMeeting, dossiersOf, instant, makeReady, owed, submit } from './dossiers.ts';
import { returning } from './returning.ts';

const clock = aHeldClock('2024-03-04 09:00:00');
let world: World;
beforeAll(async () => {
  world = await aWorld({ clock });
  await putCalendar(world.database, year2024);
});
afterAll(() => world[Symbol.asyncDispose]());
beforeEach(() => clock.hold('2024-03-04 09:00:00'));

const { incomplete, again, pass, roundOf, opinionsOf, waiting } = returning(() => world);

test('what was passed is prepared again by the head of the office or the chair: counted, due again, its rounds ended', async () => {
  for (const login of ['o-head', 'p-chair']) {
    clock.hold('2024-03-04 09:00:00');
    const meetingId = await aMeeting(world, login === 'o-head' ? '2024-04-10' : '2024-04-11');
    const drafted = await aDraftAimedAt(world, meetingId);
    const { proposalId, draftId } = drafted;
    await submit(world, drafted);
    await pass(drafted);
    const bodyIds = ['A', 'B', 'C'].map((letter) => world.body[letter]!);
    const asked = { draftId, kind: 'APPRAISAL' as const, mode: 'AT_CLOSE' as const, bodyIds };
    const roundId = done((await world.ask('o-desk', OpenRound, { input: asked })).data?.openRound).round!.id;
    const second = { draftId, kind: 'CONSULTATION' as const, mode: 'AFTER_OWN' as const, bodyIds: [world.body['D']!] };
    const otherId = done((await world.ask('o-desk', OpenRound, { input: second })).data?.openRound).round!.id;
    const prepared = { draftId, kind: 'CONSULTATION' as const, bodyIds: [world.body['D']!] };
    const preparedId = done((await world.ask('o-desk', PrepareRound, { input: prepared })).data?.prepareRound).round!.id;
    const opinion = { roundId, expectedVersion: 0, position: 'AGREE' as const, comment: 'đồng ý' };
    done((await world.ask('a-officer', DraftOpinion, { input: opinion })).data?.draftOpinion);
    const signing = { roundId, expectedVersion: 1 };
    done((await world.ask('a-head', SubmitOpinion, { input: signing })).data?.submitOpinion);
    const opinionsSeen = async (viewer: string) => (await opinionsOf(viewer, roundId))?.length;
    expect(await opinionsSeen('l-head')).toBe(0);
    await using inbox = anInboxFollower(world.as('b-head'));
    await inbox.ready();

    clock.hold('2024-03-18 09:00:00'); // their opinions were due on the 11th
    const returned = done(await again(proposalId, { reasonCodes: ['OTHER', 'WEAK_GROUNDS'] }, login));
    expect(returned.proposal).toMatchObject({
      ...{ state: 'IN_PREPARATION', repreparations: 1, incompleteReturns: 0, targetMeeting: null },
    });
    for (const id of [roundId, otherId])
      expect(await roundOf(id)).toMatchObject({
        ...{ status: 'RETURNED', endedReason: 'Số liệu chưa đủ', revealedAt: instant('2024-03-18 09:00:00') },
      });
    expect(await roundOf(preparedId)).toBeUndefined();
    expect((await roundOf(roundId))!.requests!.map(({ state }) => state)).toEqual(['SUBMITTED', 'CANCELLED', 'CANCELLED']);
    // Who had signed was in time; who had not is late by then, and is not said to have given nothing.
    const opinions = await owed(world, proposalId, 'OPINION');
    expect(opinions.map(({ endReason, lateWorkingDays }) => [endReason, lateWorkingDays]).sort()).toEqual(
      [
        [null, 0],
        ['RETURNED', 5],
        ['RETURNED', 5],
        ['RETURNED', 5],
      ].sort(),
    );
    expect(await opinionsSeen('l-head')).toBe(1);
    expect(await opinionsSeen('b-head')).toBe(1); // who was asked keeps what there is to see
    expect(await owed(world, proposalId, 'RESUBMISSION')).toMatchObject([
      { body: { id: world.body['L'] }, dueAt: instant('2024-04-26 17:00:00'), fulfilledAt: null },
    ]);
    expect((await dossiersOf(world, proposalId, 'l-head')).submissions).toMatchObject([
      {
        ...{ checkResult: 'PASSED', newDue: null },
        repreparation: {
          ...{ reasonCodes: ['WEAK_GROUNDS', 'OTHER'], reason: 'Số liệu chưa đủ', newDue: '2024-04-26' },
          ...{ at: instant('2024-03-18 09:00:00'), returnedBy: { login } },
        },
      },
    ]);
    await inbox.until(() => inbox.events().some(({ __typename }) => __typename === 'RequestCancelled'));
    expect(inbox.events().filter(({ __typename }) => __typename === 'RequestCancelled')).toMatchObject([
      { roundId, draftId, reason: 'Số liệu chưa đủ' },
    ]);
    expect(await waiting('b-head', proposalId)).toEqual([]);
    expect(await waiting('l-head', proposalId)).toEqual(['PREPARE_DRAFT']);

    // It comes again, with a new draft: that fulfils what was due again, and nothing that was final before.
    clock.hold('2024-04-29 09:00:00');
    clock.hold('2024-05-02 09:00:00');
    const next = await world.ask('l-officer', UploadDraft, { input: { proposalId, text: sampleText, mediaType: 'MARKDOWN' } });
    const nextId = done(next.data?.uploadDraft).draft!.id;
    await submit(world, { ...drafted, draftId: nextId });
    expect(await owed(world, proposalId, 'RESUBMISSION')).toMatchObject([{ provisional: true, lateWorkingDays: 1 }]);
    expect(await owed(world, proposalId, 'PROGRAMME_DUE')).toMatchObject([{ provisional: false, lateWorkingDays: 0 }]);
  }
});

test('it comes off the agenda with it; a second return counts again', async () => {
  const meetingId = await aMeeting(world, '2024-04-17');
  const drafted = await aDraftAimedAt(world, meetingId);
  const { proposalId } = drafted;
  await submit(world, drafted);
  await makeReady(world, drafted);
  expect(await waiting('o-desk', proposalId)).toEqual(['SCHEDULE_PROPOSAL']);
  done((await world.ask('o-desk', ScheduleProposal, { input: { proposalId } })).data?.scheduleProposal);
  expect(await waiting('o-desk', proposalId)).toEqual([]);
  const returned = done(await again(proposalId));
  expect(returned.proposal).toMatchObject({
    repreparations: 1,
    scheduledMeeting: null,
    agendaSection: null,
    targetMeeting: null,
  });
  await submit(world, drafted);
  await pass(drafted);
  expect(done(await again(proposalId, { newDue: '2024-05-31' })).proposal).toMatchObject({ repreparations: 2 });
  expect((await owed(world, proposalId, 'RESUBMISSION')).map(({ fulfilledAt }) => fulfilledAt !== null)).toEqual([true, false]);
});

test('what may not be returned stays, and it is said why', async () => {
  const drafted = await aDraft(world);
  const { proposalId } = drafted;
  expect(codesOf(await incomplete(proposalId))).toEqual(['WRONG_STATE']);
  expect(codesOf(await again(proposalId))).toEqual(['WRONG_STATE']);
  await submit(world, drafted);
  expect(codesOf(await again(proposalId))).toEqual(['WRONG_STATE']);
  expect(codesOf(await incomplete(proposalId, {}, 'l-head'))).toEqual(['NOT_ALLOWED']);
  expect(codesOf(await incomplete(proposalId, {}, 'd-officer'))).toEqual(['NOT_FOUND']);
  expect(codesOf(await incomplete(proposalId, { missing: [] }))).toEqual(['EMPTY_TEXT']);
  expect(codesOf(await incomplete(proposalId, { missing: [' '] }))).toEqual(['EMPTY_TEXT']);
  expect(codesOf(await incomplete(proposalId, { missing: ['x'.repeat(501)] }))).toEqual(['TOO_LONG']);
  expect(codesOf(await incomplete(proposalId, { missing: Array(51).fill('x') }))).toEqual(['TOO_MANY']);
  expect(codesOf(await incomplete(proposalId, { newDue: '2024-03-01' }))).toEqual(['BAD_INPUT']);
  expect(codesOf(await incomplete(proposalId, { newDue: '2024-02-30' }))).toEqual(['BAD_INPUT']);
  clock.hold('2024-03-04 17:00:00');
  expect(codesOf(await incomplete(proposalId, { newDue: '2024-03-04' }))).toEqual(['BAD_INPUT']); // not later than now
  await pass(drafted);
  expect(codesOf(await incomplete(proposalId))).toEqual(['WRONG_STATE']);
  for (const login of ['o-desk', 'o-clerk', 'p-member', 'l-head'])
    expect(codesOf(await again(proposalId, {}, login))).toEqual(['NOT_ALLOWED']);
  expect(codesOf(await again(proposalId, { newDue: null }, 'p-chair'))).toEqual(['NEW_DUE_REQUIRED']);
  expect(codesOf(await again(proposalId, { reasonCodes: [] }))).toEqual(['BAD_INPUT']);
  expect(codesOf(await again(proposalId, { reason: '' }))).toEqual(['EMPTY_TEXT']);
  expect((await dossiersOf(world, proposalId)).state).toBe('IN_REVIEW');
  done(
    (await world.ask('o-clerk', WithdrawProposal, { input: { proposalId, decisionReference: '1', reason: 'x' } })).data
      ?.withdrawProposal,
  );
  expect(codesOf(await again(proposalId))).toEqual(['WRONG_STATE']);
});

test('a waiver is the chair’s, for what came late, once', async () => {
  const drafted = await aDraftAimedAt(world, await aMeeting(world, '2024-04-24'));
  const { proposalId } = drafted;
  const [leadTime] = await owed(world, proposalId, 'LEAD_TIME');
  const [inProgramme] = await owed(world, proposalId, 'PROGRAMME_DUE');
  const waive = async (login = 'p-chair', obligationId = leadTime!.id, reason = 'Cấp bách') =>
    (await world.ask(login, GrantWaiver, { input: { obligationId, reason } })).data!.grantWaiver;
  expect(codesOf(await waive())).toEqual(['WRONG_STATE']); // in time so far
  clock.hold('2024-04-17 09:00:00'); // due on the 16th: the 18th is a holiday
  for (const login of ['p-member', 'o-head', 'l-head']) expect(codesOf(await waive(login))).toEqual(['NOT_ALLOWED']);
  expect(codesOf(await waive('d-head'))).toEqual(['NOT_FOUND']);
  expect(codesOf(await waive('p-chair', inProgramme!.id))).toEqual(['WRONG_STATE']);
  expect(codesOf(await waive('p-chair', leadTime!.id, ' '))).toEqual(['EMPTY_TEXT']);
  done(await waive());
  expect(codesOf(await waive())).toEqual(['NOTHING_TO_CHANGE']);
  expect(await owed(world, proposalId, 'LEAD_TIME')).toMatchObject([{ lateWorkingDays: 1, waiver: { reason: 'Cấp bách' } }]);
});

test('the words of a dossier are seen by whom its draft is shown, in the database too', async () => {
  const drafted = await aDraft(world);
  const { proposalId, draftId } = drafted;
  await submit(world, drafted);
  done(await incomplete(proposalId));
  expect((await dossiersOf(world, proposalId, 'p-chair')).submissions).toEqual([]);
  expect((await dossiersOf(world, proposalId, 'p-chair')).incompleteReturns).toBe(1);
  expect((await world.ask('p-chair', DraftById, { id: draftId })).data).toBeNull();
  const rows = await asAdmin(world.database.name, async (admin) => {
    await admin.query('set role collegium_request');
    const seenBy = async (letter: string) => {
      await admin.query(`select set_config('app.body', $1, false), set_config('app.office', 'false', false)`, [
        readGlobalId(world.body[letter]!)!.uuid,
      ]);
      return (await admin.query('select from submission where proposal_id = $1', [readGlobalId(proposalId)!.uuid])).rowCount;
    };
    return [await seenBy('L'), await seenBy('P'), await seenBy('A')];
  });
  expect(rows).toEqual([1, 0, 0]);
});
