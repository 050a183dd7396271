import type { Audience } from '../access/audience.ts';
import type { UseCase } from '../access/use-case.ts';
import { tell } from '../persistence/database.ts';
import { requireText } from '../text.ts';
import type { CommentRow, ThreadRow } from './comments.ts';
import { readSuggestion } from './suggestion.rules.ts';

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

/** A comment of a thread, not stored yet. Problems: EMPTY_TEXT, TOO_LONG, BAD_INPUT, SUGGESTION_NEEDS_ANCHOR. */
export function newComment({ actor, clock, newId }: UseCase, thread: ThreadRow, input: NewComment): CommentRow {
  return {
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
}

type Stores = Pick<UseCase, 'tx'>;

// What is stored is told: nobody waits for it but the commit.

/** Stores a new thread. */
export function writeThread({ tx }: Stores, thread: ThreadRow): void {
  const { anchor } = thread;
  tell(
    tx,
    `insert into thread (id, proposal_id, draft_id, round_id, block_id, anchor_exact, anchor_prefix, anchor_suffix, anchor_start,
       anchor_end, audience, owner_person_id, owner_body_id, status, created_at, trace_of_body_id, concealed_for_body_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
    [
      ...[thread.id, thread.proposalId, thread.draftId, thread.roundId, thread.blockId],
      ...[anchor?.exact, anchor?.prefix, anchor?.suffix, anchor?.start, anchor?.end].map((part) => part ?? null),
      ...[thread.audience, thread.ownerPersonId, thread.ownerBodyId, thread.status, thread.createdAt],
      ...[thread.traceOfBodyId, thread.concealedForBodyId],
    ],
  );
}

/** Stores a new comment of a thread, with its first revision. */
export function writeComment({ tx }: Stores, thread: ThreadRow, comment: CommentRow): void {
  tell(
    tx,
    `insert into comment (id, thread_id, in_reply_to_id, proposal_id, round_id, author_person_id, author_body_id, audience,
       owner_person_id, owner_body_id, text, suggested_text, version, created_at, trace_of_body_id, concealed_for_body_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
    [
      ...[comment.id, thread.id, comment.inReplyToId, thread.proposalId, thread.roundId],
      ...[comment.authorPersonId, comment.authorBodyId, comment.audience, comment.ownerPersonId, comment.ownerBodyId],
      ...[comment.text, comment.suggestedText, comment.version, comment.createdAt],
      ...[comment.traceOfBodyId, comment.concealedForBodyId],
    ],
  );
  writeRevision({ tx }, comment, comment.createdAt);
}

/** Keeps what a comment says in this version. */
export function writeRevision({ tx }: Stores, { id, version, text, suggestedText }: CommentRow, at: Date): void {
  tell(tx, `insert into comment_revision (comment_id, version, text, suggested_text, at) values ($1, $2, $3, $4, $5)`, [
    id,
    version,
    text,
    suggestedText,
    at,
  ]);
}
