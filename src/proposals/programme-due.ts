import type { UseCase } from '../access/use-case.ts';
import { holdCalendar } from '../calendar/next-version.ts';
import { workCalendar } from '../calendar/work-calendar.ts';
import type { ToAppend } from '../events/new-event.ts';
import type { Period } from '../graphql/period.ts';
import { type Basis, dueOf } from '../obligations/basis.rules.ts';
import { duesMoved } from '../obligations/due.events.ts';
import { confirmFulfilment, endObligations } from '../obligations/fulfil-obligations.ts';
import { handOver } from '../obligations/hand-over.ts';
import { moveDues, writeBases } from '../obligations/move-dues.ts';
import { type ObligationEnd, ObligationKind } from '../obligations/obligation.type.ts';
import { obligationsToChange } from '../obligations/obligation-row.ts';
import { alertWorkingDays, startObligations } from '../obligations/start-obligations.ts';
import { endSuspension } from '../obligations/suspensions.ts';
import { ProposalState } from './proposal.state.ts';
import type { ProposalRow } from './proposals.ts';

// What the lead body of a proposal owes its programme, and what becomes of that as the programme is changed.

export const basisOf = ({ from, to }: Period): Basis => ({ from: 'PERIOD', first: from, last: to });

/** By what a programme, or a return, demands a dossier. */
const demandedKinds = [ObligationKind.PROGRAMME_DUE, ObligationKind.RESUBMISSION];

const beforeSubmission: ProposalState[] = [ProposalState.PLANNED, ProposalState.IN_PREPARATION];

interface Led {
  id: string;
  leadBodyId: string;
  due: Period;
}

/** Proposals are in force, each due in its period. */
export async function startProgrammeDues(useCase: UseCase, proposals: readonly Led[]): Promise<void> {
  await startObligations(
    useCase,
    proposals.map(({ id, leadBodyId, due }) => ({
      ...{ kind: ObligationKind.PROGRAMME_DUE, bodyId: leadBodyId, proposalId: id, basis: basisOf(due), rule: null },
    })),
  );
}

type Redated = Pick<ProposalRow, 'id' | 'leadBodyId' | 'state' | 'repreparations'> & { due: Period };

/**
 * The programme gives it another date. What has passed by then stays as late as it is; a lead body that took over what was
 * overdue already owes it from here on, while the dossier has not come. What is submitted is not judged again.
 */
export async function moveProgrammeDue(useCase: UseCase, proposal: Redated, reason: string): Promise<ToAppend[]> {
  const { tx, actor } = useCase;
  await holdCalendar(tx); // before any obligation, as whoever changes it does
  const demanded = await obligationsToChange(tx, { proposalId: proposal.id, kinds: demandedKinds });
  const owed = demanded.filter(({ kind }) => kind === ObligationKind.PROGRAMME_DUE);
  const basis = basisOf(proposal.due);
  if (demanded.length === 0 && beforeSubmission.includes(proposal.state)) await startDemanded(useCase, proposal, basis);
  if (owed.length === 0) return [];
  const calendar = await workCalendar(tx);
  const to = dueOf(calendar, basis);
  await writeBases(
    tx,
    owed.map(({ id }) => ({ id, basis })),
  );
  const moves = owed.map((obligation) => ({ obligation, to, basis, alertWorkingDays }));
  const moved = await moveDues(useCase, calendar, 'REDATE', reason, moves);
  return duesMoved(
    actor,
    moved.map((after) => ({ before: owed.find(({ id }) => id === after.id)!, after })),
    'REDATE',
  );
}

/** Whoever leads it by now, and owes no dossier, does from here on: for the first time, or again after a re-preparation. */
export async function startDemanded(
  useCase: UseCase,
  { id: proposalId, leadBodyId, repreparations }: Pick<ProposalRow, 'id' | 'leadBodyId' | 'repreparations'>,
  basis: Basis,
): Promise<void> {
  const kind = repreparations > 0 ? ObligationKind.RESUBMISSION : ObligationKind.PROGRAMME_DUE;
  await startObligations(useCase, [{ kind, bodyId: leadBodyId!, proposalId, basis, rule: null }]);
}

const ofLead = [ObligationKind.PROGRAMME_DUE, ObligationKind.LEAD_TIME, ObligationKind.RESUBMISSION, ObligationKind.RESPONSE];

/** Another body leads it. */
export async function handOverDues(useCase: UseCase, proposalId: string, toBodyId: string): Promise<void> {
  await handOver(useCase, { proposalId, kinds: ofLead }, toBodyId);
}

/** It is prepared no more: nobody owes anything about it, what was submitted stays so, and nothing is suspended. */
export async function endDues(useCase: UseCase, proposalId: string, reason: ObligationEnd): Promise<void> {
  const all = { proposalId, kinds: Object.values(ObligationKind) };
  await endObligations(useCase, all, reason);
  await confirmFulfilment(useCase, all);
  await endSuspension(useCase.tx, proposalId, useCase.clock.now());
}
