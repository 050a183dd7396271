import { assertMay, assertState } from '../access/require.ts';
import type { UseCase } from '../access/use-case.ts';
import { append } from '../events/append.ts';
import type { Change } from '../graphql/perform.ts';
import { sql } from '../persistence/database.ts';
import { proposalStream } from '../proposals/proposal.events.ts';
import { mayResolve } from './comment.access.ts';
import { threadReopened } from './comment.events.ts';
import { findThread } from './comments.ts';
import { standingOf } from './standing.ts';
import { ThreadStatus } from './thread.type.ts';

/** The body that began a thread takes it up again, resolved or dismissed. Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE. */
export async function reopenThread(useCase: UseCase, threadId: string): Promise<Change> {
  const { tx, actor } = useCase;
  const thread = await findThread(tx, threadId, ['threadId']);
  assertMay(mayResolve(actor, thread));
  assertState(thread.status, [ThreadStatus.RESOLVED, ThreadStatus.DISMISSED]);
  const status = await standingOf(tx, thread);
  await sql(
    tx,
    `update thread set status = $2, resolved_at = null, dismissed_at = null, dismissed_by_person_id = null, dismissal_reason = null
     where id = $1`,
    [thread.id, status],
  );
  const event = threadReopened({ ...thread, status });
  const [appended] = await append(useCase, [{ stream: proposalStream(thread.proposalId), event }]);
  return { objectId: thread.id, event: appended! };
}
