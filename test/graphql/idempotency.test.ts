import { AddComment, CreateProgramme, Threads } from '../../clients/operations.ts';
import { aFollower } from '../harness/follower.ts';
import { aRound, aWorld, codesOf, done } from '../harness/world.ts';

test('the same request with the same key, ten at once and again later, makes one comment and one event', async () => {
  await using world = await aWorld();
  const { draftId } = await aRound(world);
  await using b = aFollower(world.as('b-head'), draftId);
  await b.ready();
  const input = { draftId, audience: 'ROUND' as const, text: 'once', idempotencyKey: 'k' };
  const answers = await Promise.all(Array.from({ length: 10 }, () => world.ask('a-head', AddComment, { input })));
  answers.push(await world.ask('a-head', AddComment, { input }));
  const payloads = answers.map((answer) => done(answer.data?.addComment));
  expect(new Set(payloads.map((payload) => `${payload.comment!.id} ${payload.eventId} ${payload.cursor}`)).size).toBe(1);
  const { data } = await world.ask('a-head', Threads, { id: draftId });
  expect(data!.draft.threads.totalCount).toBe(1);
  await world.ask('a-head', AddComment, { input: { ...input, text: 'last', idempotencyKey: 'other' } });
  await b.until(() => b.events().some((event) => event.__typename === 'CommentAdded' && event.text === 'last'));
  expect(b.events()).toHaveLength(2);
});

test('a key belongs to its person, and to its request: another request with it is refused and changes nothing', async () => {
  await using world = await aWorld();
  const { draftId } = await aRound(world);
  const input = { draftId, audience: 'ROUND' as const, text: 'one', idempotencyKey: 'k' };
  done((await world.ask('a-head', AddComment, { input })).data?.addComment);
  const other = await world.ask('a-head', AddComment, { input: { ...input, text: 'two' } });
  expect(codesOf(other.data?.addComment)).toEqual(['IDEMPOTENCY_KEY_REUSED']);
  done((await world.ask('b-head', AddComment, { input })).data?.addComment);
  const { data } = await world.ask('o-desk', Threads, { id: draftId });
  expect(data!.draft.threads.totalCount).toBe(2);
});

test('a refusal is kept under its key too, and half a change is none', async () => {
  await using world = await aWorld();
  const input = { kind: 'YEAR' as const, year: 2031, title: '  ', idempotencyKey: 'p' };
  const first = await world.ask('o-clerk', CreateProgramme, { input });
  expect(codesOf(first.data?.createProgramme)).toEqual(['EMPTY_TEXT']);
  expect(await world.ask('o-clerk', CreateProgramme, { input })).toEqual(first);
  done(
    (await world.ask('o-clerk', CreateProgramme, { input: { ...input, title: 'x', idempotencyKey: 'q' } })).data?.createProgramme,
  );
});

test('many mutations of two changes each, all at once, are all answered: nobody holds a connection and waits for another', async () => {
  await using world = await aWorld();
  const { draftId } = await aRound(world);
  const query = `mutation($i: AddCommentInput!) { a: addComment(input: $i) { comment { id } } b: addComment(input: $i) { comment { id } } }`;
  const answers = await Promise.all(
    Array.from({ length: 24 }, async () => {
      const response = await fetch(world.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: 'Demo a-head' },
        body: JSON.stringify({ query, variables: { i: { draftId, audience: 'BODY', text: 'x' } } }),
      });
      return (await response.json()) as { data: Record<'a' | 'b', { comment: { id: string } }> };
    }),
  );
  expect(new Set(answers.flatMap(({ data }) => [data.a.comment.id, data.b.comment.id])).size).toBe(48);
});
