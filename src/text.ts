import { Problem } from './problems.ts';

/** Text to be kept: NFC, without blanks at the ends. EMPTY_TEXT or TOO_LONG (in code points) with the path to it. */
export function requireText(text: string, codePointsMax: number, path: string[]): string {
  const kept = text.normalize('NFC').trim();
  if (kept === '') throw new Problem('EMPTY_TEXT', {}, path);
  // A string has at least half as many code points as code units: most texts need no counting.
  const actual = kept.length <= codePointsMax ? 0 : [...kept].length;
  if (actual > codePointsMax) throw new Problem('TOO_LONG', { actual, unit: 'characters', limit: codePointsMax }, path);
  return kept;
}

/** An instant as PostgreSQL prints it. */
export const asDate = (printed: unknown): Date => new Date(printed as string);
export const asDateOrNull = (printed: unknown): Date | null => (printed === null ? null : asDate(printed));
