import type pg from 'pg';
import { Remark, RetractComment } from '../../clients/threads.operations.ts';
import { inboxStream } from '../../src/bodies/inbox.events.ts';
import { systemClock } from '../../src/clock.ts';
import { Cursors, type Position } from '../../src/events/cursor.ts';
import type { RecordedEvent } from '../../src/events/recorded-event.ts';
import { type Stream, streamKey } from '../../src/events/stream.ts';
import { followDraft } from '../../src/feeds/draft-feed.ts';
import { EventLog } from '../../src/feeds/event-log.ts';
import type { FeedItem } from '../../src/feeds/feed-item.ts';
import { followInbox } from '../../src/feeds/inbox-feed.ts';
import { readGlobalId } from '../../src/graphql/global-id.ts';
import { localBus } from '../../src/live/bus.ts';
import { Hub, type HubLimits } from '../../src/live/hub.ts';
import { openDatabase } from '../../src/persistence/database.ts';
import { proposalStream } from '../../src/proposals/proposal.events.ts';
import { asAdmin } from '../harness/database.ts';
import { aComment, aRound, aWorld, done } from '../harness/world.ts';

// A hub of its own over the real log, whose readers are pulled by hand: so a reader is exactly as far behind as a case needs.

const never = 1_000_000;
const limits: HubLimits = {
  ...{ pageEventsMax: 4, windowEventsMax: 5, windowBytesMax: 4_000_000 },
  ...{ beatMs: never, pageMsMax: never, checkpointMs: never, stalledMsMax: never },
};
const uuid = (id: string) => readGlobalId(id)!.uuid;

/** The log, with a page held back after it was read when a test says so. */
class HeldLog extends EventLog {
  held: { after: number; read: PromiseWithResolvers<void>; letGo: PromiseWithResolvers<void> } | undefined;

  hold(after: number) {
    this.held = { after, read: Promise.withResolvers(), letGo: Promise.withResolvers() };
    return this.held;
  }

  override async read(stream: Stream, after: number, eventsMax: number): Promise<RecordedEvent[]> {
    const events = await super.read(stream, after, eventsMax);
    if (this.held?.after !== after) return events;
    const { read, letGo } = this.held;
    this.held = undefined;
    read.resolve();
    await letGo.promise;
    return events;
  }
}

async function aHub(more: Partial<HubLimits> = {}) {
  const world = await aWorld();
  const round = await aRound(world);
  const stream = proposalStream(uuid(round.proposalId));
  const orm = await openDatabase(world.database, 'collegium_hub', [], 2);
  const log = new HeldLog(orm, systemClock);
  const bus = localBus();
  const hub = new Hub(
    log,
    bus,
    (error) => {
      throw error;
    },
    { ...limits, ...more },
  );
  const { viewer, cursors } = await asAdmin(world.database.name, async (admin) => {
    const person = await admin.query(`select id from person where login = 'b-head'`);
    const { rows } = await admin.query(`select epoch, cursor_key as "cursorKey" from installation`);
    const body = uuid(world.body['B']!);
    return { viewer: { personId: person.rows[0].id, bodyId: body, isOffice: false }, cursors: new Cursors(rows[0]) };
  });
  const draft = { id: uuid(round.draftId), proposalId: stream.id, number: 1, uploadedAt: new Date(0) };
  const following = followDraft(draft, { viewer, cursors, locale: 'en', clock: systemClock });
  const follow = (after?: Position) => hub.follow(stream, after, following);
  const inbox = inboxStream(viewer.bodyId);
  const inboxFollowing = followInbox({ viewer, cursors, locale: 'en', clock: systemClock });
  return {
    world,
    hub,
    log,
    follow,
    followInbox: (after?: Position) => hub.follow(inbox, after, inboxFollowing),
    head: () => log.head(stream),
    inboxHead: () => log.head(inbox),
    admin: <T>(work: (admin: pg.Client) => Promise<T>) => asAdmin(world.database.name, work),
    async mention(text: string) {
      const input = { draftId: round.draftId, audience: 'ROUND' as const, text, mentions: [{ bodyId: world.body['B']! }] };
      return done((await world.ask('a-head', Remark, { input })).data?.addComment).comment!;
    },
    say: (text: string) => aComment(world, 'a-head', { draftId: round.draftId, text }),
    /** Retracts, and has the hub read it. */
    async retract({ id: commentId }: { id: string }) {
      done((await world.ask('a-head', RetractComment, { input: { commentId } })).data?.retractComment);
      bus.announce(streamKey(stream), (await log.head(stream)).seq);
      await (await follow()).return(); // waits until the window has read on
    },
    async readOn() {
      await (await follow()).return();
    },
    async [Symbol.asyncDispose]() {
      await hub.close();
      await orm.close();
      await world[Symbol.asyncDispose]();
    },
  };
}

type Reader = Awaited<ReturnType<Awaited<ReturnType<typeof aHub>>['follow']>>;

async function next(reader: Reader): Promise<FeedItem> {
  const { value } = await reader.next();
  return value!;
}

/** Everything up to the retraction itself, as it is told. */
async function untilRetracted(reader: Reader): Promise<string[]> {
  const told: string[] = [];
  for (;;) {
    const item = await next(reader);
    told.push(item.kind === 'CommentAdded' ? `${item['text']}` : item.kind);
    if (item.kind === 'CommentRetracted') return told;
  }
}

test('a live reader that is behind within the window is told no more what was taken back meanwhile', async () => {
  await using at = await aHub();
  const reader = await at.follow();
  expect((await next(reader)).kind).toBe('Ready');
  const [, secret] = [await at.say('one'), await at.say('bí mật')];
  await at.readOn();
  expect(await next(reader)).toMatchObject({ kind: 'CommentAdded', text: 'one' });
  await at.retract(secret);
  expect(await untilRetracted(reader)).toEqual(['', 'CommentRetracted']);
});

test('a reader that is catching up drops the page it holds when something in it is taken back', async () => {
  await using at = await aHub();
  const from = await at.head();
  const secrets = [];
  await at.say('one');
  for (const n of [1, 2]) secrets.push(await at.say(`bí mật ${n}`));
  for (let n = 0; n < limits.windowEventsMax + 2; n++) await at.say(`later ${n}`);
  const ahead = await at.follow(); // keeps the window open, and its floor above the page
  const reader = await at.follow(from);
  expect(await next(reader)).toMatchObject({ text: 'one' });
  for (const secret of secrets) await at.retract(secret);
  const told = await untilRetracted(reader);
  expect(told.slice(0, 2)).toEqual(['', '']);
  expect(told.join()).not.toContain('bí mật');
  await ahead.return();
});

test('a page that was read before, and comes after, the taking back is read once more', async () => {
  await using at = await aHub();
  const from = await at.head();
  const secret = await at.say('bí mật');
  for (let n = 0; n < limits.windowEventsMax + 2; n++) await at.say(`later ${n}`);
  const reader = await at.follow(from);
  const { read, letGo } = at.log.hold(from.seq);
  const first = next(reader);
  await read.promise;
  await at.retract(secret);
  letGo.resolve();
  expect(await first).toMatchObject({ kind: 'CommentAdded', text: '', retracted: true });
});

test('a reader that resumes within the window is told what stands now, and in the window nothing is lost', async () => {
  await using at = await aHub();
  const live = await at.follow();
  await next(live);
  const from = await at.head();
  const secret = await at.say('bí mật');
  for (const text of ['two', 'three']) await at.say(text);
  await at.readOn();
  await at.retract(secret);
  const resumed = await at.follow(from);
  expect(await untilRetracted(resumed)).toEqual(['', 'two', 'three', 'CommentRetracted']);
  expect(await untilRetracted(live)).toEqual(['', 'two', 'three', 'CommentRetracted']);
});

test('a slow reader that holds a page is shown the rest of it as things are now, not as they were when it was read', async () => {
  await using at = await aHub({ pageMsMax: 0 });
  const from = await at.head();
  for (const text of ['one', 'two', 'three']) await at.say(text);
  for (let n = 0; n < limits.windowEventsMax; n++) await at.say(`later ${n}`);
  const ahead = await at.follow(); // keeps the window open, and its floor above the page
  const reader = await at.follow(from);
  expect(await next(reader)).toMatchObject({ text: 'one' });
  await at.admin((admin) =>
    admin.query(`update opinion_request set state = 'RECUSED', withdrawn = true where body_id = $1`, [reader.viewer.bodyId]),
  );
  await at.say('secret');
  await at.readOn();
  const told = [];
  for (let item = await next(reader); item.kind !== 'Ready'; item = await next(reader)) told.push(item);
  expect(told).toEqual([]);
  await ahead.return();
});

test('an inbox that is resumed within its window does not tell of what was hidden meanwhile', async () => {
  await using at = await aHub();
  const ahead = await at.followInbox();
  expect((await next(ahead)).kind).toBe('Ready');
  const from = await at.inboxHead();
  const { id } = await at.mention('secret');
  await (await at.followInbox()).return(); // the window has it
  expect((await next(ahead)).kind).toBe('Mentioned');
  await at.admin((admin) => admin.query(`update comment set concealed_for_body_id = author_body_id where id = $1`, [uuid(id)]));
  const resumed = await at.followInbox(from);
  expect((await next(resumed)).kind).toBe('Ready');
  await Promise.all([ahead.return(), resumed.return()]);
});
