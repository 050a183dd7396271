import { Audience } from '../access/audience.ts';
import type { Shown } from '../access/visibility.ts';
import { toPlace } from '../bodies/attention.ts';
import type { NewEvent } from '../events/append.ts';
import type { Anchor } from './anchor.rules.ts';
import type { PlacementStatus } from './place.rules.ts';

export interface ThreadPlacedPayload {
  threadId: string;
  fromDraftId: string;
  status: PlacementStatus;
  pending: boolean;
  blockId: string | null;
  anchor: Anchor | null;
}

export interface PlacementPendingPayload {
  threadId: string;
  proposalId: string;
  draftId: string;
  draftNumber: number;
  status: PlacementStatus;
}

/** A thread, as far as placing it needs to know: whose it is, and who may see it. */
export interface PlacedThread {
  id: string;
  shown: Shown;
}

/** A thread was carried to a newer draft: known to whoever sees the thread. */
export function threadPlaced(thread: PlacedThread, draftId: string, payload: Omit<ThreadPlacedPayload, 'threadId'>): NewEvent {
  return {
    kind: 'ThreadPlaced',
    shown: thread.shown,
    draftId,
    objectType: 'Thread',
    objectId: thread.id,
    payload: { threadId: thread.id, ...payload },
    attention: [toPlace(thread.shown)],
  };
}

/** A body has to say where its thread stands on a newer draft: for its inbox, or for the author of a private note alone. */
export function placementPending(thread: PlacedThread, payload: Omit<PlacementPendingPayload, 'threadId'>): NewEvent {
  const isPrivate = thread.shown.audience === Audience.PRIVATE;
  return {
    kind: 'PlacementPending',
    shown: { ...thread.shown, audience: isPrivate ? Audience.PRIVATE : Audience.BODY, roundId: null },
    draftId: payload.draftId,
    objectType: 'Thread',
    objectId: thread.id,
    payload: { threadId: thread.id, ...payload },
  };
}
