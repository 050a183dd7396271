import { type Actor, Role } from '../../access/actor.ts';
import type { RequestRow } from './requests.ts';

/** Who takes note of what the body is asked: anybody who acts for it, except its observers. */
export function mayAcknowledge(actor: Actor, request: RequestRow | undefined): boolean {
  return request?.bodyId === actor.bodyId && actor.role !== Role.OBSERVER;
}

/** That it is not its business, or that it stands aside, is said for a body by its head. */
export function maySpeakFor(actor: Actor, request: RequestRow | undefined): boolean {
  return request?.bodyId === actor.bodyId && actor.role === Role.HEAD;
}
