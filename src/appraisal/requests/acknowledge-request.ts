import { assertMay } from '../../access/require.ts';
import type { UseCase } from '../../access/use-case.ts';
import { append } from '../../events/append.ts';
import type { Change } from '../../graphql/perform.ts';
import { sql } from '../../persistence/database.ts';
import { Problem } from '../../problems.ts';
import { proposalStream } from '../../proposals/proposal.events.ts';
import { assertStatus } from '../rounds/round.state.ts';
import { RequestState, RoundStatus } from '../rounds/round.type.ts';
import { findRound, type RoundRow } from '../rounds/rounds.ts';
import { mayAcknowledge } from './request.access.ts';
import { requestStateChanged } from './request.events.ts';
import { moveRequest } from './request.state.ts';
import { findOwnRequest, type RequestRow } from './requests.ts';

/** A body takes note of what it is asked. Problems: NOT_FOUND, NOT_ALLOWED, ROUND_PAUSED, ROUND_CLOSED, WRONG_STATE, NOTHING_TO_CHANGE. */
export async function acknowledgeRequest(useCase: UseCase, roundId: string): Promise<Change> {
  const { tx, actor } = useCase;
  const round = await findRound(tx, roundId, ['roundId']);
  const request = await findOwnRequest(tx, round.id);
  assertMay(mayAcknowledge(actor, request));
  assertStatus(round, [RoundStatus.OPEN]);
  const isAskedAgain = request!.state === RequestState.ASKED_AGAIN;
  const events = isAskedAgain
    ? await acknowledgeAgain(useCase, round, request!)
    : await moveRequest(useCase, round, request!, RequestState.ACKNOWLEDGED);
  if (events.length === 0) throw new Problem('NOTHING_TO_CHANGE');
  const [event] = await append(useCase, events);
  return { objectId: request!.id, event: event! };
}

/** Taking note of being asked again leaves the request where it is. */
async function acknowledgeAgain({ tx, actor, clock }: UseCase, round: RoundRow, request: RequestRow) {
  if (request.acknowledgedAt) return [];
  await sql(tx, `update opinion_request set acknowledged_at = $2, acknowledged_by_person_id = $3 where id = $1`, [
    request.id,
    clock.now(),
    actor.personId,
  ]);
  return [{ stream: proposalStream(round.proposalId), event: requestStateChanged(actor, round, request, request.state, null) }];
}
