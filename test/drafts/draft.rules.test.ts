import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { draftBlocksMax, draftBytesMax, readDraft } from '../../src/drafts/draft.rules.ts';
import { Problem } from '../../src/problems.ts';
import { packageDir } from '../harness/process.ts';

const real = (n: number) => readFileSync(path.join(packageDir, `src/demo/texts/findag-${n}.md`), 'utf8');
const plainOf = (text: string) => text.replace(/^% /gm, '').replace(/[\s#]/g, '');
const codeOf = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error instanceof Problem ? error.code : error;
  }
};

describe('the real texts', () => {
  test.each([
    [1, 608],
    [2, 660],
    [3, 681],
  ])('findag-%i is read whole into %i blocks: nothing is lost, nothing comes twice', (n, count) => {
    const blocks = readDraft(real(n), 'MARKDOWN');
    expect(blocks).toHaveLength(count);
    expect(plainOf(blocks.map((block) => block.text).join(''))).toBe(plainOf(real(n)));
  });

  test.each([1, 2, 3])('in findag-%i every § stands twice, in the contents and as a heading', (n) => {
    const labelled = readDraft(real(n), 'MARKDOWN').filter((block) => block.label?.startsWith('§'));
    for (const [label, blocks] of Map.groupBy(labelled, (block) => block.label)) {
      expect([label, blocks.map((block) => block.kind)]).toEqual([label, ['PARAGRAPH', 'HEADING']]);
      expect(blocks[0]!.headingPath).toEqual(['Inhaltsübersicht']);
    }
  });

  test('a paragraph of § 4a knows its heading, and its number is its label', () => {
    const blocks = readDraft(real(1), 'MARKDOWN');
    const block = blocks.find((candidate) => candidate.text.startsWith('(1a) Die Bundesanstalt ist innerhalb'));
    expect(block).toMatchObject({ kind: 'PARAGRAPH', label: 'Absatz 1a', headingPath: ['§ 4 – Aufgaben und Zusammenarbeit'] });
    const nested = blocks.filter((candidate) => candidate.label?.startsWith('Doppelbuchstabe'));
    expect(nested.length).toBeGreaterThan(0);
    for (const { text } of nested) expect(text).toMatch(/^[a-z]{2}\) \S/);
  });
});

const decree = `Chương I
QUY ĐỊNH CHUNG

Điều 1. Phạm vi điều chỉnh
1. Quy chế này quy định:
a) Việc thứ nhất;
đ) Việc thứ năm.
2. Không áp dụng tại Điều 3.
Mục 2
TỔ CHỨC
Điều 12a. Trách nhiệm
Cơ quan chủ trì báo cáo.`;

test('a Vietnamese text without markup gets headings, khoản and điểm, đ among them', () => {
  expect(readDraft(decree, 'PLAIN').map(({ kind, label, headingPath }) => [kind, label, headingPath.length])).toEqual([
    ['HEADING', 'Chương I', 0],
    ['HEADING', 'Điều 1', 1],
    ['LIST_ITEM', 'khoản 1', 2],
    ['LIST_ITEM', 'điểm a', 2],
    ['LIST_ITEM', 'điểm đ', 2],
    ['LIST_ITEM', 'khoản 2', 2],
    ['HEADING', 'Mục 2', 1],
    ['HEADING', 'Điều 12a', 2],
    ['PARAGRAPH', null, 3],
  ]);
});

test('where Điều are marked up as headings, a bare Điều is an entry of the contents', () => {
  const [first, ...rest] = readDraft('Điều 1. Phạm vi\n\n# Điều 1. Phạm vi\n\n1. Một.', 'MARKDOWN');
  expect(first).toMatchObject({ kind: 'PARAGRAPH', label: 'Điều 1', headingPath: [] });
  expect(rest.map((block) => [block.kind, block.label])).toEqual([
    ['HEADING', 'Điều 1'],
    ['LIST_ITEM', 'khoản 1'],
  ]);
});

test('Markdown gives headings, paragraphs, items and table rows', () => {
  const text = '# One #\nfirst\nsecond\n\nTwo\n---\n- a\n  more\n1. b\n\n| x | y |\n| --- | --- |\n| 1 | 2 |\n\n```\ncode\n```\n';
  expect(readDraft(text, 'MARKDOWN').map((block) => [block.kind, block.text, block.headingPath.join('/')])).toEqual([
    ['HEADING', 'One', ''],
    ['PARAGRAPH', 'first\nsecond', 'One'],
    ['HEADING', 'Two', 'One'],
    ['LIST_ITEM', 'a\nmore', 'One/Two'],
    ['LIST_ITEM', '1. b', 'One/Two'],
    ['TABLE_ROW', 'x | y', 'One/Two'],
    ['TABLE_ROW', '1 | 2', 'One/Two'],
    ['PARAGRAPH', 'code', 'One/Two'],
  ]);
});

test('a date inside a sentence begins no item', () => {
  expect(readDraft('errichtet zum\n12. Mai 2002', 'PLAIN')).toHaveLength(1);
});

test('composed and decomposed letters are read alike, line ends and a BOM do not matter', () => {
  const composed = readDraft('Điều 1. Ế\n\nđủ', 'PLAIN');
  expect(readDraft('\uFEFFĐiều 1. Ế\r\n\r\nđủ'.normalize('NFD'), 'PLAIN')).toEqual(composed);
  expect(readDraft('Điều 1. Ế\r\rđủ', 'PLAIN')).toEqual(composed);
});

test.each([
  ['too long', 'x'.repeat(draftBytesMax + 1), 'TOO_LONG'],
  ['NUL', 'a\0b', 'BAD_ENCODING'],
  ['half a pair', 'a\ud800b', 'BAD_ENCODING'],
  ['a heap of marks', `a${'\u0301'.repeat(100_000)}${'\u0323'.repeat(100_000)}`, 'BAD_INPUT'],
  ['nothing', ' \n\u00a0\n', 'EMPTY_TEXT'],
  ['too many blocks', 'a\n\n'.repeat(draftBlocksMax + 1), 'TOO_MANY'],
])('a text that is %s is refused with a code', (_, text, code) => {
  expect(codeOf(() => readDraft(text, 'MARKDOWN'))).toBe(code);
});

test.each(['x', ' x', '#', '# ', '|', '- ', '>', '*', '1. ', '§ 1 ', '(', 'a\n', '% '])(
  'two megabytes of %j are read in one pass',
  (unit) => {
    const text = unit.repeat(Math.floor(draftBytesMax / unit.length));
    expect([codeOf(() => readDraft(text, 'MARKDOWN'))].flat().length).toBeGreaterThan(0);
  },
  10_000,
);

test('whatever the text, it is read or refused with a problem, and blocks are NFC and not empty', () => {
  const pieces = fc.constantFrom(
    '# ',
    '\n',
    '\n\n',
    '1. ',
    'a) ',
    'đ) ',
    '| ',
    '---',
    '§ 1',
    'Điều 1.',
    'Chương I',
    '```',
    ' ',
    '(1) ',
    'Ế',
    'e\u0302\u0301',
    '\u{1f600}',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string({ unit: 'binary' })), { maxLength: 40 }), (parts) => {
      try {
        for (const { text } of readDraft(parts.join(''), 'MARKDOWN')) {
          if (text === '' || text !== text.normalize('NFC') || text !== text.trim()) return false;
        }
        return true;
      } catch (error) {
        return error instanceof Problem;
      }
    }),
    { seed: 1, numRuns: 2_000 },
  );
});
