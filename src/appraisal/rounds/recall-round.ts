import { assertMay } from '../../access/require.ts';
import type { UseCase } from '../../access/use-case.ts';
import { append } from '../../events/append.ts';
import type { Change } from '../../graphql/perform.ts';
import { ObligationEnd } from '../../obligations/obligation.type.ts';
import { mayHandle } from '../../proposals/proposal.access.ts';
import { proposalStream } from '../../proposals/proposal.events.ts';
import { requireText } from '../../text.ts';
import { endOpinions } from '../requests/opinion-due.ts';
import { comesFrom, moveRequests } from '../requests/request.state.ts';
import { reasonCodePointsMax, requestsToMove } from '../requests/requests.ts';
import { roundRecalled, roundWithdrawn } from './round.events.ts';
import { assertStatus, moveRound, running } from './round.state.ts';
import { RequestState, RoundStatus } from './round.type.ts';
import { findRound } from './rounds.ts';

/**
 * The office takes back a round that was a mistake: nobody is judged by it, a blind one stays blind for good, and the
 * proposal stays where it is. Each body of the round is told once, in its inbox; what becomes of its request goes without
 * saying. Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE, ROUND_CLOSED, EMPTY_TEXT, TOO_LONG, BAD_INPUT.
 */
export async function recallRound(useCase: UseCase, input: { roundId: string; reason: string }): Promise<Change> {
  const { tx, actor } = useCase;
  const round = await findRound(tx, input.roundId, ['roundId']);
  assertMay(mayHandle(actor));
  assertStatus(round, running);
  const reason = requireText(input.reason, reasonCodePointsMax, ['reason']);
  await moveRound(useCase, round, RoundStatus.RECALLED, reason);
  const requests = await requestsToMove(tx, round.id);
  const asked = requests.filter(({ state }) => comesFrom(RequestState.CANCELLED).includes(state));
  await moveRequests(
    useCase,
    round,
    asked.map((request) => ({ ...request, to: RequestState.CANCELLED })),
    reason,
  );
  await endOpinions(
    useCase,
    round,
    requests.map(({ id }) => id),
    ObligationEnd.RECALLED,
  );
  const [event] = await append(useCase, [
    { stream: proposalStream(round.proposalId), event: roundRecalled(actor, round, reason) },
    ...requests.map(({ bodyId }) => roundWithdrawn(actor, round, bodyId, reason)),
  ]);
  return { objectId: round.id, event: event! };
}
