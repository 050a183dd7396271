import { assertState } from '../../access/require.ts';
import type { UseCase } from '../../access/use-case.ts';
import type { Change } from '../../graphql/perform.ts';
import { sql } from '../../persistence/database.ts';
import { Problem } from '../../problems.ts';
import { assertSigns, assertTakesOpinions } from '../requests/asked-body.ts';
import { RequestState } from '../rounds/round.type.ts';
import { findRound, holdProposalOf, type RoundRow } from '../rounds/rounds.ts';
import type { AddressedQuestion, Answer, OpinionFields } from './opinion.rules.ts';
import { asSigned, givesOpinion } from './submit-opinion.ts';
import { addressedTo } from './working-opinions.ts';
import { writeOpinion } from './write-opinion.ts';

export interface ReconfirmOpinion {
  roundId: string;
  /** Of the newest opinion of the body on the proposal: what is reconfirmed is what was read. */
  expectedSequence: number;
}

interface Former extends OpinionFields {
  id: string;
  roundId: string;
  sequence: number;
  isStale: boolean;
}

/**
 * The newest opinion of the own body on the proposal still holds: it becomes its next, on the newest draft. Problems:
 * NOT_FOUND, NOT_ALLOWED, NOT_SIGNATORY, ROUND_PAUSED, ROUND_CLOSED, WRONG_STATE, STALE_VERSION, NOTHING_TO_CHANGE, and
 * those of `problemsOf` where the round is another one, which asks otherwise.
 */
export async function reconfirmOpinion(useCase: UseCase, input: ReconfirmOpinion): Promise<Change> {
  const { tx, actor } = useCase;
  await holdProposalOf(tx, input.roundId); // what is copied is not erased meanwhile
  const round = await findRound(tx, input.roundId, ['roundId']);
  const asked = await assertSigns(useCase, round);
  assertTakesOpinions(round, false);
  assertState(asked.state, givesOpinion);
  const former = await newestOpinion(useCase, round);
  if (!former) throw new Problem('WRONG_STATE', { state: asked.state, allowed: RequestState.SUBMITTED });
  if (former.sequence !== input.expectedSequence)
    throw new Problem('STALE_VERSION', { currentVersion: former.sequence }, ['expectedSequence']);
  const isSameRound = former.roundId === round.id;
  if (isSameRound && !former.isStale) throw new Problem('NOTHING_TO_CHANGE');
  const questions = await addressedTo(tx, round.id, actor.bodyId);
  const { fields, answers } = asSigned(former, await carriedAnswers(useCase, former, round, questions), {
    ...{ round, bodyId: actor.bodyId, questions },
    acknowledgeMissing: isSameRound, // what was missing was acknowledged when it was signed
  });
  const files = { ofOpinionId: former.id };
  const from = { files, remarks: 'RECONFIRMED' as const, reconfirmsId: former.id, documentReference: null };
  return writeOpinion(useCase, { round, asked, fields, answers, ...from });
}

/** Of a round that was a mistake nothing is reconfirmed. */
async function newestOpinion({ tx, actor }: UseCase, round: RoundRow): Promise<Former | undefined> {
  const [former] = await sql<Former>(
    tx,
    `select opinion.id, opinion.round_id as "roundId", opinion.sequence, opinion.position, opinion.blocking_text as "blockingText",
       opinion.comment, opinion.conclusion, exists (select from draft newer join draft own on own.id = opinion.draft_id
         where newer.proposal_id = own.proposal_id and newer.number > own.number and newer.released_at is not null) as "isStale"
     from opinion join round on round.id = opinion.round_id and round.status <> 'RECALLED'
     where opinion.proposal_id = $1 and opinion.body_id = $2 order by opinion.signed_at desc, opinion.id desc limit 1`,
    [round.proposalId, actor.bodyId],
  );
  return former;
}

/** The answers of an opinion to the questions of the round that are asked in the same words. */
async function carriedAnswers(
  { tx }: UseCase,
  former: Former,
  round: RoundRow,
  questions: readonly AddressedQuestion[],
): Promise<Answer[]> {
  const answers = await sql<Answer>(
    tx,
    `select distinct on (question.id) question.id as "questionId", answer.stance, answer.text
     from opinion_answer answer join question before on before.id = answer.question_id
     join question on question.round_id = $2 and question.text = before.text and (question.id = before.id or before.round_id <> $2)
     where answer.opinion_id = $1 order by question.id, before.number`,
    [former.id, round.id],
  );
  const addressed = new Set(questions.map(({ id }) => id));
  return answers.filter(({ questionId }) => addressed.has(questionId));
}
