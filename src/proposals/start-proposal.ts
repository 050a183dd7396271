import { assertMay, assertState } from '../access/require.ts';
import type { UseCase } from '../access/use-case.ts';
import type { Change } from '../graphql/perform.ts';
import { moveProposal } from './move-proposal.ts';
import { mayPrepare } from './proposal.access.ts';
import { ProposalState } from './proposal.state.ts';
import { findProposal } from './proposals.ts';

/** The lead body begins to prepare a planned proposal. Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE. */
export async function startProposal(useCase: UseCase, proposalId: string): Promise<Change> {
  const proposal = await findProposal(useCase.tx, proposalId, ['proposalId']);
  assertMay(mayPrepare(useCase.actor, proposal));
  assertState(proposal.state, [ProposalState.PLANNED]);
  return moveProposal(useCase, proposal, ProposalState.IN_PREPARATION);
}
