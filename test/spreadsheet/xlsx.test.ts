import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { dateOf, precisionOf } from '../../src/spreadsheet/serial-date.rules.ts';
import { writeXlsx } from '../../src/spreadsheet/write-xlsx.ts';
import { read, refusal, rowsOf, xlsxParts, zipped } from './files.ts';

const header = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>B</t></is></c></row>';
const withRows = (rows: string, more: Record<string, string> = {}) => zipped(xlsxParts(`${header}${rows}`, more));
const sheetWith = (after: string) => ({
  'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${header}<row><c><v>1</v></c></row></sheetData>${after}</worksheet>`,
});

test('shared, rich and inline texts, numbers, flags and dates are read, each date as precisely as it is shown', async () => {
  const bytes = withRows(`
    <row r="3"><c r="A3" t="s"><v>1</v></c><c r="C3"><v>1</v></c><c r="D3"><v>0.5</v></c><c r="E3" t="b"><v>1</v></c></row>
    <row r="4" spans="1:9"/>
    <row><c s="1"><v>45366</v></c><c s="2"><v>45366</v></c><c s="3"><v>45352</v></c><c s="4"><v>45366</v></c><c t="d"><v>2024-02-29T00:00:00</v></c><c t="str"><v>x_x000A_y</v></c></row>`);
  expect(rowsOf(await read(bytes, 'XLSX'))).toEqual([
    [1, { A: 'Tên', B: 'B' }],
    [3, { A: 'Đề án', C: '1', D: '0.5', E: 'TRUE' }],
    [5, { A: '2024-03-15', B: '2024-03-15', C: '2024-03', D: '45366', E: '2024-02-29', F: 'x\ny' }],
  ]);
});

test('days are counted from 1900 with the day that never was, or from 1904', () => {
  const days = [1, 59, 60, 61, 45_366, 2_958_465, 2_958_466, 0, -1, 1.5].map((serial) => dateOf(serial, 'DAY', false));
  expect(days).toEqual([
    '1900-01-01',
    '1900-02-28',
    undefined,
    '1900-03-01',
    '2024-03-15',
    '9999-12-31',
    ...Array(4).fill(undefined),
  ]);
  expect([0, 60, 43_904, -1].map((serial) => dateOf(serial, 'DAY', true))).toEqual([
    '1904-01-01',
    '1904-03-01',
    '2024-03-15',
    '1903-12-31',
  ]);
});

test.each<[string, string | undefined]>([
  ['dd/mm/yyyy', 'DAY'],
  ['[$-42A]dd "tháng" mm', 'DAY'],
  ['mm\\/yyyy;@', 'MONTH'],
  ['mmmm', 'MONTH'],
  ['yyyy', 'YEAR'],
  ['[h]:mm', 'TIME'],
  ['mm:ss', 'TIME'],
  ['0.00" đ/d"', undefined],
  ['#,##0 [$₫-42A]', undefined],
  ['_-* #,##0\\ _d_-', undefined],
  ['General', undefined],
  ['@', undefined],
  ['0.00E+00', undefined],
])('the format %s shows %s', (code, precision) => {
  expect(precisionOf(164, code)).toBe(precision);
});

test.each<[string, Buffer, string]>([
  ['a formula', withRows('<row><c><f>1+1</f><v>2</v></c></row>'), 'CELL_FORMULA {"row":2,"column":"A"} content/2/A'],
  [
    'a formula never calculated',
    withRows('<row><c t="str"><v>x</v></c><c><f/></c></row>'),
    'CELL_FORMULA {"row":2,"column":"B"} content/2/B',
  ],
  [
    'merged cells',
    withRows('', sheetWith('<mergeCells><mergeCell ref="A2:C4"/></mergeCells>')),
    'CELLS_MERGED {"row":2,"column":"A","value":"A2:C4"} content/2/A',
  ],
  [
    'an error of the spreadsheet',
    withRows('<row><c t="e"><v>#REF!</v></c></row>'),
    'CELL_BROKEN {"row":2,"column":"A","value":"#REF!"} content/2/A',
  ],
  [
    '29 February 1900',
    withRows('<row r="7"><c s="1"><v>60</v></c></row>'),
    'CELL_NO_DATE {"row":7,"column":"A","value":"60"} content/7/A',
  ],
  [
    'a date before all dates',
    withRows('<row><c s="1"><v>-3</v></c></row>'),
    'CELL_NO_DATE {"row":2,"column":"A","value":"-3"} content/2/A',
  ],
  [
    'a time of day',
    withRows('<row><c s="5"><v>0.5</v></c></row>'),
    'CELL_NO_DATE {"row":2,"column":"A","value":"0.5"} content/2/A',
  ],
  ['column 51', withRows('<row><c r="AY2"><v>1</v></c></row>'), 'TOO_MANY {"actual":51,"unit":"columns","limit":50} content'],
])('%s is refused, with the place', async (_, bytes, told) => {
  expect(await refusal(read(bytes, 'XLSX'))).toEqual([told]);
});

const doctype = '<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;"><!ENTITY d SYSTEM "file:///etc/passwd">]>';
test.each<[string, Buffer, string]>([
  ['text', Buffer.from('a,b\n1,2\n'), 'Either not a zip file, or file is truncated'],
  ['an .xls of old', Buffer.from('d0cf11e0a1b11ae1', 'hex'), '.xls of old'],
  ['half a file', withRows('<row><c><v>1</v></c></row>').subarray(0, 400), 'Either not a zip file, or file is truncated'],
  ['a ZIP of something else', zipped({ 'a.txt': 'a' }), 'it holds no workbook'],
  ['a name that leads out', zipped({ '../../etc/passwd': 'a' }), 'invalid relative path'],
  [
    'a relation that leads out',
    withRows('', {
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="r1" Type="a/worksheet" Target="../../../../etc/passwd"/></Relationships>',
    }),
    'it has no part etc/passwd',
  ],
  ['entities', withRows('', { 'xl/worksheets/sheet1.xml': `${doctype}<worksheet>&d;</worksheet>` }), 'document type'],
  ['an entity without a DTD', withRows('<row><c t="str"><v>&d;</v></c></row>'), 'undefined entity'],
  ['broken XML', withRows('<row>'), 'unexpected close tag'],
  ['XML nested without end', withRows('<a>'.repeat(100_000)), 'nested more than 32 deep'],
  [
    'attributes without end',
    withRows(`<a ${Array.from({ length: 1_000 }, (_, i) => `a${i}=""`).join(' ')}/>`),
    'more than 64 attributes',
  ],
  [
    'two shown sheets',
    withRows('', {
      'xl/workbook.xml': '<workbook><sheets><sheet name="A" id="r1"/><sheet name="B" id="r1"/></sheets></workbook>',
    }),
    'shows 2 sheets',
  ],
  [
    'only hidden sheets',
    withRows('', { 'xl/workbook.xml': '<workbook><sheets><sheet name="A" state="hidden" id="r1"/></sheets></workbook>' }),
    'shows no sheet',
  ],
  ['rows out of order', withRows('<row r="5"/><row r="5"/>'), 'row 5 is out of order'],
  ['a cell twice', withRows('<row r="2"><c r="B2"><v>1</v></c><c r="B2"><v>2</v></c></row>'), 'cell B2 is out of order'],
  ['a text that is not there', withRows('<row><c t="s"><v>99</v></c></row>'), 'cell A2 refers to no text'],
])('%s is refused as no spreadsheet', async (_, bytes, reason) => {
  const [told, ...more] = await refusal(read(bytes, 'XLSX'));
  expect(more).toEqual([]);
  expect(told).toContain('BAD_SPREADSHEET');
  expect(told).toContain(reason);
});

/** An .xlsx one part of which is blanks only; `saidBytes` is what it claims to unpack to. */
function bomb(name: string, megabytes: number, saidBytes?: number): Buffer {
  const deflated = deflateRawSync(Buffer.alloc(megabytes * 1_000_000, ' '));
  const zip = zipped(Object.fromEntries(Object.entries(xlsxParts('')).filter(([other]) => other !== name)));
  return appended(zip, name, deflated, saidBytes ?? megabytes * 1_000_000);
}

/** A ZIP with one more entry at its end, whose sizes are as said. */
function appended(zip: Buffer, name: string, deflated: Buffer, saidBytes: number): Buffer {
  const end = zip.length - 22;
  const directoryAt = zip.readUInt32LE(end + 16);
  const sizes = Buffer.alloc(12);
  sizes.writeUInt32LE(deflated.length, 4);
  sizes.writeUInt32LE(saidBytes, 8);
  const nameBytes = Buffer.from(name);
  const common = Buffer.concat([Buffer.from('14000000080000000000', 'hex'), sizes, Buffer.from([nameBytes.length, 0, 0, 0])]);
  const localHeader = Buffer.concat([Buffer.from('504b0304', 'hex'), common, nameBytes]);
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(directoryAt, 10);
  const central = Buffer.concat([Buffer.from('504b01021400', 'hex'), common, tail, nameBytes]);
  const directory = Buffer.concat([zip.subarray(directoryAt, end), central]);
  const ending = Buffer.from(zip.subarray(end));
  ending.writeUInt16LE(ending.readUInt16LE(8) + 1, 8);
  ending.writeUInt16LE(ending.readUInt16LE(10) + 1, 10);
  ending.writeUInt32LE(directory.length, 12);
  ending.writeUInt32LE(directoryAt + localHeader.length + deflated.length, 16);
  return Buffer.concat([zip.subarray(0, directoryAt), localHeader, deflated, directory, ending]);
}

test.each<[string, string, number, number | undefined, string]>([
  ['says so', 'xl/worksheets/sheet1.xml', 300, undefined, 'TOO_LONG'],
  ['claims to be small', 'xl/worksheets/sheet1.xml', 300, 1_000, 'too many bytes'],
  ['is in the styles', 'xl/styles.xml', 300, undefined, 'TOO_LONG'],
  ['stays under the limit of size', 'xl/worksheets/sheet1.xml', 30, undefined, 'unpacks to more than 250 times its size'],
])('a file that unpacks without end is refused at once, when it %s', async (_, name, megabytes, said, reason) => {
  const bytes = bomb(name, megabytes, said);
  expect(bytes.length).toBeLessThan(400_000);
  const before = process.memoryUsage().rss;
  const start = process.cpuUsage();
  expect((await refusal(read(bytes, 'XLSX')))[0]).toContain(reason);
  expect(process.cpuUsage(start).user / 1_000).toBeLessThan(3_000); // not the time, which is others’ on a busy machine
  expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
});

test('100 000 rows are refused quickly, with figure and limit', async () => {
  const cells = (row: number) =>
    ['A', 'B', 'C'].map((column) => `<c r="${column}${row}" t="str"><v>${row * 7919} ${column}</v></c>`).join('');
  const rows = Array.from({ length: 100_001 }, (_, i) => `<row r="${i + 1}">${cells(i + 1)}</row>`).join('');
  const bytes = zipped(
    xlsxParts('', {
      'xl/worksheets/sheet1.xml': `<worksheet><dimension ref="A1:C100001"/><sheetData>${rows}</sheetData></worksheet>`,
    }),
  );
  const start = process.cpuUsage();
  expect(await refusal(read(bytes, 'XLSX'))).toEqual(['TOO_MANY {"actual":100000,"unit":"rows","limit":5000} content']);
  expect(process.cpuUsage(start).user / 1_000).toBeLessThan(3_000); // not the time, which is others’ on a busy machine
});

const kept = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.string({ unit: fc.constantFrom('=', "'", '_', 'x', '0', '4', '1', '\u0001', '\r', '\n', '&', '<', ' '), maxLength: 12 }),
    fc.constantFrom('_x0041_', '_x0041\u0001', '=1+1', '2024-03', '007'),
  )
  .filter((value) => value.trim() !== '' && !value.includes('\0') && value.isWellFormed());

test('what is written is read again as it was', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(kept, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 5 }), async (rows) => {
      const sheet = await read(writeXlsx(rows), 'XLSX');
      expect([sheet.header, ...sheet.rows].map((row) => [...row.cells.values()])).toEqual(rows);
      expect(sheet.problems).toEqual([]);
    }),
    { numRuns: 200 },
  );
});
