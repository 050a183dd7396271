import { assertMay, assertState } from '../access/require.ts';
import type { UseCase } from '../access/use-case.ts';
import type { Change } from '../graphql/perform.ts';
import { confirmFulfilment, fulfilObligations } from '../obligations/fulfil-obligations.ts';
import { ObligationKind } from '../obligations/obligation.type.ts';
import { sql } from '../persistence/database.ts';
import { moveProposal } from './move-proposal.ts';
import { dossierKinds } from './owe-again.ts';
import { mayHandle } from './proposal.access.ts';
import { ProposalState } from './proposal.state.ts';
import { findProposal } from './proposals.ts';

/** The office passes a submitted dossier as complete: what was fulfilled with it is so for good, and rounds may be opened. Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE. */
export async function passCheck(useCase: UseCase, proposalId: string): Promise<Change> {
  const { tx, actor, clock } = useCase;
  const proposal = await findProposal(tx, proposalId, ['proposalId']);
  assertMay(mayHandle(actor));
  assertState(proposal.state, [ProposalState.SUBMITTED]);
  await sql(
    tx,
    `update submission set check_result = 'PASSED', checked_at = $2, checked_by_person_id = $3 where proposal_id = $1 and checked_at is null`,
    [proposalId, clock.now(), actor.personId],
  );
  await confirmFulfilment(useCase, { proposalId, kinds: dossierKinds });
  await fulfilObligations(useCase, { proposalId, kinds: [ObligationKind.OFFICE_CHECK] });
  return moveProposal(useCase, proposal, ProposalState.IN_REVIEW);
}
