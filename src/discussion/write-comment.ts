import type { Audience } from '../access/audience.ts';
import type { UseCase } from '../access/use-case.ts';
import { requireText } from '../text.ts';
import type { CommentRow, ThreadRow } from './comments.ts';
import { readSuggestion } from './suggestion.rules.ts';
import { Comment, CommentRevision } from './thread.entity.ts';

export const commentCodePointsMax = 20_000;

interface NewComment {
  /** What it answers; null: it begins the thread. */
  answered: Pick<CommentRow, 'id' | 'traceOfBodyId'> | null;
  audience: Audience;
  /** Whose audience it is: a reply as wide as what it answers belongs to the same owner. */
  owner: { personId: string; bodyId: string };
  text: string;
  suggestedText?: string | null;
}

/** Stores a comment of a thread, with its first revision. Problems: EMPTY_TEXT, TOO_LONG, BAD_INPUT, SUGGESTION_NEEDS_ANCHOR. */
export function writeComment({ tx, actor, clock, newId }: UseCase, thread: ThreadRow, input: NewComment): CommentRow {
  const row: CommentRow = {
    id: newId(),
    threadId: thread.id,
    inReplyToId: input.answered?.id ?? null,
    authorPersonId: actor.personId,
    authorBodyId: actor.bodyId,
    audience: input.audience,
    ownerPersonId: input.owner.personId,
    ownerBodyId: input.owner.bodyId,
    text: requireText(input.text, commentCodePointsMax, ['text']),
    suggestedText: readSuggestion(input.suggestedText ?? null, thread.anchor),
    version: 1,
    createdAt: clock.now(),
    editedAt: null,
    retractedAt: null,
    // What the office answers betrays that there was something to answer.
    traceOfBodyId: actor.isOffice ? (input.answered?.traceOfBodyId ?? null) : actor.bodyId,
    concealedForBodyId: thread.concealedForBodyId,
  };
  const { threadId, ...stored } = row;
  tx.create(Comment, { ...stored, thread: threadId, proposalId: thread.proposalId, roundId: thread.roundId });
  writeRevision({ tx }, row, row.createdAt);
  return row;
}

/** Keeps what a comment says in this version. */
export function writeRevision({ tx }: Pick<UseCase, 'tx'>, { id, version, text, suggestedText }: CommentRow, at: Date): void {
  tx.create(CommentRevision, { comment: id, version, text, suggestedText, at });
}
