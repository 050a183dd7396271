import { Arg, ID, Resolver, Root, Subscription } from 'type-graphql';
import { draftById } from '../drafts/drafts.ts';
import { markOf, type Position } from '../events/cursor.ts';
import type { Stream } from '../events/stream.ts';
import type { Context } from '../graphql/context.ts';
import { found } from '../graphql/found.ts';
import { uuidOf } from '../graphql/global-id.ts';
import { proposalStream } from '../proposals/proposal.events.ts';
import { followDraft } from './draft-feed.ts';
import { DraftFeedItem } from './draft-feed.type.ts';
import type { FeedItem } from './feed-item.ts';
import type { ProposalLog } from './proposal-log.ts';

interface DraftFeedArgs {
  draftId: string;
  after?: string | null;
}

/** The subscriptions. The log they judge cursors by is given once, by the composition root. */
export function feedsResolver(log: () => ProposalLog) {
  @Resolver()
  class FeedsResolver {
    @Subscription(() => DraftFeedItem, {
      description:
        'Everything that happens around a draft, as far as the viewer may see it: durable, in order, without a gap, each event once per subscription. Give the last `cursor` you got as `after` and nothing is lost and nothing comes twice, however long ago it was. A reader that is too slow is closed with 1013, and resumes. Errors: NOT_FOUND (also when a right ends meanwhile), BAD_CURSOR.',
      subscribe: ({ args, context }: { args: DraftFeedArgs; context: Context }) => subscribeToDraft(log(), args, context),
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
  }
  return FeedsResolver;
}

async function subscribeToDraft(
  log: ProposalLog,
  { draftId, after }: DraftFeedArgs,
  context: Context,
): Promise<AsyncIterable<FeedItem>> {
  const { cursors, clock, hub } = context.parts;
  const draft = found(await draftById(context, uuidOf('Draft', draftId)));
  await context.end(); // a subscription outlives every snapshot: from here on the log is read
  const stream = proposalStream(draft.proposalId);
  const judged = typeof after === 'string' ? await judge(log, context, stream, after) : undefined;
  if (judged && 'resync' in judged) {
    return once({ kind: 'ResyncRequired', cursor: cursors.ofStream(stream, judged.resync), at: clock.now() });
  }
  const following = followDraft({
    draft,
    viewer: context.actor,
    locale: context.locale,
    cursors,
    clock,
    overrun: context.caller.overrun,
  });
  return hub.follow(stream, judged, following);
}

/** Judges a cursor once: a place in this log, or one in a log that is no more (another epoch, past the head, another event there). */
async function judge(
  log: ProposalLog,
  context: Context,
  stream: Stream,
  after: string,
): Promise<Position | { resync: Position }> {
  const { cursors } = context.parts;
  const { epoch, seq, mark } = cursors.openStream(stream, after);
  const { head, eventIdAt } = await log.judgeAt(stream, seq);
  if (epoch !== cursors.epoch || seq > head.seq || mark !== markOf(eventIdAt)) return { resync: head };
  return { seq, eventId: eventIdAt };
}

async function* once(item: FeedItem): AsyncGenerator<FeedItem> {
  yield item;
}
