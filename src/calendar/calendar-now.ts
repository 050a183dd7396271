import type { Context } from '../graphql/context.ts';
import type { WorkCalendar } from './due.rules.ts';
import { workCalendar } from './work-calendar.ts';

/** The calendar as it is, read once an operation. */
export async function calendarNow(context: Context): Promise<WorkCalendar> {
  const calendar = await context.loaders.load(
    'calendar',
    'now',
    async () => new Map([['now', await workCalendar(await context.read())]]),
  );
  return calendar!;
}
