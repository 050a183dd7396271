// How well quotations are placed on a newer draft, over the real texts and over planted edits. `npm run alignment`
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { alignBlocks } from '../src/drafts/align.rules.ts';
import { readDraft } from '../src/drafts/draft.rules.ts';
import type { AlignedBlock } from '../src/drafts/matching.rules.ts';
import { Placer } from '../src/drafts/place.rules.ts';
import { type Figures, judge, type Quote, quotesOf, random, type Truth, truthOfTexts } from './alignment-oracle.ts';
import { plantEdits } from './planted.ts';

const usage = `Places quotations of one draft on another and compares with where they really stand.

  npm run alignment -- [--folder <folder>] [--seeds <n>] [--show]

  --folder <folder>  where findag-1.md, findag-2.md and findag-3.md are (default: src/demo/texts)
  --seeds <n>        how many times to plant edits into each text (default 10)
  --show             print each quotation that was placed wrong

Ends with 1 when less than 95 % of those that still exist are PLACED, or one is placed on another passage.`;

const { values } = parseArgs({
  options: {
    folder: { type: 'string', default: path.join(import.meta.dirname, '../src/demo/texts') },
    seeds: { type: 'string', default: '10' },
    show: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(usage);
  process.exit(0);
}

const texts = [1, 2, 3].map((n) => readDraft(readFileSync(path.join(values.folder, `findag-${n}.md`), 'utf8'), 'MARKDOWN'));
const columns = [
  'drafts',
  'quotes',
  'unclear',
  'placed',
  'exist',
  'PLACED',
  'of these',
  'MOVED',
  'ORPHANED',
  'wrong',
  'align ms',
];
const table: string[][] = [columns];
let isGood = true;

function report(
  name: string,
  before: AlignedBlock[],
  after: AlignedBlock[],
  quotes: Quote[],
  truthOf: (quote: Quote) => Truth,
): void {
  const begun = performance.now();
  const rows = alignBlocks(before, after);
  const ms = performance.now() - begun;
  const figures = judge(new Placer(before, after, rows), before, after, quotes, truthOf);
  add(name, figures, ms);
  if (!values.show) return;
  for (const { quote, placed } of figures.wrong)
    console.log({
      quote,
      in: before[quote.block]!.text.slice(0, 300),
      placed,
      there: after[placed.block!]!.text.slice(0, 300),
      truth: truthOf(quote),
    });
}

function add(name: string, { quotes, unclear, unclearPlaced, exist, placed, moved, orphaned, wrong }: Figures, ms: number): void {
  const share = placed / exist;
  if (share < 0.95 || wrong.length > 0) isGood = false;
  table.push(
    [
      name,
      quotes,
      unclear,
      unclearPlaced,
      exist,
      placed,
      `${(100 * share).toFixed(2)} %`,
      moved,
      orphaned,
      wrong.length,
      ms.toFixed(0),
    ].map(String),
  );
}

for (const [from, to] of [
  [1, 2],
  [2, 3],
  [1, 3],
] as const) {
  const [before, after] = [texts[from - 1]!, texts[to - 1]!];
  report(`${from} → ${to}`, before, after, quotesOf(before, random(from * 10 + to)), truthOfTexts(before, after));
}
for (const [index, before] of texts.entries()) {
  for (let seed = 1; seed <= Number(values.seeds); seed++) {
    const next = random(1000 * index + seed);
    const { after, truthOf } = plantEdits(before, next);
    report(`${index + 1} → planted ${seed}`, before, after, quotesOf(before, next), truthOf);
  }
}
const widths = columns.map((_, column) => Math.max(...table.map((row) => row[column]!.length)));
for (const row of table)
  console.log(row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))).join('  '));
process.exitCode = isGood ? 0 : 1;
