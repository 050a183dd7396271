import type { ActsFor } from '../persistence/transaction.ts';
import { Audience } from './audience.ts';

// The one visibility function (domain §5.1), on facts that were read before: no I/O here. Its twin for queries is
// visibility.sql.ts, the fence in the database is in the migrations; tests over random worlds hold the three together.

/** What is shown to whom: a thread, a comment, an opinion or an event, with the person and body whose audience it is. */
export interface Shown {
  audience: Audience;
  ownerPersonId: string;
  ownerBodyId: string;
  /** The round whose bodies ROUND speaks of; null: the bodies of every round of the proposal. */
  roundId: string | null;
  /**
   * The body whose doings it betrays: whose hand it is from, or who is answered by it. While its round is blind only that
   * body and the office see it. Null: it betrays nobody's, as what the office says of its own accord.
   */
  traceOfBodyId: string | null;
  /** Concealed by decision: beside the office, only this body still sees it. Nothing: it is not concealed. */
  concealedForBodyId?: string | null;
}

/** A round, as far as it decides who sees what is said in it. */
export interface RoundOfCircle {
  id: string;
  draftNumber: number;
  /** Whether nobody is asked in it any more. */
  ended: boolean;
  /** The bodies asked. */
  bodyIds: ReadonlySet<string>;
  /** Those of them that no longer take part, because they recused themselves or were no longer asked; not because it was recalled: an audience never narrows. */
  withdrawnBodyIds: ReadonlySet<string>;
  mode: 'OPEN' | 'AFTER_OWN' | 'AT_CLOSE';
  /** The number of the event that revealed a blind round to all; null before. */
  revealedSeq: number | null;
  /** Bodies to which it was revealed before, because their own opinion was signed: each with the number of that event. */
  revealedTo: ReadonlyMap<string, number>;
}

/** The bodies around one proposal, as they are now. */
export interface Circle {
  leadBodyId: string | null;
  contributingBodyIds: ReadonlySet<string>;
  /** Bodies of the programme, once it has left DRAFT; empty before. */
  programmeBodyIds: ReadonlySet<string>;
  /** The deciding body, once the proposal was READY, with the number of the event that said so. */
  deciders: { bodyId: string; sinceSeq: number } | null;
  /** Handled on paper: no text of it is shown to anybody (domain §5.6). */
  offSystem: boolean;
  rounds: readonly RoundOfCircle[];
  drafts: ReadonlyMap<string, { number: number; released: boolean }>;
}

/** Circles by the id of what they are around: a proposal, or a programme in its own stream. */
export type Circles = ReadonlyMap<string, Circle>;

/** The circle around what nobody takes part in. */
export const nobody: Circle = {
  leadBodyId: null,
  contributingBodyIds: new Set(),
  programmeBodyIds: new Set(),
  deciders: null,
  offSystem: false,
  rounds: [],
  drafts: new Map(),
};

/** The number of what is looked at as it is now, and not as it was when an event was recorded. */
const now = Number.POSITIVE_INFINITY;

/**
 * Whether the viewer, acting for one body, is in the audience of a thing of this proposal. With the number of an event:
 * whether it was when that event was recorded, as far as somebody joined since (a reveal, the deciding body): nobody joins
 * the audience of an event later.
 */
export function maySee(viewer: ActsFor, shown: Shown, circle: Circle, atSeq = now): boolean {
  if (circle.offSystem && shown.roundId !== null) return false;
  const concealedFor = shown.concealedForBodyId ?? null;
  if (concealedFor !== null && !viewer.isOffice && viewer.bodyId !== concealedFor) return false;
  return isInAudience(viewer, shown, circle, atSeq) && !isBlindTo(viewer, shown, circle, atSeq);
}

function isInAudience(viewer: ActsFor, shown: Shown, circle: Circle, atSeq: number): boolean {
  switch (shown.audience) {
    case Audience.PRIVATE:
      return viewer.personId === shown.ownerPersonId && viewer.bodyId === shown.ownerBodyId;
    case Audience.BODY:
      return viewer.bodyId === shown.ownerBodyId;
    case Audience.OFFICE:
      return viewer.isOffice || viewer.bodyId === shown.ownerBodyId;
    case Audience.ROUND:
      return viewer.isOffice || takesPart(viewer, shown.roundId, circle);
    case Audience.ROUND_AND_LEAD:
      return viewer.isOffice || viewer.bodyId === circle.leadBodyId || takesPart(viewer, shown.roundId, circle);
    case Audience.DECIDERS:
      return (
        viewer.isOffice ||
        viewer.bodyId === circle.leadBodyId ||
        takesPart(viewer, shown.roundId, circle) ||
        (viewer.bodyId === circle.deciders?.bodyId && circle.deciders.sinceSeq < atSeq)
      );
    case Audience.PROGRAMME:
      return maySeeProgramme(viewer, circle);
  }
}

/**
 * Whether the viewer must not learn of it, because its round is blind (domain §5.3): AT_CLOSE until it is revealed to all,
 * AFTER_OWN until then or until the viewer's own body has signed. The office, which runs the round, is never blind.
 */
function isBlindTo(viewer: ActsFor, shown: Shown, circle: Circle, atSeq: number): boolean {
  if (shown.traceOfBodyId === null || shown.roundId === null) return false;
  if (viewer.isOffice || shown.traceOfBodyId === viewer.bodyId) return false;
  const round = circle.rounds.find(({ id }) => id === shown.roundId);
  if (!round) return true;
  if (round.mode === 'OPEN' || (round.revealedSeq ?? now) < atSeq) return false;
  return !((round.revealedTo.get(viewer.bodyId) ?? now) < atSeq);
}

/**
 * Whether the viewer sees a draft: its makers always; the office once it was released (submitted, or uploaded into a
 * running review); a body once it is asked about this draft or an earlier one of the proposal; the deciding body once the
 * proposal was READY. Of what is handled on paper there is none to see.
 */
export function maySeeDraft(viewer: ActsFor, draftId: string, circle: Circle): boolean {
  const draft = circle.drafts.get(draftId);
  if (!draft || circle.offSystem) return false;
  if (viewer.bodyId === circle.leadBodyId || circle.contributingBodyIds.has(viewer.bodyId)) return true;
  if (!draft.released) return false;
  if (viewer.isOffice || viewer.bodyId === circle.deciders?.bodyId) return true;
  return circle.rounds.some((round) => round.draftNumber <= draft.number && round.bodyIds.has(viewer.bodyId));
}

/** Whether the viewer sees a round of it, which is no longer being prepared: who is asked, and by when, is no secret inside the circle. */
export function maySeeRound(viewer: ActsFor, roundId: string, circle: Circle): boolean {
  if (viewer.isOffice) return true;
  if (circle.offSystem) return false;
  if (viewer.bodyId === circle.leadBodyId || viewer.bodyId === circle.deciders?.bodyId) return true;
  return circle.rounds.some((round) => round.id === roundId && round.bodyIds.has(viewer.bodyId));
}

/**
 * Whether the viewer may learn, of a round it sees, how far a body is with what it is asked: of others not while it is
 * blind, nor when the viewer's body takes part no longer.
 */
export function maySeeDoings(viewer: ActsFor, roundId: string, bodyId: string, circle: Circle): boolean {
  if (!maySeeRound(viewer, roundId, circle)) return false;
  if (viewer.isOffice || viewer.bodyId === bodyId) return true;
  const round = circle.rounds.find(({ id }) => id === roundId);
  if (!round || round.withdrawnBodyIds.has(viewer.bodyId)) return false;
  return round.mode === 'OPEN' || round.revealedSeq !== null || round.revealedTo.has(viewer.bodyId);
}

/**
 * Whether the viewer may learn that somebody is on a draft, and at which block. Each body sees its own people, and the
 * office everybody. Others see who takes part in the round with them, and the office, exactly as they would see a mark
 * with the audience ROUND left there by that person now: in each round that goes on, or, when none does, in those there
 * were on this draft. A mark betrays its body, also the office: what it reads in a blind round may be what somebody wrote.
 * So one blind round hides the person, whatever other rounds there are. The lead body has no part in a round: it is shown
 * no appraiser, and to none.
 */
export function maySeePresence(viewer: ActsFor, present: ActsFor, draftId: string, circle: Circle): boolean {
  const draft = circle.drafts.get(draftId);
  if (!draft || !maySeeDraft(viewer, draftId, circle)) return false;
  const mark = { ownerPersonId: present.personId, ownerBodyId: present.bodyId, traceOfBodyId: present.bodyId };
  if (maySee(viewer, { ...mark, audience: Audience.OFFICE, roundId: null }, circle)) return true;
  const goingOn = circle.rounds.filter((round) => !round.ended && round.draftNumber <= draft.number);
  const rounds = goingOn.length > 0 ? goingOn : circle.rounds.filter((round) => round.draftNumber === draft.number);
  const marks = rounds
    .filter((round) => present.isOffice || takesPart(present, round.id, circle))
    .map((round): Shown => ({ ...mark, audience: Audience.ROUND, roundId: round.id }));
  return marks.some((shown) => maySee(viewer, shown, circle)) && !marks.some((shown) => isBlindTo(viewer, shown, circle, now));
}

/** Whether the viewer sees a programme at all, and with it its proposals: the office always, its bodies once it has left DRAFT. */
export function maySeeProgramme(viewer: ActsFor, circle: Circle): boolean {
  return viewer.isOffice || circle.programmeBodyIds.has(viewer.bodyId);
}

/** Whether the viewer may learn of what a body owes: of an opinion, as of its request; of the rest, as of the programme. */
export function maySeeObligation(
  viewer: ActsFor,
  { bodyId, roundId }: { bodyId: string; roundId: string | null },
  circle: Circle,
): boolean {
  return roundId === null ? maySeeProgramme(viewer, circle) : maySeeDoings(viewer, roundId, bodyId, circle);
}

function takesPart(viewer: ActsFor, roundId: string | null, circle: Circle): boolean {
  return circle.rounds.some(
    (round) =>
      (roundId === null || round.id === roundId) &&
      round.bodyIds.has(viewer.bodyId) &&
      !round.withdrawnBodyIds.has(viewer.bodyId),
  );
}
