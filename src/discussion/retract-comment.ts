import { assertMay } from '../access/require.ts';
import type { UseCase } from '../access/use-case.ts';
import { append } from '../events/append.ts';
import type { Change } from '../graphql/perform.ts';
import { sql } from '../persistence/database.ts';
import { proposalStream } from '../proposals/proposal.events.ts';
import { assertNotRetracted, mayEdit } from './comment.access.ts';
import { commentRetracted } from './comment.events.ts';
import { findComment, findThread } from './comments.ts';
import { mentionsGone } from './mention.ts';
import { findMentions } from './mentions.ts';
import { findOpenPlace } from './place.ts';
import { standAnew } from './standing.ts';

/** Takes back one's own comment: what it said is shown nowhere any more, what was answered stays. Problems: NOT_FOUND, NOT_ALLOWED, ROUND_PAUSED, ROUND_CLOSED, RETRACTED. */
export async function retractComment(useCase: UseCase, commentId: string): Promise<Change> {
  const { tx, actor, clock } = useCase;
  const comment = await findComment(tx, commentId, ['commentId']); // locked: of two at once the second finds it retracted
  const seen = await findThread(tx, comment.threadId, ['commentId']);
  assertMay(mayEdit(actor, comment));
  assertNotRetracted(comment);
  await findOpenPlace(tx, seen.roundId);
  await sql(tx, `update comment set text = '', suggested_text = null, retracted_at = $2 where id = $1`, [
    comment.id,
    clock.now(),
  ]);
  const thread = await standAnew(tx, seen);
  const attention = await mentionsGone(useCase, thread, comment, await findMentions(tx, comment.id));
  const [event] = await append(useCase, [
    { stream: proposalStream(thread.proposalId), event: { ...commentRetracted(thread, comment), attention } },
  ]);
  return { objectId: comment.id, event: event! };
}
