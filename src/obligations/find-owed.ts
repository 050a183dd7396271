import { assertState } from '../access/require.ts';
import { seesObligationSql } from '../access/visibility.sql.ts';
import { found } from '../graphql/found.ts';
import { sql, type Tx } from '../persistence/database.ts';
import { type ObligationRow, obligationColumns, toObligation } from './obligation-row.ts';
import { alertWorkingDays } from './start-obligations.ts';

/** An obligation as a use case needs it that changes it. */
export interface ToChange {
  obligation: ObligationRow;
  /** How long before it is due that is said, in working days. */
  alertWorkingDays: number;
  /** Handled on paper: no text about it is kept. */
  isOnPaper: boolean;
}

/** An obligation, locked for a change, if the actor sees it. NOT_FOUND. */
export async function findObligation(tx: Tx, id: string, path: string[]): Promise<ToChange> {
  const [raw] = await sql<Record<string, unknown>>(
    tx,
    `select ${obligationColumns}, coalesce(time_rule.alert_working_days, $2::int) as "alertWorkingDays",
       proposal.handling = 'OFF_SYSTEM' as "isOnPaper"
     from obligation join proposal on proposal.id = obligation.proposal_id left join time_rule on time_rule.id = obligation.rule_id
     where obligation.id = $1 and ${seesObligationSql('obligation', 'proposal')} for no key update of obligation`,
    [id, alertWorkingDays],
  );
  const { alertWorkingDays: alerted, isOnPaper, ...row } = found(raw, path);
  return { obligation: toObligation(row), alertWorkingDays: alerted as number, isOnPaper: isOnPaper as boolean };
}

/** WRONG_STATE when it was fulfilled, provisionally too, or has ended. */
export function assertOwed({ fulfilledAt, endedReason }: ObligationRow): void {
  assertState<string>(endedReason ?? (fulfilledAt === null ? 'OWED' : 'FULFILLED'), ['OWED']);
}
