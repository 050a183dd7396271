import { sql, type Tx } from '../persistence/database.ts';
import type { DayUnit, Procedure, Silence } from './time-rule.type.ts';

export interface TimeRuleRow {
  id: string;
  regulationId: string;
  procedure: Procedure;
  proposalKind: string | null;
  urgent: boolean | null;
  amount: number;
  unit: DayUnit;
  clearDays: boolean;
  cutOffMinute: number | null;
  silence: Silence;
  minimumWorkingDays: number | null;
  alertWorkingDays: number;
}

export const timeRuleColumns = `time_rule.id, time_rule.regulation_id as "regulationId", time_rule.procedure,
  time_rule.proposal_kind as "proposalKind", time_rule.urgent, time_rule.amount, time_rule.unit, time_rule.clear_days as "clearDays",
  time_rule.cut_off_minute as "cutOffMinute", time_rule.silence, time_rule.minimum_working_days as "minimumWorkingDays",
  time_rule.alert_working_days as "alertWorkingDays"`;

/** What a rule is asked for. `on`: the day, in the zone of the calendar, as `2024-03-15`. */
export interface RuleFor {
  procedure: Procedure;
  proposalKind: string;
  urgent: boolean;
  on: string;
}

/** The rule in force: of several that fit the one for the kind of proposal before the one for its urgency before the general one. Nothing when there is none. */
export async function ruleFor(tx: Tx, { procedure, proposalKind, urgent, on }: RuleFor): Promise<TimeRuleRow | undefined> {
  const [rule] = await sql<TimeRuleRow>(
    tx,
    `select ${timeRuleColumns} from time_rule join regulation on regulation.id = time_rule.regulation_id
     where time_rule.procedure = $1 and coalesce(time_rule.proposal_kind, $2) = $2 and coalesce(time_rule.urgent, $3) = $3
       and $4::date between regulation.effective_from and coalesce(regulation.effective_to, 'infinity')
     order by time_rule.proposal_kind is null, time_rule.urgent is null limit 1`,
    [procedure, proposalKind, urgent, on],
  );
  return rule;
}
