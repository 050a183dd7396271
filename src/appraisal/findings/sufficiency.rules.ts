import { contentWords, namesFigure, namesProvision, normalText, withoutPhrases, wordsOf } from './plain-words.rules.ts';
import { citationsIn, isWrong, type Provisions, provisionsOf } from './provisions.rules.ts';
import { stancePhrases, stockPhrases } from './stock-phrases.rules.ts';

// The objective tests for a sketchy opinion (ý kiến sơ sài, domain §7). They only propose: what is sketchy the office says.
// Each looks for something that can be shown to the body word for word. None counts words or characters, and a declared
// no-objection, a plain AGREE and OUT_OF_REMIT are never tested for what their text says. TOO_NARROW has no test: that an
// answer passes over part of its question cannot be told from its words without guessing.

export type TestedCode = 'NOT_COVERING' | 'NO_REASON' | 'TOO_VAGUE' | 'OFF_QUESTION' | 'BOILERPLATE' | 'FACTUALLY_WRONG';

/** What one test found. */
export interface Ground {
  code: TestedCode;
  /** The number of the question; null: the blocking text. */
  questionNumber: number | null;
  /** The words it is about: the text, or the provision that is not there. */
  found: string | null;
}

export interface TestedQuestion {
  number: number;
  text: string;
  mandatory: boolean;
  stance: string | null;
  answer: string | null;
  /** The body says that it is not its business, and the office has not said that it is. */
  outOfRemit: boolean;
  /** How many other questions, here or about other proposals, the body has answered in the same words. */
  sameElsewhere: number;
}

export interface TestedOpinion {
  blockingText: string | null;
  /** The questions put to the body. */
  questions: TestedQuestion[];
  draft: TestedDraft;
}

export interface TestedDraft {
  provisions: Provisions;
  words: ReadonlySet<string>;
}

/** What the tests need to know of a draft, read off its blocks. */
export function draftToTest(blocks: readonly { label: string | null; text: string }[]): TestedDraft {
  return {
    provisions: provisionsOf(blocks),
    words: new Set(blocks.flatMap(({ text }) => wordsOf(text))),
  };
}

const withText = ['AGREE_WITH_COMMENT', 'DISAGREE', 'ALTERNATIVE'];
const withReason = ['DISAGREE', 'ALTERNATIVE'];
const sameElsewhereMin = 2;

/** Whether an answer is one: a stance, with text where it needs some. That it is not one's business is no answer. */
export function isCovered(stance: string | null, text: string | null): boolean {
  if (stance === null || stance === 'OUT_OF_REMIT') return false;
  return !withText.includes(stance) || Boolean(text?.trim());
}

/** What the tests find in an opinion, in the order of the questions. */
export function testOpinion({ blockingText, questions, draft }: TestedOpinion): Ground[] {
  const grounds: Ground[] = [];
  for (const question of questions) grounds.push(...testAnswer(question, draft));
  if (blockingText !== null) {
    const code = saysNothing(blockingText, true);
    if (code) grounds.push({ code, questionNumber: null, found: blockingText });
    grounds.push(...wrongCitations(blockingText, '', draft).map((found) => ({ ...found, questionNumber: null })));
  }
  return grounds;
}

function testAnswer(question: TestedQuestion, draft: TestedDraft): Ground[] {
  const { number: questionNumber, mandatory, stance, answer } = question;
  if (!isCovered(stance, answer))
    return mandatory && !question.outOfRemit ? [{ code: 'NOT_COVERING', questionNumber, found: null }] : [];
  if (answer === null || !withText.includes(stance!)) return [];
  const grounds: Ground[] = [];
  const empty = saysNothing(answer, withReason.includes(stance!));
  if (empty) grounds.push({ code: empty, questionNumber, found: answer });
  else if (isOffQuestion(answer, question.text, draft)) grounds.push({ code: 'OFF_QUESTION', questionNumber, found: answer });
  if (question.sameElsewhere >= sameElsewhereMin && !refersElsewhere(answer))
    grounds.push({ code: 'BOILERPLATE', questionNumber, found: answer });
  grounds.push(...wrongCitations(answer, question.text, draft).map((found) => ({ ...found, questionNumber })));
  return grounds;
}

/**
 * NO_REASON: what must have a reason, or say the alternative, only says its stance again, be it of a provision.
 * TOO_VAGUE: it is put together from stock phrases and names no provision, no figure, nobody and nothing.
 */
function saysNothing(text: string, needsReason: boolean): 'NO_REASON' | 'TOO_VAGUE' | undefined {
  if (namesFigure(text)) return undefined;
  if (needsReason && withoutPhrases(text, stancePhrases, 'AND_PROVISIONS').length === 0) return 'NO_REASON';
  if (namesProvision(text)) return undefined;
  return withoutPhrases(text, [...stancePhrases, ...stockPhrases]).length === 0 ? 'TOO_VAGUE' : undefined;
}

/**
 * Not a word in common with the question, nor with the draft. In another language, or written without accents, nothing can
 * be told. Pairs of words, which are what Vietnamese mostly calls a word, were tried for the draft: they found more, and
 * accused one sound answer in six, since who says it in other words is no less on the question.
 */
function isOffQuestion(text: string, question: string, draft: TestedDraft): boolean {
  if (draft.words.size === 0 || !accented.test(text) || !accented.test(question)) return false;
  if (namesFigure(text) || namesProvision(text) || refersElsewhere(text)) return false;
  const words = contentWords(text);
  const asked = new Set(wordsOf(question));
  return words.length > 0 && !words.some((word) => asked.has(word) || draft.words.has(word));
}
const accented = /[^\p{ASCII}\P{L}]/u;

/** "As said under question 1", "see our letter no. 12": the same words, and rightly so. */
function refersElsewhere(text: string): boolean {
  return / (như|xem|theo|tại) .*(câu|vấn đề|mục|công văn|văn bản|phụ lục|ý kiến) /.test(normalText(text));
}

/** It cites an article, or a paragraph of one, that the draft does not have. What it adds, and other laws, may well be cited. */
function wrongCitations(text: string, question: string, draft: TestedDraft): { code: 'FACTUALLY_WRONG'; found: string }[] {
  if (draft.provisions.size === 0) return [];
  const asked = new Set(citationsIn(question).map(({ found }) => normalText(found)));
  const wrong = citationsIn(text).filter((each) => isWrong(each, draft.provisions) && !asked.has(normalText(each.found)));
  return [...new Set(wrong.map(({ found }) => found))].map((found) => ({ code: 'FACTUALLY_WRONG', found }));
}
