import { EditComment, ReplyToComment, Threads } from '../../clients/operations.ts';
import { Remark, RetractComment, ThreadsInFull, WidenComment } from '../../clients/threads.operations.ts';
import { asAdmin } from '../harness/database.ts';
import { aFollower, type Follower } from '../harness/follower.ts';
import { aComment, aRound, aWorld, codesOf, done, type World } from '../harness/world.ts';

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

const retract = async (login: string, commentId: string) =>
  (await world.ask(login, RetractComment, { input: { commentId } })).data?.retractComment;
const kinds = (follower: Follower) => follower.events().map((event) => event.__typename);

test('what was retracted is said nowhere any more, by query, live or replay; that it was, and its replies, stay', async () => {
  const { draftId, blocks, firstCursor } = await aRound(world);
  const anchor = { blockId: blocks[2]!.id, exact: blocks[2]!.text };
  await using live = aFollower(world.as('b-head'), draftId);
  await live.ready();
  const input = { draftId, audience: 'ROUND' as const, anchor, text: 'bí mật một', suggestedText: 'bí mật hai', mentions: [] };
  const { comment } = done((await world.ask('a-head', Remark, { input })).data?.addComment);
  const commentId = comment!.id;
  done(
    (await world.ask('a-head', EditComment, { input: { commentId, expectedVersion: 1, text: 'bí mật ba' } })).data?.editComment,
  );
  done((await world.ask('b-head', ReplyToComment, { input: { commentId, text: 'trả lời' } })).data?.replyToComment);
  const gone = done(await retract('a-head', commentId));
  expect(gone.comment).toMatchObject({ text: '', suggestion: null, mentions: [], thread: { status: 'ANSWERED' } });
  expect(gone.comment!.retractedAt).toEqual(expect.any(String));
  await live.until(() => kinds(live).includes('CommentRetracted'));
  expect(live.events().at(-1)).toMatchObject({ eventId: gone.eventId, commentId, actor: { name: 'Nguyễn Văn a-head' } });

  for (const login of ['a-head', 'b-head', 'o-desk']) {
    await using replayed = aFollower(world.as(login), draftId, firstCursor);
    await replayed.ready();
    expect(kinds(replayed).slice(-4)).toEqual(['CommentAdded', 'CommentEdited', 'CommentAdded', 'CommentRetracted']);
    const said = replayed.events().filter((event) => 'retracted' in event);
    expect(said.map((event) => [event.text, event.suggestedText, event.retracted])).toEqual([
      ['', null, true],
      ['', null, true],
      ['trả lời', null, false],
    ]);
    const { data } = await world.ask(login, ThreadsInFull, { id: draftId });
    expect(data!.draft.threads.nodes[0]!.comments.nodes).toMatchObject([
      { text: '', suggestion: null, retractedAt: gone.comment!.retractedAt },
      { text: 'trả lời', retractedAt: null },
    ]);
    expect(JSON.stringify([replayed.items, data])).not.toContain('bí mật');
  }
  // The revisions keep it, and the policy of the database shows them to no request.
  const kept = await asAdmin(world.database.name, async (admin) => {
    const { rows } = await admin.query(`select count(*)::int as all from comment_revision where text like 'bí mật%'`);
    await admin.query(`set role collegium_request`);
    await admin.query(`select set_config('app.person', (select id::text from person where login = 'a-head'), false)`);
    await admin.query(`select set_config('app.body', (select body_id::text from membership join person on person.id = person_id
      where login = 'a-head'), false)`);
    const seen = await admin.query(`select text from comment_revision where text like 'bí mật%'`);
    return [rows[0].all, seen.rows.length];
  });
  expect(kept).toEqual([2, 0]);
});

test('a comment is retracted by its author, once, while the round is open; then it is not edited, answered or widened', async () => {
  const { draftId } = await aRound(world);
  const { id: commentId } = await aComment(world, 'a-head', { draftId, text: 'x' });
  expect(codesOf(await retract('a-officer', commentId))).toEqual(['NOT_ALLOWED']);
  expect(codesOf(await retract('o-head', commentId))).toEqual(['NOT_ALLOWED']);
  expect(codesOf(await retract('l-head', commentId))).toEqual(['NOT_FOUND']);
  done(await retract('a-head', commentId));
  expect(codesOf(await retract('a-head', commentId))).toEqual(['RETRACTED']);
  const edit = await world.ask('a-head', EditComment, { input: { commentId, expectedVersion: 1, text: 'y' } });
  expect(codesOf(edit.data?.editComment)).toEqual(['RETRACTED']);
  const reply = await world.ask('b-head', ReplyToComment, { input: { commentId, text: 'y' } });
  expect(codesOf(reply.data?.replyToComment)).toEqual(['RETRACTED']);
  const wide = await world.ask('a-head', WidenComment, { input: { commentId, audience: 'ROUND_AND_LEAD', confirm: true } });
  expect(codesOf(wide.data?.widenComment)).toEqual(['RETRACTED']);
});

test('of two retractions at once one is done; an edit or a widening beside one comes before it or finds it retracted', async () => {
  const { draftId, firstCursor } = await aRound(world);
  for (let n = 0; n < 4; n++) {
    const { id: commentId } = await aComment(world, 'a-head', { draftId, text: 'bí mật' });
    const [first, second, edit, wide] = await Promise.all([
      retract('a-head', commentId),
      retract('a-head', commentId),
      world.ask('a-head', EditComment, { input: { commentId, expectedVersion: 1, text: 'bí mật' } }),
      world.ask('a-head', WidenComment, { input: { commentId, audience: 'ROUND_AND_LEAD', confirm: true } }),
    ]);
    expect([codesOf(first), codesOf(second)].sort()).toEqual([[], ['RETRACTED']]);
    for (const codes of [codesOf(edit.data?.editComment), codesOf(wide.data?.widenComment)])
      expect([[], ['RETRACTED']]).toContainEqual(codes);
  }
  for (const login of ['l-head', 'b-head']) {
    const { data } = await world.ask(login, Threads, { id: draftId });
    await using replayed = aFollower(world.as(login), draftId, firstCursor);
    await replayed.ready();
    expect(JSON.stringify([data, replayed.items])).not.toContain('bí mật');
  }
});

test('when the only answer is retracted, the thread is open again', async () => {
  const { draftId } = await aRound(world);
  const { id: commentId } = await aComment(world, 'a-head', { draftId, text: 'x' });
  const reply = await world.ask('b-head', ReplyToComment, { input: { commentId, text: 'y' } });
  const { comment } = done(reply.data?.replyToComment);
  expect(comment!.thread.status).toBe('ANSWERED');
  expect(done(await retract('b-head', comment!.id)).comment!.thread.status).toBe('OPEN');
});
