import type { UseCase } from '../access/use-case.ts';
import { inboxStream } from '../bodies/inbox.events.ts';
import { findDraft } from '../drafts/drafts.ts';
import { append } from '../events/append.ts';
import type { Stream } from '../events/stream.ts';
import { found } from '../graphql/found.ts';
import type { Change } from '../graphql/perform.ts';
import { sql } from '../persistence/database.ts';
import { Problem } from '../problems.ts';
import { proposalStream } from '../proposals/proposal.events.ts';
import { findComment, findThread } from './comments.ts';
import { readPositionMoved } from './read-position.events.ts';
import { arrivalOf } from './unread.ts';

export interface MarkRead {
  draftId: string | null;
  threadId: string | null;
  upToCommentId: string | null;
  /** The number of the place in the stream that the cursor names; BAD_CURSOR. */
  upToCursor: ((stream: Stream) => number) | null;
}

/**
 * Moves how far the actor has read a draft, or one thread of it; never back. It is told to the actor's own clients.
 * The change shows the draft. Problems: NOT_FOUND, BAD_INPUT, BAD_CURSOR.
 */
export async function markRead(useCase: UseCase, input: MarkRead): Promise<Change> {
  const { tx, actor, clock } = useCase;
  if ((input.draftId === null) === (input.threadId === null))
    throw new Problem('BAD_INPUT', { reason: 'draftId or threadId' }, [input.draftId === null ? 'draftId' : 'threadId']);
  const thread = input.threadId === null ? null : await findThread(tx, input.threadId, ['threadId']);
  const draft = await findDraft(tx, thread?.draftId ?? input.draftId!, [thread ? 'threadId' : 'draftId']);
  const seq = await placeOf(useCase, input, draft, thread?.id ?? null);
  await sql(
    tx,
    `insert into read_position (person_id, body_id, draft_id, thread_id, seq, at)
     select $1, $2, $3, $4, least($5, head), $6 from stream where kind = 'PROPOSAL' and id = $7
     on conflict (person_id, body_id, draft_id, thread_id)
       do update set seq = excluded.seq, at = excluded.at where read_position.seq < excluded.seq`,
    [actor.personId, actor.bodyId, draft.id, thread?.id ?? null, seq, clock.now(), draft.proposalId],
  );
  const event = readPositionMoved(actor, draft, thread);
  const [appended] = await append(useCase, [{ stream: inboxStream(actor.bodyId), event }]);
  return { objectId: draft.id, event: appended! };
}

async function placeOf(
  { tx }: UseCase,
  { upToCommentId, upToCursor }: MarkRead,
  draft: { id: string; proposalId: string },
  threadId: string | null,
): Promise<number> {
  if ((upToCommentId === null) === (upToCursor === null))
    throw new Problem('BAD_INPUT', { reason: 'upToCommentId or upToCursor' }, [upToCursor ? 'upToCursor' : 'upToCommentId']);
  if (upToCursor) return upToCursor(proposalStream(draft.proposalId));
  const path = ['upToCommentId'];
  const comment = await findComment(tx, upToCommentId!, path);
  if (threadId !== null && comment.threadId !== threadId) throw new Problem('NOT_FOUND', {}, path);
  const { draftId } = await findThread(tx, comment.threadId, path);
  if (draftId !== draft.id) throw new Problem('NOT_FOUND', {}, path);
  return found(await arrivalOf(tx, comment.id), path);
}
