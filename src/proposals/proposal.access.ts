import { type Actor, Role } from '../access/actor.ts';
import type { ProposalRow } from './proposals.ts';

/** The lead body prepares its proposal: its head and officers. */
export function mayPrepare(actor: Actor, proposal: ProposalRow): boolean {
  return actor.bodyId === proposal.leadBodyId && (actor.role === Role.HEAD || actor.role === Role.OFFICER);
}

/** What leaves the lead body is signed by its head. */
export function maySubmit(actor: Actor, proposal: ProposalRow): boolean {
  return actor.bodyId === proposal.leadBodyId && actor.role === Role.HEAD;
}

/** Who presides over the body that decides it. */
export function mayPreside(actor: Actor, proposal: ProposalRow): boolean {
  return actor.bodyId === proposal.decidingBodyId && actor.role === Role.CHAIR;
}

/** That a proposal is to be prepared again is said by the head of the office, or by who presides where it is decided. */
export function maySendBack(actor: Actor, proposal: ProposalRow): boolean {
  return (actor.isOffice && actor.role === Role.HEAD) || mayPreside(actor, proposal);
}

/** The office handles dossiers: its head, its clerk, and its desk officers. */
export function mayHandle(actor: Actor): boolean {
  return actor.isOffice && actor.role !== Role.OBSERVER;
}
