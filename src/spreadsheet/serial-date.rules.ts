// Dates in .xlsx are numbers that a format makes look like dates. The day counted as 1 is 1900-01-01; day 60 is a
// 29 February 1900 that never was, kept from a program of 1983; some files count from 1904 instead.

export type Precision = 'DAY' | 'MONTH' | 'YEAR' | 'TIME';

const builtIn = new Map<number, Precision>([
  ...[14, 15, 16, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58].map((id) => [id, 'DAY'] as const),
  [17, 'MONTH'],
  ...[18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47].map((id) => [id, 'TIME'] as const),
]);

/** What a number format shows of a date; nothing when it shows a number. `code` is for formats that the file defines. */
export function precisionOf(id: number, code: string | undefined): Precision | undefined {
  if (code === undefined) return builtIn.get(id);
  const shown = code
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?:h+|m+|s+)\]/gi, 'h')
    .replace(/\[[^\]]*\]/g, '')
    .split(';')[0]!
    .toLowerCase();
  if (/general|@/.test(shown)) return undefined;
  if (shown.includes('d')) return 'DAY';
  if (/[hs]/.test(shown)) return 'TIME'; // an m beside them is minutes
  if (shown.includes('m')) return 'MONTH';
  return /[ye]/.test(shown) && !/[0#?]/.test(shown) ? 'YEAR' : undefined;
}

const dayMs = 86_400_000;
const dayMax = 2_958_465; // 9999-12-31

/** The date a number stands for, as precisely as it is shown; nothing when there is no such day, or it is a time of day. */
export function dateOf(serial: number, precision: Precision, from1904: boolean): string | undefined {
  if (precision === 'TIME' || !Number.isInteger(serial)) return undefined;
  const since1900 = from1904 ? serial + 1_462 : serial;
  if (since1900 < 1 || since1900 > dayMax || (since1900 === 60 && !from1904)) return undefined;
  const days = since1900 > 60 ? since1900 - 1 : since1900;
  const day = new Date(Date.UTC(1899, 11, 31) + days * dayMs).toISOString().slice(0, 10);
  return day.slice(0, { DAY: 10, MONTH: 7, YEAR: 4 }[precision]);
}
