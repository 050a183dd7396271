import type { Shown } from '../access/visibility.ts';
import type { NewEvent } from '../events/append.ts';
import type { CommentRow, ThreadRow } from './comments.ts';
import type { Anchor, ThreadStatus } from './thread.type.ts';

export interface CommentAddedPayload {
  threadId: string;
  threadStatus: ThreadStatus;
  commentId: string;
  inReplyToId: string | null;
  blockId: string | null;
  anchor: Anchor | null;
  audience: string;
  text: string;
}

export interface CommentEditedPayload {
  threadId: string;
  commentId: string;
  version: number;
  text: string;
}

export interface ThreadResolvedPayload {
  threadId: string;
}

const shownAs = (
  of: { audience: CommentRow['audience']; ownerPersonId: string; ownerBodyId: string },
  thread: ThreadRow,
): Shown => ({
  audience: of.audience,
  ownerPersonId: of.ownerPersonId,
  ownerBodyId: of.ownerBodyId,
  roundId: thread.roundId,
});

/** A remark or reply was made. */
export function commentAdded(thread: ThreadRow, comment: CommentRow): NewEvent {
  const isFirst = comment.inReplyToId === null;
  const payload: CommentAddedPayload = {
    threadId: thread.id,
    threadStatus: thread.status,
    commentId: comment.id,
    inReplyToId: comment.inReplyToId,
    blockId: thread.blockId,
    anchor: isFirst ? thread.anchor : null,
    audience: comment.audience,
    text: comment.text,
  };
  return event('CommentAdded', thread, comment, payload);
}

/** A comment got a new text. */
export function commentEdited(thread: ThreadRow, comment: CommentRow): NewEvent {
  const payload: CommentEditedPayload = {
    threadId: thread.id,
    commentId: comment.id,
    version: comment.version,
    text: comment.text,
  };
  return event('CommentEdited', thread, comment, payload);
}

/** The body that began a thread is satisfied. */
export function threadResolved(thread: ThreadRow): NewEvent {
  const payload: ThreadResolvedPayload = { threadId: thread.id };
  return {
    kind: 'ThreadResolved',
    shown: shownAs(thread, thread),
    draftId: thread.draftId,
    objectType: 'Thread',
    objectId: thread.id,
    payload: { ...payload },
  };
}

function event(kind: string, thread: ThreadRow, comment: CommentRow, payload: object): NewEvent {
  return {
    kind,
    shown: shownAs(comment, thread),
    draftId: thread.draftId,
    objectType: 'Comment',
    objectId: comment.id,
    payload: { ...payload },
  };
}
