import type { UseCase } from '../access/use-case.ts';
import type { WorkCalendar } from '../calendar/due.rules.ts';
import { alertAt } from '../calendar/due.rules.ts';
import { sql, type Tx } from '../persistence/database.ts';
import type { Basis } from './basis.rules.ts';
import type { DueChangeKind } from './due-change.type.ts';
import { hasExpired, moved as movedTo } from './judging.rules.ts';
import type { ObligationRow } from './obligation-row.ts';

export interface DueMove {
  obligation: ObligationRow;
  to: Date;
  /** What the new date follows from, when that changed too. */
  basis?: Basis;
  alertWorkingDays: number;
}

/**
 * Moves due dates, each locked before, and keeps the old one beside the new. What moves after its due date has passed
 * gets another date to be reminded of and stays as late as it is. One statement, however many. Returns those moved.
 */
export async function moveDues(
  { tx, actor, clock, newId }: UseCase,
  calendar: WorkCalendar,
  kind: DueChangeKind,
  reason: string,
  moves: DueMove[],
): Promise<ObligationRow[]> {
  const now = clock.now();
  const moved = moves
    .filter(({ obligation, to }) => obligation.currentDue.getTime() !== to.getTime())
    .map((move) => ({ ...move, afterExpiry: hasExpired(move.obligation, now) }));
  if (moved.length === 0) return [];
  await sql(
    tx,
    `with moved as (
       select * from jsonb_to_recordset($1::jsonb) as given(change_id uuid, id uuid, from_due timestamptz, to_due timestamptz,
         after_expiry boolean, alert_at timestamptz, basis jsonb)),
     changed as (
       insert into due_change (id, obligation_id, kind, from_due, to_due, after_expiry, calendar_version, at, actor_person_id, reason)
       select change_id, id, $2, from_due, to_due, after_expiry, $3, $4, $5, $6 from moved)
     update obligation set current_due = moved.to_due, judged_due = case when moved.after_expiry then judged_due else moved.to_due end,
       alert_at = moved.alert_at, basis = coalesce(moved.basis, obligation.basis), calendar_version = $3,
       stopped_since = coalesce(obligation.stopped_since, case when moved.to_due > $4::timestamptz and obligation.kind <> 'LEAD_TIME' and (
         exists (select from suspension where suspension.proposal_id = obligation.proposal_id and suspension.to_at is null)
         or exists (select from round_pause where round_pause.round_id = obligation.round_id and round_pause.to_at is null)) then $4::timestamptz end)
     from moved where obligation.id = moved.id`,
    [
      JSON.stringify(
        moved.map(({ obligation, to, afterExpiry, alertWorkingDays, basis }) => ({
          ...{ change_id: newId(), id: obligation.id, from_due: obligation.currentDue, to_due: to, after_expiry: afterExpiry },
          ...{ alert_at: alertAt(calendar, to, alertWorkingDays), basis },
        })),
      ),
      ...[kind, calendar.version, now, actor.personId, reason],
    ],
  );
  return moved.map(({ obligation, to, basis }) => ({
    ...movedTo(obligation, to, now),
    ...{ basis: basis ?? obligation.basis, calendarVersion: calendar.version },
  }));
}

/**
 * What due dates follow from by now, whether they move or not: over a holiday, or at the end of a month, two days are due at
 * the same instant, until the calendar changes. Of obligations locked before; one statement.
 */
export async function writeBases(tx: Tx, all: { id: string; basis: Basis }[]): Promise<void> {
  if (all.length === 0) return;
  await sql(
    tx,
    `update obligation set basis = given.basis from jsonb_to_recordset($1::jsonb) as given(id uuid, basis jsonb)
     where obligation.id = given.id`,
    [JSON.stringify(all.map(({ id, basis }) => ({ id, basis })))],
  );
}
