import { GrantWaiver, Meetings, ScheduleProposal } from '../../clients/agenda.operations.ts';
import { EnactRegulation } from '../../clients/calendar.operations.ts';
import { putCalendar, year2024 } from '../harness/calendar.ts';
import { aWorld, done, type World } from '../harness/world.ts';
import { aDraftAimedAt, aHeldClock, aMeeting, instant, makeReady, owed, submit } from '../proposals/dossiers.ts';

// S1, lead time across Tết: what came before the cut-off is in time, what came after it is late by the working days that
// it is, and neither the chair nor anybody else makes it less.

const clock = aHeldClock('2024-01-15 09:00:00');
let world: World;
beforeAll(async () => {
  world = await aWorld({ clock });
  await putCalendar(world.database, year2024);
});
afterAll(() => world[Symbol.asyncDispose]());

const due = instant('2024-02-05 17:00:00');

const schedule = async (proposalId: string) =>
  (await world.ask('o-desk', ScheduleProposal, { input: { proposalId } })).data!.scheduleProposal;

test('S1: five working days before 19 February are 5 February, to the second; late is late by the days worked', async () => {
  const meetingId = await aMeeting(world, '2024-02-19');
  const cases = [
    { submitted: '2024-02-05 17:00:00', late: 0 },
    { submitted: '2024-02-05 17:00:01', late: 1 },
    { submitted: '2024-02-06 17:00:00', late: 1 },
    { submitted: '2024-02-15 09:00:00', late: 3 }, // 6, 7 and 15: Tết is from 8 to 14
  ];
  const drafted = [];
  for (const _ of cases) drafted.push(await aDraftAimedAt(world, meetingId));
  for (const { proposalId } of drafted)
    expect(await owed(world, proposalId, 'LEAD_TIME')).toMatchObject([
      { originalDueAt: due, dueAt: due, fulfilledAt: null, lateWorkingDays: 0, meeting: { id: meetingId } },
    ]);
  for (const [n, { submitted, late }] of cases.entries()) {
    clock.hold(submitted);
    await submit(world, drafted[n]!);
    expect(await owed(world, drafted[n]!.proposalId, 'LEAD_TIME')).toMatchObject([
      { dueAt: due, fulfilledAt: instant(submitted), provisional: true, lateWorkingDays: late },
    ]);
  }
  clock.hold('2024-02-16 10:00:00');
  for (const each of drafted) await makeReady(world, each);

  const [inTime, ...tooLate] = drafted;
  expect(done(await schedule(inTime!.proposalId)).proposal).toMatchObject({
    ...{ state: 'SCHEDULED', agendaSection: 'NORMAL', scheduledMeeting: { id: meetingId, day: '2024-02-19' } },
  });
  for (const [n, { proposalId }] of tooLate.entries()) {
    const { late } = cases[n + 1]!;
    const refused = await schedule(proposalId);
    expect(refused.userErrors).toMatchObject([
      {
        code: 'LEAD_TIME_NOT_MET',
        details: [
          { name: 'due', value: due },
          { name: 'days', value: String(late) },
        ],
      },
    ]);
    const [leadTime] = await owed(world, proposalId, 'LEAD_TIME');
    const input = { obligationId: leadTime!.id, reason: 'Nội dung cấp bách' };
    const waived = (await world.ask('p-chair', GrantWaiver, { input })).data!.grantWaiver;
    expect(done(waived).obligation).toMatchObject({
      ...{ lateWorkingDays: late, waiver: { reason: 'Nội dung cấp bách', chair: { login: 'p-chair' } } },
    });
    expect(done(await schedule(proposalId)).proposal).toMatchObject({ state: 'SCHEDULED', agendaSection: 'LATE' });
    expect(await owed(world, proposalId, 'LEAD_TIME')).toMatchObject([
      {
        dueAt: due,
        originalDueAt: due,
        provisional: false,
        lateWorkingDays: late,
        waiver: { at: instant('2024-02-16 10:00:00') },
      },
    ]);
  }
});

test('S1: with clear days, enacted for the day of the meeting, it is 2 February', async () => {
  clock.hold('2024-01-15 09:00:00');
  const rule = { procedure: 'LEAD_TIME', proposalKind: 'SCHEME', amount: 5, unit: 'WORKING', clearDays: true } as const;
  const input = { name: 'Ngày trọn', decisionReference: '7-QĐ/VP', effectiveFrom: '2024-02-19', rules: [rule] };
  done((await world.ask('o-head', EnactRegulation, { input })).data?.enactRegulation);
  const day = '2024-02-19';
  const meetingId = (await world.ask('o-desk', Meetings, { from: day, to: day })).data!.meetings.nodes[0]!.id;
  const { proposalId } = await aDraftAimedAt(world, meetingId);
  expect(await owed(world, proposalId, 'LEAD_TIME')).toMatchObject([{ dueAt: instant('2024-02-02 17:00:00') }]);
});
