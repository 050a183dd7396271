import { print } from 'graphql';
import { WebSocket } from 'ws';
import { connect } from '../../clients/connect.ts';
import { ProgrammeCursors } from '../../clients/feeds.operations.ts';
import type { ImportProgrammeInput, SpreadsheetFormat } from '../../clients/gql/graphql.ts';
import { AdoptProgramme, Bodies, CreateProgramme, CreateProposal, ProgrammeById } from '../../clients/operations.ts';
import { ExportProgramme, ImportedProposals, ImportProgramme } from '../../clients/sheets.operations.ts';
import { statements } from '../../src/persistence/database.ts';
import { writeSheet } from '../../src/spreadsheet/formats.ts';
import { asAdmin } from '../harness/database.ts';
import { aProgrammeFollower } from '../harness/follower.ts';
import { aWorld, codesOf, done, type World } from '../harness/world.ts';
import { xlsxParts, zipped } from '../spreadsheet/files.ts';

async function aProgramme(world: World, year = 2024): Promise<string> {
  const { data } = await world.ask('o-clerk', CreateProgramme, { input: { kind: 'YEAR', year, title: `Chương trình ${year}` } });
  return done(data?.createProgramme).programme!.id;
}

const base64 = (text: string) => Buffer.from(text).toString('base64');

function importing(world: World, programmeId: string, csv: string, more: Partial<ImportProgrammeInput> = {}, login = 'o-clerk') {
  const input = { programmeId, format: 'CSV' as SpreadsheetFormat, content: base64(csv), ...more };
  return world.ask(login, ImportProgramme, { input });
}

async function proposalsOf(world: World, programmeId: string) {
  const { data } = await world.ask('o-desk', ImportedProposals, { filter: { programmeId }, first: 100 });
  return data!.proposals.nodes;
}

const file = `Số TT;Loại;Nội dung;Cơ quan chủ trì;Cơ quan phối hợp;Cơ quan quyết định;Thời hạn;Ưu tiên;Căn cứ ưu tiên;Tính chất
1;Đề án;Đề án thứ nhất;Cơ quan L;co quan a; Body P;15/03/2024;A1;Kết luận số 1;Khó, nhạy cảm
;BÁO CÁO;"Báo cáo ""hai"";
dòng hai";Body L;"Cơ quan A; Body B";Cơ quan P;Quý I/2024;;;
7;khác;'=1+1;;;;Tháng 3/2024;Thường xuyên;;`;

test('a spreadsheet becomes proposals, each with all it says', async () => {
  await using world = await aWorld();
  const programmeId = await aProgramme(world);
  const payload = done((await importing(world, programmeId, file)).data?.importProgramme);
  expect(payload.programmeImport).toMatchObject({ rows: 3, dryRun: false, programme: { id: programmeId } });
  const { A, B, L, P } = world.body;
  expect(await proposalsOf(world, programmeId)).toEqual([
    {
      number: 1,
      kind: 'SCHEME',
      title: 'Đề án thứ nhất',
      state: 'PROPOSED',
      due: '2024-03-15',
      priority: 'URGENT',
      prioritySource: 'Kết luận số 1',
      flags: ['HARD', 'SENSITIVE'],
      origin: 'PLANNED',
      leadBody: { id: L },
      contributingBodies: [{ id: A }],
      decidingBody: { id: P },
    },
    {
      number: 7,
      kind: 'OTHER',
      title: '=1+1',
      state: 'PROPOSED',
      due: '2024-03',
      priority: 'REGULAR',
      prioritySource: null,
      flags: [],
      origin: 'PLANNED',
      leadBody: null,
      contributingBodies: [],
      decidingBody: null,
    },
    {
      number: 8,
      kind: 'REPORT',
      title: 'Báo cáo "hai";\ndòng hai',
      state: 'PROPOSED',
      due: '2024-Q1',
      priority: 'REGULAR',
      prioritySource: null,
      flags: [],
      origin: 'PLANNED',
      leadBody: { id: L },
      contributingBodies: [{ id: A }, { id: B }],
      decidingBody: { id: P },
    },
  ]);
  const cursors = (await world.ask('o-desk', ProgrammeCursors, { id: programmeId })).data!.programme;
  await using office = aProgrammeFollower(world.as('o-desk'), programmeId, cursors.firstCursor);
  await office.ready();
  expect(office.events().map((event) => event.__typename)).toEqual([
    'ProgrammeCreated',
    'ProposalCreated',
    'ProposalCreated',
    'ProposalCreated',
    'ProgrammeImported',
  ]);
  expect(office.events().at(-1)).toMatchObject({ eventId: payload.eventId, format: 'CSV', rows: 3 });
  await using after = aProgrammeFollower(world.as('o-desk'), programmeId, payload.cursor);
  await after.ready();
  expect(after.events()).toEqual([]); // the cursor stands after all of it
});

test('one row that does not fit refuses the whole file, and all that is wrong is told by row and column', async () => {
  await using world = await aWorld();
  const programmeId = await aProgramme(world);
  done((await importing(world, programmeId, 'Kind,Title,Number\nOTHER,Đã có,4')).data?.importProgramme);
  const bad = `Số TT,Loại,Nội dung,Cơ quan chủ trì,Cơ quan phối hợp,Cấp trình,Thời hạn,Ưu tiên,Tính chất
1,Đề án,Tốt,Cơ quan L,,Cơ quan P,2024-03,,
4,Đề án,DA  CO,Cơ quan LL,,,31/02/2024,,
1,,tốt,Cơ quan L,Cơ quan L,Cơ quan A,,Z,đẹp

0,Thơ,,,Cơ quan A; Body A,,=1+1,,
x,Đề án,${'ă'.repeat(501)},,,,2024,A1,`;
  const { data } = await importing(world, programmeId, bad);
  const told = data!.importProgramme.userErrors.map(({ code, path, details }) => {
    const value = (name: string) => details.find((detail) => detail.name === name)?.value;
    expect(path).toEqual(['content', value('row'), value('column')]);
    return `${value('column')}${value('row')} ${code} ${value('value') ?? ''} ${value('nearest') ?? value('other') ?? ''}`.trim();
  });
  expect(told.sort()).toEqual(
    [
      'A3 CELL_TAKEN 4 4',
      'C3 CELL_TAKEN DA  CO 4',
      'D3 CELL_UNKNOWN_BODY Cơ quan LL Cơ quan L',
      'G3 CELL_NO_DATE 31/02/2024',
      'A4 CELL_TWICE 1 2',
      'B4 CELL_EMPTY',
      'C4 CELL_TWICE tốt 2',
      'E4 CELL_BODY_TWICE Cơ quan L',
      'F4 CELL_NOT_ALLOWED Cơ quan A',
      'H4 CELL_NOT_ALLOWED Z',
      'I4 CELL_NOT_ALLOWED đẹp',
      'A6 CELL_NOT_ALLOWED 0',
      'B6 CELL_NOT_ALLOWED Thơ',
      'C6 CELL_EMPTY',
      'E6 CELL_BODY_TWICE Body A',
      'G6 CELL_FORMULA',
      'A7 CELL_NOT_ALLOWED x',
      'C7 CELL_TOO_LONG',
      'G7 CELL_NO_DATE 2024',
      'H7 CELL_NEEDS_SOURCE A1 Căn cứ ưu tiên (Priority source)',
    ].sort(),
  );
  expect(data!.importProgramme).toMatchObject({ programmeImport: null, eventId: null, cursor: null });
  expect((await proposalsOf(world, programmeId)).map((proposal) => proposal.title)).toEqual(['Đã có']);
  const inVietnamese = await world.ask(
    'o-clerk',
    ImportProgramme,
    { input: { programmeId, format: 'CSV', content: base64('Loại,Nội dung,Cơ quan chủ trì\nĐề án,x,Cơ quan Z') } },
    { locale: 'vi' },
  );
  expect(inVietnamese.data!.importProgramme.userErrors[0]!.message).toMatch(
    /^Ô C2: không có cơ quan “Cơ quan Z”; tên gần nhất là “Cơ quan/,
  );
});

test('merged cells, and a cell that shows an error, refuse the file, each named as it is', async () => {
  await using world = await aWorld();
  const programmeId = await aProgramme(world);
  const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  const rows = `<row>${['Loại', 'Nội dung', 'Cơ quan chủ trì'].map(cell).join('')}</row>
    <row>${cell('Đề án')}<c t="e"><v>#REF!</v></c>${cell('Cơ quan L')}</row>`;
  const merged = `<worksheet><sheetData>${rows}</sheetData><mergeCells><mergeCell ref="A2:C4"/></mergeCells></worksheet>`;
  const codes = async (more: Record<string, string>) => {
    const content = zipped(xlsxParts(rows, more)).toString('base64');
    return codesOf((await importing(world, programmeId, '', { format: 'XLSX', content })).data?.importProgramme);
  };
  expect(await codes({})).toContain('CELL_BROKEN');
  expect(await codes({ 'xl/worksheets/sheet1.xml': merged })).toContain('CELLS_MERGED');
});

test('a cell that is not to be read, or has nothing to see, refuses the file by row and column, and is quoted harmlessly', async () => {
  await using world = await aWorld();
  const programmeId = await aProgramme(world);
  const csv = `Loại,Nội dung,Căn cứ ưu tiên,Cơ quan chủ trì
Đề án,\u202eabc,,
Đề án,\u200b\u2060,,
Đề án,Một,a\u0007b,\u001b[2J\u202eL
Đề án,Hai,\u2066a,
Đề án,Ba,a${'\u0301'.repeat(31)},`;
  const { userErrors } = (await importing(world, programmeId, csv)).data!.importProgramme;
  expect(userErrors.map(({ code, path }) => [path.slice(1).reverse().join(''), code])).toEqual([
    ['B2', 'CELL_BAD_TEXT'],
    ['B3', 'CELL_EMPTY'],
    ['D4', 'CELL_UNKNOWN_BODY'],
    ['C4', 'CELL_BAD_TEXT'],
    ['C5', 'CELL_BAD_TEXT'],
    ['C6', 'CELL_BAD_TEXT'],
  ]);
  expect(userErrors[0]!.message).toBe('Cell B2 cannot be kept: U+202E at code point 0 makes text read other than it is.');
  expect(userErrors[2]!.message).toMatch(/“\ufffd\[2J\ufffdL”/);
  expect(await proposalsOf(world, programmeId)).toEqual([]);
});

test('columns that are not known, twice there, missing or without a heading are told, and nothing is passed over', async () => {
  await using world = await aWorld();
  const programmeId = await aProgramme(world);
  const codes = async (csv: string) =>
    (await importing(world, programmeId, csv)).data!.importProgramme.userErrors.map(({ code, path }) => [code, path.at(-1)]);
  expect(await codes('Loại,Ghi chú,Kind,STT\nĐề án,x,,,rest\n')).toEqual([
    ['COLUMN_UNKNOWN', 'B'],
    ['COLUMN_TWICE', 'C'],
    ['COLUMN_UNKNOWN', 'E'],
    ['COLUMN_MISSING', 'content'],
  ]);
});

test('a name that two bodies have is not guessed: the id says which is meant', async () => {
  await using world = await aWorld();
  const programmeId = await aProgramme(world);
  await asAdmin(world.database.name, (admin) => admin.query(`update body set name_vi = 'Cơ quan A' where name_vi = 'Cơ quan B'`));
  const csv = (body: string) => `Loại,Nội dung,Cơ quan chủ trì\nĐề án,Một,${body}\n`;
  const { userErrors } = (await importing(world, programmeId, csv('Cơ quan A'))).data!.importProgramme;
  expect(userErrors).toMatchObject([{ code: 'CELL_AMBIGUOUS_BODY', path: ['content', '2', 'C'] }]);
  expect(userErrors[0]!.message).toContain('names 2 bodies');
  done((await importing(world, programmeId, csv(world.body['B']!))).data?.importProgramme);
  expect((await proposalsOf(world, programmeId)).map(({ leadBody }) => leadBody?.id)).toEqual([world.body['B']]);
});

test('of very many problems the first 200 are told, and how many more there are', async () => {
  await using world = await aWorld();
  const programmeId = await aProgramme(world);
  const rows = Array.from({ length: 5_000 }, (_, i) => `Thơ,Đề án ${i},Cơ quan không có ${i}`).join('\n');
  const { userErrors } = (await importing(world, programmeId, `Loại,Nội dung,Cơ quan chủ trì\n${rows}`)).data!.importProgramme;
  expect(userErrors).toHaveLength(201);
  expect(userErrors.at(-1)).toMatchObject({ code: 'MORE_PROBLEMS', message: 'And 9800 more problems of this file.' });
});

test('the same title twice is let through when both are meant', async () => {
  await using world = await aWorld();
  const programmeId = await aProgramme(world);
  const csv = 'Loại,Nội dung\nĐề án,Một\nĐề án,MOT';
  expect(codesOf((await importing(world, programmeId, csv)).data?.importProgramme)).toEqual(['CELL_TWICE']);
  done((await importing(world, programmeId, csv, { allowDuplicates: true })).data?.importProgramme);
  expect((await proposalsOf(world, programmeId)).map(({ number, title }) => [number, title])).toEqual([
    [1, 'Một'],
    [2, 'MOT'],
  ]);
});

test('a trial changes nothing, and the same key is one import, also when it was refused', async () => {
  await using world = await aWorld();
  const programmeId = await aProgramme(world);
  const trial = done((await importing(world, programmeId, file, { dryRun: true, idempotencyKey: 'a' })).data?.importProgramme);
  expect(trial).toMatchObject({ programmeImport: { rows: 3, dryRun: true }, eventId: null, cursor: null });
  expect(await proposalsOf(world, programmeId)).toEqual([]);
  expect(codesOf((await importing(world, programmeId, file, { idempotencyKey: 'a' })).data?.importProgramme)).toEqual([
    'IDEMPOTENCY_KEY_REUSED',
  ]);
  const twice = await Promise.all([1, 2].map(() => importing(world, programmeId, file, { idempotencyKey: 'b' })));
  const [first, second] = twice.map((answer) => done(answer.data?.importProgramme));
  expect(first).toEqual(second);
  expect(await proposalsOf(world, programmeId)).toHaveLength(3);
  const refused = 'Loại,Nội dung\nThơ,a\nThơ,b';
  const answers = [];
  for (const key of ['c', 'c', 'd'])
    answers.push((await importing(world, programmeId, refused, { idempotencyKey: key })).data!.importProgramme);
  expect(answers[0]!.userErrors.map((error) => error.path.join(' '))).toEqual(['content 2 A', 'content 3 A']);
  const told = answers.map(({ userErrors }) =>
    userErrors.map((error) => ({ ...error, details: Object.fromEntries(error.details.map(({ name, value }) => [name, value])) })),
  );
  expect(told[1]).toEqual(told[0]);
  expect(told[2]).toEqual(told[0]);
});

test('only the office’s head and clerk enter a programme, only before it is adopted; for others there is none', async () => {
  await using world = await aWorld();
  const programmeId = await aProgramme(world);
  const code = async (login: string) => codesOf((await importing(world, programmeId, 'x', {}, login)).data?.importProgramme);
  expect([await code('l-head'), await code('d-head'), await code('o-desk')]).toEqual([
    ['NOT_FOUND'],
    ['NOT_FOUND'],
    ['NOT_ALLOWED'],
  ]);
  expect((await world.ask('l-head', ExportProgramme, { id: programmeId, format: 'CSV' })).errors![0]!.extensions.code).toBe(
    'NOT_FOUND',
  );
  const complete = 'Loại,Nội dung,Cơ quan chủ trì,Cấp trình,Thời hạn\nĐề án,Một,Cơ quan L,Cơ quan P,2024-06';
  done((await importing(world, programmeId, complete, {}, 'o-head')).data?.importProgramme);
  done((await world.ask('o-clerk', AdoptProgramme, { input: { programmeId } })).data?.adoptProgramme);
  expect([await code('o-clerk'), await code('l-head'), await code('d-head')]).toEqual([
    ['WRONG_STATE'],
    ['NOT_ALLOWED'],
    ['NOT_FOUND'],
  ]);
  const seen = await world.ask('l-head', ExportProgramme, { id: programmeId, format: 'CSV' }, { locale: 'vi' });
  const { content, ...told } = seen.data!.programme.export;
  expect(told).toEqual({ fileName: 'programme-2024.csv', mediaType: 'text/csv; charset=utf-8; header=present', rows: 1 });
  expect(Buffer.from(content, 'base64').toString('utf8')).toBe(
    '\ufeffSố TT,Loại,Nội dung,Cơ quan chủ trì,Cơ quan phối hợp,Cơ quan quyết định,Thời hạn,Ưu tiên,Căn cứ ưu tiên,Tính chất,Cách xử lý\r\n1,Đề án,Một,Cơ quan L,,Cơ quan P,2024-06,Thường xuyên,,,Trên hệ thống\r\n',
  );
});

test.each<[SpreadsheetFormat, string]>([
  ['CSV', 'vi'],
  ['CSV', 'en'],
  ['XLSX', 'vi'],
  ['XLSX', 'en'],
])('what is exported as %s in %s and entered in another programme is the same', async (format, locale) => {
  await using world = await aWorld();
  const [from, to] = [await aProgramme(world, 2024), await aProgramme(world, 2025)];
  done((await importing(world, from, file)).data?.importProgramme);
  for (const title of ['+1', "'=x", '@SUM(A1)', '-', '"a";b,c', 'x_x0041_', '\u202babc\u202c d\u200be'])
    done(
      (await world.ask('o-clerk', CreateProposal, { input: { programmeId: from, kind: 'OTHER', title } })).data?.createProposal,
    );
  const onPaper = {
    programmeId: from,
    kind: 'OTHER' as const,
    title: 'x',
    handling: 'OFF_SYSTEM' as const,
    priority: 'URGENT' as const,
  };
  done((await world.ask('o-clerk', CreateProposal, { input: onPaper })).data?.createProposal);
  const { content, rows } = (await world.ask('o-desk', ExportProgramme, { id: from, format }, { locale })).data!.programme.export;
  expect(rows).toBe(11);
  done((await world.ask('o-clerk', ImportProgramme, { input: { programmeId: to, format, content } })).data?.importProgramme);
  expect(await proposalsOf(world, to)).toEqual(await proposalsOf(world, from));
});

test.each<[SpreadsheetFormat]>([['CSV'], ['XLSX']])('500 rows as %s are entered with under 3 s of work', async (format) => {
  await using world = await aWorld();
  const programmeId = await aProgramme(world);
  const names = (await world.ask('o-desk', Bodies, {}))
    .data!.bodies.nodes.filter((body) => body.kind === 'ORDINARY')
    .map((body) => body.nameVi);
  const header = [
    'Số TT',
    'Loại',
    'Nội dung',
    'Cơ quan chủ trì',
    'Cơ quan phối hợp',
    'Cơ quan quyết định',
    'Thời hạn',
    'Tính chất',
  ];
  const rows = Array.from({ length: 500 }, (_, i) => [
    i + 1,
    i % 3 ? 'Đề án' : 'Báo cáo',
    `Đề án số ${i + 1} về việc hoàn thiện cơ chế phối hợp giữa các cơ quan trong xây dựng và thực hiện chương trình`,
    names[i % names.length]!,
    `${names[(i + 1) % names.length]}; ${names[(i + 2) % names.length]}`,
    'Cơ quan P',
    ['15/03/2024', 'Tháng 6/2024', 'Quý IV/2024'][i % 3]!,
    i % 5 ? '' : 'Khó, phức tạp',
  ]);
  const content = writeSheet([header, ...rows], format).toString('base64');
  const start = process.cpuUsage();
  const { data } = await world.ask('o-clerk', ImportProgramme, { input: { programmeId, format, content } });
  const { user, system } = process.cpuUsage(start); // not the time, which is others’ on a busy machine
  expect(done(data?.importProgramme).programmeImport!.rows).toBe(500);
  expect((user + system) / 1_000).toBeLessThan(3_000);
  expect((await world.ask('o-desk', ProgrammeById, { id: programmeId })).data!.programme.proposals.totalCount).toBe(500);
});

test('an import and an export cost as many statements with many rows as with few', async () => {
  await using world = await aWorld();
  const costs: number[][] = [];
  for (const [year, rows] of [
    [2024, 2],
    [2025, 200],
  ] as const) {
    const programmeId = await aProgramme(world, year);
    const csv = Array.from({ length: rows }, (_, i) => `Đề án,Đề án ${i},Cơ quan L,Cơ quan A; Cơ quan B,Cơ quan P`).join('\n');
    costs.push([
      await statementsOf(() => importing(world, programmeId, `Loại,Nội dung,Chủ trì,Phối hợp,Cấp trình\n${csv}`)),
      await statementsOf(() => world.ask('o-desk', ExportProgramme, { id: programmeId, format: 'XLSX' })),
    ]);
  }
  expect(costs[1]).toEqual(costs[0]);
  expect(costs[0]![0]).toBeLessThanOrEqual(20);
});

async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  let seen = 0;
  const count = () => {
    seen += 1;
  };
  statements.subscribe(count);
  try {
    await work();
    return seen;
  } finally {
    statements.unsubscribe(count);
  }
}

test('over a socket there is no import', async () => {
  await using world = await aWorld();
  const programmeId = await aProgramme(world);
  const client = connect(world.as('o-clerk'), { webSocketImpl: WebSocket });
  const results = client.iterate({
    query: print(ImportProgramme),
    variables: { input: { programmeId, format: 'CSV', content: base64('Loại,Nội dung\nĐề án,x') } },
  });
  const { value } = await results.next();
  expect(
    (value as { data: { importProgramme: { userErrors: { code: string }[] } } }).data.importProgramme.userErrors[0]!.code,
  ).toBe('HTTP_ONLY');
  await client.dispose();
});
