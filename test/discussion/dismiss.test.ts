import { ReplyToComment, ResolveThread } from '../../clients/operations.ts';
import { DismissThread, ReopenThread, ThreadsInFull } from '../../clients/threads.operations.ts';
import { aFollower, type Follower } from '../harness/follower.ts';
import { aComment, aRound, aWorld, codesOf, done, type World } from '../harness/world.ts';

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

const dismiss = async (login: string, threadId: string, reason = 'Ngoài phạm vi.') =>
  (await world.ask(login, DismissThread, { input: { threadId, reason } })).data?.dismissThread;
const reopen = async (login: string, threadId: string) =>
  (await world.ask(login, ReopenThread, { input: { threadId } })).data?.reopenThread;
const about = (follower: Follower, threadId: string) =>
  follower.events().filter((event) => 'threadId' in event && event.threadId === threadId);

test('the office dismisses a thread with a reason, shown to whoever sees it and to nobody else; its origin reopens it', async () => {
  const { draftId, firstCursor } = await aRound(world);
  await using b = aFollower(world.as('b-head'), draftId);
  await using l = aFollower(world.as('l-head'), draftId);
  await Promise.all([b.ready(), l.ready()]);
  const { thread } = await aComment(world, 'a-head', { draftId, text: 'x' });
  const dismissed = done(await dismiss('o-desk', thread.id));
  expect(dismissed.thread).toMatchObject({
    status: 'DISMISSED',
    dismissal: { reason: 'Ngoài phạm vi.', by: { name: 'Nguyễn Văn o-desk' } },
  });
  await b.until(() => b.events().length === 2);
  expect(b.events()[1]).toMatchObject({ __typename: 'ThreadDismissed', threadId: thread.id, reason: 'Ngoài phạm vi.' });
  const seen = await world.ask('c-head', ThreadsInFull, { id: draftId });
  expect(seen.data!.draft.threads.nodes[0]).toMatchObject({ status: 'DISMISSED', dismissal: { reason: 'Ngoài phạm vi.' } });

  expect(codesOf(await dismiss('o-desk', thread.id))).toEqual(['WRONG_STATE']);
  expect(codesOf(await reopen('o-desk', thread.id))).toEqual(['NOT_ALLOWED']);
  expect(codesOf(await reopen('b-head', thread.id))).toEqual(['NOT_ALLOWED']);
  expect(codesOf(await reopen('l-head', thread.id))).toEqual(['NOT_FOUND']);
  const reopened = done(await reopen('a-officer', thread.id));
  expect(reopened.thread).toMatchObject({ status: 'OPEN', dismissal: null });
  await b.until(() => b.events().length === 3);
  expect(b.events()[2]).toMatchObject({ __typename: 'ThreadReopened', eventId: reopened.eventId, threadStatus: 'OPEN' });

  const marker = await aComment(world, 'o-desk', { draftId, text: 'y', audience: 'ROUND_AND_LEAD' });
  await l.until(() => about(l, marker.thread.id).length === 1);
  expect(l.events()).toHaveLength(1);
  await using replayed = aFollower(world.as('l-head'), draftId, firstCursor);
  await replayed.ready();
  expect(about(replayed, thread.id)).toEqual([]);
});

test('a thread that was answered is answered again when it is reopened, resolved as dismissed', async () => {
  const { draftId } = await aRound(world);
  const { id: commentId, thread } = await aComment(world, 'a-head', { draftId, text: 'x' });
  done((await world.ask('b-head', ReplyToComment, { input: { commentId, text: 'y' } })).data?.replyToComment);
  done((await world.ask('a-head', ResolveThread, { input: { threadId: thread.id } })).data?.resolveThread);
  expect(codesOf(await dismiss('o-desk', thread.id))).toEqual(['WRONG_STATE']);
  expect(done(await reopen('a-head', thread.id)).thread).toMatchObject({ status: 'ANSWERED', resolvedAt: null });
  expect(codesOf(await reopen('a-head', thread.id))).toEqual(['WRONG_STATE']);
  done(await dismiss('o-desk', thread.id));
  expect(done(await reopen('a-head', thread.id)).thread!.status).toBe('ANSWERED');
});

test('only the office dismisses, only what it sees, and never without a reason', async () => {
  const { draftId } = await aRound(world);
  const { thread } = await aComment(world, 'a-head', { draftId, text: 'x' });
  expect(codesOf(await dismiss('a-head', thread.id))).toEqual(['NOT_ALLOWED']);
  expect(codesOf(await dismiss('l-head', thread.id))).toEqual(['NOT_FOUND']);
  for (const reason of ['', '  ', '\u200b']) expect(codesOf(await dismiss('o-desk', thread.id, reason))).toEqual(['EMPTY_TEXT']);
  expect(codesOf(await dismiss('o-desk', thread.id, 'x'.repeat(2_001)))).toEqual(['TOO_LONG']);
  const note = await aComment(world, 'a-head', { draftId, text: 'x', audience: 'BODY' });
  const hidden = await world.ask('o-desk', DismissThread, { input: { threadId: note.thread.id, reason: 'x' } });
  const unknown = await world.ask('o-desk', DismissThread, { input: { threadId: 'thread_AAAAAAAAAAAAAAAAAAAAAA', reason: 'x' } });
  expect(hidden).toEqual(unknown);
  expect(codesOf(hidden.data?.dismissThread)).toEqual(['NOT_FOUND']);
});
