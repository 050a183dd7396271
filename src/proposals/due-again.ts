import { readDay } from '../calendar/days.rules.ts';
import type { WorkCalendar } from '../calendar/due.rules.ts';
import { type Basis, dueOf } from '../obligations/basis.rules.ts';
import { Problem } from '../problems.ts';

export interface DueAgain {
  day: string;
  basis: Basis;
  due: Date;
}

/**
 * By when what is returned is due again: at the cut-off of the day that is named, or of the next working day when that is
 * none. NEW_DUE_REQUIRED when none is; BAD_INPUT unless it is later than now.
 */
export function readNewDue(day: string | null, calendar: WorkCalendar, now: Date): DueAgain {
  const path = ['newDue'];
  if (day === null) throw new Problem('NEW_DUE_REQUIRED', {}, path);
  if (readDay(day) === undefined) throw new Problem('BAD_INPUT', { reason: 'no day of the calendar, as 2026-03-31' }, path);
  const basis: Basis = { from: 'DAY', day };
  const due = dueOf(calendar, basis);
  if (due <= now) throw new Problem('BAD_INPUT', { reason: 'a day that is still to come' }, path);
  return { day, basis, due };
}
