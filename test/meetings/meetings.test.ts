import {
  CancelMeeting,
  ChooseTargetMeeting,
  CreateMeeting,
  Meetings,
  MoveMeeting,
  ScheduleProposal,
  UnscheduleProposal,
} from '../../clients/agenda.operations.ts';
import { ResumeProposal, SuspendProposal } from '../../clients/extensions.operations.ts';
import { InboxCursors } from '../../clients/feeds.operations.ts';
import { NodeById } from '../../clients/operations.ts';
import { globalId } from '../../src/graphql/global-id.ts';
import { changed, makeup } from '../calendar/changing.ts';
import { putCalendar, year2024 } from '../harness/calendar.ts';
import { asAdmin } from '../harness/database.ts';
import { anInboxFollower, aProgrammeFollower } from '../harness/follower.ts';
import { aDraft, aWorld, codesOf, done, type World } from '../harness/world.ts';
import { aDraftAimedAt, aHeldClock, aMeeting, dossiersOf, instant, makeReady, owed, submit } from '../proposals/dossiers.ts';

const clock = aHeldClock('2024-01-15 09:00:00');
let world: World;
beforeAll(async () => {
  world = await aWorld({ clock });
  await putCalendar(world.database, year2024);
});
afterAll(() => world[Symbol.asyncDispose]());
beforeEach(() => clock.hold('2024-01-15 09:00:00'));

const create = async (input: { day: string; bodyId?: string; title?: string }, login = 'o-clerk') =>
  (await world.ask(login, CreateMeeting, { input: { bodyId: world.body['P']!, ...input } })).data!.createMeeting;
const move = async (meetingId: string, expectedVersion: number, day: string, login = 'o-clerk', reason = 'Lùi phiên họp') =>
  (await world.ask(login, MoveMeeting, { input: { meetingId, expectedVersion, day, reason } })).data!.moveMeeting;
const cancel = async (meetingId: string, login = 'o-clerk', reason = 'Hủy phiên họp') =>
  (await world.ask(login, CancelMeeting, { input: { meetingId, reason } })).data!.cancelMeeting;
const choose = async (proposalId: string, meetingId: string, login = 'o-desk') =>
  (await world.ask(login, ChooseTargetMeeting, { input: { proposalId, meetingId } })).data!.chooseTargetMeeting;
const schedule = async (proposalId: string, meetingId?: string, login = 'o-desk') =>
  (await world.ask(login, ScheduleProposal, { input: { proposalId, ...(meetingId && { meetingId }) } })).data!.scheduleProposal;
const unschedule = async (proposalId: string, login = 'o-desk') =>
  (await world.ask(login, UnscheduleProposal, { input: { proposalId } })).data!.unscheduleProposal;

test('a deciding body meets once a day, on a day off if it must, and everybody sees when', async () => {
  const sunday = done(await create({ day: '2024-10-06', title: 'Phiên họp tháng 10' })).meeting!;
  expect(sunday).toMatchObject({ day: '2024-10-06', title: 'Phiên họp tháng 10', version: 1, body: { id: world.body['P'] } });
  expect(codesOf(await create({ day: '2024-10-06' }))).toEqual(['MEETING_EXISTS']);
  const next = done(await create({ day: '2024-10-07' })).meeting!;
  expect(codesOf(await move(next.id, 1, '2024-10-06'))).toEqual(['MEETING_EXISTS']);
  for (const login of ['d-officer', 'p-chair', 'a-observer']) {
    const { data } = await world.ask(login, Meetings, { bodyId: world.body['P']!, from: '2024-10-06', to: '2024-10-07' });
    expect(data!.meetings.nodes.map(({ id }) => id)).toEqual([sunday.id, next.id]);
    const node = await world.ask(login, NodeById, { id: next.id });
    expect(node.data!.node).toEqual({ __typename: 'Meeting', id: next.id });
  }
  done(await cancel(sunday.id));
  done(await create({ day: '2024-10-06' })); // what was called off stands in nobody's way
  const { data } = await world.ask('d-officer', Meetings, { from: '2024-10-06', to: '2024-10-06' });
  expect(data!.meetings.nodes.map(({ cancelledReason }) => cancelledReason).sort()).toEqual(['Hủy phiên họp', null]);
});

test('two who enter a meeting at once enter one', async () => {
  const answers = await Promise.all([1, 2, 3].map(() => create({ day: '2024-10-08' })));
  expect(answers.map((answer) => codesOf(answer)?.join()).sort()).toEqual(['', 'MEETING_EXISTS', 'MEETING_EXISTS']);
});

test('what may not be done with a meeting changes nothing, and says why', async () => {
  const meetingId = await aMeeting(world, '2024-10-10');
  for (const login of ['o-desk', 'p-chair', 'l-head']) {
    expect(codesOf(await create({ day: '2024-10-11' }, login))).toEqual(['NOT_ALLOWED']);
    expect(codesOf(await move(meetingId, 1, '2024-10-11', login))).toEqual(['NOT_ALLOWED']);
    expect(codesOf(await cancel(meetingId, login))).toEqual(['NOT_ALLOWED']);
  }
  expect(codesOf(await create({ day: '2024-02-30' }))).toEqual(['BAD_INPUT']);
  expect(codesOf(await create({ day: '2024-10-11', bodyId: world.body['A']! }))).toEqual(['BAD_INPUT']);
  expect(codesOf(await create({ day: '2024-10-11', title: ' ' }))).toEqual(['EMPTY_TEXT']);
  expect(codesOf(await create({ day: '2024-10-11', title: 'x'.repeat(501) }))).toEqual(['TOO_LONG']);
  expect(codesOf(await move(meetingId, 2, '2024-10-11'))).toEqual(['STALE_VERSION']);
  expect(codesOf(await move(meetingId, 1, '2024-10-10'))).toEqual(['NOTHING_TO_CHANGE']);
  expect(codesOf(await move(meetingId, 1, '2024-01-12'))).toEqual(['WRONG_STATE']); // a day that has been
  expect(codesOf(await move(meetingId, 1, 'soon'))).toEqual(['BAD_INPUT']);
  expect(codesOf(await move(meetingId, 1, '2024-10-11', 'o-clerk', ''))).toEqual(['EMPTY_TEXT']);
  done(await cancel(meetingId));
  expect(codesOf(await cancel(meetingId))).toEqual(['WRONG_STATE']);
  expect(codesOf(await move(meetingId, 1, '2024-10-11'))).toEqual(['WRONG_STATE']);
  const { proposalId } = await aDraft(world);
  expect(codesOf(await choose(proposalId, meetingId))).toEqual(['WRONG_STATE']);
});

test('a meeting that moves takes the lead times with it that are owed, keeps the old dates, and tells each proposal once', async () => {
  const meetingId = await aMeeting(world, '2024-03-15');
  const [coming, sent] = [await aDraftAimedAt(world, meetingId), await aDraftAimedAt(world, meetingId)];
  await submit(world, sent);
  const before = instant('2024-03-08 17:00:00');
  await using ofL = anInboxFollower(world.as('l-head'));
  await using ofP = anInboxFollower(world.as('p-member'));
  await using programme = aProgrammeFollower(world.as('p-member'), coming.programmeId);
  await Promise.all([ofL.ready(), ofP.ready(), programme.ready()]);

  expect(done(await move(meetingId, 1, '2024-03-22')).meeting).toMatchObject({ day: '2024-03-22', version: 2 });
  const after = instant('2024-03-15 17:00:00');
  expect(await owed(world, coming.proposalId, 'LEAD_TIME')).toMatchObject([
    {
      ...{ originalDueAt: before, dueAt: after, lateWorkingDays: 0 },
      changes: [{ kind: 'REDATE', fromDueAt: before, toDueAt: after, isAfterExpiry: false, reason: 'Lùi phiên họp' }],
    },
  ]);
  // What has come was judged, and is not judged again.
  expect(await owed(world, sent.proposalId, 'LEAD_TIME')).toMatchObject([{ dueAt: before, changes: [], provisional: true }]);
  await ofL.until(() => ofL.events().some(({ __typename }) => __typename === 'DueMoved'));
  await ofP.until(() => ofP.events().some(({ __typename }) => __typename === 'MeetingMoved'));
  expect(ofL.events().filter(({ __typename }) => __typename === 'DueMoved')).toMatchObject([
    { proposalId: coming.proposalId, obligationKind: 'LEAD_TIME', changeKind: 'REDATE', fromDueAt: before, toDueAt: after },
  ]);
  await programme.until(() => programme.events().length > 0);
  expect(programme.events()).toMatchObject([
    {
      __typename: 'TargetMeetingChanged',
      proposalId: coming.proposalId,
      targetMeetingId: meetingId,
      targetDay: '2024-03-22',
      leadTimeDueAt: after,
    },
  ]);
  expect(ofP.events()).toMatchObject([{ meetingId, fromDay: '2024-03-15', toDay: '2024-03-22', reason: 'Lùi phiên họp' }]);
});

test('a meeting does not wait for a proposal that is suspended: its lead time goes on', async () => {
  const meetingId = await aMeeting(world, '2024-11-29');
  const drafted = await aDraftAimedAt(world, meetingId);
  const { proposalId } = drafted;
  const due = instant('2024-11-22 17:00:00');
  clock.hold('2024-11-18 09:00:00');
  const decision = { decisionReference: 'QĐ-1', reason: 'Vì thế.' };
  done((await world.ask('o-head', SuspendProposal, { input: { proposalId, ...decision } })).data?.suspendProposal);
  clock.hold('2024-11-26 09:00:00');
  expect(await owed(world, proposalId, 'LEAD_TIME')).toMatchObject([{ dueAt: due, lateWorkingDays: 2 }]);
  done((await world.ask('o-head', ResumeProposal, { input: { proposalId } })).data?.resumeProposal);
  await submit(world, drafted);
  expect(await owed(world, proposalId, 'LEAD_TIME')).toMatchObject([{ dueAt: due, lateWorkingDays: 2, changes: [] }]);
});

test('a meeting that moves when the dossier is late already gives another date, and cures nothing', async () => {
  const meetingId = await aMeeting(world, '2024-03-29');
  const { proposalId } = await aDraftAimedAt(world, meetingId);
  clock.hold('2024-03-25 09:00:00'); // due on Friday the 22nd
  done(await move(meetingId, 1, '2024-04-05'));
  expect(await owed(world, proposalId, 'LEAD_TIME')).toMatchObject([
    {
      originalDueAt: instant('2024-03-22 17:00:00'),
      dueAt: instant('2024-03-29 17:00:00'),
      lateWorkingDays: 1,
      changes: [{ isAfterExpiry: true }],
    },
  ]);
});

test('a meeting that is called off leaves what was aimed at it without an aim; what stands on its agenda keeps it', async () => {
  const meetingId = await aMeeting(world, '2024-04-12');
  const [coming, ready] = [await aDraftAimedAt(world, meetingId), await aDraftAimedAt(world, meetingId)];
  await submit(world, ready);
  await makeReady(world, ready);
  done(await schedule(ready.proposalId));
  const refused = await cancel(meetingId);
  expect(refused.userErrors).toMatchObject([{ code: 'MEETING_HAS_AGENDA', details: [{ name: 'count', value: '1' }] }]);
  expect(done(await unschedule(ready.proposalId)).proposal).toMatchObject({
    ...{ state: 'READY', agendaSection: null, scheduledMeeting: null, targetMeeting: { id: meetingId } },
  });
  expect(codesOf(await unschedule(ready.proposalId))).toEqual(['WRONG_STATE']);
  expect(done(await cancel(meetingId)).meeting).toMatchObject({ cancelledReason: 'Hủy phiên họp' });
  expect(await dossiersOf(world, coming.proposalId)).toMatchObject({ targetMeeting: null });
  expect(await owed(world, coming.proposalId, 'LEAD_TIME')).toMatchObject([{ endReason: 'CANCELLED', lateWorkingDays: 0 }]);
  expect(await owed(world, ready.proposalId, 'LEAD_TIME')).toMatchObject([{ endReason: null, lateWorkingDays: 0 }]);
  expect(codesOf(await schedule(ready.proposalId))).toEqual(['BAD_INPUT']);
});

test('another aim replaces the lead time that is owed; a dossier that is there is judged at once by when it came', async () => {
  const [first, second, third] = [
    await aMeeting(world, '2024-05-10'),
    await aMeeting(world, '2024-05-17'),
    await aMeeting(world, '2024-05-24'),
  ];
  const drafted = await aDraftAimedAt(world, first);
  const { proposalId } = drafted;
  expect(codesOf(await choose(proposalId, first))).toEqual(['NOTHING_TO_CHANGE']);
  done(await choose(proposalId, second));
  expect((await owed(world, proposalId, 'LEAD_TIME')).map(({ endReason }) => endReason).sort()).toEqual(['REPLACED', null]);
  clock.hold('2024-05-13 09:00:00'); // after the cut-off of Friday 10 May
  await submit(world, drafted);
  expect((await owed(world, proposalId, 'LEAD_TIME')).find(({ meeting }) => meeting?.id === second)).toMatchObject({
    ...{ dueAt: instant('2024-05-10 17:00:00'), provisional: true, lateWorkingDays: 1, endReason: null },
  });
  await makeReady(world, drafted);
  expect(codesOf(await schedule(proposalId))).toEqual(['LEAD_TIME_NOT_MET']);
  const scheduled = done(await schedule(proposalId, third)).proposal;
  expect(scheduled).toMatchObject({ state: 'SCHEDULED', agendaSection: 'NORMAL', targetMeeting: { id: third } });
  const all = await owed(world, proposalId, 'LEAD_TIME');
  expect(all.find(({ meeting }) => meeting?.id === second)).toMatchObject({
    lateWorkingDays: 1,
    endReason: null,
    provisional: false,
  });
  expect(all.find(({ meeting }) => meeting?.id === third)).toMatchObject({
    ...{
      dueAt: instant('2024-05-17 17:00:00'),
      fulfilledAt: instant('2024-05-13 09:00:00'),
      provisional: false,
      lateWorkingDays: 0,
    },
  });
  expect(codesOf(await choose(proposalId, second))).toEqual(['WRONG_STATE']);
});

test('who may aim and schedule, at which meetings, and only where a rule says how long before', async () => {
  const meetingId = await aMeeting(world, '2024-06-14');
  const { proposalId } = await aDraft(world);
  expect(codesOf(await choose(proposalId, meetingId, 'l-head'))).toEqual(['NOT_ALLOWED']);
  expect(codesOf(await choose(proposalId, meetingId, 'd-head'))).toEqual(['NOT_FOUND']);
  expect(codesOf(await schedule(proposalId, meetingId, 'p-chair'))).toEqual(['NOT_ALLOWED']);
  expect(codesOf(await schedule(proposalId, meetingId))).toEqual(['WRONG_STATE']);
  const [elsewhere] = await asAdmin(world.database.name, async (admin) => {
    await admin.query(`insert into body (id, kind, name_vi, name_en) values (gen_random_uuid(), 'DECIDING', 'Q', 'Q')`);
    return (await admin.query(`select id from body where name_en = 'Q'`)).rows;
  });
  expect(codesOf(await choose(proposalId, await aMeeting(world, '2024-06-14', globalId('Body', elsewhere.id))))).toEqual([
    'BAD_INPUT',
  ]);
  await asAdmin(world.database.name, (admin) => admin.query(`update regulation set effective_to = '2030-12-31'`));
  const unruled = await choose(proposalId, await aMeeting(world, '2031-01-10'));
  expect(unruled.userErrors).toMatchObject([{ code: 'NO_LEAD_TIME', details: [{ name: 'day', value: '2031-01-10' }] }]);
  done(await choose(proposalId, meetingId));
  expect(codesOf(await move(meetingId, 1, '2031-01-13'))).toEqual(['NO_LEAD_TIME']);
  clock.hold('2024-06-15 09:00:00');
  const other = await aDraft(world);
  expect(codesOf(await choose(other.proposalId, meetingId))).toEqual(['WRONG_STATE']);
});

test('the office keeps the meetings in its inbox as well', async () => {
  const { data } = await world.ask('o-head', InboxCursors, {});
  const meetingId = await aMeeting(world, '2024-07-12');
  done(await cancel(meetingId));
  await using inbox = anInboxFollower(world.as('o-desk'), data!.me.inboxFeedCursor);
  await inbox.ready();
  expect(inbox.events()).toMatchObject([
    { __typename: 'MeetingCreated', meetingId, day: '2024-07-12', bodyId: world.body['P'] },
    { __typename: 'MeetingCancelled', meetingId, day: '2024-07-12', reason: 'Hủy phiên họp' },
  ]);
});

test('a meeting that moves within a weekend leaves the lead time, which follows from its new day when a day of it is worked', async () => {
  const meetingId = await aMeeting(world, '2024-10-12');
  const { proposalId } = await aDraftAimedAt(world, meetingId);
  const due = instant('2024-10-07 17:00:00');
  done(await move(meetingId, 1, '2024-10-13'));
  expect(await owed(world, proposalId, 'LEAD_TIME')).toMatchObject([{ dueAt: due, changes: [] }]);
  await changed(world, { days: [makeup('2024-10-12')] });
  expect(await owed(world, proposalId, 'LEAD_TIME')).toMatchObject([
    { dueAt: instant('2024-10-08 17:00:00'), changes: [{ kind: 'CALENDAR', fromDueAt: due }] },
  ]);
});
