import type { UseCase } from '../../access/use-case.ts';
import { seesRoundSql } from '../../access/visibility.sql.ts';
import type { Context } from '../../graphql/context.ts';
import { sql } from '../../persistence/database.ts';
import { Problem } from '../../problems.ts';
import { requireText } from '../../text.ts';

export interface QuestionRow {
  id: string;
  roundId: string;
  number: number;
  text: string;
  mandatory: boolean;
  toAll: boolean;
}

/** A question as it is to be put. `bodyIds` null: to all bodies of the round. */
export interface NewQuestion {
  number: number;
  text: string;
  mandatory: boolean;
  bodyIds: string[] | null;
}

const questionsMax = 100;
const questionCodePointsMax = 4_000;

const select = `select question.id, question.round_id as "roundId", question.number, question.text, question.mandatory, question.to_all as "toAll"
  from question join round on round.id = question.round_id join proposal on proposal.id = round.proposal_id
  where ${seesRoundSql('round', 'proposal')}`;

/** A question of a round the viewer sees, batched; nothing when there is none. */
export function questionById(context: Context, id: string): Promise<QuestionRow | undefined> {
  return context.loaders.load('question', id, async (ids) => {
    const rows = await sql<QuestionRow>(await context.read(), `${select} and question.id = any($1::uuid[])`, [ids]);
    return new Map(rows.map((row) => [row.id, row]));
  });
}

/** The questions of a round the viewer sees, by number, batched. There are at most 100. */
export async function questionsOfRound(context: Context, roundId: string): Promise<QuestionRow[]> {
  return (
    (await context.loaders.load('questions of round', roundId, async (ids) => {
      const rows = await sql<QuestionRow>(
        await context.read(),
        `${select} and question.round_id = any($1::uuid[]) order by question.number`,
        [ids],
      );
      return Map.groupBy(rows, (row) => row.roundId);
    })) ?? []
  );
}

/** The ids of the bodies a question is put to by name, batched; none when it is put to all. Of a question the viewer was shown. */
export async function bodiesAddressed(context: Context, questionId: string): Promise<string[]> {
  return (
    (await context.loaders.load('bodies addressed', questionId, async (ids) => {
      const rows = await sql<{ questionId: string; bodyId: string }>(
        await context.read(),
        `select addressee.question_id as "questionId", addressee.body_id as "bodyId" from question_addressee addressee
         join body on body.id = addressee.body_id where addressee.question_id = any($1::uuid[]) order by body.name_vi, body.id`,
        [ids],
      );
      return new Map([...Map.groupBy(rows, (row) => row.questionId)].map(([id, own]) => [id, own.map((row) => row.bodyId)]));
    })) ?? []
  );
}

/** The questions as they came, numbered in their order. Problems: TOO_MANY, EMPTY_TEXT, TOO_LONG, BAD_INPUT. */
export function readQuestions(given: Omit<NewQuestion, 'number'>[], bodyIds: string[]): NewQuestion[] {
  if (given.length > questionsMax)
    throw new Problem('TOO_MANY', { actual: given.length, unit: 'questions', limit: questionsMax }, ['questions']);
  return given.map((question, index) => {
    const path = ['questions', `${index}`];
    const addressed = question.bodyIds;
    if (addressed) assertAsked(addressed, bodyIds, [...path, 'bodyIds']);
    return { ...question, number: index + 1, text: requireText(question.text, questionCodePointsMax, [...path, 'text']) };
  });
}

function assertAsked(addressed: string[], bodyIds: string[], path: string[]): void {
  if (addressed.length === 0) throw new Problem('BAD_INPUT', { reason: 'no body' }, path);
  if (new Set(addressed).size < addressed.length) throw new Problem('BAD_INPUT', { reason: 'a body named twice' }, path);
  if (addressed.some((id) => !bodyIds.includes(id))) throw new Problem('BAD_INPUT', { reason: 'a body that is not asked' }, path);
}

/** Stores the questions of a round, all in one statement. */
export async function putQuestions({ tx, newId }: UseCase, roundId: string, questions: NewQuestion[]): Promise<void> {
  if (questions.length === 0) return;
  const rows = questions.map(({ bodyIds, ...question }) => ({ id: newId(), ...question, body_ids: bodyIds }));
  await sql(
    tx,
    `with given as (
       select * from jsonb_to_recordset($2::jsonb) as given(id uuid, number int, text text, mandatory boolean, body_ids uuid[])
     ), put as (
       insert into question (id, round_id, number, text, mandatory, to_all)
       select id, $1, number, text, mandatory, body_ids is null from given
     )
     insert into question_addressee (question_id, body_id) select given.id, unnest(given.body_ids) from given`,
    [roundId, JSON.stringify(rows)],
  );
}
