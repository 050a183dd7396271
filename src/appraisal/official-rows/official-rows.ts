import { seesRemarkSql, seesSql } from '../../access/visibility.sql.ts';
import type { Context } from '../../graphql/context.ts';
import type { List } from '../../graphql/paging.ts';
import { sql } from '../../persistence/database.ts';
import type { Stance } from '../opinions/opinion.rules.ts';

/** A row of what must be disposed of, without its words. */
export interface OfficialRowRow {
  id: string;
  bodyId: string;
  questionId: string | null;
  threadId: string | null;
  blockId: string | null;
  /** Of an answer, the opinion it stands in. */
  opinionId: string | null;
  isLate: boolean;
}

/** What a row says. `opinionId`: the latest opinion in which it stands. */
export interface WordsRow {
  opinionId: string | null;
  stance: Stance | null;
  text: string | null;
  suggestedText: string | null;
}

/**
 * The official rows of a round that the viewer sees: by the number of the question, remarks after all answers, in reading
 * order of the block on the draft of the round, what is about the whole draft first; then by name of the body. None of
 * that changes with new comments, new drafts or another signature.
 */
export const officialRowsOfRound: List<OfficialRowRow> = {
  name: 'official rows',
  parent: 'official_row.round_id',
  columns: `official_row.id, official_row.body_id as "bodyId", official_row.question_id as "questionId", official_row.thread_id as "threadId",
    official_row.block_id as "blockId", official_row.opinion_id as "opinionId", official_row.late_addendum as "isLate"`,
  from: 'official_row official_row join proposal on proposal.id = official_row.proposal_id',
  where: seesSql('official_row', 'proposal'),
  order: [
    'official_row.question_number',
    'official_row.place',
    'official_row.body_name',
    'official_row.body_id',
    'official_row.late_addendum',
    'official_row.id',
  ],
  values: [],
  row: (raw) => raw as unknown as OfficialRowRow,
};

/** The words of an answer, batched. Of a row the viewer was shown. */
export async function wordsOfAnswer(context: Context, opinionId: string, questionId: string): Promise<WordsRow | undefined> {
  const ofOpinion = await context.loaders.load('words of answers', opinionId, async (ids) => {
    const rows = await sql<WordsRow & { questionId: string }>(
      await context.read(),
      `select opinion_id as "opinionId", question_id as "questionId", stance, text, null as "suggestedText"
       from opinion_answer where opinion_id = any($1::uuid[])`,
      [ids],
    );
    return Map.groupBy(rows, (row) => row.opinionId!);
  });
  return ofOpinion?.find((row) => row.questionId === questionId);
}

/** What a remark says, batched: as it stands in the latest opinion that the viewer sees, else as its thread begins now. */
export function wordsOfRemark(context: Context, threadId: string): Promise<WordsRow | undefined> {
  return context.loaders.load('words of remarks', threadId, async (ids) => {
    const rows = await sql<WordsRow & { threadId: string }>(
      await context.read(),
      `select distinct on ("threadId") * from (
         select remark.thread_id as "threadId", opinion.id as "opinionId", null as stance, remark.text,
           remark.suggested_text as "suggestedText", opinion.signed_at as at
         from opinion_remark remark join opinion on opinion.id = remark.opinion_id join proposal on proposal.id = opinion.proposal_id
         where remark.thread_id = any($1::uuid[]) and ${seesRemarkSql('remark')} and ${seesSql('opinion', 'proposal')}
         union all
         select comment.thread_id, null, null, comment.text, comment.suggested_text, '-infinity'
         from comment join proposal on proposal.id = comment.proposal_id
         where comment.thread_id = any($1::uuid[]) and comment.in_reply_to_id is null and ${seesSql('comment', 'proposal')}) said
       order by "threadId", at desc, "opinionId" desc`,
      [ids],
    );
    return new Map(rows.map((row) => [row.threadId, row]));
  });
}
