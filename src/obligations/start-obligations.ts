import type { UseCase } from '../access/use-case.ts';
import { alertAt } from '../calendar/due.rules.ts';
import { holdCalendar } from '../calendar/next-version.ts';
import type { TimeRuleRow } from '../calendar/time-rules.ts';
import { workCalendar } from '../calendar/work-calendar.ts';
import { sql } from '../persistence/database.ts';
import { type Basis, dueOf } from './basis.rules.ts';
import { ObligationKind } from './obligation.type.ts';
import type { ObligationRow } from './obligation-row.ts';
import { suspendedAmong } from './suspensions.ts';

/** How long before, in working days, something is first said to be due soon, when no rule says so. */
export const alertWorkingDays = 2;

export interface NewObligation {
  kind: ObligationKind;
  bodyId: string;
  proposalId: string;
  roundId?: string;
  requestId?: string;
  meetingId?: string;
  startedAt?: Date;
  basis: Basis;
  rule: TimeRuleRow | null;
  compressed?: boolean;
}

/** Somebody owes something from now on. Use cases call it, nobody else: an obligation is never made by hand (domain §3). One statement, however many. */
export async function startObligations({ tx, clock, newId }: UseCase, all: NewObligation[]): Promise<ObligationRow[]> {
  if (all.length === 0) return [];
  await holdCalendar(tx); // a change of it that comes now computes these anew
  const calendar = await workCalendar(tx);
  const suspended = await suspendedAmong(
    tx,
    all.map(({ proposalId }) => proposalId),
  );
  // It waits with the rest; but a meeting does not wait.
  const waits = ({ kind, proposalId }: { kind: ObligationKind; proposalId: string }) =>
    kind !== ObligationKind.LEAD_TIME && suspended.has(proposalId);
  // Made within one millisecond, ids come in any order: sorted, what is due at the same time is listed as it was started.
  const ids = all.map(() => newId()).sort();
  const rows = all.map(({ rule, compressed = false, startedAt = clock.now(), ...given }, n) => {
    const due = dueOf(calendar, given.basis);
    const row: ObligationRow = {
      ...{ id: ids[n]!, roundId: null, requestId: null, meetingId: null, ...given, startedAt, compressed },
      ...{ ruleId: rule?.id ?? null, calendarVersion: calendar.version },
      ...{ originalDue: due, currentDue: due, judgedDue: due },
      stoppedSince: waits(given) && startedAt <= due ? startedAt : null,
      ...{ fulfilledAt: null, provisional: false, lateWorkingDays: null, endedAt: null, endedReason: null },
    };
    return { row, alertAt: alertAt(calendar, due, rule?.alertWorkingDays ?? alertWorkingDays) };
  });
  await sql(
    tx,
    `insert into obligation (id, kind, body_id, proposal_id, round_id, request_id, meeting_id, started_at, basis, rule_id,
       calendar_version, original_due, current_due, judged_due, stopped_since, alert_at, compressed)
     select given.id, given.kind, given.body_id, given.proposal_id, given.round_id, given.request_id, given.meeting_id,
       given.started_at, given.basis, given.rule_id, $2, given.due, given.due, given.due, given.stopped_since, given.alert_at, given.compressed
     from jsonb_to_recordset($1::jsonb) as given(id uuid, kind text, body_id uuid, proposal_id uuid, round_id uuid, request_id uuid,
       meeting_id uuid, started_at timestamptz, basis jsonb, rule_id uuid, due timestamptz, stopped_since timestamptz,
       alert_at timestamptz, compressed boolean)`,
    [
      JSON.stringify(
        rows.map(({ row, alertAt: alert_at }) => ({
          ...{ id: row.id, kind: row.kind, body_id: row.bodyId, proposal_id: row.proposalId, round_id: row.roundId },
          ...{ request_id: row.requestId, meeting_id: row.meetingId, started_at: row.startedAt, basis: row.basis },
          ...{ rule_id: row.ruleId, due: row.currentDue, stopped_since: row.stoppedSince, alert_at, compressed: row.compressed },
        })),
      ),
      calendar.version,
    ],
  );
  return rows.map(({ row }) => row);
}
