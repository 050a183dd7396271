import type { WorkCalendar } from '../calendar/due.rules.ts';
import type { Period } from '../graphql/period.ts';
import { Problem } from '../problems.ts';
import { type Basis, cutOffMinuteOf, dueOf } from './basis.rules.ts';
import { ObligationKind } from './obligation.type.ts';
import type { ObligationRow } from './obligation-row.ts';

/** An obligation that is due on a later day. */
export interface Later {
  basis: Basis;
  to: Date;
}

/**
 * When it is due if more time is given until a day: at its cut-off, of a day off at that of the next one worked. A lead
 * time is not extended, since its meeting does not wait. Problems: NOT_EXTENDABLE, BAD_INPUT, DUE_NOT_LATER.
 */
export function extendedUntil(calendar: WorkCalendar, obligation: ObligationRow, until: Period, now: Date): Later {
  if (obligation.kind === ObligationKind.LEAD_TIME) throw new Problem('NOT_EXTENDABLE', {}, ['obligationId']);
  if (until.from !== until.to) throw new Problem('BAD_INPUT', { reason: 'one day' }, ['until']);
  const basis: Basis = { from: 'DAY', day: until.to, cutOffMinute: cutOffMinuteOf(obligation.basis) };
  const to = dueOf(calendar, basis);
  const { currentDue } = obligation;
  if (to <= currentDue || to <= now) {
    const than = currentDue < now ? now : currentDue;
    throw new Problem('DUE_NOT_LATER', { due: to.toISOString(), than: than.toISOString() }, ['until']);
  }
  return { basis, to };
}
