import type { Actor } from '../access/actor.ts';
import { Audience } from '../access/audience.ts';
import type { NewEvent } from '../events/append.ts';

export interface MentionedPayload {
  commentId: string;
  threadId: string;
  draftId: string;
  proposalId: string;
  /** The person mentioned; null when the body was. */
  personId: string | null;
  bodyId: string;
}

/** Where somebody is mentioned. */
export interface Mentioning {
  commentId: string;
  threadId: string;
  draftId: string;
  proposalId: string;
  roundId: string;
}

/** Somebody was mentioned who may see it: a person, acting for this body, or the body. What was said is not told here. */
export function mentioned(
  { roundId, ...where }: Mentioning,
  to: { personId: string | null; bodyId: string },
  by: Actor,
): NewEvent {
  const payload: MentionedPayload = { ...where, ...to };
  return {
    kind: 'Mentioned',
    shown: {
      audience: to.personId ? Audience.PRIVATE : Audience.BODY,
      ownerPersonId: to.personId ?? by.personId,
      ownerBodyId: to.bodyId,
      roundId,
      traceOfBodyId: null, // told only to who sees the comment
    },
    draftId: where.draftId,
    objectType: 'Comment',
    objectId: where.commentId,
    payload: { ...payload },
  };
}
