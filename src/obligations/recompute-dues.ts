import type { UseCase } from '../access/use-case.ts';
import { alertAt, dueAfter, type WorkCalendar } from '../calendar/due.rules.ts';
import { sql, type Tx } from '../persistence/database.ts';
import { asDate } from '../text.ts';
import { dueOf } from './basis.rules.ts';
import type { MovedDue } from './due.events.ts';
import { DueChangeKind } from './due-change.type.ts';
import { holdRounds, isBlind, isGoing, type WaitedFor, waitedFor } from './keep-rounds-open.ts';
import { moveDues } from './move-dues.ts';
import { type ObligationRow, obligationColumns, toObligation } from './obligation-row.ts';
import { blindCloses, cutAtClose } from './recompute-blind.ts';
import { alertWorkingDays as alertWorkingDaysElse } from './start-obligations.ts';

interface Open {
  obligation: ObligationRow;
  alertWorkingDays: number;
  alertAt: Date;
}

type Due = Pick<ObligationRow, 'basis' | 'currentDue'>;

/** What a change of the calendar moved. */
export interface Recomputed {
  moved: MovedDue[];
  waited: Required<WaitedFor>[];
}

/**
 * Computes anew, by a calendar that is new, when everything is due that is open and not due yet, each from what its due
 * date follows from (domain §6). What is fulfilled, ended or late already is not looked at. The rows are locked in one
 * order, read, moved and written with a statement each, however many. Returns what moved, and what of it a round is held
 * open for (keep-rounds-open.ts); a blind round as all in it can compute (recompute-blind.ts).
 */
export async function recomputeDues(useCase: UseCase, calendar: WorkCalendar, reason: string): Promise<Recomputed> {
  const now = useCase.clock.now();
  const soonest = dueAfter(calendar, now, { amount: 1, unit: 'WORKING' });
  const recomputed = ({ basis, currentDue }: Due) => notTooSoon(dueOf(calendar, basis), currentDue, soonest);
  const held = await holdRoundsPassed(useCase.tx, now, recomputed);
  const blind = await blindCloses(useCase.tx, [...held], recomputed);
  const open = await openObligations(useCase, now);
  const moves = open.map(({ obligation, alertWorkingDays }) => {
    const to = cutAtClose(recomputed(obligation), obligation, blind.get(obligation.roundId ?? ''));
    return { obligation, to, alertWorkingDays };
  });
  const moved = await moveDues(useCase, calendar, DueChangeKind.CALENDAR, reason, moves);
  const gone = new Set(moved.map(({ id }) => id));
  await moveAlerts(
    useCase,
    calendar,
    open.filter(({ obligation }) => !gone.has(obligation.id)),
  );
  const before = new Map(open.map(({ obligation }) => [obligation.id, obligation]));
  const moveOf = moved.map((after) => ({ before: before.get(after.id)!, after }));
  const waited = waitedFor(moveOf).filter(({ roundId }) => held.has(roundId) && !blind.has(roundId));
  return { moved: moveOf, waited: [...waited, ...[...blind.values()].flatMap(({ waited }) => waited ?? [])] };
}

/**
 * Locks the rounds whose close something that is due before it is moved behind, before what is owed in them is locked; all
 * others are left alone: in them remarks go on being written while the calendar is changed. They are looked for without a
 * lock. What is due moves under the calendar alone, which is held here; the office may say meanwhile when a round is
 * closed: then it said so after the calendar changed, and what it said stands.
 */
async function holdRoundsPassed(tx: Tx, now: Date, recomputed: (due: Due) => Date): Promise<Set<string>> {
  const rows = await sql<{ roundId: string; basis: Due['basis']; currentDue: unknown; closesAt: unknown }>(
    tx,
    `select round.id as "roundId", obligation.basis, obligation.current_due as "currentDue", round.closes_at as "closesAt"
     from round join obligation on obligation.round_id = round.id and obligation.proposal_id = round.proposal_id
     where ${isGoing} and round.closes_at >= obligation.current_due and ((${isBlind}) or (obligation.fulfilled_at is null
       and obligation.ended_at is null and (obligation.current_due >= $1 or obligation.stopped_since is not null)))`,
    [now],
  );
  const passed = rows.filter(
    ({ basis, currentDue, closesAt }) => asDate(closesAt) < recomputed({ basis, currentDue: asDate(currentDue) }),
  );
  const ids = new Set(passed.map(({ roundId }) => roundId));
  if (ids.size > 0) await holdRounds(tx, [...ids]);
  return ids;
}

/** No due date is made earlier than a working day from now; one that is as early already stays. */
export function notTooSoon(to: Date, from: Date, soonest: Date): Date {
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
    return after.getTime() === before.getTime() ? [] : [{ id: obligation.id, after }];
  });
  if (moved.length === 0) return;
  await sql(
    tx,
    `update obligation set alert_at = moved.alert_at
     from unnest($1::uuid[], $2::timestamptz[]) as moved(id, alert_at) where obligation.id = moved.id`,
    [moved.map(({ id }) => id), moved.map(({ after }) => after)],
  );
}

/** The rounds of these that are blind still: what is owed in one betrays its body. */
export async function blindAmong(tx: Tx, moved: ObligationRow[]): Promise<Set<string>> {
  const roundIds = [...new Set(moved.flatMap(({ roundId }) => roundId ?? []))];
  const rows = await sql<{ id: string }>(tx, `select id from round where id = any($1::uuid[]) and ${isBlind}`, [roundIds]);
  return new Set(rows.map(({ id }) => id));
}
