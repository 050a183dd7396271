import type { Actor } from '../access/actor.ts';
import { Audience } from '../access/audience.ts';
import type { ToAppend } from '../events/new-event.ts';
import { inBoth, ofProposal, type Placed } from './proposal.events.ts';
import type { ReturnKind } from './return.type.ts';

/** `newDue` is an ISO date. Words are asked of the submission, by whoever sees that. */
export interface ProposalReturnedPayload {
  proposalId: string;
  returnKind: ReturnKind;
  reasonCodes: string[];
  newDue: string;
}

/** A dossier went back to the lead body. That it did, and by when it is due again, is its whole programme's to know. */
export function proposalReturned(
  actor: Actor,
  proposal: Placed,
  { returnKind, newDue, reasonCodes = [] }: Pick<ProposalReturnedPayload, 'returnKind' | 'newDue'> & { reasonCodes?: string[] },
): ToAppend[] {
  const payload: ProposalReturnedPayload = { proposalId: proposal.id, returnKind, reasonCodes, newDue };
  return inBoth(proposal, ofProposal('ProposalReturned', actor, proposal.id, Audience.PROGRAMME, payload));
}
