import {
  type AddressedQuestion,
  type Answer,
  blocks,
  Conclusion,
  isAnswered,
  type OpinionFields,
  Position,
  problemsOf,
  Stance,
} from '../../src/appraisal/opinions/opinion.rules.ts';

const positions = [null, ...Object.values(Position)];
const conclusions = [null, ...Object.values(Conclusion)];
const codes = (fields: OpinionFields, isLeadAppraiser: boolean) =>
  problemsOf(fields, [], { questions: [], isLeadAppraiser, acknowledgeMissing: false }).map(({ code }) => code);

test('of all that can be written of a draft exactly this may be signed: what blocks says so, and nothing else does', () => {
  for (const position of positions)
    for (const conclusion of conclusions)
      for (const blockingText of [null, 'x'])
        for (const isLeadAppraiser of [true, false]) {
          const fields = { position, conclusion, blockingText, comment: null };
          const isBlocking =
            position === Position.DISAGREE || position === Position.AGREE_IF_AMENDED || conclusion === Conclusion.NOT_QUALIFIED;
          const may =
            position !== null &&
            (conclusion !== null) === isLeadAppraiser &&
            (blockingText !== null) === isBlocking &&
            !(position === Position.NO_OPINION && conclusion === Conclusion.NOT_QUALIFIED);
          expect([fields, codes(fields, isLeadAppraiser).length === 0]).toEqual([fields, may]);
          expect(blocks(fields)).toBe(isBlocking);
        }
});

test('a stance answers a question, with a text where it needs one; out of remit answers nothing unless it says why', () => {
  const needText = [Stance.AGREE_WITH_COMMENT, Stance.DISAGREE, Stance.ALTERNATIVE, Stance.OUT_OF_REMIT];
  for (const stance of Object.values(Stance)) {
    expect([stance, isAnswered({ stance, text: null })]).toEqual([stance, !needText.includes(stance)]);
    expect(isAnswered({ stance, text: 'x' })).toBe(true);
  }
  expect(isAnswered({ stance: null, text: 'x' })).toBe(false);
  expect(isAnswered(undefined)).toBe(false);
});

test('what is missing is told by number, once, and not of what is optional or waived', () => {
  const question = (number: number, more: Partial<AddressedQuestion> = {}) => ({
    ...{ id: `${number}`, number, mandatory: true, waived: false, ...more },
  });
  const questions = [question(1), question(2), question(3, { mandatory: false }), question(4, { waived: true }), question(7)];
  const answers: Answer[] = [
    { questionId: '1', stance: Stance.DISAGREE, text: null },
    { questionId: '2', stance: null, text: 'x' },
    { questionId: '3', stance: Stance.ALTERNATIVE, text: null },
  ];
  const fields = { position: Position.AGREE, conclusion: null, blockingText: null, comment: null };
  const told = (acknowledgeMissing: boolean) =>
    problemsOf(fields, answers, { questions, isLeadAppraiser: false, acknowledgeMissing }).map(({ code, details }) => [
      code,
      details['numbers'],
    ]);
  const both = [
    ['ANSWER_TEXT_REQUIRED', '1, 3'],
    ['ANSWER_STANCE_REQUIRED', '2'],
  ];
  expect(told(false)).toEqual([['MISSING_ANSWERS', '7'], ...both]);
  expect(told(true)).toEqual(both);
});
