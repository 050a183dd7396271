import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { judge, quotesOf, random, truthOfTexts } from '../../bench/alignment-oracle.ts';
import { plantEdits } from '../../bench/planted.ts';
import { alignBlocks } from '../../src/drafts/align.rules.ts';
import { changesOf } from '../../src/drafts/changes.rules.ts';
import { draftBlocksMax, readDraft } from '../../src/drafts/draft.rules.ts';
import type { AlignedBlock } from '../../src/drafts/matching.rules.ts';
import { Placer } from '../../src/drafts/place.rules.ts';
import { packageDir } from '../harness/process.ts';

const real = (n: number) => readDraft(readFileSync(path.join(packageDir, `src/demo/texts/findag-${n}.md`), 'utf8'), 'MARKDOWN');
const block = (text: string, more: Partial<AlignedBlock> = {}): AlignedBlock => ({
  kind: 'PARAGRAPH',
  headingPath: [],
  label: null,
  text,
  ...more,
});
const kindsOf = (before: AlignedBlock[], after: AlignedBlock[]) =>
  alignBlocks(before, after).map(({ from, to, kind }) => [from, to, kind]);
const long = (word: string) => `${word} được giao chủ trì phối hợp với các tỉnh trong vùng để thực hiện kế hoạch này.`;

test.each([
  [1, 2],
  [2, 3],
  [1, 3],
])(
  'of the real texts %i and %i, at least 95 %% of the quotations that still exist are placed, and none on another passage',
  (from, to) => {
    const [before, after] = [real(from), real(to)];
    const placer = new Placer(before, after, alignBlocks(before, after));
    const figures = judge(placer, before, after, quotesOf(before, random(from * 10 + to)), truthOfTexts(before, after));
    expect(figures.wrong).toEqual([]);
    expect(figures.placed / figures.exist).toBeGreaterThanOrEqual(0.95);
    expect(figures.exist / figures.quotes).toBeGreaterThan(0.8); // the oracle judges most of them
  },
);

test('after edits planted into a real text, nothing is placed on another passage, and nearly all that stands is placed', () => {
  const all = { exist: 0, placed: 0 };
  const text = fc.constantFrom(...[1, 2, 3].map(real));
  fc.assert(
    fc.property(text, fc.nat({ max: 540 }), fc.integer(), (blocks, start, seed) => {
      const before = blocks.slice(start, start + 120);
      const next = random(seed);
      const { after, truthOf } = plantEdits(before, next);
      const figures = judge(
        new Placer(before, after, alignBlocks(before, after)),
        before,
        after,
        quotesOf(before, next),
        truthOf,
      );
      expect(figures.wrong).toEqual([]);
      all.exist += figures.exist;
      all.placed += figures.placed;
    }),
    { numRuns: 40, seed: 7 },
  );
  expect(all.placed / all.exist).toBeGreaterThan(0.95);
});

test('each block is in exactly one passage of the comparison', () => {
  fc.assert(
    fc.property(fc.nat({ max: 500 }), fc.integer(), (start, seed) => {
      const before = real(1).slice(start, start + 60);
      const { after } = plantEdits(before, random(seed));
      const changes = changesOf(before.length, after.length, alignBlocks(before, after));
      const inOrder = (indices: number[]) => indices.sort((a, b) => a - b);
      expect(inOrder(changes.flatMap(({ from }) => from))).toEqual([...before.keys()]);
      expect(inOrder(changes.flatMap(({ to }) => to))).toEqual([...after.keys()]);
    }),
    { numRuns: 30, seed: 7 },
  );
});

describe('what became of a block', () => {
  test('a text that stands in the same place is unchanged, reworded it is edited, elsewhere it is moved', () => {
    const [a, b, c, d] = ['Bộ Tài chính', 'Bộ Nội vụ', 'Ủy ban', 'Văn phòng'].map(long) as [string, string, string, string];
    const edited = b.replace('kế hoạch', 'chương trình');
    expect(
      kindsOf(
        [a, b, c, d].map((text) => block(text)),
        [a, edited, c, d].map((text) => block(text)),
      ),
    ).toEqual([
      [0, 0, 'UNCHANGED'],
      [1, 1, 'EDITED'],
      [2, 2, 'UNCHANGED'],
      [3, 3, 'UNCHANGED'],
    ]);
    expect(
      kindsOf(
        [a, b, c, d].map((text) => block(text)),
        [b, c, d, a].map((text) => block(text)),
      ),
    ).toContainEqual([0, 3, 'MOVED']);
  });

  test('one block in two is split, two in one are joined', () => {
    const [one, two] = [long('Bộ Tài chính'), 'Kinh phí thực hiện được bố trí trong dự toán hằng năm của cơ quan.'];
    const edges = [long('Ủy ban'), long('Văn phòng')].map((text) => block(text));
    const whole = [edges[0]!, block(`${one} ${two}`), edges[1]!];
    const parts = [edges[0]!, block(one), block(two), edges[1]!];
    expect(kindsOf(whole, parts).slice(1, 3)).toEqual([
      [1, 1, 'SPLIT'],
      [1, 2, 'SPLIT'],
    ]);
    expect(kindsOf(parts, whole).slice(1, 3)).toEqual([
      [1, 1, 'JOINED'],
      [2, 1, 'JOINED'],
    ]);
  });

  test('of equal short texts the order and the headings decide; where they cannot, no quotation is placed', () => {
    const repealed = (path: string) => block('(bãi bỏ)', { headingPath: [path] });
    const heading = (text: string) => block(text, { kind: 'HEADING' });
    const before = [heading('Điều 1'), repealed('Điều 1'), heading('Điều 2'), repealed('Điều 2'), heading('Điều 3')];
    const after = [heading('Điều 1'), heading('Điều 2'), repealed('Điều 2'), heading('Điều 3')];
    const placer = new Placer(before, after, alignBlocks(before, after));
    expect(placer.place(1, { exact: '(bãi bỏ)', start: 0 }).status).not.toBe('PLACED');
    expect(placer.place(3, { exact: '(bãi bỏ)', start: 0 })).toMatchObject({ status: 'PLACED', block: 2 });
    const twice = [block(long('A')), block('(bãi bỏ)'), block('(bãi bỏ)'), block(long('B'))];
    const once = [block(long('A')), block('(bãi bỏ)'), block(long('B'))];
    const either = new Placer(twice, once, alignBlocks(twice, once));
    for (const which of [1, 2]) expect(either.place(which, { exact: 'bãi bỏ', start: 1 }).status).not.toBe('PLACED');
  });
});

test('offsets are counted in code points on both sides', () => {
  const before = [block(`𝒳 ${long('đê')}`)];
  const after = [block(`𝒳𝒳𝒳 ${long('đê')}`)];
  const place = new Placer(before, after, alignBlocks(before, after)).place(0, { exact: 'chủ trì', start: 15 });
  expect(place).toMatchObject({ status: 'PLACED', anchor: { exact: 'chủ trì', start: 17, end: 24 } });
});

test.each([
  ['all alike', () => '(bãi bỏ)', () => '(bãi bỏ)'],
  ['one fewer of what is all alike', () => 'a b c d', (n: number) => (n === 7 ? '' : 'a b c d')],
  ['alike but for a number', (n: number) => `khoản ${n} của điều này`, (n: number) => `khoản ${n + 7} của điều đó`],
  ['different', (n: number) => `a${n} b${n} c${n} d${n}`, (n: number) => `e${n} f${n} g${n} h${n}`],
])('the most blocks there can be, %s, take time that grows with their number only', (_, textBefore, textAfter) => {
  const blocks = (textOf: (n: number) => string) =>
    Array.from({ length: draftBlocksMax }, (_, n) => block(textOf(n))).filter(({ text }) => text !== '');
  const begun = process.cpuUsage(); // not the clock: others use the machine too
  const rows = alignBlocks(blocks(textBefore), blocks(textAfter));
  changesOf(draftBlocksMax, draftBlocksMax, rows);
  expect(process.cpuUsage(begun).user / 1e6).toBeLessThan(20); // comparing every block with every other takes hours
});
