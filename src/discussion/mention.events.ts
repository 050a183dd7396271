import type { Actor } from '../access/actor.ts';
import { Audience } from '../access/audience.ts';
import type { NewEvent } from '../events/append.ts';
import type { CommentRow, ThreadRow } from './comments.ts';

export interface MentionedPayload {
  commentId: string;
  threadId: string;
  draftId: string;
  proposalId: string;
  /** The person mentioned; null when the body was. */
  personId: string | null;
  bodyId: string;
}

/** Somebody was mentioned who may see it: a person, acting for this body, or the body. What was said is not told here. */
export function mentioned(
  thread: ThreadRow,
  comment: CommentRow,
  to: { personId: string | null; bodyId: string },
  by: Actor,
): NewEvent {
  const payload: MentionedPayload = {
    commentId: comment.id,
    threadId: thread.id,
    draftId: thread.draftId,
    proposalId: thread.proposalId,
    ...to,
  };
  return {
    kind: 'Mentioned',
    shown: {
      audience: to.personId ? Audience.PRIVATE : Audience.BODY,
      ownerPersonId: to.personId ?? by.personId,
      ownerBodyId: to.bodyId,
      roundId: thread.roundId,
      traceOfBodyId: null, // told only to who sees the comment
    },
    draftId: thread.draftId,
    objectType: 'Comment',
    objectId: comment.id,
    payload: { ...payload },
  };
}
