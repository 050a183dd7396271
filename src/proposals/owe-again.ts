import type { UseCase } from '../access/use-case.ts';
import { printDay } from '../calendar/days.rules.ts';
import type { WorkCalendar } from '../calendar/due.rules.ts';
import { rulesById } from '../calendar/rules-in-force.ts';
import { workCalendar } from '../calendar/work-calendar.ts';
import { localOf } from '../calendar/zone.rules.ts';
import type { Basis } from '../obligations/basis.rules.ts';
import type { MovedDue } from '../obligations/due.events.ts';
import { endAll, undoFulfilment } from '../obligations/fulfil-obligations.ts';
import { hasExpired } from '../obligations/judging.rules.ts';
import { type DueMove, moveDues } from '../obligations/move-dues.ts';
import { ObligationEnd, ObligationKind } from '../obligations/obligation.type.ts';
import type { ObligationRow } from '../obligations/obligation-row.ts';
import { type NewObligation, startObligations } from '../obligations/start-obligations.ts';
import type { DueAgain } from './due-again.ts';
import type { ProposalRow } from './proposals.ts';

export const dossierKinds = [ObligationKind.PROGRAMME_DUE, ObligationKind.RESUBMISSION, ObligationKind.LEAD_TIME];

const alertWorkingDays = 2;

/**
 * What was fulfilled with a dossier, until the office had checked it, is owed again. What the programme demands, by the
 * later of the new date and the present one; the lead time by its own, which the meeting sets and nobody extends. Whoever
 * leads the proposal by now owes it: with a former lead stays what is late by then, and for that nobody else can answer;
 * but a new date is a new duty. Gives the due dates that moved.
 */
export async function oweAgain(useCase: UseCase, proposal: ProposalRow, newDue: DueAgain, reason: string): Promise<MovedDue[]> {
  const now = useCase.clock.now();
  const calendar = await workCalendar(useCase.tx);
  const undone = await undoFulfilment(useCase, { proposalId: proposal.id, kinds: dossierKinds });
  const isLeadTime = ({ kind }: ObligationRow) => kind === ObligationKind.LEAD_TIME;
  const passesOn = ({ bodyId }: ObligationRow) => bodyId !== proposal.leadBodyId;
  const isFormer = ({ meetingId }: ObligationRow) => meetingId !== proposal.targetMeetingId;
  const demanded = undone.filter((row) => !isLeadTime(row));
  const before = undone.filter(isLeadTime);

  const moves = demanded
    .filter((row) => !passesOn(row))
    .map(
      (obligation): DueMove => ({
        ...{ obligation, ...laterOf(calendar, obligation, newDue), alertWorkingDays },
      }),
    );
  const moved = await moveDues(useCase, calendar, 'REDATE', reason, moves);

  const replaced = [...demanded.filter(passesOn), ...before.filter((row) => passesOn(row) || isFormer(row))];
  await endAll(useCase, replaced, ObligationEnd.REPLACED);
  const handedOn = replaced.filter((row) => !isLeadTime(row) || (!isFormer(row) && !hasExpired(row, now)));
  const rules = await rulesById(
    useCase.tx,
    handedOn.flatMap(({ ruleId }) => ruleId ?? []),
  );
  await startObligations(
    useCase,
    handedOn.map(
      (row): NewObligation => ({
        ...{ kind: row.kind, bodyId: proposal.leadBodyId!, proposalId: proposal.id },
        rule: (row.ruleId !== null && rules.get(row.ruleId)) || null,
        ...(row.meetingId !== null && { meetingId: row.meetingId }),
        basis: isLeadTime(row) ? row.basis : laterOf(calendar, row, newDue).basis,
      }),
    ),
  );
  return moved.map((after) => ({ before: demanded.find(({ id }) => id === after.id)!, after }));
}

/** The later of the new date and the present one, and what it follows from. */
function laterOf(calendar: WorkCalendar, { currentDue }: ObligationRow, newDue: DueAgain): { to: Date; basis: Basis } {
  if (newDue.due >= currentDue) return { to: newDue.due, basis: newDue.basis };
  const { day, ms } = localOf(calendar.zone, currentDue);
  return { to: currentDue, basis: { from: 'DAY', day: printDay(day), cutOffMinute: ms / 60_000 } };
}
