import type { ObligationKind } from '../obligations/obligation.type.ts';
import type { Months } from './year.ts';

/** So many obligations that count alike (see judged.sql.ts). */
export interface Tally {
  kind: ObligationKind;
  compressed: boolean;
  month: number;
  outcome: 'ON_TIME' | 'LATE' | 'MISSING' | 'CONSENTED' | 'PENDING';
  overdueFrom: number | null;
  overdueTo: number | null;
  given: boolean;
  insufficient: boolean;
  count: number;
}

export interface DueCounts {
  due: number;
  onTime: number;
  late: number;
  missing: number;
  consented: number;
  pending: number;
  overdue: number;
  given: number;
  insufficient: number;
}

export interface Share {
  percent: number | null;
  n: number;
}

/** Fewer are no share: they would say what one body did (domain §7). */
const sharedMin = 5;

/** How large a part is, in percent to one decimal; suppressed when there is too little to speak of. */
export function shareOf(part: number, n: number): Share {
  return { percent: n < sharedMin ? null : Math.round((1_000 * part) / n) / 10, n };
}

/** What was due in some months of the year, and what was overdue at the end of any of them. */
export function dueIn(tallies: readonly Tally[], { from, to }: Months): DueCounts {
  const counts = { due: 0, onTime: 0, late: 0, missing: 0, consented: 0, pending: 0, overdue: 0, given: 0, insufficient: 0 };
  const names = { ON_TIME: 'onTime', LATE: 'late', MISSING: 'missing', CONSENTED: 'consented', PENDING: 'pending' } as const;
  for (const { month, outcome, overdueFrom, overdueTo, given, insufficient, count } of tallies) {
    if (month >= from && month <= to) {
      counts.due += count;
      counts[names[outcome]] += count;
      if (given) counts.given += count;
      if (insufficient) counts.insufficient += count;
    }
    if (overdueFrom !== null && overdueFrom <= to && overdueTo! >= from) counts.overdue += count;
  }
  return counts;
}
