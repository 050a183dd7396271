import { Calendar, ChangeCalendar, ImportCalendar } from '../../clients/calendar.operations.ts';
import type { ChangeCalendarInput, ImportCalendarInput } from '../../clients/gql/graphql.ts';
import { done, type World } from '../harness/world.ts';

export const versionOf = async (world: World): Promise<number> =>
  (await world.ask('o-clerk', Calendar, { year: 2024 })).data!.calendar.version;

/** Changes the calendar from the version it has. */
export async function changing(world: World, input: Partial<ChangeCalendarInput>, login = 'o-clerk') {
  const whole = { expectedVersion: await versionOf(world), reason: 'Theo thông báo', ...input };
  return (await world.ask(login, ChangeCalendar, { input: whole })).data!.changeCalendar;
}

export const changed = async (world: World, input: Partial<ChangeCalendarInput>) => done(await changing(world, input));

export async function importing(world: World, text: string, input: Partial<ImportCalendarInput> = {}, login = 'o-clerk') {
  const content = Buffer.from(text).toString('base64');
  const whole = { expectedVersion: await versionOf(world), reason: 'Nhập lịch', format: 'CSV' as const, content, ...input };
  return (await world.ask(login, ImportCalendar, { input: whole })).data!.importCalendar;
}

/** The days of some years, `2024-05-04 MAKEUP`, as they are now or were at a version. */
export async function daysIn(world: World, year: number, version?: number): Promise<string[]> {
  const { data } = await world.ask('b-officer', Calendar, { year, version });
  return data!.calendar.days.map(({ day, kind }) => `${day} ${kind}`);
}

export const holiday = (day: string, more: object = {}) => ({
  day,
  kind: 'HOLIDAY' as const,
  name: 'Nghỉ',
  source: 'QĐ',
  ...more,
});
export const makeup = (day: string) => ({ ...holiday(day), kind: 'MAKEUP' as const });

/** What is told of problems: code, and the details by name. */
export const told = (payload: {
  userErrors: readonly { code: string; details?: readonly { name: string; value: string }[] }[];
}) =>
  payload.userErrors.map(({ code, details }) => ({
    code,
    ...Object.fromEntries((details ?? []).map(({ name, value }) => [name, value])),
  }));
