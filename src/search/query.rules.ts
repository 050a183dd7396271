import { Problem } from '../problems.ts';
import { requireText } from '../text.ts';

export const queryCodePointsMax = 200;
export const termsMax = 20;

/** What a query asks for: a word, or several side by side. */
export interface Term {
  text: string;
  /** In quotes: whole words only. Else the last word may go on. */
  isPhrase: boolean;
}

/** A term as the database reads it: its words in small letters, and the same without accents. */
export interface ReadTerm {
  words: string[];
  folded: string[];
  isPhrase: boolean;
}

/**
 * Cuts a query at its blanks, and at its quotation marks ("…" or “…”), into terms that must all occur. What stands
 * together (12/2024) is sought side by side. Everything else is text: there are no operators. Problems: EMPTY_TEXT,
 * TOO_LONG, TOO_MANY, BAD_INPUT.
 */
export function readQuery(query: string, path: string[]): Term[] {
  const terms = requireText(query, queryCodePointsMax, path)
    .split(/["“”]/)
    .flatMap((part, n): Term[] =>
      n % 2 === 1 ? [{ text: part, isPhrase: true }] : part.split(/\s+/).map((text) => ({ text, isPhrase: false })),
    )
    .filter((term) => term.text.trim() !== '');
  if (terms.length === 0) throw new Problem('EMPTY_TEXT', {}, path);
  if (terms.length > termsMax) throw new Problem('TOO_MANY', { actual: terms.length, unit: 'words', limit: termsMax }, path);
  return terms;
}

/** LIKE patterns over words between blanks, of all terms: as the terms say, and as whole words. */
export interface Patterns {
  exact: string[];
  exactWhole: string[];
  folded: string[];
  foldedWhole: string[];
}

export function patternsOf(terms: readonly ReadTerm[]): Patterns {
  const pattern = (words: string[], isWhole: boolean) => `% ${words.join(' ').replace(/[\\%_]/g, '\\$&')}${isWhole ? ' ' : ''}%`;
  // The longest first: the index looks at the first few, and they tell most.
  const folded = terms.map((term) => pattern(term.folded, term.isPhrase)).sort((a, b) => b.length - a.length);
  return {
    exact: terms.map((term) => pattern(term.words, term.isPhrase)),
    exactWhole: terms.map((term) => pattern(term.words, true)),
    folded,
    foldedWhole: terms.map((term) => pattern(term.folded, true)),
  };
}
