import { assertMay } from '../../access/require.ts';
import type { UseCase } from '../../access/use-case.ts';
import { append } from '../../events/append.ts';
import type { Change } from '../../graphql/perform.ts';
import { stopClocks } from '../../obligations/stop-clocks.ts';
import { mayHandle } from '../../proposals/proposal.access.ts';
import { proposalStream } from '../../proposals/proposal.events.ts';
import { findProposal } from '../../proposals/proposals.ts';
import { roundPaused } from './round.events.ts';
import { moveRound } from './round.state.ts';
import { RoundStatus } from './round.type.ts';
import { findRound, holdProposalOf } from './rounds.ts';

/** The office holds up a round: nothing is said or signed until it goes on, and no opinion falls due. Problems: NOT_FOUND, NOT_ALLOWED, ROUND_PAUSED, ROUND_CLOSED, WRONG_STATE. */
export async function pauseRound(useCase: UseCase, roundId: string): Promise<Change> {
  const { tx, actor } = useCase;
  await holdProposalOf(tx, roundId);
  const round = await findRound(tx, roundId, ['roundId']);
  assertMay(mayHandle(actor));
  await findProposal(tx, round.proposalId, ['roundId']);
  await moveRound(useCase, round, RoundStatus.PAUSED);
  await stopClocks(useCase, { proposalId: round.proposalId, roundId: round.id });
  const [event] = await append(useCase, [{ stream: proposalStream(round.proposalId), event: roundPaused(actor, round) }]);
  return { objectId: round.id, event: event! };
}
