import { assertState } from '../../access/require.ts';
import type { UseCase } from '../../access/use-case.ts';
import type { ToAppend } from '../../events/new-event.ts';
import { sql } from '../../persistence/database.ts';
import { proposalStream } from '../../proposals/proposal.events.ts';
import { RequestState } from '../rounds/round.type.ts';
import type { RoundRow } from '../rounds/rounds.ts';
import { requestStateChanged } from './request.events.ts';
import type { RequestRow } from './requests.ts';

const { SENT, ACKNOWLEDGED, DRAFTING, AWAITING_SIGNATURE, SUBMITTED, ASKED_AGAIN } = RequestState;
const { NOT_GIVEN, DEEMED_CONSENT, OUT_OF_REMIT, RECUSED, CANCELLED } = RequestState;

const given = [SUBMITTED];
const ends = [NOT_GIVEN, DEEMED_CONSENT, OUT_OF_REMIT, RECUSED, CANCELLED];

/**
 * Where a request can go from where it is (domain §4): the one table. What was given stays given: asked again, it is
 * signed anew, or stands as it was when the round is closed. Of what was not given in time the office may still accept
 * that it was not the body's business. Recalled with its round is every request that has not ended otherwise.
 */
export const leadsTo: Record<RequestState, readonly RequestState[]> = {
  [SENT]: [ACKNOWLEDGED, DRAFTING, AWAITING_SIGNATURE, ...given, ...ends],
  [ACKNOWLEDGED]: [DRAFTING, AWAITING_SIGNATURE, ...given, ...ends],
  [DRAFTING]: [AWAITING_SIGNATURE, ...given, ...ends],
  [AWAITING_SIGNATURE]: [DRAFTING, ...given, ...ends],
  [SUBMITTED]: [ASKED_AGAIN, CANCELLED],
  [ASKED_AGAIN]: [SUBMITTED, CANCELLED],
  [NOT_GIVEN]: [OUT_OF_REMIT],
  [DEEMED_CONSENT]: [],
  [OUT_OF_REMIT]: [],
  [RECUSED]: [],
  [CANCELLED]: [],
};

/** The states from which a request can go there. */
export function comesFrom(to: RequestState): RequestState[] {
  return Object.values(RequestState).filter((from) => leadsTo[from].includes(to));
}
type OfRound = Pick<RoundRow, 'id' | 'proposalId' | 'draftId'>;
type Moved = Pick<RequestRow, 'id' | 'bodyId' | 'state'>;

/**
 * Moves a request, found and locked before, to a state: the one place where a state is written. Returns what is to be
 * appended; nothing when it is there already. WRONG_STATE when no way leads there.
 */
export async function moveRequest(
  useCase: UseCase,
  round: OfRound,
  request: Moved,
  to: RequestState,
  reason: string | null = null,
  due: Date | null = null,
): Promise<ToAppend[]> {
  if (request.state === to) return [];
  assertState(request.state, comesFrom(to));
  return moveRequests(useCase, round, [{ ...request, to }], reason, due);
}

/** Moves several requests of a round at once, each by a way of the table; `due` is told of those that are asked again. */
export async function moveRequests(
  { tx, actor, clock }: UseCase,
  round: OfRound,
  moves: (Moved & { to: RequestState })[],
  reason: string | null = null,
  due: Date | null = null,
): Promise<ToAppend[]> {
  if (moves.length === 0) return [];
  // Who writes an opinion has taken note; what the office enters for a body says nothing of that.
  // With a round that was recalled, or returned with its dossier, nobody withdraws: its bodies keep what they saw of each other.
  await sql(
    tx,
    `update opinion_request request set state = moved.state, state_at = $3,
       withdrawn = moved.state = 'RECUSED' or (moved.state = 'CANCELLED' and (select status not in ('RECALLED', 'RETURNED') from round where id = request.round_id)),
       ended_reason = case when moved.state = any($8) then $4 else ended_reason end,
       acknowledged_at = case when moved.state = any($5) and request.body_id = $6 then coalesce(acknowledged_at, $3) else acknowledged_at end,
       acknowledged_by_person_id = case when moved.state = any($5) and request.body_id = $6
         then coalesce(acknowledged_by_person_id, $7) else acknowledged_by_person_id end
     from unnest($1::uuid[], $2::text[]) as moved(id, state) where request.id = moved.id`,
    [
      moves.map(({ id }) => id),
      moves.map(({ to }) => to),
      clock.now(),
      reason,
      [ACKNOWLEDGED, DRAFTING, AWAITING_SIGNATURE, SUBMITTED],
      actor.bodyId,
      actor.personId,
      ends,
    ],
  );
  return moves.map(({ to, ...request }) => ({
    stream: proposalStream(round.proposalId),
    event: requestStateChanged(actor, round, request, to, reason, due),
  }));
}
