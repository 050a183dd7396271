import { DraftById, EditComment, NodeById, ReplyToComment, Threads } from '../../clients/operations.ts';
import { aFollower, type Follower } from '../harness/follower.ts';
import { aComment, aRound, aWorld, codesOf, done } from '../harness/world.ts';

const texts = (follower: Follower) =>
  follower.events().flatMap((event) => (event.__typename === 'CommentAdded' ? [event.text] : []));

test('S3: A, B, C and O review one draft live, and L sees nothing of it by any path', async () => {
  await using world = await aWorld();
  const { draftId, blocks, firstCursor } = await aRound(world);
  await using a = aFollower(world.as('a-head'), draftId);
  await using a2 = aFollower(world.as('a-officer'), draftId);
  await using b = aFollower(world.as('b-head'), draftId);
  const c = aFollower(world.as('c-head'), draftId);
  await using o = aFollower(world.as('o-desk'), draftId);
  await using l = aFollower(world.as('l-head'), draftId);
  await using d = aFollower(world.as('d-head'), draftId);
  await Promise.all([a, a2, b, c, o, l].map((follower) => follower.ready()));
  expect(await d.ended).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);

  const paragraph = blocks.find((block) => block.label === 'khoản 2')!;
  const first = await aComment(world, 'a-head', {
    draftId,
    text: 'Cần nêu rõ nguồn.',
    anchor: { blockId: paragraph.id, exact: 'ngân sách bảo đảm' },
  });
  await Promise.all([a, a2, b, c, o].map((follower) => follower.until(() => texts(follower).length === 1)));
  for (const follower of [a, a2, b, c, o]) {
    expect(follower.events()[0]).toMatchObject({
      __typename: 'CommentAdded',
      eventId: first.eventId,
      commentId: first.id,
      blockId: paragraph.id,
      anchor: { exact: 'ngân sách bảo đảm' },
      actor: { name: 'Nguyễn Văn a-head', bodyName: 'Body A' },
    });
  }

  const reply = await world.ask('b-officer', ReplyToComment, { input: { commentId: first.id, text: 'Đồng ý.' } });
  expect(done(reply.data?.replyToComment).comment).toMatchObject({ audience: 'ROUND', thread: { status: 'ANSWERED' } });
  await Promise.all([a, b, c, o].map((follower) => follower.until(() => texts(follower).length === 2)));

  // C goes away, three things happen, C resumes: exactly those three, in order.
  const left = c.cursor();
  await c.close();
  const wanted = ['một', 'hai', 'ba'];
  for (const text of wanted) await aComment(world, 'b-head', { draftId, text });
  await using again = aFollower(world.as('c-head'), draftId, left);
  await again.ready();
  expect(texts(again)).toEqual(wanted);
  expect(again.items.at(-1)?.__typename).toBe('Ready');

  // Two edits at once: one wins, the other learns the version.
  const edits = await Promise.all(
    ['x', 'y'].map((text) => world.ask('a-head', EditComment, { input: { commentId: first.id, expectedVersion: 1, text } })),
  );
  const payloads = edits.map((edit) => edit.data!.editComment);
  expect(payloads.map(codesOf).sort()).toEqual([[], ['STALE_VERSION']]);
  expect(payloads.find((payload) => payload.userErrors.length > 0)!.userErrors[0]!.details).toEqual([
    { name: 'currentVersion', value: '2' },
  ]);
  await b.until(() => b.events().some((event) => event.__typename === 'CommentEdited'));

  // L: by query, list, count, id and feed, live and replayed.
  const marker = await aComment(world, 'o-desk', { draftId, text: 'cho cơ quan chủ trì', audience: 'ROUND_AND_LEAD' });
  await l.until(() => texts(l).length === 1);
  expect(l.events().map((event) => event.eventId)).toEqual([marker.eventId]);
  const seen = await world.ask('l-head', Threads, { id: draftId });
  expect(seen.data!.draft.threads.totalCount).toBe(1);
  expect(seen.data!.draft.threads.nodes.map((thread) => thread.id)).toEqual([marker.thread.id]);
  const hidden = await world.ask('l-head', NodeById, { id: first.id });
  const unknown = await world.ask('l-head', NodeById, { id: 'comment_AAAAAAAAAAAAAAAAAAAAAA' });
  expect(hidden).toEqual(unknown);
  expect(hidden.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  const onHidden = await world.ask('l-head', ReplyToComment, { input: { commentId: first.id, text: 'x' } });
  const onUnknown = await world.ask('l-head', ReplyToComment, {
    input: { commentId: 'comment_AAAAAAAAAAAAAAAAAAAAAA', text: 'x' },
  });
  expect(onHidden).toEqual(onUnknown);
  await using replayed = aFollower(world.as('l-head'), draftId, firstCursor);
  await replayed.ready();
  expect(texts(replayed)).toEqual(['cho cơ quan chủ trì']);
});

test('a snapshot and its feedCursor fit: following from it shows exactly what came after', async () => {
  await using world = await aWorld();
  const { draftId } = await aRound(world);
  await aComment(world, 'a-head', { draftId, text: 'before' });
  const { data } = await world.ask('b-head', DraftById, { id: draftId });
  await aComment(world, 'a-head', { draftId, text: 'after' });
  await using b = aFollower(world.as('b-head'), draftId, data!.draft.feedCursor);
  await b.ready();
  expect(texts(b)).toEqual(['after']);
});
