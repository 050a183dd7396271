import { assertMay } from '../access/require.ts';
import type { UseCase } from '../access/use-case.ts';
import { append } from '../events/append.ts';
import type { Change } from '../graphql/perform.ts';
import { sql } from '../persistence/database.ts';
import { Problem } from '../problems.ts';
import { proposalStream } from '../proposals/proposal.events.ts';
import { requireText } from '../text.ts';
import { mayEdit } from './comment.access.ts';
import { commentEdited } from './comment.events.ts';
import { type CommentRow, findComment, findThread } from './comments.ts';
import { findOpenPlace } from './place.ts';
import { CommentRevision } from './thread.entity.ts';
import { commentCodePointsMax } from './write-comment.ts';

export interface EditComment {
  commentId: string;
  expectedVersion: number;
  text: string;
}

/** Gives one's own comment a new text; the old one stays as a revision. Problems: NOT_FOUND, NOT_ALLOWED, ROUND_CLOSED, STALE_VERSION, EMPTY_TEXT, TOO_LONG. */
export async function editComment(useCase: UseCase, input: EditComment): Promise<Change> {
  const { tx, actor, clock } = useCase;
  const comment = await findComment(tx, input.commentId, ['commentId']); // locked: of two edits at once the second finds the first
  const thread = await findThread(tx, comment.threadId, ['commentId']);
  assertMay(mayEdit(actor, comment));
  await findOpenPlace(tx, thread.roundId);
  if (comment.version !== input.expectedVersion)
    throw new Problem('STALE_VERSION', { currentVersion: comment.version }, ['expectedVersion']);
  const edited: CommentRow = {
    ...comment,
    text: requireText(input.text, commentCodePointsMax, ['text']),
    version: comment.version + 1,
    editedAt: clock.now(),
  };
  await sql(tx, `update comment set text = $2, version = $3, edited_at = $4 where id = $1`, [
    edited.id,
    edited.text,
    edited.version,
    edited.editedAt,
  ]);
  tx.create(CommentRevision, { comment: edited.id, version: edited.version, text: edited.text, at: clock.now() });
  const [event] = await append(useCase, [{ stream: proposalStream(thread.proposalId), event: commentEdited(thread, edited) }]);
  return { objectId: edited.id, event: event! };
}
