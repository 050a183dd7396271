import { Problem, type ProblemCode, type ProblemDetails } from '../problems.ts';
import { assertComposable } from '../text.ts';

// What a spreadsheet is here: one table of text, its rows numbered and its columns lettered as the program that made it
// shows them, so that a person finds the cell a problem speaks of.

export type SheetFormat = 'CSV' | 'XLSX';

export const sheetLimits = {
  fileBytesMax: 5_000_000,
  /** What all parts of an .xlsx that are read may come to, whatever the file says of itself. */
  inflatedBytesMax: 32_000_000,
  /** How many times its packed size a part may come to, once it is past `inflatedBytesFree`. */
  inflationMax: 250,
  inflatedBytesFree: 1_000_000,
  entriesMax: 1_000,
  /** Rows below the header that hold anything. */
  rowsMax: 5_000,
  columnsMax: 50,
  cellCodeUnitsMax: 32_767, // as in the program everybody has
} as const;

export interface Row {
  /** As shown, from 1; rows without anything are counted and left out. */
  number: number;
  /** By letter: A, B, …; only what is not blank. A date is written `2024-03-15`, or `2024-03` if the cell shows no day. */
  cells: Map<string, string>;
}

export interface Sheet {
  header: Row;
  rows: Row[];
  /** What is wrong with single cells, in the order of the file. With any, nothing of the file should be used. */
  problems: Problem[];
}

/** A problem of one cell. `path` leads through the input that carried the file as `content`. */
export function cellProblem(code: ProblemCode, row: number, column: string, details: ProblemDetails = {}): Problem {
  return new Problem(code, { row, column, ...details }, ['content', String(row), column]);
}

/** What a problem quotes of a cell: enough to know it by, and nothing that does more than be read where it is shown. */
export const quoted = (text: string): string =>
  (text.length > 80 ? `${text.slice(0, 79)}…` : text)
    .toWellFormed()
    .replace(/(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');

/** 1 → A, 26 → Z, 27 → AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** A → 1, AA → 27: the inverse of `columnLetters`. */
export function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

export const bad = (format: SheetFormat, reason: string): Problem =>
  new Problem('BAD_SPREADSHEET', { format: format === 'CSV' ? '.csv' : '.xlsx', reason }, ['content']);

export const tooMany = (actual: number, unit: string, limit: number): Problem =>
  new Problem('TOO_MANY', { actual, unit, limit }, ['content']);

export const tooLong = (actual: number, unit: string, limit: number): Problem =>
  new Problem('TOO_LONG', { actual, unit, limit }, ['content']);

/** What is wrong with a text in whatever column it stands. */
function problemOf(text: string, row: number, column: string): Problem | undefined {
  const actual = text.length;
  const limit = sheetLimits.cellCodeUnitsMax;
  if (actual > limit) return cellProblem('CELL_TOO_LONG', row, column, { actual, limit });
  if (text.includes('\0')) return cellProblem('CELL_BAD_TEXT', row, column, { reason: 'NUL (U+0000)' });
  if (!text.isWellFormed()) return cellProblem('CELL_BAD_TEXT', row, column, { reason: 'half a surrogate pair' });
  try {
    assertComposable(text, []);
    return undefined;
  } catch (error) {
    if (error instanceof Problem) return cellProblem('CELL_BAD_TEXT', row, column, { reason: error.details['reason']! });
    throw error;
  }
}

/**
 * Gathers the rows of a file as they are read, whatever its format, within the limits: blank cells and rows fall away,
 * the first row that holds anything is the header. Problems: TOO_MANY.
 */
export class SheetBuilder {
  readonly #format: SheetFormat;
  readonly #problems = new Map<string, Problem>();
  readonly #rows: Row[] = [];
  #count = 0;

  constructor(format: SheetFormat) {
    this.#format = format;
  }

  /** How many rows held anything so far, the header among them; those past the limit are counted and not kept. */
  get count(): number {
    return this.#count;
  }

  add(number: number, cells: Map<string, string>): void {
    const kept = new Map([...cells].filter(([, text]) => text.trim() !== ''));
    if (kept.size === 0) return;
    this.#count += 1;
    if (this.#count > sheetLimits.rowsMax + 1) return;
    for (const [letters, text] of kept) {
      if (columnNumber(letters) > sheetLimits.columnsMax) throw tooMany(columnNumber(letters), 'columns', sheetLimits.columnsMax);
      const problem = problemOf(text, number, letters);
      if (!problem) continue;
      this.report(problem);
      kept.set(letters, quoted(text));
    }
    this.#rows.push({ number, cells: kept });
  }

  /** Of each cell the first problem is told. */
  report(problem: Problem): void {
    const cell = problem.inputPath.join(' ');
    if (!this.#problems.has(cell)) this.#problems.set(cell, problem);
  }

  /** `rowsSaid`: how many rows the file itself claims to have, for the figure in a refusal only. */
  done(rowsSaid = 0): Sheet {
    const rows = Math.max(this.#count, this.#count > sheetLimits.rowsMax + 1 ? rowsSaid : 0) - 1;
    if (rows > sheetLimits.rowsMax) throw tooMany(rows, 'rows', sheetLimits.rowsMax);
    const [header, ...body] = this.#rows;
    if (!header || body.length === 0) throw bad(this.#format, 'it has no rows under a header');
    return { header, rows: body, problems: [...this.#problems.values()] };
  }
}
