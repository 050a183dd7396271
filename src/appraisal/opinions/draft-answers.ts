import type { UseCase } from '../../access/use-case.ts';
import { append } from '../../events/append.ts';
import type { Change } from '../../graphql/perform.ts';
import { sql, type Tx } from '../../persistence/database.ts';
import { Problem, Problems } from '../../problems.ts';
import { assertDrafts, assertTakesOpinions, holdRound } from '../requests/asked-body.ts';
import { drafting, readText } from './draft-opinion.ts';
import type { Answer } from './opinion.rules.ts';
import { answersDrafted, type DraftedAnswer } from './working-opinion.events.ts';
import { addressedTo, findWorkingAnswers, touchWorkingOpinion } from './working-opinions.ts';

const answersMax = 100;

export interface DraftAnswers {
  roundId: string;
  answers: (Answer & {
    /** 0: it was not answered yet. */
    expectedVersion: number;
  })[];
}

/** Writes answers into the opinion of the own body, all of them or none. Problems: NOT_FOUND, NOT_ALLOWED, ROUND_PAUSED, ROUND_CLOSED, NOT_ADDRESSED, STALE_VERSION, EMPTY_TEXT, TOO_LONG, TOO_MANY, BAD_INPUT. */
export async function draftAnswers(useCase: UseCase, input: DraftAnswers): Promise<Change> {
  const { tx, actor } = useCase;
  const round = await holdRound(tx, input.roundId, ['roundId']);
  const asked = await assertDrafts(useCase, round);
  assertTakesOpinions(round, true);
  const answers = readAnswers(input.answers);
  await assertAddressed(tx, round.id, actor.bodyId, answers);
  const working = await touchWorkingOpinion(useCase, round.id); // from here on nobody else writes an answer of the body
  const before = new Map((await findWorkingAnswers(tx, round.id)).map((answer) => [answer.questionId, answer.version]));
  assertFresh(input.answers, before);
  const drafted = answers.map((answer) => ({ ...answer, version: (before.get(answer.questionId) ?? 0) + 1 }));
  await storeAnswers(useCase, round.id, drafted);
  const [event] = await append(useCase, [
    answersDrafted(actor, round, working.version, drafted),
    ...(await drafting(useCase, round, asked)),
  ]);
  return { objectId: round.id, event: event! };
}

/** The answers of an input: one for each question, their texts as they are kept. Problems: BAD_INPUT, TOO_MANY, EMPTY_TEXT, TOO_LONG. */
export function readAnswers<Given extends Answer>(given: readonly Given[]): Answer[] {
  if (given.length > answersMax)
    throw new Problem('TOO_MANY', { actual: given.length, unit: 'answers', limit: answersMax }, ['answers']);
  if (new Set(given.map(({ questionId }) => questionId)).size < given.length)
    throw new Problem('BAD_INPUT', { reason: 'a question answered twice' }, ['answers']);
  return given.map(({ questionId, stance, text }, n) => ({
    questionId,
    stance,
    text: readText(text, 'answers', `${n}`, 'text'),
  }));
}

/** NOT_FOUND for a question that is none of the round's, NOT_ADDRESSED with the numbers of those not put to the body. */
export async function assertAddressed(tx: Tx, roundId: string, bodyId: string, answers: readonly Answer[]): Promise<void> {
  const known = await sql<{ id: string; number: number }>(
    tx,
    `select id, number from question where round_id = $1 order by number`,
    [roundId],
  );
  const numbers = new Map(known.map(({ id, number }) => [id, number]));
  const unknown = answers.findIndex(({ questionId }) => !numbers.has(questionId));
  if (unknown >= 0) throw new Problem('NOT_FOUND', {}, ['answers', `${unknown}`, 'questionId']);
  const addressed = new Set((await addressedTo(tx, roundId, bodyId)).map(({ id }) => id));
  const others = answers.filter(({ questionId }) => !addressed.has(questionId)).map(({ questionId }) => numbers.get(questionId)!);
  if (others.length > 0) throw new Problem('NOT_ADDRESSED', { numbers: others.sort((a, b) => a - b).join(', ') }, ['answers']);
}

/** STALE_VERSION for each answer that somebody wrote meanwhile. */
function assertFresh(given: DraftAnswers['answers'], before: ReadonlyMap<string, number>): void {
  const stale = given.flatMap(({ questionId, expectedVersion }, n) => {
    const currentVersion = before.get(questionId) ?? 0;
    const path = ['answers', `${n}`, 'expectedVersion'];
    return currentVersion === expectedVersion ? [] : [new Problem('STALE_VERSION', { currentVersion }, path)];
  });
  if (stale.length > 0) throw new Problems(stale);
}

async function storeAnswers({ tx, actor, clock }: UseCase, roundId: string, drafted: DraftedAnswer[]): Promise<void> {
  await sql(
    tx,
    `insert into working_answer (round_id, body_id, question_id, stance, text, version, updated_at, updated_by_person_id)
     select $1, $2, given.*, $7, $8 from unnest($3::uuid[], $4::text[], $5::text[], $6::int[]) given
     on conflict (round_id, body_id, question_id) do update set stance = excluded.stance, text = excluded.text,
       version = excluded.version, updated_at = excluded.updated_at, updated_by_person_id = excluded.updated_by_person_id`,
    [
      roundId,
      actor.bodyId,
      drafted.map(({ questionId }) => questionId),
      drafted.map(({ stance }) => stance),
      drafted.map(({ text }) => text),
      drafted.map(({ version }) => version),
      clock.now(),
      actor.personId,
    ],
  );
}
