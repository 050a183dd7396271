import type { RecordedEvent } from '../events/recorded-event.ts';
import { globalId } from '../graphql/global-id.ts';
import type { ProgrammeCreatedPayload, ProgrammeStateChangedPayload } from '../programmes/programme.events.ts';
import type { ProposalCreatedPayload, ProposalStateChangedPayload } from '../proposals/proposal.events.ts';
import { payloadOf, type Told } from './feed-item.ts';

/** What happens to a programme, or to a proposal as a whole, as followers are told of it; nothing for an event of another kind. */
export function tellOfProgramme(event: RecordedEvent): Told | undefined {
  const { kind } = event;
  switch (kind) {
    case 'ProgrammeCreated':
      return { kind, programmeId: globalId('Programme', event.objectId), title: payloadOf<ProgrammeCreatedPayload>(event).title };
    case 'ProgrammeStateChanged': {
      const { from, to } = payloadOf<ProgrammeStateChangedPayload>(event);
      return { kind, programmeId: globalId('Programme', event.objectId), fromState: from, toState: to };
    }
    case 'ProposalCreated': {
      const { proposalId, number, title } = payloadOf<ProposalCreatedPayload>(event);
      return { kind, proposalId: globalId('Proposal', proposalId), number, title };
    }
    case 'ProposalStateChanged': {
      const { proposalId, from, to } = payloadOf<ProposalStateChangedPayload>(event);
      return { kind, proposalId: globalId('Proposal', proposalId), from, to };
    }
    default:
      return undefined;
  }
}
