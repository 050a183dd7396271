import fc from 'fast-check';
import { writeCsv } from '../../src/spreadsheet/csv.rules.ts';
import { columnLetters, columnNumber, sheetLimits } from '../../src/spreadsheet/sheet.ts';
import { read, refusal, rowsOf } from './files.ts';

const table: [number, Record<string, string>][] = [
  [1, { A: 'Số TT', B: 'Tên' }],
  [3, { A: '1', B: 'Đề án "một", hai' }],
  [4, { B: 'dòng\nhai' }],
];

test.each<[string, string | Uint8Array]>([
  ['commas and line feeds', 'Số TT,Tên\n\n1,"Đề án ""một"", hai"\n,"dòng\nhai"\n'],
  ['semicolons, CR LF and a byte-order mark', '\ufeffSố TT;Tên\r\n;\r\n1;"Đề án ""một"", hai"\r\n;"dòng\nhai"'],
  ['tabs and carriage returns', 'Số TT\tTên\r\r1\tĐề án "một", hai\r\t"dòng\nhai"\r'],
  ['UTF-16, little end first', Buffer.from('\ufeffSố TT\tTên\r\n\r\n1\tĐề án "một", hai\r\n\t"dòng\nhai"\r\n', 'utf16le')],
  ['UTF-16, big end first', Buffer.from('\ufeffSố TT,Tên\n\n1,"Đề án ""một"", hai"\r,"dòng\nhai"', 'utf16le').swap16()],
])('a file with %s is read; blank rows are counted', async (_, file) => {
  expect(rowsOf(await read(file, 'CSV'))).toEqual(table);
});

test.each<[string, string | Uint8Array, string]>([
  ['a formula', 'a,b\n1,=2+3\n', 'CELL_FORMULA {"row":2,"column":"B"} content/2/B'],
  ['a formula in quotes', 'a;b\r\n"=cmd|\' /C calc\'!A0";x', 'CELL_FORMULA {"row":2,"column":"A"} content/2/A'],
  [
    'a quote never closed',
    'a,b\n1,"x\n2,y\n',
    'BAD_SPREADSHEET {"format":".csv","reason":"the quote opened in B2 is never closed"} content',
  ],
  [
    'text after a quote',
    'a,b\n1,"x"y\n',
    'BAD_SPREADSHEET {"format":".csv","reason":"text follows the closing quote in B2"} content',
  ],
  ['no rows', 'a,b\n\n', 'BAD_SPREADSHEET {"format":".csv","reason":"it has no rows under a header"} content'],
  ['nothing', '', 'BAD_SPREADSHEET {"format":".csv","reason":"it has no rows under a header"} content'],
  ['Latin-1', Buffer.from('a\nb\nĐ\xe9', 'latin1'), 'BAD_ENCODING {"reason":"not UTF-8, line 3"} content'],
  ['half a UTF-16 file', Buffer.from('fffe61006', 'hex').subarray(0, 3), 'BAD_ENCODING {"reason":"not UTF-16"} content'],
  ['NUL', 'a\n\0', 'BAD_ENCODING {"reason":"NUL (U+0000)"} content'],
  ['51 columns', `a\n${','.repeat(50)}x`, 'TOO_MANY {"actual":51,"unit":"columns","limit":50} content'],
  ['1 MB of commas', `a\n${','.repeat(1_000_000)}`, 'TOO_MANY {"actual":1001,"unit":"columns in row 2","limit":50} content'],
  [
    'a cell of 1 MB',
    `a\n${'x'.repeat(1_000_000)}`,
    'CELL_TOO_LONG {"row":2,"column":"A","actual":1000000,"limit":32767} content/2/A',
  ],
  ['100 000 rows', `a\n${'x\n'.repeat(100_000)}`, 'TOO_MANY {"actual":100000,"unit":"rows","limit":5000} content'],
  ['6 MB', 'x'.repeat(6_000_000), 'TOO_LONG {"actual":6000000,"unit":"bytes","limit":5000000} content'],
])('%s is refused, with the place', async (_, file, told) => {
  expect(await refusal(read(file, 'CSV'))).toEqual([told]);
});

test('what is not Base64 is refused', async () => {
  const { readSheet } = await import('../../src/spreadsheet/formats.ts');
  expect((await refusal(readSheet('a,b\n', 'CSV')))[0]).toContain('not Base64');
});

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({ unit: fc.constantFrom('=', '+', '-', '@', "'", '"', ',', ';', '\t', '\r', '\n', '＝', 'a', ' '), maxLength: 6 }),
);
const kept = text.filter((value) => value.trim() !== '' && !value.includes('\0') && value.isWellFormed());

test('what is written is read again as it was, and no cell of it begins like a formula', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(kept, { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 5 }), async (rows) => {
      const bytes = writeCsv(rows);
      const sheet = await read(bytes, 'CSV');
      expect([sheet.header, ...sheet.rows].map((row) => [...row.cells.values()])).toEqual(rows);
      expect(sheet.problems).toEqual([]);
      const [first] = writeCsv(rows)
        .toString('utf8')
        .replace(/^\ufeff"?/, '');
      expect(['=', '+', '-', '@', '\t', '\r', '\n', '＝']).not.toContain(first);
    }),
    { numRuns: 300 },
  );
});

test('columns are lettered as everywhere', () => {
  expect([1, 26, 27, 52, 703].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'AAA']);
  for (let column = 1; column < 2_000; column++) expect(columnNumber(columnLetters(column))).toBe(column);
  expect(sheetLimits.rowsMax).toBe(5_000);
});
