import { asDay } from '../calendar/days.rules.ts';
import { cutOffOf, dueAfter, dueBefore, dueBy, type Span, type WorkCalendar } from '../calendar/due.rules.ts';

/**
 * What a due date follows from, as it is stored with each obligation, so that a change of the calendar can compute it
 * anew. Days are ISO dates, instants ISO instants.
 */
export type Basis =
  | ({ from: 'START'; start: string } & Span)
  | ({ from: 'MEETING'; day: string } & Span)
  /** A day, month, quarter or year of a programme. */
  | { from: 'PERIOD'; first: string; last: string }
  /** A day that somebody named. */
  | { from: 'DAY'; day: string; cutOffMinute?: number | null };

/** The due date that follows from it by a calendar. */
export function dueOf(calendar: WorkCalendar, basis: Basis): Date {
  switch (basis.from) {
    case 'START':
      return dueAfter(calendar, new Date(basis.start), basis);
    case 'MEETING':
      return dueBefore(calendar, asDay(basis.day), basis);
    case 'PERIOD':
      return dueBy(calendar, asDay(basis.first), asDay(basis.last));
    case 'DAY':
      return cutOffOf(calendar, calendar.days.onOrAfter(asDay(basis.day)), basis.cutOffMinute ?? calendar.cutOffMinute);
  }
}

/** The cut-off that a rule gave it, in minutes after midnight; null: that of the calendar. */
export const cutOffMinuteOf = (basis: Basis): number | null => (basis.from === 'PERIOD' ? null : (basis.cutOffMinute ?? null));
