import type { ActsFor } from '../persistence/transaction.ts';
import { Audience } from './audience.ts';

// The one visibility function (domain §5.1), on facts that were read before: no I/O here. Its twin for queries is
// visibility.sql.ts, the fence in the database is in the migrations; tests over random worlds hold the three together.

/** What is shown to whom: a thread, a comment or an event, with the person and body whose audience it is. */
export interface Shown {
  audience: Audience;
  ownerPersonId: string;
  ownerBodyId: string;
  /** The round whose bodies ROUND speaks of; null: the bodies of every round of the proposal. */
  roundId: string | null;
}

/** The bodies around one proposal, as they are now. */
export interface Circle {
  leadBodyId: string | null;
  contributingBodyIds: ReadonlySet<string>;
  /** Bodies of the programme, once it has left DRAFT; empty before. */
  programmeBodyIds: ReadonlySet<string>;
  rounds: readonly { id: string; draftNumber: number; bodyIds: ReadonlySet<string> }[];
  drafts: ReadonlyMap<string, { number: number; released: boolean }>;
}

/** Circles by the id of what they are around: a proposal, or a programme in its own stream. */
export type Circles = ReadonlyMap<string, Circle>;

/** The circle around what nobody takes part in. */
export const nobody: Circle = {
  leadBodyId: null,
  contributingBodyIds: new Set(),
  programmeBodyIds: new Set(),
  rounds: [],
  drafts: new Map(),
};

/** Whether the viewer, acting for one body, is in the audience of a thing of this proposal. */
export function maySee(viewer: ActsFor, shown: Shown, circle: Circle): boolean {
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
    case Audience.DECIDERS: // the deciding body joins from READY on, a state nothing reaches yet
      return viewer.isOffice || viewer.bodyId === circle.leadBodyId || takesPart(viewer, shown.roundId, circle);
    case Audience.PROGRAMME:
      return maySeeProgramme(viewer, circle);
  }
}

/**
 * Whether the viewer sees a draft: its makers always; the office once it was released (submitted, or uploaded into a
 * running review); a body once it is asked about this draft or an earlier one of the proposal.
 */
export function maySeeDraft(viewer: ActsFor, draftId: string, circle: Circle): boolean {
  const draft = circle.drafts.get(draftId);
  if (!draft) return false;
  if (viewer.bodyId === circle.leadBodyId || circle.contributingBodyIds.has(viewer.bodyId)) return true;
  if (!draft.released) return false;
  return viewer.isOffice || circle.rounds.some((round) => round.draftNumber <= draft.number && round.bodyIds.has(viewer.bodyId));
}

/** Whether the viewer sees a programme at all, and with it its proposals: the office always, its bodies once it has left DRAFT. */
export function maySeeProgramme(viewer: ActsFor, circle: Circle): boolean {
  return viewer.isOffice || circle.programmeBodyIds.has(viewer.bodyId);
}

function takesPart(viewer: ActsFor, roundId: string | null, circle: Circle): boolean {
  return circle.rounds.some((round) => (roundId === null || round.id === roundId) && round.bodyIds.has(viewer.bodyId));
}
