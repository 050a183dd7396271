import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { coReview } from '../../src/demo/co-review.ts';
import { demoDiscussions } from '../../src/demo/discussions.ts';
import { demoProgramme } from '../../src/demo/programme.ts';
import { type ParsedBlock, readDraft } from '../../src/drafts/draft.rules.ts';
import { packageDir } from '../harness/process.ts';

const folder = path.join(packageDir, 'src/demo/texts');
const blocksOf = (file: string): ParsedBlock[] => readDraft(readFileSync(path.join(folder, file), 'utf8'), 'MARKDOWN');
const textOf = (number: number): string => demoProgramme.proposals.find((proposal) => proposal.number === number)!.text!;

/** How often a quote stands in the blocks of a text, all places counted. */
const places = (blocks: ParsedBlock[], quote: string): number =>
  blocks.reduce((count, block) => count + block.text.split(quote).length - 1, 0);

test('every quotation of the discussions stands in its draft exactly once', () => {
  for (const [number, remarks] of Object.entries(demoDiscussions)) {
    const blocks = blocksOf(textOf(Number(number)));
    for (const { quote } of remarks)
      if (quote) expect({ number, quote, places: places(blocks, quote) }).toEqual({ number, quote, places: 1 });
    const { nextText } = demoProgramme.proposals.find((proposal) => proposal.number === Number(number))!;
    for (const { placed } of remarks) if (typeof placed === 'object') expect(places(blocksOf(nextText!), placed.quote)).toBe(1);
  }
});

test('every quotation of the co-review stands in the draft of the tour exactly once', () => {
  const blocks = blocksOf(textOf(7));
  for (const { quote } of coReview) if (quote) expect({ quote, places: places(blocks, quote) }).toEqual({ quote, places: 1 });
});

test('the discussions are lively: many threads, several bodies, every audience', () => {
  expect(demoDiscussions[7]!.length).toBeGreaterThanOrEqual(20);
  expect(demoDiscussions[5]!.length).toBeGreaterThanOrEqual(12);
  for (const number of [5, 7]) {
    const remarks = demoDiscussions[number]!;
    expect(new Set(remarks.map((remark) => remark.audience)).size).toBe(5);
    expect(
      new Set(remarks.flatMap((remark) => [remark.by, ...(remark.replies ?? []).map((reply) => reply.by)])).size,
    ).toBeGreaterThan(8);
    expect(remarks.some((remark) => remark.resolved)).toBe(true);
  }
});

test('texts and remarks are in NFC', () => {
  for (const file of readdirSync(folder)) {
    const text = readFileSync(path.join(folder, file), 'utf8');
    expect({ file, nfc: text === text.normalize('NFC') }).toEqual({ file, nfc: true });
  }
  const said = JSON.stringify([demoDiscussions, coReview]);
  expect(said).toBe(said.normalize('NFC'));
});

test('the scheme of the tour is a long legal text: articles, paragraphs, points down to đ and e, tables', () => {
  const blocks = blocksOf(textOf(7));
  const labels = blocks.map((block) => block.label ?? '');
  expect(new Set(labels.filter((label) => label.startsWith('Điều '))).size).toBe(25);
  expect(labels.filter((label) => label.startsWith('Chương ')).length).toBe(10);
  expect(labels).toEqual(expect.arrayContaining(['Mục 1', 'khoản 1', 'điểm a', 'điểm đ', 'điểm e']));
  expect(blocks.filter((block) => block.kind === 'TABLE_ROW').length).toBeGreaterThan(20);
});

test('the second draft of the regulation rewords, deletes, moves and shifts what is cited in the first', () => {
  const [first, second] = [blocksOf('quy-che-phoi-hop.md'), blocksOf('quy-che-phoi-hop-2.md')];
  const quoted = demoDiscussions[5]!.flatMap((remark) => remark.quote ?? []);
  const gone = quoted.filter((quote) => places(second, quote) === 0);
  expect(gone).toEqual([
    'ít nhất năm ngày làm việc',
    'Cơ quan không trả lời đúng hạn được coi là đồng ý với toàn bộ dự thảo.',
    'mỗi hồ sơ chỉ bị trả lại vì lý do này một lần',
  ]);
  for (const quote of quoted) if (!gone.includes(quote)) expect(places(second, quote)).toBe(1);
  const labelOf = (blocks: ParsedBlock[], text: string) => blocks.find((block) => block.text.includes(text))!.label;
  expect([first, second].map((blocks) => labelOf(blocks, 'Báo cáo đánh giá tác động;'))).toEqual(['điểm d', 'điểm đ']);
  expect([first, second].map((blocks) => labelOf(blocks, 'Lưu giữ hồ sơ'))).toEqual(['Điều 21', 'Điều 11']);
});
