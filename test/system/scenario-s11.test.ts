import { print } from 'graphql';
import { type Client, createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { follow, followDraft, headersOf, type Persona } from '../../clients/connect.ts';
import { InboxFeed, ProgrammeFeed } from '../../clients/feeds.operations.ts';
import { DraftById, EditComment, NodeById, ReplyToComment, ResolveThread } from '../../clients/operations.ts';
import { Search } from '../../clients/search.operations.ts';
import { DismissThread, MarkRead, ReopenThread, RetractComment, WidenComment } from '../../clients/threads.operations.ts';
import { globalId } from '../../src/graphql/global-id.ts';
import { asAdmin } from '../harness/database.ts';
import { aFollower } from '../harness/follower.ts';
import { aComment, aRound, aWorld, codesOf, done, type World } from '../harness/world.ts';

/** One socket with three feeds on it: when each ended, and why. */
function threeFeeds(persona: Persona, { draftId, programmeId }: { draftId: string; programmeId: string }) {
  const client = createClient({
    url: persona.url.replace(/^http/, 'ws'),
    webSocketImpl: WebSocket,
    connectionParams: headersOf(persona),
    lazy: false, // the socket stays when nothing is going on over it
    retryAttempts: 0,
    onNonLazyError: () => {}, // the server closes before it
  });
  const feed = (start: (sink: Parameters<typeof followDraft>[3] & { item: (item: never) => void }) => () => void) => {
    const [ready, ended] = [Promise.withResolvers<void>(), Promise.withResolvers<{ reason: unknown; at: number }>()];
    start({
      item: (item: { __typename: string }) => item.__typename === 'Ready' && ready.resolve(),
      end: (reason) => ended.resolve({ reason, at: performance.now() }),
    });
    return { ready: ready.promise, ended: ended.promise };
  };
  const feeds = [
    feed((sink) => followDraft(client, draftId, null, sink)),
    feed((sink) => follow(client, InboxFeed, {}, sink as never)),
    feed((sink) => follow(client, ProgrammeFeed, { programmeId }, sink as never)),
  ];
  return { client, feeds };
}

/** What a query over a socket that is open already gets. */
function over(client: Client, draftId: string): Promise<unknown> {
  return new Promise((resolve) => {
    client.subscribe(
      { query: print(DraftById), variables: { id: draftId } },
      { next: resolve, error: resolve, complete: () => {} },
    );
  });
}

async function endMembership(world: World, login: string, letter: string): Promise<void> {
  await asAdmin(world.database.name, (admin) =>
    admin.query(
      `update membership set valid_to = '2020-01-02' where person_id = (select id from person where login = $1)
         and body_id = (select id from body where name_en = $2)`,
      [login, `Body ${letter}`],
    ),
  );
}

test('S11: who loses the membership while following is told nothing more within a second, and nothing that was known is found', async () => {
  await using world = await aWorld();
  const round = await aRound(world);
  const { draftId } = round;
  const asA = { actingAs: world.body['A']! };
  const asB = { actingAs: world.body['B']! };
  const inside = await aComment(world, 'a-head', { draftId, text: 'trong nội bộ', audience: 'BODY' });
  const note = await world.ask(
    'both',
    ReplyToComment,
    { input: { commentId: inside.id, text: 'ghi chú nội bộ', audience: 'PRIVATE' } },
    asA,
  );
  const noteId = done(note.data?.replyToComment).comment!.id;
  const { client, feeds } = threeFeeds(world.as('both', asA), round);
  await using otherHat = aFollower(world.as('both', asB), draftId);
  await using colleague = aFollower(world.as('a-officer'), draftId);
  await Promise.all([...feeds.map((feed) => feed.ready), otherHat.ready(), colleague.ready()]);
  expect(await over(client, draftId)).toMatchObject({ data: { draft: { id: draftId } } });

  await endMembership(world, 'both', 'A');
  const committed = performance.now();
  for (const { reason, at } of await Promise.all(feeds.map((feed) => feed.ended))) {
    expect(reason).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    expect(at - committed).toBeLessThan(1000);
  }
  // The socket is open still; in that hat there is nothing to be had over it, nor over another.
  const refused = [{ extensions: { code: 'NOT_A_MEMBER' } }];
  expect(await over(client, draftId)).toMatchObject(refused);
  expect((await world.ask('both', NodeById, { id: inside.id }, asA)).errors).toMatchObject(refused);
  await client.dispose();

  // The other hat and the colleague go on.
  await aComment(world, 'a-head', { draftId, text: 'cho đợt' });
  const told = (follower: typeof otherHat) => follower.events().flatMap((event) => ('text' in event ? [event.text] : []));
  await Promise.all([otherHat, colleague].map((follower) => follower.until(() => told(follower).includes('cho đợt'))));
  expect(told(otherHat)).toEqual(['cho đợt']);

  // In it, what the lost hat knew is as what never was.
  const unknown = { comment: globalId('Comment', crypto.randomUUID()), thread: globalId('Thread', crypto.randomUUID()) };
  const answers = async (commentId: string, threadId: string) => {
    const ask: World['ask'] = (login, document, variables) => world.ask(login, document, variables, asB);
    return [
      await ask('both', NodeById, { id: commentId }),
      await ask('both', NodeById, { id: threadId }),
      await ask('both', ReplyToComment, { input: { commentId, text: 'x' } }),
      await ask('both', EditComment, { input: { commentId, text: 'x', expectedVersion: 1 } }),
      await ask('both', RetractComment, { input: { commentId } }),
      await ask('both', WidenComment, { input: { commentId, audience: 'ROUND', confirm: true } }),
      await ask('both', ResolveThread, { input: { threadId } }),
      await ask('both', ReopenThread, { input: { threadId } }),
      await ask('both', DismissThread, { input: { threadId, reason: 'x' } }),
      await ask('both', MarkRead, { input: { threadId, upToCommentId: commentId } }),
    ];
  };
  const never = await answers(unknown.comment, unknown.thread);
  for (const answer of never) {
    const payload = Object.values(answer.data ?? {})[0] as Parameters<typeof codesOf>[0];
    expect(answer.errors?.map((error) => error.extensions.code) ?? codesOf(payload)).toEqual(['NOT_FOUND']);
  }
  for (const id of [inside.id, noteId]) expect(await answers(id, inside.thread.id)).toEqual(never);
  const found = await world.ask('both', Search, { query: 'nội bộ' }, asB);
  expect(found.data!.search.totalCount).toBe(0);
});

test('S11: whoever has no other hat is nobody, with every id that was known', async () => {
  await using world = await aWorld();
  const { draftId, roundId, proposalId, programmeId } = await aRound(world);
  const { id, thread } = await aComment(world, 'a-officer', { draftId, text: 'một' });
  await endMembership(world, 'a-officer', 'A');
  const codes = await Promise.all(
    [draftId, roundId, proposalId, programmeId, id, thread.id, globalId('Comment', crypto.randomUUID())].map(
      async (known) => (await world.ask('a-officer', NodeById, { id: known })).errors?.[0]?.extensions.code,
    ),
  );
  expect(new Set(codes)).toEqual(new Set(['NOT_A_MEMBER']));
});
