import { assertMay } from '../access/require.ts';
import type { UseCase } from '../access/use-case.ts';
import { AttentionKind } from '../bodies/attention.type.ts';
import { inboxStream } from '../bodies/inbox.events.ts';
import { append } from '../events/append.ts';
import type { Change } from '../graphql/perform.ts';
import { sql } from '../persistence/database.ts';
import { Problem } from '../problems.ts';
import { proposalStream } from '../proposals/proposal.events.ts';
import { type Decision, readDecision } from '../proposals/record-change.ts';
import { mayConceal } from './comment.access.ts';
import { commentConcealed, commentConcealedInInbox } from './comment.events.ts';
import { type CommentRow, findThread, peekComment, type ThreadRow } from './comments.ts';
import { standAnew } from './standing.ts';

/**
 * The office conceals a comment by decision, with all that answers it; the first of a thread with the whole thread. From
 * then on only the office sees it, and the body it came from; who had been told of it is told that it is gone. Problems:
 * NOT_FOUND, NOT_ALLOWED, NOTHING_TO_CHANGE, EMPTY_TEXT, TOO_LONG, BAD_INPUT.
 */
export async function concealComment(useCase: UseCase, input: Decision & { commentId: string }): Promise<Change> {
  const { tx, actor, clock } = useCase;
  const seen = await peekComment(tx, input.commentId, ['commentId']); // the function below locks in the order of who answers
  assertMay(mayConceal(actor));
  const { decisionReference, reason } = readDecision(input);
  if (seen.concealedForBodyId) throw new Problem('NOTHING_TO_CHANGE', {}, ['commentId']);
  await tx.flush();
  const told = await sql<{ bodyId: string }>(tx, `select body_id as "bodyId" from conceal_comment($1, $2, $3, $4)`, [
    seen.id,
    decisionReference,
    reason,
    clock.now(),
  ]);
  const thread = await standWithout(useCase, seen);
  // A mention waits no longer for who was told of it.
  const attention = told.map(({ bodyId }) => ({ of: { bodyId }, kinds: [AttentionKind.MENTION] }));
  const [event] = await append(useCase, [
    { stream: proposalStream(thread.proposalId), event: { ...commentConcealed(thread, seen), attention } },
    ...told.map(({ bodyId }) => ({ stream: inboxStream(bodyId), event: commentConcealedInInbox(thread, seen, bodyId) })),
  ]);
  return { objectId: seen.id, event: event! };
}

/** A thread without a reply may wait for an answer again; one that is concealed as a whole stands as it stood. */
async function standWithout({ tx }: UseCase, comment: CommentRow): Promise<ThreadRow> {
  const thread = await findThread(tx, comment.threadId, ['commentId']);
  return comment.inReplyToId === null ? thread : standAnew(tx, thread);
}
