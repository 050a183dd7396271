import type { RecordedEvent } from '../events/recorded-event.ts';
import { globalId } from '../graphql/global-id.ts';
import type { ProposalStateChangedPayload } from '../proposals/proposal.events.ts';
import { payloadOf, type Told } from './feed-item.ts';

/** What happens to a proposal as a whole, as its followers are told of it; nothing for an event of another kind. */
export function tellOfProgramme(event: RecordedEvent): Told | undefined {
  const { kind } = event;
  switch (kind) {
    case 'ProposalStateChanged': {
      const { proposalId, from, to } = payloadOf<ProposalStateChangedPayload>(event);
      return { kind, proposalId: globalId('Proposal', proposalId), from, to };
    }
    default:
      return undefined;
  }
}
