import { assertMay, assertState } from '../../access/require.ts';
import type { UseCase } from '../../access/use-case.ts';
import { append } from '../../events/append.ts';
import type { Change } from '../../graphql/perform.ts';
import { sql } from '../../persistence/database.ts';
import { mayHandle } from '../../proposals/proposal.access.ts';
import { requireText } from '../../text.ts';
import { coverageChanged } from '../coverage/coverage.events.ts';
import { excuseOpinion } from '../requests/opinion-due.ts';
import { moveRequest } from '../requests/request.state.ts';
import { findRequest, reasonCodePointsMax } from '../requests/requests.ts';
import { assertStatus, running } from '../rounds/round.state.ts';
import { RequestState, RoundStatus } from '../rounds/round.type.ts';
import { findRound } from '../rounds/rounds.ts';
import { findClaim } from './claims.ts';
import { outOfRemitDecided } from './out-of-remit.events.ts';

export interface DecideOutOfRemit {
  claimId: string;
  accepted: boolean;
  /** Needed when it is not accepted. */
  reason: string | null;
}

/**
 * The office accepts that a request, or one question of it, is not the body's business, or does not: then the body stays
 * asked. Once. Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE, ROUND_CLOSED, EMPTY_TEXT, TOO_LONG, BAD_INPUT.
 */
export async function decideOutOfRemit(useCase: UseCase, input: DecideOutOfRemit): Promise<Change> {
  const { tx, actor, clock } = useCase;
  const seen = await findClaim(tx, input.claimId, ['claimId']);
  assertMay(mayHandle(actor));
  const round = await findRound(tx, seen.roundId, ['claimId']); // under its lock two decisions follow each other
  const request = await findRequest(tx, round.id, seen.bodyId, ['claimId']);
  const claim = await findClaim(tx, input.claimId, ['claimId']);
  assertStatus(round, [...running, RoundStatus.CLOSED]);
  assertState(claim.accepted === null ? 'PENDING' : 'DECIDED', ['PENDING']);
  const { accepted } = input;
  const reason = accepted && !input.reason ? null : requireText(input.reason ?? '', reasonCodePointsMax, ['reason']);
  await sql(
    tx,
    `update out_of_remit set accepted = $2, decided_at = $3, decided_by_person_id = $4, decision_reason = $5 where id = $1`,
    [claim.id, accepted, clock.now(), actor.personId, reason],
  );
  const isWhole = claim.questionId === null;
  const moved = accepted && isWhole ? await moveRequest(useCase, round, request, RequestState.OUT_OF_REMIT, claim.reason) : [];
  if (moved.length > 0) await excuseOpinion(useCase, round, request.id);
  const decided = outOfRemitDecided(actor, round, request, claim, { accepted, decisionReason: reason });
  const counted = accepted ? await coverageChanged(useCase, round, request.bodyId) : [];
  const [event] = await append(useCase, [...decided, ...moved, ...counted]);
  return { objectId: claim.id, event: event! };
}
