import { aHub } from './a-hub.ts';

test('when hints of many streams may have been lost, one statement asks which have gone on, and only those are read', async () => {
  await using at = await aHub();
  const [draft, inbox] = [await at.follow(), await at.followInbox()];
  for (const reader of [draft, inbox]) expect((await reader.next()).value).toMatchObject({ kind: 'Ready' });
  await at.say('unheard'); // the hub has a bus of its own
  const [asked, read] = [at.log.headsOf.length, at.log.reads];
  at.doubt();
  expect((await draft.next()).value).toMatchObject({ text: 'unheard' });
  expect([at.log.headsOf.slice(asked), at.log.reads - read]).toEqual([[2], 1]);
  await Promise.all([draft.return(), inbox.return()]);
});
