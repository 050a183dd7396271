import { Audience } from '../access/audience.ts';
import type { Shown } from '../access/visibility.ts';
import { toPlace } from '../bodies/attention.ts';
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
  audience: Audience;
  text: string;
  /** Events of an earlier time have none. */
  suggestedText?: string | null;
}

export interface CommentEditedPayload {
  threadId: string;
  commentId: string;
  version: number;
  text: string;
  suggestedText?: string | null;
}

/** What those need to know who had not been told of it. */
export interface CommentRevealedPayload extends CommentAddedPayload {
  formerAudience: Audience;
  version: number;
  writtenAt: string;
}

export interface CommentRetractedPayload {
  threadId: string;
  threadStatus: ThreadStatus;
  commentId: string;
}

/** What was concealed, and nothing of what it said. */
export interface CommentConcealedPayload {
  threadId: string;
  /** Where the thread stands without it; null: the whole thread is concealed. */
  remainingStatus: ThreadStatus | null;
  commentId: string;
  /** Of an inbox: what it is about. */
  proposalId: string;
}

export interface ThreadResolvedPayload {
  threadId: string;
}

export interface ThreadDismissedPayload {
  threadId: string;
  reason: string;
}

export interface ThreadReopenedPayload {
  threadId: string;
  threadStatus: ThreadStatus;
}

/** To whom a thread, or a comment of it, is shown. */
export const shownAs = (
  of: Pick<CommentRow, 'audience' | 'ownerPersonId' | 'ownerBodyId' | 'traceOfBodyId' | 'concealedForBodyId'>,
  { roundId }: Pick<ThreadRow, 'roundId'>,
): Shown => {
  const { audience, ownerPersonId, ownerBodyId, traceOfBodyId, concealedForBodyId } = of;
  return { audience, ownerPersonId, ownerBodyId, roundId, traceOfBodyId, concealedForBodyId };
};

/** A remark or reply was made. */
export function commentAdded(thread: ThreadRow, comment: CommentRow): NewEvent {
  return event('CommentAdded', thread, comment, snapshotOf(thread, comment));
}

/** A comment got a new text. */
export function commentEdited(thread: ThreadRow, comment: CommentRow): NewEvent {
  const payload: CommentEditedPayload = {
    threadId: thread.id,
    commentId: comment.id,
    version: comment.version,
    text: comment.text,
    suggestedText: comment.suggestedText,
  };
  return event('CommentEdited', thread, comment, payload);
}

/** A comment is shown to more people: as it is now, for those who had not seen it. */
export function commentRevealed(thread: ThreadRow, comment: CommentRow, formerAudience: Audience): NewEvent {
  const payload: CommentRevealedPayload = {
    ...snapshotOf(thread, comment),
    formerAudience,
    version: comment.version,
    writtenAt: comment.createdAt.toISOString(),
  };
  return event('CommentRevealed', thread, comment, payload);
}

/** A comment was taken back. */
export function commentRetracted(thread: ThreadRow, comment: CommentRow): NewEvent {
  const payload: CommentRetractedPayload = { threadId: thread.id, threadStatus: thread.status, commentId: comment.id };
  return event('CommentRetracted', thread, comment, payload);
}

/**
 * A comment was concealed by decision. Told to those who saw it before, as what is gone: an object of its own, since the
 * comment is hidden from them now, and with it every event about it.
 */
export function commentConcealed(thread: ThreadRow, comment: CommentRow): NewEvent {
  const payload: CommentConcealedPayload = {
    threadId: thread.id,
    remainingStatus: comment.inReplyToId === null ? null : thread.status,
    commentId: comment.id,
    proposalId: thread.proposalId,
  };
  return {
    kind: 'CommentConcealed',
    shown: { ...shownAs(comment, thread), concealedForBodyId: null },
    draftId: thread.draftId,
    objectType: 'Concealment',
    objectId: comment.id,
    payload: { ...payload },
  };
}

/** The same for the inbox of a body that had been told of it there. */
export function commentConcealedInInbox(thread: ThreadRow, comment: CommentRow, bodyId: string): NewEvent {
  const event = commentConcealed(thread, comment);
  const { ownerPersonId, roundId } = event.shown;
  const shown = { audience: Audience.BODY, ownerPersonId, ownerBodyId: bodyId, roundId, traceOfBodyId: null };
  return { ...event, shown };
}

/** The body that began a thread is satisfied. */
export function threadResolved(thread: ThreadRow): NewEvent {
  const payload: ThreadResolvedPayload = { threadId: thread.id };
  return threadEvent('ThreadResolved', thread, payload);
}

/** The office has ended a thread. */
export function threadDismissed(thread: ThreadRow, reason: string): NewEvent {
  const payload: ThreadDismissedPayload = { threadId: thread.id, reason };
  return threadEvent('ThreadDismissed', thread, payload);
}

/** The body that began a thread has taken it up again. */
export function threadReopened(thread: ThreadRow): NewEvent {
  const payload: ThreadReopenedPayload = { threadId: thread.id, threadStatus: thread.status };
  return threadEvent('ThreadReopened', thread, payload);
}

function snapshotOf(thread: ThreadRow, comment: CommentRow): CommentAddedPayload {
  return {
    threadId: thread.id,
    threadStatus: thread.status,
    commentId: comment.id,
    inReplyToId: comment.inReplyToId,
    blockId: thread.blockId,
    anchor: comment.inReplyToId === null ? thread.anchor : null,
    audience: comment.audience,
    text: comment.text,
    suggestedText: comment.suggestedText,
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

function threadEvent(kind: string, thread: ThreadRow, payload: object): NewEvent {
  return {
    kind,
    shown: shownAs(thread, thread),
    draftId: thread.draftId,
    objectType: 'Thread',
    objectId: thread.id,
    payload: { ...payload },
    attention: [toPlace(shownAs(thread, thread))],
  };
}
