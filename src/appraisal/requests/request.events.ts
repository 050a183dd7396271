import type { Actor } from '../../access/actor.ts';
import { Audience } from '../../access/audience.ts';
import { shownTo } from '../../access/require.ts';
import { inboxStream } from '../../bodies/inbox.events.ts';
import type { NewEvent } from '../../events/append.ts';
import type { ToAppend } from '../../events/new-event.ts';
import { furtherWith } from '../attention.kinds.ts';
import type { RequestState } from '../rounds/round.type.ts';
import type { RoundRow } from '../rounds/rounds.ts';
import type { RequestRow } from './requests.ts';

type OfRound = Pick<RoundRow, 'id' | 'proposalId' | 'draftId'>;
type OfRequest = Pick<RequestRow, 'id' | 'bodyId'>;

export interface RequestStateChangedPayload {
  roundId: string;
  requestId: string;
  bodyId: string;
  from: RequestState;
  to: RequestState;
  reason: string | null;
  /** Of what is asked again, when the new opinion is due, as an ISO instant; events did not say so in the beginning. */
  due?: string;
}

/** What an inbox is told of a request: that it is asked again or no more, or that the body stands aside. */
export interface RequestNoticePayload {
  roundId: string;
  requestId: string;
  bodyId: string;
  proposalId: string;
  draftId: string;
  reason: string;
}

/** With when the new opinion is due, as an ISO instant; events did not say so in the beginning. */
export interface AskedAgainPayload extends RequestNoticePayload {
  due?: string;
}

/** A body is further with its opinion, or is asked again, or no more. */
export function requestStateChanged(
  actor: Actor,
  round: OfRound,
  request: OfRequest & Pick<RequestRow, 'state'>,
  to: RequestState,
  reason: string | null,
  due: Date | null = null,
): NewEvent {
  const { id: requestId, bodyId, state: from } = request;
  const payload: RequestStateChangedPayload = {
    ...{ roundId: round.id, requestId, bodyId, from, to, reason },
    ...(due && { due: due.toISOString() }),
  };
  return {
    kind: 'RequestStateChanged',
    shown: shownTo(Audience.ROUND_AND_LEAD, actor, round.id, bodyId),
    draftId: round.draftId,
    objectType: 'OpinionRequest',
    objectId: requestId,
    payload: { ...payload },
    attention: furtherWith(bodyId),
  };
}

/** To the body, in its inbox: the office asks again, and until when. */
export function askedAgain(actor: Actor, round: OfRound, request: OfRequest, reason: string, due: Date): ToAppend {
  const { stream, event } = notice('AskedAgain', actor, round, request, request.bodyId, reason);
  return { stream, event: { ...event, payload: { ...event.payload, due: due.toISOString() } } };
}

/** To the body, in its inbox: it is asked no more. */
export function requestCancelled(actor: Actor, round: OfRound, request: OfRequest, reason: string) {
  return notice('RequestCancelled', actor, round, request, request.bodyId, reason);
}

/** To the office, and to the body itself, which sees no more of the round: it stands aside. */
export function requestRecused(actor: Actor, round: OfRound, request: OfRequest, inboxOf: string, reason: string) {
  return notice('RequestRecused', actor, round, request, inboxOf, reason);
}

function notice(kind: string, actor: Actor, round: OfRound, request: OfRequest, inboxOf: string, reason: string): ToAppend {
  const { id: requestId, bodyId } = request;
  const { id: roundId, proposalId, draftId } = round;
  const payload: RequestNoticePayload = { roundId, requestId, bodyId, proposalId, draftId, reason };
  const shown = { ...shownTo(Audience.BODY, actor, roundId, bodyId), ownerBodyId: inboxOf };
  const event = { kind, shown, draftId, objectType: 'OpinionRequest', objectId: requestId, payload: { ...payload } };
  return { stream: inboxStream(inboxOf), event };
}
