import type { OpinionRequestedPayload } from '../appraisal/rounds/round.events.ts';
import type { CalendarAddressEventPayload } from '../calendar-feed/calendar-address.events.ts';
import type { MentionedPayload } from '../discussion/mention.events.ts';
import type { ReadPositionMovedPayload } from '../discussion/read-position.events.ts';
import type { PlacementPendingPayload } from '../drafts/placement.events.ts';
import type { AttentionChangedPayload } from '../events/attention.ts';
import type { RecordedEvent } from '../events/recorded-event.ts';
import { globalId } from '../graphql/global-id.ts';
import type { ProposalAssignedPayload } from '../proposals/proposal.events.ts';
import type { ApiTokenEventPayload } from '../tokens/api-token.events.ts';
import { payloadOf, type Told } from './feed-item.ts';
import { dueTold } from './tell-dues.ts';
import { tellOfConcealment } from './tell-review.ts';
import { tellOfRequests } from './tell-rounds.ts';

/** What is addressed to a body, as those who act for it are told of it; nothing for an event of another kind. */
export function tellOfInbox(event: RecordedEvent): Told | undefined {
  const { kind } = event;
  switch (kind) {
    case 'OpinionRequested': {
      const { roundId, roundKind, proposalId, draftId, due } = payloadOf<OpinionRequestedPayload>(event);
      return {
        kind,
        roundId: globalId('Round', roundId),
        roundKind,
        proposalId: globalId('Proposal', proposalId),
        draftId: globalId('Draft', draftId),
        opinionDueAt: dueTold(due),
      };
    }
    case 'ProposalAssigned': {
      const { proposalId, programmeId, number, title, role } = payloadOf<ProposalAssignedPayload>(event);
      const ids = { proposalId: globalId('Proposal', proposalId), programmeId: globalId('Programme', programmeId) };
      return { kind, ...ids, number, title, part: role };
    }
    case 'Mentioned': {
      const { commentId, threadId, draftId, proposalId, personId } = payloadOf<MentionedPayload>(event);
      return {
        kind,
        commentId: globalId('Comment', commentId),
        threadId: globalId('Thread', threadId),
        draftId: globalId('Draft', draftId),
        proposalId: globalId('Proposal', proposalId),
        personId: personId && globalId('Person', personId),
      };
    }
    case 'CommentConcealed':
      return tellOfConcealment(event);
    case 'ReadPositionMoved': {
      const { draftId, threadId } = payloadOf<ReadPositionMovedPayload>(event);
      return { kind, draftId: globalId('Draft', draftId), inThreadId: threadId && globalId('Thread', threadId) };
    }
    case 'PlacementPending': {
      const { threadId, proposalId, draftId, draftNumber, status } = payloadOf<PlacementPendingPayload>(event);
      return {
        kind,
        threadId: globalId('Thread', threadId),
        proposalId: globalId('Proposal', proposalId),
        draftId: globalId('Draft', draftId),
        draftNumber,
        status,
      };
    }
    case 'CalendarAddressCreated':
    case 'CalendarAddressRevoked':
      return { kind, addressId: globalId('CalendarAddress', payloadOf<CalendarAddressEventPayload>(event).addressId) };
    case 'ApiTokenCreated':
    case 'ApiTokenRevoked':
      return { kind, tokenId: globalId('ApiToken', payloadOf<ApiTokenEventPayload>(event).tokenId) };
    case 'AttentionChanged': {
      const { kinds, proposalId } = payloadOf<AttentionChangedPayload>(event);
      return { kind, kinds, aboutProposalId: proposalId && globalId('Proposal', proposalId) };
    }
    default:
      return tellOfRequests(event);
  }
}
