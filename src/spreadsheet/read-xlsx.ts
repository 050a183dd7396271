import { Problem } from '../problems.ts';
import { dateOf } from './serial-date.rules.ts';
import { bad, cellProblem, columnLetters, columnNumber, quoted, type Sheet, SheetBuilder, sheetLimits } from './sheet.ts';
import { readWorkbook, type Workbook } from './workbook.ts';
import { readXml } from './xml.ts';
import { Parts, told } from './zip.ts';

interface FoundCell {
  letters: string;
  type: string;
  style: number;
  text: string;
  formula: boolean;
}
interface FoundRow {
  number: number;
  cells: FoundCell[];
}

/**
 * Reads the one shown sheet of an .xlsx. Formulas, merged cells, cells in error and dates that do not exist are problems
 * of their cells; what threatens the reader – a file that unpacks without end, XML with entities – is refused whole.
 * Problems: BAD_SPREADSHEET, TOO_MANY, TOO_LONG, BAD_ENCODING.
 */
export function readXlsx(bytes: Buffer): Promise<Sheet> {
  return told(async () => {
    const parts = await Parts.open(bytes);
    const workbook = await readWorkbook(parts);
    const found = await readRows(parts, workbook.sheetPart);
    const strings = await readStrings(parts, workbook.stringsPart, found.rows);
    const sheet = new SheetBuilder('XLSX');
    for (const row of found.rows)
      sheet.add(row.number, new Map(row.cells.map((cell) => [cell.letters, textOf(sheet, workbook, strings, row, cell)])));
    for (const value of found.merged) sheet.report(mergedProblem(value));
    return sheet.done();
  });
}

/** The rows as they stand, texts that are kept elsewhere still as their numbers. Stops at the limit of rows. */
async function readRows(parts: Parts, part: string): Promise<{ rows: FoundRow[]; merged: string[] }> {
  const rows: FoundRow[] = [];
  const merged: string[] = [];
  let row: FoundRow = { number: 0, cells: [] };
  let cell: FoundCell | undefined;
  let rowsSaid = 0;
  let collecting = false;
  let phonetic = false;
  await readXml(parts.read(part), {
    open(name, attributes) {
      if (name === 'dimension') rowsSaid = Number(/\d+$/.exec(attributes['ref'] ?? '')?.[0] ?? 0);
      else if (name === 'row') row = nextRow(row, attributes['r']);
      else if (name === 'c') cell = nextCell(row, attributes);
      else if (name === 'f' && cell) cell.formula = true;
      else if (name === 'rPh') phonetic = true;
      else if (name === 'v' || name === 't') collecting = cell !== undefined && !phonetic;
      else if (name === 'mergeCell') merged.push((attributes['ref'] ?? '').slice(0, 30));
      if (merged.length > sheetLimits.rowsMax) throw bad('XLSX', `more than ${sheetLimits.rowsMax} ranges of it are merged`);
    },
    text(text) {
      if (collecting && cell) cell.text += text;
    },
    close(name) {
      if (name === 'v' || name === 't') collecting = false;
      else if (name === 'rPh') phonetic = false;
      else if (name === 'c' && cell) {
        if (cell.text.trim() !== '' || cell.formula) row.cells.push(cell);
        cell = undefined;
      } else if (name === 'row' && row.cells.length > 0) {
        rows.push(row);
        if (rows.length <= sheetLimits.rowsMax + 1) return;
        const actual = Math.max(rows.length, rowsSaid) - 1; // the figure is the file's own: nobody waits for the rest
        throw new Problem('TOO_MANY', { actual, unit: 'rows', limit: sheetLimits.rowsMax }, ['content']);
      }
    },
  });
  return { rows, merged };
}

/** A row without a number follows the one before. */
function nextRow(before: FoundRow, given: string | undefined): FoundRow {
  const number = given === undefined ? before.number + 1 : Number(given);
  if (!Number.isInteger(number) || number <= before.number) throw bad('XLSX', `row ${quoted(String(given))} is out of order`);
  return { number, cells: [] };
}

function nextCell(row: FoundRow, { r: place, t: type = 'n', s: style = '0' }: Record<string, string>): FoundCell {
  const before = row.cells.at(-1)?.letters;
  const follows = columnLetters((before ? columnNumber(before) : 0) + 1);
  const [, letters, number] =
    place === undefined ? ['', follows, String(row.number)] : (/^([A-Z]{1,3})(\d{1,7})$/.exec(place) ?? []);
  if (!letters || Number(number) !== row.number || (before && columnNumber(letters) <= columnNumber(before)))
    throw bad('XLSX', `cell ${quoted(String(place))} is out of order`);
  return { letters, type, style: Number(style), text: '', formula: false };
}

/** The texts that cells refer to by number, and no others. */
async function readStrings(parts: Parts, part: string | undefined, rows: FoundRow[]): Promise<Map<number, string>> {
  const wanted = new Set(rows.flatMap((row) => row.cells.filter((cell) => cell.type === 's').map((cell) => Number(cell.text))));
  const strings = new Map<number, string>();
  if (wanted.size === 0) return strings;
  if (!part) throw bad('XLSX', 'it has no texts');
  let index = -1;
  let text = '';
  let collecting = false;
  let phonetic = false;
  await readXml(parts.read(part), {
    open(name) {
      if (name === 'si') {
        index += 1;
        text = '';
      } else if (name === 'rPh') phonetic = true;
      else if (name === 't') collecting = !phonetic && wanted.has(index);
    },
    text(piece) {
      if (collecting) text += piece;
    },
    close(name) {
      if (name === 't') collecting = false;
      else if (name === 'rPh') phonetic = false;
      else if (name === 'si' && wanted.has(index)) strings.set(index, unescaped(text));
    },
    enough: () => strings.size === wanted.size,
  });
  return strings;
}

/** What a cell says, as text. What cannot be relied on is reported. */
function textOf(
  sheet: SheetBuilder,
  { precisions, from1904 }: Workbook,
  strings: Map<number, string>,
  row: FoundRow,
  cell: FoundCell,
): string {
  const report = (code: 'CELL_FORMULA' | 'CELL_BROKEN' | 'CELL_NO_DATE', value?: string) =>
    sheet.report(cellProblem(code, row.number, cell.letters, value === undefined ? {} : { value: quoted(value) }));
  if (cell.formula) report('CELL_FORMULA'); // what it showed last may be from another day, or another machine
  const noDate = () => {
    report('CELL_NO_DATE', cell.text);
    return cell.text;
  };
  switch (cell.type) {
    case 's': {
      const text = strings.get(Number(cell.text));
      if (text === undefined && !cell.formula) throw bad('XLSX', `cell ${cell.letters}${row.number} refers to no text`);
      return text ?? '';
    }
    case 'inlineStr':
    case 'str':
      return unescaped(cell.text);
    case 'b':
      return cell.text.trim() === '1' ? 'TRUE' : 'FALSE';
    case 'e':
      report('CELL_BROKEN', cell.text);
      return cell.text;
    case 'd':
      return /^\d{4}-\d{2}-\d{2}(?=$|T00:00)/.exec(cell.text)?.[0] ?? noDate();
    default: {
      const value = Number(cell.text);
      if (Number.isNaN(value)) {
        report('CELL_BROKEN', cell.text);
        return cell.text;
      }
      if (cell.text.trim() === '') return ''; // a formula never calculated
      const precision = precisions[cell.style];
      return precision ? (dateOf(value, precision, from1904) ?? noDate()) : String(value);
    }
  }
}

/** Characters that XML cannot hold are written `_x000D_`. */
const unescaped = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

function mergedProblem(value: string): Problem {
  const [, column = 'A', row = '1'] = /^([A-Z]{1,3})(\d{1,7})/.exec(value) ?? [];
  return cellProblem('CELLS_MERGED', Number(row), column, { value });
}
