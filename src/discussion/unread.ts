import { arrivalSql, seesSql } from '../access/visibility.sql.ts';
import type { Context } from '../graphql/context.ts';
import { sql, type Tx } from '../persistence/database.ts';

/**
 * The comments of others that the viewer sees and has not read, of those that `which` names. A comment came to a viewer
 * with the first event that showed it to that viewer: by the number of that event it is judged, and not by the time it
 * was written. So a comment that is widened is new to those it is shown to now, and not to those who had read it.
 */
export const unread = (which: string) => `with candidate as (
    select comment.id, comment.thread_id, thread.draft_id, comment.proposal_id
    from comment join thread on thread.id = comment.thread_id join proposal on proposal.id = comment.proposal_id
    where ${which} and comment.retracted_at is null and comment.author_person_id <> actor_person() and ${seesSql('comment', 'proposal')}
  ), arrived as (
    select candidate.id, min(${arrivalSql('showing', 'proposal')}) as seq
    from comment_showings(array(select id from candidate)) showing
    join candidate on candidate.id = showing.comment_id join proposal on proposal.id = candidate.proposal_id
    where ${seesSql('showing', 'proposal')} group by candidate.id
  ), unread as (
    select candidate.* from candidate join arrived on arrived.id = candidate.id
    where not exists (select from read_position
      where read_position.person_id = actor_person() and read_position.body_id = actor_body()
        and read_position.draft_id = candidate.draft_id and read_position.seq >= arrived.seq
        and (read_position.thread_id is null or read_position.thread_id = candidate.thread_id))
  )`;

/** How many comments of a thread the viewer has not read, batched. */
export function unreadInThread(context: Context, threadId: string): Promise<number> {
  return countOf(context, 'thread_id', 'comment.thread_id = any($1::uuid[])', threadId);
}

/** How many comments on a draft the viewer has not read, batched. */
export function unreadOnDraft(context: Context, draftId: string): Promise<number> {
  return countOf(context, 'draft_id', 'thread.draft_id = any($1::uuid[])', draftId);
}

async function countOf(context: Context, parent: 'thread_id' | 'draft_id', which: string, id: string): Promise<number> {
  const count = await context.loaders.load(`unread by ${parent}`, id, async (ids) => {
    const rows = await sql<{ id: string; count: number }>(
      await context.read(),
      `${unread(which)} select ${parent} as id, count(*)::int as count from unread group by ${parent}`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row.count]));
  });
  return count ?? 0;
}

/** Whether the viewer has not read a comment, batched. */
export async function isUnread(context: Context, commentId: string): Promise<boolean> {
  const isSo = await context.loaders.load('unread comments', commentId, async (ids) => {
    const rows = await sql<{ id: string }>(
      await context.read(),
      `${unread('comment.id = any($1::uuid[])')} select id from unread`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, true]));
  });
  return isSo ?? false;
}

/** The number of the event with which a comment came to the actor. */
export async function arrivalOf(tx: Tx, commentId: string): Promise<number | undefined> {
  const [row] = await sql<{ seq: string | null }>(
    tx,
    `select min(${arrivalSql('showing', 'proposal')}) as seq from comment_showings(array[$1::uuid]) showing
     join comment on comment.id = showing.comment_id join proposal on proposal.id = comment.proposal_id
     where ${seesSql('showing', 'proposal')}`,
    [commentId],
  );
  return row?.seq ? Number(row.seq) : undefined;
}
