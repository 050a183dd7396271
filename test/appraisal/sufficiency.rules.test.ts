import { draftToTest, isCovered, type TestedQuestion, testOpinion } from '../../src/appraisal/findings/sufficiency.rules.ts';
import { readDraft } from '../../src/drafts/draft.rules.ts';

const draft = draftToTest(
  readDraft(
    'Điều 1. Phạm vi\n\n1. Quy chế này quy định về phối hợp.\n\n2. Nguồn lực do ngân sách bảo đảm.\n\nĐiều 2. Thời hạn\n\nNăm ngày làm việc.\n',
    'PLAIN',
  ),
);
const question: TestedQuestion = {
  ...{ number: 3, text: 'Thời hạn tại Điều 2 có phù hợp không?', mandatory: true },
  ...{ stance: 'DISAGREE', answer: 'Thời hạn không đủ cho việc tính toán.', outOfRemit: false, sameElsewhere: 0 },
};
const codes = (more: Partial<TestedQuestion>, blockingText: string | null = null) =>
  testOpinion({ blockingText, questions: [{ ...question, ...more }], draft }).map(({ code }) => code);

test.each<[string, Partial<TestedQuestion>, string[]]>([
  ['an answer with a reason', {}, []],
  ['no answer to a mandatory question', { stance: null, answer: null }, ['NOT_COVERING']],
  ['no answer to another question', { stance: null, answer: null, mandatory: false }, []],
  ['OUT_OF_REMIT, pending or accepted', { stance: 'OUT_OF_REMIT', answer: 'Không phải việc của cơ quan.', outOfRemit: true }, []],
  ['OUT_OF_REMIT, not accepted', { stance: 'OUT_OF_REMIT', answer: 'Không phải việc của cơ quan.' }, ['NOT_COVERING']],
  ['a plain AGREE', { stance: 'AGREE', answer: null }, []],
  ['AGREE with a word to it, everywhere the same', { stance: 'AGREE', answer: 'Nhất trí.', sameElsewhere: 9 }, []],
  ['a declared no-objection', { stance: 'NO_OBJECTION_DECLARED', answer: null, sameElsewhere: 9 }, []],
  ['a DISAGREE that only says so', { answer: 'Không đồng ý với Điều 2.' }, ['NO_REASON']],
  ['a DISAGREE with a figure', { answer: 'Không đồng ý: 7 ngày.' }, []],
  ['an ALTERNATIVE without one', { stance: 'ALTERNATIVE', answer: 'Đề nghị phương án khác.' }, ['NO_REASON']],
  ['an ALTERNATIVE of two words', { stance: 'ALTERNATIVE', answer: 'Bỏ hẳn.' }, ['OFF_QUESTION']],
  ['an ALTERNATIVE of two words on the question', { stance: 'ALTERNATIVE', answer: 'Bỏ thời hạn.' }, []],
  [
    'stock phrases',
    { stance: 'AGREE_WITH_COMMENT', answer: 'Đề nghị rà soát, hoàn thiện cho phù hợp với thực tế.' },
    ['TOO_VAGUE'],
  ],
  [
    'a long row of stock phrases',
    { stance: 'AGREE_WITH_COMMENT', answer: 'Đề nghị rà soát, hoàn thiện. '.repeat(50) },
    ['TOO_VAGUE'],
  ],
  ['stock phrases that name a provision', { stance: 'AGREE_WITH_COMMENT', answer: 'Đề nghị rà soát khoản 2 Điều 1.' }, []],
  ['something else', { stance: 'AGREE_WITH_COMMENT', answer: 'Rừng ngập mặn xói lở.' }, ['OFF_QUESTION']],
  ['something else in another language', { stance: 'AGREE_WITH_COMMENT', answer: 'Mangroves erode.' }, []],
  ['the same text under two other questions', { sameElsewhere: 2 }, ['BOILERPLATE']],
  ['the same text under one other question', { sameElsewhere: 1 }, []],
  ['the same reference everywhere', { answer: 'Xem ý kiến tại công văn của cơ quan.', sameElsewhere: 5 }, []],
  ['an article that is not there', { answer: 'Trái với Điều 9.' }, ['FACTUALLY_WRONG']],
  ['a paragraph that is not there', { answer: 'Trái với khoản 7 Điều 1.' }, ['FACTUALLY_WRONG']],
  ['a paragraph that is there', { answer: 'Trái với khoản 2 Điều 1.' }, []],
  ['an article of a law', { answer: 'Trái với Điều 9 Luật Ngân sách.' }, []],
  ['an article to be added', { stance: 'ALTERNATIVE', answer: 'Bổ sung Điều 9 về thời hạn.' }, []],
  ['an article that the question names', { text: 'Thời hạn tại Điều 9?', answer: 'Điều 9 quá ngắn.' }, []],
])('%s', (_, more, expected) => {
  expect(codes(more)).toEqual(expected);
});

test('blocking text is tested as an objection is', () => {
  expect(codes({}, 'Không nhất trí.')).toEqual(['NO_REASON']);
  expect(codes({}, 'Chưa bố trí nguồn lực.')).toEqual([]);
});

test('what is answered is what has its words', () => {
  expect([isCovered('AGREE', null), isCovered('NO_OBJECTION_DECLARED', null)]).toEqual([true, true]);
  expect([isCovered('DISAGREE', ' '), isCovered('OUT_OF_REMIT', 'không'), isCovered(null, 'có')]).toEqual([false, false, false]);
});
