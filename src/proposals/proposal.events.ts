import type { Actor } from '../access/actor.ts';
import { Audience } from '../access/audience.ts';
import { shownTo } from '../access/require.ts';
import type { NewEvent } from '../events/append.ts';
import type { Stream } from '../events/stream.ts';
import { programmeStream } from '../programmes/programme.events.ts';
import type { ProposalState } from './proposal.state.ts';

export const proposalStream = (id: string): Stream => ({ kind: 'PROPOSAL', id });

export interface ProposalCreatedPayload {
  proposalId: string;
  number: number;
  title: string;
}

export interface ProposalStateChangedPayload {
  proposalId: string;
  from: ProposalState;
  to: ProposalState;
}

/** State and date events stand in the proposal's stream and in its programme's. The proposal's comes first. */
function inBoth(proposal: { id: string; programmeId: string }, event: NewEvent): { stream: Stream; event: NewEvent }[] {
  return [
    { stream: proposalStream(proposal.id), event },
    { stream: programmeStream(proposal.programmeId), event },
  ];
}

/** A proposal was entered in a programme that only the office sees. */
export function proposalCreated(actor: Actor, proposal: { id: string; programmeId: string; number: number; title: string }) {
  return inBoth(proposal, {
    kind: 'ProposalCreated',
    shown: shownTo(Audience.OFFICE, actor),
    draftId: null,
    objectType: 'Proposal',
    objectId: proposal.id,
    payload: { proposalId: proposal.id, number: proposal.number, title: proposal.title },
  });
}

/** A proposal went from one state to another: its whole programme may know. */
export function proposalStateChanged(
  actor: Actor,
  proposal: { id: string; programmeId: string; state: ProposalState },
  to: ProposalState,
): { stream: Stream; event: NewEvent }[] {
  const payload: ProposalStateChangedPayload = { proposalId: proposal.id, from: proposal.state, to };
  return inBoth(proposal, {
    kind: 'ProposalStateChanged',
    shown: shownTo(Audience.PROGRAMME, actor),
    draftId: null,
    objectType: 'Proposal',
    objectId: proposal.id,
    payload: { ...payload },
  });
}
