import { MoveMeeting, SubmitDossier } from '../../clients/agenda.operations.ts';
import { ReassignProposal } from '../../clients/programme.operations.ts';
import { putCalendar, year2024 } from '../harness/calendar.ts';
import { aProgrammeFollower } from '../harness/follower.ts';
import { aDraft, aWorld, codesOf, done, type World } from '../harness/world.ts';
import { aDraftAimedAt, aHeldClock, aMeeting, dossiersOf, instant, owed, submit } from './dossiers.ts';
import { returning } from './returning.ts';

const clock = aHeldClock('2024-03-04 09:00:00');
let world: World;
beforeAll(async () => {
  world = await aWorld({ clock });
  await putCalendar(world.database, year2024);
});
afterAll(() => world[Symbol.asyncDispose]());
beforeEach(() => clock.hold('2024-03-04 09:00:00'));

const { incomplete, pass, waiting } = returning(() => world);
const programmeDue = instant('2024-06-28 17:00:00');

test('what is submitted is fulfilled until the office has checked it, and then for good; the office owes the check', async () => {
  const drafted = await aDraftAimedAt(world, await aMeeting(world, '2024-03-22'));
  const { proposalId, draftId } = drafted;
  const checklist = [{ item: ' Tờ trình ' }, { item: 'Báo cáo tiếp thu', isEnclosed: false, note: 'Gửi sau' }];
  const submitted = await world.ask('l-head', SubmitDossier, { input: { proposalId, draftId, checklist } });
  expect(done(submitted.data?.submitProposal).proposal!.state).toBe('SUBMITTED');
  const at = instant('2024-03-04 09:00:00');
  expect(await dossiersOf(world, proposalId, 'l-officer')).toMatchObject({
    submissions: [
      {
        ...{
          kind: 'FIRST',
          submittedAt: at,
          checkResult: 'PENDING',
          checkedAt: null,
          missing: [],
          newDue: null,
          repreparation: null,
        },
        ...{ draft: { id: draftId }, submittedBy: { login: 'l-head' } },
        checklist: [
          { item: 'Tờ trình', isEnclosed: true, note: null },
          { item: 'Báo cáo tiếp thu', isEnclosed: false, note: 'Gửi sau' },
        ],
      },
    ],
  });
  for (const kind of ['PROGRAMME_DUE', 'LEAD_TIME'])
    expect(await owed(world, proposalId, kind)).toMatchObject([{ fulfilledAt: at, provisional: true, lateWorkingDays: 0 }]);
  expect(await owed(world, proposalId, 'OFFICE_CHECK')).toMatchObject([
    { body: { id: world.body['O'] }, dueAt: instant('2024-03-07 17:00:00'), fulfilledAt: null },
  ]);
  clock.hold('2024-03-08 09:00:00');
  await pass(drafted);
  for (const kind of ['PROGRAMME_DUE', 'LEAD_TIME'])
    expect(await owed(world, proposalId, kind)).toMatchObject([{ fulfilledAt: at, provisional: false }]);
  expect(await owed(world, proposalId, 'OFFICE_CHECK')).toMatchObject([
    { fulfilledAt: instant('2024-03-08 09:00:00'), provisional: false, lateWorkingDays: 1 },
  ]);
  expect((await dossiersOf(world, proposalId)).submissions).toMatchObject([
    { checkResult: 'PASSED', checkedAt: instant('2024-03-08 09:00:00') },
  ]);
});

test('a checklist names each document once, and why it is left out', async () => {
  const { proposalId, draftId } = await aDraft(world);
  const send = async (checklist: { item: string; isEnclosed?: boolean; note?: string }[]) =>
    (await world.ask('l-head', SubmitDossier, { input: { proposalId, draftId, checklist } })).data!.submitProposal;
  expect((await send([{ item: 'a', isEnclosed: false }])).userErrors).toMatchObject([
    { code: 'EMPTY_TEXT', path: ['checklist', '0', 'note'] },
  ]);
  expect((await send([{ item: 'a' }, { item: ' a' }])).userErrors).toMatchObject([
    { code: 'BAD_INPUT', path: ['checklist', '1', 'item'] },
  ]);
  expect(codesOf(await send([{ item: '' }]))).toEqual(['EMPTY_TEXT']);
  expect(codesOf(await send([{ item: 'x'.repeat(501) }]))).toEqual(['TOO_LONG']);
  expect(codesOf(await send(Array.from({ length: 51 }, (_, n) => ({ item: `${n}` }))))).toEqual(['TOO_MANY']);
  expect((await dossiersOf(world, proposalId)).state).toBe('IN_PREPARATION');
});

test('what is incomplete goes back with a new date, is owed again, and is no re-preparation', async () => {
  const drafted = await aDraftAimedAt(world, await aMeeting(world, '2024-03-29'));
  const { proposalId, draftId, programmeId } = drafted;
  await submit(world, drafted);
  clock.hold('2024-03-05 09:00:00');
  expect(codesOf(await incomplete(proposalId, { newDue: null }))).toEqual(['NEW_DUE_REQUIRED']);
  await using feed = aProgrammeFollower(world.as('p-member'), programmeId);
  await feed.ready();
  const returned = done(await incomplete(proposalId, { missing: ['Tờ trình', 'Phụ lục 2'], newDue: '2024-07-12' }));
  expect(returned.proposal).toMatchObject({ state: 'IN_PREPARATION', incompleteReturns: 1, repreparations: 0 });
  const newDue = instant('2024-07-12 17:00:00');
  expect(await owed(world, proposalId, 'PROGRAMME_DUE')).toMatchObject([
    {
      ...{ originalDueAt: programmeDue, dueAt: newDue, fulfilledAt: null, provisional: false },
      changes: [{ kind: 'REDATE', fromDueAt: programmeDue, toDueAt: newDue, isAfterExpiry: false, reason: '—' }],
    },
  ]);
  // The meeting sets the lead time, and nobody extends it.
  expect(await owed(world, proposalId, 'LEAD_TIME')).toMatchObject([
    { dueAt: instant('2024-03-22 17:00:00'), fulfilledAt: null, provisional: false, changes: [], endReason: null },
  ]);
  expect(await owed(world, proposalId, 'OFFICE_CHECK')).toMatchObject([{ fulfilledAt: instant('2024-03-05 09:00:00') }]);
  expect((await dossiersOf(world, proposalId)).submissions).toMatchObject([
    { checkResult: 'RETURNED_INCOMPLETE', missing: ['Tờ trình', 'Phụ lục 2'], newDue: '2024-07-12' },
  ]);
  await feed.until(() => feed.events().length >= 2);
  expect(feed.events()).toMatchObject([
    { __typename: 'ProposalReturned', proposalId, returnKind: 'INCOMPLETE', reasonCodes: [], newDue: '2024-07-12' },
    { __typename: 'ProposalStateChanged', from: 'SUBMITTED', to: 'IN_PREPARATION' },
  ]);
  expect(JSON.stringify(feed.events())).not.toContain('Phụ lục');
  expect(await waiting('l-officer', proposalId)).toEqual(['COMPLETE_DOSSIER']);

  clock.hold('2024-03-25 09:00:00'); // one day after the lead time
  done((await world.ask('l-head', SubmitDossier, { input: { proposalId, draftId } })).data?.submitProposal);
  await pass(drafted);
  expect((await dossiersOf(world, proposalId)).submissions).toMatchObject([
    { kind: 'FIRST' },
    { kind: 'RESUBMISSION', checkResult: 'PASSED' },
  ]);
  expect(await owed(world, proposalId, 'PROGRAMME_DUE')).toMatchObject([{ provisional: false, lateWorkingDays: 0 }]);
  expect(await owed(world, proposalId, 'LEAD_TIME')).toMatchObject([{ provisional: false, lateWorkingDays: 1 }]);
  expect(await owed(world, proposalId, 'OFFICE_CHECK')).toHaveLength(2);
});

test('the present due date stays when it is the later one; what was due meanwhile stays late', async () => {
  const early = await aDraft(world);
  await submit(world, early);
  done(await incomplete(early.proposalId, { newDue: '2024-03-15' }));
  expect(await owed(world, early.proposalId, 'PROGRAMME_DUE')).toMatchObject([
    { dueAt: programmeDue, changes: [], fulfilledAt: null },
  ]);

  const tardy = await aDraft(world);
  clock.hold('2024-06-28 16:59:00');
  await submit(world, tardy);
  clock.hold('2024-07-02 09:00:00');
  done(await incomplete(tardy.proposalId, { newDue: '2024-07-10' }));
  expect(await owed(world, tardy.proposalId, 'PROGRAMME_DUE')).toMatchObject([
    {
      originalDueAt: programmeDue,
      dueAt: instant('2024-07-10 17:00:00'),
      changes: [{ isAfterExpiry: true }],
      lateWorkingDays: 2,
    },
  ]);
});

test('a dossier that comes back incomplete is owed by whoever leads by then', async () => {
  const meetingId = await aMeeting(world, '2024-04-05');
  const drafted = await aDraftAimedAt(world, meetingId);
  const { proposalId } = drafted;
  await submit(world, drafted);
  const input = { proposalId, leadBodyId: world.body['D']!, decisionReference: '1', reason: 'x' };
  done((await world.ask('o-clerk', ReassignProposal, { input })).data?.reassignProposal);
  expect(await owed(world, proposalId, 'PROGRAMME_DUE')).toMatchObject([{ body: { id: world.body['L'] }, provisional: true }]);
  const moving = { meetingId, expectedVersion: 1, day: '2024-04-08', reason: 'Lùi phiên họp' };
  done((await world.ask('o-clerk', MoveMeeting, { input: moving })).data?.moveMeeting);
  done(await incomplete(proposalId, { newDue: '2024-07-12' }));
  const byBody = async (kind: string) =>
    Object.fromEntries((await owed(world, proposalId, kind)).map((each) => [each.body.id, each]));
  expect(await byBody('PROGRAMME_DUE')).toMatchObject({
    [world.body['L']!]: { endReason: 'REPLACED', fulfilledAt: null, lateWorkingDays: 0 },
    [world.body['D']!]: { endReason: null, dueAt: instant('2024-07-12 17:00:00'), fulfilledAt: null },
  });
  expect(await byBody('LEAD_TIME')).toMatchObject({
    [world.body['L']!]: { endReason: 'REPLACED', lateWorkingDays: 0 },
    [world.body['D']!]: { endReason: null, dueAt: instant('2024-04-01 17:00:00'), meeting: { id: meetingId } },
  });
});
