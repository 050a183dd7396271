import {
  ChooseTargetMeeting,
  GrantWaiver,
  MoveMeeting,
  ReturnForRepreparation,
  ReturnIncomplete,
  ScheduleProposal,
  SubmitDossier,
} from '../../clients/agenda.operations.ts';
import { Attention } from '../../clients/attention.operations.ts';
import type { ReturnForRepreparationInput, ReturnIncompleteInput } from '../../clients/gql/graphql.ts';
import { DraftById, OpenRound, PassCheck, UploadDraft } from '../../clients/operations.ts';
import { DraftOpinion, OpinionsOf, SubmitOpinion } from '../../clients/opinions.operations.ts';
import { ReassignProposal, RedateProposal, WithdrawProposal } from '../../clients/programme.operations.ts';
import { PrepareRound, RoundInFull } from '../../clients/rounds.operations.ts';
import { readGlobalId } from '../../src/graphql/global-id.ts';
import { putCalendar, year2024 } from '../harness/calendar.ts';
import { asAdmin } from '../harness/database.ts';
import { anInboxFollower, aProgrammeFollower } from '../harness/follower.ts';
import { aDraft, aWorld, codesOf, type Drafted, done, sampleText, type World } from '../harness/world.ts';
import { aDraftAimedAt, aHeldClock, aMeeting, dossiersOf, instant, makeReady, owed, submit } from './dossiers.ts';

const clock = aHeldClock('2024-03-04 09:00:00');
let world: World;
beforeAll(async () => {
  world = await aWorld({ clock });
  await putCalendar(world.database, year2024);
});
afterAll(() => world[Symbol.asyncDispose]());
beforeEach(() => clock.hold('2024-03-04 09:00:00'));

const incomplete = async (proposalId: string, more: Partial<ReturnIncompleteInput> = {}, login = 'o-desk') =>
  (await world.ask(login, ReturnIncomplete, { input: { proposalId, missing: ['Tờ trình'], newDue: '2024-03-15', ...more } }))
    .data!.returnIncomplete;
const again = async (proposalId: string, more: Partial<ReturnForRepreparationInput> = {}, login = 'o-head') =>
  (
    await world.ask(login, ReturnForRepreparation, {
      input: { proposalId, reasonCodes: ['WEAK_GROUNDS'], reason: 'Số liệu chưa đủ', newDue: '2024-04-26', ...more },
    })
  ).data!.returnForRepreparation;
const pass = async ({ proposalId }: Drafted) =>
  done((await world.ask('o-desk', PassCheck, { input: { proposalId } })).data?.passCheck);
const roundOf = async (id: string) => {
  const { data } = await world.ask('o-desk', RoundInFull, { id });
  return data && 'status' in data.node ? data.node : undefined;
};
const opinionsOf = async (login: string, roundId: string) => {
  const { data } = await world.ask(login, OpinionsOf, { roundId });
  return data && 'opinions' in data.node ? data.node.opinions : undefined;
};
const waiting = async (login: string, proposalId: string) =>
  (await world.ask(login, Attention, { first: 100 }))
    .data!.me.attention.nodes.filter(({ proposal }) => proposal.id === proposalId)
    .map(({ kind }) => kind);

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

const decision = { decisionReference: '1', reason: 'x' };
const reassign = async (proposalId: string, letter: string) =>
  (await world.ask('o-clerk', ReassignProposal, { input: { proposalId, leadBodyId: world.body[letter]!, ...decision } })).data
    ?.reassignProposal;

test('what moved while the dossier was at the office has moved when it is owed again: the meeting, the programme, the calendar', async () => {
  const [movable, fixed] = [await aMeeting(world, '2024-06-14'), await aMeeting(world, '2024-07-05')];
  const [redated, recomputed] = [await aDraftAimedAt(world, movable), await aDraftAimedAt(world, fixed)];
  const prepared = await aDraft(world);
  await submit(world, prepared);
  await pass(prepared);
  done(await again(prepared.proposalId));
  for (const each of [redated, recomputed, prepared]) await submit(world, each);
  const moving = { meetingId: movable, expectedVersion: 1, day: '2024-06-12', reason: 'Sớm hơn' };
  done((await world.ask('o-clerk', MoveMeeting, { input: moving })).data?.moveMeeting);
  const redate = { proposalId: redated.proposalId, due: '2024-08', ...decision };
  done((await world.ask('o-clerk', RedateProposal, { input: redate })).data?.redateProposal);
  await putCalendar(world.database, {
    holidays: [...year2024.holidays, '2024-04-26'],
    makeups: [...year2024.makeups, '2024-06-29'],
  });
  for (const { proposalId } of [redated, recomputed, prepared]) done(await incomplete(proposalId));
  await putCalendar(world.database, year2024);

  const changed = (kind: string, from: string, to: string) => ({
    ...{ dueAt: instant(`${to} 17:00:00`), fulfilledAt: null },
    changes: [{ kind, fromDueAt: instant(`${from} 17:00:00`), toDueAt: instant(`${to} 17:00:00`), reason: '—' }],
  });
  expect(await owed(world, redated.proposalId, 'LEAD_TIME')).toMatchObject([changed('REDATE', '2024-06-07', '2024-06-05')]);
  expect(await owed(world, redated.proposalId, 'PROGRAMME_DUE')).toMatchObject([changed('REDATE', '2024-06-28', '2024-08-30')]);
  expect(await owed(world, recomputed.proposalId, 'LEAD_TIME')).toMatchObject([changed('CALENDAR', '2024-06-28', '2024-06-29')]);
  expect(await owed(world, recomputed.proposalId, 'PROGRAMME_DUE')).toMatchObject([
    changed('REDATE', '2024-06-28', '2024-06-29'),
  ]);
  expect(await owed(world, prepared.proposalId, 'RESUBMISSION')).toMatchObject([changed('REDATE', '2024-04-26', '2024-05-02')]);
});

test('a calendar that changed while the dossier was at the office makes a lead time no sooner than a working day from now', async () => {
  const drafted = await aDraftAimedAt(world, await aMeeting(world, '2024-05-24')); // due on the 17th
  await submit(world, drafted);
  clock.hold('2024-05-15 09:00:00');
  await putCalendar(world.database, {
    ...year2024,
    holidays: [...year2024.holidays, '2024-05-20', '2024-05-21', '2024-05-22'], // by these due on the 14th
  });
  done(await incomplete(drafted.proposalId, { newDue: '2024-07-12' }));
  await putCalendar(world.database, year2024);
  expect(await owed(world, drafted.proposalId, 'LEAD_TIME')).toMatchObject([
    { dueAt: instant('2024-05-16 17:00:00'), changes: [{ kind: 'CALENDAR' }], lateWorkingDays: 0 },
  ]);
});

test('a lead body that took over what was late, and so owed nothing, owes by the new date what it sent incomplete', async () => {
  const [first, second] = [await aDraft(world), await aDraft(world)];
  await submit(world, second);
  await pass(second);
  done(await again(second.proposalId));
  clock.hold('2024-07-03 09:00:00');
  for (const [{ proposalId, draftId }, kind] of [
    [first, 'PROGRAMME_DUE'],
    [second, 'RESUBMISSION'],
  ] as const) {
    done(await reassign(proposalId, 'D'));
    done((await world.ask('d-head', SubmitDossier, { input: { proposalId, draftId } })).data?.submitProposal);
    done(await incomplete(proposalId, { newDue: '2024-07-12' }));
    const { obligations } = await dossiersOf(world, proposalId);
    expect(obligations.nodes.filter(({ body }) => body.id === world.body['D'])).toMatchObject([
      { kind, dueAt: instant('2024-07-12 17:00:00'), fulfilledAt: null, endReason: null },
    ]);
  }
});

test('whoever changes what is owed holds the calendar before any obligation: a change of it can wait for nobody who waits for it', async () => {
  const meetingId = await aMeeting(world, '2024-05-31');
  const [sent, coming] = [await aDraftAimedAt(world, meetingId), await aDraftAimedAt(world, meetingId)];
  await submit(world, sent);
  const elsewhere = await aMeeting(world, '2024-06-07');
  const steps: [proposalId: string, step: () => Promise<unknown>][] = [
    [sent.proposalId, async () => done(await incomplete(sent.proposalId))],
    [
      coming.proposalId,
      async () => {
        const aim = { proposalId: coming.proposalId, meetingId: elsewhere };
        done((await world.ask('o-desk', ChooseTargetMeeting, { input: aim })).data?.chooseTargetMeeting);
      },
    ],
    [coming.proposalId, () => submit(world, coming)],
    [sent.proposalId, async () => done(await reassign(sent.proposalId, 'D'))],
  ];
  for (const [proposalId, step] of steps) {
    const doing = await asAdmin(world.database.name, async (admin) => {
      await admin.query(`begin`);
      await admin.query(`select pg_advisory_xact_lock(hashtext('calendar'))`);
      const started = { done: step() };
      const waits = async () =>
        (
          await admin.query(`select from pg_locks where locktype = 'advisory' and mode = 'ShareLock' and not granted
            and database = (select oid from pg_database where datname = current_database())`)
        ).rowCount;
      for (let n = 0; n < 2000 && !(await waits()); n++);
      expect(await waits()).toBe(1);
      const free = `select from obligation where proposal_id = $1 for no key update nowait`;
      expect((await admin.query(free, [readGlobalId(proposalId)!.uuid])).rowCount).toBeGreaterThan(0);
      await admin.query('commit');
      return started;
    });
    await doing.done;
  }
});

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
