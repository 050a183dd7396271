import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { type DocumentNode, parse } from 'graphql';
import type { FeedItem } from '../../clients/connect.ts';
import { InboxCursors, InboxFeed, ProgrammeCursors, ProgrammeFeed } from '../../clients/feeds.operations.ts';
import { DraftFeed } from '../../clients/operations.ts';
import { type EventsPage, eventsQueryOf } from '../../clients/polling.ts';
import { Remark, RetractComment } from '../../clients/threads.operations.ts';
import { readGlobalId } from '../../src/graphql/global-id.ts';
import { statements } from '../../src/persistence/database.ts';
import { asAdmin } from '../harness/database.ts';
import { aFollower, type FeedTransport, followerBy } from '../harness/follower.ts';
import { repeatLastEvent } from '../harness/log.ts';
import { seededRandom } from '../harness/traffic.ts';
import { aComment, aRound, aWorld, done, type World } from '../harness/world.ts';

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

type Feed = TypedDocumentNode<Record<string, unknown>, { after?: string | null }>;
type Page = EventsPage<FeedItem>;

/** One page of a feed, as a viewer gets it, or the code of the refusal. */
async function pageOf(login: string, feed: DocumentNode, variables: object, first = 100): Promise<Page> {
  const { data, errors } = await world.ask(login, eventsQueryOf<FeedItem, object>(feed as Feed, first), variables);
  if (!data) throw new Error(errors![0]!.extensions.code);
  return Object.values(data)[0]!;
}

/** All pages from a cursor on. */
async function pagesOf(
  login: string,
  feed: DocumentNode,
  variables: { after: string },
  first: () => number,
): Promise<FeedItem[]> {
  const items: FeedItem[] = [];
  for (let after = variables.after; ; ) {
    const size = first();
    const page = await pageOf(login, feed, { ...variables, after }, size);
    expect(page.items.length).toBeLessThanOrEqual(size);
    if (page.hasMore) expect(page.items).toHaveLength(size);
    items.push(...page.items);
    after = page.cursor;
    if (!page.hasMore) return items;
  }
}

/** Repeats the last event of a proposal so many times, past the server, where as many requests would test the same, slower. */
async function repeatLast(proposalId: string, times: number): Promise<void> {
  const { uuid } = readGlobalId(proposalId)!;
  await asAdmin(world.database.name, (admin) => repeatLastEvent(admin, uuid, times));
}

test('a client goes from one way to the next at any cursor, and is told of each comment once, in order', async () => {
  const { draftId, firstCursor } = await aRound(world);
  const written: string[] = [];
  const write = async (text: string) => written.push((await aComment(world, 'a-head', { draftId, text })).eventId);
  const told: string[] = [];
  let after = firstCursor;
  for (const transport of ['WEBSOCKET', 'SSE', 'POLLING', 'WEBSOCKET', 'POLLING', 'SSE'] as FeedTransport[]) {
    await write(`before ${transport}`);
    const follower = aFollower(world.as('b-head'), draftId, after, transport);
    await follower.ready();
    await write(`live over ${transport}`);
    await write(`more over ${transport}`);
    // It leaves in the middle of what is going on.
    const leaving = Promise.all([write('meanwhile'), write('at once')]);
    await follower.until(({ events }) => told.length + events().length > written.length - 3);
    await follower.close();
    after = follower.cursor();
    told.push(...follower.events().map((event) => event.eventId));
    await leaving;
  }
  await using last = aFollower(world.as('b-head'), draftId, after);
  await last.ready();
  told.push(...last.events().map((event) => event.eventId));
  const inLog = await asAdmin(world.database.name, (admin) =>
    admin.query(
      `select event_id from event where kind = 'CommentAdded' and stream_id = (select stream_id from event where event_id = $1) order by seq`,
      [written[0]],
    ),
  );
  const comments = new Set(written);
  expect(told.filter((eventId) => comments.has(eventId))).toEqual(inLog.rows.map((row) => row.event_id));
  expect(new Set(told).size).toBe(told.length);
});

test('page by page, whatever their size, a viewer is told what the feed tells: of a draft, a programme, an inbox', async () => {
  const { draftId, programmeId, firstCursor } = await aRound(world);
  const audiences = ['BODY', 'OFFICE', 'ROUND', 'ROUND_AND_LEAD'] as const;
  const comments = [];
  for (const [n, login] of ['a-head', 'b-head', 'o-desk', 'a-head', 'c-head', 'b-officer'].entries())
    for (const audience of audiences) {
      const mentions = audience === 'ROUND' ? [{ bodyId: world.body['C']! }] : [];
      const input = { draftId, audience, text: `${n}`, mentions };
      comments.push(done((await world.ask(login, Remark, { input })).data?.addComment).comment!);
    }
  for (const comment of comments.slice(2, 4))
    done((await world.ask('a-head', RetractComment, { input: { commentId: comment.id } })).data?.retractComment);
  const random = seededRandom(1);
  const most = [0, 0, 0];
  for (const login of ['a-head', 'c-head', 'l-head', 'o-desk', 'p-chair']) {
    const programme = (await world.ask(login, ProgrammeCursors, { id: programmeId })).data!.programme;
    const inbox = (await world.ask(login, InboxCursors, {})).data!.me;
    const feeds: [DocumentNode, { after: string; draftId?: string; programmeId?: string }][] = [
      [DraftFeed, { draftId, after: firstCursor }],
      [ProgrammeFeed, { programmeId, after: programme.firstCursor }],
      [InboxFeed, { after: inbox.inboxFirstCursor }],
    ];
    for (const [n, [feed, variables]] of feeds.entries()) {
      const follower = followerBy<FeedItem, typeof variables>('WEBSOCKET', world.as(login), feed as Feed, variables);
      await Promise.race([follower.ready(), follower.ended]);
      await follower.close();
      const told = follower.items.map(withoutCursor);
      if (told.length === 0) {
        await expect(pageOf(login, feed, variables)).rejects.toThrow('NOT_FOUND');
        continue;
      }
      const paged = await pagesOf(login, feed, variables, () => 1 + Math.floor(random() * 7));
      expect(told.at(-1)!.__typename).toBe('Ready');
      expect([login, paged.map(withoutCursor)]).toEqual([login, told.slice(0, -1)]);
      most[n] = Math.max(most[n]!, paged.length);
    }
  }
  expect(Math.min(...most)).toBeGreaterThan(2); // of each there was something to compare
});

/** Cursors are sealed anew each time. */
const withoutCursor = ({ cursor: _, ...item }: FeedItem) => item;

test('without a cursor a page has nothing yet but the place to ask from next, which a feed may be followed from', async () => {
  const { draftId } = await aRound(world);
  const empty = await pageOf('b-head', DraftFeed, { draftId });
  expect(empty).toEqual({ items: [], cursor: expect.any(String), hasMore: false });
  const { eventId } = await aComment(world, 'a-head', { draftId, text: 'x' });
  const { items } = await pageOf('b-head', DraftFeed, { draftId, after: empty.cursor });
  expect(items).toMatchObject([{ __typename: 'CommentAdded', eventId }]);
  await using follower = aFollower(world.as('b-head'), draftId, empty.cursor);
  await follower.ready();
  expect(follower.events()).toMatchObject([{ eventId }]);
});

test('what is hidden moves the cursor, and changes nothing else of a page: neither its length nor whether there is more', async () => {
  const { draftId, proposalId, firstCursor } = await aRound(world);
  await aComment(world, 'a-head', { draftId, text: 'seen' });
  const ask = async (first: number, after = firstCursor) => {
    const { cursor, ...page } = await pageOf('c-head', DraftFeed, { draftId, after }, first);
    return { cursor, page: { ...page, items: page.items.map(withoutCursor), length: cursor.length } };
  };
  const sizes = [1, 2, 3, 4, 100];
  const before = await Promise.all(sizes.map((first) => ask(first)));
  const shown = before.at(-1)!.page.items.length;
  const atHead = before.at(-1)!.cursor;
  expect((await ask(shown)).page.hasMore).toBe(false);

  await aComment(world, 'a-head', { draftId, text: 'hidden from C', audience: 'BODY' });
  await repeatLast(proposalId, 700); // more than is looked at for a page
  expect((await Promise.all(sizes.map((first) => ask(first)))).map(({ page }) => page)).toEqual(before.map(({ page }) => page));
  expect((await ask(shown)).page.hasMore).toBe(false);
  const nothing = await ask(1, atHead);
  expect(nothing.page).toEqual({ items: [], hasMore: false, length: atHead.length });

  // What is shown behind it is reached all the same, since the cursor went on, and by no more reads than are said.
  const seen: unknown[] = [];
  const count = (text: unknown) => void seen.push(text);
  const { eventId } = await aComment(world, 'a-head', { draftId, text: 'behind it' });
  let { cursor, page } = nothing;
  let asked = 0;
  statements.subscribe(count);
  for (; page.items.length === 0; asked += 1) ({ cursor, page } = await ask(1, cursor));
  statements.unsubscribe(count);
  expect(page).toMatchObject({ items: [{ eventId }], hasMore: false });
  expect(asked).toBe(1);
  expect(seen.length).toBeLessThanOrEqual(12);
  expect(page.length).toBe(atHead.length);
});

test('a page costs a constant number of statements, whatever it holds and passes', async () => {
  const { draftId, proposalId, firstCursor } = await aRound(world);
  const cost = async (login: string, first: number) => {
    const seen: unknown[] = [];
    const count = (text: unknown) => void seen.push(text);
    statements.subscribe(count);
    const { items } = await pageOf(login, DraftFeed, { draftId, after: firstCursor }, first);
    statements.unsubscribe(count);
    return { items: items.length, statements: seen.length };
  };
  await aComment(world, 'a-head', { draftId, text: 'for A alone', audience: 'BODY' });
  const small = await cost('a-head', 1);
  await repeatLast(proposalId, 400);
  const large = await cost('a-head', 100);
  expect([small.items, large.items]).toEqual([1, 100]);
  expect(large.statements).toBe(small.statements);
  const hidden = await cost('c-head', 100);
  expect(hidden.items).toBeLessThan(20);
  expect(hidden.statements).toBeLessThanOrEqual(large.statements + 2);
});

test('a page is refused as the feed is: a cursor that was not given out, a draft that is not shown, a size that is none', async () => {
  const one = await aRound(world);
  const other = await aRound(world);
  const { cursor } = await aComment(world, 'a-head', { draftId: one.draftId, text: 'x' });
  const { draftId } = one;
  const refused = (login: string, variables: object, first?: number) =>
    expect(pageOf(login, DraftFeed, variables, first)).rejects;
  await refused('a-head', { draftId, after: 'nonsense' }).toThrow('BAD_CURSOR');
  await refused('a-head', { draftId: other.draftId, after: cursor }).toThrow('BAD_CURSOR');
  await refused('a-head', { draftId }, 0).toThrow('BAD_INPUT');
  await refused('a-head', { draftId }, 101).toThrow('TOO_MANY');
  const query = eventsQueryOf(parse('subscription ($draftId: ID!) { draftFeed(draftId: $draftId) { __typename } }') as Feed);
  const answers = ['draft_AAAAAAAAAAAAAAAAAAAAAA', draftId, 'no id'].map((id) =>
    world.ask('d-head', query as never, { draftId: id } as never),
  );
  const [unknown, ...alike] = await Promise.all(answers);
  expect(unknown!.errors![0]!.extensions.code).toBe('NOT_FOUND');
  for (const answer of alike) expect(answer).toEqual(unknown);
});

test('a cursor of another log gives ResyncRequired alone, with the head', async () => {
  const { draftId, proposalId, firstCursor } = await aRound(world);
  const { cursor } = await aComment(world, 'a-head', { draftId, text: 'x' });
  const { uuid } = readGlobalId(proposalId)!;
  await asAdmin(world.database.name, (admin) =>
    admin.query(
      `update event set event_id = gen_random_uuid() where stream_id = $1 and seq = (select head from stream where id = $1)`,
      [uuid],
    ),
  );
  const page = await pageOf('a-head', DraftFeed, { draftId, after: cursor });
  expect(page).toMatchObject({ items: [{ __typename: 'ResyncRequired' }], hasMore: false });
  const whole = await pageOf('a-head', DraftFeed, { draftId, after: firstCursor });
  expect(whole.items.length).toBeGreaterThan(1);
});
