import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { inboxStream } from '../bodies/inbox.events.ts';
import { draftById } from '../drafts/drafts.ts';
import type { Context } from '../graphql/context.ts';
import { found } from '../graphql/found.ts';
import { uuidOf } from '../graphql/global-id.ts';
import { programmeStream } from '../programmes/programme.events.ts';
import { programmeById } from '../programmes/programmes.ts';
import { proposalStream } from '../proposals/proposal.events.ts';
import { followDraft } from './draft-feed.ts';
import type { EventLog } from './event-log.ts';
import { DraftEventsPage, EventsPageArgs, InboxEventsPage, ProgrammeEventsPage } from './events-page.type.ts';
import { followInbox } from './inbox-feed.ts';
import { followProgramme } from './programme-feed.ts';
import { type EventsPage, readEvents } from './read-events.ts';

const promise =
  'page by page: every event the viewer may see, in order, each once. Its cursors are those of the feed, so that a client may go from one to the other at any of them.';

/** The feeds as queries. The log they are read from is given once, by the composition root. */
export function eventsResolver(log: () => EventLog) {
  @Resolver()
  class EventsResolver {
    @Query(() => DraftEventsPage, {
      description: `What \`draftFeed\` tells, ${promise} Errors: NOT_FOUND, BAD_CURSOR, BAD_INPUT, TOO_MANY.`,
    })
    async draftEvents(
      @Ctx() context: Context,
      @Arg('draftId', () => ID, { description: 'The draft.' }) draftId: string,
      @Args(() => EventsPageArgs) page: EventsPageArgs,
    ): Promise<EventsPage> {
      const draft = found(await draftById(context, uuidOf('Draft', draftId)));
      return readEvents(log(), context, proposalStream(draft.proposalId), page, (as) => followDraft(draft, as));
    }

    @Query(() => ProgrammeEventsPage, {
      description: `What \`programmeFeed\` tells, ${promise} Errors: NOT_FOUND, BAD_CURSOR, BAD_INPUT, TOO_MANY.`,
    })
    async programmeEvents(
      @Ctx() context: Context,
      @Arg('programmeId', () => ID, { description: 'The programme.' }) programmeId: string,
      @Args(() => EventsPageArgs) page: EventsPageArgs,
    ): Promise<EventsPage> {
      const { id } = found(await programmeById(context, uuidOf('Programme', programmeId)));
      return readEvents(log(), context, programmeStream(id), page, (as) => followProgramme(id, as));
    }

    @Query(() => InboxEventsPage, {
      description: `What \`inboxFeed\` tells, ${promise} Errors: BAD_CURSOR, BAD_INPUT, TOO_MANY.`,
    })
    inboxEvents(@Ctx() context: Context, @Args(() => EventsPageArgs) page: EventsPageArgs): Promise<EventsPage> {
      return readEvents(log(), context, inboxStream(context.actor.bodyId), page, followInbox);
    }
  }
  return EventsResolver;
}
