import type { BodyRow } from '../bodies/bodies.ts';
import { BodyKind } from '../bodies/body.type.ts';
import type { Period } from '../graphql/period.ts';
import { Problem, type ProblemCode, type ProblemDetails } from '../problems.ts';
import { titleCodePointsMax } from '../programmes/create-programme.ts';
import { cellProblem, quoted, type Row, type Sheet } from '../spreadsheet/sheet.ts';
import { requireText } from '../text.ts';
import type { BodyNames } from './body-names.rules.ts';
import { type DifficultyFlag, Handling, ProposalKind, ProposalPriority } from './proposal.type.ts';
import { contributingBodiesMax, needsSource, numberMax, sourceCodePointsMax } from './proposal-content.ts';
import { allowed, type Column, columns, flags, handlings, kinds, meaningOf, priorities, readDue } from './sheet-columns.rules.ts';

/** A row of the file as the proposal it will be. */
export interface ProposalOnRow {
  row: number;
  /** null: the next. */
  number: number | null;
  kind: ProposalKind;
  /** Blank for what is handled on paper, whatever stands there. */
  title: string;
  handling: Handling;
  leadBodyId: string | null;
  contributingBodyIds: string[];
  decidingBodyId: string | null;
  due: Period | null;
  priority: ProposalPriority;
  prioritySource: string | null;
  flags: DifficultyFlag[];
}

/** All rows, and all that is wrong with any of them: a row with a problem is not to be used. */
export interface ReadProgramme {
  proposals: ProposalOnRow[];
  problems: Problem[];
  /** The letter of each column that is there. */
  letters: Map<Column, string>;
}

const required: Column[] = ['title', 'kind'];

/** Reads the rows of a file as proposals. Nothing in it is passed over: a column that is not known is a problem. */
export function readProgrammeSheet(sheet: Sheet, names: BodyNames): ReadProgramme {
  const { letters, problems } = readHeader(sheet);
  if (problems.length > 0) return { proposals: [], problems: [...sheet.problems, ...problems], letters };
  const spoilt = new Set(sheet.problems.map((problem) => problem.inputPath.join(' ')));
  const found = [...sheet.problems];
  const proposals = sheet.rows.map((row) => {
    const cells = new RowReader(row, letters, (problem) => {
      if (!spoilt.has(problem.inputPath.join(' '))) found.push(problem); // of each cell the first problem is told
    });
    return readRow(cells, names);
  });
  return { proposals, problems: found.sort((a, b) => rowOf(a) - rowOf(b)), letters };
}

const rowOf = (problem: Problem): number => Number(problem.details['row'] ?? 0);

function readHeader({ header, rows }: Sheet): { letters: Map<Column, string>; problems: Problem[] } {
  const letters = new Map<Column, string>();
  const problems: Problem[] = [];
  const report = (code: ProblemCode, column: string, details: ProblemDetails) =>
    problems.push(cellProblem(code, header.number, column, details));
  for (const [letter, value] of header.cells) {
    const column = meaningOf(columns, value);
    const other = column && letters.get(column);
    if (!column) report('COLUMN_UNKNOWN', letter, { value: quoted(value), allowed: allowed(columns) });
    else if (other) report('COLUMN_TWICE', letter, { value: quoted(value), other });
    else letters.set(column, letter);
  }
  const headless = new Set(rows.flatMap((row) => [...row.cells.keys()].filter((letter) => !header.cells.has(letter))));
  for (const letter of headless) report('COLUMN_UNKNOWN', letter, { value: '', allowed: allowed(columns) });
  for (const column of required)
    if (!letters.has(column))
      problems.push(
        new Problem('COLUMN_MISSING', { row: header.number, value: allowed({ column: columns[column] }) }, ['content']),
      );
  return { letters, problems };
}

/** The cells of one row by what they mean, and where to tell what is wrong with them. */
class RowReader {
  readonly number: number;
  readonly #row: Row;
  readonly #letters: Map<Column, string>;
  readonly #report: (problem: Problem) => void;

  constructor(row: Row, letters: Map<Column, string>, report: (problem: Problem) => void) {
    this.number = row.number;
    this.#row = row;
    this.#letters = letters;
    this.#report = report;
  }

  text(column: Column): string | undefined {
    return this.#row.cells.get(this.#letters.get(column) ?? '');
  }

  report(code: ProblemCode, column: Column, details: ProblemDetails = {}): void {
    this.#report(cellProblem(code, this.number, this.#letters.get(column) ?? '', details));
  }

  /** Text to be kept; blank when there is nothing to see, or what there is cannot be kept, which is reported. */
  kept(column: Column, codePointsMax: number): string {
    try {
      return requireText(this.text(column) ?? '', codePointsMax, []);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const { code, details } = error;
      if (code === 'TOO_LONG') this.report('CELL_TOO_LONG', column, { actual: details['actual']!, limit: codePointsMax });
      else if (code !== 'EMPTY_TEXT') this.report('CELL_BAD_TEXT', column, { reason: details['reason'] ?? code });
      else if (required.includes(column)) this.report('CELL_EMPTY', column);
      return '';
    }
  }
}

function readRow(cells: RowReader, names: BodyNames): ProposalOnRow {
  const handling = readHandling(cells);
  const isOnPaper = handling === Handling.OFF_SYSTEM;
  const title = isOnPaper ? '' : cells.kept('title', titleCodePointsMax);
  const leadBodyId = readBody(cells, 'leadBody', names);
  const contributingBodyIds = readBodies(cells, names);
  if (leadBodyId && contributingBodyIds.includes(leadBodyId))
    cells.report('CELL_BODY_TWICE', 'contributingBodies', { value: quoted(cells.text('leadBody') ?? '') });
  const prioritySource = (!isOnPaper && cells.kept('prioritySource', sourceCodePointsMax)) || null;
  return {
    row: cells.number,
    number: readNumber(cells),
    kind: readKind(cells),
    title,
    handling,
    leadBodyId,
    contributingBodyIds,
    decidingBodyId: readDecidingBody(cells, names),
    due: readDueCell(cells),
    priority: readPriority(cells, prioritySource, isOnPaper),
    prioritySource,
    flags: readFlags(cells),
  };
}

function readNumber(cells: RowReader): number | null {
  const text = cells.text('number')?.trim();
  if (text === undefined) return null;
  const number = /^\d{1,6}\.?$/.test(text) ? Number.parseInt(text, 10) : 0;
  if (number >= 1 && number <= numberMax) return number;
  cells.report('CELL_NOT_ALLOWED', 'number', { value: quoted(text), allowed: `1–${numberMax}` });
  return null;
}

function readKind(cells: RowReader): ProposalKind {
  const text = cells.text('kind');
  const kind = text === undefined ? undefined : meaningOf(kinds, text);
  if (text === undefined) cells.report('CELL_EMPTY', 'kind');
  else if (!kind) cells.report('CELL_NOT_ALLOWED', 'kind', { value: quoted(text), allowed: allowed(kinds) });
  return kind ?? ProposalKind.OTHER;
}

function readPriority(cells: RowReader, source: string | null, isOnPaper: boolean): ProposalPriority {
  const text = cells.text('priority');
  if (text === undefined) return ProposalPriority.REGULAR;
  const priority = meaningOf(priorities, text);
  if (priority && !source && !isOnPaper && needsSource(priority))
    cells.report('CELL_NEEDS_SOURCE', 'priority', { value: quoted(text), other: allowed({ column: columns.prioritySource }) });
  if (!priority) cells.report('CELL_NOT_ALLOWED', 'priority', { value: quoted(text), allowed: allowed(priorities) });
  return priority ?? ProposalPriority.REGULAR;
}

function readHandling(cells: RowReader): Handling {
  const text = cells.text('handling');
  const handling = text === undefined ? Handling.ON_SYSTEM : meaningOf(handlings, text);
  if (!handling) cells.report('CELL_NOT_ALLOWED', 'handling', { value: quoted(text ?? ''), allowed: allowed(handlings) });
  return handling ?? Handling.OFF_SYSTEM; // what may be meant for paper is not read as if it were not
}

function readFlags(cells: RowReader): DifficultyFlag[] {
  const named = (cells.text('flags') ?? '').split(/[,;\n]/).filter((text) => text.trim() !== '');
  const found = named.map((text) => {
    const flag = meaningOf(flags, text);
    if (!flag) cells.report('CELL_NOT_ALLOWED', 'flags', { value: quoted(text.trim()), allowed: allowed(flags) });
    return flag;
  });
  return (Object.keys(flags) as DifficultyFlag[]).filter((flag) => found.includes(flag));
}

function readDueCell(cells: RowReader): Period | null {
  const text = cells.text('due');
  const due = text === undefined ? null : readDue(text);
  if (due === undefined) cells.report('CELL_NO_DATE', 'due', { value: quoted(text ?? '') });
  return due ?? null;
}

function readBody(cells: RowReader, column: Column, names: BodyNames, text = cells.text(column)): string | null {
  return text === undefined ? null : (bodyNamed(cells, column, names, text)?.id ?? null);
}

function bodyNamed(cells: RowReader, column: Column, names: BodyNames, text: string): BodyRow | undefined {
  const value = quoted(text.trim());
  const { bodies, nearest } = names.find(text);
  if (bodies.length === 0) cells.report('CELL_UNKNOWN_BODY', column, { value, nearest });
  else if (bodies.length > 1) cells.report('CELL_AMBIGUOUS_BODY', column, { value, count: bodies.length });
  return bodies.length === 1 ? bodies[0] : undefined;
}

function readDecidingBody(cells: RowReader, names: BodyNames): string | null {
  const text = cells.text('decidingBody');
  const body = text === undefined ? undefined : bodyNamed(cells, 'decidingBody', names, text);
  if (body && body.kind !== BodyKind.DECIDING)
    cells.report('CELL_NOT_ALLOWED', 'decidingBody', { value: quoted(text ?? ''), allowed: names.deciding });
  return body?.id ?? null;
}

function readBodies(cells: RowReader, names: BodyNames): string[] {
  const named = (cells.text('contributingBodies') ?? '').split(/[;\n]/).filter((text) => text.trim() !== '');
  if (named.length > contributingBodiesMax) {
    cells.report('CELL_NOT_ALLOWED', 'contributingBodies', { value: `${named.length}`, allowed: `≤ ${contributingBodiesMax}` });
    return [];
  }
  const ids: string[] = [];
  for (const text of named) {
    const id = readBody(cells, 'contributingBodies', names, text);
    if (id && ids.includes(id)) cells.report('CELL_BODY_TWICE', 'contributingBodies', { value: quoted(text.trim()) });
    else if (id) ids.push(id);
  }
  return ids;
}
