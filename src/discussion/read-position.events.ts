import type { Actor } from '../access/actor.ts';
import { Audience } from '../access/audience.ts';
import { shownTo } from '../access/require.ts';
import type { NewEvent } from '../events/append.ts';
import type { ThreadRow } from './comments.ts';

export interface ReadPositionMovedPayload {
  proposalId: string;
  draftId: string;
  /** The thread that was read; null: the whole draft. */
  threadId: string | null;
}

/** A person has read on: told to that person only, in the inbox of the body acted for. How far is not told: query again. */
export function readPositionMoved(actor: Actor, draft: { id: string; proposalId: string }, thread: ThreadRow | null): NewEvent {
  const payload: ReadPositionMovedPayload = { proposalId: draft.proposalId, draftId: draft.id, threadId: thread?.id ?? null };
  return {
    kind: 'ReadPositionMoved',
    shown: shownTo(Audience.PRIVATE, actor, thread?.roundId ?? null),
    draftId: draft.id,
    objectType: thread ? 'Thread' : 'Draft',
    objectId: thread?.id ?? draft.id,
    payload: { ...payload },
  };
}
