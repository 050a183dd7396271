import { readCsv, writeCsv } from './csv.rules.ts';
import { readXlsx } from './read-xlsx.ts';
import { bad, type Sheet, type SheetFormat, sheetLimits, tooLong } from './sheet.ts';
import { writeXlsx } from './write-xlsx.ts';

export const mediaTypes: Record<SheetFormat, string> = {
  CSV: 'text/csv; charset=utf-8; header=present',
  XLSX: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Reads a file given in Base64. Problems: TOO_LONG, TOO_MANY, BAD_ENCODING, BAD_SPREADSHEET. */
export async function readSheet(base64: string, format: SheetFormat): Promise<Sheet> {
  const bytesAbout = Math.ceil((base64.length * 3) / 4);
  if (bytesAbout > sheetLimits.fileBytesMax + 3) throw tooLong(bytesAbout, 'bytes', sheetLimits.fileBytesMax);
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(base64)) throw bad(format, 'its content is not Base64');
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length > sheetLimits.fileBytesMax) throw tooLong(bytes.length, 'bytes', sheetLimits.fileBytesMax);
  return format === 'CSV' ? readCsv(bytes) : readXlsx(bytes);
}

/** Writes rows, the first being the header. `readSheet` gives back the same text; nothing in it is run by who opens it. */
export function writeSheet(rows: (string | number)[][], format: SheetFormat): Buffer {
  return format === 'CSV' ? writeCsv(rows) : writeXlsx(rows);
}
