import type pg from 'pg';
import { Remark, RetractComment } from '../../clients/threads.operations.ts';
import { inboxStream } from '../../src/bodies/inbox.events.ts';
import { systemClock } from '../../src/clock.ts';
import { Cursors, type Position } from '../../src/events/cursor.ts';
import { type Stream, streamKey } from '../../src/events/stream.ts';
import { followDraft } from '../../src/feeds/draft-feed.ts';
import { EventLog } from '../../src/feeds/event-log.ts';
import { followInbox } from '../../src/feeds/inbox-feed.ts';
import { readGlobalId } from '../../src/graphql/global-id.ts';
import { localBus } from '../../src/live/bus.ts';
import { Hub, type HubLimits } from '../../src/live/hub.ts';
import { openDatabase } from '../../src/persistence/database.ts';
import { proposalStream } from '../../src/proposals/proposal.events.ts';
import { asAdmin } from '../harness/database.ts';
import { aComment, aRound, aWorld, done } from '../harness/world.ts';

// A hub of its own over the real log, whose readers are pulled by hand: so a reader is exactly as far behind as a case needs.

export const never = 1_000_000;
export const limits: HubLimits = {
  ...{ pageEventsMax: 4, windowEventsMax: 5, windowBytesMax: 4_000_000, gatherMsMax: 0 },
  ...{ beatMs: never, pageMsMax: never, checkpointMs: never, stalledMsMax: never },
};
export const uuid = (id: string) => readGlobalId(id)!.uuid;

/** The log, with a page held back after it was read when a test says so. */
export class HeldLog extends EventLog {
  held: { after: number; read: PromiseWithResolvers<void>; letGo: PromiseWithResolvers<void> } | undefined;

  hold(after: number) {
    this.held = { after, read: Promise.withResolvers(), letGo: Promise.withResolvers() };
    return this.held;
  }

  /** How many of the next pages and looks fail. */
  failing = 0;

  /** How many streams were asked for their heads, each time; and how many pages were read. */
  readonly headsOf: number[] = [];
  reads = 0;

  override heads(streams: Stream[]): Promise<Map<string, number>> {
    this.headsOf.push(streams.length);
    return super.heads(streams);
  }

  /** Held back, until it is resolved, is where a stream ends. */
  heldHead: PromiseWithResolvers<void> | undefined;

  override async head(stream: Stream): Promise<Position> {
    const head = await super.head(stream);
    await this.heldHead?.promise;
    return head;
  }

  /** How many looks found out whether anything is new. */
  looks = 0;

  override async look(...how: Parameters<EventLog['look']>): ReturnType<EventLog['look']> {
    this.looks += 1;
    this.#fail();
    return super.look(...how);
  }

  override async read(...how: Parameters<EventLog['read']>): ReturnType<EventLog['read']> {
    this.reads += 1;
    this.#fail();
    const page = await super.read(...how);
    if (this.held?.after !== how[1]) return page;
    const { read, letGo } = this.held;
    this.held = undefined;
    read.resolve();
    await letGo.promise;
    return page;
  }

  #fail(): void {
    if (this.failing === 0) return;
    this.failing -= 1;
    throw new Error('The log cannot be read now.');
  }
}

export async function aHub({ failed, ...more }: Partial<HubLimits> & { failed?: (error: unknown) => void } = {}) {
  const world = await aWorld();
  const round = await aRound(world);
  const stream = proposalStream(uuid(round.proposalId));
  const orm = await openDatabase(world.database, 'collegium_hub', [], 2);
  const log = new HeldLog(orm, systemClock);
  const bus = localBus();
  const hub = new Hub(
    log,
    bus,
    failed ??
      ((error) => {
        throw error;
      }),
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
  const follow = (after?: Position, overrun?: () => void) => hub.follow(stream, after, following, overrun && { overrun });
  const inbox = inboxStream(viewer.bodyId);
  const inboxFollowing = followInbox({ viewer, cursors, locale: 'en', clock: systemClock });
  return {
    world,
    hub,
    log,
    stream,
    draftId: round.draftId,
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
    /** Tells the hub that there is something. */
    async announce() {
      bus.announce(streamKey(stream), (await log.head(stream)).seq);
    },
    /** Hints may have been lost of everything. */
    doubt() {
      for (const each of [stream, inbox]) bus.announce(streamKey(each), Number.POSITIVE_INFINITY);
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
