import { gapsOf } from './gaps.rules.ts';
import { doubtfulConfidence, editedConfidenceMax, type Matching, match, type Succession } from './matching.rules.ts';

const shingleWords = 3;
/** A run of words that stands in more blocks than this tells none of them apart. */
const blocksOfShingleMax = 20;
const candidatesOfBlockMax = 5;
/** Gaps up to this many pairs are compared pair by pair: short texts have no runs of words to be looked up by. */
const pairsInGapMax = 900;
/** How far from its whole, in blocks, a part may have come to stand. */
const partDistanceBlocksMax = 4;
const partWordsMin = 5;
const partContainedMin = 0.75;
const partRepeatedMax = 0.5;

/** From which likeness on two blocks are one, edited: in the same place, with the same labels above, anywhere else. */
const likeness = { inGap: 0.5, sameContext: 0.4, elsewhere: 0.65 };
const wordsElsewhereMin = 8;
/** By how much the best must be better than the next to be the one. */
const rivalScore = 0.1;

interface Scored {
  from: number;
  to: number;
  /** How alike their words are, 0 to 1. */
  alike: number;
  inGap: boolean;
  /** The same, raised by what speaks for the pair. */
  score: number;
}

/** What a block's words are compared by. */
interface Words {
  count: number;
  words: Map<string, number>;
  pairs: Map<string, number>;
  shingles: Set<string>;
}

/**
 * Pairs what is left by its words, best first, and finds the blocks that were split or joined. Returns the rows of these;
 * the pairs go into the matching.
 */
export function pairSimilar(matching: Matching): Succession[] {
  const wordsBefore = new WordsOfBlocks(matching.beforeWords);
  const wordsAfter = new WordsOfBlocks(matching.afterWords);
  const isLoose = (block: number) => matching.to[block] === -1;
  const isNew = (block: number) => matching.from[block] === -1;
  const gapBefore = new Int32Array(matching.before.length).fill(-1);
  const gapAfter = new Int32Array(matching.after.length).fill(-2);
  const { beforeWords, afterWords } = matching;
  const looseTexts = countsOf(beforeWords.filter((_, block) => isLoose(block)));
  const newTexts = countsOf(afterWords.filter((_, block) => isNew(block)));
  const candidates: { from: number; to: number }[] = [];
  gapsOf(matching).forEach(({ before, after }, gap) => {
    gapBefore.fill(gap, ...before);
    gapAfter.fill(gap, ...after);
    if ((before[1] - before[0]) * (after[1] - after[0]) > pairsInGapMax) return;
    for (let from = before[0]; from < before[1]; from++)
      for (let to = after[0]; to < after[1]; to++) if (isLoose(from) && isNew(to)) candidates.push({ from, to });
  });
  const index = shinglesOf(wordsAfter, matching.after.length, isNew);
  for (let from = 0; from < matching.before.length; from++)
    if (isLoose(from))
      for (const [to] of sharing(wordsBefore.of(from), index).slice(0, candidatesOfBlockMax)) candidates.push({ from, to });

  const scored = candidates.flatMap(({ from, to }) => {
    if ((matching.before[from]!.kind === 'HEADING') !== (matching.after[to]!.kind === 'HEADING')) return [];
    const sameContext = matching.beforeContext[from] === matching.afterContext[to];
    const inGap = gapBefore[from] === gapAfter[to];
    const alike = similarity(wordsBefore.of(from), wordsAfter.of(to));
    const isElsewhere = !inGap && !sameContext;
    if (isElsewhere && wordsBefore.of(from).count < wordsElsewhereMin) return [];
    const needed = sameContext && inGap ? likeness.sameContext : inGap ? likeness.inGap : likeness.elsewhere;
    return alike < needed ? [] : [{ from, to, alike, inGap, score: alike + (sameContext ? 0.15 : 0) + (inGap ? 0.1 : 0) }];
  });
  scored.sort((a, b) => b.score - a.score || a.from - b.from || a.to - b.to);
  const paired = scored.filter(({ from, to }) => {
    if (!isLoose(from) || !isNew(to)) return false;
    match(matching, from, to, 0);
    return true;
  });
  const ofFrom = Map.groupBy(scored, ({ from }) => from);
  const ofTo = Map.groupBy(scored, ({ to }) => to);
  const scoreOf = new Map(paired.map(({ from, score }) => [from, score]));
  for (const { from, to, alike, inGap, score } of paired) {
    // A rival is as good, and has found no better: which of them it is, nobody can tell from the texts.
    const isRival = (other: Scored) =>
      (other.from !== from || other.to !== to) &&
      other.score > score - rivalScore &&
      (scoreOf.get(other.from === from ? matching.from[other.to]! : other.from) ?? 0) <= score;
    const isOneOfMany = looseTexts.get(beforeWords[from]!)! > 1 || newTexts.get(afterWords[to]!)! > 1;
    const isContested = isOneOfMany || [...ofFrom.get(from)!, ...ofTo.get(to)!].some(isRival);
    matching.confidence[from] =
      isContested || !inGap ? Math.min(alike, doubtfulConfidence) : Math.min(alike, editedConfidenceMax);
  }
  return splitsAndJoins(matching, wordsBefore, wordsAfter);
}

/** The words of the blocks of one side, counted when they are first asked for. */
class WordsOfBlocks {
  readonly #texts: readonly string[];
  readonly #known = new Map<number, Words>();

  constructor(texts: readonly string[]) {
    this.#texts = texts;
  }

  of(block: number): Words {
    const known = this.#known.get(block);
    if (known) return known;
    const all = this.#texts[block]!.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
    const runs = (length: number) => all.slice(length - 1).map((_, i) => all.slice(i, i + length).join(' '));
    const words = { count: all.length, words: countsOf(all), pairs: countsOf(runs(2)), shingles: new Set(runs(shingleWords)) };
    this.#known.set(block, words);
    return words;
  }
}

function countsOf(all: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}

/** In which blocks each run of words stands, of those that are asked for. */
function shinglesOf(words: WordsOfBlocks, length: number, isAskedFor: (block: number) => boolean): Map<string, number[]> {
  const index = new Map<string, number[]>();
  for (let block = 0; block < length; block++) {
    if (!isAskedFor(block)) continue;
    for (const shingle of words.of(block).shingles) {
      const blocks = index.get(shingle);
      if (!blocks) index.set(shingle, [block]);
      else if (blocks.length <= blocksOfShingleMax) blocks.push(block);
    }
  }
  return index;
}

/** The blocks that share runs of words with one, those that share most first. */
function sharing({ shingles }: Words, index: Map<string, number[]>): [block: number, shared: number][] {
  const shared = new Map<number, number>();
  for (const shingle of shingles) {
    const blocks = index.get(shingle) ?? [];
    if (blocks.length <= blocksOfShingleMax) for (const block of blocks) shared.set(block, (shared.get(block) ?? 0) + 1);
  }
  return [...shared].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
}

/** How alike two texts are, 0 to 1: by their words, and by which words follow each other. */
function similarity(a: Words, b: Words): number {
  const dice = (one: Map<string, number>, other: Map<string, number>, sizes: number) => {
    let shared = 0;
    for (const [word, count] of one) shared += Math.min(count, other.get(word) ?? 0);
    return sizes === 0 ? 0 : (2 * shared) / sizes;
  };
  const byWords = dice(a.words, b.words, a.count + b.count);
  return (byWords + dice(a.pairs, b.pairs, Math.max(1, a.count + b.count - 2))) / 2;
}

/**
 * A block was split when what came of it lies side by side in several, each contained in it; blocks were joined when they
 * lie so in one. The same search, with the sides exchanged.
 */
function splitsAndJoins(matching: Matching, wordsBefore: WordsOfBlocks, wordsAfter: WordsOfBlocks): Succession[] {
  const { before, after, beforeWords, afterWords, to, from } = matching;
  const changedBefore = (block: number) => to[block] === -1 || beforeWords[block] !== afterWords[to[block]!];
  const changedAfter = (block: number) => from[block] === -1 || afterWords[block] !== beforeWords[from[block]!];
  const splits = partsOf(wordsBefore, before.length, changedBefore, to, wordsAfter, after.length, (block) => from[block] === -1);
  const joins = partsOf(wordsAfter, after.length, changedAfter, from, wordsBefore, before.length, (block) => to[block] === -1);
  // Of several blocks of one text, which was the part, or the whole? Nobody can tell.
  const textsBefore = countsOf(beforeWords);
  const textsAfter = countsOf(afterWords);
  const row = (kind: 'SPLIT' | 'JOINED', from: number, to: number, confidence: number): Succession => {
    const isOneOfMany = textsBefore.get(beforeWords[from]!)! > 1 || textsAfter.get(afterWords[to]!)! > 1;
    return { from, to, kind, confidence: isOneOfMany ? Math.min(confidence, doubtfulConfidence) : confidence };
  };
  return [
    ...splits.map(({ whole, part, confidence }) => row('SPLIT', whole, part, confidence)),
    ...joins.map(({ whole, part, confidence }) => row('JOINED', part, whole, confidence)),
  ];
}

interface Part {
  whole: number;
  part: number;
  confidence: number;
}

function partsOf(
  wholes: WordsOfBlocks,
  wholesLength: number,
  isWhole: (block: number) => boolean,
  partner: Int32Array,
  parts: WordsOfBlocks,
  partsLength: number,
  isPart: (block: number) => boolean,
): Part[] {
  const index = shinglesOf(wholes, wholesLength, isWhole);
  const found = new Map<number, Part[]>();
  for (let part = 0; part < partsLength; part++) {
    if (!isPart(part) || parts.of(part).count < partWordsMin) continue;
    const [best] = sharing(parts.of(part), index);
    const contained = best ? best[1] / parts.of(part).shingles.size : 0;
    if (!best || contained < partContainedMin) continue;
    const [whole] = best;
    if (!found.has(whole)) found.set(whole, []);
    found.get(whole)!.push({ whole, part, confidence: Math.min(contained, editedConfidenceMax) });
  }
  return [...found].flatMap(([whole, own]) => {
    const paired = partner[whole]!;
    const all = paired === -1 ? own : [...own, { whole, part: paired, confidence: 0.8 }].sort((a, b) => a.part - b.part);
    const isNear = (a: Part | undefined, b: Part | undefined) => a && b && b.part - a.part <= partDistanceBlocksMax;
    const near = all.filter((part, i) => isNear(all[i - 1], part) || isNear(part, all[i + 1]));
    if (near.some((one, i) => near.some((other, j) => j > i && repeats(parts.of(one.part), parts.of(other.part))))) return [];
    return paired === -1 || near.some(({ part }) => part === paired) ? near : [];
  });
}

/** Whether one says much of what the other says: then they are two of a kind, and not parts of one. */
function repeats(one: Words, other: Words): boolean {
  const [less, more] = one.shingles.size < other.shingles.size ? [one, other] : [other, one];
  return [...less.shingles].filter((shingle) => more.shingles.has(shingle)).length > partRepeatedMax * less.shingles.size;
}
