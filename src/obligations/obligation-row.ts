import { sql, type Tx } from '../persistence/database.ts';
import { asDate, asDateOrNull } from '../text.ts';
import type { Basis } from './basis.rules.ts';
import type { ObligationEnd, ObligationKind } from './obligation.type.ts';

export interface ObligationRow {
  id: string;
  kind: ObligationKind;
  bodyId: string;
  proposalId: string;
  roundId: string | null;
  requestId: string | null;
  meetingId: string | null;
  startedAt: Date;
  basis: Basis;
  ruleId: string | null;
  calendarVersion: number;
  originalDue: Date;
  currentDue: Date;
  /** The due date in force when it passed, by which lateness is judged. */
  judgedDue: Date;
  /** Its clock stands still since then (a round is held up, a proposal suspended); null: it runs. */
  stoppedSince: Date | null;
  compressed: boolean;
  fulfilledAt: Date | null;
  provisional: boolean;
  /** As it was judged when it was fulfilled or ended; null before. */
  lateWorkingDays: number | null;
  endedAt: Date | null;
  endedReason: ObligationEnd | null;
}

export const obligationColumns = `obligation.id, obligation.kind, obligation.body_id as "bodyId", obligation.proposal_id as "proposalId",
  obligation.round_id as "roundId", obligation.request_id as "requestId", obligation.meeting_id as "meetingId",
  obligation.started_at as "startedAt", obligation.basis, obligation.rule_id as "ruleId", obligation.calendar_version as "calendarVersion",
  obligation.original_due as "originalDue", obligation.current_due as "currentDue", obligation.judged_due as "judgedDue",
  obligation.stopped_since as "stoppedSince", obligation.compressed,
  obligation.fulfilled_at as "fulfilledAt", obligation.provisional, obligation.late_working_days as "lateWorkingDays",
  obligation.ended_at as "endedAt", obligation.ended_reason as "endedReason"`;

export const toObligation = (raw: Record<string, unknown>): ObligationRow => ({
  ...(raw as unknown as ObligationRow),
  startedAt: asDate(raw['startedAt']),
  originalDue: asDate(raw['originalDue']),
  currentDue: asDate(raw['currentDue']),
  judgedDue: asDate(raw['judgedDue']),
  stoppedSince: asDateOrNull(raw['stoppedSince']),
  fulfilledAt: asDateOrNull(raw['fulfilledAt']),
  endedAt: asDateOrNull(raw['endedAt']),
});

/** Which obligations a use case is about: those of a proposal and these kinds, or of requests. */
export interface Which {
  proposalId: string;
  kinds: readonly ObligationKind[];
  requestIds?: readonly string[];
  bodyId?: string;
}

/** Those that are owed: neither fulfilled nor ended; or, of `provisional`, those fulfilled until the office has checked. Locked, in one order. */
export async function obligationsToChange(
  tx: Tx,
  which: Which,
  fulfilled: 'OWED' | 'PROVISIONAL' = 'OWED',
): Promise<ObligationRow[]> {
  const rows = await sql<Record<string, unknown>>(
    tx,
    `select ${obligationColumns} from obligation where proposal_id = $1 and kind = any($2) and ended_at is null
       and ($3::uuid[] is null or request_id = any($3)) and ($4::uuid is null or body_id = $4)
       and case when $5 = 'OWED' then fulfilled_at is null else provisional end
     order by id for no key update`,
    [which.proposalId, which.kinds, which.requestIds ?? null, which.bodyId ?? null, fulfilled],
  );
  return rows.map(toObligation);
}
