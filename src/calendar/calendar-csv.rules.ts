import { Problem, type ProblemCode, type ProblemDetails } from '../problems.ts';
import { cellProblem, quoted, type Row, type Sheet } from '../spreadsheet/sheet.ts';
import { requireText } from '../text.ts';
import { DayKind } from './calendar.type.ts';
import { nameCodePointsMax, sourceCodePointsMax, yearMax, yearMin } from './calendar-input.rules.ts';
import type { DayRow } from './calendars.ts';
import { readDay } from './days.rules.ts';

/** A day of a file, and the row or line in which it stands. `source` may be blank. */
export type FoundDay = DayRow & { row: number };

/** All days, and all that is wrong with any of them: a file with a problem is not to be used. */
export interface FoundDays {
  days: FoundDay[];
  problems: Problem[];
}

const columns = ['date', 'kind', 'name', 'source', 'announced_on'] as const;
type Column = (typeof columns)[number];
const needed: Column[] = ['date', 'kind', 'name'];

/** Reads the rows of a table as days of a calendar. Nothing in it is passed over: a column that is not known is a problem. */
export function readCalendarSheet(sheet: Sheet): FoundDays {
  const { letters, problems } = readHeader(sheet);
  if (problems.length > 0) return { days: [], problems: [...sheet.problems, ...problems] };
  const found = [...sheet.problems];
  const spoilt = new Set(found.map((problem) => problem.inputPath.join(' ')));
  const rowOf = new Map<string, number>();
  const days = sheet.rows.map((row): FoundDay => {
    const text = (column: Column) => row.cells.get(letters.get(column) ?? '')?.trim();
    const report = (code: ProblemCode, column: Column, details: ProblemDetails = {}) => {
      const problem = cellProblem(code, row.number, letters.get(column) ?? '', details);
      if (!spoilt.has(problem.inputPath.join(' '))) found.push(problem); // of each cell the first problem is told
    };
    const cells: Cells = { row, text, report };
    const day = readDate(cells, 'date') ?? '';
    const other = rowOf.get(day);
    if (other !== undefined) report('CELL_TWICE', 'date', { value: day, other });
    else if (day) rowOf.set(day, row.number);
    return {
      ...{ row: row.number, day, kind: readKind(cells) },
      ...{ name: keptText(cells, 'name', nameCodePointsMax), source: keptText(cells, 'source', sourceCodePointsMax) },
      announcedOn: readDate(cells, 'announced_on'),
    };
  });
  return { days, problems: found };
}

interface Cells {
  row: Row;
  text(column: Column): string | undefined;
  report(code: ProblemCode, column: Column, details?: ProblemDetails): void;
}

function readHeader({ header, rows }: Sheet): { letters: Map<Column, string>; problems: Problem[] } {
  const letters = new Map<Column, string>();
  const problems: Problem[] = [];
  const allowed = columns.join(', ');
  for (const [letter, value] of header.cells) {
    const column = columns.find((name) => name === value.trim().toLowerCase());
    const other = column && letters.get(column);
    if (!column) problems.push(cellProblem('COLUMN_UNKNOWN', header.number, letter, { value: quoted(value), allowed }));
    else if (other) problems.push(cellProblem('COLUMN_TWICE', header.number, letter, { value: quoted(value), other }));
    else letters.set(column, letter);
  }
  const headless = new Set(rows.flatMap((row) => [...row.cells.keys()].filter((letter) => !header.cells.has(letter))));
  for (const letter of headless) problems.push(cellProblem('COLUMN_UNKNOWN', header.number, letter, { value: '', allowed }));
  for (const value of needed)
    if (!letters.has(value)) problems.push(new Problem('COLUMN_MISSING', { row: header.number, value }, ['content']));
  return { letters, problems };
}

/** `2024-03-15`, or `15/03/2024` as it is written in Vietnam. */
function readDate({ text, report }: Cells, column: 'date' | 'announced_on'): string | null {
  const given = text(column);
  if (given === undefined) {
    if (column === 'date') report('CELL_EMPTY', column);
    return null;
  }
  const written = given.replace(/^(\d\d?)\/(\d\d?)\/(\d{4})$/, (_, day: string, month: string, year: string) =>
    [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-'),
  );
  const year = Number(written.slice(0, 4));
  if (readDay(written) !== undefined && year >= yearMin && year <= yearMax) return written;
  report('CELL_NO_DATE', column, { value: quoted(given) });
  return null;
}

function readKind({ text, report }: Cells): DayKind {
  const given = text('kind');
  const kind = Object.values(DayKind).find((value) => value === given?.toUpperCase());
  if (given === undefined) report('CELL_EMPTY', 'kind');
  else if (!kind) report('CELL_NOT_ALLOWED', 'kind', { value: quoted(given), allowed: Object.values(DayKind).join(', ') });
  return kind ?? DayKind.HOLIDAY;
}

/** Text to be kept; blank when there is nothing to see, or what there is cannot be kept, which is reported. */
function keptText({ text, report }: Cells, column: 'name' | 'source', codePointsMax: number): string {
  try {
    return requireText(text(column) ?? '', codePointsMax, []);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { code, details } = error;
    if (code === 'TOO_LONG') report('CELL_TOO_LONG', column, { actual: details['actual']!, limit: codePointsMax });
    else if (code !== 'EMPTY_TEXT') report('CELL_BAD_TEXT', column, { reason: details['reason'] ?? code });
    else if (needed.includes(column)) report('CELL_EMPTY', column);
    return '';
  }
}
