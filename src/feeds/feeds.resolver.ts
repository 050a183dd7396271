import { Arg, Ctx, FieldResolver, ID, Resolver, Root, Subscription } from 'type-graphql';
import type { Circles } from '../access/visibility.ts';
import { Viewer } from '../bodies/body.type.ts';
import { inboxStream } from '../bodies/inbox.events.ts';
import type { RecordedEvent } from '../events/recorded-event.ts';
import type { Stream } from '../events/stream.ts';
import type { Context } from '../graphql/context.ts';
import { found } from '../graphql/found.ts';
import { uuidOf } from '../graphql/global-id.ts';
import { feedCursorOf, firstCursorOf } from '../graphql/stream-cursor.ts';
import type { Following } from '../live/following.ts';
import { Problem } from '../problems.ts';
import { programmeStream } from '../programmes/programme.events.ts';
import { Programme } from '../programmes/programme.type.ts';
import { type ProgrammeRow, programmeById } from '../programmes/programmes.ts';
import { proposalStream } from '../proposals/proposal.events.ts';
import { followDraft } from './draft-feed.ts';
import { DraftFeedItem } from './draft-feed.type.ts';
import type { EventLog } from './event-log.ts';
import type { FeedItem, FollowsAs } from './feed-item.ts';
import { followInbox } from './inbox-feed.ts';
import { InboxFeedItem } from './inbox-feed.type.ts';
import { judgeCursor } from './judge-cursor.ts';
import { followProgramme } from './programme-feed.ts';
import { ProgrammeFeedItem } from './programme-feed.type.ts';

interface Subscribing<Args> {
  args: Args & { after?: string | null };
  context: Context;
}

const promise =
  'durable, in order, without a gap, each event once per subscription. Give the last `cursor` you got as `after` and nothing is lost and nothing comes twice, however long ago it was. A reader that is too slow is closed with 1013, and resumes.';

/** The subscriptions. The log they judge cursors by is given once, by the composition root. */
export function feedsResolver(log: () => EventLog) {
  @Resolver()
  class FeedsResolver {
    @Subscription(() => DraftFeedItem, {
      description: `Everything that happens around a draft, as far as the viewer may see it: ${promise} Errors: NOT_FOUND (also when a right ends meanwhile), BAD_CURSOR.`,
      async subscribe({ args, context }: Subscribing<{ draftId: string }>) {
        const id = uuidOf('Draft', args.draftId);
        // One that is not there is followed as one that is not shown: the visibility function refuses both, by the same way.
        const draft = (await log().draft(id)) ?? { id, proposalId: id, number: 0, uploadedAt: context.parts.clock.now() };
        return follow(log(), context, proposalStream(draft.proposalId), args.after, (as) => followDraft(draft, as));
      },
    })
    draftFeed(
      @Root() item: FeedItem,
      @Arg('draftId', () => ID, { description: 'The draft to follow.' }) _draftId: string,
      @Arg('after', () => String, {
        nullable: true,
        description:
          'Start after this place: `Draft.feedCursor` of a query, `Draft.firstCursor` for everything, the `cursor` of any item or payload of this proposal. Left out: from now on.',
      })
      _after: string | null,
    ): FeedItem {
      return item;
    }

    @Subscription(() => ProgrammeFeedItem, {
      description: `What happens to a programme and to its proposals as a whole – states, dates, changes, not what is said about their drafts: ${promise} Errors: NOT_FOUND (also when a right ends meanwhile), BAD_CURSOR.`,
      async subscribe({ args, context }: Subscribing<{ programmeId: string }>) {
        const { id } = found(await programmeById(context, uuidOf('Programme', args.programmeId)));
        return follow(log(), context, programmeStream(id), args.after, (as) => followProgramme(id, as));
      },
    })
    programmeFeed(
      @Root() item: FeedItem,
      @Arg('programmeId', () => ID, { description: 'The programme to follow.' }) _programmeId: string,
      @Arg('after', () => String, {
        nullable: true,
        description:
          'Start after this place: `Programme.feedCursor` of a query, `Programme.firstCursor` for everything, the `cursor` of any item of this feed. Left out: from now on.',
      })
      _after: string | null,
    ): FeedItem {
      return item;
    }

    @Subscription(() => InboxFeedItem, {
      description: `What is addressed to the body the viewer acts for, and to the viewer in it (hộp việc của cơ quan): ${promise} Errors: NOT_FOUND (when the membership ends meanwhile), BAD_CURSOR.`,
      async subscribe({ args, context }: Subscribing<object>) {
        return follow(log(), context, inboxStream(context.actor.bodyId), args.after, followInbox);
      },
    })
    inboxFeed(
      @Root() item: FeedItem,
      @Arg('after', () => String, {
        nullable: true,
        description:
          'Start after this place: `Viewer.inboxFeedCursor` of a query, `Viewer.inboxFirstCursor` for everything, the `cursor` of any item of this feed. Left out: from now on.',
      })
      _after: string | null,
    ): FeedItem {
      return item;
    }
  }
  return FeedsResolver;
}

@Resolver(() => Programme)
export class ProgrammeCursorsResolver {
  @FieldResolver(() => String, {
    description: 'Give it to `programmeFeed` as `after`, and everything that ever happened in this programme is replayed.',
  })
  firstCursor(@Root() programme: ProgrammeRow, @Ctx() context: Context): string {
    return firstCursorOf(context, programmeStream(programme.id));
  }

  @FieldResolver(() => String, {
    description:
      'The place in its feed where this answer stands: follow from it and you get exactly what this answer does not show yet.',
  })
  feedCursor(@Root() programme: ProgrammeRow, @Ctx() context: Context): Promise<string> {
    return feedCursorOf(context, programmeStream(programme.id));
  }
}

@Resolver(() => Viewer)
export class InboxCursorsResolver {
  @FieldResolver(() => String, {
    description: 'Give it to `inboxFeed` as `after`, and everything ever addressed to the body is replayed.',
  })
  inboxFirstCursor(@Ctx() context: Context): string {
    return firstCursorOf(context, inboxStream(context.actor.bodyId));
  }

  @FieldResolver(() => String, { description: 'The place in the inbox feed where this answer stands.' })
  inboxFeedCursor(@Ctx() context: Context): Promise<string> {
    return feedCursorOf(context, inboxStream(context.actor.bodyId));
  }
}

/** Follows a stream from a cursor, which is judged once; without one, from the head. Whether the viewer may is judged by what the hub reads. */
async function follow(
  log: EventLog,
  context: Context,
  stream: Stream,
  asked: string | null | undefined,
  how: (as: FollowsAs) => Following<RecordedEvent, Circles, FeedItem>,
): Promise<AsyncIterable<FeedItem>> {
  const { cursors, clock, hub } = context.parts;
  const after = context.caller.resumesAfter ?? asked;
  const as = { viewer: context.actor, locale: context.locale, cursors, clock };
  const following = how(as);
  await context.end(); // a subscription outlives every snapshot: from here on the log is read
  const assertRight = async () => {
    if (!following.mayFollow((await log.look(stream)).facts)) throw new Problem('NOT_FOUND');
  };
  const judging = typeof after === 'string' ? judgeCursor(log, context, stream, after) : undefined;
  const judged = await judging?.catch(async (error) => {
    await assertRight(); // what is wrong with a cursor is told to those only who may follow
    throw error;
  });
  if (judged && 'resync' in judged) {
    await assertRight();
    return once({ kind: 'ResyncRequired', cursor: cursors.ofStream(stream, judged.resync), at: clock.now() });
  }
  return hub.follow(stream, judged, following, context.caller);
}

async function* once(item: FeedItem): AsyncGenerator<FeedItem> {
  yield item;
}
