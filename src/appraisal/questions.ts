import { seesRoundSql } from '../access/visibility.sql.ts';
import type { Context } from '../graphql/context.ts';
import { sql } from '../persistence/database.ts';

export interface QuestionRow {
  id: string;
  number: number;
  text: string;
}

/** A question of a round the viewer sees, batched; nothing when there is none. */
export function questionById(context: Context, id: string): Promise<QuestionRow | undefined> {
  return context.loaders.load('question', id, async (ids) => {
    const rows = await sql<QuestionRow>(
      await context.read(),
      `select question.id, question.number, question.text from question join round on round.id = question.round_id
       join proposal on proposal.id = round.proposal_id where question.id = any($1::uuid[]) and ${seesRoundSql('round', 'proposal')}`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  });
}
