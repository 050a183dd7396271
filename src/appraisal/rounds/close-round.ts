import { assertMay } from '../../access/require.ts';
import type { UseCase } from '../../access/use-case.ts';
import type { ToAppend } from '../../events/new-event.ts';
import type { Change } from '../../graphql/perform.ts';
import { ObligationEnd } from '../../obligations/obligation.type.ts';
import { sql } from '../../persistence/database.ts';
import { writeState } from '../../proposals/move-proposal.ts';
import { mayHandle } from '../../proposals/proposal.access.ts';
import { proposalStateChanged, proposalStream } from '../../proposals/proposal.events.ts';
import { ProposalState } from '../../proposals/proposal.state.ts';
import { findProposal } from '../../proposals/proposals.ts';
import { deemedToConsent, endOpinions } from '../requests/opinion-due.ts';
import { comesFrom, moveRequests } from '../requests/request.state.ts';
import { requestsToMove } from '../requests/requests.ts';
import { appendWithReveal } from './reveal-round.ts';
import { roundClosed } from './round.events.ts';
import { moveRound, running } from './round.state.ts';
import { RequestState, RoundStatus } from './round.type.ts';
import { findRound, holdProposalOf, type RoundRow } from './rounds.ts';

/**
 * The office closes a round, held up or not; with the last one in which bodies are asked the proposal goes to SYNTHESIS.
 * Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE, ROUND_CLOSED.
 */
export async function closeRound(useCase: UseCase, roundId: string): Promise<Change> {
  const { tx, actor } = useCase;
  await holdProposalOf(tx, roundId);
  const round = await findRound(tx, roundId, ['roundId']);
  assertMay(mayHandle(actor));
  const proposal = await findProposal(tx, round.proposalId, ['roundId']);
  await moveRound(useCase, round, RoundStatus.CLOSED);
  const going = await sql(tx, `select from round where proposal_id = $1 and status = any($2)`, [proposal.id, running]);
  const isLast = going.length === 0 && proposal.state === ProposalState.IN_REVIEW;
  if (isLast) await writeState(useCase, proposal, ProposalState.SYNTHESIS);
  const [event] = await appendWithReveal(useCase, round, [
    { stream: proposalStream(proposal.id), event: roundClosed(actor, round) },
    ...(await endRequests(useCase, round)),
    ...(isLast ? proposalStateChanged(actor, proposal, ProposalState.SYNTHESIS) : []),
  ]);
  return { objectId: round.id, event: event! };
}

/**
 * What was not given is NOT_GIVEN, or consent where the rule says that silence is, and the time has passed; what was asked
 * again and not given anew stands as it was given.
 */
async function endRequests(useCase: UseCase, round: RoundRow): Promise<ToAppend[]> {
  const requests = await requestsToMove(useCase.tx, round.id);
  const consenting = await deemedToConsent(useCase, round.id);
  const moves = requests.flatMap((request) => {
    if (request.state === RequestState.ASKED_AGAIN) return [{ ...request, to: RequestState.SUBMITTED }];
    if (!comesFrom(RequestState.NOT_GIVEN).includes(request.state)) return [];
    return [{ ...request, to: consenting.has(request.id) ? RequestState.DEEMED_CONSENT : RequestState.NOT_GIVEN }];
  });
  const consented = moves.filter(({ to }) => to === RequestState.DEEMED_CONSENT).map(({ id }) => id);
  await endOpinions(useCase, round, consented, ObligationEnd.DEEMED_CONSENT);
  await endOpinions(
    useCase,
    round,
    requests.map(({ id }) => id),
    ObligationEnd.NOT_GIVEN,
  );
  return moveRequests(useCase, round, moves);
}
