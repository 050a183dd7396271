import type { Context } from '../graphql/context.ts';
import { sql, type Tx } from '../persistence/database.ts';

/** A person or a body that a comment mentions: exactly one of the two. */
export interface MentionRow {
  personId: string | null;
  bodyId: string | null;
}

const select = `select comment_id as "commentId", person_id as "personId", body_id as "bodyId" from comment_mention
  where comment_id = any($1::uuid[]) order by comment_id, position`;

/** Whom a comment mentions, in the order given, batched. Of a comment the viewer was shown. */
export async function mentionsOf(context: Context, commentId: string): Promise<MentionRow[]> {
  return (
    (await context.loaders.load('mentions', commentId, async (ids) =>
      Map.groupBy(await sql<MentionRow & { commentId: string }>(await context.read(), select, [ids]), (row) => row.commentId),
    )) ?? []
  );
}

/** The same, for a change of the comment. */
export function findMentions(tx: Tx, commentId: string): Promise<MentionRow[]> {
  return sql<MentionRow>(tx, select, [[commentId]]);
}
