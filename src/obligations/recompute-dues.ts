import type { UseCase } from '../access/use-case.ts';
import { alertAt, dueAfter, type WorkCalendar } from '../calendar/due.rules.ts';
import { sql } from '../persistence/database.ts';
import { asDate } from '../text.ts';
import { dueOf } from './basis.rules.ts';
import type { MovedDue } from './due.events.ts';
import { DueChangeKind } from './due-change.type.ts';
import { moveDues } from './move-dues.ts';
import { type ObligationRow, obligationColumns, toObligation } from './obligation-row.ts';
import { alertWorkingDays as alertWorkingDaysElse } from './start-obligations.ts';

interface Open {
  obligation: ObligationRow;
  alertWorkingDays: number;
  alertAt: Date;
}

/**
 * Computes anew, by a calendar that is new, when everything is due that is open and not due yet, each from what its due
 * date follows from (domain §6). What is fulfilled, ended or late already is not looked at. The rows are locked in one
 * order, read, moved and written with a statement each, however many. Returns what moved.
 */
export async function recomputeDues(useCase: UseCase, calendar: WorkCalendar, reason: string): Promise<MovedDue[]> {
  const now = useCase.clock.now();
  const open = await openObligations(useCase, now);
  const soonest = dueAfter(calendar, now, { amount: 1, unit: 'WORKING' });
  const moves = open.map(({ obligation, alertWorkingDays }) => {
    const to = notTooSoon(dueOf(calendar, obligation.basis), obligation.currentDue, soonest);
    return { obligation, to, alertWorkingDays };
  });
  const moved = await moveDues(useCase, calendar, DueChangeKind.CALENDAR, reason, moves);
  await moveAlerts(useCase, calendar, open);
  const before = new Map(open.map(({ obligation }) => [obligation.id, obligation]));
  return moved.map((after) => ({ before: before.get(after.id)!, after }));
}

/** No due date is made earlier than a working day from now; one that is as early already stays. */
function notTooSoon(to: Date, from: Date, soonest: Date): Date {
  if (to >= from || to >= soonest) return to;
  return from < soonest ? from : soonest;
}

async function openObligations({ tx }: UseCase, now: Date): Promise<Open[]> {
  const rows = await sql<Record<string, unknown>>(
    tx,
    `select ${obligationColumns}, obligation.alert_at as "alertAt", coalesce(time_rule.alert_working_days, $2::int) as "alertWorkingDays"
     from obligation left join time_rule on time_rule.id = obligation.rule_id
     where obligation.fulfilled_at is null and obligation.ended_at is null
       and (obligation.current_due >= $1 or obligation.stopped_since is not null)
     order by obligation.id for no key update of obligation`,
    [now, alertWorkingDaysElse],
  );
  return rows.map(({ alertAt, alertWorkingDays, ...row }) => ({
    ...{ obligation: toObligation(row), alertWorkingDays: Number(alertWorkingDays), alertAt: asDate(alertAt) },
  }));
}

/** A due date that stays may be so many working days away on another day than before: so it is said soon on that day. */
async function moveAlerts({ tx }: UseCase, calendar: WorkCalendar, open: Open[]): Promise<void> {
  const moved = open.flatMap(({ obligation, alertWorkingDays, alertAt: before }) => {
    const after = alertAt(calendar, obligation.currentDue, alertWorkingDays);
    return after.getTime() === before.getTime() ? [] : [{ id: obligation.id, due: obligation.currentDue, after }];
  });
  if (moved.length === 0) return;
  await sql(
    tx,
    `update obligation set alert_at = moved.alert_at
     from unnest($1::uuid[], $2::timestamptz[], $3::timestamptz[]) as moved(id, due, alert_at)
     where obligation.id = moved.id and obligation.current_due = moved.due`,
    [moved.map(({ id }) => id), moved.map(({ due }) => due), moved.map(({ after }) => after)],
  );
}
