import 'reflect-metadata';
import fc from 'fast-check';
import { BodyKind } from '../../src/bodies/body.type.ts';
import { globalId } from '../../src/graphql/global-id.ts';
import { printPeriod, readPeriod } from '../../src/graphql/period.ts';
import { BodyNames } from '../../src/proposals/body-names.rules.ts';
import { columns, flags, kinds, meaningOf, priorities, readDue } from '../../src/proposals/sheet-columns.rules.ts';

test.each<[string, string | undefined]>([
  ['2024-03-15', '2024-03-15'],
  ['15/03/2024', '2024-03-15'],
  ['5/3/2024', '2024-03-05'],
  ['15-3-2024', '2024-03-15'],
  ['15.03.2024', '2024-03-15'],
  ['ngày 15 tháng 3 năm 2024', '2024-03-15'],
  ['03/2024', '2024-03'],
  ['2024-03', '2024-03'],
  ['Tháng 3/2024', '2024-03'],
  ['THÁNG 03 NĂM 2024', '2024-03'],
  ['Quý I/2024', '2024-Q1'],
  ['Quý IV năm 2024', '2024-Q4'],
  ['quy 2/2024', '2024-Q2'],
  ['Q3/2024', '2024-Q3'],
  ['2024-q1', '2024-Q1'],
  ['31/02/2024', undefined],
  ['29/02/2023', undefined],
  ['29/02/2024', '2024-02-29'],
  ['3/15/2024', undefined],
  ['13/2024', undefined],
  ['00/2024', undefined],
  ['Quý V/2024', undefined],
  ['2024', undefined],
  ['45366', undefined],
  ['15/03/24', undefined],
  ['sớm', undefined],
])('due “%s” is read as %s', (text, period) => {
  const due = readDue(text);
  expect(due && printPeriod(due)).toBe(period);
});

test('every due date that is written is read again', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('1900-01-01'), max: new Date('2999-12-31'), noInvalidDate: true }), (date) => {
      const day = date.toISOString().slice(0, 10);
      for (const text of [day, day.slice(0, 7), `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`])
        expect(readDue(text)).toEqual(readPeriod(text));
      expect(readDue(`${Number(day.slice(8))}/${Number(day.slice(5, 7))}/${day.slice(0, 4)}`)).toEqual(readPeriod(day));
    }),
  );
});

test('columns and words are known in both languages, whatever case, diacritics and signs, and none means two things', () => {
  expect(['SỐ TT', 'so tt.', 'STT', 'Number', 'number'].map((text) => meaningOf(columns, text))).toEqual(Array(5).fill('number'));
  expect(['đề án', 'DE AN', 'scheme', 'SCHEME'].map((text) => meaningOf(kinds, text))).toEqual(Array(4).fill('SCHEME'));
  expect(['HIGHER_PROGRAMME', 'higher programme', 'A2'].map((text) => meaningOf(priorities, text))).toEqual(
    Array(3).fill('HIGHER_PROGRAMME'),
  );
  expect(meaningOf(flags, 'Nhay cam')).toBe('SENSITIVE');
  expect(meaningOf(columns, 'Ghi chú')).toBeUndefined();
  for (const meanings of [columns, kinds, priorities, flags] as Record<string, { vi: string[]; en: string[] }>[])
    for (const [meaning, { vi, en }] of Object.entries(meanings))
      for (const name of [meaning, ...vi, ...en]) expect([name, meaningOf(meanings, name)]).toEqual([name, meaning]);
});

const body = (id: number, nameVi: string, nameEn: string) => ({
  id: `00000000-0000-4000-8000-00000000000${id}`,
  kind: BodyKind.ORDINARY,
  nameVi,
  nameEn,
});
const bodies = [
  body(1, 'Bộ Tài chính', 'Ministry of Finance'),
  body(2, 'Sở Công Thương', 'Department of Trade'),
  body(3, 'Sở Công thưởng', 'Department of Awards'),
  body(4, 'Ban A; B', 'Ministry of Finance'),
  body(5, 'Hòa Bình', 'Hoa Binh Province'),
];
const names = new BodyNames(bodies);
const found = (text: string) => names.find(text).bodies.map((one) => bodies.indexOf(one as never) + 1);

test('a body is found by name in either language, or by id; who writes the accents means exactly them', () => {
  expect([found('bộ  tài chính'), found('BO TAI CHINH'), found('Bộ Tài chính'.normalize('NFD'))]).toEqual([[1], [1], [1]]);
  expect([found('Sở Công Thương'), found('Sở Công thưởng'), found('So cong thuong')]).toEqual([[2], [3], [2, 3]]);
  expect([found('Hoà Bình'), found('hòa bình'), found('Hòa Binh'), found('hoa binh')]).toEqual([[5], [5], [], [5]]);
  expect([found('Bộ Tai chính'), names.find('Bộ Tai chính').nearest]).toEqual([[], 'Bộ Tài chính']);
  expect([found('ministry of finance'), found(globalId('Body', bodies[3]!.id)), found('programme_x')]).toEqual([[1, 4], [4], []]);
  expect([names.find('Bộ Tài chánh').nearest, names.find('Dept. of Trade').nearest]).toEqual([
    'Bộ Tài chính',
    'Department of Trade',
  ]);
});

test('what is written for a body is that body alone when it is read', () => {
  for (const locale of ['vi', 'en'] as const)
    for (const one of bodies) expect(names.find(names.nameFor(one.id, locale)).bodies).toEqual([one]);
  expect(names.nameFor(bodies[3]!.id, 'vi')).toMatch(/^body_/);
});
