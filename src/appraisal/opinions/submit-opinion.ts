import { assertState } from '../../access/require.ts';
import type { UseCase } from '../../access/use-case.ts';
import type { Change } from '../../graphql/perform.ts';
import { sql } from '../../persistence/database.ts';
import { Problems } from '../../problems.ts';
import { assertSigns, assertTakesOpinions } from '../requests/asked-body.ts';
import { RequestState } from '../rounds/round.type.ts';
import { findRound, type RoundRow } from '../rounds/rounds.ts';
import {
  type AddressedQuestion,
  type Answer,
  type OpinionFields,
  problemsOf,
  type SignedAnswer,
  type SignedFields,
} from './opinion.rules.ts';
import { addressedTo, findWorkingAnswers, findWorkingOpinion } from './working-opinions.ts';
import { writeOpinion } from './write-opinion.ts';

export interface SubmitOpinion {
  roundId: string;
  /** Of the opinion in the making as a whole: what is signed is what was read. */
  expectedVersion: number;
  acknowledgeMissing: boolean;
  lateAddendum: boolean;
}

/** States in which a body may give its opinion; that of a request that ended without it only as a late addendum. */
export const givesOpinion = Object.values(RequestState).filter(
  (state) => ![RequestState.OUT_OF_REMIT, RequestState.RECUSED, RequestState.CANCELLED].includes(state),
);

/**
 * Signs what the body has written as its next opinion. Of two who sign at once one does. Problems: NOT_FOUND, NOT_ALLOWED,
 * NOT_SIGNATORY, ROUND_PAUSED, ROUND_CLOSED, WRONG_STATE, STALE_VERSION, and those of `problemsOf`.
 */
export async function submitOpinion(useCase: UseCase, input: SubmitOpinion): Promise<Change> {
  const { tx, actor } = useCase;
  const round = await findRound(tx, input.roundId, ['roundId']);
  const asked = await assertSigns(useCase, round);
  assertTakesOpinions(round, input.lateAddendum);
  assertState(asked.state, givesOpinion);
  const working = await findWorkingOpinion(useCase, round.id, input.expectedVersion);
  const written = await findWorkingAnswers(tx, round.id);
  const questions = await addressedTo(tx, round.id, actor.bodyId);
  const { fields, answers } = asSigned(working, written, { round, bodyId: actor.bodyId, questions, ...input });
  await sql(tx, `update working_opinion set version = version + 1 where round_id = $1 and body_id = $2`, [
    round.id,
    actor.bodyId,
  ]);
  const files = { attachedIn: { roundId: round.id, bodyId: actor.bodyId } };
  const from = { files, remarks: 'PICKED' as const, reconfirmsId: null, documentReference: null };
  return writeOpinion(useCase, { round, asked, fields, answers, ...from });
}

/** What may be signed, or the problems of what may not. */
export function asSigned(
  { position, blockingText, comment, conclusion }: OpinionFields,
  written: readonly Answer[],
  of: { round: RoundRow; bodyId: string; questions: readonly AddressedQuestion[]; acknowledgeMissing: boolean },
): { fields: SignedFields; answers: SignedAnswer[] } {
  const isLeadAppraiser = of.round.leadAppraiserBodyId === of.bodyId;
  const problems = problemsOf({ position, blockingText, comment, conclusion }, written, { ...of, isLeadAppraiser });
  if (position === null || problems.length > 0) throw new Problems(problems);
  const answers = written.flatMap(({ questionId, stance, text }) => (stance === null ? [] : [{ questionId, stance, text }]));
  return { fields: { position, blockingText, comment, conclusion }, answers };
}
