import type { UseCase } from '../../access/use-case.ts';
import type { Context } from '../../graphql/context.ts';
import { sql, sqlOne, type Tx } from '../../persistence/database.ts';
import { Problem } from '../../problems.ts';
import { asDate, asDateOrNull } from '../../text.ts';
import { type AddressedQuestion, type Answer, type OpinionFields, unanswered } from './opinion.rules.ts';

/** An opinion in the making. Version 0: nothing was written yet. */
export interface WorkingOpinionRow extends OpinionFields {
  roundId: string;
  bodyId: string;
  /** Counts every change of it, of its answers and its picked threads: what is signed is what was read. */
  version: number;
  /** Counts the changes of its own fields. */
  fieldsVersion: number;
  updatedAt: Date | null;
  updatedByPersonId: string | null;
}

export interface WorkingAnswerRow extends Answer {
  roundId: string;
  version: number;
  updatedAt: Date;
  updatedByPersonId: string;
}

const columns = `position, blocking_text as "blockingText", comment, conclusion, version, fields_version as "fieldsVersion",
  updated_at as "updatedAt", updated_by_person_id as "updatedByPersonId"`;

const toRow = (raw: Record<string, unknown>): WorkingOpinionRow => ({
  ...(raw as unknown as WorkingOpinionRow),
  version: (raw['version'] as number | null) ?? 0,
  fieldsVersion: (raw['fieldsVersion'] as number | null) ?? 0,
  updatedAt: asDateOrNull(raw['updatedAt']),
});

/** The opinion that the viewer's own body makes in a round, batched; nothing when it is not asked there. */
export function workingOpinionOf(context: Context, roundId: string): Promise<WorkingOpinionRow | undefined> {
  return context.loaders.load('working opinion', roundId, async (ids) => {
    const rows = await sql<Record<string, unknown>>(
      await context.read(),
      `select request.round_id as "roundId", request.body_id as "bodyId", ${columns}
       from opinion_request request left join working_opinion working using (round_id, body_id)
       where request.round_id = any($1::uuid[]) and request.body_id = actor_body()`,
      [ids],
    );
    return new Map(rows.map(toRow).map((row) => [row.roundId, row]));
  });
}

const answersSql = `select answer.round_id as "roundId", answer.question_id as "questionId", answer.stance, answer.text, answer.version,
    answer.updated_at as "updatedAt", answer.updated_by_person_id as "updatedByPersonId"
  from working_answer answer join question on question.id = answer.question_id
  where answer.round_id = any($1::uuid[]) and answer.body_id = actor_body() order by question.number`;

/** The answers in it, by the numbers of their questions, batched. */
export async function workingAnswersOf(context: Context, roundId: string): Promise<WorkingAnswerRow[]> {
  return (
    (await context.loaders.load('working answers', roundId, async (ids) => {
      const rows = await sql<WorkingAnswerRow>(await context.read(), answersSql, [ids]);
      return Map.groupBy(
        rows.map((row) => ({ ...row, updatedAt: asDate(row.updatedAt) })),
        (row) => row.roundId,
      );
    })) ?? []
  );
}

/** The answers the actor's body has written so far. */
export function findWorkingAnswers(tx: Tx, roundId: string): Promise<WorkingAnswerRow[]> {
  return sql<WorkingAnswerRow>(tx, answersSql, [[roundId]]);
}

/** The ids of the threads picked into it, in order of picking, batched. */
export async function picksOf(context: Context, roundId: string): Promise<string[]> {
  return (
    (await context.loaders.load('picked threads', roundId, async (ids) => {
      const rows = await sql<{ roundId: string; threadId: string }>(
        await context.read(),
        `select round_id as "roundId", thread_id as "threadId" from working_pick
         where round_id = any($1::uuid[]) and body_id = actor_body() order by picked_at, thread_id`,
        [ids],
      );
      return new Map([...Map.groupBy(rows, (row) => row.roundId)].map(([id, own]) => [id, own.map((row) => row.threadId)]));
    })) ?? []
  );
}

const addressedSql = `select asked.round_id as "roundId", question.id, question.number, question.mandatory,
    exists (select from out_of_remit claim where claim.round_id = asked.round_id and claim.body_id = asked.body_id
      and (claim.question_id is null or claim.question_id = question.id) and claim.accepted) as waived
  from opinion_request asked join question on question.round_id = asked.round_id
  where asked.round_id = any($1::uuid[]) and asked.body_id = $2 and (question.to_all or exists (
    select from question_addressee put where put.question_id = question.id and put.body_id = asked.body_id))
  order by question.number`;

/** The numbers of the mandatory questions to which the opinion in the making has no answer yet, batched. */
export async function missingIn(context: Context, { roundId, bodyId }: WorkingOpinionRow): Promise<number[]> {
  const questions = await context.loaders.load('questions addressed', roundId, async (ids) => {
    const rows = await sql<AddressedQuestion & { roundId: string }>(await context.read(), addressedSql, [ids, bodyId]);
    return Map.groupBy(rows, (row) => row.roundId);
  });
  return unanswered(questions ?? [], await workingAnswersOf(context, roundId));
}

/** The questions of a round that are put to a body, by number. */
export function addressedTo(tx: Tx, roundId: string, bodyId: string): Promise<AddressedQuestion[]> {
  return sql<AddressedQuestion>(tx, addressedSql, [[roundId], bodyId]);
}

/** Counts a change of the opinion in the making, which others write after, not meanwhile. Begins it when there was none. */
export async function touchWorkingOpinion({ tx, actor, clock }: UseCase, roundId: string): Promise<WorkingOpinionRow> {
  const raw = await sqlOne<Record<string, unknown>>(
    tx,
    `insert into working_opinion as working (round_id, body_id, version, updated_at, updated_by_person_id) values ($1, $2, 1, $3, $4)
     on conflict (round_id, body_id) do update
       set version = working.version + 1, updated_at = excluded.updated_at, updated_by_person_id = excluded.updated_by_person_id
     returning round_id as "roundId", body_id as "bodyId", ${columns}`,
    [roundId, actor.bodyId, clock.now(), actor.personId],
  );
  return toRow(raw);
}

/** The opinion in the making as it was read: STALE_VERSION when it was changed since. Locked for a change. */
export async function findWorkingOpinion(
  { tx, actor }: UseCase,
  roundId: string,
  expectedVersion: number,
): Promise<WorkingOpinionRow> {
  const [raw] = await sql<Record<string, unknown>>(
    tx,
    `select round_id as "roundId", body_id as "bodyId", ${columns} from working_opinion
     where round_id = $1 and body_id = $2 for no key update`,
    [roundId, actor.bodyId],
  );
  const row = toRow(raw ?? { roundId, bodyId: actor.bodyId, ...nothing });
  if (row.version !== expectedVersion) throw new Problem('STALE_VERSION', { currentVersion: row.version }, ['expectedVersion']);
  return row;
}

const nothing = {
  ...{ position: null, blockingText: null, comment: null, conclusion: null },
  ...{ updatedAt: null, updatedByPersonId: null },
};
