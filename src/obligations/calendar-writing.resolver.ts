import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { calendarPayload } from '../calendar/calendar.resolver.ts';
import { ChangeCalendarInput, ImportCalendarInput, WorkCalendarPayload } from '../calendar/calendar.type.ts';
import type { Context } from '../graphql/context.ts';
import { perform } from '../graphql/perform.ts';
import { Problem } from '../problems.ts';
import { changeCalendar } from './change-calendar.ts';
import { importCalendar } from './import-calendar.ts';

const effect =
  'It makes a new version of the calendar. What is open and not due yet is computed anew: the old due date is kept beside the new, each is told once, and none is made earlier than a working day from now; a round that the clock would close before an opinion that it waited for is due now is closed then; what is fulfilled, or late already, stays. By the head or the programme clerk of the office.';

// Here and not beside the calendar: what changes it changes what is due.
@Resolver()
export class CalendarWritingResolver {
  @Mutation(() => WorkCalendarPayload, {
    description: `Changes days, zone, weekdays or hours of the calendar (thay đổi lịch làm việc). ${effect} Problems: NOT_ALLOWED, STALE_VERSION, BAD_INPUT, TOO_MANY, NOTHING_TO_CHANGE, EMPTY_TEXT, TOO_LONG.`,
  })
  async changeCalendar(
    @Arg('input', () => ChangeCalendarInput, { description: 'What is to be other.' }) input: ChangeCalendarInput,
    @Ctx() context: Context,
  ): Promise<WorkCalendarPayload> {
    const outcome = await perform(context, 'changeCalendar', input, (useCase) => changeCalendar(useCase, input));
    return calendarPayload(context, outcome);
  }

  @Mutation(() => WorkCalendarPayload, {
    description: `Enters all days of a file in the calendar, or none (nhập lịch làm việc), over HTTP only. ${effect} Everything that is wrong is told at once, up to 200 problems: each with \`row\` in its details, of iCalendar the line in which the event begins. Problems: HTTP_ONLY, NOT_ALLOWED, STALE_VERSION, BAD_INPUT, NOTHING_TO_CHANGE, EMPTY_TEXT; of the file BAD_SPREADSHEET, BAD_CALENDAR_FILE, BAD_ENCODING, TOO_LONG, TOO_MANY; of its columns COLUMN_UNKNOWN, COLUMN_TWICE, COLUMN_MISSING; of its cells CELL_FORMULA, CELL_NO_DATE, CELL_TWICE, CELL_NOT_ALLOWED, CELL_EMPTY, CELL_TOO_LONG, CELL_BAD_TEXT; of its events EVENT_NO_DATE, EVENT_TWICE, EVENT_NOT_ALLOWED, EVENT_EMPTY; and MORE_PROBLEMS.`,
  })
  async importCalendar(
    @Arg('input', () => ImportCalendarInput, { description: 'The file.' }) input: ImportCalendarInput,
    @Ctx() context: Context,
  ): Promise<WorkCalendarPayload> {
    const outcome = await perform(
      context,
      'importCalendar',
      input,
      (useCase) => importCalendar(useCase, { ...input, source: input.source ?? null, throughYear: input.throughYear ?? null }),
      () => {
        if (context.caller.transport === 'WEBSOCKET') throw new Problem('HTTP_ONLY'); // a socket is for small messages
      },
    );
    return calendarPayload(context, outcome);
  }
}
