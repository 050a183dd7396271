import { EditComment, ReplyToComment } from '../../clients/operations.ts';
import { MarkRead, RetractComment, ThreadsInFull, WidenComment } from '../../clients/threads.operations.ts';
import { anInboxFollower } from '../harness/follower.ts';
import { aComment, aRound, aWorld, codesOf, done, type World } from '../harness/world.ts';

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

type Persona = Parameters<World['as']>[1];
const draftAs = async (login: string, draftId: string, more?: Persona) =>
  (await world.ask(login, ThreadsInFull, { id: draftId }, more)).data!.draft;
/** What is unread: on the draft, in each thread, and which comments. */
const unreadAs = async (login: string, draftId: string, more?: Persona) => {
  const { unreadCount, threads } = await draftAs(login, draftId, more);
  const comments = threads.nodes.flatMap((thread) => thread.comments.nodes.filter((comment) => comment.isUnread));
  return [unreadCount, threads.nodes.map((thread) => thread.unreadCount), comments.map((comment) => comment.text)];
};
const mark = async (
  login: string,
  input: { draftId?: string; threadId?: string; upToCommentId?: string; upToCursor?: string },
  more?: Persona,
) => (await world.ask(login, MarkRead, { input }, more)).data?.markRead;
const reply = async (login: string, commentId: string, text: string) =>
  done((await world.ask(login, ReplyToComment, { input: { commentId, text } })).data?.replyToComment).comment!;

test('unread is what others said, one sees, and has not read; a mark moves on and never back', async () => {
  const { draftId } = await aRound(world);
  const one = await aComment(world, 'a-head', { draftId, text: 'một' });
  const two = await reply('b-head', one.id, 'hai');
  await aComment(world, 'a-head', { draftId, text: 'của A', audience: 'BODY' });
  const three = await aComment(world, 'a-head', { draftId, text: 'ba' });
  expect(await unreadAs('c-head', draftId)).toEqual([3, [2, 1], ['một', 'hai', 'ba']]);
  expect(await unreadAs('b-head', draftId)).toEqual([2, [1, 1], ['một', 'ba']]);
  expect(await unreadAs('a-head', draftId)).toEqual([1, [1, 0, 0], ['hai']]);
  expect(await unreadAs('a-officer', draftId)).toEqual([4, [2, 1, 1], ['một', 'hai', 'của A', 'ba']]);
  expect(await unreadAs('l-head', draftId)).toEqual([0, [], []]);

  expect(done(await mark('c-head', { draftId, upToCommentId: two.id })).draft!.unreadCount).toBe(1);
  expect(done(await mark('c-head', { draftId, upToCommentId: one.id })).draft!.unreadCount).toBe(1);
  expect(await unreadAs('c-head', draftId)).toEqual([1, [0, 1], ['ba']]);
  expect(await unreadAs('c-officer', draftId)).toEqual([3, [2, 1], ['một', 'hai', 'ba']]);
  done(await mark('c-head', { threadId: three.thread.id, upToCommentId: three.id }));
  expect(await unreadAs('c-head', draftId)).toEqual([0, [0, 0], []]);
  await reply('b-head', one.id, 'bốn');
  expect(await unreadAs('c-head', draftId)).toEqual([1, [1, 0], ['bốn']]);
  const { feedCursor } = await draftAs('c-head', draftId);
  await reply('b-head', one.id, 'năm');
  done(await mark('c-head', { draftId, upToCursor: feedCursor }));
  expect(await unreadAs('c-head', draftId)).toEqual([1, [1, 0], ['năm']]);
});

test('a thread is read for itself: what is in others stays unread', async () => {
  const { draftId } = await aRound(world);
  const one = await aComment(world, 'a-head', { draftId, text: 'một' });
  const two = await aComment(world, 'a-head', { draftId, text: 'hai' });
  const { feedCursor } = await draftAs('b-head', draftId);
  done(await mark('b-head', { threadId: two.thread.id, upToCursor: feedCursor }));
  expect(await unreadAs('b-head', draftId)).toEqual([1, [1, 0], ['một']]);
  expect(codesOf(await mark('b-head', { threadId: one.thread.id, upToCommentId: two.id }))).toEqual(['NOT_FOUND']);
});

test('what is retracted is not unread, what is edited stays read, what is widened is new to whom it is shown now', async () => {
  const { draftId } = await aRound(world);
  const one = await aComment(world, 'a-head', { draftId, text: 'một' });
  const two = await aComment(world, 'a-head', { draftId, text: 'hai' });
  const shown = await aComment(world, 'o-desk', { draftId, text: 'ba', audience: 'ROUND_AND_LEAD' });
  for (const login of ['l-head', 'b-head']) done(await mark(login, { draftId, upToCommentId: shown.id }));
  done(
    (await world.ask('a-head', EditComment, { input: { commentId: one.id, expectedVersion: 1, text: 'một nữa' } })).data
      ?.editComment,
  );
  expect(await unreadAs('b-head', draftId)).toEqual([0, [0, 0, 0], []]);
  const input = { commentId: one.id, audience: 'ROUND_AND_LEAD' as const, confirm: true };
  done((await world.ask('a-head', WidenComment, { input })).data?.widenComment);
  expect(await unreadAs('l-head', draftId)).toEqual([1, [1, 0], ['một nữa']]);
  expect(await unreadAs('b-head', draftId)).toEqual([0, [0, 0, 0], []]);
  expect(await unreadAs('c-head', draftId)).toEqual([3, [1, 1, 1], ['một nữa', 'hai', 'ba']]);
  done((await world.ask('a-head', RetractComment, { input: { commentId: two.id } })).data?.retractComment);
  expect(await unreadAs('c-head', draftId)).toEqual([2, [1, 0, 1], ['một nữa', 'ba']]);
});

test('what one hat has read, the other has not; the other clients of the same person and hat are told, and nobody else', async () => {
  const { draftId } = await aRound(world);
  const { id: upToCommentId } = await aComment(world, 'a-head', { draftId, text: 'một' });
  const [asA, asB] = ['A', 'B'].map((letter) => ({ actingAs: world.body[letter]! }));
  await using other = anInboxFollower(world.as('both', asB));
  await using colleague = anInboxFollower(world.as('b-head'));
  await Promise.all([other.ready(), colleague.ready()]);
  const marked = done(await mark('both', { draftId, upToCommentId }, asB));
  expect(await unreadAs('both', draftId, asB)).toEqual([0, [0], []]);
  expect(await unreadAs('both', draftId, asA)).toEqual([1, [1], ['một']]);
  await other.until(() => other.events().length === 1);
  expect(other.events()[0]).toMatchObject({
    __typename: 'ReadPositionMoved',
    eventId: marked.eventId,
    draftId,
    inThreadId: null,
  });
  const own = done(await mark('b-head', { draftId, upToCommentId }));
  await colleague.until(() => colleague.events().length === 1);
  expect(colleague.events().map((event) => event.eventId)).toEqual([own.eventId]);
});

test('a mark names one thing and one place, both seen, the place in a log of this proposal', async () => {
  const { draftId } = await aRound(world);
  const elsewhere = await aRound(world);
  const { id, thread } = await aComment(world, 'a-head', { draftId, text: 'x' });
  const there = await aComment(world, 'a-head', { draftId: elsewhere.draftId, text: 'x' });
  const codes = async (login: string, input: Parameters<typeof mark>[1]) => codesOf(await mark(login, input));
  expect(await codes('b-head', { upToCommentId: id })).toEqual(['BAD_INPUT']);
  expect(await codes('b-head', { draftId, threadId: thread.id, upToCommentId: id })).toEqual(['BAD_INPUT']);
  expect(await codes('b-head', { draftId })).toEqual(['BAD_INPUT']);
  expect(await codes('b-head', { draftId, upToCommentId: there.id })).toEqual(['NOT_FOUND']);
  expect(await codes('b-head', { draftId, upToCursor: elsewhere.firstCursor })).toEqual(['BAD_CURSOR']);
  expect(await codes('b-head', { draftId, upToCursor: 'x' })).toEqual(['BAD_CURSOR']);
  expect(await codes('l-head', { threadId: thread.id, upToCommentId: id })).toEqual(['NOT_FOUND']);
  expect(await codes('l-head', { draftId, upToCommentId: id })).toEqual(['NOT_FOUND']);
  expect(await codes('d-head', { draftId, upToCommentId: id })).toEqual(['NOT_FOUND']);
});
