import { InboxCursors, ProgrammeCursors } from '../../clients/feeds.operations.ts';
import { AdoptProgramme, CreateProgramme, CreateProposal, OpenRound, StartProposal } from '../../clients/operations.ts';
import { asAdmin } from '../harness/database.ts';
import { anInboxFollower, aProgrammeFollower } from '../harness/follower.ts';
import { aComment, aDraftInReview, aPlannedProposal, aRound, aWorld, done, type World } from '../harness/world.ts';

async function firstCursor(world: World, login: string, id: string): Promise<string> {
  return (await world.ask(login, ProgrammeCursors, { id })).data!.programme.firstCursor;
}

test('who follows a programme is told of it and of its proposals from the first day, each what was for them', async () => {
  await using world = await aWorld();
  const { programmeId, proposalId } = await aPlannedProposal(world);
  await using office = aProgrammeFollower(world.as('o-desk'), programmeId, await firstCursor(world, 'o-desk', programmeId));
  await using lead = aProgrammeFollower(world.as('l-head'), programmeId, await firstCursor(world, 'l-head', programmeId));
  await Promise.all([office.ready(), lead.ready()]);
  const kinds = (follower: typeof office) => follower.events().map((event) => event.__typename);
  expect(kinds(office)).toEqual(['ProgrammeCreated', 'ProposalCreated', 'ProgrammeStateChanged', 'ProposalStateChanged']);
  expect(kinds(lead)).toEqual(['ProgrammeStateChanged', 'ProposalStateChanged']); // what was the office's stays the office's
  done((await world.ask('l-head', StartProposal, { input: { proposalId } })).data?.startProposal);
  for (const follower of [office, lead]) {
    await follower.until(
      () => follower.events().at(-1)?.__typename === 'ProposalStateChanged' && follower.items.at(-1)?.__typename !== 'Ready',
    );
    expect(follower.events().at(-1)).toMatchObject({ proposalId, from: 'PLANNED', to: 'IN_PREPARATION' });
  }
});

test('a programme that may not be seen cannot be followed, before it is adopted nor by others after', async () => {
  await using world = await aWorld();
  const created = await world.ask('o-clerk', CreateProgramme, { input: { kind: 'YEAR', year: 1999, title: 'Chương trình' } });
  const programmeId = done(created.data?.createProgramme).programme!.id;
  const input = {
    programmeId,
    kind: 'SCHEME' as const,
    title: 'Đề án',
    leadBodyId: world.body['L'],
    decidingBodyId: world.body['P'],
    due: '1999-06',
  };
  done((await world.ask('o-clerk', CreateProposal, { input })).data?.createProposal);
  await using early = aProgrammeFollower(world.as('l-head'), programmeId);
  expect(await early.ended).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  done((await world.ask('o-clerk', AdoptProgramme, { input: { programmeId } })).data?.adoptProgramme);
  await using lead = aProgrammeFollower(world.as('l-head'), programmeId);
  await lead.ready();
  await using other = aProgrammeFollower(world.as('d-head'), programmeId);
  expect(await other.ended).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
});

test('what is said about a draft does not stand in the feed of its programme', async () => {
  await using world = await aWorld();
  const { programmeId, draftId } = await aRound(world);
  await using office = aProgrammeFollower(world.as('o-desk'), programmeId);
  await office.ready();
  await aComment(world, 'a-officer', { draftId, text: 'Chỉ cho đợt thẩm định' });
  const { feedCursor } = (await world.ask('o-desk', ProgrammeCursors, { id: programmeId })).data!.programme;
  await using again = aProgrammeFollower(world.as('o-desk'), programmeId, feedCursor);
  await again.ready();
  expect([...office.events(), ...again.events()]).toEqual([]);
});

test('a query and the feed from its cursor miss nothing and double nothing', async () => {
  await using world = await aWorld();
  const { programmeId, proposalId } = await aPlannedProposal(world);
  const { feedCursor } = (await world.ask('l-head', ProgrammeCursors, { id: programmeId })).data!.programme;
  done((await world.ask('l-head', StartProposal, { input: { proposalId } })).data?.startProposal);
  await using lead = aProgrammeFollower(world.as('l-head'), programmeId, feedCursor);
  await lead.ready();
  expect(lead.events().map((event) => event.__typename)).toEqual(['ProposalStateChanged']);
});

test('each body that is asked finds it in its inbox, live and on replay, and no other body does', async () => {
  await using world = await aWorld();
  await using live = anInboxFollower(world.as('a-officer'));
  await live.ready();
  const { draftId, proposalId } = await aDraftInReview(world);
  const input = { draftId, kind: 'APPRAISAL' as const, mode: 'OPEN' as const, bodyIds: [world.body['A']!, world.body['B']!] };
  const roundId = done((await world.ask('o-desk', OpenRound, { input })).data?.openRound).round!.id;
  await live.until(() => live.events().length > 0);
  expect(live.events()).toMatchObject([{ __typename: 'OpinionRequested', roundId, roundKind: 'APPRAISAL', proposalId, draftId }]);
  for (const [login, count] of [
    ['b-head', 1],
    ['c-head', 0],
    ['l-head', 0],
    ['o-head', 0],
  ] as const) {
    const after = (await world.ask(login, InboxCursors, {})).data!.me.inboxFirstCursor;
    await using inbox = anInboxFollower(world.as(login), after);
    await inbox.ready();
    expect([login, inbox.events().filter((event) => event.__typename === 'OpinionRequested').length]).toEqual([login, count]);
  }
});

test('the inbox is that of the body acted for, and its cursor opens no other', async () => {
  await using world = await aWorld();
  await aRound(world);
  const asA = { actingAs: world.body['A']! };
  const after = (await world.ask('both', InboxCursors, {}, asA)).data!.me.inboxFirstCursor;
  await using ofA = anInboxFollower(world.as('both', asA), after);
  await ofA.ready();
  expect(ofA.events()).toHaveLength(1);
  await using ofB = anInboxFollower(world.as('both', { actingAs: world.body['B']! }), after);
  expect(await ofB.ended).toMatchObject([{ extensions: { code: 'BAD_CURSOR' } }]);
});

test('a membership that ends, ends the inbox with NOT_FOUND', async () => {
  await using world = await aWorld();
  await using inbox = anInboxFollower(world.as('a-officer'));
  await inbox.ready();
  await asAdmin(world.database.name, (admin) =>
    admin.query(
      `update membership set valid_to = '2020-01-02' where person_id = (select id from person where login = 'a-officer')`,
    ),
  );
  expect(await inbox.ended).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
});

test('the body that is to prepare a proposal finds it in its inbox once the programme is adopted', async () => {
  await using world = await aWorld();
  const { programmeId, proposalId } = await aPlannedProposal(world);
  const after = (await world.ask('l-officer', InboxCursors, {})).data!.me.inboxFirstCursor;
  await using inbox = anInboxFollower(world.as('l-officer'), after);
  await inbox.ready();
  expect(inbox.events()).toMatchObject([
    { __typename: 'ProposalAssigned', programmeId, proposalId, number: 1, part: 'LEAD' },
    { __typename: 'AttentionChanged', aboutProposalId: proposalId, kinds: ['START_PREPARATION'] },
  ]);
});
