import { type Actor, Role } from '../access/actor.ts';
import { Audience } from '../access/audience.ts';
import { Problem } from '../problems.ts';
import type { CommentRow, ThreadRow } from './comments.ts';
import type { Place } from './place.ts';

/**
 * Who may write in a round: the office, the bodies asked, and the lead body, except their observers. Nobody writes to an
 * audience that would not include themselves: ROUND is closed to the lead body. Who is asked,
 * and who leads, is a body of the programme by that, so PROGRAMME includes them as DECIDERS does.
 */
export function mayWrite(actor: Actor, place: Place, audience: Audience): boolean {
  if (actor.role === Role.OBSERVER) return false;
  if (actor.isOffice || place.takesPart) return true;
  return actor.bodyId === place.leadBodyId && audience !== Audience.ROUND;
}

/** A comment is edited, retracted and widened by who wrote it, wearing the same hat. */
export function mayEdit(actor: Actor, comment: CommentRow): boolean {
  return actor.role !== Role.OBSERVER && actor.personId === comment.authorPersonId && actor.bodyId === comment.authorBodyId;
}

/** What was retracted is not edited, answered, widened or retracted again. */
export function assertNotRetracted(comment: CommentRow): void {
  if (comment.retractedAt) throw new Problem('RETRACTED', {}, ['commentId']);
}

/** What was concealed is not edited, answered or widened. */
export function assertNotConcealed(comment: CommentRow): void {
  if (comment.concealedForBodyId) throw new Problem('CONCEALED', {}, ['commentId']);
}

/** A comment is concealed only by the office. */
export function mayConceal(actor: Actor): boolean {
  return actor.isOffice && actor.role !== Role.OBSERVER;
}

/** A thread is resolved, and taken up again, only by the body that began it. */
export function mayResolve(actor: Actor, thread: ThreadRow): boolean {
  return actor.bodyId === thread.ownerBodyId && actor.role !== Role.OBSERVER;
}

/** A thread is dismissed only by the office. */
export function mayDismiss(actor: Actor): boolean {
  return actor.isOffice && actor.role !== Role.OBSERVER;
}
