import { RemarkInFull } from '../../clients/audiences.operations.ts';
import { MarkReady } from '../../clients/drafts.operations.ts';
import { InboxCursors } from '../../clients/feeds.operations.ts';
import { CloseRound, DraftById, OpenRound } from '../../clients/operations.ts';
import { Search } from '../../clients/search.operations.ts';
import { Remark, ThreadsInFull, WidenComment } from '../../clients/threads.operations.ts';
import { signs } from '../feeds/policy.sign.ts';
import { aFollower, anInboxFollower } from '../harness/follower.ts';
import { aComment, aDraftInReview, aRound, aWorld, codesOf, done, type World } from '../harness/world.ts';

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

const remarkAs = async (login: string, id: string) => {
  const answer = await world.ask(login, RemarkInFull, { id });
  return answer.data?.node;
};
const widen = async (login: string, commentId: string, audience: 'DECIDERS' | 'PROGRAMME', confirm = true) =>
  (await world.ask(login, WidenComment, { input: { commentId, audience, confirm } })).data?.widenComment;
const close = async (roundId: string) => done((await world.ask('o-desk', CloseRound, { input: { roundId } })).data?.closeRound);
const markReady = async (proposalId: string) =>
  done((await world.ask('o-desk', MarkReady, { input: { proposalId } })).data?.markReady);
const found = async (login: string, query: string) =>
  (await world.ask(login, Search, { query, kinds: ['COMMENT'] })).data!.search.nodes;

test('what is said to the DECIDERS comes to the deciding body from READY on, by query, search, count and feed', async () => {
  const { proposalId, draftId, roundId, firstCursor } = await aRound(world);
  const said = await aComment(world, 'a-head', { draftId, text: 'trình hội nghị', audience: 'DECIDERS' });
  await aComment(world, 'a-head', { draftId, text: 'giữa các cơ quan', audience: 'ROUND_AND_LEAD' });
  for (const login of ['l-head', 'b-head', 'o-desk']) expect(await remarkAs(login, said.id)).toMatchObject({ id: said.id });
  expect(await remarkAs('p-chair', said.id)).toBeUndefined();
  expect((await world.ask('p-chair', DraftById, { id: draftId })).data).toBeNull();
  expect(await found('p-chair', 'trình hội nghị')).toEqual([]);
  await using early = aFollower(world.as('p-chair'), draftId);
  expect(JSON.stringify(await early.ended)).toContain('NOT_FOUND');

  await close(roundId);
  const ready = await markReady(proposalId);
  expect(await remarkAs('p-chair', said.id)).toMatchObject({ id: said.id, thread: { draft: { id: draftId }, unreadCount: 1 } });
  expect((await world.ask('p-chair', ThreadsInFull, { id: draftId })).data!.draft).toMatchObject({
    unreadCount: 1,
    threads: {
      totalCount: 1,
      nodes: [{ audience: 'DECIDERS', comments: { nodes: [{ text: 'trình hội nghị', isUnread: true }] } }],
    },
  });
  expect(await found('p-chair', 'trình hội nghị')).toMatchObject([{ draft: { id: draftId } }]);

  // Nobody joins the audience of an event later: what was said before is queried, and does not replay.
  await using replayed = aFollower(world.as('p-chair'), draftId, firstCursor);
  await replayed.ready();
  expect(JSON.stringify(replayed.events())).not.toContain('hội nghị');
  expect(replayed.events().map((event) => event.eventId)).toContain(ready.eventId);
});

test('what is said to the PROGRAMME is seen by its bodies without the draft: its draft, block and round are null to them', async () => {
  const { draftId, blocks } = await aRound(world, undefined, ['A', 'B']);
  const anchor = { blockId: blocks[2]!.id, exact: blocks[2]!.text };
  const said = await aComment(world, 'a-head', { draftId, anchor, text: 'lịch họp đổi sang tháng tới', audience: 'PROGRAMME' });
  const whole = {
    id: said.id,
    thread: { draft: { id: draftId }, block: { id: blocks[2]!.id }, round: { id: expect.any(String) } },
  };
  for (const login of ['a-head', 'b-head', 'l-head', 'o-desk']) expect(await remarkAs(login, said.id)).toMatchObject(whole);
  const answer = await world.ask('p-chair', RemarkInFull, { id: said.id });
  expect(answer.errors).toBeUndefined();
  expect(answer.data!.node).toMatchObject({
    text: 'lịch họp đổi sang tháng tới',
    thread: { anchor: { exact: blocks[2]!.text }, draft: null, block: null, round: null, unreadCount: 1 },
  });
  expect(await found('p-chair', 'lịch họp đổi sang')).toMatchObject([{ item: { id: said.id }, draft: null }]);
  expect(await remarkAs('d-head', said.id)).toBeUndefined();
});

test('a remark is widened up to the PROGRAMME; the deciding body is named before READY, as who sees it then', async () => {
  const { draftId } = await aRound(world);
  const said = await aComment(world, 'a-head', { draftId, text: 'x', audience: 'ROUND_AND_LEAD' });
  const bodiesTo = async (audience: 'DECIDERS' | 'PROGRAMME') =>
    (await widen('a-head', said.id, audience, false))!.userErrors[0]!.details.find(({ name }) => name === 'bodies')!.value;
  expect(await bodiesTo('DECIDERS')).toBe('Cơ quan P (Body P) [READY]');
  expect(await bodiesTo('PROGRAMME')).toBe('Cơ quan P (Body P)');
  done(await widen('a-head', said.id, 'DECIDERS'));
  expect(await remarkAs('p-chair', said.id)).toBeUndefined();
  done(await widen('a-head', said.id, 'PROGRAMME'));
  expect(await remarkAs('p-chair', said.id)).toMatchObject({ audience: 'PROGRAMME' });
  expect(codesOf(await widen('a-head', said.id, 'DECIDERS'))).toEqual(['NOT_WIDER']);
});

test('the lead body writes to DECIDERS and PROGRAMME, an observer and who is not asked to nobody', async () => {
  const { draftId } = await aRound(world);
  for (const audience of ['DECIDERS', 'PROGRAMME'] as const) {
    expect((await aComment(world, 'l-head', { draftId, text: 'x', audience })).audience).toBe(audience);
    const input = { draftId, text: 'x', audience };
    expect(codesOf((await world.ask('a-observer', Remark, { input })).data?.addComment)).toEqual(['NOT_ALLOWED']);
    expect(codesOf((await world.ask('p-chair', Remark, { input })).data?.addComment)).toEqual(['NOT_FOUND']);
  }
});

const mentionedIn = async (login: string, draftId: string) => {
  const { data } = await world.ask(login, InboxCursors, {});
  await using inbox = anInboxFollower(world.as(login), data!.me.inboxFirstCursor);
  await inbox.ready();
  return inbox
    .events()
    .flatMap((event) => (event.__typename === 'Mentioned' && event.draftId === draftId ? [event.commentId] : []));
};
type ToMention = 'BODY' | 'OFFICE' | 'ROUND' | 'ROUND_AND_LEAD';
const mention = async (login: string, draftId: string, audience: ToMention, letters: string[]) => {
  const mentions = letters.map((letter) => ({ bodyId: world.body[letter]! }));
  return done((await world.ask(login, Remark, { input: { draftId, audience, text: 'x', mentions } })).data?.addComment).comment!
    .id;
};
const aBlindRound = async (mode: 'AT_CLOSE' | 'AFTER_OWN') => {
  const { draftId } = await aDraftInReview(world);
  const bodyIds = ['A', 'B', 'C'].map((letter) => world.body[letter]!);
  const input = { draftId, kind: 'APPRAISAL' as const, mode, bodyIds };
  return { draftId, roundId: done((await world.ask('o-desk', OpenRound, { input })).data?.openRound).round!.id };
};

test('who is mentioned in a blind round is told at the reveal, once, and of nothing that stays hidden', async () => {
  const { draftId, roundId } = await aBlindRound('AT_CLOSE');
  const mentionsIn = (login: string) => mentionedIn(login, draftId);
  const say = (audience: ToMention, letters: string[]) => mention('a-head', draftId, audience, letters);
  await using live = anInboxFollower(world.as('b-head'));
  await live.ready();
  const toRound = await say('ROUND', ['B', 'L', 'O']);
  await say('OFFICE', ['B']);
  await say('BODY', ['B']);
  const toLead = await say('ROUND_AND_LEAD', ['L', 'C']);
  expect([await mentionsIn('b-head'), await mentionsIn('c-head'), await mentionsIn('l-head')]).toEqual([[], [], []]);
  expect(await mentionsIn('o-desk')).toEqual([toRound]);
  await close(roundId);
  await live.until(() => live.events().some((event) => event.__typename === 'Mentioned'));
  expect(await mentionsIn('b-head')).toEqual([toRound]);
  expect(await mentionsIn('c-head')).toEqual([toLead]);
  expect(await mentionsIn('l-head')).toEqual([toLead]);
  expect(await mentionsIn('o-desk')).toEqual([toRound]);
});

test('in a round AFTER_OWN a body is told who mentions it once it has signed, and of later mentions at once; the others are told nothing', async () => {
  const { draftId, roundId } = await aBlindRound('AFTER_OWN');
  const first = await mention('a-head', draftId, 'ROUND', ['B', 'C']);
  const inside = await mention('b-officer', draftId, 'BODY', ['B']);
  await using live = anInboxFollower(world.as('b-head'));
  await using c = anInboxFollower(world.as('c-head'));
  await Promise.all([live.ready(), c.ready()]);
  expect(await mentionedIn('b-head', draftId)).toEqual([inside]);
  await signs(world, { login: 'b-head', body: 'B' }, roundId);
  await live.until(() => live.events().some((event) => event.__typename === 'Mentioned'));
  expect(await mentionedIn('b-head', draftId)).toEqual([inside, first]);
  const later = await mention('a-head', draftId, 'ROUND', ['B', 'C']);
  expect(await mentionedIn('b-head', draftId)).toEqual([inside, first, later]);
  expect(await mentionedIn('c-head', draftId)).toEqual([]);
  await close(roundId);
  expect(await mentionedIn('b-head', draftId)).toEqual([inside, first, later]);
  expect(await mentionedIn('c-head', draftId)).toEqual([first, later]);
  await c.until(() => c.events().filter((event) => event.__typename === 'Mentioned').length === 2);
});
