import type { Actor } from '../access/actor.ts';
import { Audience } from '../access/audience.ts';
import { shownTo } from '../access/require.ts';
import { AttentionKind } from '../bodies/attention.type.ts';
import { inboxStream } from '../bodies/inbox.events.ts';
import type { NewEvent } from '../events/append.ts';
import type { ChangesAttention, ToAppend } from '../events/new-event.ts';
import type { Stream } from '../events/stream.ts';
import { programmeStream } from '../programmes/programme.events.ts';
import { ProgrammeState } from '../programmes/programme.type.ts';
import { ProposalState } from './proposal.state.ts';

export const proposalStream = (id: string): Stream => ({ kind: 'PROPOSAL', id });

export interface ProposalCreatedPayload {
  proposalId: string;
  number: number;
  title: string;
}

/** What was written anew is asked for: it may be much. */
export interface ProposalUpdatedPayload extends ProposalCreatedPayload {
  version: number;
}

export interface ProposalStateChangedPayload {
  proposalId: string;
  from: ProposalState;
  to: ProposalState;
}

/** What each event of a change to an adopted programme tells, beside what changed. */
export interface ProposalChangePayload {
  proposalId: string;
  number: number;
  title: string;
  changeId: string;
  decisionReference: string;
  reason: string;
}

/** Due dates are printed periods: `2024-06-28`, `2024-06` or `2024-Q2`. Bodies and proposals are UUIDs. */
export interface ProposalAddedPayload extends ProposalChangePayload {
  leadBodyId: string;
  due: string;
}
export interface ProposalRedatedPayload extends ProposalChangePayload {
  fromDue: string;
  toDue: string;
}
export interface ProposalReassignedPayload extends ProposalChangePayload {
  fromLeadBodyId: string;
  toLeadBodyId: string;
}
export type ProposalWithdrawnPayload = ProposalChangePayload;
export interface ProposalMergedPayload extends ProposalChangePayload {
  intoProposalId: string;
  intoNumber: number;
}

/** Of a suspended proposal: by what decision, and why; that it goes on needs none. */
export interface ProposalSuspendedPayload extends ProposalCreatedPayload {
  decisionReference: string;
  reason: string;
}
export type ProposalResumedPayload = ProposalCreatedPayload;

/** To the inbox of a body: it has something to prepare, or to contribute to. */
export interface ProposalAssignedPayload {
  proposalId: string;
  programmeId: string;
  number: number;
  title: string;
  role: 'LEAD' | 'CONTRIBUTING';
}

export interface Placed {
  id: string;
  programmeId: string;
}

/** While a programme is DRAFT only the office hears of it; nobody joins that audience later, so adoption says: query. */
const heardIn = (state: ProgrammeState): Audience => (state === ProgrammeState.DRAFT ? Audience.OFFICE : Audience.PROGRAMME);

/** An event about a proposal as a whole. */
export function ofProposal(kind: string, actor: Actor, proposalId: string, audience: Audience, payload: object): NewEvent {
  return {
    kind,
    shown: shownTo(audience, actor),
    draftId: null,
    objectType: 'Proposal',
    objectId: proposalId,
    payload: { ...payload },
  };
}

/** What a proposal in preparation waits for. */
export const preparing = [AttentionKind.PREPARE_DRAFT, AttentionKind.COMPLETE_DOSSIER, AttentionKind.SUBMIT_DOSSIER];
/** Whether somebody gets more time waits for the office as long as it is owed. */
const timeWaits: ChangesAttention = { of: 'OFFICE', kinds: [AttentionKind.ANSWER_EXTENSION] };

/** Whom a proposal waits for in a state, and what for: its lead body not before its programme is adopted. */
const waitsIn: Partial<Record<ProposalState, ChangesAttention>> = {
  [ProposalState.PROPOSED]: { of: 'OFFICE', kinds: [AttentionKind.ADMIT_PROPOSAL] },
  [ProposalState.PLANNED]: { of: 'LEAD', kinds: [AttentionKind.START_PREPARATION] },
  [ProposalState.IN_PREPARATION]: { of: 'LEAD', kinds: preparing },
  [ProposalState.SUBMITTED]: { of: 'OFFICE', kinds: [AttentionKind.CHECK_DOSSIER, AttentionKind.ANSWER_EXTENSION] },
  [ProposalState.IN_REVIEW]: { of: 'OFFICE', kinds: [AttentionKind.OPEN_ROUND] },
  [ProposalState.SYNTHESIS]: { of: 'OFFICE', kinds: [AttentionKind.MARK_READY] },
  [ProposalState.READY]: { of: 'OFFICE', kinds: [AttentionKind.SCHEDULE_PROPOSAL] },
  // What is over owes nothing, and so needs no more time.
  [ProposalState.WITHDRAWN]: timeWaits,
  [ProposalState.MERGED]: timeWaits,
  [ProposalState.CARRIED_OVER]: timeWaits,
};

function waitsElse(from: ProposalState, to: ProposalState, programmeState: ProgrammeState): ChangesAttention[] {
  const changes = [from, to].flatMap((state) => waitsIn[state] ?? []);
  return changes.filter(({ of }) => of !== 'LEAD' || programmeState === ProgrammeState.ADOPTED);
}

/** State and date events stand in the proposal's stream and in its programme's. The proposal's comes first. */
export function inBoth(proposal: Placed, event: NewEvent): ToAppend[] {
  return [
    { stream: proposalStream(proposal.id), event },
    { stream: programmeStream(proposal.programmeId), event },
  ];
}

interface Named extends Placed {
  number: number;
  title: string;
}

/** A proposal was entered in a programme that is not adopted yet. */
export function proposalCreated(actor: Actor, proposal: Named, programmeState: ProgrammeState): ToAppend[] {
  const payload: ProposalCreatedPayload = { proposalId: proposal.id, number: proposal.number, title: proposal.title };
  const event = ofProposal('ProposalCreated', actor, proposal.id, heardIn(programmeState), payload);
  return inBoth(proposal, { ...event, attention: [waitsIn.PROPOSED!] });
}

/** It was written anew. */
export function proposalUpdated(actor: Actor, proposal: Named & { version: number }, programmeState: ProgrammeState): ToAppend[] {
  const { id: proposalId, number, title, version } = proposal;
  const payload: ProposalUpdatedPayload = { proposalId, number, title, version };
  return inBoth(proposal, ofProposal('ProposalUpdated', actor, proposalId, heardIn(programmeState), payload));
}

/** A proposal went from one state to another: its whole programme may know, once it is known itself. */
export function proposalStateChanged(
  actor: Actor,
  proposal: Placed & { state: ProposalState },
  to: ProposalState,
  programmeState: ProgrammeState = ProgrammeState.ADOPTED,
): ToAppend[] {
  const payload: ProposalStateChangedPayload = { proposalId: proposal.id, from: proposal.state, to };
  const event = ofProposal('ProposalStateChanged', actor, proposal.id, heardIn(programmeState), payload);
  return inBoth(proposal, { ...event, attention: waitsElse(proposal.state, to, programmeState) });
}

/** An adopted programme was changed by decision. */
export function programmeChanged<Payload extends ProposalChangePayload>(
  kind: 'ProposalAdded' | 'ProposalRedated' | 'ProposalReassigned' | 'ProposalWithdrawn' | 'ProposalMerged',
  actor: Actor,
  proposal: Placed,
  payload: Payload,
  attention: ChangesAttention[] = [],
): ToAppend[] {
  return inBoth(proposal, { ...ofProposal(kind, actor, proposal.id, Audience.PROGRAMME, payload), attention });
}

/** A proposal is suspended by decision, its clocks stand still. */
export function proposalSuspended(
  actor: Actor,
  { id, number, title, ...of }: Named,
  decision: Pick<ProposalSuspendedPayload, 'decisionReference' | 'reason'>,
): ToAppend[] {
  const payload: ProposalSuspendedPayload = { proposalId: id, number, title, ...decision };
  return inBoth({ id, ...of }, ofProposal('ProposalSuspended', actor, id, Audience.PROGRAMME, payload));
}

/** It goes on. */
export function proposalResumed(actor: Actor, { id, number, title, ...of }: Named): ToAppend[] {
  const payload: ProposalResumedPayload = { proposalId: id, number, title };
  return inBoth({ id, ...of }, ofProposal('ProposalResumed', actor, id, Audience.PROGRAMME, payload));
}

/** A body has a part in a proposal of an adopted programme: its own inbox tells it. */
export function proposalAssigned(actor: Actor, bodyId: string, proposal: Named, role: ProposalAssignedPayload['role']): ToAppend {
  const { id, programmeId, number, title } = proposal;
  const payload: ProposalAssignedPayload = { proposalId: id, programmeId, number, title, role };
  const event = ofProposal('ProposalAssigned', actor, id, Audience.BODY, payload);
  return { stream: inboxStream(bodyId), event: { ...event, shown: { ...event.shown, ownerBodyId: bodyId } } };
}
