import type { Actor } from '../access/actor.ts';
import { Audience } from '../access/audience.ts';
import { shownTo } from '../access/require.ts';
import type { NewEvent } from '../events/append.ts';
import type { RequestRow } from './requests.ts';
import type { RequestState } from './round.type.ts';
import type { RoundRow } from './rounds.ts';

type OfRound = Pick<RoundRow, 'id' | 'proposalId' | 'draftId'>;
type OfRequest = Pick<RequestRow, 'id' | 'bodyId'>;

export interface RequestStateChangedPayload {
  roundId: string;
  requestId: string;
  bodyId: string;
  from: RequestState;
  to: RequestState;
  reason: string | null;
}

/** A body is further with its opinion, or is asked again, or no more. */
export function requestStateChanged(
  actor: Actor,
  round: OfRound,
  request: OfRequest & Pick<RequestRow, 'state'>,
  to: RequestState,
  reason: string | null,
): NewEvent {
  const { id: requestId, bodyId, state: from } = request;
  const payload: RequestStateChangedPayload = { roundId: round.id, requestId, bodyId, from, to, reason };
  return ofRequest('RequestStateChanged', actor, round, request, payload);
}

/** An event that betrays what is done about one body: while the round is blind only that body and the office see it. */
function ofRequest(kind: string, actor: Actor, round: OfRound, request: OfRequest, payload: object): NewEvent {
  return {
    kind,
    shown: shownTo(Audience.ROUND_AND_LEAD, actor, round.id, request.bodyId),
    draftId: round.draftId,
    objectType: 'OpinionRequest',
    objectId: request.id,
    payload: { ...payload },
  };
}
