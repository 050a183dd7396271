import { AddComment, EditComment, Threads } from '../../clients/operations.ts';
import { aFollower } from '../harness/follower.ts';
import { aRound, aWorld, done } from '../harness/world.ts';

test('a comment keeps its joiners and marks to the last code point, live and by query; what misleads is refused with its place', async () => {
  await using world = await aWorld();
  const { draftId } = await aRound(world);
  await using b = aFollower(world.as('b-head'), draftId);
  await b.ready();
  const say = async (text: string) =>
    (await world.ask('a-head', AddComment, { input: { draftId, audience: 'ROUND', text } })).data!.addComment;
  const text = 'Đồng ý 👩‍⚖️ với \u2067שלום\u2069\u200b, số \u200e12.';
  const { comment } = done(await say(text));
  await b.until(() => b.events().length === 1);
  expect(b.events()[0]).toMatchObject({ text: text.normalize('NFC') });

  const refused: [string, string, string][] = [
    ['chi \u202e000.1', 'BAD_INPUT', 'U+202E at code point 4 makes text read other than it is'],
    ['xem \u2067שלום', 'BAD_INPUT', 'U+2067 at code point 4 is not closed in its line'],
    ['được\u{e0041}', 'BAD_INPUT', 'U+E0041 at code point 4 makes text read other than it is'],
    ['\u200b\u2060', 'EMPTY_TEXT', ''],
  ];
  for (const [given, code, reason] of refused) {
    const details = reason ? [{ name: 'reason', value: reason }] : [];
    expect((await say(given)).userErrors).toMatchObject([{ code, path: ['text'], details }]);
    const edit = await world.ask('a-head', EditComment, { input: { commentId: comment!.id, expectedVersion: 1, text: given } });
    expect(edit.data!.editComment.userErrors).toMatchObject([{ code, path: ['text'], details }]);
  }
  const { data } = await world.ask('b-head', Threads, { id: draftId });
  expect(data!.draft.threads).toMatchObject({
    totalCount: 1,
    nodes: [{ comments: { nodes: [{ text: text.normalize('NFC'), version: 1 }] } }],
  });
});
