import { assertMay, assertState } from '../../access/require.ts';
import type { UseCase } from '../../access/use-case.ts';
import { officeId } from '../../bodies/bodies.ts';
import { append } from '../../events/append.ts';
import type { Change } from '../../graphql/perform.ts';
import { ObligationEnd } from '../../obligations/obligation.type.ts';
import { requireText } from '../../text.ts';
import { assertStatus } from '../rounds/round.state.ts';
import { RequestState, RoundStatus } from '../rounds/round.type.ts';
import { findRound } from '../rounds/rounds.ts';
import { endOpinions } from './opinion-due.ts';
import { maySpeakFor } from './request.access.ts';
import { requestRecused } from './request.events.ts';
import { comesFrom, moveRequest } from './request.state.ts';
import { findOwnRequest, reasonCodePointsMax } from './requests.ts';

/**
 * A body stands aside, by its head: from now on it neither writes in the round nor sees what others say in it. The office
 * and its own people are told. Problems: NOT_FOUND, NOT_ALLOWED, ROUND_PAUSED, ROUND_CLOSED, WRONG_STATE, EMPTY_TEXT, TOO_LONG, BAD_INPUT.
 */
export async function recuse(useCase: UseCase, input: { roundId: string; reason: string }): Promise<Change> {
  const { tx, actor } = useCase;
  const round = await findRound(tx, input.roundId, ['roundId']);
  const request = await findOwnRequest(tx, round.id);
  assertMay(maySpeakFor(actor, request));
  assertStatus(round, [RoundStatus.OPEN]);
  assertState(request!.state, comesFrom(RequestState.RECUSED));
  const reason = requireText(input.reason, reasonCodePointsMax, ['reason']);
  const moved = await moveRequest(useCase, round, request!, RequestState.RECUSED, reason);
  await endOpinions(useCase, round, [request!.id], ObligationEnd.RECUSED);
  const [event] = await append(useCase, [
    ...moved,
    ...[await officeId(tx), actor.bodyId].map((inbox) => requestRecused(actor, round, request!, inbox, reason)),
  ]);
  return { objectId: request!.id, event: event! };
}
