import { assertMay, assertState } from '../access/require.ts';
import type { UseCase } from '../access/use-case.ts';
import type { Change } from '../graphql/perform.ts';
import { ProgrammeState } from '../programmes/programme.type.ts';
import { moveProposal } from './move-proposal.ts';
import { mayPrepare } from './proposal.access.ts';
import { ProposalState } from './proposal.state.ts';
import { findInProgramme } from './proposals.ts';

/** The lead body begins to prepare a planned proposal; one that is admitted waits until its programme is adopted. Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE. */
export async function startProposal(useCase: UseCase, proposalId: string): Promise<Change> {
  const { programme, proposal } = await findInProgramme(useCase.tx, proposalId, ['proposalId']);
  assertMay(mayPrepare(useCase.actor, proposal));
  assertState(programme.state, [ProgrammeState.ADOPTED]);
  assertState(proposal.state, [ProposalState.PLANNED]);
  return moveProposal(useCase, proposal, ProposalState.IN_PREPARATION);
}
