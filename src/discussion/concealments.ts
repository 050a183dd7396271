import type { Context } from '../graphql/context.ts';
import { sql } from '../persistence/database.ts';
import { asDate } from '../text.ts';

export interface ConcealmentRow {
  at: Date;
  byPersonId: string;
  decisionReference: string;
  reason: string;
}

/** By what decision a comment was concealed, batched; nothing when it was not. Of a comment the viewer was shown. */
export function concealmentOf(context: Context, commentId: string): Promise<ConcealmentRow | undefined> {
  return context.loaders.load('concealment', commentId, async (ids) => {
    const rows = await sql<ConcealmentRow & { commentId: string }>(
      await context.read(),
      `select comment_id as "commentId", at, by_person_id as "byPersonId", decision_reference as "decisionReference", reason
       from concealment where comment_id = any($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map(({ commentId, ...row }) => [commentId, { ...row, at: asDate(row.at) }]));
  });
}
