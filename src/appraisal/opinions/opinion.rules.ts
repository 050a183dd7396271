import { Problem } from '../../problems.ts';

// What may be signed (domain §4). Pure: the same rules for who signs here, reconfirms, or enters what came on paper.

export enum Position {
  AGREE = 'AGREE',
  AGREE_WITH_COMMENTS = 'AGREE_WITH_COMMENTS',
  AGREE_IF_AMENDED = 'AGREE_IF_AMENDED',
  DISAGREE = 'DISAGREE',
  NO_OPINION = 'NO_OPINION',
}

export enum Conclusion {
  QUALIFIED = 'QUALIFIED',
  NOT_QUALIFIED = 'NOT_QUALIFIED',
}

export enum Stance {
  AGREE = 'AGREE',
  AGREE_WITH_COMMENT = 'AGREE_WITH_COMMENT',
  DISAGREE = 'DISAGREE',
  ALTERNATIVE = 'ALTERNATIVE',
  NO_OBJECTION_DECLARED = 'NO_OBJECTION_DECLARED',
  OUT_OF_REMIT = 'OUT_OF_REMIT',
}

const stancesWithText: readonly Stance[] = [Stance.AGREE_WITH_COMMENT, Stance.DISAGREE, Stance.ALTERNATIVE, Stance.OUT_OF_REMIT];

/** What of an opinion is said about the draft as a whole; null: not said. */
export interface OpinionFields {
  position: Position | null;
  blockingText: string | null;
  comment: string | null;
  conclusion: Conclusion | null;
}

/** What is signed: a position is taken. */
export type SignedFields = OpinionFields & { position: Position };

export interface Answer {
  questionId: string;
  stance: Stance | null;
  text: string | null;
}

export type SignedAnswer = Answer & { stance: Stance };

/** A question put to the body. `waived`: the office accepted that it is none of its business. */
export interface AddressedQuestion {
  id: string;
  number: number;
  mandatory: boolean;
  waived: boolean;
}

/** Whether it keeps the draft from going on, and so says what must change. */
export function blocks({ position, conclusion }: Pick<OpinionFields, 'position' | 'conclusion'>): boolean {
  return position === Position.AGREE_IF_AMENDED || position === Position.DISAGREE || conclusion === Conclusion.NOT_QUALIFIED;
}

/** Whether a question is answered: a stance is set, with text where the stance needs one (domain §7). */
export function isAnswered(answer: Omit<Answer, 'questionId'> | undefined): boolean {
  return !!answer?.stance && !lacksText(answer);
}

function lacksText({ stance, text }: Omit<Answer, 'questionId'>): boolean {
  return stance !== null && stancesWithText.includes(stance) && text === null;
}

/** The numbers of the mandatory questions that nothing is said to: no stance, no words. */
export function unanswered(questions: readonly AddressedQuestion[], answers: readonly Answer[]): number[] {
  const byQuestion = new Map(answers.map((answer) => [answer.questionId, answer]));
  return questions.filter(({ id, mandatory, waived }) => mandatory && !waived && !isAnswered(byQuestion.get(id))).map(numberOf);
}

/** What is wrong with what is to be signed, all of it at once; nothing: it may be signed. */
export function problemsOf(
  fields: OpinionFields,
  answers: readonly Answer[],
  of: { questions: readonly AddressedQuestion[]; isLeadAppraiser: boolean; acknowledgeMissing: boolean },
): Problem[] {
  return [...problemsOfFields(fields, of.isLeadAppraiser), ...problemsOfAnswers(answers, of)];
}

function problemsOfFields(fields: OpinionFields, isLeadAppraiser: boolean): Problem[] {
  const { position, conclusion, blockingText } = fields;
  const problems: Problem[] = [];
  if (position === null) problems.push(new Problem('POSITION_REQUIRED', {}, ['position']));
  if (isLeadAppraiser && conclusion === null) problems.push(new Problem('CONCLUSION_REQUIRED', {}, ['conclusion']));
  if (!isLeadAppraiser && conclusion !== null) problems.push(new Problem('CONCLUSION_UNEXPECTED', {}, ['conclusion']));
  if (position === Position.NO_OPINION && conclusion === Conclusion.NOT_QUALIFIED)
    problems.push(new Problem('BAD_INPUT', { reason: 'who has NO_OPINION does not find it NOT_QUALIFIED' }, ['position']));
  else if (blocks(fields) && blockingText === null) problems.push(new Problem('BLOCKING_TEXT_REQUIRED', {}, ['blockingText']));
  if (!blocks(fields) && blockingText !== null) problems.push(new Problem('BLOCKING_TEXT_UNEXPECTED', {}, ['blockingText']));
  return problems;
}

function problemsOfAnswers(
  answers: readonly Answer[],
  { questions, acknowledgeMissing }: { questions: readonly AddressedQuestion[]; acknowledgeMissing: boolean },
): Problem[] {
  const byQuestion = new Map(answers.map((answer) => [answer.questionId, answer]));
  const numbersOf = (is: (answer: Answer) => boolean) =>
    questions.filter(({ id }) => byQuestion.has(id) && is(byQuestion.get(id)!)).map(numberOf);
  const withoutText = numbersOf(lacksText);
  const withoutStance = numbersOf(({ stance, text }) => stance === null && text !== null);
  const told = [...withoutText, ...withoutStance];
  const missing = acknowledgeMissing ? [] : unanswered(questions, answers).filter((number) => !told.includes(number));
  const problems: Problem[] = [];
  if (missing.length > 0) problems.push(new Problem('MISSING_ANSWERS', { numbers: missing.join(', ') }, ['answers']));
  if (withoutText.length > 0)
    problems.push(new Problem('ANSWER_TEXT_REQUIRED', { numbers: withoutText.join(', ') }, ['answers']));
  if (withoutStance.length > 0)
    problems.push(new Problem('ANSWER_STANCE_REQUIRED', { numbers: withoutStance.join(', ') }, ['answers']));
  return problems;
}

const numberOf = ({ number }: AddressedQuestion): number => number;
