import type { UseCase } from '../access/use-case.ts';
import { AttentionKind } from '../bodies/attention.type.ts';
import { append } from '../events/append.ts';
import { found } from '../graphql/found.ts';
import type { Change } from '../graphql/perform.ts';
import { sql, type Tx } from '../persistence/database.ts';
import { Problem } from '../problems.ts';
import { ProgrammeChangeKind } from './change.type.ts';
import { handOverDues } from './programme-due.ts';
import { type ProposalReassignedPayload, programmeChanged, proposalAssigned } from './proposal.events.ts';
import { joinProgramme } from './proposal-content.ts';
import { type Decision, findToChange, readDecision, recordChange } from './record-change.ts';
import { keepState } from './state-history.ts';

/** What waits no longer for who leads no longer: what it wrote to itself it does not place on drafts that it does not see. */
const leadKinds = [
  AttentionKind.START_PREPARATION,
  AttentionKind.PREPARE_DRAFT,
  AttentionKind.COMPLETE_DOSSIER,
  AttentionKind.SUBMIT_DOSSIER,
  AttentionKind.CONFIRM_PLACEMENT,
  AttentionKind.MENTION,
];

export interface ReassignProposal extends Decision {
  proposalId: string;
  leadBodyId: string;
}

/**
 * Gives a proposal another lead body. Whoever leads sees its drafts and what is addressed to the lead, all that was
 * there before included; the former lead sees neither any longer (its feeds end), but the programme, and what it wrote
 * to itself. What is due still the new lead owes; what was late already stays the lateness of the former one. Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE, NOTHING_TO_CHANGE, ASKED_IN_ROUND, EMPTY_TEXT, TOO_LONG.
 */
export async function reassignProposal(useCase: UseCase, input: ReassignProposal): Promise<Change> {
  const { tx, actor, clock } = useCase;
  const proposal = await findToChange(useCase, input.proposalId);
  const decision = readDecision(input);
  const [from, to] = [proposal.leadBodyId!, input.leadBodyId]; // every proposal of an adopted programme has a lead body
  if (from === to) throw new Problem('NOTHING_TO_CHANGE', {}, ['leadBodyId']);
  await assertCanLead(tx, proposal.id, to);
  await sql(tx, `update proposal set lead_body_id = $2, version = version + 1 where id = $1`, [proposal.id, to]);
  await keepState(tx, [proposal.id], clock.now());
  await sql(tx, `delete from proposal_contributor where proposal_id = $1 and body_id = $2`, [proposal.id, to]);
  await joinProgramme(tx, proposal.programmeId, [to]);
  await handOverDues(useCase, proposal.id, to);
  const change = await recordChange(useCase, ProgrammeChangeKind.REASSIGN, proposal, decision, { leadBody: { from, to } });
  const payload: ProposalReassignedPayload = { ...change, fromLeadBodyId: from, toLeadBodyId: to };
  const [event] = await append(useCase, [
    ...programmeChanged('ProposalReassigned', actor, proposal, payload, [
      { of: { bodyId: from }, kinds: leadKinds },
      { of: 'OFFICE', kinds: [AttentionKind.ANSWER_EXTENSION] },
    ]),
    proposalAssigned(actor, to, proposal, 'LEAD'),
  ]);
  return { objectId: change.changeId, event: event! };
}

/** ROUND is not for the lead body: who is being asked cannot be the one whose draft it is. */
async function assertCanLead(tx: Tx, proposalId: string, bodyId: string): Promise<void> {
  const path = ['leadBodyId'];
  const [body] = await sql<{ asked: boolean }>(
    tx,
    `select exists (select from round join opinion_request request on request.round_id = round.id and request.body_id = body.id
       where round.proposal_id = $1 and round.status in ('OPEN', 'PAUSED')) as asked from body where id = $2`,
    [proposalId, bodyId],
  );
  if (found(body, path).asked) throw new Problem('ASKED_IN_ROUND', {}, path);
}
