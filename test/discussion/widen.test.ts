import { EditComment, NodeById, ReplyToComment, ResolveThread } from '../../clients/operations.ts';
import { DismissThread, RetractComment, ThreadsInFull, WidenComment } from '../../clients/threads.operations.ts';
import { aFollower, type Follower } from '../harness/follower.ts';
import { aComment, aRound, aWorld, codesOf, done, type World } from '../harness/world.ts';

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

type Wide = 'BODY' | 'OFFICE' | 'ROUND' | 'ROUND_AND_LEAD';
const widen = async (login: string, commentId: string, audience: Wide, confirm = true) =>
  (await world.ask(login, WidenComment, { input: { commentId, audience, confirm } })).data?.widenComment;
const reply = async (login: string, commentId: string, audience?: Wide) =>
  done(
    (await world.ask(login, ReplyToComment, { input: { commentId, text: 'y', ...(audience && { audience }) } })).data
      ?.replyToComment,
  ).comment!;
const threadsAs = async (login: string, draftId: string) =>
  (await world.ask(login, ThreadsInFull, { id: draftId })).data!.draft.threads.nodes;
const told = (follower: Follower) => follower.events().map((event) => [event.__typename, 'text' in event ? event.text : '']);

test('S3: A widens a comment to ROUND_AND_LEAD: asked to confirm, L gets a reveal, and history says who and when', async () => {
  const { draftId, blocks, firstCursor } = await aRound(world);
  await using l = aFollower(world.as('l-head'), draftId);
  await using b = aFollower(world.as('b-head'), draftId);
  await Promise.all([l.ready(), b.ready()]);
  const anchor = { blockId: blocks[2]!.id, exact: blocks[2]!.text };
  const { id: commentId, thread } = await aComment(world, 'a-head', { draftId, anchor, text: 'trước' });
  const edit = { commentId, expectedVersion: 1, text: 'sau' };
  done((await world.ask('a-head', EditComment, { input: edit })).data?.editComment);
  await reply('b-head', commentId);

  // Before: L sees nothing, by no path; and what is asked only changes nothing.
  const asked = await widen('a-head', commentId, 'ROUND_AND_LEAD', false);
  expect(asked!.userErrors).toMatchObject([
    {
      code: 'CONFIRMATION_REQUIRED',
      path: ['confirm'],
      details: [
        { name: 'audience', value: 'ROUND_AND_LEAD' },
        { name: 'count', value: '1' },
        { name: 'bodies', value: 'Cơ quan L (Body L)' },
      ],
    },
  ]);
  expect(await threadsAs('l-head', draftId)).toEqual([]);
  const hidden = await world.ask('l-head', NodeById, { id: commentId });
  expect(hidden).toEqual(await world.ask('l-head', NodeById, { id: 'comment_AAAAAAAAAAAAAAAAAAAAAA' }));
  expect(await widen('l-head', commentId, 'ROUND_AND_LEAD')).toEqual(
    await widen('l-head', 'comment_AAAAAAAAAAAAAAAAAAAAAA', 'ROUND_AND_LEAD'),
  );
  expect((await threadsAs('a-head', draftId))[0]).toMatchObject({ audience: 'ROUND', widenings: [] });

  const widened = done(await widen('a-head', commentId, 'ROUND_AND_LEAD'));
  expect(widened.comment).toMatchObject({ audience: 'ROUND_AND_LEAD', thread: { audience: 'ROUND_AND_LEAD', status: 'OPEN' } });
  const reveal = {
    __typename: 'CommentRevealed',
    eventId: widened.eventId,
    commentId,
    threadId: thread.id,
    blockId: blocks[2]!.id,
    anchor: { exact: blocks[2]!.text },
    formerAudience: 'ROUND',
    audience: 'ROUND_AND_LEAD',
    text: 'sau',
    version: 2,
    actor: { name: 'Nguyễn Văn a-head' },
  };
  await l.until(() => l.events().length === 1);
  expect(l.events()[0]).toMatchObject(reveal);
  await b.until(() => b.events().length === 4);
  expect(b.events()[3]).toMatchObject(reveal);

  // After: L sees the comment and its history, not the answer; a replay from the start is what was told live.
  const [seen] = await threadsAs('l-head', draftId);
  const history = [{ from: 'ROUND', to: 'ROUND_AND_LEAD', by: { name: 'Nguyễn Văn a-head' }, byBody: { id: world.body['A'] } }];
  expect(seen).toMatchObject({ id: thread.id, status: 'OPEN', widenings: history });
  expect(seen!.comments).toMatchObject({ totalCount: 1, nodes: [{ text: 'sau', widenings: history }] });
  expect(Date.parse(seen!.widenings[0]!.at)).toBeLessThanOrEqual(Date.now());
  for (const [login, events] of [
    ['l-head', [['CommentRevealed', 'sau']]],
    [
      'b-head',
      [
        ['CommentAdded', 'trước'],
        ['CommentEdited', 'sau'],
        ['CommentAdded', 'y'],
        ['CommentRevealed', 'sau'],
      ],
    ],
  ] as const) {
    await using replayed = aFollower(world.as(login), draftId, firstCursor);
    await replayed.ready();
    expect(told(replayed).filter(([kind]) => kind!.startsWith('Comment'))).toEqual(events);
  }
  await using gone = aFollower(world.as('l-head'), draftId, l.cursor());
  await gone.ready();
  done((await world.ask('a-head', RetractComment, { input: { commentId } })).data?.retractComment);
  await gone.until(() => gone.events().length === 1);
  await using later = aFollower(world.as('l-head'), draftId, firstCursor);
  await later.ready();
  expect(told(later).slice(-2)).toEqual([
    ['CommentRevealed', ''],
    ['CommentRetracted', ''],
  ]);
});

test('it is told how many would see it: colleagues of a note, the office, the bodies of the round, all but those who do', async () => {
  const { draftId } = await aRound(world);
  const { id: commentId } = await aComment(world, 'a-head', { draftId, text: 'x', audience: 'PRIVATE' });
  const bodies = async (audience: Wide) =>
    (await widen('a-head', commentId, audience, false))!.userErrors[0]!.details.find((detail) => detail.name === 'bodies')!
      .value.split(', ')
      .map((name) => name.at(-2))
      .sort()
      .join('');
  expect(await bodies('BODY')).toBe('A');
  expect(await bodies('OFFICE')).toBe('AO');
  expect(await bodies('ROUND')).toBe('ABCO');
  done(await widen('a-head', commentId, 'OFFICE'));
  expect(await bodies('ROUND_AND_LEAD')).toBe('BCL');
});

test('step by step each audience is told once more, and never less', async () => {
  const { draftId } = await aRound(world);
  const { id: commentId } = await aComment(world, 'a-head', { draftId, text: 'x', audience: 'PRIVATE' });
  const seers = async () => {
    const logins = ['a-head', 'a-officer', 'o-desk', 'b-head', 'l-head'];
    const counts = await Promise.all(logins.map(async (login) => (await threadsAs(login, draftId)).length));
    return logins.filter((_, i) => counts[i]! > 0);
  };
  const steps: [Wide, string[]][] = [
    ['BODY', ['a-head', 'a-officer']],
    ['OFFICE', ['a-head', 'a-officer', 'o-desk']],
    ['ROUND', ['a-head', 'a-officer', 'o-desk', 'b-head']],
    ['ROUND_AND_LEAD', ['a-head', 'a-officer', 'o-desk', 'b-head', 'l-head']],
  ];
  for (const [audience, expected] of steps) {
    done(await widen('a-head', commentId, audience));
    expect(await seers()).toEqual(expected);
    for (const [narrow] of steps.slice(0, steps.findIndex(([step]) => step === audience) + 1))
      expect(codesOf(await widen('a-head', commentId, narrow))).toEqual(['NOT_WIDER']);
  }
  expect((await threadsAs('l-head', draftId))[0]!.widenings.map((one) => `${one.from} ${one.to}`)).toEqual([
    'PRIVATE BODY',
    'BODY OFFICE',
    'OFFICE ROUND',
    'ROUND ROUND_AND_LEAD',
  ]);
});

test('a reply is widened to at most what it answers; as wide as its thread, it answers it', async () => {
  const { draftId } = await aRound(world);
  const first = await aComment(world, 'a-head', { draftId, text: 'x', audience: 'OFFICE' });
  const answer = await reply('o-desk', first.id, 'BODY');
  expect(await threadsAs('a-head', draftId)).toMatchObject([{ status: 'OPEN', comments: { totalCount: 1 } }]);
  const tooWide = await widen('o-desk', answer.id, 'ROUND');
  expect(tooWide!.userErrors).toMatchObject([{ code: 'AUDIENCE_TOO_WIDE', details: [{ name: 'widest', value: 'OFFICE' }] }]);
  done(await widen('o-desk', answer.id, 'OFFICE'));
  expect(await threadsAs('a-head', draftId)).toMatchObject([{ status: 'ANSWERED', comments: { totalCount: 2 } }]);

  // The thread goes on to the round: the answer stays where it was, and so does the news that there is one.
  done(await widen('a-head', first.id, 'ROUND'));
  expect(await threadsAs('b-head', draftId)).toMatchObject([{ status: 'OPEN', comments: { totalCount: 1 } }]);
  expect(await threadsAs('a-head', draftId)).toMatchObject([{ status: 'OPEN', comments: { totalCount: 2 } }]);
});

test('only the author widens, to an audience the author is in, while the thread is under discussion', async () => {
  const { draftId } = await aRound(world);
  const { id: commentId, thread } = await aComment(world, 'a-head', { draftId, text: 'x' });
  for (const login of ['a-officer', 'o-head', 'b-head'])
    expect(codesOf(await widen(login, commentId, 'ROUND_AND_LEAD'))).toEqual(['NOT_ALLOWED']);
  const own = await aComment(world, 'l-head', { draftId, text: 'x', audience: 'BODY' });
  expect(codesOf(await widen('l-head', own.id, 'ROUND'))).toEqual(['NOT_ALLOWED']);
  done(await widen('l-head', own.id, 'ROUND_AND_LEAD'));
  done((await world.ask('o-desk', DismissThread, { input: { threadId: thread.id, reason: 'x' } })).data?.dismissThread);
  expect(codesOf(await widen('a-head', commentId, 'ROUND_AND_LEAD'))).toEqual(['WRONG_STATE']);
  const other = await aComment(world, 'a-head', { draftId, text: 'x' });
  done((await world.ask('a-head', ResolveThread, { input: { threadId: other.thread.id } })).data?.resolveThread);
  expect(codesOf(await widen('a-head', other.id, 'ROUND_AND_LEAD'))).toEqual(['WRONG_STATE']);
});

test('of two widenings at once to the same audience one is done, and it is told once', async () => {
  const { draftId, firstCursor } = await aRound(world);
  const { id: commentId } = await aComment(world, 'a-head', { draftId, text: 'x' });
  const both = await Promise.all([1, 2].map(() => widen('a-head', commentId, 'ROUND_AND_LEAD')));
  expect(both.map(codesOf).sort()).toEqual([[], ['NOT_WIDER']]);
  await using l = aFollower(world.as('l-head'), draftId, firstCursor);
  await l.ready();
  expect(told(l).filter(([kind]) => kind === 'CommentRevealed')).toHaveLength(1);
});
