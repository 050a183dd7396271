import { EditComment, ReplyToComment } from '../../clients/operations.ts';
import { Remark, ThreadsInFull } from '../../clients/threads.operations.ts';
import { aFollower } from '../harness/follower.ts';
import { aRound, aWorld, codesOf, done, type World } from '../harness/world.ts';

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

async function aPassage() {
  const round = await aRound(world);
  const block = round.blocks.find((one) => one.label === 'khoản 2')!;
  return { ...round, anchor: { blockId: block.id, exact: 'ngân sách bảo đảm' } };
}

test('a suggestion is told with its comment, compared with the passage by words, and edited with it', async () => {
  const { draftId, anchor } = await aPassage();
  await using b = aFollower(world.as('b-head'), draftId);
  await b.ready();
  const input = { draftId, audience: 'ROUND' as const, anchor, text: 'Nên rõ hơn.', suggestedText: 'ngân sách nhà nước bảo đảm' };
  const { comment } = done((await world.ask('a-head', Remark, { input })).data?.addComment);
  expect(comment!.suggestion).toEqual({
    before: 'ngân sách bảo đảm',
    after: 'ngân sách nhà nước bảo đảm',
    diff: [
      { kind: 'EQUAL', text: 'ngân sách ' },
      { kind: 'INSERTED', text: 'nhà nước ' },
      { kind: 'EQUAL', text: 'bảo đảm' },
    ],
  });
  const edit = (expectedVersion: number, more: object) =>
    world.ask('a-head', EditComment, { input: { commentId: comment!.id, expectedVersion, text: 'x', ...more } });
  done((await edit(1, { suggestedText: '' })).data?.editComment);
  const suggestion = async () =>
    (await world.ask('b-head', ThreadsInFull, { id: draftId })).data!.draft.threads.nodes[0]!.comments.nodes[0]!.suggestion;
  expect(await suggestion()).toMatchObject({ after: '', diff: [{ kind: 'DELETED', text: 'ngân sách bảo đảm' }] });
  done((await edit(2, {})).data?.editComment);
  expect(await suggestion()).toMatchObject({ after: '' });
  done((await edit(3, { suggestedText: null })).data?.editComment);
  expect(await suggestion()).toBeNull();
  await b.until(() => b.events().length === 4);
  expect(b.events().map((event) => 'suggestedText' in event && event.suggestedText)).toEqual([
    'ngân sách nhà nước bảo đảm',
    '',
    '',
    null,
  ]);
});

test('a reply may suggest for the passage of its thread', async () => {
  const { draftId, anchor } = await aPassage();
  const remark = await world.ask('a-head', Remark, { input: { draftId, audience: 'ROUND', anchor, text: 'x' } });
  const commentId = done(remark.data?.addComment).comment!.id;
  const reply = await world.ask('b-head', ReplyToComment, {
    input: { commentId, text: 'y', suggestedText: ' Nhà nước bảo đảm ' },
  });
  done(reply.data?.replyToComment);
  const { data } = await world.ask('c-head', ThreadsInFull, { id: draftId });
  expect(data!.draft.threads.nodes[0]!.comments.nodes[1]!.suggestion!.after).toBe(' Nhà nước bảo đảm ');
});

test('a suggestion without a passage, the passage itself, or one that is too long or reads other than it is, is refused', async () => {
  const { draftId, anchor } = await aPassage();
  const send = async (more: object) =>
    (await world.ask('a-head', Remark, { input: { draftId, audience: 'ROUND', text: 'x', ...more } })).data?.addComment;
  expect(await send({ suggestedText: 'y' })).toMatchObject({
    userErrors: [{ code: 'SUGGESTION_NEEDS_ANCHOR', path: ['suggestedText'] }],
  });
  expect(codesOf(await send({ anchor, suggestedText: 'nga\u0302n sách bảo đảm' }))).toEqual(['BAD_INPUT']);
  expect(codesOf(await send({ anchor, suggestedText: 'chi \u202e000.1' }))).toEqual(['BAD_INPUT']);
  expect(codesOf(await send({ anchor, suggestedText: '😀'.repeat(15_000) }))).toEqual([]);
  expect(codesOf(await send({ anchor, suggestedText: 'x'.repeat(20_001) }))).toEqual(['TOO_LONG']);
});
