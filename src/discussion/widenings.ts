import type { Audience } from '../access/audience.ts';
import type { Context } from '../graphql/context.ts';
import { sql } from '../persistence/database.ts';
import { asDate } from '../text.ts';

export interface WideningRow {
  from: Audience;
  to: Audience;
  at: Date;
  byPersonId: string;
  byBodyId: string;
}

/** How a comment came to be shown to more people, in order of time, batched. Of a comment the viewer was shown. */
export async function wideningsOf(context: Context, commentId: string): Promise<WideningRow[]> {
  return (
    (await context.loaders.load('widenings', commentId, async (ids) => {
      const rows = await sql<WideningRow & { commentId: string }>(
        await context.read(),
        `select comment_id as "commentId", from_audience as "from", to_audience as "to", at, by_person_id as "byPersonId", by_body_id as "byBodyId"
         from comment_widening where comment_id = any($1::uuid[]) order by comment_id, audience_rank(to_audience)`,
        [ids],
      );
      return Map.groupBy(
        rows.map((row) => ({ ...row, at: asDate(row.at) })),
        (row) => row.commentId,
      );
    })) ?? []
  );
}

/** The same of a thread: it is widened with its first comment. */
export async function wideningsOfThread(context: Context, threadId: string): Promise<WideningRow[]> {
  const first = await context.loaders.load('first comment', threadId, async (ids) => {
    const rows = await sql<{ id: string; threadId: string }>(
      await context.read(),
      `select id, thread_id as "threadId" from comment where thread_id = any($1::uuid[]) and in_reply_to_id is null`,
      [ids],
    );
    return new Map(rows.map((row) => [row.threadId, row.id]));
  });
  return first ? wideningsOf(context, first) : [];
}
