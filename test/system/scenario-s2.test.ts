import { StartProposal, SubmitProposal, UploadDraft } from '../../clients/operations.ts';
import { act, ask } from '../access/everything.ts';
import { changed, holiday, makeup } from '../calendar/changing.ts';
import { asAdmin } from '../harness/database.ts';
import { anInboxFollower } from '../harness/follower.ts';
import { aPlannedProposal, aRound, aWorld, done, sampleText, type World } from '../harness/world.ts';

interface Owed {
  id: string;
  kind: string;
  originalDueAt: string;
  dueAt: string;
  fulfilledAt: string | null;
  lateWorkingDays: number;
  calendarVersion: number;
  changes: {
    kind: string;
    fromDueAt: string;
    toDueAt: string;
    isAfterExpiry: boolean;
    calendarVersion: number;
    reason: string;
  }[];
}

const owedQuery = `query ($filter: ObligationFilter) { obligations(filter: $filter, first: 50) { nodes {
  id kind originalDueAt dueAt fulfilledAt lateWorkingDays calendarVersion
  changes { kind fromDueAt toDueAt isAfterExpiry calendarVersion reason } } } }`;

async function owed(world: World, login: string, filter: object): Promise<Owed[]> {
  const { data } = await ask<{ obligations: { nodes: Owed[] } }>(world.as(login), owedQuery, { filter });
  return data!.obligations.nodes;
}
const hanoi = (text: string) => new Date(`2024-${text}+07:00`);
const at = (text: string) => hanoi(text).toISOString();

/** L has begun it and has a draft; it is aimed at the meeting. */
async function aimed(world: World, meetingId: string) {
  const { proposalId } = await aPlannedProposal(world);
  done((await world.ask('l-officer', StartProposal, { input: { proposalId } })).data?.startProposal);
  const uploaded = await world.ask('l-officer', UploadDraft, { input: { proposalId, text: sampleText, mediaType: 'MARKDOWN' } });
  const payload = await act(world.as('o-desk'), 'chooseTargetMeeting', { proposalId, meetingId });
  expect(payload.userErrors).toEqual([]);
  return { proposalId, draftId: done(uploaded.data?.uploadDraft).draft!.id };
}

const submit = async (world: World, input: { proposalId: string; draftId: string }) =>
  done((await world.ask('l-head', SubmitProposal, { input })).data?.submitProposal);

test('S2: a make-up day announced late moves what is open, leaves what is given, and is told once', async () => {
  let now = hanoi('04-01T09:00');
  await using world = await aWorld({ clock: { now: () => now } });
  // What is known on 1 April: 29 April is worked, and no day is made up.
  await changed(world, { removeDays: ['2024-04-29', '2024-05-04'], reason: 'Như đã biết ngày 1/4' });
  const made = await act(world.as('o-clerk'), 'createMeeting', { bodyId: world.body['P'], day: '2024-05-09' });
  const meetingId = (made['meeting'] as unknown as { id: string }).id;
  const [x, y] = [await aimed(world, meetingId), await aimed(world, meetingId)];
  const leadTime = async ({ proposalId }: { proposalId: string }, login = 'l-officer') =>
    (await owed(world, login, { proposalId, kinds: ['LEAD_TIME'] }))[0]!;
  for (const each of [x, y])
    expect(await leadTime(each)).toMatchObject({ dueAt: at('05-02T17:00'), calendarVersion: 2, fulfilledAt: null, changes: [] });

  now = hanoi('04-11T09:00');
  await submit(world, x);
  const givenX = await leadTime(x);
  expect(givenX).toMatchObject({ fulfilledAt: at('04-11T09:00'), lateWorkingDays: 0 });

  now = hanoi('04-12T10:00');
  await using lead = anInboxFollower(world.as('l-officer'));
  await using office = anInboxFollower(world.as('o-desk'));
  await Promise.all([lead.ready(), office.ready()]);
  const announced = { announcedOn: '2024-04-12', source: 'Thông báo' };
  const days = [holiday('2024-04-29', announced), { ...makeup('2024-05-04'), ...announced }];
  await changed(world, { days, reason: 'Hoán đổi ngày làm việc' });

  expect(await leadTime(x)).toEqual(givenX);
  for (const login of ['l-officer', 'o-desk'])
    expect(await leadTime(y, login)).toMatchObject({
      originalDueAt: at('05-02T17:00'),
      dueAt: at('05-03T17:00'),
      calendarVersion: 3,
      changes: [
        {
          ...{ kind: 'CALENDAR', fromDueAt: at('05-02T17:00'), toDueAt: at('05-03T17:00'), isAfterExpiry: false },
          ...{ calendarVersion: 3, reason: 'Hoán đổi ngày làm việc' },
        },
      ],
    });
  // One notice: to L in its inbox, and in the stream of the proposal, which the office follows.
  await Promise.all(
    [lead, office].map((follower) =>
      follower.until(({ events }) => events().some(({ __typename }) => /Changed$/.test(__typename))),
    ),
  );
  await lead.until(({ events }) => events().some(({ __typename }) => __typename === 'DuesRecomputed'));
  expect(lead.events().filter(({ __typename }) => __typename === 'DuesRecomputed')).toMatchObject([
    { onProposalId: null, calendarVersion: 3, obligationIds: [(await leadTime(y)).id] },
  ]);
  expect(office.events().filter(({ __typename }) => __typename === 'CalendarChanged')).toMatchObject([
    { version: 3, changedDays: 2, movedDues: 1 },
  ]);
  const inStreams = await asAdmin(world.database.name, (admin) =>
    admin.query(`select stream_kind, count(*)::int from event where kind = 'DuesRecomputed' group by 1 order by 1`),
  );
  expect(inStreams.rows).toEqual([
    { stream_kind: 'BODY', count: 1 },
    { stream_kind: 'PROPOSAL', count: 1 },
  ]);

  now = hanoi('05-06T09:00');
  await submit(world, y);
  expect(await leadTime(y)).toMatchObject({ fulfilledAt: at('05-06T09:00'), lateWorkingDays: 2, dueAt: at('05-03T17:00') });
});

test('S2: an opinion that is asked for after the announcement is due by the make-up day', async () => {
  const now = hanoi('04-26T10:00');
  await using world = await aWorld({ clock: { now: () => now } });
  const { proposalId } = await aRound(world);
  const opinions = await owed(world, 'o-desk', { proposalId, kinds: ['OPINION'] });
  expect(opinions.map(({ dueAt }) => dueAt)).toEqual(Array.from({ length: 3 }, () => at('05-07T17:00')));
});
