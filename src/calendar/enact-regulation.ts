import { assertMay } from '../access/require.ts';
import type { UseCase } from '../access/use-case.ts';
import { append } from '../events/append.ts';
import type { Change } from '../graphql/perform.ts';
import { sql } from '../persistence/database.ts';
import { Problem } from '../problems.ts';
import { requireText } from '../text.ts';
import { mayKeepCalendar } from './calendar.access.ts';
import { regulationChanged } from './calendar.events.ts';
import { nameCodePointsMax, requireDay, requireTimeOfDay } from './calendar-input.rules.ts';
import { assertNoOverlap } from './overlapping-rules.ts';
import { holdRegulations } from './regulations.ts';
import { type DayUnit, Procedure, Silence } from './time-rule.type.ts';

export interface EnactRegulation {
  name: string;
  decisionReference: string;
  effectiveFrom: string;
  effectiveTo: string | null;
  rules: NewRule[];
}

export interface NewRule {
  procedure: Procedure;
  proposalKind?: string | null;
  urgent?: boolean | null;
  amount: number;
  unit: DayUnit;
  clearDays: boolean;
  cutOff?: string | null;
  silence: Silence;
  minimumWorkingDays?: number | null;
  alertWorkingDays: number;
}

const rulesMax = 100;
const daysMax = 1_000;

/** Enters a regulation with its rules, in force from a day on. What is due already stays under its rule. Problems: NOT_ALLOWED, BAD_INPUT, TOO_MANY, RULES_OVERLAP, EMPTY_TEXT, TOO_LONG. */
export async function enactRegulation(useCase: UseCase, input: EnactRegulation): Promise<Change> {
  const { tx, actor, clock, newId } = useCase;
  assertMay(mayKeepCalendar(actor));
  const name = requireText(input.name, nameCodePointsMax, ['name']);
  const decisionReference = requireText(input.decisionReference, nameCodePointsMax, ['decisionReference']);
  assertPeriod(input.effectiveFrom, input.effectiveTo);
  const rules = readRules(input.rules, name, decisionReference);
  await holdRegulations(tx);
  const id = newId();
  await sql(
    tx,
    `insert into regulation (id, name, decision_reference, effective_from, effective_to, created_at, created_by_person_id)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [id, name, decisionReference, input.effectiveFrom, input.effectiveTo, clock.now(), actor.personId],
  );
  await sql(tx, `insert into time_rule select * from jsonb_populate_recordset(null::time_rule, $1::jsonb)`, [
    JSON.stringify(rules.map((rule) => ({ id: newId(), regulation_id: id, ...rule }))),
  ]);
  await assertNoOverlap(tx, id, ['rules']);
  const { effectiveFrom, effectiveTo } = input;
  const [event] = await append(useCase, [regulationChanged(actor, { id, name, effectiveFrom, effectiveTo })]);
  return { objectId: id, event: event! };
}

/** BAD_INPUT unless both are days, in their order. */
export function assertPeriod(effectiveFrom: string, effectiveTo: string | null): void {
  requireDay(effectiveFrom, ['effectiveFrom']);
  if (effectiveTo !== null && requireDay(effectiveTo, ['effectiveTo']) < requireDay(effectiveFrom, ['effectiveFrom']))
    throw new Problem('BAD_INPUT', { reason: 'effectiveTo before effectiveFrom' }, ['effectiveTo']);
}

/** The rules as rows, without ids. */
function readRules(rules: NewRule[], name: string, decisionReference: string) {
  if (rules.length === 0) throw new Problem('BAD_INPUT', { reason: 'a regulation has rules' }, ['rules']);
  if (rules.length > rulesMax) throw new Problem('TOO_MANY', { actual: rules.length, unit: 'rules', limit: rulesMax }, ['rules']);
  const seen = new Map<string, number>();
  return rules.map((rule, n) => {
    const path = (field: string) => ['rules', String(n), field];
    const told = [rule.procedure, rule.proposalKind, urgencyOf(rule.urgent ?? null)].filter((part) => part).join(' ');
    const other = seen.get(told);
    const of = (place: number) => `${told} of “${name}” (${decisionReference}), rule ${place + 1}`;
    if (other !== undefined) throw new Problem('RULES_OVERLAP', { rule: of(n), other: of(other) }, ['rules', String(n)]);
    seen.set(told, n);
    assertDays(rule.amount, path('amount'));
    assertDays(rule.minimumWorkingDays ?? 0, path('minimumWorkingDays'));
    assertDays(rule.alertWorkingDays, path('alertWorkingDays'));
    if (rule.clearDays && rule.procedure !== Procedure.LEAD_TIME)
      throw new Problem('BAD_INPUT', { reason: 'clearDays: LEAD_TIME' }, path('clearDays'));
    if (rule.silence === Silence.DEEMED_CONSENT && rule.procedure !== Procedure.OPINION)
      throw new Problem('BAD_INPUT', { reason: 'DEEMED_CONSENT: OPINION' }, path('silence'));
    return {
      ...{ procedure: rule.procedure, proposal_kind: rule.proposalKind ?? null, urgent: rule.urgent ?? null },
      ...{ amount: rule.amount, unit: rule.unit, clear_days: rule.clearDays, silence: rule.silence },
      cut_off_minute: rule.cutOff == null ? null : assertCutOff(rule.cutOff, path('cutOff')),
      ...{ minimum_working_days: rule.minimumWorkingDays ?? null, alert_working_days: rule.alertWorkingDays },
    };
  });
}

const urgencyOf = (urgent: boolean | null) => (urgent === null ? null : urgent ? 'urgent' : 'not urgent');

function assertDays(amount: number, path: string[]): void {
  if (amount < 0 || amount > daysMax) throw new Problem('BAD_INPUT', { reason: `0–${daysMax}` }, path);
}

function assertCutOff(text: string, path: string[]): number {
  const minute = requireTimeOfDay(text, path);
  if (minute === 0) throw new Problem('BAD_INPUT', { reason: '00:01–23:59' }, path); // that would be the day before
  return minute;
}
