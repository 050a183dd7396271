import { Problem } from '../problems.ts';

/**
 * Refuses what the database cannot keep, anywhere in an input: NUL, and halves of surrogate pairs, which are no text in
 * UTF-8. BAD_ENCODING with the path to it.
 */
export function assertStorable(input: unknown, path: string[] = []): void {
  if (typeof input === 'string') {
    if (input.includes('\0')) throw new Problem('BAD_ENCODING', { reason: 'NUL (U+0000)' }, path);
    if (!input.isWellFormed()) throw new Problem('BAD_ENCODING', { reason: 'lone surrogate' }, path);
  } else if (input && typeof input === 'object' && !(input instanceof Date)) {
    for (const [name, value] of Object.entries(input)) assertStorable(value, [...path, name]);
  }
}
