import { assertMay, assertState } from '../access/require.ts';
import type { UseCase } from '../access/use-case.ts';
import { append } from '../events/append.ts';
import type { Change } from '../graphql/perform.ts';
import { sql } from '../persistence/database.ts';
import { proposalStream } from '../proposals/proposal.events.ts';
import { requireText } from '../text.ts';
import { mayDismiss } from './comment.access.ts';
import { threadDismissed } from './comment.events.ts';
import { findThread } from './comments.ts';
import { ThreadStatus } from './thread.type.ts';

const dismissalCodePointsMax = 2_000;

/** The office ends a thread, and says why. Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE, EMPTY_TEXT, TOO_LONG, BAD_INPUT. */
export async function dismissThread(useCase: UseCase, input: { threadId: string; reason: string }): Promise<Change> {
  const { tx, actor, clock } = useCase;
  const thread = await findThread(tx, input.threadId, ['threadId']);
  assertMay(mayDismiss(actor));
  assertState(thread.status, [ThreadStatus.OPEN, ThreadStatus.ANSWERED]);
  const reason = requireText(input.reason, dismissalCodePointsMax, ['reason']);
  await sql(
    tx,
    `update thread set status = $2, dismissed_at = $3, dismissed_by_person_id = $4, dismissal_reason = $5 where id = $1`,
    [thread.id, ThreadStatus.DISMISSED, clock.now(), actor.personId, reason],
  );
  const event = threadDismissed(thread, reason);
  const [appended] = await append(useCase, [{ stream: proposalStream(thread.proposalId), event }]);
  return { objectId: thread.id, event: appended! };
}
