/** The states of a proposal (domain §4). Which transition leads where is told by the use cases that make it. */
export enum ProposalState {
  PROPOSED = 'PROPOSED',
  DECLINED = 'DECLINED',
  PLANNED = 'PLANNED',
  IN_PREPARATION = 'IN_PREPARATION',
  SUBMITTED = 'SUBMITTED',
  IN_REVIEW = 'IN_REVIEW',
  SYNTHESIS = 'SYNTHESIS',
  RESPONDING = 'RESPONDING',
  READY = 'READY',
  SCHEDULED = 'SCHEDULED',
  DECIDED = 'DECIDED',
  WITHDRAWN = 'WITHDRAWN',
  MERGED = 'MERGED',
  CARRIED_OVER = 'CARRIED_OVER',
}

/** What a programme still has to see through: it may be redated, reassigned, withdrawn, merged or carried over. */
export const openStates = [
  ProposalState.PLANNED,
  ProposalState.IN_PREPARATION,
  ProposalState.SUBMITTED,
  ProposalState.IN_REVIEW,
  ProposalState.SYNTHESIS,
  ProposalState.RESPONDING,
  ProposalState.READY,
  ProposalState.SCHEDULED,
] as const satisfies ProposalState[];
