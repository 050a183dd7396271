import { Problem } from '../problems.ts';
import { requireReplacement } from '../text.ts';
import type { Anchor } from './thread.type.ts';

const suggestionCodePointsMax = 20_000;

/** A text to stand in the place of a passage: NFC, blanks and all. Problems: SUGGESTION_NEEDS_ANCHOR, TOO_LONG, BAD_INPUT. */
export function readSuggestion(suggested: string | null, anchor: Anchor | null): string | null {
  if (suggested === null) return null;
  const path = ['suggestedText'];
  if (!anchor) throw new Problem('SUGGESTION_NEEDS_ANCHOR', {}, path);
  const kept = requireReplacement(suggested, suggestionCodePointsMax, path);
  if (kept === anchor.exact) throw new Problem('BAD_INPUT', { reason: 'the suggestion is the passage itself' }, path);
  return kept;
}
