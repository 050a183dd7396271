import { uuidOf } from '../../src/graphql/global-id.ts';
import { changed, holiday } from '../calendar/changing.ts';
import { aWorld, type World } from '../harness/world.ts';
import { aDraftAimedAt, aHeldClock, aMeeting, owed } from '../proposals/dossiers.ts';
import { assertErases, doing, dumpOf, erase, eventOf, secret } from './erasing.ts';

// What the office said of the calendar, of meetings and of regulations stands also in what became of the due dates.

const clock = aHeldClock('2024-02-05 09:00:00');
let world: World;
beforeAll(async () => {
  world = await aWorld({ clock });
});
beforeEach(() => clock.hold('2024-02-05 09:00:00'));
afterAll(() => world[Symbol.asyncDispose]());

const by = (login: string, mutation: string, input: object) => doing(world, login, mutation, input);
const moving = (meetingId: string, day: string, reason: string, expectedVersion = 1) =>
  by('o-clerk', 'moveMeeting', { meetingId, expectedVersion, day, reason });

test('why the calendar changed is nowhere any more, and why it changed before stays, be it in the same words', async () => {
  const { proposalId } = await aDraftAimedAt(world, await aMeeting(world, '2024-05-15'));
  const [reason, same] = [secret(), secret()];
  await changed(world, { days: [holiday('2024-05-13')], reason });
  expect((await owed(world, proposalId, 'LEAD_TIME'))[0]!.changes).toMatchObject([{ kind: 'CALENDAR', reason }]);
  await assertErases(world, await eventOf(world, 'CalendarChanged'), [reason]);
  await changed(world, { days: [holiday('2024-05-10')], reason: same });
  const { eventId } = await changed(world, { days: [holiday('2024-05-09')], reason: same });
  expect(await erase(world, eventId!, 'o-head')).toMatchObject({ exit: 0 });
  expect((await owed(world, proposalId, 'LEAD_TIME'))[0]!.changes.map((change) => change.reason)).toEqual(['—', same, '—']);
});

test('why a meeting was moved is nowhere any more, and of another meeting it stays, be it in the same words', async () => {
  const meetings = [await aMeeting(world, '2024-06-12'), await aMeeting(world, '2024-06-13')] as const;
  const reasons = [secret(), secret()] as const;
  const aimed = await Promise.all(meetings.map((meetingId) => aDraftAimedAt(world, meetingId)));
  const { eventId } = await moving(meetings[0], '2024-06-19', reasons[0]);
  await moving(meetings[0], '2024-06-26', reasons[1], 2);
  await moving(meetings[1], '2024-06-20', reasons[0]);
  const changesOf = async (n: number) =>
    (await owed(world, aimed[n]!.proposalId, 'LEAD_TIME'))[0]!.changes.map((change) => change.reason);
  expect(await changesOf(0)).toEqual(reasons);
  expect(await erase(world, eventId, 'o-head')).toMatchObject({ exit: 0 });
  expect(await changesOf(0)).toEqual(['—', reasons[1]]);
  expect(await changesOf(1)).toEqual([reasons[0]]);
  const last = await eventOf(world, 'MeetingMoved', `object_id = '${uuidOf('Meeting', meetings[1])}'`);
  await assertErases(world, last, [reasons[0]]);
  expect(await dumpOf(world)).toContain(reasons[1]);
});

test('why a meeting does not take place is nowhere any more', async () => {
  const reason = secret();
  const { eventId } = await by('o-clerk', 'cancelMeeting', { meetingId: await aMeeting(world, '2024-07-10'), reason });
  await assertErases(world, eventId, [reason]);
});

test('what a regulation is called is nowhere any more', async () => {
  const name = secret();
  const rules = [{ procedure: 'OPINION', amount: 7, urgent: true }];
  const regulation = { name, decisionReference: '12-QĐ/TW', effectiveFrom: '2025-01-01', rules };
  await assertErases(world, (await by('o-clerk', 'enactRegulation', regulation)).eventId, [name]);
});

test('why a late dossier may go on is nowhere any more', async () => {
  const { proposalId } = await aDraftAimedAt(world, await aMeeting(world, '2024-04-24'));
  const [leadTime] = await owed(world, proposalId, 'LEAD_TIME');
  clock.hold('2024-04-17 09:00:00');
  const reason = secret();
  await assertErases(world, (await by('p-chair', 'grantWaiver', { obligationId: leadTime!.id, reason })).eventId, [reason]);
});
