import type { Actor } from '../../access/actor.ts';
import { Audience } from '../../access/audience.ts';
import { shownTo } from '../../access/require.ts';
import { inboxStream } from '../../bodies/inbox.events.ts';
import type { NewEvent } from '../../events/append.ts';
import type { ToAppend } from '../../events/new-event.ts';
import { mentionsRevealed, mentionsRevealedTo, roundOfOfficeTurns, roundTurns } from '../attention.kinds.ts';
import type { RoundRow } from './rounds.ts';

export interface RoundOpenedPayload {
  roundId: string;
  kind: string;
  mode: string;
  bodyIds: string[];
  /** When the opinions are due, as an ISO instant; events did not say so in the beginning. */
  due?: string;
}

export interface RoundClosedPayload {
  roundId: string;
}

export interface RoundRevealedPayload {
  roundId: string;
}

/** Of a round that only the office knows, as yet. */
export interface RoundOfOfficePayload {
  roundId: string;
}

export interface RoundRecalledPayload {
  roundId: string;
  reason: string;
}

export interface RoundWithdrawnPayload {
  roundId: string;
  proposalId: string;
  draftId: string;
  reason: string;
}

export interface OpinionRequestedPayload {
  roundId: string;
  roundKind: string;
  proposalId: string;
  draftId: string;
  /** When its opinion is due, as an ISO instant; events did not say so in the beginning. */
  due?: string;
}

/** To each body asked, in its inbox: it is asked, and until when. */
export function opinionRequested(actor: Actor, round: RoundRow, bodyId: string, due: Date): ToAppend {
  const payload: OpinionRequestedPayload = {
    roundId: round.id,
    roundKind: round.kind,
    proposalId: round.proposalId,
    draftId: round.draftId,
    due: due.toISOString(),
  };
  const shown = { ...shownTo(Audience.BODY, actor, round.id), ownerBodyId: bodyId };
  return { stream: inboxStream(bodyId), event: { ...ofRound('OpinionRequested', actor, round, payload), shown } };
}

/** Bodies were asked about a draft, all until the same date: they, the lead body and the office know. */
export function roundOpened(actor: Actor, round: RoundRow, bodyIds: string[], due: Date): NewEvent {
  const { id: roundId, kind, mode } = round;
  const payload: RoundOpenedPayload = { roundId, kind, mode, bodyIds, due: due.toISOString() };
  return { ...ofRound('RoundOpened', actor, round, payload), attention: roundOfOfficeTurns };
}

/** A round is over. */
export function roundClosed(actor: Actor, round: RoundRow): NewEvent {
  const payload: RoundClosedPayload = { roundId: round.id };
  return { ...ofRound('RoundClosed', actor, round, payload), attention: roundTurns };
}

/** The office prepares a round: nobody else is told. */
export function roundOfOffice(
  kind: 'RoundPrepared' | 'RoundRevised' | 'RoundDiscarded',
  actor: Actor,
  round: Pick<RoundRow, 'id' | 'draftId'>,
  officeBodyId: string = actor.bodyId,
): NewEvent {
  const payload: RoundOfOfficePayload = { roundId: round.id };
  return {
    ...ofRound(kind, actor, round, payload),
    shown: { ...shownTo(Audience.OFFICE, actor, round.id), ownerBodyId: officeBodyId },
    attention: roundOfOfficeTurns,
  };
}

/** A round is held up. */
export function roundPaused(actor: Actor, round: RoundRow): NewEvent {
  const payload: RoundClosedPayload = { roundId: round.id };
  return { ...ofRound('RoundPaused', actor, round, payload), attention: roundTurns };
}

/** A round that was held up goes on. */
export function roundResumed(actor: Actor, round: RoundRow): NewEvent {
  const payload: RoundClosedPayload = { roundId: round.id };
  return { ...ofRound('RoundResumed', actor, round, payload), attention: roundTurns };
}

/** A round was taken back: its circle is told. Its bodies see that it ended; that they are asked no more says `roundWithdrawn`. */
export function roundRecalled(actor: Actor, round: RoundRow, reason: string): NewEvent {
  const payload: RoundRecalledPayload = { roundId: round.id, reason };
  return { ...ofRound('RoundRecalled', actor, round, payload), attention: roundTurns };
}

/** A round ended because its dossier went back to the lead body: its circle is told. */
export function roundReturned(actor: Actor, round: RoundRow, reason: string): NewEvent {
  const payload: RoundRecalledPayload = { roundId: round.id, reason };
  return { ...ofRound('RoundReturned', actor, round, payload), attention: roundTurns };
}

/** To each body of a round that was taken back, in its inbox. */
export function roundWithdrawn(actor: Actor, round: RoundRow, bodyId: string, reason: string): ToAppend {
  const { id: roundId, proposalId, draftId } = round;
  const payload: RoundWithdrawnPayload = { roundId, proposalId, draftId, reason };
  const shown = { ...shownTo(Audience.BODY, actor, round.id), ownerBodyId: bodyId };
  return { stream: inboxStream(bodyId), event: { ...ofRound('RoundWithdrawn', actor, round, payload), shown } };
}

/** A blind round is over: what was said in it is to be queried. It reaches the circle of the round once. */
export function roundRevealed(actor: Actor, round: RoundRow): NewEvent {
  const payload: RoundRevealedPayload = { roundId: round.id };
  return { ...ofRound('RoundRevealed', actor, round, payload), attention: mentionsRevealed };
}

/** A body has signed its own opinion in a round AFTER_OWN: it, and nobody else, is told that it sees the others now. */
export function roundRevealedTo(actor: Actor, round: RoundRow, bodyId: string): NewEvent {
  const shown = { ...shownTo(Audience.BODY, actor, round.id, bodyId), ownerBodyId: bodyId };
  const payload: RoundRevealedPayload = { roundId: round.id };
  return { ...ofRound('RoundRevealed', actor, round, payload), shown, attention: mentionsRevealedTo(bodyId) };
}

function ofRound(kind: string, actor: Actor, round: Pick<RoundRow, 'id' | 'draftId'>, payload: object): NewEvent {
  return {
    kind,
    shown: shownTo(Audience.ROUND_AND_LEAD, actor, round.id),
    draftId: round.draftId,
    objectType: 'Round',
    objectId: round.id,
    payload: { ...payload },
  };
}
