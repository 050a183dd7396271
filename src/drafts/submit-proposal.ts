import { assertMay, assertState } from '../access/require.ts';
import type { UseCase } from '../access/use-case.ts';
import type { Change } from '../graphql/perform.ts';
import { sql } from '../persistence/database.ts';
import { Problem } from '../problems.ts';
import { moveProposal } from '../proposals/move-proposal.ts';
import { maySubmit } from '../proposals/proposal.access.ts';
import { ProposalState } from '../proposals/proposal.state.ts';
import { findProposal } from '../proposals/proposals.ts';
import { findDraft } from './drafts.ts';

/** The head of the lead body sends a draft to the office, which sees it from now on. Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE. */
export async function submitProposal(useCase: UseCase, input: { proposalId: string; draftId: string }): Promise<Change> {
  const { tx, actor, clock, newId } = useCase;
  const proposal = await findProposal(tx, input.proposalId, ['proposalId']);
  const draft = await findDraft(tx, input.draftId, ['draftId']);
  if (draft.proposalId !== proposal.id) throw new Problem('NOT_FOUND', {}, ['draftId']);
  assertMay(maySubmit(actor, proposal));
  assertState(proposal.state, [ProposalState.IN_PREPARATION]);
  await sql(tx, `update draft set released_at = coalesce(released_at, $2) where id = $1`, [draft.id, clock.now()]);
  await sql(
    tx,
    `insert into submission (id, proposal_id, draft_id, kind, submitted_at, submitted_by_person_id)
     values ($1, $2, $3, case when exists (select from submission where proposal_id = $2) then 'RESUBMISSION' else 'FIRST' end, $4, $5)`,
    [newId(), proposal.id, draft.id, clock.now(), actor.personId],
  );
  return moveProposal(useCase, proposal, ProposalState.SUBMITTED);
}
