import type { Circles } from '../access/visibility.ts';
import { inboxStream } from '../bodies/inbox.events.ts';
import type { RecordedEvent } from '../events/recorded-event.ts';
import type { Following } from '../live/following.ts';
import { type FeedItem, type FollowsAs, isShown, itemFor, signsOf, type Told } from './feed-item.ts';
import { tellOfMeetings } from './tell-agenda.ts';
import { tellOfCalendar } from './tell-calendar.ts';
import { tellOfDues } from './tell-dues.ts';
import { tellOfErasure } from './tell-erasure.ts';
import { tellOfFinding } from './tell-finding.ts';
import { tellOfInbox } from './tell-inbox.ts';
import { tellOfSigning } from './tell-opinion.ts';

/** How somebody follows the inbox of the body acted for: what is addressed to the body, and to this person in it. */
export function followInbox(as: FollowsAs): Following<RecordedEvent, Circles, FeedItem> {
  return {
    ...signsOf(inboxStream(as.viewer.bodyId), 'inbox', as),
    mayFollow: () => true, // one's own body's; that the membership lasts is looked at by the hub
    show(event, circles) {
      if (!isShown(as.viewer, event, circles)) return undefined;
      return itemFor(event, 'inbox', as, tell);
    },
  };
}

function tell(event: RecordedEvent): Told | undefined {
  return (
    tellOfInbox(event) ??
    tellOfSigning(event) ??
    tellOfFinding(event) ??
    tellOfDues(event) ??
    tellOfCalendar(event) ??
    tellOfMeetings(event) ??
    tellOfErasure(event)
  );
}
