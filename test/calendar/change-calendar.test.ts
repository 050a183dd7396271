import { Calendar, MarkCalendarYear } from '../../clients/calendar.operations.ts';
import { asAdmin } from '../harness/database.ts';
import { anInboxFollower } from '../harness/follower.ts';
import { aWorld, codesOf, done } from '../harness/world.ts';
import { changed, changing, daysIn, holiday, makeup, told, versionOf } from './changing.ts';

test('a change makes a new version, and each version stays what it was', async () => {
  await using world = await aWorld({ clock: { now: () => new Date('2024-04-01T02:00:00Z') } });
  const before = await daysIn(world, 2024);
  const days = [holiday('2024-05-02', { announcedOn: '2024-03-31' }), makeup('2024-05-11')];
  expect((await changed(world, { days, removeDays: ['2024-04-29'] })).calendar).toMatchObject({ version: 2 });
  const after = await daysIn(world, 2024);
  expect(after).toEqual(
    [...before.filter((day) => !day.startsWith('2024-04-29')), '2024-05-02 HOLIDAY', '2024-05-11 MAKEUP'].sort(),
  );
  await changed(world, { days: [{ ...makeup('2024-05-02'), name: 'Làm bù' }], reason: 'Đổi lại' });
  expect(await daysIn(world, 2024)).toContain('2024-05-02 MAKEUP');
  expect(await daysIn(world, 2024, 2)).toEqual(after);
  expect(await daysIn(world, 2024, 1)).toEqual(before);
  const { data } = await world.ask('l-head', Calendar, { version: 2, year: 2024 });
  expect(data!.calendar).toMatchObject({ reason: 'Theo thông báo', at: '2024-04-01T02:00:00.000Z' });
  expect(data!.calendar.enteredBy).toEqual({ name: 'Nguyễn Văn o-clerk' });
  expect(data!.calendar.days.find(({ day }) => day === '2024-05-02')).toMatchObject({ source: 'QĐ', announcedOn: '2024-03-31' });
  for (const version of [0, 4, 2_000_000_000]) {
    const { errors } = await world.ask('l-head', Calendar, { version });
    expect(errors?.[0]?.extensions?.['code']).toBe('NOT_FOUND');
  }
});

test('zone, week and hours are changed alone, and the rest stays', async () => {
  await using world = await aWorld();
  const weekdays = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY'] as const;
  const { calendar } = await changed(world, { zone: 'Africa/Cairo', weekdays: [...weekdays] });
  const week = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'SUNDAY'];
  expect(calendar).toEqual({ version: 2, zone: 'Africa/Cairo', weekdays: week, opens: '08:00', cutOff: '17:00' });
  const later = await changed(world, { cutOff: '16:30', opens: '07:30' });
  expect(later.calendar).toEqual({ version: 3, zone: 'Africa/Cairo', weekdays: week, opens: '07:30', cutOff: '16:30' });
});

test('who knows another version, or says what cannot be, changes nothing', async () => {
  await using world = await aWorld();
  const bad = async (input: Parameters<typeof changing>[1], path: string[]) => {
    const payload = await changing(world, input);
    expect([input, codesOf(payload), payload.userErrors[0]?.path]).toEqual([input, ['BAD_INPUT'], path]);
  };
  await bad({ days: [holiday('2023-02-29')] }, ['days', '0', 'day']);
  await bad({ days: [holiday('1899-12-31')] }, ['days', '0', 'day']);
  await bad({ days: [holiday('2024-05-02'), makeup('2024-05-02')] }, ['days', '1', 'day']);
  await bad({ days: [holiday('2024-05-02', { announcedOn: '2024-04-31' })] }, ['days', '0', 'announcedOn']);
  await bad({ days: [holiday('2024-05-02')], removeDays: ['2024-05-02'] }, ['removeDays', '0']);
  await bad({ removeDays: ['02/05/2024'] }, ['removeDays', '0']);
  await bad({ zone: 'Asia/Nowhere' }, ['zone']);
  await bad({ zone: '+07:00' }, ['zone']); // PostgreSQL would take it for seven hours behind
  await bad({ zone: 'asia/tokyo' }, ['zone']); // by another spelling than the database knows
  await bad({ weekdays: [] }, ['weekdays']);
  await bad({ cutOff: '24:00' }, ['cutOff']);
  await bad({ cutOff: '08:00' }, ['cutOff']);
  expect(told(await changing(world, { expectedVersion: 7, zone: 'Asia/Tokyo' }))).toMatchObject([
    { code: 'STALE_VERSION', currentVersion: '1' },
  ]);
  expect(codesOf(await changing(world, {}))).toEqual(['NOTHING_TO_CHANGE']);
  expect(codesOf(await changing(world, { zone: 'Asia/Ho_Chi_Minh', cutOff: '17:00' }))).toEqual(['NOTHING_TO_CHANGE']);
  expect(codesOf(await changing(world, { removeDays: ['2024-03-05'] }))).toEqual(['NOTHING_TO_CHANGE']);
  expect(codesOf(await changing(world, { reason: ' ', zone: 'Asia/Tokyo' }))).toEqual(['EMPTY_TEXT']);
  const many = Array.from({ length: 5_001 }, () => '2024-03-05');
  expect(told(await changing(world, { removeDays: many }))).toMatchObject([
    { code: 'TOO_MANY', actual: '5001', unit: 'days', limit: '5000' },
  ]);
  for (const login of ['o-desk', 'l-head', 'p-chair', 'd-officer'])
    expect([login, codesOf(await changing(world, { zone: 'Asia/Tokyo' }, login))]).toEqual([login, ['NOT_ALLOWED']]);
  expect(await versionOf(world)).toBe(1);
});

test('of two changes at once one is made, and the other is told of it', async () => {
  await using world = await aWorld();
  const days = ['2024-05-06', '2024-05-07', '2024-05-08'];
  const answers = await Promise.all(days.map((day) => changing(world, { expectedVersion: 1, days: [holiday(day)] })));
  expect(answers.map((answer) => codesOf(answer)?.join() ?? '').sort()).toEqual(['', 'STALE_VERSION', 'STALE_VERSION']);
  expect((await daysIn(world, 2024)).filter((day) => days.includes(day.slice(0, 10)))).toHaveLength(1);
});

test('a year is marked final with what that rests on, in a version of its own', async () => {
  await using world = await aWorld();
  const marking = async (input: object, login = 'o-head') => {
    const given = {
      expectedVersion: await versionOf(world),
      year: 2027,
      status: 'FINAL' as const,
      source: 'Thông báo số 1',
      ...input,
    };
    return (await world.ask(login, MarkCalendarYear, { input: given })).data!.markCalendarYear;
  };
  const { calendar } = done(await marking({}));
  expect(calendar!.version).toBe(2);
  expect(calendar!.years.at(-1)).toEqual({ year: 2027, status: 'FINAL', source: 'Thông báo số 1' });
  expect(done(await marking({ year: 2028, status: 'PROVISIONAL' })).calendar!.years).toHaveLength(6);
  const { data } = await world.ask('a-head', Calendar, { version: 1 });
  expect(data!.calendar.years.at(-1)).toMatchObject({ year: 2027, status: 'PROVISIONAL' });
  expect(codesOf(await marking({}))).toEqual(['NOTHING_TO_CHANGE']);
  expect(codesOf(await marking({ year: 1899 }))).toEqual(['BAD_INPUT']);
  expect(codesOf(await marking({ source: '' }))).toEqual(['EMPTY_TEXT']);
  expect(codesOf(await marking({ expectedVersion: 1 }))).toEqual(['STALE_VERSION']);
  expect(codesOf(await marking({}, 'l-head'))).toEqual(['NOT_ALLOWED']);
});

test('the office is told, and nobody else', async () => {
  await using world = await aWorld();
  await using office = anInboxFollower(world.as('o-desk'));
  await using other = anInboxFollower(world.as('l-head'));
  await Promise.all([office.ready(), other.ready()]);
  const { eventId } = await changed(world, { days: [holiday('2024-05-06')], reason: 'Bão' });
  await office.until(({ events }) => events().length > 0);
  expect(office.events()).toMatchObject([
    { __typename: 'CalendarChanged', eventId, version: 2, reason: 'Bão', changedDays: 1, movedDues: 0 },
  ]);
  expect(other.events()).toEqual([]);
});

test('a membership that begins today begins by the day of the zone that the calendar has now', async () => {
  const now = new Date('2024-03-31T20:00:00Z'); // 1 April in Hanoi, 31 March in New York
  await using world = await aWorld({ clock: { now: () => now } });
  await asAdmin(world.database.name, (admin) =>
    admin.query(
      `update membership set valid_from = '2024-04-01' where person_id = (select id from person where login = 'c-head')`,
    ),
  );
  expect((await world.ask('c-head', Calendar, {})).data?.calendar.version).toBe(1);
  await changed(world, { zone: 'America/New_York' });
  const { data, errors } = await world.ask('c-head', Calendar, {}).catch((error: Error) => ({ data: null, errors: [error] }));
  expect([data ?? null, errors?.length]).toEqual([null, 1]);
});
