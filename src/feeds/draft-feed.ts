import { type Circles, maySeeDraft, nobody } from '../access/visibility.ts';
import type { DraftUploadedPayload } from '../drafts/draft.events.ts';
import type { DraftRow } from '../drafts/drafts.ts';
import type { RecordedEvent } from '../events/recorded-event.ts';
import { globalId } from '../graphql/global-id.ts';
import type { Following } from '../live/following.ts';
import type { ActsFor } from '../persistence/transaction.ts';
import { proposalStream } from '../proposals/proposal.events.ts';
import { type FeedItem, type FollowsAs, isShown, itemFor, payloadOf, signsOf, type Told } from './feed-item.ts';
import { tellOfCalendar } from './tell-calendar.ts';
import { tellOfDues } from './tell-dues.ts';
import { tellOfErasure } from './tell-erasure.ts';
import { tellOfFinding } from './tell-finding.ts';
import { tellOfOpinion } from './tell-opinion.ts';
import { tellOfPlacement } from './tell-placement.ts';
import { tellOfProgramme } from './tell-programme.ts';
import { tellOfReview } from './tell-review.ts';
import { tellOfRounds } from './tell-rounds.ts';

/** A draft, as far as it never changes. */
export type FollowedDraft = Pick<DraftRow, 'id' | 'proposalId' | 'number' | 'uploadedAt'>;

/** How one viewer follows one draft: which events of the proposal's stream it is shown, and in what form. */
export function followDraft(draft: FollowedDraft, as: FollowsAs): Following<RecordedEvent, Circles, FeedItem> {
  const { viewer } = as;
  return {
    ...signsOf(proposalStream(draft.proposalId), draft.id, as),
    mayFollow: (circles) => maySeeDraft(viewer, draft.id, circles.get(draft.proposalId) ?? nobody),
    show(event, circles) {
      if (!isShown(viewer, event, circles) || !seesUploaded(viewer, event, circles)) return undefined;
      return itemFor(event, draft.id, as, (shown) => tell(shown, draft));
    },
  };
}

/** A draft that came is told to those only who see it. */
function seesUploaded(viewer: ActsFor, event: RecordedEvent, circles: Circles): boolean {
  if (event.kind !== 'DraftUploaded') return true;
  const { draftId } = payloadOf<DraftUploadedPayload>(event);
  return maySeeDraft(viewer, draftId, (event.aboutId !== null && circles.get(event.aboutId)) || nobody);
}

/** An event as followers of this draft are told of it, whoever they are; nothing when it is about another draft. */
function tell(event: RecordedEvent, draft: FollowedDraft): Told | undefined {
  if (event.kind === 'DraftUploaded') {
    const { draftId, number } = payloadOf<DraftUploadedPayload>(event);
    if (number <= draft.number) return undefined;
    return { kind: 'DraftSuperseded', byDraftId: globalId('Draft', draftId), number };
  }
  const erasure = tellOfErasure(event);
  if (erasure) return event.draftId === null || event.draftId === draft.id || goesOn(event, draft) ? erasure : undefined;
  if (event.draftId === null) return tellOfProgramme(event) ?? tellOfDues(event) ?? tellOfCalendar(event);
  if (event.draftId === draft.id)
    return tellOfReview(event) ?? tellOfRounds(event) ?? tellOfOpinion(event) ?? tellOfFinding(event) ?? tellOfPlacement(event);
  return goesOn(event, draft) ? tellOfReview(event) : undefined;
}

/** What is said, since this draft came, in a thread of an earlier one that was carried here: it goes on here too. */
function goesOn(event: RecordedEvent, draft: FollowedDraft): boolean {
  return event.carriedTo.includes(draft.id) && event.at >= draft.uploadedAt;
}
