import { type Circles, maySeeProgramme, nobody } from '../access/visibility.ts';
import type { RecordedEvent } from '../events/recorded-event.ts';
import type { Following } from '../live/following.ts';
import { programmeStream } from '../programmes/programme.events.ts';
import { type FeedItem, type FollowsAs, isShown, itemFor, signsOf } from './feed-item.ts';
import { tellOfErasure } from './tell-erasure.ts';
import { tellOfProgramme } from './tell-programme.ts';

/** How one viewer follows one programme: what happens to it and to its proposals as a whole, not what is said about them. */
export function followProgramme(programmeId: string, as: FollowsAs): Following<RecordedEvent, Circles, FeedItem> {
  return {
    ...signsOf(programmeStream(programmeId), 'programme', as),
    mayFollow: (circles) => maySeeProgramme(as.viewer, circles.get(programmeId) ?? nobody),
    show(event, circles) {
      if (!isShown(as.viewer, event, circles)) return undefined;
      return itemFor(event, 'programme', as, (shown) => tellOfProgramme(shown) ?? tellOfErasure(shown));
    },
  };
}
