import { type GraphQLFormattedError, print } from 'graphql';
import { WebSocket } from 'ws';
import type { FeedItem } from '../../clients/connect.ts';
import {
  CloseRound,
  DraftById,
  DraftFeed,
  EditComment,
  ProposalById,
  ReplyToComment,
  ResolveThread,
  UploadDraft,
} from '../../clients/operations.ts';
import { globalId, readGlobalId } from '../../src/graphql/global-id.ts';
import { hubLimits } from '../../src/live/hub.ts';
import { webSocketLimits } from '../../src/transport/sockets.ts';
import { asAdmin } from '../harness/database.ts';
import { aFollower } from '../harness/follower.ts';
import { repeatLastEvent } from '../harness/log.ts';
import { eventually } from '../harness/process.ts';
import { aComment, aRound, aWorld, done, sampleText } from '../harness/world.ts';

test('the whole life of a review is told in order: remark, reply, edit, resolved, closed', async () => {
  await using world = await aWorld();
  const { draftId, proposalId, roundId } = await aRound(world); // of A, B and C
  await using b = aFollower(world.as('b-head', { locale: 'vi' }), draftId);
  await b.ready();
  const comment = await aComment(world, 'a-head', { draftId, text: 'one', audience: 'ROUND_AND_LEAD' });
  done((await world.ask('l-head', ReplyToComment, { input: { commentId: comment.id, text: 'two' } })).data?.replyToComment);
  done(
    (await world.ask('a-head', EditComment, { input: { commentId: comment.id, expectedVersion: 1, text: 'one, better' } })).data
      ?.editComment,
  );
  done((await world.ask('a-officer', ResolveThread, { input: { threadId: comment.thread.id } })).data?.resolveThread);
  done((await world.ask('o-desk', CloseRound, { input: { roundId } })).data?.closeRound);
  await b.until(() => b.events().length === 9);
  expect(b.events()).toMatchObject([
    { __typename: 'CommentAdded', text: 'one', threadStatus: 'OPEN', actor: { bodyName: 'Cơ quan A' } },
    { __typename: 'CommentAdded', text: 'two', threadStatus: 'ANSWERED', inReplyToId: comment.id },
    { __typename: 'CommentEdited', text: 'one, better', version: 2, commentId: comment.id },
    { __typename: 'ThreadResolved', threadId: comment.thread.id },
    { __typename: 'RoundClosed', roundId },
    ...['A', 'B', 'C'].map((letter) => ({ __typename: 'RequestStateChanged', bodyId: world.body[letter], toState: 'NOT_GIVEN' })),
    { __typename: 'ProposalStateChanged', from: 'IN_REVIEW', to: 'SYNTHESIS' },
  ]);
  expect((await world.ask('b-head', ProposalById, { id: proposalId })).data!.proposal).toMatchObject({
    state: 'SYNTHESIS',
    rounds: [{ status: 'CLOSED' }],
  });
});

test('from Draft.firstCursor, 10 000 events are replayed as they stand in the log', async () => {
  await using world = await aWorld();
  const { draftId, firstCursor, proposalId } = await aRound(world);
  const first = await aComment(world, 'a-head', { draftId, text: '0' });
  const { uuid } = readGlobalId(proposalId)!;
  // The log is written to directly: ten thousand requests would test the same, slower.
  const log = await asAdmin(world.database.name, async (admin) => {
    await repeatLastEvent(admin, uuid, 9999);
    return admin.query<{ event_id: string; text: string }>(
      `select event_id, body::json ->> 'text' as text from event join event_body using (stream_kind, stream_id, seq) where stream_id = $1 and kind = 'CommentAdded' order by seq`,
      [uuid],
    );
  });
  expect(log.rows).toHaveLength(10_000);
  await using b = aFollower(world.as('b-head'), draftId, firstCursor);
  await b.ready();
  const replayed = b
    .events()
    .flatMap((event) => (event.__typename === 'CommentAdded' ? [{ event_id: event.eventId, text: event.text }] : []));
  expect(replayed[0]!.event_id).toBe(first.eventId);
  expect(replayed).toEqual(log.rows);
  await aComment(world, 'a-head', { draftId, text: 'live' });
  await b.until(() => b.events().some((event) => event.__typename === 'CommentAdded' && event.text === 'live'));
}, 120_000);

test('followers of a draft are told of a newer one, with the cursor to go on from', async () => {
  await using world = await aWorld();
  const { draftId, proposalId } = await aRound(world);
  await using b = aFollower(world.as('b-head'), draftId);
  await b.ready();
  const upload = await world.ask('l-head', UploadDraft, {
    input: { proposalId, text: `${sampleText}\nThêm.`, mediaType: 'MARKDOWN' },
  });
  const newer = done(upload.data?.uploadDraft).draft!;
  await b.until(() => b.events().length === 1);
  expect(b.events()[0]).toMatchObject({ __typename: 'DraftSuperseded', byDraftId: newer.id, number: 2 });
  await using onNewer = aFollower(world.as('b-head'), newer.id, b.cursor());
  await onNewer.ready();
  expect(onNewer.events()).toEqual([]);
});

test('a cursor of another log asks to query again, one that was forged or is of another proposal is refused', async () => {
  await using world = await aWorld();
  const one = await aRound(world);
  const other = await aRound(world);
  const { cursor } = await aComment(world, 'a-head', { draftId: one.draftId, text: 'x' });
  const endOf = async (draftId: string, after: string) => {
    await using follower = aFollower(world.as('a-head'), draftId, after);
    return (await follower.ended) ?? follower.items.map((item) => item.__typename);
  };
  const badCursor = [{ extensions: { code: 'BAD_CURSOR' } }];
  expect(await endOf(other.draftId, cursor)).toMatchObject(badCursor);
  expect(await endOf(one.draftId, `${cursor.slice(0, -1)}${cursor.endsWith('A') ? 'B' : 'A'}`)).toMatchObject(badCursor);
  expect(await endOf(one.draftId, 'nonsense')).toMatchObject(badCursor);

  const { uuid } = readGlobalId(one.proposalId)!;
  // A folder copied back: the same number, another event.
  await asAdmin(world.database.name, (admin) =>
    admin.query(
      `update event set event_id = gen_random_uuid() where stream_id = $1 and seq = (select head from stream where id = $1)`,
      [uuid],
    ),
  );
  expect(await endOf(one.draftId, cursor)).toEqual(['ResyncRequired']);
  // … or one that has not got as far.
  await asAdmin(world.database.name, (admin) => admin.query(`update stream set head = head - 1 where id = $1`, [uuid]));
  expect(await endOf(one.draftId, cursor)).toEqual(['ResyncRequired']);

  // Who may not follow learns of none of it: whether there is such a draft, of which proposal it is, or what became of the log.
  const refusals = [];
  const asked = [one.draftId, other.draftId, globalId('Draft', crypto.randomUUID())];
  for (const after of [cursor, 'nonsense', null])
    for (const draftId of asked) {
      await using stranger = aFollower(world.as('d-head'), draftId, after);
      const [error, ...more] = (await stranger.ended) as GraphQLFormattedError[];
      expect(more).toEqual([]);
      const { requestId: _, ...extensions } = error!.extensions!;
      refusals.push(JSON.stringify({ ...error, extensions }));
    }
  expect(new Set(refusals).size).toBe(1);
  expect(refusals[0]).toContain('NOT_FOUND');
});

test('a restore, which changes the epoch, asks to query again', async () => {
  const first = await aWorld();
  const { draftId } = await aRound(first);
  const { cursor } = await aComment(first, 'a-head', { draftId, text: 'x' });
  const { database } = first;
  await first.server.close();
  await asAdmin(database.name, (admin) => admin.query(`update installation set epoch = gen_random_uuid()`));
  const { aServer } = await import('../harness/server.ts');
  const server = await aServer({ database });
  try {
    await using a = aFollower({ url: server.url, login: 'a-head' }, draftId, cursor);
    expect(await Promise.race([a.ended, a.ready().then(() => 'it follows')])).toBeUndefined();
    expect(a.items.map((item) => item.__typename)).toEqual(['ResyncRequired']);
  } finally {
    await server.close();
  }
});

test('a lost announcement costs a beat, not an event', async () => {
  await using world = await aWorld();
  const { draftId, proposalId } = await aRound(world);
  await using b = aFollower(world.as('b-head'), draftId);
  await b.ready();
  const { uuid } = readGlobalId(proposalId)!;
  // An event that nobody here announced, as one by another process whose hint was lost.
  await asAdmin(world.database.name, (admin) => repeatLastEvent(admin, uuid, 1));
  await eventually('the beat tells it', 20_000, () => b.events().length === 1);
  expect(b.events()[0]!.__typename).toBe('RoundOpened');
});

test('a membership that ends, ends the feed with NOT_FOUND, and the socket goes on', async () => {
  await using world = await aWorld();
  const { draftId } = await aRound(world);
  await using b = aFollower(world.as('b-officer'), draftId);
  await b.ready();
  await asAdmin(world.database.name, (admin) =>
    admin.query(
      `update membership set valid_to = '2020-01-02' where person_id = (select id from person where login = 'b-officer')`,
    ),
  );
  let ended: unknown;
  void b.ended.then((reason) => (ended = reason));
  await eventually('the feed has ended', 20_000, () => ended !== undefined);
  expect(ended).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  await aComment(world, 'a-head', { draftId, text: 'after' });
  expect(b.events()).toEqual([]);
  const { errors } = await world.ask('b-officer', DraftById, { id: draftId });
  expect(errors?.[0]?.extensions.code).toBe('NOT_A_MEMBER');
});

test('checkpoints come by the clock alone, whatever is hidden, and can be resumed from', async () => {
  await using world = await aWorld({ hubLimits: { ...hubLimits, beatMs: 20, checkpointMs: 60 } });
  const { draftId } = await aRound(world);
  await using l = aFollower(world.as('l-head'), draftId);
  await l.ready();
  await l.until(() => l.items.filter((item) => item.__typename === 'Checkpoint').length >= 2);
  await aComment(world, 'a-head', { draftId, text: 'hidden from L' });
  const count = l.items.length;
  await l.until(() => l.items.length > count + 1);
  expect(new Set(l.items.slice(count).map((item) => item.__typename))).toEqual(new Set(['Checkpoint']));
  expect(new Set(l.items.map((item) => item.cursor.length)).size).toBe(1);
  await using resumed = aFollower(world.as('l-head'), draftId, l.cursor());
  await resumed.ready();
  expect(resumed.events()).toEqual([]);
});

test('who leaves, by completing, by closing or by vanishing, leaves no listener behind', async () => {
  await using world = await aWorld();
  const { draftId } = await aRound(world);
  const completing = aFollower(world.as('a-head'), draftId);
  const { socket: closing } = await aRawFollower(world.url, 'b-head', draftId);
  const { socket: vanishing } = await aRawFollower(world.url, 'c-head', draftId);
  await completing.ready();
  expect(world.server.listeners()).toBe(3);
  await completing.close();
  closing.close();
  vanishing.terminate();
  await eventually('no listener is left', 5_000, () => world.server.listeners() === 0);
});

test('a reader that stops reading is closed with 1013, the others go on, and it resumes where it was', async () => {
  let tooSlow = false;
  await using world = await aWorld({
    hubLimits: { ...hubLimits, windowEventsMax: 20 },
    webSocketLimits: { ...webSocketLimits, closeGraceMs: 60_000, pingIntervalMs: 120_000 }, // who does not read does not pong
    logTo: (line) => (tooSlow ||= line.includes('too slow')),
  });
  const { draftId } = await aRound(world);
  await using b = aFollower(world.as('b-head'), draftId);
  await b.ready();
  const { socket, received, closed } = await aRawFollower(world.url, 'c-head', draftId);
  socket.pause();
  // More than the system buffers for a reader on the same machine, and then more than the window.
  let written = 0;
  for (; !tooSlow; written += 5)
    await Promise.all(Array.from({ length: 5 }, () => aComment(world, 'a-head', { draftId, text: 'x'.repeat(20_000) })));
  socket.resume();
  expect(await closed).toBe(1013);
  await b.until(() => b.events().length === written);
  await using c = aFollower(world.as('c-head'), draftId, received.at(-1)!.cursor);
  await c.ready();
  const shown = received.filter((item) => item.__typename === 'CommentAdded').map((item) => item.cursor);
  expect(shown.length).toBeLessThan(written);
  expect([...shown, ...c.events().map((event) => event.cursor)]).toHaveLength(written);
}, 120_000);

/** A follower on a bare socket, Ready: for what a well-behaved client never does. */
async function aRawFollower(url: string, login: string, draftId: string) {
  const socket = new WebSocket(url.replace('http', 'ws'), 'graphql-transport-ws');
  const closed = new Promise<number>((resolve) => socket.once('close', resolve));
  const received: FeedItem[] = [];
  await new Promise<void>((resolve) => {
    socket.once('open', () =>
      socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Demo ${login}` } })),
    );
    socket.on('message', (data) => {
      const message = JSON.parse(String(data));
      const payload = { query: print(DraftFeed), variables: { draftId } };
      if (message.type === 'connection_ack') socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload }));
      if (message.type !== 'next') return;
      received.push(message.payload.data.draftFeed);
      resolve();
    });
  });
  return { socket, received, closed };
}
