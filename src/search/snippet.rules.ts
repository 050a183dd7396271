import type { ReadTerm } from './query.rules.ts';

export const snippetCodePointsMax = 240;
const codePointsBeforeMatch = 60;
const matchesTriedMax = 1_000;

/** A stretch of a text, `end` exclusive. */
export interface Stretch {
  start: number;
  end: number;
}

export interface Snippet {
  text: string;
  /** Where it begins in the whole text, in code points. */
  start: number;
  cutBefore: boolean;
  cutAfter: boolean;
  /** In code points of the snippet. */
  highlights: Stretch[];
}

/** A word as it stands in a text: what it is, and where, in code units. */
export interface Token extends Stretch {
  text: string;
}

/** A word as the database reads it: `words_of` and `fold`. */
export interface ReadWord {
  word: string;
  folded: string;
}

/** The words of a text: the same letters that `words_of` keeps, with what it overlooks inside them. */
export function tokensOf(text: string): Token[] {
  const letter = String.raw`(?:[\p{Alphabetic}\p{Nd}]|[\u0300-\u036f])`;
  const unseen = String.raw`[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]`;
  return [...text.matchAll(new RegExp(`${letter}+(?:${unseen}+${letter}+)*`, 'gu'))].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

interface Match extends Stretch {
  term: number;
  exact: boolean;
}

/**
 * The piece of a text that shows most of what was sought, first exact accents, then the most terms, then the earliest;
 * cut between words. Every place that matches is marked, whatever its accents.
 */
export function snippetOf(text: string, terms: readonly ReadTerm[], read: ReadonlyMap<string, ReadWord>): Snippet {
  const tokens = tokensOf(text);
  const matches = matchesIn(tokens, terms, read);
  const piece = pieceOf(text, tokens, matches);
  const inside = merged(matches).filter(({ start, end }) => start < piece.end && end > piece.start);
  const shown = text.slice(piece.start, piece.end);
  const place = placesIn(shown);
  return {
    text: shown,
    start: codePointsOf(text.slice(0, piece.start)),
    cutBefore: piece.start > 0,
    cutAfter: piece.end < text.length,
    highlights: inside.map(({ start, end }) => ({
      start: place(Math.max(start, piece.start) - piece.start),
      end: place(Math.min(end, piece.end) - piece.start),
    })),
  };
}

function matchesIn(tokens: Token[], terms: readonly ReadTerm[], read: ReadonlyMap<string, ReadWord>): Match[] {
  const words = tokens.map((token) => read.get(token.text) ?? { word: '', folded: '' });
  const isAt = (sought: string[], at: number, of: (word: ReadWord) => string, isPhrase: boolean) =>
    sought.every((part, n) => {
      const word = words[at + n] && of(words[at + n]!);
      return n === sought.length - 1 && !isPhrase ? word?.startsWith(part) : word === part;
    });
  return tokens.flatMap((token, at) =>
    terms.flatMap((term, n): Match[] => {
      if (!isAt(term.folded, at, (word) => word.folded, term.isPhrase)) return [];
      const exact = isAt(term.words, at, (word) => word.word, term.isPhrase);
      return [{ term: n, exact, start: token.start, end: tokens[at + term.folded.length - 1]!.end }];
    }),
  );
}

/** Which piece is shown, in code units: between words, no longer than allowed. */
function pieceOf(text: string, tokens: Token[], matches: Match[]): Stretch {
  if (codePointsOf(text) <= snippetCodePointsMax) return { start: 0, end: text.length };
  const tried = matches.slice(0, matchesTriedMax);
  let best = { start: 0, worth: -1 };
  for (const [n, first] of tried.entries()) {
    const shown = new Map<number, number>();
    for (const next of tried.slice(n)) {
      if (next.end - first.start > snippetCodePointsMax - codePointsBeforeMatch) break;
      shown.set(next.term, Math.max(shown.get(next.term) ?? 0, next.exact ? 3 : 2));
    }
    const worth = [...shown.values()].reduce((sum, one) => sum + one, 0);
    if (worth > best.worth) best = { start: first.start, worth };
  }
  const wished = back(text, best.start, codePointsBeforeMatch);
  const start = wished === 0 ? 0 : (tokens.find((token) => token.start >= wished)?.start ?? best.start);
  const limit = forth(text, start, snippetCodePointsMax);
  if (limit === text.length) return { start, end: limit };
  const last = tokens.findLast((token) => token.end <= limit && token.start > start);
  return { start, end: last && last.end > best.start ? last.end : limit };
}

function merged(matches: Match[]): Stretch[] {
  const all: Stretch[] = [];
  for (const { start, end } of [...matches].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = all.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else all.push({ start, end });
  }
  return all;
}

const isLowHalf = (text: string, at: number) => /[\udc00-\udfff]/.test(text[at] ?? '');

function codePointsOf(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) if (!isLowHalf(text, at)) count += 1;
  return count;
}

/** The code unit that lies so many code points before another; 0 at the least. */
function back(text: string, from: number, codePoints: number): number {
  let at = from;
  for (let n = 0; n < codePoints && at > 0; n++) at -= isLowHalf(text, at - 1) ? 2 : 1;
  return at;
}

/** The code unit that lies so many code points after another; the text's length at most. */
function forth(text: string, from: number, codePoints: number): number {
  let at = from;
  for (let n = 0; n < codePoints && at < text.length; n++) at += isLowHalf(text, at + 1) ? 2 : 1;
  return at;
}

/** From code units of a short text to its code points. */
function placesIn(text: string): (unit: number) => number {
  const places = new Map<number, number>();
  let unit = 0;
  let place = 0;
  for (const codePoint of text) {
    places.set(unit, place++);
    unit += codePoint.length;
  }
  places.set(unit, place);
  return (at) => places.get(at)!;
}
