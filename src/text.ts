import { Problem } from './problems.ts';

/**
 * Refuses what is no writing of any people: more than 30 marks on one letter (the Stream-Safe limit of UAX #15). Composing
 * such a heap takes time that grows with its square. BAD_INPUT with the path to it.
 */
export function assertComposable(text: string, path: string[]): void {
  if (/\p{M}{31}/u.test(text)) throw new Problem('BAD_INPUT', { reason: 'more than 30 combining marks in a row' }, path);
}

/** Text to be kept: NFC, without blanks at the ends. EMPTY_TEXT or TOO_LONG (in code points) with the path to it. */
export function requireText(text: string, codePointsMax: number, path: string[]): string {
  // Before anything is done with it: no letter is made of more than four code units that count as one.
  const unitsMax = codePointsMax * 4;
  if (text.length > unitsMax)
    throw new Problem('TOO_LONG', { actual: text.length, unit: 'characters', limit: codePointsMax }, path);
  assertComposable(text, path);
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
