import type { Actor } from '../access/actor.ts';
import { Audience } from '../access/audience.ts';
import { shownTo } from '../access/require.ts';
import type { NewEvent } from '../events/new-event.ts';

export interface RoundCloseScheduledPayload {
  roundId: string;
  /** An ISO instant; null: the clock does not close it. */
  closesAt: string | null;
}

/** A round as far as it is told of when the clock closes it. */
export interface RoundToClose {
  id: string;
  proposalId: string;
  draftId: string;
  status: string;
}

/**
 * When a round ends is known to its circle; of one that is being prepared, to the office. It is told in the same words
 * whether the office said so, an opinion is due later, or what held it up is over.
 */
export function roundCloseScheduled(actor: Actor, { id, draftId, status }: RoundToClose, closesAt: Date | null): NewEvent {
  const payload: RoundCloseScheduledPayload = { roundId: id, closesAt: closesAt?.toISOString() ?? null };
  const audience = status === 'DRAFT' ? Audience.OFFICE : Audience.ROUND_AND_LEAD;
  return {
    ...{ kind: 'RoundCloseScheduled', draftId, objectType: 'Round', objectId: id, payload: { ...payload } },
    shown: shownTo(audience, actor, id),
  };
}
