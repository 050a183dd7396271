import { assertMay, assertState } from '../../access/require.ts';
import type { UseCase } from '../../access/use-case.ts';
import { append } from '../../events/append.ts';
import type { Change } from '../../graphql/perform.ts';
import { ObligationEnd } from '../../obligations/obligation.type.ts';
import { mayHandle } from '../../proposals/proposal.access.ts';
import { requireText } from '../../text.ts';
import { assertStatus, running } from '../rounds/round.state.ts';
import { RequestState } from '../rounds/round.type.ts';
import { endOpinions } from './opinion-due.ts';
import { requestCancelled } from './request.events.ts';
import { comesFrom, moveRequest } from './request.state.ts';
import { findRequestInRound, reasonCodePointsMax } from './requests.ts';

/** The office asks a body no more that has not given its opinion. Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE, ROUND_CLOSED, EMPTY_TEXT, TOO_LONG, BAD_INPUT. */
export async function cancelRequest(useCase: UseCase, input: { requestId: string; reason: string }): Promise<Change> {
  const { tx, actor } = useCase;
  const { round, request } = await findRequestInRound(tx, input.requestId, ['requestId']);
  assertMay(mayHandle(actor));
  assertStatus(round, running);
  assertState(request.state, comesFrom(RequestState.NOT_GIVEN)); // what was given stays, unless its whole round is recalled
  const reason = requireText(input.reason, reasonCodePointsMax, ['reason']);
  const moved = await moveRequest(useCase, round, request, RequestState.CANCELLED, reason);
  await endOpinions(useCase, round, [request.id], ObligationEnd.CANCELLED);
  const [event] = await append(useCase, [...moved, requestCancelled(actor, round, request, reason)]);
  return { objectId: request.id, event: event! };
}
