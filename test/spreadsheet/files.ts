import { strToU8, zipSync } from 'fflate';
import { Problem, Problems } from '../../src/problems.ts';
import { readSheet } from '../../src/spreadsheet/formats.ts';
import type { Sheet, SheetFormat } from '../../src/spreadsheet/sheet.ts';

const rels = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts of an .xlsx as other programs make it, any of them replaced: a test spoils what it wants spoilt. */
export function xlsxParts(sheetData: string, more: Record<string, string> = {}): Record<string, string> {
  return {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships><Relationship Id="r1" Type="${rels}/officeDocument" Target="/xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml':
      '<x:workbook xmlns:x="m" xmlns:r="r"><x:workbookPr/><x:sheets><x:sheet name="S" sheetId="1" r:id="r1"/></x:sheets></x:workbook>',
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="r1" Type="${rels}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${rels}/styles" Target="styles.xml"/><Relationship Id="r3" Type="${rels}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/styles.xml':
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="mm\\/yyyy"/><numFmt numFmtId="166" formatCode="&quot;day &quot;0"/></numFmts><cellXfs><xf/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="20"/></cellXfs></styleSheet>',
    'xl/sharedStrings.xml':
      '<sst><si><t>Tên</t></si><si><r><t>Đề </t></r><r><t>án</t></r><rPh><t>no</t></rPh></si><si><t>unused</t></si></sst>',
    'xl/worksheets/sheet1.xml': `<worksheet><dimension ref="A1:C9"/><sheetData>${sheetData}</sheetData></worksheet>`,
    ...more,
  };
}

export const zipped = (parts: Record<string, string | Uint8Array>): Buffer =>
  Buffer.from(
    zipSync(
      Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part])),
    ),
  );

export const read = (bytes: Uint8Array | string, format: SheetFormat): Promise<Sheet> =>
  readSheet(Buffer.from(bytes as string).toString('base64'), format);

/** The rows as plain values, the header among them. */
export const rowsOf = (sheet: Sheet): [number, Record<string, string>][] =>
  [sheet.header, ...sheet.rows].map((row) => [row.number, Object.fromEntries(row.cells)]);

/** Code, figures and place of what was refused; nothing when nothing was. */
export async function refusal(work: Promise<Sheet>): Promise<string[]> {
  const told = ({ code, details, inputPath }: Problem) => `${code} ${JSON.stringify(details)} ${inputPath.join('/')}`;
  try {
    return (await work).problems.map(told);
  } catch (error) {
    if (error instanceof Problem) return [told(error)];
    if (error instanceof Problems) return error.problems.map(told);
    throw error;
  }
}
