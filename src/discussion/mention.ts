import { hatsOf } from '../access/personas.ts';
import type { UseCase } from '../access/use-case.ts';
import { maySee, type Shown } from '../access/visibility.ts';
import { AttentionKind } from '../bodies/attention.type.ts';
import { inboxStream } from '../bodies/inbox.events.ts';
import type { ChangesAttention, ToAppend } from '../events/new-event.ts';
import { sql } from '../persistence/database.ts';
import { Problem } from '../problems.ts';
import { shownAs } from './comment.events.ts';
import type { CommentRow, ThreadRow } from './comments.ts';
import { mentioned } from './mention.events.ts';
import type { MentionRow } from './mentions.ts';
import { reachOf } from './reach.ts';

const mentionsMax = 20;

/** Who is mentioned, each once: exactly a person or a body. Problems: TOO_MANY, BAD_INPUT, NOT_FOUND. */
export async function readMentions({ tx }: UseCase, given: MentionRow[]): Promise<MentionRow[]> {
  const path = ['mentions'];
  if (given.length === 0) return [];
  if (given.length > mentionsMax)
    throw new Problem('TOO_MANY', { actual: given.length, unit: 'mentions', limit: mentionsMax }, path);
  if (given.some(({ personId, bodyId }) => (personId === null) === (bodyId === null)))
    throw new Problem('BAD_INPUT', { reason: 'personId or bodyId' }, path);
  const once = [...new Map(given.map((mention) => [mention.personId ?? mention.bodyId, mention])).values()];
  const known = await sql(
    tx,
    `select from unnest($1::uuid[], $2::uuid[]) as asked(person_id, body_id)
     where exists (select from person where id = person_id) or exists (select from body where id = body_id)`,
    [once.map((mention) => mention.personId), once.map((mention) => mention.bodyId)],
  );
  if (known.length < once.length) throw new Problem('NOT_FOUND', {}, path);
  return once;
}

/** Stores whom a comment mentions, in the place of whom it mentioned before. */
export async function writeMentions({ tx }: UseCase, comment: CommentRow, mentions: MentionRow[]): Promise<void> {
  if (comment.version > 1) await sql(tx, `delete from comment_mention where comment_id = $1`, [comment.id]);
  if (mentions.length === 0) return;
  await sql(
    tx,
    `insert into comment_mention (comment_id, position, person_id, body_id)
     select $1, position, person_id, body_id from unnest($2::uuid[], $3::uuid[]) with ordinality as t(person_id, body_id, position)`,
    [comment.id, mentions.map((mention) => mention.personId), mentions.map((mention) => mention.bodyId)],
  );
}

/**
 * What to tell the mentioned: those who may see the comment now, and did not `before`. The others are told nothing, and
 * nobody is told that they were not: the mention stands, and reaches them when the comment is widened to them.
 */
export async function tellMentioned(
  { tx, actor, clock }: UseCase,
  thread: ThreadRow,
  comment: CommentRow,
  mentions: MentionRow[],
  before: Shown | null = null,
): Promise<ToAppend[]> {
  const reached = await reachedOf({ tx, actor, clock }, thread, comment, mentions, before);
  const { draftId, proposalId, roundId } = thread;
  const where = { commentId: comment.id, threadId: thread.id, draftId, proposalId, roundId };
  return reached.map((to) => ({ stream: inboxStream(to.bodyId), event: mentioned(where, to, actor) }));
}

/** For whom a mention waits no longer, because it is taken back: those who saw it, and nobody else. */
export async function mentionsGone(
  useCase: Pick<UseCase, 'tx' | 'actor' | 'clock'>,
  thread: ThreadRow,
  comment: CommentRow,
  mentions: MentionRow[],
): Promise<ChangesAttention[]> {
  const reached = await reachedOf(useCase, thread, comment, mentions, null);
  const kinds = [AttentionKind.MENTION];
  return reached.map(({ bodyId, personId }) => ({ of: { bodyId }, kinds, ...(personId !== null && { personId }) }));
}

/** Who of the mentioned may see the comment now, and did not `before`: people in each body they act for, and bodies. */
async function reachedOf(
  { tx, actor, clock }: Pick<UseCase, 'tx' | 'actor' | 'clock'>,
  thread: ThreadRow,
  comment: CommentRow,
  mentions: MentionRow[],
  before: Shown | null,
): Promise<{ personId: string | null; bodyId: string }[]> {
  if (mentions.length === 0) return [];
  const { bodies, circle } = await reachOf(tx, thread.roundId, comment.ownerBodyId);
  const personIds = mentions.flatMap(({ personId }) => (personId && personId !== actor.personId ? [personId] : []));
  const people = personIds.length > 0 ? await hatsOf(tx, personIds, clock.now()) : [];
  const named = bodies.filter((body) => mentions.some((mention) => mention.bodyId === body.id));
  const now = shownAs(comment, thread);
  const isReached = (viewer: { personId: string; bodyId: string; isOffice: boolean }) =>
    maySee(viewer, now, circle) && !(before && maySee(viewer, before, circle));
  return [
    ...people.filter(isReached).map(({ personId, bodyId }) => ({ personId, bodyId })),
    ...named
      .filter(({ id, isOffice }) => isReached({ personId: '', bodyId: id, isOffice }))
      .map(({ id }) => ({ personId: null, bodyId: id })),
  ];
}
