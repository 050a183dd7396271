import type { UseCase } from '../access/use-case.ts';
import { workCalendar } from '../calendar/work-calendar.ts';
import type { ToAppend } from '../events/new-event.ts';
import type { Period } from '../graphql/period.ts';
import { type Basis, dueOf } from '../obligations/basis.rules.ts';
import { duesMoved } from '../obligations/due.events.ts';
import { confirmFulfilment, endObligations } from '../obligations/fulfil-obligations.ts';
import { handOver } from '../obligations/hand-over.ts';
import { moveDues } from '../obligations/move-dues.ts';
import { type ObligationEnd, ObligationKind } from '../obligations/obligation.type.ts';
import { obligationsToChange } from '../obligations/obligation-row.ts';
import { alertWorkingDays, startObligations } from '../obligations/start-obligations.ts';
import { endSuspension } from '../obligations/suspensions.ts';
import { sql } from '../persistence/database.ts';

// What the lead body of a proposal owes its programme, and what becomes of that as the programme is changed.

const basisOf = ({ from, to }: Period): Basis => ({ from: 'PERIOD', first: from, last: to });

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

/**
 * The programme gives it another date. What has passed by then stays as late as it is; a lead body that took over what was
 * overdue already owes it from here on. What is submitted is not judged again.
 */
export async function moveProgrammeDue(useCase: UseCase, proposal: Led, reason: string): Promise<ToAppend[]> {
  const { tx, actor } = useCase;
  const owed = await obligationsToChange(tx, { proposalId: proposal.id, kinds: [ObligationKind.PROGRAMME_DUE] });
  if (owed.length === 0) {
    if (!(await isSubmitted(useCase, proposal.id))) await startProgrammeDues(useCase, [proposal]);
    return [];
  }
  const calendar = await workCalendar(tx);
  const basis = basisOf(proposal.due);
  const to = dueOf(calendar, basis);
  // Written in any case: a month and its last working day are due at the same instant, until the calendar changes.
  await sql(tx, `update obligation set basis = $2 where id = any($1::uuid[])`, [owed.map(({ id }) => id), JSON.stringify(basis)]);
  const moves = owed.map((obligation) => ({ obligation, to, basis, alertWorkingDays }));
  const moved = await moveDues(useCase, calendar, 'REDATE', reason, moves);
  return duesMoved(
    actor,
    moved.map((after) => ({ before: owed.find(({ id }) => id === after.id)!, after })),
    'REDATE',
  );
}

async function isSubmitted({ tx }: UseCase, proposalId: string): Promise<boolean> {
  const given = await sql(
    tx,
    `select from obligation where proposal_id = $1 and kind = $2 and fulfilled_at is not null limit 1`,
    [proposalId, ObligationKind.PROGRAMME_DUE],
  );
  return given.length > 0;
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
