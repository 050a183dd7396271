import { lateWorkingDays, type WorkCalendar } from '../calendar/due.rules.ts';
import { ObligationEnd } from './obligation.type.ts';

// How an obligation is judged, from its dates alone. The use cases make its course with `moved`, `given` and the like, in
// bulk; figures and fields ask `judge`. Nothing here reads or writes.

/** What of an obligation decides how it is judged. */
export interface Course {
  readonly originalDue: Date;
  readonly currentDue: Date;
  /** The due date in force when it passed: what moved it later cures nothing. */
  readonly judgedDue: Date;
  /** Its clock stands still since then; null: it runs. */
  readonly stoppedSince: Date | null;
  readonly compressed: boolean;
  readonly fulfilledAt: Date | null;
  /** As it was judged when it was fulfilled or ended, by the calendar of then; null before. */
  readonly lateWorkingDays: number | null;
  readonly endedAt: Date | null;
  readonly endedReason: ObligationEnd | null;
}

/** Whether the due date in force has passed: not at the cut-off itself, and not while the clock stands still. */
export function hasExpired({ judgedDue, stoppedSince }: Pick<Course, 'judgedDue' | 'stoppedSince'>, at: Date): boolean {
  return judgedDue < (stoppedSince !== null && stoppedSince < at ? stoppedSince : at);
}

/** How many working days late it is, or was, at an instant (domain §6). What was in time when its clock was stopped stays so. */
export function lateAt(calendar: WorkCalendar, course: Pick<Course, 'judgedDue' | 'stoppedSince'>, at: Date): number {
  return hasExpired(course, at) ? lateWorkingDays(calendar, course.judgedDue, at) : 0;
}

/** It is due at another time. After expiry that is another date to be reminded of, and it stays as late as it is. */
export function moved<Of extends Course>(course: Of, to: Date, at: Date): Of {
  return { ...course, currentDue: to, judgedDue: hasExpired(course, at) ? course.judgedDue : to };
}

/** It was given: judged here, and never again, by the due date that was in force and the calendar as it is. */
export function given<Of extends Course>(calendar: WorkCalendar, course: Of, at: Date): Of {
  return { ...course, fulfilledAt: at, lateWorkingDays: lateAt(calendar, course, at) };
}

/** It was not given after all: the office found it incomplete. */
export function undone<Of extends Course>(course: Of): Of {
  return { ...course, fulfilledAt: null, lateWorkingDays: null };
}

/** Nobody is late with these: a mistake of the office, and what was not the body's business. */
const neverOwed: readonly (ObligationEnd | null)[] = [ObligationEnd.RECALLED, ObligationEnd.OUT_OF_REMIT];

/** It is owed no more, and was not given: as late as it was by then. */
export function ended<Of extends Course>(calendar: WorkCalendar, course: Of, reason: ObligationEnd, at: Date): Of {
  const late = neverOwed.includes(reason) ? 0 : lateAt(calendar, course, at);
  return { ...course, endedAt: at, endedReason: reason, lateWorkingDays: late };
}

/**
 * How an obligation stands in the eyes of who measures. MISSING: nothing had come by the close. CONSENTED: nothing
 * had, and by its rule that is consent. OVERDUE: its due date
 * passed without it, and it is still owed, or ended later for another reason. NOT_JUDGED: in no figure, since it ended
 * before it was due or was never this body's to fulfil.
 */
export type Verdict = 'ON_TIME' | 'LATE' | 'MISSING' | 'CONSENTED' | 'OPEN' | 'OVERDUE' | 'NOT_JUDGED';

/** What had a COMPRESSED window is told apart in every figure, whatever the verdict. */
export interface Judgement {
  verdict: Verdict;
  lateWorkingDays: number;
  compressed: boolean;
}

/** How it stands at an instant; what is over, for good. */
export function judge(calendar: WorkCalendar, course: Course, now: Date): Judgement {
  const { compressed, fulfilledAt, endedAt, endedReason } = course;
  if (neverOwed.includes(endedReason)) return { verdict: 'NOT_JUDGED', lateWorkingDays: 0, compressed };
  const late = course.lateWorkingDays ?? lateAt(calendar, course, now);
  const judged = (verdict: Verdict): Judgement => ({ verdict, lateWorkingDays: late, compressed });
  if (fulfilledAt !== null) return judged(late > 0 ? 'LATE' : 'ON_TIME');
  if (endedReason === ObligationEnd.NOT_GIVEN) return judged('MISSING');
  if (endedReason === ObligationEnd.DEEMED_CONSENT) return judged('CONSENTED');
  if (late > 0) return judged('OVERDUE');
  return judged(endedAt === null ? 'OPEN' : 'NOT_JUDGED');
}
