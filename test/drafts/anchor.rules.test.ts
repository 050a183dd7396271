import fc from 'fast-check';
import { type AnchorInput, findAnchor } from '../../src/drafts/anchor.rules.ts';
import type { Problem } from '../../src/problems.ts';

const codeOf = (text: string, input: AnchorInput) => {
  try {
    return findAnchor(text, input);
  } catch (error) {
    return (error as Problem).code;
  }
};
const text = 'Đề án 😀 gồm hai phần: phần một và phần hai.';

test('a quotation that stands once is found, with its place in code points and what is around it', () => {
  expect(findAnchor(text, { exact: 'hai phần' })).toEqual({
    exact: 'hai phần',
    start: 12,
    end: 20,
    prefix: 'Đề án 😀 gồm ',
    suffix: ': phần một và phần hai.',
  });
});

test('a decomposed quotation is found in the composed text', () => {
  expect(findAnchor(text, { exact: 'phần một'.normalize('NFD') }).exact).toBe('phần một');
});

test('what stands several times needs a place, or what is around it', () => {
  expect(codeOf(text, { exact: 'phần' })).toBe('ANCHOR_AMBIGUOUS');
  expect(findAnchor(text, { exact: 'phần', prefix: 'và ' }).start).toBe(34);
  expect(findAnchor(text, { exact: 'phần', start: 22, end: 26 }).suffix).toBe(' một và phần hai.');
});

test.each<[string, AnchorInput, string]>([
  ['absent', { exact: 'phần ba' }, 'ANCHOR_NOT_FOUND'],
  ['elsewhere than said', { exact: 'phần', start: 0, end: 4 }, 'ANCHOR_NOT_FOUND'],
  ['not after what was said', { exact: 'phần một', prefix: 'hai ' }, 'ANCHOR_NOT_FOUND'],
  ['not before what was said', { exact: 'Đề', suffix: 'x' }, 'ANCHOR_NOT_FOUND'],
  ['past the end', { exact: 'x', start: 1000, end: 1001 }, 'ANCHOR_NOT_FOUND'],
  ['empty', { exact: '' }, 'EMPTY_TEXT'],
  ['half placed', { exact: 'Đề', start: 0 }, 'BAD_INPUT'],
  ['backwards', { exact: 'Đề', start: 2, end: 0 }, 'BAD_INPUT'],
  ['too long', { exact: 'x'.repeat(10_001) }, 'TOO_LONG'],
  ['after too much', { exact: 'Đề', prefix: 'x'.repeat(1_001) }, 'TOO_LONG'],
  ['half of a letter', { exact: '\ud83d' }, 'ANCHOR_NOT_FOUND'],
])('a quotation that is %s is refused', (_, input, code) => {
  expect(codeOf(text, input)).toBe(code);
});

test('any range of any text is found again by its place, and by the quotation when it is unique', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), fc.nat(), fc.nat(), (raw, a, b) => {
      const block = raw.normalize('NFC');
      const letters = [...block];
      const start = a % letters.length;
      const end = start + 1 + (b % (letters.length - start));
      const exact = letters.slice(start, end).join('');
      if (exact.normalize('NFC') !== exact) return;
      const placed = findAnchor(block, { exact, start, end });
      expect([placed.start, placed.end]).toEqual([start, end]);
      expect(block).toContain(placed.prefix + placed.exact + placed.suffix);
      const alone = codeOf(block, { exact });
      expect(alone === 'ANCHOR_AMBIGUOUS' || (alone as { start: number }).start === start).toBe(true);
    }),
    { seed: 1, numRuns: 1_000 },
  );
});

test('two megabytes of one letter are searched in one pass', () => {
  const [half] = [1_000_000];
  expect(codeOf('a'.repeat(2 * half), { exact: 'a'.repeat(9_000) })).toBe('ANCHOR_AMBIGUOUS');
  expect(findAnchor(`${'a'.repeat(half)}b`, { exact: 'b' }).start).toBe(half);
}, 10_000);
