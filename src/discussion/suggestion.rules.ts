import { type DiffPart, diffWords } from '../drafts/diff.rules.ts';
import { Problem } from '../problems.ts';
import { requireReplacement } from '../text.ts';
import type { Anchor } from './thread.type.ts';

export const suggestionCodePointsMax = 20_000;

/** What a suggestion would make of the passage. */
export interface SuggestionRow {
  before: string;
  after: string;
  diff: DiffPart[];
}

/** A text to stand in the place of a passage: NFC, blanks and all. Problems: SUGGESTION_NEEDS_ANCHOR, TOO_LONG, BAD_INPUT. */
export function readSuggestion(suggested: string | null, anchor: Anchor | null): string | null {
  if (suggested === null) return null;
  const path = ['suggestedText'];
  if (!anchor) throw new Problem('SUGGESTION_NEEDS_ANCHOR', {}, path);
  const kept = requireReplacement(suggested, suggestionCodePointsMax, path);
  if (kept === anchor.exact) throw new Problem('BAD_INPUT', { reason: 'the suggestion is the passage itself' }, path);
  return kept;
}

/** The passage and what is suggested for it, compared by words. */
export function renderSuggestion(suggested: string | null, anchor: Anchor | null): SuggestionRow | null {
  if (suggested === null || !anchor) return null;
  return { before: anchor.exact, after: suggested, diff: diffWords(anchor.exact, suggested) };
}
