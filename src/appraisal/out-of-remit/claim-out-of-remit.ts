import { assertMay, assertState } from '../../access/require.ts';
import type { UseCase } from '../../access/use-case.ts';
import { officeId } from '../../bodies/bodies.ts';
import { append } from '../../events/append.ts';
import type { Change } from '../../graphql/perform.ts';
import { sql } from '../../persistence/database.ts';
import { Problem } from '../../problems.ts';
import { requireText } from '../../text.ts';
import { maySpeakFor } from '../requests/request.access.ts';
import { comesFrom } from '../requests/request.state.ts';
import { findOwnRequest, reasonCodePointsMax } from '../requests/requests.ts';
import { assertStatus } from '../rounds/round.state.ts';
import { RequestState, RoundStatus } from '../rounds/round.type.ts';
import { findRound } from '../rounds/rounds.ts';
import { outOfRemitClaimed } from './out-of-remit.events.ts';

/**
 * A body says, by its head, that what it is asked is not its business at all; the office decides. Once in a round.
 * Problems: NOT_FOUND, NOT_ALLOWED, ROUND_PAUSED, ROUND_CLOSED, WRONG_STATE, OUT_OF_REMIT_CLAIMED, EMPTY_TEXT, TOO_LONG, BAD_INPUT.
 */
export async function claimOutOfRemit(useCase: UseCase, input: { roundId: string; reason: string }): Promise<Change> {
  const { tx, actor, clock, newId } = useCase;
  const round = await findRound(tx, input.roundId, ['roundId']);
  const request = await findOwnRequest(tx, round.id);
  assertMay(maySpeakFor(actor, request));
  assertStatus(round, [RoundStatus.OPEN]);
  assertState(request!.state, comesFrom(RequestState.NOT_GIVEN));
  const reason = requireText(input.reason, reasonCodePointsMax, ['reason']);
  const claim = { id: newId(), questionId: null, reason };
  const stored = await sql(
    tx,
    `insert into out_of_remit (id, round_id, body_id, question_id, reason, claimed_at, claimed_by_person_id)
     values ($1, $2, $3, null, $4, $5, $6) on conflict do nothing returning id`,
    [claim.id, round.id, actor.bodyId, reason, clock.now(), actor.personId],
  );
  if (stored.length === 0) throw new Problem('OUT_OF_REMIT_CLAIMED');
  const [event] = await append(useCase, outOfRemitClaimed(actor, round, request!, claim, await officeId(tx)));
  return { objectId: claim.id, event: event! };
}
