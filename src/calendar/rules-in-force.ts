import { sql, type Tx } from '../persistence/database.ts';
import type { Span } from './due.rules.ts';
import type { Procedure } from './time-rule.type.ts';
import { type TimeRuleRow, timeRuleColumns } from './time-rules.ts';

/** Whose rule is asked for. */
export interface RuledBy {
  kind: string;
  isUrgent: boolean;
}

/**
 * The rules of a procedure that are in force on a day, to choose from for many proposals at once: the one that is for the
 * kind before the one for the urgency before the general one, as `ruleFor` has it. One statement.
 */
export async function rulesInForce(
  tx: Tx,
  procedure: Procedure,
  on: string,
): Promise<(asked: RuledBy) => TimeRuleRow | undefined> {
  const rules = await sql<TimeRuleRow>(
    tx,
    `select ${timeRuleColumns} from time_rule join regulation on regulation.id = time_rule.regulation_id
     where time_rule.procedure = $1 and $2::date between regulation.effective_from and coalesce(regulation.effective_to, 'infinity')
     order by time_rule.proposal_kind is null, time_rule.urgent is null`,
    [procedure, on],
  );
  return ({ kind, isUrgent }) =>
    rules.find((rule) => (rule.proposalKind ?? kind) === kind && (rule.urgent ?? isUrgent) === isUrgent);
}

/** Rules by their ids, whether they are in force still or not. One statement. */
export async function rulesById(tx: Tx, ids: string[]): Promise<Map<string, TimeRuleRow>> {
  if (ids.length === 0) return new Map();
  const rules = await sql<TimeRuleRow>(tx, `select ${timeRuleColumns} from time_rule where id = any($1::uuid[])`, [ids]);
  return new Map(rules.map((rule) => [rule.id, rule]));
}

/** How long a rule gives. */
export const spanOf = ({ amount, unit, clearDays, cutOffMinute }: TimeRuleRow): Span => ({
  amount,
  unit,
  clearDays,
  cutOffMinute,
});
