import { assertMay } from '../access/require.ts';
import type { UseCase } from '../access/use-case.ts';
import type { Change } from '../graphql/perform.ts';
import { sql } from '../persistence/database.ts';
import { Problem } from '../problems.ts';
import { writeState } from '../proposals/move-proposal.ts';
import { mayHandle } from '../proposals/proposal.access.ts';
import { proposalStateChanged, proposalStream } from '../proposals/proposal.events.ts';
import { ProposalState } from '../proposals/proposal.state.ts';
import { findProposal } from '../proposals/proposals.ts';
import { appendWithReveal } from './reveal-round.ts';
import { roundClosed } from './round.events.ts';
import { RoundStatus } from './round.type.ts';
import { findRound } from './rounds.ts';

/** The office closes a round; with the last open one the proposal goes to SYNTHESIS. Problems: NOT_FOUND, NOT_ALLOWED, ROUND_CLOSED. */
export async function closeRound(useCase: UseCase, roundId: string): Promise<Change> {
  const { tx, actor, clock } = useCase;
  const round = await findRound(tx, roundId, ['roundId']);
  assertMay(mayHandle(actor));
  if (round.status !== RoundStatus.OPEN) throw new Problem('ROUND_CLOSED');
  const proposal = await findProposal(tx, round.proposalId, ['roundId']);
  await sql(tx, `update round set status = $2, closed_at = $3 where id = $1`, [round.id, RoundStatus.CLOSED, clock.now()]);
  const open = await sql(tx, `select from round where proposal_id = $1 and status = $2`, [proposal.id, RoundStatus.OPEN]);
  const isLast = open.length === 0 && proposal.state === ProposalState.IN_REVIEW;
  if (isLast) await writeState(useCase, proposal, ProposalState.SYNTHESIS);
  const [event] = await appendWithReveal(useCase, round, [
    { stream: proposalStream(proposal.id), event: roundClosed(actor, round) },
    ...(isLast ? proposalStateChanged(actor, proposal, ProposalState.SYNTHESIS) : []),
  ]);
  return { objectId: round.id, event: event! };
}
