import { contextsOf } from './context.rules.ts';
import { inOrder, resolveGaps } from './gaps.rules.ts';
import {
  type AlignedBlock,
  type Matching,
  match,
  type Succession,
  tellingCharactersMin,
  withoutMarker,
} from './matching.rules.ts';
import { pairSimilar } from './similar.rules.ts';

// What became of each block in the next draft. Three passes, from the sure to the likely: texts that stand once in both
// drafts; then, between these, what its place tells apart; then what is left, by its words. Nothing compares every block
// with every other: each pass looks texts up, so that a text of 50 000 blocks takes time that grows with its length.

/** Aligns the blocks of a draft with those of the previous one; what has no row was deleted, or is new. In order of `from`, then `to`. */
export function alignBlocks(before: readonly AlignedBlock[], after: readonly AlignedBlock[]): Succession[] {
  const matching: Matching = {
    before,
    after,
    beforeWords: before.map(({ text }) => withoutMarker(text)),
    afterWords: after.map(({ text }) => withoutMarker(text)),
    beforeContext: contextsOf(before),
    afterContext: contextsOf(after),
    to: new Int32Array(before.length).fill(-1),
    from: new Int32Array(after.length).fill(-1),
    confidence: new Float64Array(before.length),
  };
  matchTellingTexts(matching);
  resolveGaps(matching);
  const parts = pairSimilar(matching);
  return successions(matching, parts);
}

/** A text that tells enough, and stands once in each draft, is the same passage wherever it stands. */
function matchTellingTexts(matching: Matching): void {
  const places = new Map<string, { from: number; to: number }>(); // -1: nowhere, -2: in several places
  const note = (side: 'from' | 'to') => (words: string, index: number) => {
    if (words.length < tellingCharactersMin) return;
    const place = places.get(words) ?? { from: -1, to: -1 };
    place[side] = place[side] === -1 ? index : -2;
    places.set(words, place);
  };
  matching.beforeWords.forEach(note('from'));
  matching.afterWords.forEach(note('to'));
  for (const { from, to } of places.values()) if (from >= 0 && to >= 0) match(matching, from, to, 1);
}

function successions(matching: Matching, parts: Succession[]): Succession[] {
  const { before, after, to, confidence } = matching;
  const rows = new Map<string, Succession>();
  const put = (row: Succession) => rows.set(`${row.from} ${row.to}`, row);
  const pairs = [...to.keys()].filter((from) => to[from]! >= 0);
  const spine = new Set(inOrder(pairs.map((from) => to[from]!)).map((index) => pairs[index]!));
  for (const from of pairs) {
    const changed = before[from]!.text === after[to[from]!]!.text ? 'UNCHANGED' : 'EDITED';
    put({ from, to: to[from]!, kind: spine.has(from) ? changed : 'MOVED', confidence: confidence[from]! });
  }
  for (const part of parts) put(part); // a block that was split is no longer merely edited
  return [...rows.values()].sort((a, b) => a.from - b.from || a.to - b.to);
}
