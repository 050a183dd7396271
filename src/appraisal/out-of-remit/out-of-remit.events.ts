import type { Actor } from '../../access/actor.ts';
import { Audience } from '../../access/audience.ts';
import { shownTo } from '../../access/require.ts';
import { inboxStream } from '../../bodies/inbox.events.ts';
import type { NewEvent } from '../../events/append.ts';
import type { ToAppend } from '../../events/new-event.ts';
import { proposalStream } from '../../proposals/proposal.events.ts';
import { claimTurns } from '../attention.kinds.ts';
import type { RequestRow } from '../requests/requests.ts';
import type { RoundRow } from '../rounds/rounds.ts';
import type { ClaimRow } from './claims.ts';

type OfRound = Pick<RoundRow, 'id' | 'proposalId' | 'draftId'>;
type OfRequest = Pick<RequestRow, 'id' | 'bodyId'>;
type OfClaim = Pick<ClaimRow, 'id' | 'questionId' | 'reason'>;

export interface OutOfRemitClaimedPayload {
  claimId: string;
  roundId: string;
  requestId: string;
  bodyId: string;
  /** Null: all that is asked. */
  questionId: string | null;
  proposalId: string;
  draftId: string;
  reason: string;
}

export interface OutOfRemitDecidedPayload extends OutOfRemitClaimedPayload {
  accepted: boolean;
  decisionReason: string | null;
}

/** A body says that it is not its business: the circle of the round is told, and the office in its inbox. */
export function outOfRemitClaimed(
  actor: Actor,
  round: OfRound,
  request: OfRequest,
  claim: OfClaim,
  officeBodyId: string,
): ToAppend[] {
  return inBoth('OutOfRemitClaimed', actor, round, request, claim, officeBodyId, snapshotOf(round, request, claim));
}

/** The office accepted that, or did not: the circle of the round is told, and the body in its inbox. */
export function outOfRemitDecided(
  actor: Actor,
  round: OfRound,
  request: OfRequest,
  claim: OfClaim,
  decision: Pick<OutOfRemitDecidedPayload, 'accepted' | 'decisionReason'>,
): ToAppend[] {
  const payload: OutOfRemitDecidedPayload = { ...snapshotOf(round, request, claim), ...decision };
  return inBoth('OutOfRemitDecided', actor, round, request, claim, request.bodyId, payload);
}

function snapshotOf(round: OfRound, request: OfRequest, claim: OfClaim): OutOfRemitClaimedPayload {
  return {
    claimId: claim.id,
    roundId: round.id,
    requestId: request.id,
    bodyId: request.bodyId,
    questionId: claim.questionId,
    proposalId: round.proposalId,
    draftId: round.draftId,
    reason: claim.reason,
  };
}

/** In the stream of the proposal, where it betrays the doings of the body, and in one inbox. */
function inBoth(
  kind: string,
  actor: Actor,
  round: OfRound,
  request: OfRequest,
  claim: OfClaim,
  inboxOf: string,
  payload: object,
): ToAppend[] {
  const event: NewEvent = {
    kind,
    shown: shownTo(Audience.ROUND_AND_LEAD, actor, round.id, request.bodyId),
    draftId: round.draftId,
    objectType: 'OutOfRemitClaim',
    objectId: claim.id,
    payload: { ...payload },
    attention: claimTurns,
  };
  const shown = { ...shownTo(Audience.BODY, actor, round.id, request.bodyId), ownerBodyId: inboxOf };
  return [
    { stream: proposalStream(round.proposalId), event },
    { stream: inboxStream(inboxOf), event: { ...event, shown } },
  ];
}
