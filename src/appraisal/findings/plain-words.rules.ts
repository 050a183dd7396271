import { emptyWords, stancePhrases, stockPhrases } from './stock-phrases.rules.ts';

/** The words of a text in small letters, each between single blanks. */
export function normalText(text: string): string {
  return ` ${text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()} `;
}

/** The words of a text, in small letters. */
export const wordsOf = (text: string): string[] => normalText(text).trim().split(' ');

const provision =
  /(?: (?:điểm [a-zđ]{1,3}|khoản \d+[a-zđ]?|điều \d+[a-zđ]?|mục [ivx\d]+|chương [ivx\d]+|phụ lục [ivx\d]+))(?= )/gu;
const number = /\d|%|‰| (?:một nửa|phần trăm|gấp đôi|phần ba) /u;

/** Whether it names a passage of a text: Điều, khoản, điểm, mục, chương, phụ lục. */
export const namesProvision = (text: string): boolean => normalText(text).search(provision) >= 0;

/** Whether it names an amount, a date or another number that is not that of a passage. */
export const namesFigure = (text: string): boolean => number.test(normalText(text).replace(provision, ' '));

/** What is left of a text without these phrases, the longest first, and without words that carry nothing. */
export function withoutPhrases(text: string, phrases: readonly string[], also?: 'AND_PROVISIONS'): string[] {
  let left = normalText(text);
  if (also) left = left.replace(provision, ' ');
  for (const phrase of [...phrases].sort((a, b) => b.length - a.length))
    left = left.replaceAll(` ${phrase} `, '  ').replaceAll(` ${phrase} `, '  ');
  return left.split(/\s+/).filter((word) => word !== '' && !emptyWords.has(word));
}

/** The words that say what a text is about. */
export function contentWords(text: string): string[] {
  return withoutPhrases(text, [...stancePhrases, ...stockPhrases], 'AND_PROVISIONS').filter(
    (word) => word !== 'không' && word !== 'chưa',
  );
}
