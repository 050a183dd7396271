import { ReturnForRepreparation } from '../../clients/agenda.operations.ts';
import { RecordPaperState } from '../../clients/audiences.operations.ts';
import { InboxCursors } from '../../clients/feeds.operations.ts';
import { Obligations, ObligationsOfProposal } from '../../clients/obligations.operations.ts';
import { CreateProgramme, CreateProposal, NodeById, PassCheck, SubmitProposal } from '../../clients/operations.ts';
import {
  AddProposal,
  DeclineProposal,
  MergeProposal,
  ReassignProposal,
  RedateProposal,
  WithdrawProposal,
} from '../../clients/programme.operations.ts';
import { anInboxFollower } from '../harness/follower.ts';
import { aDraft, codesOf, done } from '../harness/world.ts';
import { submit } from '../proposals/dossiers.ts';
import { anAdopted, aWorldIn2024, owed, toldAt } from './owing.ts';

let world: Awaited<ReturnType<typeof aWorldIn2024>>;
beforeEach(() => world?.turnTo('2024-01-15 09:00'));
beforeAll(async () => {
  world = await aWorldIn2024('2024-01-15 09:00');
});
afterAll(() => world[Symbol.asyncDispose]());

const decision = { decisionReference: '12-QĐ/TW', reason: 'theo Kết luận' };
const ofProgramme = (proposalId: string, login = 'o-desk') => owed(world, login, { proposalId, kinds: ['PROGRAMME_DUE'] });
const redate = async (proposalId: string, due: string) =>
  (await world.ask('o-clerk', RedateProposal, { input: { proposalId, due, ...decision } })).data?.redateProposal;
const reassign = async (proposalId: string, letter: string) =>
  done(
    (await world.ask('o-clerk', ReassignProposal, { input: { proposalId, leadBodyId: world.body[letter]!, ...decision } })).data
      ?.reassignProposal,
  );

test('each proposal of an adopted programme is due at the cut-off of a working day: the last of its month or quarter, or its day', async () => {
  const { programmeId, proposalIds } = await anAdopted(world, [
    { due: '2024-06' },
    { due: '2024-Q3', lead: 'A' },
    { due: '2024-05-01' }, // a holiday
    { due: '2024-03' }, // ends on a Sunday
  ]);
  const all = await owed(world, 'o-desk', { programmeId });
  expect(new Map(all.map(({ proposal, dueAt }) => [proposal.id, dueAt]))).toEqual(
    new Map([
      [proposalIds[0], toldAt('2024-06-28 17:00')],
      [proposalIds[1], toldAt('2024-09-30 17:00')],
      [proposalIds[2], toldAt('2024-05-02 17:00')],
      [proposalIds[3], toldAt('2024-03-29 17:00')],
    ]),
  );
  expect(all.map(({ dueAt }) => dueAt)).toEqual(all.map(({ dueAt }) => dueAt).sort());
  expect(all[3]).toEqual({
    ...{ id: expect.stringMatching(/^obligation_/), kind: 'PROGRAMME_DUE', body: { id: world.body['A'] } },
    ...{ proposal: { id: proposalIds[1] }, request: null, startedAt: toldAt('2024-01-15 09:00'), calendarVersion: 2 },
    ...{ originalDueAt: all[3]!.dueAt, dueAt: all[3]!.dueAt, fulfilledAt: null, provisional: false, isCompressed: false },
    ...{ lateWorkingDays: 0, endedAt: null, endReason: null, changes: [], waiver: null },
  });
});

test('what was declined is not owed; what is added by decision is owed from then on', async () => {
  const input = { kind: 'YEAR' as const, year: 2090, title: 'Chương trình' };
  const draft = done((await world.ask('o-clerk', CreateProgramme, { input })).data?.createProgramme).programme!.id;
  const entry = { programmeId: draft, kind: 'REPORT' as const, title: 'Không đưa vào' };
  const declined = done((await world.ask('o-clerk', CreateProposal, { input: entry })).data?.createProposal).proposal!.id;
  done((await world.ask('o-clerk', DeclineProposal, { input: { proposalId: declined, reason: '-' } })).data?.declineProposal);
  expect(await ofProgramme(declined)).toEqual([]);

  const { programmeId } = await anAdopted(world, [{}]);
  world.turnTo('2024-03-01 10:00');
  const added = {
    ...{
      programmeId,
      kind: 'SCHEME' as const,
      title: 'Đột xuất',
      leadBodyId: world.body['B']!,
      decidingBodyId: world.body['P']!,
    },
    ...{ due: '2024-Q2', ...decision },
  };
  const { change } = done((await world.ask('o-clerk', AddProposal, { input: added })).data?.addProposal);
  expect(await ofProgramme(change!.proposal.id)).toMatchObject([
    { body: { id: world.body['B'] }, startedAt: toldAt('2024-03-01 10:00'), dueAt: toldAt('2024-06-28 17:00') },
  ]);
});

test('a redate before the due date moves it and keeps the original one; who owes it is told in its inbox', async () => {
  const { proposalIds } = await anAdopted(world, [{}]);
  const proposalId = proposalIds[0]!;
  await using inbox = anInboxFollower(world.as('l-head'), (await world.ask('l-head', InboxCursors, {})).data!.me.inboxFeedCursor);
  await inbox.ready();
  world.turnTo('2024-06-28 17:00'); // not late at the cut-off itself
  done(await redate(proposalId, '2024-07-10'));
  await inbox.until(() => inbox.events().some(({ __typename }) => __typename === 'DueMoved'));
  const moved = { fromDueAt: toldAt('2024-06-28 17:00'), toDueAt: toldAt('2024-07-10 17:00') };
  expect(inbox.events().filter(({ __typename }) => __typename === 'DueMoved')).toMatchObject([
    { obligationKind: 'PROGRAMME_DUE', changeKind: 'REDATE', bodyId: world.body['L'], proposalId, ...moved },
  ]);
  world.turnTo('2024-07-12 09:00');
  expect(await ofProgramme(proposalId)).toMatchObject([
    {
      ...{ originalDueAt: toldAt('2024-06-28 17:00'), dueAt: toldAt('2024-07-10 17:00'), lateWorkingDays: 2 },
      changes: [{ kind: 'REDATE', ...moved, isAfterExpiry: false, at: toldAt('2024-06-28 17:00'), reason: decision.reason }],
    },
  ]);
});

test('a redate after the due date gives another date, and leaves what is late as late as it is', async () => {
  const { proposalIds } = await anAdopted(world, [{}]);
  const proposalId = proposalIds[0]!;
  world.turnTo('2024-07-03 09:00');
  expect(await ofProgramme(proposalId)).toMatchObject([{ lateWorkingDays: 3 }]);
  done(await redate(proposalId, '2024-07-31'));
  expect(await ofProgramme(proposalId)).toMatchObject([
    { dueAt: toldAt('2024-07-31 17:00'), lateWorkingDays: 3, changes: [{ isAfterExpiry: true }] },
  ]);
  world.turnTo('2024-07-05 17:01'); // after the cut-off: received on Monday 8 July
  done(await redate(proposalId, '2024-08-30'));
  expect(await ofProgramme(proposalId)).toMatchObject([
    {
      ...{ originalDueAt: toldAt('2024-06-28 17:00'), dueAt: toldAt('2024-08-30 17:00'), lateWorkingDays: 6 },
      changes: [{ toDueAt: toldAt('2024-07-31 17:00') }, { fromDueAt: toldAt('2024-07-31 17:00'), isAfterExpiry: true }],
    },
  ]);
});

test('what is not due yet passes to the new lead body with its date; the former one owes it no more', async () => {
  const { proposalIds } = await anAdopted(world, [{}]);
  const proposalId = proposalIds[0]!;
  world.turnTo('2024-06-28 16:59');
  await reassign(proposalId, 'A');
  const all = await ofProgramme(proposalId);
  expect(all.find(({ body }) => body.id === world.body['L'])).toMatchObject({
    ...{ endReason: 'REPLACED', endedAt: toldAt('2024-06-28 16:59'), lateWorkingDays: 0, fulfilledAt: null },
  });
  const due = { originalDueAt: toldAt('2024-06-28 17:00'), dueAt: toldAt('2024-06-28 17:00') };
  expect(all.find(({ body }) => body.id === world.body['A'])).toMatchObject({
    ...{ endReason: null, startedAt: toldAt('2024-06-28 16:59'), ...due },
  });
  expect(all).toHaveLength(2);
});

test('what is late already stays the lateness of the former lead body; the new one owes it from its new date on', async () => {
  const { proposalIds } = await anAdopted(world, [{}]);
  const proposalId = proposalIds[0]!;
  world.turnTo('2024-07-03 09:00');
  await reassign(proposalId, 'A');
  expect(await ofProgramme(proposalId)).toMatchObject([
    { body: { id: world.body['L'] }, endReason: 'REPLACED', lateWorkingDays: 3 },
  ]);
  world.turnTo('2024-07-10 09:00');
  expect(await ofProgramme(proposalId)).toMatchObject([{ lateWorkingDays: 3 }]);
  done(await redate(proposalId, '2024-Q3'));
  expect(await ofProgramme(proposalId)).toMatchObject([
    { body: { id: world.body['L'] }, dueAt: toldAt('2024-06-28 17:00'), changes: [] },
    { body: { id: world.body['A'] }, endReason: null, dueAt: toldAt('2024-09-30 17:00'), lateWorkingDays: 0 },
  ]);
});

test('a date that was given after the due date goes with the proposal; the lateness does not', async () => {
  const { proposalIds } = await anAdopted(world, [{}]);
  const proposalId = proposalIds[0]!;
  world.turnTo('2024-07-03 09:00');
  done(await redate(proposalId, '2024-08-30'));
  await reassign(proposalId, 'B');
  expect(
    new Set((await ofProgramme(proposalId)).map(({ body, lateWorkingDays, dueAt }) => [body.id, lateWorkingDays, dueAt])),
  ).toEqual(
    new Set([
      [world.body['L'], 3, toldAt('2024-08-30 17:00')],
      [world.body['B'], 0, toldAt('2024-08-30 17:00')],
    ]),
  );
});

test('what leaves the programme is owed no more, as late as it was', async () => {
  const { programmeId, proposalIds } = await anAdopted(world, [{}, {}, {}]);
  const [withdrawn, merged, into] = proposalIds as [string, string, string];
  world.turnTo('2024-07-03 09:00');
  done((await world.ask('o-clerk', WithdrawProposal, { input: { proposalId: withdrawn, ...decision } })).data?.withdrawProposal);
  const merging = { proposalId: merged, intoProposalId: into, ...decision };
  done((await world.ask('o-clerk', MergeProposal, { input: merging })).data?.mergeProposal);
  const later = { kind: 'YEAR' as const, year: 2150, title: 'Năm sau' };
  const next = done((await world.ask('o-clerk', CreateProgramme, { input: later })).data?.createProgramme).programme!.id;
  const carried = {
    ...{ programmeId: next, kind: 'SCHEME' as const, title: 'Chuyển tiếp', origin: 'CARRIED_OVER' as const },
    predecessorId: into,
  };
  done((await world.ask('o-clerk', CreateProposal, { input: carried })).data?.createProposal);
  world.turnTo('2024-12-31 09:00');
  const ends = (await owed(world, 'o-desk', { programmeId })).map(({ proposal, endReason, lateWorkingDays }) => [
    ...[proposal.id, endReason, lateWorkingDays],
  ]);
  expect(new Set(ends)).toEqual(
    new Set([
      [withdrawn, 'WITHDRAWN', 3],
      [merged, 'MERGED', 3],
      [into, 'CARRIED_OVER', 3],
    ]),
  );
  expect(await owed(world, 'o-desk', { programmeId, isOpen: true })).toEqual([]);
  expect(await owed(world, 'o-desk', { programmeId, isOpen: false })).toHaveLength(3);
});

test('of what is handled on paper the dates are kept, and nothing that was said', async () => {
  const { proposalIds } = await anAdopted(world, [{ handling: 'OFF_SYSTEM' }]);
  const proposalId = proposalIds[0]!;
  const record = async (state: 'SUBMITTED' | 'IN_REVIEW') =>
    done((await world.ask('o-desk', RecordPaperState, { input: { proposalId, state } })).data?.recordPaperState);
  done(await redate(proposalId, '2024-05'));
  world.turnTo('2024-06-04 17:00');
  await record('SUBMITTED');
  const given = { fulfilledAt: toldAt('2024-06-04 17:00'), lateWorkingDays: 2, changes: [{ reason: '—' }] };
  expect(await ofProgramme(proposalId)).toMatchObject([{ ...given, provisional: true }]);
  world.turnTo('2024-06-10 09:00');
  await record('IN_REVIEW');
  expect(await ofProgramme(proposalId, 'l-head')).toMatchObject([{ ...given, provisional: false }]);
});

test('what a programme demands is known to its bodies and to nobody else, by no path', async () => {
  const { programmeId, proposalIds } = await anAdopted(world, [{}, { lead: 'A' }]);
  const [first] = await ofProgramme(proposalIds[0]!);
  const id = first!.id;
  for (const login of ['o-desk', 'l-officer', 'a-officer', 'p-member']) {
    expect(await owed(world, login, { programmeId })).toHaveLength(2);
    expect((await world.ask(login, NodeById, { id })).data?.node).toMatchObject({ id });
    const { proposal } = (await world.ask(login, ObligationsOfProposal, { id: proposalIds[0]! })).data!;
    expect(proposal.obligations).toMatchObject({ totalCount: 1, nodes: [{ id }] });
  }
  const asD = await world.ask('d-head', Obligations, { filter: { programmeId } });
  expect(asD.data?.obligations).toMatchObject({ totalCount: 0, nodes: [] });
  expect((await world.ask('d-head', NodeById, { id })).errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
});

test('the list is what is asked for, page by page', async () => {
  const { programmeId, proposalIds } = await anAdopted(world, [
    { due: '2024-04' },
    { due: '2024-05', lead: 'A' },
    { due: '2024-06' },
  ]);
  const ids = async (filter: object) =>
    (await owed(world, 'o-desk', { programmeId, ...filter })).map(({ proposal }) => proposal.id);
  expect(await ids({ dueIn: '2024-05' })).toEqual([proposalIds[1]]);
  expect(await ids({ dueIn: '2024-Q2' })).toEqual(proposalIds);
  expect(await ids({ bodyId: world.body['L'] })).toEqual([proposalIds[0], proposalIds[2]]);
  expect(await ids({ kinds: ['OPINION'] })).toEqual([]);
  expect(await ids({ proposalId: proposalIds[2] })).toEqual([proposalIds[2]]);
  const page = async (after?: string | null) =>
    (await world.ask('o-desk', Obligations, { filter: { programmeId }, first: 2, after })).data!.obligations;
  const first = await page();
  expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
  expect((await page(first.pageInfo.endCursor)).nodes.map(({ proposal }) => proposal.id)).toEqual([proposalIds[2]]);
  const bad = await world.ask('o-desk', Obligations, { filter: { bodyId: 'body_x' } });
  expect(bad.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
});

test('what is given already is not moved by a redate, and no lead body owes it anew', async () => {
  const { proposalIds } = await anAdopted(world, [{ handling: 'OFF_SYSTEM' }]);
  const proposalId = proposalIds[0]!;
  world.turnTo('2024-06-03 09:00');
  done((await world.ask('o-desk', RecordPaperState, { input: { proposalId, state: 'IN_REVIEW' } })).data?.recordPaperState);
  done(await redate(proposalId, '2024-Q4'));
  expect(await ofProgramme(proposalId)).toMatchObject([{ dueAt: toldAt('2024-06-28 17:00'), provisional: false, changes: [] }]);
  expect(codesOf(await redate(proposalId, '2024-Q4'))).toEqual(['NOTHING_TO_CHANGE']);
});

test('a redate demands a dossier of a lead body that owes none only while it is prepared; after a re-preparation, again', async () => {
  const kinds = ['PROGRAMME_DUE' as const, 'RESUBMISSION' as const];
  const openOf = async (proposalId: string) =>
    (await owed(world, 'o-desk', { proposalId, kinds, isOpen: true })).map(({ kind, body, dueAt }) => [kind, body.id, dueAt]);
  const [sent, returned] = [await aDraft(world), await aDraft(world)];
  await submit(world, returned);
  done((await world.ask('o-desk', PassCheck, { input: { proposalId: returned.proposalId } })).data?.passCheck);
  const input = { proposalId: returned.proposalId, reasonCodes: ['OTHER' as const], reason: 'x', newDue: '2024-04-26' };
  done((await world.ask('o-head', ReturnForRepreparation, { input })).data?.returnForRepreparation);
  const again = ['RESUBMISSION', world.body['L'], toldAt('2024-04-26 17:00')];
  done(await redate(returned.proposalId, '2024-07'));
  expect(await openOf(returned.proposalId)).toEqual([again]); // it owes one already

  world.turnTo('2024-07-03 09:00');
  for (const { proposalId } of [sent, returned]) {
    await reassign(proposalId, 'A');
    expect(await openOf(proposalId)).toEqual([]);
  }
  const submission = { proposalId: sent.proposalId, draftId: sent.draftId };
  done((await world.ask('a-head', SubmitProposal, { input: submission })).data?.submitProposal);
  for (const { proposalId } of [sent, returned]) done(await redate(proposalId, '2024-Q3'));
  expect(await openOf(sent.proposalId)).toEqual([]);
  expect(await openOf(returned.proposalId)).toEqual([['RESUBMISSION', world.body['A'], toldAt('2024-09-30 17:00')]]);
  done((await world.ask('o-desk', PassCheck, { input: { proposalId: sent.proposalId } })).data?.passCheck);
  done(await redate(sent.proposalId, '2024-Q4'));
  expect(await openOf(sent.proposalId)).toEqual([]);
});
