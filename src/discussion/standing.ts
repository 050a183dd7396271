import { sql, type Tx } from '../persistence/database.ts';
import type { CommentRow, ThreadRow } from './comments.ts';
import { ThreadStatus } from './thread.type.ts';

/**
 * Another body's answer, as wide as the thread, answers it: a narrower one would tell by the status that it exists, and so
 * would one of which those who see the thread must not learn, as long as the round is blind.
 */
export function answers({ blind }: { blind: boolean }, thread: ThreadRow, reply: CommentRow): boolean {
  if (reply.authorBodyId === thread.ownerBodyId || reply.audience !== thread.audience) return false;
  return !blind || reply.traceOfBodyId === null || reply.traceOfBodyId === thread.traceOfBodyId;
}

/** Where a thread stands by what was said: the same rule for all its replies at once. */
export async function standingOf(tx: Tx, thread: ThreadRow): Promise<ThreadStatus.OPEN | ThreadStatus.ANSWERED> {
  const answered = await sql(
    tx,
    `select from comment join round on round.id = comment.round_id
     where thread_id = $1 and in_reply_to_id is not null and audience = $2 and author_body_id <> $3 and retracted_at is null
       and (round.mode = 'OPEN' or round.revealed_seq is not null or trace_of_body_id is null or trace_of_body_id = $4)
       and concealed_for_body_id is not distinct from $5::uuid limit 1`,
    [thread.id, thread.audience, thread.ownerBodyId, thread.traceOfBodyId, thread.concealedForBodyId],
  );
  return answered.length > 0 ? ThreadStatus.ANSWERED : ThreadStatus.OPEN;
}

/** The thread as it stands after a comment of it changed: one that is resolved or dismissed stays so. */
export async function standAnew(tx: Tx, thread: ThreadRow): Promise<ThreadRow> {
  if (thread.status !== ThreadStatus.OPEN && thread.status !== ThreadStatus.ANSWERED) return thread;
  const status = await standingOf(tx, thread);
  if (status === thread.status) return thread;
  await sql(tx, `update thread set status = $2 where id = $1`, [thread.id, status]);
  return { ...thread, status };
}

/** At the reveal of a round, those of its threads are answered whose answers did not count while it was blind. */
export async function standRevealed(tx: Tx, roundId: string): Promise<void> {
  await sql(
    tx,
    `update thread set status = 'ANSWERED' where round_id = $1 and status = 'OPEN' and exists (
       select from comment where thread_id = thread.id and in_reply_to_id is not null and audience = thread.audience
         and author_body_id <> thread.owner_body_id and retracted_at is null
         and comment.concealed_for_body_id is not distinct from thread.concealed_for_body_id)`,
    [roundId],
  );
}
