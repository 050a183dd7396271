import { assertMay, assertState } from '../access/require.ts';
import type { UseCase } from '../access/use-case.ts';
import { officeId } from '../bodies/bodies.ts';
import { printDay } from '../calendar/days.rules.ts';
import { holdCalendar } from '../calendar/next-version.ts';
import { spanOf } from '../calendar/rules-in-force.ts';
import { Procedure } from '../calendar/time-rule.type.ts';
import { ruleFor } from '../calendar/time-rules.ts';
import { workCalendar } from '../calendar/work-calendar.ts';
import { localOf } from '../calendar/zone.rules.ts';
import type { Change } from '../graphql/perform.ts';
import { fulfilObligations } from '../obligations/fulfil-obligations.ts';
import { ObligationKind } from '../obligations/obligation.type.ts';
import { startObligations } from '../obligations/start-obligations.ts';
import { sql } from '../persistence/database.ts';
import { Problem } from '../problems.ts';
import { moveProposal } from '../proposals/move-proposal.ts';
import { dossierKinds } from '../proposals/owe-again.ts';
import { maySubmit } from '../proposals/proposal.access.ts';
import { ProposalState } from '../proposals/proposal.state.ts';
import { ProposalPriority } from '../proposals/proposal.type.ts';
import { findProposal, type ProposalRow } from '../proposals/proposals.ts';
import { readChecklist } from './checklist.rules.ts';
import { findDraft } from './drafts.ts';

export interface SubmitProposal {
  proposalId: string;
  draftId: string;
  checklist?: { item: string; isEnclosed: boolean; note?: string | null }[];
}

/**
 * The head of the lead body sends a draft to the office, which sees it from now on and has so long to check the dossier.
 * What the programme, a return or a meeting demanded is fulfilled as of now, unless the office finds it incomplete.
 * Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE, TOO_MANY, EMPTY_TEXT, TOO_LONG, BAD_INPUT.
 */
export async function submitProposal(useCase: UseCase, input: SubmitProposal): Promise<Change> {
  const { tx, actor, clock, newId } = useCase;
  const proposal = await findProposal(tx, input.proposalId, ['proposalId']);
  const draft = await findDraft(tx, input.draftId, ['draftId']);
  if (draft.proposalId !== proposal.id) throw new Problem('NOT_FOUND', {}, ['draftId']);
  assertMay(maySubmit(actor, proposal));
  assertState(proposal.state, [ProposalState.IN_PREPARATION]);
  const checklist = readChecklist(input.checklist ?? []);
  await sql(tx, `update draft set released_at = coalesce(released_at, $2) where id = $1`, [draft.id, clock.now()]);
  await sql(
    tx,
    `insert into submission (id, proposal_id, draft_id, kind, submitted_at, submitted_by_person_id, checklist)
     values ($1, $2, $3, case when exists (select from submission where proposal_id = $2) then 'RESUBMISSION' else 'FIRST' end, $4, $5, $6)`,
    [newId(), proposal.id, draft.id, clock.now(), actor.personId, JSON.stringify(checklist)],
  );
  await holdCalendar(tx); // before any obligation, as whoever changes it does
  await fulfilObligations(useCase, { proposalId: proposal.id, kinds: dossierKinds }, { provisional: true });
  await startCheck(useCase, proposal);
  return moveProposal(useCase, proposal, ProposalState.SUBMITTED);
}

/** The office owes the check, if a rule in force says how long it has. */
async function startCheck(useCase: UseCase, { id: proposalId, kind: proposalKind, priority }: ProposalRow): Promise<void> {
  const { tx, clock } = useCase;
  const on = printDay(localOf((await workCalendar(tx)).zone, clock.now()).day);
  const urgent = priority === ProposalPriority.URGENT;
  const rule = await ruleFor(tx, { procedure: Procedure.OFFICE_CHECK, proposalKind, urgent, on });
  if (!rule) return;
  const basis = { from: 'START' as const, start: clock.now().toISOString(), ...spanOf(rule) };
  await startObligations(useCase, [{ kind: ObligationKind.OFFICE_CHECK, bodyId: await officeId(tx), proposalId, basis, rule }]);
}
