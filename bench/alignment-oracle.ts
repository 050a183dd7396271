// Where quotations really stand in a newer draft, found without the aligner, and how its placements compare. Two sources
// of truth: the text itself (long context, and the paths that lawyers cite by: § / Absatz / Nummer / Buchstabe), and edits
// planted into a text, of which every letter is known.
import type { AlignedBlock } from '../src/drafts/matching.rules.ts';
import type { Place, Placer } from '../src/drafts/place.rules.ts';

/** A quotation: its block, and where it stands in the block's text, in code units. */
export interface Quote {
  block: number;
  at: number;
  exact: string;
}

export interface Figures {
  quotes: number;
  /** Those that still exist, and of these: how many were PLACED where they stand. */
  exist: number;
  placed: number;
  moved: number;
  orphaned: number;
  /** Those of which no reader of the two texts could say where they stand now. */
  unclear: number;
  /** Those of these that were PLACED all the same, each on its own words: for whoever reads the figures to look at. */
  unclearPlaced: number;
  /** PLACED on another passage: never. */
  wrong: { quote: Quote; placed: Place }[];
}

/** Where a quotation stands now: a block and a place in it (null: anywhere in it); 'GONE'; or 'UNCLEAR' to any reader. */
export type Truth = { block: number; at: number | null } | 'GONE' | 'UNCLEAR';

/** A small seeded generator (mulberry32): the same figures for everyone. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Of every block: all of it, each sentence, and runs of words chosen by the generator. */
export function quotesOf(blocks: readonly AlignedBlock[], next: () => number): Quote[] {
  return blocks.flatMap(({ text }, block) => {
    const stretches: [at: number, length: number][] = [[0, text.length]];
    for (const sentence of text.matchAll(/\S[^.;]*[.;]?/g)) stretches.push([sentence.index, sentence[0].length]);
    const words = [...text.matchAll(/\S+/g)];
    for (let n = 0; n < 3; n++) {
      const first = Math.floor(next() * words.length);
      const last = Math.min(words.length - 1, first + Math.floor(next() * 12));
      const at = words[first]!.index;
      stretches.push([at, words[last]!.index + words[last]![0].length - at]);
    }
    return stretches.map(([at, length]) => ({ block, at, exact: text.slice(at, at + length) }));
  });
}

/** Places every quotation and judges the places. */
export function judge(
  placer: Placer,
  before: readonly AlignedBlock[],
  after: readonly AlignedBlock[],
  quotes: Quote[],
  truthOf: (quote: Quote) => Truth,
): Figures {
  const figures: Figures = {
    quotes: quotes.length,
    exist: 0,
    placed: 0,
    moved: 0,
    orphaned: 0,
    unclear: 0,
    unclearPlaced: 0,
    wrong: [],
  };
  for (const quote of quotes) {
    const text = before[quote.block]!.text;
    const place = placer.place(quote.block, { exact: quote.exact, start: [...text.slice(0, quote.at)].length });
    const truth = truthOf(quote);
    const exists = typeof truth === 'object';
    if (exists) figures.exist += 1;
    if (truth === 'UNCLEAR') figures.unclear += 1;
    if (place.status === 'MOVED') figures.moved += 1;
    else if (place.status === 'ORPHANED') figures.orphaned += 1;
    else if (!isRight(place, quote, truth, after)) figures.wrong.push({ quote, placed: place });
    else if (exists) figures.placed += 1;
    else figures.unclearPlaced += 1;
  }
  return figures;
}

function isRight(place: Place, quote: Quote, truth: Truth, after: readonly AlignedBlock[]): boolean {
  const text = after[place.block!]!.text;
  const at = [...text].slice(0, place.anchor!.start).join('').length;
  if (place.anchor!.exact !== quote.exact || !text.startsWith(quote.exact, at) || truth === 'GONE') return false;
  return truth === 'UNCLEAR' || (truth.block === place.block && (truth.at === null || truth.at === at));
}

const contextUnits = 60;
/** The share of words that two texts under one number have in common when they are the same passage. */
const sameWordsMin = 0.8;

/** The truth of two real drafts of a German act, from their texts alone. */
export function truthOfTexts(before: readonly AlignedBlock[], after: readonly AlignedBlock[]): (quote: Quote) => Truth {
  const [pathsBefore, pathsAfter] = citedPaths(before, after);
  const [oldText, newText] = [before, after].map((blocks) => blocks.map(({ text }) => text).join('\n')) as [string, string];
  const starts: number[] = [];
  let length = 0;
  for (const { text } of after) {
    starts.push(length);
    length += text.length + 1;
  }
  const withPath = (paths: string[], path: string) => [...paths.keys()].filter((index) => paths[index] === path);
  return ({ block, at, exact }) => {
    if (!newText.includes(exact)) return 'GONE';
    const { text } = before[block]!;
    const from = Math.max(0, at - contextUnits);
    const context = text.slice(from, at + exact.length + contextUnits);
    if (context.length >= contextUnits && countOf(oldText, context) === 1 && countOf(newText, context) === 1) {
      const place = newText.indexOf(context) + at - from;
      const index = starts.findLastIndex((start) => start <= place);
      return { block: index, at: place - starts[index]! };
    }
    // By the path it is cited by, where that names one block on each side and the quotation stands in it once.
    const path = pathsBefore[block]!;
    const [there, ...more] = withPath(pathsAfter, path);
    if (there === undefined || more.length > 0 || withPath(pathsBefore, path).length > 1) return 'UNCLEAR';
    if (wordsInCommon(text, after[there]!.text) < sameWordsMin) return 'UNCLEAR'; // the number was given to another passage
    if (countOf(text, exact) > 1 || countOf(after[there]!.text, exact) !== 1) return 'UNCLEAR';
    return { block: there, at: after[there]!.text.indexOf(exact) };
  };
}

/**
 * `§ 4a (1) 2. b)` of every block of two drafts; in the contents, the entry of the §. A § is known by its title where only
 * one has it: numbers shift. Read off the texts, not from the parser's labels.
 */
export function citedPaths(before: readonly AlignedBlock[], after: readonly AlignedBlock[]): [string[], string[]] {
  const titlesOf = (blocks: readonly AlignedBlock[]) =>
    Map.groupBy(
      blocks.filter(({ kind }) => kind === 'HEADING'),
      ({ text }) => titleOf(text),
    );
  const [old, fresh] = [titlesOf(before), titlesOf(after)];
  const isOnce = (title: string) => old.get(title)?.length === 1 && fresh.get(title)?.length === 1;
  return [pathsOf(before, isOnce), pathsOf(after, isOnce)];
}

const titleOf = (heading: string) => heading.replace(/^§ ?\d+[a-z]?[ –]*/, '');

function pathsOf(blocks: readonly AlignedBlock[], isOnce: (title: string) => boolean): string[] {
  const levels = [/^\((\d+[a-z]?)\)/, /^(\d+[a-z]?)\.\s/, /^([a-z])\)/, /^([a-z]{2})\)/, /^([a-z]{3})\)/];
  let section = '';
  let path: string[] = [];
  let unnumbered = 0;
  return blocks.map(({ kind, text }) => {
    const cited = /^§ ?(\d+[a-z]?)/.exec(text)?.[1];
    if (kind === 'HEADING' || (cited && text.length < 10)) {
      const title = titleOf(text);
      section = kind !== 'HEADING' ? `contents ${cited}` : isOnce(title) ? `# ${title}` : `# ${cited ?? title}`;
      [path, unnumbered] = [[], 0];
      return section;
    }
    const level = levels.findIndex((pattern) => pattern.test(text));
    if (level === -1) return `${section} ${path[0] ?? ''} unnumbered ${++unnumbered}`;
    path = [...path.slice(0, level), ...Array(Math.max(0, level - path.length)).fill(''), levels[level]!.exec(text)![1]!];
    if (level === 0) unnumbered = 0;
    return `${section} ${path.join(' ')}`;
  });
}

function wordsInCommon(one: string, other: string): number {
  const words = (text: string) => new Set<string>(text.match(/[\p{L}\p{N}]+/gu));
  const [a, b] = [words(one), words(other)];
  const both = [...a].filter((word) => b.has(word)).length;
  return both / Math.max(1, a.size + b.size - both);
}

function countOf(text: string, part: string): number {
  let count = 0;
  for (let at = text.indexOf(part); at >= 0 && count < 2; at = text.indexOf(part, at + 1)) count += 1;
  return count;
}
