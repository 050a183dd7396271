import { strToU8, zipSync } from 'fflate';
import { columnLetters } from './sheet.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Styles of cells, by place in `styles`: a number; text; text that looks like a formula and must not become one when edited. */
const style = { number: 0, text: 1, quotedText: 2, header: 3 } as const;
const styles = `${head}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf numFmtId="49" applyNumberFormat="1"/><xf numFmtId="49" applyNumberFormat="1" quotePrefix="1"/><xf numFmtId="49" applyNumberFormat="1" fontId="1" applyFont="1"/></cellXfs></styleSheet>`;

const fixed: Record<string, string> = {
  '[Content_Types].xml': `${head}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
  '_rels/.rels': `${head}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Programme" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': styles,
};

/** Writes rows, the first being the header, so that `readXlsx` gives back the same text. Every text is text, whatever it begins with. */
export function writeXlsx(rows: (string | number)[][]): Buffer {
  const written = rows.map((row, i) => {
    const cells = row.map((cell, j) => cellXml(cell, `${columnLetters(j + 1)}${i + 1}`, i === 0)).join('');
    return `<row r="${i + 1}">${cells}</row>`;
  });
  const pane =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews>';
  const sheet = `${head}<worksheet xmlns="${main}">${pane}<sheetData>${written.join('')}</sheetData></worksheet>`;
  const files = Object.entries({ ...fixed, 'xl/worksheets/sheet1.xml': sheet });
  const mtime = new Date(1980, 0, 1); // the same rows are the same bytes
  return Buffer.from(zipSync(Object.fromEntries(files.map(([name, text]) => [name, strToU8(text)])), { mtime }));
}

function cellXml(cell: string | number, place: string, header: boolean): string {
  if (cell === '') return '';
  if (typeof cell === 'number') return `<c r="${place}" s="${style.number}"><v>${cell}</v></c>`;
  const kind = header ? style.header : /^[=+\-@\t\r\n']/.test(cell) ? style.quotedText : style.text;
  return `<c r="${place}" s="${kind}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

// What XML cannot hold, or would change, is written `_x000D_`; what looks written so already has its first `_` written so.
const unwritable = '[\\u0000-\\u0008\\u000b-\\u001f\\ufffe\\uffff]';
const looksWritten = new RegExp(`_(?=x[0-9A-Fa-f]{4}(?:_|${unwritable}))`, 'g');
const written = (c: string) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

const escaped = (text: string): string =>
  text
    .replace(looksWritten, '_x005F_')
    .replace(new RegExp(unwritable, 'g'), written)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
