import type { UseCase } from '../access/use-case.ts';
import { printDay } from '../calendar/days.rules.ts';
import type { WorkCalendar } from '../calendar/due.rules.ts';
import { holdCalendar } from '../calendar/next-version.ts';
import { rulesById } from '../calendar/rules-in-force.ts';
import { workCalendar } from '../calendar/work-calendar.ts';
import { localOf } from '../calendar/zone.rules.ts';
import type { ToAppend } from '../events/new-event.ts';
import { type Basis, dueOf } from '../obligations/basis.rules.ts';
import { duesMoved } from '../obligations/due.events.ts';
import { endAll, undoFulfilment } from '../obligations/fulfil-obligations.ts';
import { hasExpired } from '../obligations/judging.rules.ts';
import { type DueMove, moveDues, writeBases } from '../obligations/move-dues.ts';
import { ObligationEnd, ObligationKind } from '../obligations/obligation.type.ts';
import type { ObligationRow } from '../obligations/obligation-row.ts';
import { alertWorkingDays, type NewObligation, startObligations } from '../obligations/start-obligations.ts';
import type { DueAgain } from './due-again.ts';
import { basesNow, moveLeadTimesAgain } from './lead-time-again.ts';
import { unsaid } from './on-paper.rules.ts';
import { basisOf, startDemanded } from './programme-due.ts';
import type { ProposalRow } from './proposals.ts';

export const dossierKinds = [ObligationKind.PROGRAMME_DUE, ObligationKind.RESUBMISSION, ObligationKind.LEAD_TIME];

/**
 * What was fulfilled with a dossier, until the office had checked it, is owed again. What the programme demands, by the
 * latest of the new date, the present one and what that follows from by now; the lead time by its own, which the meeting
 * sets and nobody extends. Whoever leads the proposal by now owes it: with a former lead stays what is late by then, and
 * for that nobody else can answer; but a new date is a new duty, though nothing was owed before. Why a date moved is not
 * said: what is missing is not for the whole programme. Gives the events of the due dates that moved.
 */
export async function oweAgain(useCase: UseCase, proposal: ProposalRow, newDue: DueAgain): Promise<ToAppend[]> {
  const { tx, actor, clock } = useCase;
  await holdCalendar(tx); // before any obligation, as whoever changes it does
  const now = clock.now();
  const calendar = await workCalendar(tx);
  const undone = await undoFulfilment(useCase, { proposalId: proposal.id, kinds: dossierKinds });
  const isLeadTime = ({ kind }: ObligationRow) => kind === ObligationKind.LEAD_TIME;
  const passesOn = ({ bodyId }: ObligationRow) => bodyId !== proposal.leadBodyId;
  const isFormer = ({ meetingId }: ObligationRow) => meetingId !== proposal.targetMeetingId;
  const demanded = undone.filter((row) => !isLeadTime(row));
  const before = undone.filter(isLeadTime);
  if (demanded.length === 0) await startDemanded(useCase, proposal, newDue.basis);

  const moves = demanded
    .filter((row) => !passesOn(row))
    .map((obligation): DueMove & { basis: Basis } => ({
      ...{ obligation, ...latestOf(calendar, proposal, obligation, newDue), alertWorkingDays },
    }));
  await writeBases(
    tx,
    moves.map(({ obligation: { id }, basis }) => ({ id, basis })),
  );
  const moved = await moveDues(useCase, calendar, 'REDATE', unsaid, moves);

  const replaced = [...demanded.filter(passesOn), ...before.filter((row) => passesOn(row) || isFormer(row))];
  await endAll(useCase, replaced, ObligationEnd.REPLACED);
  const handedOn = replaced.filter((row) => !isLeadTime(row) || (!isFormer(row) && !hasExpired(row, now)));
  const stay = before.filter((row) => !passesOn(row) && !isFormer(row) && !hasExpired(row, now));
  const rules = await rulesById(
    tx,
    [...handedOn, ...stay].flatMap(({ ruleId }) => ruleId ?? []),
  );
  const ruleOf = ({ ruleId }: ObligationRow) => (ruleId !== null && rules.get(ruleId)) || null;
  const leadTimeBasis = await basesNow(tx, proposal, [...handedOn, ...stay].filter(isLeadTime));
  await startObligations(
    useCase,
    handedOn.map(
      (row): NewObligation => ({
        ...{ kind: row.kind, bodyId: proposal.leadBodyId!, proposalId: proposal.id, rule: ruleOf(row) },
        ...(row.meetingId !== null && { meetingId: row.meetingId }),
        basis: isLeadTime(row) ? leadTimeBasis(row) : latestOf(calendar, proposal, row, newDue).basis,
      }),
    ),
  );
  const leadTimes = stay.map((obligation) => ({
    ...{ obligation, basis: leadTimeBasis(obligation) },
    alertWorkingDays: ruleOf(obligation)?.alertWorkingDays ?? alertWorkingDays,
  }));
  return [
    ...duesMoved(
      actor,
      moved.map((after) => ({ before: demanded.find(({ id }) => id === after.id)!, after })),
      'REDATE',
    ),
    ...(await moveLeadTimesAgain(useCase, calendar, leadTimes)),
  ];
}

/**
 * The latest of the new date, the present one, and what the programme, or a return, demands by the calendar as it is: while
 * it was fulfilled neither a redate nor a change of the calendar moved it. And what that follows from.
 */
function latestOf(
  calendar: WorkCalendar,
  proposal: ProposalRow,
  { kind, basis: before, currentDue }: ObligationRow,
  newDue: DueAgain,
): { to: Date; basis: Basis } {
  const { day, ms } = localOf(calendar.zone, currentDue);
  const bases: Basis[] = [
    ...(kind === ObligationKind.PROGRAMME_DUE ? [basisOf(proposal.due!)] : []),
    ...(kind === ObligationKind.PROGRAMME_DUE && before.from === 'PERIOD' ? [] : [before]), // another period may be in force
  ];
  const all = [
    ...bases.map((basis) => ({ to: dueOf(calendar, basis), basis })),
    { to: newDue.due, basis: newDue.basis },
    { to: currentDue, basis: { from: 'DAY' as const, day: printDay(day), cutOffMinute: ms / 60_000 } },
  ];
  return all.reduce((latest, each) => (each.to > latest.to ? each : latest));
}
