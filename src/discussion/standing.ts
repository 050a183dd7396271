import { sql, type Tx } from '../persistence/database.ts';
import type { ThreadRow } from './comments.ts';
import { ThreadStatus } from './thread.type.ts';

/**
 * Where a thread stands by what was said: another body's answer, as wide as the thread, answers it. A narrower one would
 * tell by the status that it exists.
 */
export async function standingOf(tx: Tx, thread: ThreadRow): Promise<ThreadStatus.OPEN | ThreadStatus.ANSWERED> {
  const answers = await sql(
    tx,
    `select from comment where thread_id = $1 and in_reply_to_id is not null and audience = $2 and author_body_id <> $3
       and retracted_at is null limit 1`,
    [thread.id, thread.audience, thread.ownerBodyId],
  );
  return answers.length > 0 ? ThreadStatus.ANSWERED : ThreadStatus.OPEN;
}

/** The thread as it stands after a comment of it changed: one that is resolved or dismissed stays so. */
export async function standAnew(tx: Tx, thread: ThreadRow): Promise<ThreadRow> {
  if (thread.status !== ThreadStatus.OPEN && thread.status !== ThreadStatus.ANSWERED) return thread;
  const status = await standingOf(tx, thread);
  if (status === thread.status) return thread;
  await sql(tx, `update thread set status = $2 where id = $1`, [thread.id, status]);
  return { ...thread, status };
}
