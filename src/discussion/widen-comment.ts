import { type Audience, isWithin } from '../access/audience.ts';
import { assertMay, assertState } from '../access/require.ts';
import type { UseCase } from '../access/use-case.ts';
import { append } from '../events/append.ts';
import type { Change } from '../graphql/perform.ts';
import { sql, sqlOne, type Tx } from '../persistence/database.ts';
import { Problem } from '../problems.ts';
import { proposalStream } from '../proposals/proposal.events.ts';
import { assertNotRetracted, mayEdit, mayWrite } from './comment.access.ts';
import { commentRevealed, shownAs } from './comment.events.ts';
import { type CommentRow, findComment, findThread, type ThreadRow } from './comments.ts';
import { tellMentioned } from './mention.ts';
import { findMentions } from './mentions.ts';
import { findOpenPlace } from './place.ts';
import { newcomers, reachOf } from './reach.ts';
import { standAnew } from './standing.ts';
import { ThreadStatus } from './thread.type.ts';

export interface WidenComment {
  commentId: string;
  audience: Audience;
  confirm: boolean;
}

type Owner = Pick<CommentRow, 'ownerPersonId' | 'ownerBodyId'>;

/**
 * Shows one's own comment to more people, for good; the first comment of a thread takes the thread with it, replies stay
 * as they are. Problems: NOT_FOUND, NOT_ALLOWED, ROUND_PAUSED, ROUND_CLOSED, RETRACTED, NOT_WIDER, AUDIENCE_TOO_WIDE, WRONG_STATE,
 * CONFIRMATION_REQUIRED.
 */
export async function widenComment(useCase: UseCase, { commentId, audience, confirm }: WidenComment): Promise<Change> {
  const { tx, actor } = useCase;
  const comment = await findComment(tx, commentId, ['commentId']);
  const seen = await findThread(tx, comment.threadId, ['commentId']);
  assertMay(mayEdit(actor, comment));
  const place = await findOpenPlace(tx, seen.roundId);
  assertMay(mayWrite(actor, place, audience));
  assertNotRetracted(comment);
  if (isWithin(audience, comment.audience)) throw new Problem('NOT_WIDER', { audience: comment.audience }, ['audience']);
  const owner = await assertFits(tx, seen, comment, audience);
  const widened: CommentRow = { ...comment, ...owner, audience };
  const before = shownAs(comment, seen);
  if (!confirm) await askToConfirm(tx, seen, comment, widened);
  const thread = await widen(useCase, seen, comment, widened);
  const mentions = await findMentions(tx, comment.id);
  const [event] = await append(useCase, [
    { stream: proposalStream(thread.proposalId), event: commentRevealed(thread, widened, comment.audience) },
    ...(await tellMentioned(useCase, thread, widened, mentions, before)),
  ]);
  return { objectId: comment.id, event: event! };
}

/**
 * A thread is widened while it is under discussion: why it was dismissed was said to those who saw it then. A reply is
 * never wider than what it answers; as wide, it belongs to the same owner, as if it had been written so.
 */
async function assertFits(tx: Tx, thread: ThreadRow, comment: CommentRow, audience: Audience): Promise<Owner> {
  if (comment.inReplyToId === null) {
    assertState(thread.status, [ThreadStatus.OPEN, ThreadStatus.ANSWERED]);
    return comment;
  }
  // Not locked, since who widens what is answered locks the other way round: it only gets wider, so this is safe.
  const answered = await sqlOne<Owner & { audience: Audience }>(
    tx,
    `select audience, owner_person_id as "ownerPersonId", owner_body_id as "ownerBodyId" from comment where id = $1`,
    [comment.inReplyToId],
  );
  if (!isWithin(audience, answered.audience)) throw new Problem('AUDIENCE_TOO_WIDE', { widest: answered.audience }, ['audience']);
  return audience === answered.audience ? answered : comment;
}

async function askToConfirm(tx: Tx, thread: ThreadRow, comment: CommentRow, widened: CommentRow): Promise<never> {
  const reach = await reachOf(tx, thread.roundId, widened.ownerBodyId);
  const bodies = newcomers(reach, shownAs(comment, thread), shownAs(widened, thread));
  throw new Problem(
    'CONFIRMATION_REQUIRED',
    {
      audience: widened.audience,
      count: bodies.length,
      bodies: bodies.map((body) => `${body.nameVi} (${body.nameEn})`).join(', '),
    },
    ['confirm'],
  );
}

async function widen({ tx, actor, clock }: UseCase, thread: ThreadRow, comment: CommentRow, widened: CommentRow) {
  const { id, audience, ownerPersonId, ownerBodyId } = widened;
  const isFirst = comment.inReplyToId === null;
  if (isFirst) await sql(tx, `update thread set audience = $2 where id = $1`, [thread.id, audience]);
  await sql(tx, `update comment set audience = $2, owner_person_id = $3, owner_body_id = $4 where id = $1`, [
    id,
    audience,
    ownerPersonId,
    ownerBodyId,
  ]);
  await sql(
    tx,
    `insert into comment_widening (comment_id, from_audience, to_audience, at, by_person_id, by_body_id) values ($1, $2, $3, $4, $5, $6)`,
    [id, comment.audience, audience, clock.now(), actor.personId, actor.bodyId],
  );
  return standAnew(tx, isFirst ? { ...thread, audience } : thread);
}
