import { assertMay, assertState } from '../access/require.ts';
import type { UseCase } from '../access/use-case.ts';
import { holdCalendar } from '../calendar/next-version.ts';
import { workCalendar } from '../calendar/work-calendar.ts';
import { append } from '../events/append.ts';
import type { Change } from '../graphql/perform.ts';
import { fulfilObligations } from '../obligations/fulfil-obligations.ts';
import { ObligationKind } from '../obligations/obligation.type.ts';
import { sql } from '../persistence/database.ts';
import { Problem } from '../problems.ts';
import { requireText } from '../text.ts';
import { readNewDue } from './due-again.ts';
import { writeState } from './move-proposal.ts';
import { oweAgain } from './owe-again.ts';
import { mayHandle } from './proposal.access.ts';
import { proposalStateChanged } from './proposal.events.ts';
import { ProposalState } from './proposal.state.ts';
import { Handling } from './proposal.type.ts';
import { findProposal } from './proposals.ts';
import { proposalReturned } from './return.events.ts';
import { ReturnKind } from './return.type.ts';

const missingRowsMax = 50;
export const itemCodePointsMax = 500;

export interface ReturnIncomplete {
  proposalId: string;
  missing: string[];
  /** An ISO date. */
  newDue: string | null;
}

/**
 * The office sends a dossier back because something is missing: what was fulfilled with it is owed again, by the new date
 * or by the present one if that is later; its lead time by the same date as before. It is no re-preparation. Problems:
 * NOT_FOUND, NOT_ALLOWED, HANDLED_ON_PAPER, WRONG_STATE, NEW_DUE_REQUIRED, BAD_INPUT, TOO_MANY, EMPTY_TEXT, TOO_LONG.
 */
export async function returnIncomplete(useCase: UseCase, input: ReturnIncomplete): Promise<Change> {
  const { tx, actor, clock } = useCase;
  const proposal = await findProposal(tx, input.proposalId, ['proposalId']);
  assertMay(mayHandle(actor));
  if (proposal.handling === Handling.OFF_SYSTEM) throw new Problem('HANDLED_ON_PAPER', {}, ['proposalId']);
  assertState(proposal.state, [ProposalState.SUBMITTED]);
  await holdCalendar(tx); // before any obligation, as whoever changes it does
  const newDue = readNewDue(input.newDue, await workCalendar(tx), clock.now());
  const missing = readMissing(input.missing);
  await sql(
    tx,
    `update submission set check_result = 'RETURNED_INCOMPLETE', checked_at = $2, checked_by_person_id = $3, missing = $4, new_due = $5
     where proposal_id = $1 and checked_at is null`,
    [proposal.id, clock.now(), actor.personId, missing, newDue.day],
  );
  await fulfilObligations(useCase, { proposalId: proposal.id, kinds: [ObligationKind.OFFICE_CHECK] });
  const moved = await oweAgain(useCase, proposal, newDue);
  await sql(tx, `update proposal set incomplete_returns = incomplete_returns + 1 where id = $1`, [proposal.id]);
  await writeState(useCase, proposal, ProposalState.IN_PREPARATION);
  const [event] = await append(useCase, [
    ...proposalReturned(actor, proposal, { returnKind: ReturnKind.INCOMPLETE, newDue: newDue.day }),
    ...proposalStateChanged(actor, proposal, ProposalState.IN_PREPARATION),
    ...moved,
  ]);
  return { objectId: proposal.id, event: event! };
}

function readMissing(items: string[]): string[] {
  const path = ['missing'];
  if (items.length > missingRowsMax)
    throw new Problem('TOO_MANY', { actual: items.length, unit: 'rows', limit: missingRowsMax }, path);
  if (items.length === 0) throw new Problem('EMPTY_TEXT', {}, path);
  return items.map((item, n) => requireText(item, itemCodePointsMax, [...path, String(n)]));
}
