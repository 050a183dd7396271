import { Calendar } from '../../clients/calendar.operations.ts';
import { aWorld, codesOf, done } from '../harness/world.ts';
import { daysIn, importing, told, versionOf } from './changing.ts';

const at2024 = { clock: { now: () => new Date('2024-06-01T02:00:00Z') } };
const csv = `date,kind,name,source,announced_on
2031-01-01,HOLIDAY,Tết Dương lịch,Điều 112,
2031-01-02,holiday,Hoán đổi với 11/01,Thông báo số 3,2030-12-01
11/01/2031,MAKEUP,Làm bù,,1/12/2030
`;
const event = (...lines: string[]) => ['BEGIN:VEVENT', 'UID:1', ...lines, 'END:VEVENT'];
const ics = (...events: string[][]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//x//y', ...events.flat(), 'END:VCALENDAR', ''].join('\r\n');

test('a table of days becomes the calendar of a year, each with its source; other days stay', async () => {
  await using world = await aWorld(at2024);
  const of2024 = await daysIn(world, 2024);
  expect(done(await importing(world, csv, { source: 'Tệp của Bộ' })).calendar!.version).toBe(2);
  const { data } = await world.ask('a-officer', Calendar, { year: 2031 });
  expect(data!.calendar.days).toEqual([
    { day: '2031-01-01', kind: 'HOLIDAY', name: 'Tết Dương lịch', source: 'Điều 112', announcedOn: null },
    { day: '2031-01-02', kind: 'HOLIDAY', name: 'Hoán đổi với 11/01', source: 'Thông báo số 3', announcedOn: '2030-12-01' },
    { day: '2031-01-11', kind: 'MAKEUP', name: 'Làm bù', source: 'Tệp của Bộ', announcedOn: '2030-12-01' },
  ]);
  expect(await daysIn(world, 2024)).toEqual(of2024);
  expect(codesOf(await importing(world, csv, { source: 'Tệp của Bộ' }))).toEqual(['NOTHING_TO_CHANGE']);
});

test('a file may take the place of the years it speaks of', async () => {
  await using world = await aWorld(at2024);
  const of2026 = await daysIn(world, 2026);
  done(await importing(world, 'date;kind;name\n2027-01-01;HOLIDAY;Tết\n2027-02-06;HOLIDAY;Mùng một', { replacesYears: true }));
  expect(await daysIn(world, 2027)).toEqual(['2027-01-01 HOLIDAY', '2027-02-06 HOLIDAY']);
  expect(await daysIn(world, 2026)).toEqual(of2026);
});

test('a table with anything wrong is refused whole, each problem with its row', async () => {
  await using world = await aWorld(at2024);
  const rows = [
    '2031-02-29,HOLIDAY,Không có,,',
    '2031-01-01,HOLIDAY,Tết,,',
    '2031-01-01,MAKEUP,Tết,,',
    '2031-01-03,OFF,Tết,,',
    '2031-01-04,HOLIDAY,,,',
    ',HOLIDAY,Tết,,',
    '2031-01-05,HOLIDAY,Tết,,31/11/2030',
    '2031-01-06,,Tết,,',
    `2031-01-07,HOLIDAY,${'x'.repeat(201)},,`,
    '2031-01-08,HOLIDAY,a\u202eb,,',
    '1899-12-31,HOLIDAY,Tết,,',
  ];
  const payload = await importing(world, ['date,kind,name,source,announced_on', ...rows].join('\n'));
  expect(told(payload).map(({ code, ...details }) => [code, (details as Record<string, string>)['row']])).toEqual([
    ['CELL_NO_DATE', '2'],
    ['CELL_TWICE', '4'],
    ['CELL_NOT_ALLOWED', '5'],
    ['CELL_EMPTY', '6'],
    ['CELL_EMPTY', '7'],
    ['CELL_NO_DATE', '8'],
    ['CELL_EMPTY', '9'],
    ['CELL_TOO_LONG', '10'],
    ['CELL_BAD_TEXT', '11'],
    ['CELL_NO_DATE', '12'],
  ]);
  expect(told(payload)[1]).toMatchObject({ column: 'A', value: '2031-01-01', other: '3' });
  expect(payload.userErrors[2]!.path).toEqual(['content', '5', 'B']);
  expect(await versionOf(world)).toBe(1);
  expect(await daysIn(world, 2031)).toEqual([]);
  const columns = async (header: string) =>
    told(await importing(world, `${header}\n2031-01-01,HOLIDAY,Tết,x`)).map(({ code }) => code);
  expect(await columns('date,kind,name,note')).toEqual(['COLUMN_UNKNOWN']);
  expect(await columns('date,kind,Date,name')).toEqual(['COLUMN_TWICE']);
  expect(await columns('date,source,kind,announced_on')).toEqual(['COLUMN_MISSING']);
  expect(await columns('date,kind,name')).toEqual(['COLUMN_UNKNOWN']);
});

test('events of whole days become days: of several, repeated, and made up', async () => {
  await using world = await aWorld(at2024);
  const file = ics(
    event('DTSTART;VALUE=DATE:20310122', 'DTEND;VALUE=DATE:20310125', 'SUMMARY:Tết\\, ba ngày', 'DESCRIPTION:Thông báo'),
    event('DTSTART;VALUE=DATE:20310201', 'SUMMARY:Làm', ' bù', 'CATEGORIES:Work,makeup'),
    event('DTSTART;VALUE=DATE:20310902', 'DURATION:P1D', 'RRULE:FREQ=YEARLY', 'EXDATE;VALUE=DATE:20320902', 'SUMMARY:Quốc khánh'),
    event('DTSTART;VALUE=DATE:20311128', 'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH;COUNT=2', 'SUMMARY:Tạ ơn'),
    event('DTSTART;VALUE=DATE:20310310', 'STATUS:CANCELLED', 'SUMMARY:Thôi'),
  );
  done(await importing(world, file, { format: 'ICALENDAR', throughYear: 2033 }));
  const { data } = await world.ask('a-officer', Calendar, { year: 2031 });
  expect(data!.calendar.days.map(({ day, kind, name, source }) => [day, kind, name, source])).toEqual([
    ...['22', '23', '24'].map((day) => [`2031-01-${day}`, 'HOLIDAY', 'Tết, ba ngày', 'Thông báo']),
    ['2031-02-01', 'MAKEUP', 'Làmbù', 'Nhập lịch'],
    ['2031-09-02', 'HOLIDAY', 'Quốc khánh', 'Nhập lịch'],
  ]);
  expect(await daysIn(world, 2032)).toEqual(['2032-11-25 HOLIDAY']);
  expect(await daysIn(world, 2033)).toEqual(['2033-09-02 HOLIDAY', '2033-11-24 HOLIDAY']);
  expect(await daysIn(world, 2034)).toEqual([]);
});

test('what has no end is written down for the next years only', async () => {
  await using world = await aWorld(at2024);
  const file = ics(event('DTSTART;VALUE=DATE:20280303', 'RRULE:FREQ=YEARLY', 'SUMMARY:Lễ'));
  done(await importing(world, file, { format: 'ICALENDAR' }));
  const years = [2028, 2029, 2030].map(async (year) => [year, (await daysIn(world, year)).length]);
  expect(await Promise.all(years)).toEqual([
    [2028, 1],
    [2029, 1],
    [2030, 0],
  ]);
});

test('a calendar file with anything wrong is refused whole, each problem with the line of its event', async () => {
  await using world = await aWorld(at2024);
  const one = 'DTSTART;VALUE=DATE:20310101';
  const file = ics(
    event('DTSTART;VALUE=DATE:20310229', 'SUMMARY:x'), // begins in line 4, and each of the next five or six further down
    event(one, 'SUMMARY:x'),
    event('DTSTART;VALUE=DATE:20301230', 'DTEND;VALUE=DATE:20310102', 'SUMMARY:x'),
    event('DTSTART:20310303T080000Z', 'SUMMARY:x'),
    event('DTSTART;VALUE=DATE:20310304'),
    event('SUMMARY:x'),
    event('DTSTART;VALUE=DATE:20310305', 'RRULE:FREQ=WEEKLY', 'SUMMARY:x'),
    event('DTSTART;VALUE=DATE:20310306', 'DTEND;VALUE=DATE:20310306', 'SUMMARY:x'),
    event('DTSTART;VALUE=DATE:20310307', 'CATEGORIES:HOLIDAY,MAKEUP', 'SUMMARY:x'),
    event('DTSTART;VALUE=DATE:20310308', 'RDATE;VALUE=DATE:20310309', 'SUMMARY:x'),
    event('DTSTART;VALUE=DATE:18990101', 'SUMMARY:x'),
  );
  const lines = file.split('\r\n').flatMap((line, n) => (line === 'BEGIN:VEVENT' ? [String(n + 1)] : []));
  const payload = await importing(world, file, { format: 'ICALENDAR' });
  expect(
    told(payload).map(({ code, ...details }) => [
      code,
      (details as Record<string, string>)['row'],
      (details as Record<string, string>)['property'],
    ]),
  ).toEqual([
    ['EVENT_NO_DATE', lines[0], 'DTSTART'],
    ['EVENT_TWICE', lines[2], 'DTSTART'],
    ['EVENT_NO_DATE', lines[3], 'DTSTART'],
    ['EVENT_EMPTY', lines[4], 'SUMMARY'],
    ['EVENT_EMPTY', lines[5], 'DTSTART'],
    ['EVENT_NOT_ALLOWED', lines[6], 'RRULE'],
    ['EVENT_NOT_ALLOWED', lines[7], 'DTEND'],
    ['EVENT_NOT_ALLOWED', lines[8], 'CATEGORIES'],
    ['EVENT_NOT_ALLOWED', lines[9], 'RDATE'],
    ['EVENT_NO_DATE', lines[10], 'DTSTART'],
  ]);
  expect(told(payload)[1]).toMatchObject({ value: '2031-01-01', other: lines[1] });
  expect(await versionOf(world)).toBe(1);
});

test('a file that is none, too large, or from who may not, is refused', async () => {
  await using world = await aWorld(at2024);
  const asIcs = { format: 'ICALENDAR' as const };
  for (const text of ['hello', '', ics(), 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nRRULE:FREQ=WHAT\r\nEND:VEVENT\r\nEND:VCALENDAR'])
    expect([text, codesOf(await importing(world, text, asIcs))]).toEqual([text, ['BAD_CALENDAR_FILE']]);
  expect(codesOf(await importing(world, '', { ...asIcs, content: 'not base64!' }))).toEqual(['BAD_CALENDAR_FILE']);
  expect(codesOf(await importing(world, '', { ...asIcs, content: Buffer.from([0xff, 0xfe, 0xff]).toString('base64') }))).toEqual([
    'BAD_ENCODING',
  ]);
  expect(codesOf(await importing(world, `${ics()}\0`, asIcs))).toEqual(['BAD_ENCODING']);
  expect(codesOf(await importing(world, 'date,kind,name'))).toEqual(['BAD_SPREADSHEET']);
  const endless = ics(event('DTSTART;VALUE=DATE:19000101', 'DURATION:P366D', 'RRULE:FREQ=YEARLY;INTERVAL=2', 'SUMMARY:x'));
  expect(told(await importing(world, endless, { ...asIcs, throughYear: 2200 }))).toMatchObject([
    { code: 'TOO_MANY', unit: 'days', limit: '5000' },
  ]);
  const events = ics(...Array.from({ length: 5_001 }, () => event('SUMMARY:x')));
  expect(told(await importing(world, events, asIcs))).toMatchObject([{ code: 'TOO_MANY', actual: '5001', unit: 'events' }]);
  expect(told(await importing(world, 'x'.repeat(5_000_001), asIcs))).toMatchObject([
    { code: 'TOO_LONG', unit: 'bytes', limit: '5000000' },
  ]);
  const broken = ics(...Array.from({ length: 205 }, () => event('SUMMARY:x')));
  const many = told(await importing(world, broken, asIcs));
  expect([many.length, many.at(-1)]).toEqual([201, { code: 'MORE_PROBLEMS', count: '5' }]);
  expect(codesOf(await importing(world, csv, { throughYear: 3000 }))).toEqual(['BAD_INPUT']);
  expect(codesOf(await importing(world, csv, { expectedVersion: 4 }))).toEqual(['STALE_VERSION']);
  for (const login of ['o-desk', 'a-head'])
    expect(codesOf(await importing(world, 'hello', asIcs, login))).toEqual(['NOT_ALLOWED']);
  expect(await versionOf(world)).toBe(1);
});
