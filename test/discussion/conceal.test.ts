import { ConcealComment, RemarkInFull } from '../../clients/audiences.operations.ts';
import { InboxCursors } from '../../clients/feeds.operations.ts';
import { EditComment, NodeById, ReplyToComment, UploadDraft } from '../../clients/operations.ts';
import { Search } from '../../clients/search.operations.ts';
import { Remark, ThreadsInFull, WidenComment } from '../../clients/threads.operations.ts';
import { asAdmin } from '../harness/database.ts';
import { aFollower, anInboxFollower, type Follower } from '../harness/follower.ts';
import { aComment, aRound, aWorld, codesOf, done, sampleText, type World } from '../harness/world.ts';

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

const decision = { decisionReference: '12-QĐ/VP', reason: 'Lộ thông tin cá nhân' };
const conceal = async (login: string, commentId: string, more: object = {}) =>
  (await world.ask(login, ConcealComment, { input: { commentId, ...decision, ...more } })).data?.concealComment;
const reply = async (login: string, commentId: string, text: string) =>
  done((await world.ask(login, ReplyToComment, { input: { commentId, text } })).data?.replyToComment).comment!;
const threadsAs = async (login: string, draftId: string) => (await world.ask(login, ThreadsInFull, { id: draftId })).data!.draft;
const foundBy = async (login: string, query: string) =>
  (await world.ask(login, Search, { query, kinds: ['COMMENT'] })).data!.search.totalCount;
const concealedIn = (follower: Follower) => follower.events().filter((event) => event.__typename === 'CommentConcealed');

test('with its first comment a whole thread is gone for all but the office and the body it came from: who was told gets a tombstone without text', async () => {
  const { draftId, firstCursor } = await aRound(world);
  const [b, l, a] = ['b-head', 'l-head', 'a-head'].map((login) => aFollower(world.as(login), draftId)) as [
    Follower,
    Follower,
    Follower,
  ];
  await using stack = new AsyncDisposableStack();
  for (const follower of [b, l, a]) stack.use(follower);
  await Promise.all([b.ready(), l.ready(), a.ready()]);
  const text = 'số điện thoại riêng';
  const mentions = [{ bodyId: world.body['B']! }];
  const input = { draftId, audience: 'ROUND' as const, text, mentions };
  const first = done((await world.ask('a-head', Remark, { input })).data?.addComment).comment!;
  const edit = { commentId: first.id, expectedVersion: 1, text: `${text} hai` };
  done((await world.ask('a-head', EditComment, { input: edit })).data?.editComment);
  const answer = await reply('b-head', first.id, `${text} ba`);
  await reply('c-head', answer.id, 'thêm nữa');
  const visible = await aComment(world, 'a-head', { draftId, text: 'còn lại', audience: 'ROUND_AND_LEAD' });
  expect(await foundBy('c-head', text)).toBe(2);

  const started = Date.now();
  const payload = done(await conceal('o-desk', first.id));
  await Promise.all([b, a].map((follower) => follower.until(() => concealedIn(follower).length === 1)));
  expect(Date.now() - started).toBeLessThan(1_000);
  expect(payload.comment).toMatchObject({ concealment: { ...decision, by: { name: 'Nguyễn Văn o-desk' } } });
  const tombstone = { eventId: payload.eventId, commentId: first.id, threadId: first.thread.id, remainingStatus: null };
  for (const follower of [b, a]) expect(concealedIn(follower)).toMatchObject([tombstone]);

  // Nobody else gets any of it by any path, nor learns that it was there.
  for (const login of ['b-head', 'c-head', 'l-head']) {
    expect((await threadsAs(login, draftId)).threads.nodes.map((thread) => thread.id)).toEqual([visible.thread.id]);
    expect((await threadsAs(login, draftId)).unreadCount).toBe(1);
    for (const id of [first.id, answer.id, first.thread.id])
      expect(await world.ask(login, NodeById, { id })).toEqual(
        await world.ask(login, NodeById, { id: id.replace(/_.*/, '_AAAAAAAAAAAAAAAAAAAAAA') }),
      );
    expect(await foundBy(login, text)).toBe(0);
    expect(
      codesOf((await world.ask(login, ReplyToComment, { input: { commentId: first.id, text: 'y' } })).data?.replyToComment),
    ).toEqual(['NOT_FOUND']);
    await using replayed = aFollower(world.as(login), draftId, firstCursor);
    await replayed.ready();
    expect(JSON.stringify(replayed.events())).not.toContain(text);
    expect(concealedIn(replayed)).toHaveLength(login === 'l-head' ? 0 : 1);
    const { data } = await world.ask(login, InboxCursors, {});
    await using inbox = anInboxFollower(world.as(login), data!.me.inboxFirstCursor);
    await inbox.ready();
    const about = inbox.events().filter((event) => 'commentId' in event && event.commentId === first.id);
    expect(about.map((event) => event.__typename)).toEqual(login === 'b-head' ? ['CommentConcealed'] : []);
  }
  // L, who could never see it, is told nothing live either.
  const last = await aComment(world, 'l-head', { draftId, text: 'sau cùng', audience: 'ROUND_AND_LEAD' });
  await l.until(() => l.events().some((event) => event.eventId === last.eventId));
  expect(concealedIn(l)).toEqual([]);
  for (const login of ['a-officer', 'o-head']) {
    const { data } = await world.ask(login, RemarkInFull, { id: answer.id });
    expect(data!.node).toMatchObject({ text: `${text} ba`, concealment: decision });
  }
});

test('a reply is concealed with what answers it, for the body that wrote it; its thread waits for an answer again', async () => {
  const { draftId } = await aRound(world);
  const first = await aComment(world, 'a-head', { draftId, text: 'hỏi' });
  const answer = await reply('b-head', first.id, 'đáp');
  const further = await reply('c-head', answer.id, 'đáp lại');
  await using a = aFollower(world.as('a-head'), draftId);
  await a.ready();
  done(await conceal('o-desk', answer.id));
  await a.until(() => concealedIn(a).length === 1);
  expect(concealedIn(a)).toMatchObject([{ commentId: answer.id, remainingStatus: 'OPEN' }]);
  const [thread] = (await threadsAs('a-head', draftId)).threads.nodes;
  expect(thread).toMatchObject({ status: 'OPEN', comments: { totalCount: 1, nodes: [{ text: 'hỏi' }] } });
  expect((await threadsAs('b-head', draftId)).threads.nodes).toMatchObject([{ comments: { totalCount: 3 } }]);
  expect((await threadsAs('c-head', draftId)).threads.nodes).toMatchObject([{ comments: { totalCount: 1 } }]);
  expect(codesOf(await conceal('o-desk', further.id))).toEqual(['NOTHING_TO_CHANGE']);
});

test('on a newer draft that its thread was carried to, followers are told that it is gone', async () => {
  const { draftId, proposalId } = await aRound(world);
  const first = await aComment(world, 'a-head', { draftId, text: 'mang sang' });
  const uploaded = await world.ask('l-officer', UploadDraft, {
    input: { proposalId, text: `${sampleText}\nThêm.`, mediaType: 'MARKDOWN' },
  });
  const next = done(uploaded.data?.uploadDraft).draft!.id;
  await using b = aFollower(world.as('b-head'), next);
  await b.ready();
  done(await conceal('o-desk', first.id));
  await b.until(() => concealedIn(b).length === 1);
  expect((await threadsAs('b-head', next)).threads.totalCount).toBe(0);
});

test('only the office conceals, by a decision, once; and what is concealed is not edited, answered or widened', async () => {
  const { draftId } = await aRound(world);
  const { id } = await aComment(world, 'a-head', { draftId, text: 'x' });
  for (const login of ['a-head', 'b-head']) expect(codesOf(await conceal(login, id))).toEqual(['NOT_ALLOWED']);
  expect(await conceal('l-head', id)).toEqual(await conceal('l-head', 'comment_AAAAAAAAAAAAAAAAAAAAAA'));
  const own = await aComment(world, 'a-head', { draftId, text: 'x', audience: 'BODY' });
  expect(codesOf(await conceal('o-desk', own.id))).toEqual(['NOT_FOUND']);
  expect(codesOf(await conceal('o-desk', id, { reason: ' ' }))).toEqual(['EMPTY_TEXT']);
  expect(codesOf(await conceal('o-desk', id, { decisionReference: '' }))).toEqual(['EMPTY_TEXT']);
  done(await conceal('o-desk', id));
  expect(codesOf(await conceal('o-desk', id))).toEqual(['NOTHING_TO_CHANGE']);
  const edit = { commentId: id, expectedVersion: 1, text: 'y' };
  expect(codesOf((await world.ask('a-head', EditComment, { input: edit })).data?.editComment)).toEqual(['CONCEALED']);
  const answer = { commentId: id, text: 'y' };
  expect(codesOf((await world.ask('a-officer', ReplyToComment, { input: answer })).data?.replyToComment)).toEqual(['CONCEALED']);
  const wider = { commentId: id, audience: 'ROUND_AND_LEAD' as const, confirm: true };
  expect(codesOf((await world.ask('a-head', WidenComment, { input: wider })).data?.widenComment)).toEqual(['CONCEALED']);
});

test('who conceals while others answer conceals their answers too', async () => {
  const { draftId } = await aRound(world);
  for (let n = 0; n < 5; n += 1) {
    const first = await aComment(world, 'a-head', { draftId, text: 'x' });
    const replies = ['b-head', 'c-head', 'b-officer', 'c-officer'].map((login) =>
      world.ask(login, ReplyToComment, { input: { commentId: first.id, text: 'y' } }),
    );
    const [concealed] = await Promise.all([conceal('o-desk', first.id), ...replies]);
    done(concealed);
  }
  await asAdmin(world.database.name, async (admin) => {
    const { rows } = await admin.query(`select from comment join thread on thread.id = thread_id
      where thread.concealed_for_body_id is not null and comment.concealed_for_body_id is distinct from thread.concealed_for_body_id`);
    expect(rows).toEqual([]);
  });
  expect((await threadsAs('b-head', draftId)).threads.totalCount).toBe(0);
});
