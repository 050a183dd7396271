import { cutOffOf, receivedOn, type WorkCalendar } from '../calendar/due.rules.ts';
import { localOf } from '../calendar/zone.rules.ts';
import { type Course, moved } from './judging.rules.ts';

const msPerMinute = 60_000;

//   a due date 4 working days away        |--stopped--|  so many cut-offs passed meanwhile: 3
//   Mon    Tue    Wed    Thu    Fri    Mon    Tue    Wed    Thu
//    17:00  17:00  17:00  17:00  17:00  17:00  17:00  17:00
//
// What stopped a clock holds the days at whose cut-off it was stopped (as every holder of a proposal does), so a due date
// moves by these days: when the clock runs on, as many working days are left as were left when it stopped.

/** How many working days an interval holds: those at whose cut-off it had begun and not ended. */
export function stoppedWorkingDays(calendar: WorkCalendar, from: Date, to: Date, cutOffMinute?: number): number {
  const [first, next] = [from, to].map((at) => receivedOn(calendar, at, cutOffMinute)) as [number, number];
  return Math.max(0, calendar.days.between(first, next));
}

/** When it is due after its clock was stopped. What had expired when it stopped does not move: nothing of it was left. */
export function dueAfterStop(calendar: WorkCalendar, due: Date, from: Date, to: Date): Date {
  if (due < from || to <= from) return due;
  const { day, ms } = localOf(calendar.zone, due);
  const minute = ms / msPerMinute;
  const days = stoppedWorkingDays(calendar, from, to, minute);
  if (days === 0 && to <= due) return due;
  return cutOffOf(calendar, calendar.days.forward(calendar.days.onOrAfter(day), days), minute);
}

/** Whether a stop now concerns it: it is still to come, and it is not stopped already. Stops that overlap count once. */
export function isStoppable({ currentDue, stoppedSince }: Pick<Course, 'currentDue' | 'stoppedSince'>, at: Date): boolean {
  return stoppedSince === null && at <= currentDue;
}

/** Its clock runs on: it is due as much later as it was stopped. */
export function runsOn<Of extends Course>(calendar: WorkCalendar, course: Of, at: Date): Of {
  if (course.stoppedSince === null) return course;
  const to = dueAfterStop(calendar, course.currentDue, course.stoppedSince, at);
  return { ...moved(course, to, at), stoppedSince: null };
}
