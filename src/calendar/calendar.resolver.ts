import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { type PersonRow, personById } from '../bodies/bodies.ts';
import { Person } from '../bodies/body.type.ts';
import type { Context } from '../graphql/context.ts';
import { found } from '../graphql/found.ts';
import { type Outcome, perform, shown } from '../graphql/perform.ts';
import { CalendarDay, CalendarYear, MarkCalendarYearInput, Weekday, WorkCalendar, WorkCalendarPayload } from './calendar.type.ts';
import { requireYear } from './calendar-input.rules.ts';
import { type CalendarRow, calendarAt, calendarById, type DayRow, daysOf, type YearRow, yearsOf } from './calendars.ts';
import { markCalendarYear } from './mark-calendar-year.ts';
import { printTimeOfDay } from './time-of-day.rules.ts';

@Resolver(() => WorkCalendar)
export class CalendarResolver {
  @FieldResolver(() => [Weekday], { description: 'The weekdays that are worked, from Monday (ngày làm việc trong tuần).' })
  weekdays(@Root() calendar: CalendarRow): Weekday[] {
    return Object.values(Weekday).filter((_, n) => calendar.weekdays.includes(n + 1));
  }

  @FieldResolver(() => String, { description: 'When a working day begins, as `08:00`, in the zone.' })
  opens(@Root() { opensAtMinute }: CalendarRow): string {
    return printTimeOfDay(opensAtMinute);
  }

  @FieldResolver(() => String, {
    description: 'The cut-off, as `17:00`, in the zone: what comes later is received on the next working day (giờ chốt).',
  })
  cutOff(@Root() { cutOffMinute }: CalendarRow): string {
    return printTimeOfDay(cutOffMinute);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who entered it; null: it came with the installation.' })
  async enteredBy(@Root() { actorPersonId }: CalendarRow, @Ctx() context: Context): Promise<PersonRow | null> {
    return actorPersonId ? found(await personById(context, actorPersonId)) : null;
  }

  @FieldResolver(() => [CalendarDay], {
    description: 'The days that may not be what their weekday says (ngày nghỉ, ngày làm bù), in order. Error: BAD_INPUT.',
  })
  async days(
    @Arg('year', () => Int, { nullable: true, description: 'Those of this year, 1900 to 2200; left out: all.' })
    year: number | null,
    @Root() { version }: CalendarRow,
    @Ctx() context: Context,
  ): Promise<DayRow[]> {
    return daysOf(await context.read(), version, year == null ? null : requireYear(year, ['year']));
  }

  @FieldResolver(() => [CalendarYear], { description: 'The years of which it is said how sure they are, in order.' })
  async years(@Root() { version }: CalendarRow, @Ctx() context: Context): Promise<YearRow[]> {
    return yearsOf(await context.read(), version);
  }

  @Query(() => WorkCalendar, { description: 'The working calendar (lịch làm việc), for everybody. Error: NOT_FOUND.' })
  async calendar(
    @Arg('version', () => Int, { nullable: true, description: 'As it was at this version; left out: as it is now.' })
    version: number | null,
    @Ctx() context: Context,
  ): Promise<CalendarRow> {
    return found(await calendarAt(await context.read(), version ?? null));
  }

  @Mutation(() => WorkCalendarPayload, {
    description:
      'Says of a year whether its calendar is final, and what it rests on: a new version of the calendar, by which no day and no due date is other. By the head or the programme clerk of the office. Problems: NOT_ALLOWED, STALE_VERSION, BAD_INPUT, NOTHING_TO_CHANGE, EMPTY_TEXT, TOO_LONG.',
  })
  async markCalendarYear(
    @Arg('input', () => MarkCalendarYearInput, { description: 'Which year, and how sure it is.' }) input: MarkCalendarYearInput,
    @Ctx() context: Context,
  ): Promise<WorkCalendarPayload> {
    const outcome = await perform(context, 'markCalendarYear', input, (useCase) => markCalendarYear(useCase, input));
    return calendarPayload(context, outcome);
  }
}

/** The payload of a mutation on the calendar: the version that it made. */
export function calendarPayload(context: Context, outcome: Outcome): WorkCalendarPayload {
  return { ...outcome, calendar: shown(outcome, (id) => calendarById(context, id)) } as unknown as WorkCalendarPayload;
}
