import fc from 'fast-check';
import { Problem } from '../src/problems.ts';
import { requireReplacement, requireText } from '../src/text.ts';

const refusal = (text: string) => {
  try {
    requireText(text, 100, ['text']);
  } catch (error) {
    if (error instanceof Problem) return [error.code, error.details['reason'] ?? ''];
    throw error;
  }
  return 'kept';
};

test.each([
  ['joiners of an emoji', 'Đồng ý 👩‍⚖️'],
  ['a joiner of a script', 'می‌خواهم'],
  ['the flag of a region', 'Mẫu của 🏴󠁧󠁢󠁥󠁮󠁧󠁿 đây'],
  ['marks of direction', 'số \u200e12\u200f và \u061c13'],
  ['a blank without width, a word joiner, a byte-order mark', 'a\u200bb\u2060c\ufeffd'],
  ['an isolate that is closed', 'xem \u2067שלום\u2069 ở đây'],
  ['embeddings within each other, closed', '\u202aa\u202bb\u202cc\u202c'],
  ['tabs and line ends', 'a\tb\r\nc\nd'],
])('text with %s is kept as it came', (_, text) => {
  expect(requireText(text, 100, ['text'])).toBe(text.normalize('NFC'));
});

test.each([
  ['an override of direction', 'chi \u202e000.1\u202c đồng', 'U+202E at code point 4 makes text read other than it is'],
  ['a tag nobody sees', 'được\u{e0041}', 'U+E0041 at code point 4 makes text read other than it is'],
  ['a control character', 'a\u0007b', 'U+0007 at code point 1 makes text read other than it is'],
  ['an isolate left open', '😀 xem \u2067ở đây', 'U+2067 at code point 6 is not closed in its line'],
  ['one closed in the next line only', 'a \u202ab\nc\u202c', 'U+202A at code point 2 is not closed in its line'],
  ['a closer of nothing', 'a\u2069b', 'U+2069 at code point 1 closes nothing'],
  ['a closer of another', 'a\u2067b\u202c', 'U+202C at code point 3 closes nothing'],
])('text with %s is refused, and it is said what stands where', (_, text, reason) => {
  expect(refusal(text)).toEqual(['BAD_INPUT', reason]);
});

test.each([
  ['blanks', ' \n\u00a0\u3000'],
  ['blanks without width', '\u200b\u2060\ufeff'],
  ['joiners and selectors', '\u200d\ufe0f\u034f'],
  ['a filler', '\u3164'],
  ['marks of direction', '\u200e\u200f'],
])('text of nothing but %s is empty', (_, text) => {
  expect(refusal(text)).toEqual(['EMPTY_TEXT', '']);
});

test('a replacement may be empty and begin with blanks, and is judged like any text otherwise', () => {
  expect(requireReplacement('', 10, [])).toBe('');
  expect(requireReplacement('  a\u0302 ', 10, [])).toBe('  â ');
  expect(() => requireReplacement('\u202e', 10, [])).toThrow('BAD_INPUT');
  expect(() => requireReplacement('😀'.repeat(11), 10, [])).toThrow('TOO_LONG');
  expect(requireReplacement('😀'.repeat(10), 10, [])).toHaveLength(20);
});

test('of any text: kept text is balanced in every line, and what is kept is kept again', () => {
  const sign = fc.constantFrom('\u202a', '\u202b', '\u202c', '\u2066', '\u2067', '\u2068', '\u2069', 'a', 'ạ', '\n', ' ', '😀');
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 12 }), (signs) => {
      let kept: string;
      try {
        kept = requireText(signs.join(''), 100, []);
      } catch (error) {
        return error instanceof Problem;
      }
      const count = (line: string, of: string) => [...line].filter((one) => of.includes(one)).length;
      const balanced = kept
        .split('\n')
        .every(
          (line) =>
            count(line, '\u202a\u202b') === count(line, '\u202c') && count(line, '\u2066\u2067\u2068') === count(line, '\u2069'),
        );
      return balanced && requireText(kept, 100, []) === kept;
    }),
    { seed: 7, numRuns: 2_000 },
  );
});
