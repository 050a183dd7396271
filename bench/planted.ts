// A text with edits planted into it: what became of every letter is known.
import type { AlignedBlock } from '../src/drafts/matching.rules.ts';
import type { Quote, Truth } from './alignment-oracle.ts';

/** A stretch of a new block: copied from an old one, or new. */
interface Piece {
  text: string;
  of?: { block: number; at: number };
}
interface Planted {
  block: Omit<AlignedBlock, 'text'>;
  pieces: Piece[];
}

/** How often each edit is made, of 100 blocks. */
const edits = { delete: 4, reword: 8, insert: 4, move: 2, split: 2, join: 2, copy: 2 };
const invented = 'lâm nghiệp khoáng sản quan trắc thủy lợi điều phối ven biển đê điều kinh phí phân bổ'.split(' ');

export function plantEdits(
  before: readonly AlignedBlock[],
  next: () => number,
): { after: AlignedBlock[]; truthOf: (quote: Quote) => Truth } {
  const happens = (edit: keyof typeof edits) => next() * 100 < edits[edit];
  const pick = <T>(all: readonly T[]): T => all[Math.floor(next() * all.length)]!;
  const sentence = () => `${Array.from({ length: 9 + Math.floor(next() * 9) }, () => pick(invented)).join(' ')}.`;
  let planted: Planted[] = [];
  before.forEach(({ text, ...block }, index) => {
    const whole: Piece = { text, of: { block: index, at: 0 } };
    if (happens('delete')) return;
    if (happens('reword')) planted.push({ block, pieces: reword(whole, next, pick(invented)) });
    else if (happens('split') && middleOf(text) !== undefined) {
      const middle = middleOf(text)!;
      planted.push({ block, pieces: [cut(whole, 0, middle)] }, { block, pieces: [cut(whole, middle + 1, text.length)] });
    } else if (happens('join') && planted.length > 0 && planted.at(-1)!.block.kind === block.kind && block.kind !== 'HEADING')
      planted.at(-1)!.pieces.push({ text: ' ' }, whole);
    else planted.push({ block, pieces: [whole] });
    if (happens('insert')) planted.push({ block: { ...block, kind: 'PARAGRAPH', label: null }, pieces: [{ text: sentence() }] });
  });
  for (const one of planted.filter(() => happens('move'))) {
    planted = planted.filter((other) => other !== one);
    planted.splice(Math.floor(next() * planted.length), 0, one);
  }
  const copies = planted.filter(() => happens('copy'));
  for (const { block, pieces } of copies)
    planted.splice(Math.floor(next() * planted.length), 0, {
      block,
      pieces: [{ text: pieces.map(({ text }) => text).join('') }],
    });
  const after = planted.map(({ block, pieces }) => ({ ...block, text: pieces.map(({ text }) => text).join('') }));
  return { after, truthOf: (quote) => truthIn(planted, quote) };
}

function truthIn(planted: Planted[], { block, at, exact }: Quote): Truth {
  for (const [index, { pieces }] of planted.entries()) {
    let start = 0;
    for (const { text, of } of pieces) {
      if (of?.block === block && of.at <= at && at + exact.length <= of.at + text.length)
        return { block: index, at: start + at - of.at };
      start += text.length;
    }
  }
  return 'GONE';
}

const cut = ({ text, of }: Piece, from: number, to: number): Piece => ({
  text: text.slice(from, to),
  of: { block: of!.block, at: of!.at + from },
});

/** The blank after a sentence in the middle of a text, if there is one. */
function middleOf(text: string): number | undefined {
  const blanks = [...text.matchAll(/(?<=\p{L}{4}[.;]) (?=\p{Lu})/gu)].map((found) => found.index);
  return blanks[Math.floor(blanks.length / 2)];
}

/** One to three of its words become others. */
function reword(whole: Piece, next: () => number, word: string): Piece[] {
  const words = [...whole.text.matchAll(/[\p{L}\p{N}]+/gu)];
  const changed = [...new Set(Array.from({ length: 1 + Math.floor(next() * 3) }, () => Math.floor(next() * words.length)))].sort(
    (a, b) => a - b,
  );
  const pieces: Piece[] = [];
  let at = 0;
  for (const n of changed) {
    const found = words[n];
    if (!found || found[0] === word) continue; // the same word is no edit
    pieces.push(cut(whole, at, found.index), { text: word });
    at = found.index + found[0].length;
  }
  return [...pieces, cut(whole, at, whole.text.length)].filter(({ text }) => text !== '');
}
