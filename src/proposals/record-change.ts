import { assertMay, assertState } from '../access/require.ts';
import type { UseCase } from '../access/use-case.ts';
import type { Period } from '../graphql/period.ts';
import { sql } from '../persistence/database.ts';
import { mayKeepProgramme } from '../programmes/programme.access.ts';
import { ProgrammeState } from '../programmes/programme.type.ts';
import { requireText } from '../text.ts';
import type { ProgrammeChangeKind } from './change.type.ts';
import { unsaid } from './on-paper.rules.ts';
import type { ProposalChangePayload } from './proposal.events.ts';
import { openStates, type ProposalState } from './proposal.state.ts';
import { Handling } from './proposal.type.ts';
import { findInProgramme, type ProposalRow } from './proposals.ts';

/** What a change to an adopted programme rests on. */
export interface Decision {
  decisionReference: string;
  reason: string;
}

const referenceCodePointsMax = 200;
export const reasonCodePointsMax = 2000;

export function readDecision({ decisionReference, reason }: Decision): Decision {
  return {
    decisionReference: requireText(decisionReference, referenceCodePointsMax, ['decisionReference']),
    reason: requireText(reason, reasonCodePointsMax, ['reason']),
  };
}

/**
 * An open proposal of an adopted programme, for the office to change; both locked. One change after the other in a
 * programme: of two that merge into each other, the second is refused. Problems: NOT_FOUND, NOT_ALLOWED, WRONG_STATE.
 */
export async function findToChange({ tx, actor }: UseCase, proposalId: string): Promise<ProposalRow> {
  const { programme, proposal } = await findInProgramme(tx, proposalId, ['proposalId']);
  assertMay(mayKeepProgramme(actor));
  assertState(programme.state, [ProgrammeState.ADOPTED]);
  assertState<ProposalState>(proposal.state, openStates);
  return proposal;
}

/** Of what is handled on paper no text is kept: not even why. */
export function keptOf({ handling }: { handling: string }, { decisionReference, reason }: Decision): Decision {
  return handling === Handling.OFF_SYSTEM ? { decisionReference: unsaid, reason: unsaid } : { decisionReference, reason };
}

interface Changed {
  due?: { from: Period; to: Period };
  leadBody?: { from: string; to: string };
  intoProposalId?: string;
}

/** Adds a change to the history of a programme. Gives what its event tells in any case. */
export async function recordChange(
  { tx, actor, clock, newId }: UseCase,
  kind: ProgrammeChangeKind,
  proposal: { id: string; programmeId: string; number: number; title: string; handling: string },
  decision: Decision,
  { due, leadBody, intoProposalId }: Changed = {},
): Promise<ProposalChangePayload> {
  const { decisionReference, reason } = keptOf(proposal, decision);
  const changeId = newId();
  await sql(
    tx,
    `insert into programme_change (id, programme_id, proposal_id, kind, decision_reference, reason, actor_person_id, actor_body_id,
       at, from_due_from, from_due_to, to_due_from, to_due_to, from_lead_body_id, to_lead_body_id, into_proposal_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
    [
      changeId,
      proposal.programmeId,
      proposal.id,
      kind,
      decisionReference,
      reason,
      actor.personId,
      actor.bodyId,
      clock.now(),
      due?.from.from ?? null,
      due?.from.to ?? null,
      due?.to.from ?? null,
      due?.to.to ?? null,
      leadBody?.from ?? null,
      leadBody?.to ?? null,
      intoProposalId ?? null,
    ],
  );
  const { id: proposalId, number, title } = proposal;
  return { proposalId, number, title, changeId, decisionReference, reason };
}
