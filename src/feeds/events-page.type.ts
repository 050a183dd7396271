import { ArgsType, type ClassType, Field, Int, ObjectType } from 'type-graphql';
import { pageRowsDefault, pageRowsMax } from '../graphql/page-bounds.ts';
import { DraftFeedItem } from './draft-feed.type.ts';
import { InboxFeedItem } from './inbox-feed.type.ts';
import { ProgrammeFeedItem } from './programme-feed.type.ts';
import type { EventsPage } from './read-events.ts';

@ArgsType()
export class EventsPageArgs {
  @Field(() => Int, {
    defaultValue: pageRowsDefault,
    description: `How many at most, 1 to ${pageRowsMax}. More: TOO_MANY with the limit; less: BAD_INPUT.`,
  })
  first!: number;

  @Field(() => String, {
    nullable: true,
    description:
      'Start after this place: the `cursor` of the page before, or any cursor with which the feed may be followed. Left out: nothing yet, only the place to ask from next.',
  })
  after?: string | null;
}

/** A page of what a feed tells. */
function eventsPageOf(item: unknown, name: string, feed: string): ClassType<EventsPage> {
  @ObjectType(`${name}EventsPage`, {
    simpleResolvers: true,
    description: `What \`${feed}\` tells after a place, as far as it has happened: for networks that let neither sockets nor streams through.`,
  })
  class Page {
    @Field(() => [item as ClassType<object>], {
      description: 'In the order in which they happened; or ResyncRequired alone, when the cursor is of a log that is no more.',
    })
    items!: object[];
    @Field(() => String, {
      description: 'Ask, or follow, from here next time. It passes what is hidden from the viewer too, and tells nothing of it.',
    })
    cursor!: string;
    @Field(() => Boolean, {
      description: 'Whether more was found for the viewer already: ask again at once. Otherwise ask again in a while.',
    })
    hasMore!: boolean;
  }
  return Page as unknown as ClassType<EventsPage>;
}

export const DraftEventsPage = eventsPageOf(DraftFeedItem, 'Draft', 'draftFeed');
export const ProgrammeEventsPage = eventsPageOf(ProgrammeFeedItem, 'Programme', 'programmeFeed');
export const InboxEventsPage = eventsPageOf(InboxFeedItem, 'Inbox', 'inboxFeed');
