import { assertMay, assertState } from '../../access/require.ts';
import type { UseCase } from '../../access/use-case.ts';
import { append } from '../../events/append.ts';
import type { Change } from '../../graphql/perform.ts';
import { mayHandle } from '../../proposals/proposal.access.ts';
import { ProposalState } from '../../proposals/proposal.state.ts';
import { findProposal } from '../../proposals/proposals.ts';
import type { WantedBy } from '../requests/opinion-due.ts';
import { assertStatus, moveRound } from './round.state.ts';
import { RoundStatus } from './round.type.ts';
import { askBodies, assertCanBeAsked } from './round-content.ts';
import { findRound, holdProposalOf, preparedFor } from './rounds.ts';
import { assertToCome } from './schedule-round-close.ts';

export interface SendRound extends WantedBy {
  roundId: string;
}

/** The office opens a round that it prepared: its bodies are asked now. Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE, ROUND_PAUSED, ROUND_CLOSED, BAD_INPUT, DUE_REQUIRED, WINDOW_TOO_SHORT. */
export async function sendRound(useCase: UseCase, { roundId, due, acceptUrgency }: SendRound): Promise<Change> {
  const { tx, actor, clock } = useCase;
  await holdProposalOf(tx, roundId);
  const round = await findRound(tx, roundId, ['roundId']);
  assertMay(mayHandle(actor));
  assertStatus(round, [RoundStatus.DRAFT]);
  assertToCome(clock, round.closesAt); // else it would be closed as it is opened
  const proposal = await findProposal(tx, round.proposalId, ['roundId']);
  assertState(proposal.state, [ProposalState.IN_REVIEW]);
  const { bodyIds, ...prepared } = await preparedFor(tx, round.id);
  await assertCanBeAsked(useCase, proposal, bodyIds, ['roundId']); // one of them may lead the proposal by now
  const wanted = { due: due ?? prepared.due, acceptUrgency: acceptUrgency ?? prepared.acceptUrgency };
  const opened = await moveRound(useCase, round, RoundStatus.OPEN);
  const [event] = await append(useCase, await askBodies(useCase, proposal, opened, bodyIds, wanted));
  return { objectId: round.id, event: event! };
}
