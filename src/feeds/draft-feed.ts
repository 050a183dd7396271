import { type Circle, maySee, maySeeDraft } from '../access/visibility.ts';
import type { Clock } from '../clock.ts';
import type { DraftUploadedPayload } from '../drafts/draft.events.ts';
import type { Cursors, Position } from '../events/cursor.ts';
import type { RecordedEvent } from '../events/recorded-event.ts';
import { globalId } from '../graphql/global-id.ts';
import type { Following } from '../live/listener.ts';
import type { Locale } from '../locale.ts';
import type { ActsFor } from '../persistence/transaction.ts';
import { type FeedItem, itemOf, payloadOf, type Told } from './feed-item.ts';
import { tellOfProgramme } from './tell-programme.ts';
import { tellOfReview } from './tell-review.ts';

interface DraftFollowing {
  draft: { id: string; proposalId: string; number: number };
  viewer: ActsFor;
  locale: Locale;
  cursors: Cursors;
  clock: Clock;
  overrun: () => void;
}

/** How one viewer follows one draft: which events of the proposal's stream it is shown, and in what form. */
export function followDraft({
  draft,
  viewer,
  locale,
  cursors,
  clock,
  overrun,
}: DraftFollowing): Following<RecordedEvent, Circle, FeedItem> {
  const stream = { kind: 'PROPOSAL', id: draft.proposalId } as const;
  const sign = (kind: string) => (position: Position) => ({ kind, cursor: cursors.ofStream(stream, position), at: clock.now() });
  return {
    viewer,
    overrun,
    mayFollow: (circle) => maySeeDraft(viewer, draft.id, circle),
    ready: sign('Ready'),
    checkpoint: sign('Checkpoint'),
    show(event, circle) {
      if (!maySee(viewer, event.shown, circle) || (event.shownNow && !maySee(viewer, event.shownNow, circle))) return undefined;
      const told = tell(event, draft, viewer, circle);
      if (!told) return undefined;
      return itemOf(event, told, cursors, locale);
    },
  };
}

/** An event as followers of this draft are told of it; nothing when it is about another draft. */
function tell(event: RecordedEvent, draft: { id: string; number: number }, viewer: ActsFor, circle: Circle): Told | undefined {
  if (event.kind === 'DraftUploaded') {
    const { draftId, number } = payloadOf<DraftUploadedPayload>(event);
    if (number <= draft.number || !maySeeDraft(viewer, draftId, circle)) return undefined;
    return { kind: 'DraftSuperseded', byDraftId: globalId('Draft', draftId), number };
  }
  if (event.draftId === null) return tellOfProgramme(event);
  return event.draftId === draft.id ? tellOfReview(event) : undefined;
}
