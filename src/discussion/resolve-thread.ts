import { assertMay, assertState } from '../access/require.ts';
import type { UseCase } from '../access/use-case.ts';
import { append } from '../events/append.ts';
import type { Change } from '../graphql/perform.ts';
import { sql } from '../persistence/database.ts';
import { proposalStream } from '../proposals/proposal.events.ts';
import { mayResolve } from './comment.access.ts';
import { threadResolved } from './comment.events.ts';
import { findThread } from './comments.ts';
import { ThreadStatus } from './thread.type.ts';

/** The body that began a thread is satisfied. Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE. */
export async function resolveThread(useCase: UseCase, threadId: string): Promise<Change> {
  const { tx, actor, clock } = useCase;
  const thread = await findThread(tx, threadId, ['threadId']);
  assertMay(mayResolve(actor, thread));
  assertState(thread.status, [ThreadStatus.OPEN, ThreadStatus.ANSWERED]);
  await sql(tx, `update thread set status = $2, resolved_at = $3 where id = $1`, [thread.id, ThreadStatus.RESOLVED, clock.now()]);
  const [event] = await append(useCase, [{ stream: proposalStream(thread.proposalId), event: threadResolved(thread) }]);
  return { objectId: thread.id, event: event! };
}
