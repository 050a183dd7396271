import { assertMay, assertState } from '../../access/require.ts';
import type { UseCase } from '../../access/use-case.ts';
import { workCalendar } from '../../calendar/work-calendar.ts';
import type { Change } from '../../graphql/perform.ts';
import { ObligationKind } from '../../obligations/obligation.type.ts';
import { startObligations } from '../../obligations/start-obligations.ts';
import { sql } from '../../persistence/database.ts';
import { actFor } from '../../persistence/transaction.ts';
import { Problem } from '../../problems.ts';
import { type DueAgain, readNewDue } from '../../proposals/due-again.ts';
import { writeState } from '../../proposals/move-proposal.ts';
import { maySendBack } from '../../proposals/proposal.access.ts';
import { proposalStateChanged } from '../../proposals/proposal.events.ts';
import { ProposalState } from '../../proposals/proposal.state.ts';
import { Handling } from '../../proposals/proposal.type.ts';
import { findProposal, type ProposalRow } from '../../proposals/proposals.ts';
import { proposalReturned } from '../../proposals/return.events.ts';
import { ReturnKind, ReturnReason } from '../../proposals/return.type.ts';
import { requireText } from '../../text.ts';
import { reasonCodePointsMax } from '../requests/requests.ts';
import { appendWithReveals } from '../rounds/reveal-round.ts';
import { endRoundsReturned } from './end-rounds-returned.ts';

export interface ReturnForRepreparation {
  proposalId: string;
  reasonCodes: ReturnReason[];
  reason: string;
  /** An ISO date. */
  newDue: string | null;
}

const returnable = [
  ProposalState.IN_REVIEW,
  ProposalState.SYNTHESIS,
  ProposalState.RESPONDING,
  ProposalState.READY,
  ProposalState.SCHEDULED,
];

/**
 * The head of the office, or the chair of the body that decides, sends a proposal back that had been passed: it is
 * prepared again and due again. Rounds that run end with it, those in preparation are thrown away; it is on no agenda and
 * aimed at no meeting, since the office aims it anew when it knows the day. Problems: NOT_FOUND, NOT_ALLOWED,
 * HANDLED_ON_PAPER, WRONG_STATE, NEW_DUE_REQUIRED, BAD_INPUT, EMPTY_TEXT, TOO_LONG.
 */
export async function returnForRepreparation(useCase: UseCase, input: ReturnForRepreparation): Promise<Change> {
  const { tx, actor, clock } = useCase;
  const proposal = await findProposal(tx, input.proposalId, ['proposalId']);
  assertMay(maySendBack(actor, proposal));
  if (proposal.handling === Handling.OFF_SYSTEM) throw new Problem('HANDLED_ON_PAPER', {}, ['proposalId']);
  assertState<ProposalState>(proposal.state, returnable);
  const newDue = readNewDue(input.newDue, await workCalendar(tx), clock.now());
  const reasonCodes = Object.values(ReturnReason).filter((code) => input.reasonCodes.includes(code));
  if (reasonCodes.length === 0) throw new Problem('BAD_INPUT', { reason: 'at least one code' }, ['reasonCodes']);
  const reason = requireText(input.reason, reasonCodePointsMax, ['reason']);
  // The chair sees neither a dossier before it is ready nor who is asked in a blind round, and ends that all the same.
  await actFor(tx, { ...actor, isOffice: true });
  await writeReturn(useCase, proposal, { reasonCodes, reason, newDue });
  const rounds = await endRoundsReturned(useCase, proposal.id, reason);
  await writeState(useCase, proposal, ProposalState.IN_PREPARATION);
  const [event] = await appendWithReveals(useCase, rounds.ended, [
    ...proposalReturned(actor, proposal, { returnKind: ReturnKind.REPREPARATION, reasonCodes, newDue: newDue.day }),
    ...proposalStateChanged(actor, proposal, ProposalState.IN_PREPARATION),
    ...rounds.events,
  ]);
  await actFor(tx, actor);
  return { objectId: proposal.id, event: event! };
}

/** What it rests on stands with the dossier that had come; what follows for the lead body is a new duty. */
async function writeReturn(
  useCase: UseCase,
  proposal: ProposalRow,
  { reasonCodes, reason, newDue }: { reasonCodes: ReturnReason[]; reason: string; newDue: DueAgain },
): Promise<void> {
  const { tx, actor, clock } = useCase;
  await sql(
    tx,
    `update submission set returned_at = $2, returned_by_person_id = $3, return_codes = $4, return_reason = $5, new_due = $6
     where id = (select id from submission where proposal_id = $1 order by submitted_at desc, id desc limit 1)`,
    [proposal.id, clock.now(), actor.personId, reasonCodes, reason, newDue.day],
  );
  await sql(tx, `update proposal set repreparations = repreparations + 1, target_meeting_id = null where id = $1`, [proposal.id]);
  const kind = ObligationKind.RESUBMISSION;
  await startObligations(useCase, [
    { kind, bodyId: proposal.leadBodyId!, proposalId: proposal.id, basis: newDue.basis, rule: null },
  ]);
}
