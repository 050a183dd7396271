import type { UseCase } from '../../access/use-case.ts';
import { asDay, printDay } from '../../calendar/days.rules.ts';
import { receivedOn } from '../../calendar/due.rules.ts';
import { Procedure } from '../../calendar/time-rule.type.ts';
import { ruleFor, type TimeRuleRow } from '../../calendar/time-rules.ts';
import { workCalendar } from '../../calendar/work-calendar.ts';
import { localOf } from '../../calendar/zone.rules.ts';
import type { Period } from '../../graphql/period.ts';
import { type Basis, dueOf } from '../../obligations/basis.rules.ts';
import { endObligations, excuseMissing, fulfilObligations } from '../../obligations/fulfil-obligations.ts';
import { ObligationEnd, ObligationKind } from '../../obligations/obligation.type.ts';
import { startObligations } from '../../obligations/start-obligations.ts';
import { sql } from '../../persistence/database.ts';
import { Problem } from '../../problems.ts';
import { ProposalPriority } from '../../proposals/proposal.type.ts';
import type { ProposalRow } from '../../proposals/proposals.ts';
import type { RoundRow } from '../rounds/rounds.ts';
import type { RequestRow } from './requests.ts';

/** Until when opinions are wanted, as the office says; what it leaves out is as the rule in force says. */
export interface WantedBy {
  /** One day. */
  due?: Period | null;
  /** A window shorter than the rule allows is accepted as urgent. */
  acceptUrgency?: boolean;
}

/** How long bodies have, from now. */
export interface Window {
  basis: Basis;
  rule: TimeRuleRow | null;
  compressed: boolean;
}

/** BAD_INPUT unless a due date is one day. */
export function assertOneDay(due: Period | null | undefined): void {
  if (due && due.from !== due.to) throw new Problem('BAD_INPUT', { reason: 'one day' }, ['due']);
}

/** How long bodies that are asked now have for their opinions. Problems: BAD_INPUT, DUE_REQUIRED, WINDOW_TOO_SHORT. */
export async function readWindow(
  { tx, clock }: UseCase,
  { kind: proposalKind, priority }: Pick<ProposalRow, 'kind' | 'priority'>,
  { due = null, acceptUrgency = false }: WantedBy,
): Promise<Window> {
  const calendar = await workCalendar(tx);
  const now = clock.now();
  const on = printDay(localOf(calendar.zone, now).day);
  const urgent = priority === ProposalPriority.URGENT;
  const rule = (await ruleFor(tx, { procedure: Procedure.OPINION, proposalKind, urgent, on })) ?? null;
  const basis = basisFrom(now, due, rule);
  const dueAt = dueOf(calendar, basis);
  if (dueAt <= now) throw new Problem('BAD_INPUT', { reason: 'a day that has passed' }, ['due']);
  const minute = rule?.cutOffMinute ?? calendar.cutOffMinute;
  const window = calendar.days.between(receivedOn(calendar, now, minute), localOf(calendar.zone, dueAt).day);
  const minimum = rule?.minimumWorkingDays ?? 0;
  if (window < minimum && !acceptUrgency) throw new Problem('WINDOW_TOO_SHORT', { window, minimum }, ['due']);
  return { basis, rule, compressed: window < minimum };
}

function basisFrom(now: Date, due: Period | null, rule: TimeRuleRow | null): Basis {
  assertOneDay(due);
  if (due) return { from: 'DAY', day: printDay(asDay(due.to)), cutOffMinute: rule?.cutOffMinute ?? null };
  if (!rule) throw new Problem('DUE_REQUIRED', {}, ['due']);
  return { from: 'START', start: now.toISOString(), amount: rule.amount, unit: rule.unit, cutOffMinute: rule.cutOffMinute };
}

type OfRound = Pick<RoundRow, 'id' | 'proposalId'>;

/** Bodies are asked, or asked again: each owes an opinion from now on. Returns when all are due. */
export async function startOpinions(
  useCase: UseCase,
  round: OfRound,
  requests: readonly Pick<RequestRow, 'id' | 'bodyId'>[],
  window: Window,
): Promise<Date> {
  const { id: roundId, proposalId } = round;
  const [first] = await startObligations(
    useCase,
    requests.map(({ id: requestId, bodyId }) => ({
      kind: ObligationKind.OPINION,
      bodyId,
      proposalId,
      roundId,
      requestId,
      ...window,
    })),
  );
  return first!.currentDue;
}

const kinds = [ObligationKind.OPINION];

/** A body has given its opinion: judged here and now. One that it owed no longer, or had given before, changes nothing. */
export async function fulfilOpinion(useCase: UseCase, { proposalId }: OfRound, requestId: string): Promise<void> {
  await fulfilObligations(useCase, { proposalId, kinds, requestIds: [requestId] });
}

/** Bodies owe their opinions no more, and did not give them. */
export async function endOpinions(
  useCase: UseCase,
  { proposalId }: OfRound,
  requestIds: readonly string[],
  reason: ObligationEnd,
): Promise<void> {
  await endObligations(useCase, { proposalId, kinds, requestIds }, reason);
}

/** The requests of a round whose rule takes silence for consent, and whose time has passed. Who says that it is not its business is not silent. */
export async function deemedToConsent({ tx, clock }: UseCase, roundId: string): Promise<Set<string>> {
  const rows = await sql<{ requestId: string }>(
    tx,
    `select owed.request_id as "requestId" from obligation owed
     join time_rule on time_rule.id = owed.rule_id and time_rule.silence = 'DEEMED_CONSENT'
     where owed.round_id = $1 and owed.fulfilled_at is null and owed.ended_at is null and owed.stopped_since is null and owed.current_due <= $2
       and not exists (select from out_of_remit claim where claim.round_id = owed.round_id and claim.body_id = owed.body_id
         and claim.question_id is null and claim.accepted is null)`,
    [roundId, clock.now()],
  );
  return new Set(rows.map(({ requestId }) => requestId));
}

/** What a body is asked was not its business, whether the round is closed already or not: then nothing is missing. */
export async function excuseOpinion(useCase: UseCase, round: OfRound, requestId: string): Promise<void> {
  await endOpinions(useCase, round, [requestId], ObligationEnd.OUT_OF_REMIT);
  await excuseMissing(useCase, requestId);
}
