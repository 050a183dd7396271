import { assertMay, assertState } from '../access/require.ts';
import type { UseCase } from '../access/use-case.ts';
import type { Change } from '../graphql/perform.ts';
import { sql } from '../persistence/database.ts';
import { moveProposal } from './move-proposal.ts';
import { mayHandle } from './proposal.access.ts';
import { ProposalState } from './proposal.state.ts';
import { findProposal } from './proposals.ts';

/** The office passes a submitted dossier as complete: rounds may be opened. Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE. */
export async function passCheck(useCase: UseCase, proposalId: string): Promise<Change> {
  const proposal = await findProposal(useCase.tx, proposalId, ['proposalId']);
  assertMay(mayHandle(useCase.actor));
  assertState(proposal.state, [ProposalState.SUBMITTED]);
  await sql(
    useCase.tx,
    `update submission set check_result = 'PASSED', checked_at = $2 where proposal_id = $1 and checked_at is null`,
    [proposalId, useCase.clock.now()],
  );
  return moveProposal(useCase, proposal, ProposalState.IN_REVIEW);
}
