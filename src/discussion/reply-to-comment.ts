import { type Audience, isWithin } from '../access/audience.ts';
import { assertMay } from '../access/require.ts';
import type { UseCase } from '../access/use-case.ts';
import { append } from '../events/append.ts';
import type { Change } from '../graphql/perform.ts';
import { sql } from '../persistence/database.ts';
import { Problem } from '../problems.ts';
import { proposalStream } from '../proposals/proposal.events.ts';
import { assertNotConcealed, assertNotRetracted, mayWrite } from './comment.access.ts';
import { commentAdded } from './comment.events.ts';
import { type CommentRow, findComment, findThread, type ThreadRow } from './comments.ts';
import { readMentions, tellMentioned, writeMentions } from './mention.ts';
import type { MentionRow } from './mentions.ts';
import { findOpenPlace, type Place } from './place.ts';
import { answers } from './standing.ts';
import { ThreadStatus } from './thread.type.ts';
import { newComment, writeComment } from './write-comment.ts';

export interface ReplyToComment {
  commentId: string;
  audience: Audience | null;
  text: string;
  suggestedText?: string | null;
  mentions?: MentionRow[];
}

/** Answers a comment, never to more people than it was shown to. Problems: NOT_FOUND, NOT_ALLOWED, ROUND_PAUSED, ROUND_CLOSED, RETRACTED, CONCEALED, AUDIENCE_TOO_WIDE, SUGGESTION_NEEDS_ANCHOR, EMPTY_TEXT, TOO_LONG, TOO_MANY, BAD_INPUT. */
export async function replyToComment(useCase: UseCase, input: ReplyToComment): Promise<Change> {
  const { tx, actor } = useCase;
  const answered = await findComment(tx, input.commentId, ['commentId']);
  const seen = await findThread(tx, answered.threadId, ['commentId']);
  const place = await findOpenPlace(tx, seen.roundId);
  const audience = input.audience ?? answered.audience;
  assertMay(mayWrite(actor, place, audience));
  assertNotRetracted(answered);
  assertNotConcealed(answered);
  if (!isWithin(audience, answered.audience)) throw new Problem('AUDIENCE_TOO_WIDE', { widest: answered.audience }, ['audience']);
  const asWide = audience === answered.audience;
  const owner = asWide ? { personId: answered.ownerPersonId, bodyId: answered.ownerBodyId } : actor;
  const mentions = await readMentions(useCase, input.mentions ?? []);
  const comment = newComment(useCase, seen, { ...input, answered, audience, owner });
  writeComment(useCase, seen, comment);
  const thread = await markAnswered(useCase, place, seen, comment);
  if (mentions.length > 0) await writeMentions(useCase, comment, mentions);
  const [event] = await append(useCase, [
    { stream: proposalStream(thread.proposalId), event: commentAdded(thread, comment) },
    ...(await tellMentioned(useCase, thread, comment, mentions)),
  ]);
  return { objectId: comment.id, event: event! };
}

/** What a reply makes of the status of its thread (see `standingOf`, which counts them all). */
async function markAnswered({ tx }: UseCase, place: Place, thread: ThreadRow, reply: CommentRow): Promise<ThreadRow> {
  if (thread.status !== ThreadStatus.OPEN || !answers(place, thread, reply)) return thread;
  await sql(tx, `update thread set status = $2 where id = $1`, [thread.id, ThreadStatus.ANSWERED]);
  return { ...thread, status: ThreadStatus.ANSWERED };
}
