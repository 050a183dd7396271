import { assertMay, assertState } from '../access/require.ts';
import type { UseCase } from '../access/use-case.ts';
import { numbered } from '../events/append.ts';
import type { Change } from '../graphql/perform.ts';
import { sql, sqlOne } from '../persistence/database.ts';
import { Problem } from '../problems.ts';
import { moveProposal } from '../proposals/move-proposal.ts';
import { mayHandle } from '../proposals/proposal.access.ts';
import { ProposalState } from '../proposals/proposal.state.ts';
import { findProposal, type ProposalRow } from '../proposals/proposals.ts';

/** The office finds a proposal ready for the agenda. Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE, PLACEMENT_PENDING. */
export async function markReady(useCase: UseCase, proposalId: string): Promise<Change> {
  const proposal = await findProposal(useCase.tx, proposalId, ['proposalId']);
  assertMay(mayHandle(useCase.actor));
  assertState(proposal.state, [ProposalState.SYNTHESIS]);
  await assertNothingPending(useCase, proposal);
  const change = await moveProposal(useCase, proposal, ProposalState.READY);
  await numbered(useCase.tx);
  // From here on the deciding body is one of the DECIDERS: it stays one, whatever becomes of the proposal.
  await sql(useCase.tx, `update proposal set ready_seq = $2 where id = $1 and ready_seq is null`, [
    proposal.id,
    change.event.seq,
  ]);
  return change;
}

/**
 * On the newest draft, every official thread stands somewhere, or is known to stand nowhere. Only official ones count,
 * those in a signed opinion among them: what a body says among its own is no reason to wait, and waiting would tell of it.
 */
async function assertNothingPending({ tx }: UseCase, proposal: ProposalRow): Promise<void> {
  const { count } = await sqlOne<{ count: number }>(tx, `select official_threads_pending($1) as count`, [proposal.id]);
  if (count > 0) throw new Problem('PLACEMENT_PENDING', { count });
}
