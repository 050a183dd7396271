import { Problem } from '../problems.ts';
import { assertComposable } from '../text.ts';

/** A quotation as a client gives it (W3C text quote, and text position in code points). */
export interface AnchorInput {
  exact: string;
  prefix?: string | null;
  suffix?: string | null;
  start?: number | null;
  end?: number | null;
}

/** A quotation that stands in a block: offsets are code points of the block's NFC text, `end` exclusive. */
export interface Anchor {
  exact: string;
  prefix: string;
  suffix: string;
  start: number;
  end: number;
}

const quoteCodePointsMax = 10_000;
const contextCodePoints = 32;
const contextUnitsMax = 1_000;
const placesTriedMax = 1_000;
const notFound = () => new Problem('ANCHOR_NOT_FOUND', {}, ['anchor', 'exact']);

/**
 * Finds a quotation in the text of a block. With start and end it stands there or nowhere; without, it must stand in one
 * place only, given what comes before and after. It is never guessed. Problems: EMPTY_TEXT, TOO_LONG, BAD_INPUT,
 * ANCHOR_NOT_FOUND, ANCHOR_AMBIGUOUS.
 */
export function findAnchor(blockText: string, input: AnchorInput): Anchor {
  for (const [name, given] of Object.entries({ exact: input.exact, prefix: input.prefix ?? '', suffix: input.suffix ?? '' })) {
    const limit = name === 'exact' ? 4 * quoteCodePointsMax : contextUnitsMax;
    if (given.length > limit)
      throw new Problem('TOO_LONG', { actual: given.length, unit: 'characters', limit }, ['anchor', name]);
    assertComposable(given, ['anchor', name]);
  }
  const exact = input.exact.normalize('NFC');
  if (exact === '') throw new Problem('EMPTY_TEXT', {}, ['anchor', 'exact']);
  const codePoints = codePointsOf(exact);
  if (codePoints > quoteCodePointsMax)
    throw new Problem('TOO_LONG', { actual: codePoints, unit: 'code points', limit: quoteCodePointsMax }, ['anchor', 'exact']);
  const before = input.prefix?.normalize('NFC') ?? '';
  const after = input.suffix?.normalize('NFC') ?? '';
  const fits = (at: number) =>
    blockText.startsWith(before, at - before.length) && at >= before.length && blockText.startsWith(after, at + exact.length);
  const at = hasPosition(input) ? atPosition(blockText, exact, input) : atOnlyPlace(blockText, exact, fits);
  if (!fits(at)) throw notFound();
  return anchorAt(blockText, at, exact.length);
}

/** The anchor of a stretch of a block's text, given in code units, with what stands around it. */
export function anchorAt(blockText: string, at: number, length: number): Anchor {
  const exact = blockText.slice(at, at + length);
  const start = codePointsOf(blockText.slice(0, at));
  return {
    exact,
    prefix: [...blockText.slice(Math.max(0, at - 2 * contextCodePoints), at).toWellFormed()].slice(-contextCodePoints).join(''),
    suffix: [...blockText.slice(at + length, at + length + 2 * contextCodePoints).toWellFormed()]
      .slice(0, contextCodePoints)
      .join(''),
    start,
    end: start + codePointsOf(exact),
  };
}

function hasPosition({ start, end }: AnchorInput): boolean {
  const [hasStart, hasEnd] = [start !== undefined && start !== null, end !== undefined && end !== null];
  if (hasStart !== hasEnd)
    throw new Problem('BAD_INPUT', { reason: 'start and end belong together' }, ['anchor', hasStart ? 'end' : 'start']);
  return hasStart;
}

/** Where the quotation stands in code units, if it stands just where the input says in code points. */
function atPosition(text: string, exact: string, { start, end }: AnchorInput): number {
  if (start! < 0 || end! <= start!) throw new Problem('BAD_INPUT', { reason: '0 <= start < end' }, ['anchor', 'start']);
  const at = unitsOf(text, start!);
  if (at === undefined || !text.startsWith(exact, at) || end! - start! !== codePointsOf(exact)) throw notFound();
  return at;
}

function atOnlyPlace(text: string, exact: string, fits: (at: number) => boolean): number {
  const places: number[] = [];
  let tried = 0;
  for (let at = text.indexOf(exact); at >= 0 && tried < placesTriedMax; at = text.indexOf(exact, at + 1)) {
    tried += 1;
    if (fits(at) && !splitsPair(text, at) && !splitsPair(text, at + exact.length)) places.push(at);
  }
  const isCut = tried === placesTriedMax;
  if (places.length > 1 || isCut)
    throw new Problem('ANCHOR_AMBIGUOUS', { count: isCut ? `${tried}+` : places.length }, ['anchor', 'exact']);
  if (places.length === 0) throw notFound();
  return places[0]!;
}

/** Whether a place lies between the two halves of one code point. */
function splitsPair(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return at > 0 && unit >= 0xdc00 && unit <= 0xdfff;
}

function codePointsOf(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) if (!splitsPair(text, i)) count += 1;
  return count;
}

/** The code unit at which the n-th code point begins; nothing past the end. */
export function unitsOf(text: string, codePoints: number): number | undefined {
  let at = 0;
  for (let n = 0; n < codePoints; n++) {
    if (at >= text.length) return undefined;
    at += splitsPair(text, at + 1) ? 2 : 1;
  }
  return at;
}
