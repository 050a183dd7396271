import type { UseCase } from '../access/use-case.ts';
import { dueAfter, type WorkCalendar } from '../calendar/due.rules.ts';
import { rulesInForce } from '../calendar/rules-in-force.ts';
import { Procedure } from '../calendar/time-rule.type.ts';
import type { ToAppend } from '../events/new-event.ts';
import { type Basis, dueOf } from '../obligations/basis.rules.ts';
import { duesMoved } from '../obligations/due.events.ts';
import { DueChangeKind } from '../obligations/due-change.type.ts';
import { moveDues, writeBases } from '../obligations/move-dues.ts';
import type { ObligationRow } from '../obligations/obligation-row.ts';
import { notTooSoon } from '../obligations/recompute-dues.ts';
import { sqlOne, type Tx } from '../persistence/database.ts';
import { beforeMeeting } from './lead-time.ts';
import { unsaid } from './on-paper.rules.ts';
import { ProposalPriority } from './proposal.type.ts';
import type { ProposalRow } from './proposals.ts';

// While the dossier was at the office its lead time was met, and was left alone when its meeting or the calendar changed.

/**
 * What lead times before the meeting a proposal is aimed at follow from by now: when it was moved, from its new day and
 * the rule in force on that; where none is, so long before it as until now.
 */
export async function basesNow(tx: Tx, proposal: ProposalRow, rows: ObligationRow[]): Promise<(row: ObligationRow) => Basis> {
  if (rows.length === 0) return ({ basis }) => basis;
  const { day } = await sqlOne<{ day: string }>(tx, `select day::text as day from meeting where id = $1`, [
    proposal.targetMeetingId,
  ]);
  const ruleOf = await rulesInForce(tx, Procedure.LEAD_TIME, day);
  const rule = ruleOf({ kind: proposal.kind, isUrgent: proposal.priority === ProposalPriority.URGENT });
  return ({ basis }) => {
    if (basis.from !== 'MEETING' || basis.day === day) return basis;
    return rule ? beforeMeeting(day, rule) : { ...basis, day };
  };
}

export interface LeadTimeAgain {
  obligation: ObligationRow;
  basis: Basis;
  alertWorkingDays: number;
}

/**
 * Makes up for what moved meanwhile, of lead times that are not due yet, locked before: as a redate when the meeting was
 * moved, however early that is; as a change of the calendar else, never sooner than in a working day.
 */
export async function moveLeadTimesAgain(useCase: UseCase, calendar: WorkCalendar, all: LeadTimeAgain[]): Promise<ToAppend[]> {
  if (all.length === 0) return [];
  const { tx, actor, clock } = useCase;
  const soonest = dueAfter(calendar, clock.now(), { amount: 1, unit: 'WORKING' });
  const isRedated = ({ obligation, basis }: LeadTimeAgain) => obligation.basis !== basis;
  const redated = all.filter(isRedated).map((each) => ({ ...each, to: dueOf(calendar, each.basis) }));
  const recomputed = all
    .filter((each) => !isRedated(each) && each.obligation.calendarVersion < calendar.version)
    .map((each) => ({ ...each, to: notTooSoon(dueOf(calendar, each.basis), each.obligation.currentDue, soonest) }));
  await writeBases(
    tx,
    redated.map(({ obligation: { id }, basis }) => ({ id, basis })),
  );
  const before = new Map(all.map(({ obligation }) => [obligation.id, obligation]));
  const told = async (kind: DueChangeKind, moves: typeof redated) => {
    const moved = await moveDues(useCase, calendar, kind, unsaid, moves);
    return duesMoved(
      actor,
      moved.map((after) => ({ before: before.get(after.id)!, after })),
      kind,
    );
  };
  return [...(await told(DueChangeKind.REDATE, redated)), ...(await told(DueChangeKind.CALENDAR, recomputed))];
}
