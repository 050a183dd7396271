import { type Circle, maySee, maySeeDraft } from '../access/visibility.ts';
import type { Clock } from '../clock.ts';
import type { CommentAddedPayload } from '../discussion/comment.events.ts';
import type { DraftUploadedPayload } from '../drafts/draft.events.ts';
import type { Cursors, Position } from '../events/cursor.ts';
import type { RecordedEvent } from '../events/recorded-event.ts';
import { globalId } from '../graphql/global-id.ts';
import type { Following } from '../live/listener.ts';
import type { Locale } from '../locale.ts';
import type { ActsFor } from '../persistence/transaction.ts';
import { type FeedItem, itemOf, payloadOf, type Told } from './feed-item.ts';
import { tellOfPlacement } from './tell-placement.ts';
import { tellOfProgramme } from './tell-programme.ts';
import { tellOfReview } from './tell-review.ts';

interface FollowedDraft {
  id: string;
  number: number;
  uploadedAt: Date;
}

interface DraftFollowing {
  draft: FollowedDraft & { proposalId: string };
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
function tell(event: RecordedEvent, draft: FollowedDraft, viewer: ActsFor, circle: Circle): Told | undefined {
  if (event.kind === 'DraftUploaded') {
    const { draftId, number } = payloadOf<DraftUploadedPayload>(event);
    if (number <= draft.number || !maySeeDraft(viewer, draftId, circle)) return undefined;
    return { kind: 'DraftSuperseded', byDraftId: globalId('Draft', draftId), number };
  }
  if (event.draftId === null) return tellOfProgramme(event);
  if (event.draftId === draft.id) return tellOfReview(event) ?? tellOfPlacement(event);
  return goesOn(event, draft, circle) ? tellOfReview(event) : undefined;
}

/** What is said in a thread of an earlier draft, begun before this one came: it was carried here, and goes on here too. */
function goesOn(event: RecordedEvent, draft: FollowedDraft, circle: Circle): boolean {
  const begunOn = circle.drafts.get(event.draftId!);
  if (!begunOn || begunOn.number >= draft.number || event.at < draft.uploadedAt) return false;
  if (event.objectType === 'Thread') return true;
  return event.objectType === 'Comment' && payloadOf<Partial<CommentAddedPayload>>(event).inReplyToId !== null;
}
