import { instantOf } from './instant.ts';
import { Problem } from './problems.ts';

/**
 * Refuses what is no writing of any people: more than 30 marks on one letter (the Stream-Safe limit of UAX #15). Composing
 * such a heap takes time that grows with its square. BAD_INPUT with the path to it.
 */
export function assertComposable(text: string, path: string[]): void {
  if (/\p{M}{31}/u.test(text)) throw new Problem('BAD_INPUT', { reason: 'more than 30 combining marks in a row' }, path);
}

/**
 * Refuses what makes text read other than it is: control characters, overrides of direction, tags that nobody sees (but
 * for those in the flag of a region), and what is embedded or isolated for another direction and not closed in its
 * line, or closed and not begun: it would reach past the text. Everything else is kept as it came; joiners, marks of
 * direction and blanks without width have their place in some writing and do no harm. BAD_INPUT with what stands where.
 */
export function assertReadable(text: string, path: string[]): void {
  const told = text.replace(regionFlag, (flag) => '\u{1F3F4}'.repeat([...flag].length));
  const at = told.search(misleading);
  if (at >= 0) throw misread(told, at, 'makes text read other than it is', path);
  const open: { closer: string; at: number }[] = [];
  for (const { 0: sign, index } of told.matchAll(directing)) {
    if (sign in closers) {
      open.push({ closer: closers[sign]!, at: index });
    } else if (sign === '\u202c' || sign === '\u2069') {
      if (open.pop()?.closer !== sign) throw misread(told, index, 'closes nothing', path);
    } else if (open.length > 0) break;
  }
  if (open[0]) throw misread(told, open[0].at, 'is not closed in its line', path);
}

const regionFlag = /\u{1F3F4}[\u{E0020}-\u{E007E}]+\u{E007F}/gu;
const misleading = /(?![\t\n\r])\p{Cc}|[\u202d\u202e]|[\u{E0000}-\u{E007F}]/u;
const directing = /[\u202a-\u202c\u2066-\u2069\n\r\u2029]/g;
const closers: Record<string, string> = {
  '\u202a': '\u202c',
  '\u202b': '\u202c',
  '\u2066': '\u2069',
  '\u2067': '\u2069',
  '\u2068': '\u2069',
};
const seen = /[^\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}]/u;

function misread(text: string, at: number, what: string, path: string[]): Problem {
  const name = `U+${text.codePointAt(at)!.toString(16).toUpperCase().padStart(4, '0')}`;
  return new Problem('BAD_INPUT', { reason: `${name} at code point ${[...text.slice(0, at)].length} ${what}` }, path);
}

/**
 * Text to be kept: NFC, without blanks at the ends. EMPTY_TEXT when there is nothing to see, TOO_LONG (in code points),
 * BAD_INPUT, with the path to it.
 */
export function requireText(text: string, codePointsMax: number, path: string[]): string {
  const kept = composed(text, codePointsMax, path).trim();
  if (!seen.test(kept)) throw new Problem('EMPTY_TEXT', {}, path);
  assertReadable(kept, path);
  return assertAtMost(kept, codePointsMax, path);
}

/** Text to stand in the place of another: NFC, blanks and all; nothing at all takes the other away. TOO_LONG, BAD_INPUT. */
export function requireReplacement(text: string, codePointsMax: number, path: string[]): string {
  const kept = composed(text, codePointsMax, path);
  assertReadable(kept, path);
  return assertAtMost(kept, codePointsMax, path);
}

function composed(text: string, codePointsMax: number, path: string[]): string {
  // Before anything is done with it: no letter is made of more than four code units that count as one.
  const unitsMax = codePointsMax * 4;
  if (text.length > unitsMax)
    throw new Problem('TOO_LONG', { actual: text.length, unit: 'characters', limit: codePointsMax }, path);
  assertComposable(text, path);
  return text.normalize('NFC');
}

function assertAtMost(text: string, codePointsMax: number, path: string[]): string {
  // A string has at least half as many code points as code units: most texts need no counting.
  const actual = text.length <= codePointsMax ? 0 : [...text].length;
  if (actual > codePointsMax) throw new Problem('TOO_LONG', { actual, unit: 'characters', limit: codePointsMax }, path);
  return text;
}

/** An instant as PostgreSQL prints it. */
export const asDate = (printed: unknown): Date => (typeof printed === 'string' ? instantOf(printed) : new Date(printed as never));
export const asDateOrNull = (printed: unknown): Date | null => (printed === null ? null : asDate(printed));

/** Reads instants of a row where they stand. The row is not copied: copies of rows were most of what reading a page took. */
export function withDates<Row>(raw: Record<string, unknown>, ...columns: (keyof Row & string)[]): Row {
  for (const column of columns) raw[column] = asDateOrNull(raw[column]);
  return raw as Row;
}
