import { Problem } from '../problems.ts';
import { bad, cellProblem, columnLetters, type Sheet, SheetBuilder, sheetLimits, tooMany } from './sheet.ts';

const separators = [',', ';', '\t'] as const;
const fieldsMax = 1_000; // blank ones are no columns, yet not without end

/** What a program that opens a .csv would take for a formula or a command. With `'` before it, it is text. */
const formulaLike = /^'*[=+\-@\t\r\n＝＋－＠]/;

/**
 * Reads a .csv as the programs of offices write it: UTF-8 with or without byte-order mark or UTF-16 with one; commas,
 * semicolons or tabs; any line ends, also mixed. A `'` that makes text of what looks like a formula is taken off again;
 * what begins with = is a formula and refused. Problems: TOO_MANY, BAD_ENCODING, BAD_SPREADSHEET.
 */
export function readCsv(bytes: Uint8Array): Sheet {
  const text = decode(bytes);
  const separator = separatorOf(text);
  const sheet = new SheetBuilder('CSV');
  let number = 0;
  for (const fields of records(text, separator)) {
    number += 1;
    const cells = new Map<string, string>();
    for (const [i, field] of fields.entries()) {
      if (field === '') continue;
      const letters = columnLetters(i + 1);
      if (field.startsWith('=')) sheet.report(cellProblem('CELL_FORMULA', number, letters));
      cells.set(letters, field.startsWith("'") && formulaLike.test(field) ? field.slice(1) : field);
    }
    sheet.add(number, cells);
  }
  return sheet.done();
}

/** Writes rows so that `readCsv` gives back the same text, and no program that opens it runs any of it. */
export function writeCsv(rows: (string | number)[][]): Buffer {
  const written = rows.map((row) => row.map((cell) => (typeof cell === 'number' ? String(cell) : field(cell))).join(','));
  return Buffer.from(`\ufeff${written.join('\r\n')}\r\n`, 'utf8'); // without the mark, office programs take it for Latin-1
}

function field(text: string): string {
  const safe = formulaLike.test(text) ? `'${text}` : text;
  return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const utf16 = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
  try {
    const text = new TextDecoder(utf16 ?? 'utf-8', { fatal: true }).decode(bytes);
    if (text.includes('\0')) throw new Problem('BAD_ENCODING', { reason: 'NUL (U+0000)' }, ['content']);
    return text;
  } catch (error) {
    if (error instanceof Problem) throw error;
    const reason = utf16 ? 'not UTF-16' : `not UTF-8, line ${lineNotUtf8(bytes)}`;
    throw new Problem('BAD_ENCODING', { reason }, ['content']);
  }
}

/** The first line that is no UTF-8: a line feed is never part of another letter, so each line can be tried alone. */
function lineNotUtf8(bytes: Uint8Array): number {
  for (let start = 0, line = 1; ; line++) {
    const end = bytes.indexOf(0x0a, start);
    if (end < 0) return line;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    start = end + 1;
  }
}

/** The separator that stands most often in the first line outside quotes. */
function separatorOf(text: string): string {
  const line = (/(?:"[^"]*"|[^"\r\n])*/.exec(text.slice(0, sheetLimits.cellCodeUnitsMax)) ?? [''])[0].replace(/"[^"]*"/g, '');
  const counts = separators.map((separator) => line.split(separator).length);
  return separators[counts.indexOf(Math.max(...counts))]!;
}

/** The records of the text, one by one, so that too many of them are counted without being kept. */
function* records(text: string, separator: string): Generator<string[]> {
  const plain = new RegExp(`[^${separator}\\r\\n]*`, 'y');
  let fields: string[] = [];
  let row = 1;
  for (let at = 0; at < text.length; ) {
    let field: string;
    if (text[at] === '"') {
      const close = closingQuote(text, at, row, fields.length + 1);
      field = text.slice(at + 1, close).replaceAll('""', '"');
      at = close + 1;
      if (at < text.length && ![separator, '\r', '\n'].includes(text[at]!))
        throw bad('CSV', `text follows the closing quote in ${columnLetters(fields.length + 1)}${row}`);
    } else {
      plain.lastIndex = at;
      field = plain.exec(text)![0];
      at += field.length;
    }
    if (fields.push(field) > fieldsMax) throw tooMany(fields.length, `columns in row ${row}`, sheetLimits.columnsMax);
    if (text[at] === separator) {
      at += 1;
      if (at < text.length) continue;
      fields.push('');
    } else {
      at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
    }
    yield fields;
    fields = [];
    row += 1;
  }
}

function closingQuote(text: string, open: number, row: number, column: number): number {
  for (let at = open + 1; ; at += 2) {
    at = text.indexOf('"', at);
    if (at < 0) throw bad('CSV', `the quote opened in ${columnLetters(column)}${row} is never closed`);
    if (text[at + 1] !== '"') return at;
  }
}
