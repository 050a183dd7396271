import fc from 'fast-check';
import { diffWords } from '../../src/drafts/diff.rules.ts';

test('a changed word is deleted and inserted, and what stands around it is equal', () => {
  expect(diffWords('trong thời hạn sáu tháng.', 'trong thời hạn chín tháng.')).toEqual([
    { kind: 'EQUAL', text: 'trong thời hạn ' },
    { kind: 'DELETED', text: 'sáu' },
    { kind: 'INSERTED', text: 'chín' },
    { kind: 'EQUAL', text: ' tháng.' },
  ]);
});

test('the same text is one equal part, and nothing is no part', () => {
  expect(diffWords('Điều 1', 'Điều 1')).toEqual([{ kind: 'EQUAL', text: 'Điều 1' }]);
  expect(diffWords('', '')).toEqual([]);
});

test('without the inserted parts it is the old text, without the deleted ones the new', () => {
  const text = fc
    .array(fc.constantFrom('đ', 'Điều', ' ', '\n', '1', '.', '𝒳', 'e\u0301', ','), { maxLength: 40 })
    .map((all) => all.join(''));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = diffWords(before, after);
      expect(
        parts
          .filter((part) => part.kind !== 'INSERTED')
          .map((part) => part.text)
          .join(''),
      ).toBe(before);
      expect(
        parts
          .filter((part) => part.kind !== 'DELETED')
          .map((part) => part.text)
          .join(''),
      ).toBe(after);
      expect(parts.every((part) => part.text !== '')).toBe(true);
    }),
  );
});

test('two long texts with nothing in common are given up in bounded time', () => {
  const words = (seed: string) => Array.from({ length: 20_000 }, (_, n) => `${seed}${n}`).join(' ');
  const parts = diffWords(words('a'), words('b'));
  expect(parts.map((part) => part.kind)).toEqual(['DELETED', 'INSERTED']);
});
