import type { Circles } from '../access/visibility.ts';
import type { Position } from '../events/cursor.ts';
import type { RecordedEvent } from '../events/recorded-event.ts';
import type { Stream } from '../events/stream.ts';
import type { Context } from '../graphql/context.ts';
import { assertRows } from '../graphql/page-bounds.ts';
import type { Following } from '../live/following.ts';
import { Problem } from '../problems.ts';
import type { EventLog } from './event-log.ts';
import type { FeedItem, FollowsAs } from './feed-item.ts';
import { judgeCursor } from './judge-cursor.ts';

/** How many events of the log are looked at for one page, once the first that were read hid some. */
const lookedAtMax = 500;

/** What came after a cursor, as far as one viewer is shown it. */
export interface EventsPage {
  items: FeedItem[];
  cursor: string;
  hasMore: boolean;
}

/**
 * One page of what a feed would tell from a cursor on, shown by the same `Following`. At most two reads, whatever is
 * hidden: the first suffices where nothing is, the second looks further. Then the page is what was found until there, and
 * its cursor has passed what is hidden, as a Checkpoint has.
 *
 * `hasMore` is told by what the viewer is shown alone, the one beyond the page: an event that is hidden must not change
 * it. So it stays false where the reads ended among hidden events; what follows them comes with the next page.
 */
export async function readEvents(
  log: EventLog,
  context: Context,
  stream: Stream,
  { after, first }: { after?: string | null; first: number },
  how: (as: FollowsAs) => Following<RecordedEvent, Circles, FeedItem>,
): Promise<EventsPage> {
  assertRows(first);
  const { cursors, clock } = context.parts;
  const following = how({ viewer: context.actor, locale: context.locale, cursors, clock });
  const items: FeedItem[] = [];
  const pageAt = (position: Position, hasMore = false) => ({ items, cursor: cursors.ofStream(stream, position), hasMore });

  if (typeof after !== 'string') return pageAt(await log.head(stream));
  const judged = await judgeCursor(log, context, stream, after);
  if ('resync' in judged) {
    const page = pageAt(judged.resync);
    items.push({ kind: 'ResyncRequired', cursor: page.cursor, at: clock.now() });
    return page;
  }
  let at: Position = judged;
  for (const eventsMax of [first + 1, lookedAtMax]) {
    const { entries: events, facts } = await log.read(stream, at.seq, eventsMax);
    if (!following.mayFollow(facts)) throw new Problem('NOT_FOUND');
    for (const event of events) {
      const item = following.show(event, facts);
      if (item && items.length === first) return pageAt(at, true);
      if (item) items.push(item);
      at = event;
    }
    if (events.length < eventsMax) break;
  }
  return pageAt(at);
}
