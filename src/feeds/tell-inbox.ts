import type { OpinionRequestedPayload } from '../appraisal/round.events.ts';
import type { RecordedEvent } from '../events/recorded-event.ts';
import { globalId } from '../graphql/global-id.ts';
import { payloadOf, type Told } from './feed-item.ts';

/** What is addressed to a body, as those who act for it are told of it; nothing for an event of another kind. */
export function tellOfInbox(event: RecordedEvent): Told | undefined {
  const { kind } = event;
  switch (kind) {
    case 'OpinionRequested': {
      const { roundId, roundKind, proposalId, draftId } = payloadOf<OpinionRequestedPayload>(event);
      return {
        kind,
        roundId: globalId('Round', roundId),
        roundKind,
        proposalId: globalId('Proposal', proposalId),
        draftId: globalId('Draft', draftId),
      };
    }
    default:
      return undefined;
  }
}
