import { toPlace } from '../bodies/attention.ts';
import type { NewEvent } from '../events/append.ts';
import { shownAs } from './comment.events.ts';
import type { ThreadRow } from './comments.ts';
import type { PlacementRow } from './placements.ts';
import type { Anchor } from './thread.type.ts';

export interface PlacementDecidedPayload {
  threadId: string;
  status: string;
  blockId: string | null;
  anchor: Anchor | null;
}

/** What was proposed is right. */
export const placementConfirmed = (thread: ThreadRow, placement: PlacementRow): NewEvent =>
  decided('PlacementConfirmed', thread, placement);

/** A thread was put on a passage by hand. */
export const threadReattached = (thread: ThreadRow, placement: PlacementRow): NewEvent =>
  decided('ThreadReattached', thread, placement);

/** A thread stands on no passage of a draft. */
export const threadDetached = (thread: ThreadRow, placement: PlacementRow): NewEvent =>
  decided('ThreadDetached', thread, placement);

/** Known to whoever sees the thread, around the newer draft. */
function decided(kind: string, thread: ThreadRow, { draftId, status, blockId, anchor }: PlacementRow): NewEvent {
  const payload: PlacementDecidedPayload = { threadId: thread.id, status, blockId, anchor };
  return {
    kind,
    shown: shownAs(thread, thread),
    draftId,
    objectType: 'Thread',
    objectId: thread.id,
    payload: { ...payload },
    attention: [toPlace(shownAs(thread, thread))],
  };
}
