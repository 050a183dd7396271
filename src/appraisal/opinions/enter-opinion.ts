import { hasPeople } from '../../access/personas.ts';
import { assertMay, assertState } from '../../access/require.ts';
import type { UseCase } from '../../access/use-case.ts';
import { found } from '../../graphql/found.ts';
import type { Change } from '../../graphql/perform.ts';
import { Problem } from '../../problems.ts';
import { mayHandle } from '../../proposals/proposal.access.ts';
import { requireText } from '../../text.ts';
import { assertMayEnterFiles } from '../attachments/sign-attachments.ts';
import { askedBody, assertTakesOpinions } from '../requests/asked-body.ts';
import { findRound } from '../rounds/rounds.ts';
import { assertAddressed, readAnswers } from './draft-answers.ts';
import { readText } from './draft-opinion.ts';
import type { OpinionFields, SignedAnswer } from './opinion.rules.ts';
import { asSigned, givesOpinion } from './submit-opinion.ts';
import { addressedTo } from './working-opinions.ts';
import { writeOpinion } from './write-opinion.ts';

const documentReferenceCodePointsMax = 500;

export interface EnterOpinion extends OpinionFields {
  roundId: string;
  bodyId: string;
  documentReference: string;
  answers: SignedAnswer[];
  fileIds: string[];
  acknowledgeMissing: boolean;
  lateAddendum: boolean;
}

/**
 * The office enters what a body without accounts sent on paper; it is shown as such everywhere. Problems: NOT_FOUND,
 * NOT_ALLOWED, BODY_HAS_ACCOUNTS, ROUND_PAUSED, ROUND_CLOSED, WRONG_STATE, NOT_ADDRESSED, EMPTY_TEXT, TOO_LONG, TOO_MANY,
 * BAD_INPUT, and those of `problemsOf`.
 */
export async function enterOpinion(useCase: UseCase, input: EnterOpinion): Promise<Change> {
  const { tx, actor, clock } = useCase;
  const { bodyId } = input;
  const round = await findRound(tx, input.roundId, ['roundId']);
  assertMay(mayHandle(actor));
  const asked = found(await askedBody(tx, round, bodyId), ['bodyId']);
  if (await hasPeople(tx, bodyId, clock.now())) throw new Problem('BODY_HAS_ACCOUNTS', {}, ['bodyId']);
  await assertMayEnterFiles(useCase, input.fileIds);
  assertTakesOpinions(round, input.lateAddendum);
  assertState(asked.state, givesOpinion);
  const documentReference = requireText(input.documentReference, documentReferenceCodePointsMax, ['documentReference']);
  const given: OpinionFields = {
    position: input.position,
    blockingText: readText(input.blockingText, 'blockingText'),
    comment: readText(input.comment, 'comment'),
    conclusion: input.conclusion,
  };
  const written = readAnswers(input.answers);
  await assertAddressed(tx, round.id, bodyId, written);
  const questions = await addressedTo(tx, round.id, bodyId);
  const { fields, answers } = asSigned(given, written, { round, questions, ...input });
  const files = { fileIds: input.fileIds };
  return writeOpinion(useCase, { round, asked, fields, answers, files, remarks: 'NONE', reconfirmsId: null, documentReference });
}
