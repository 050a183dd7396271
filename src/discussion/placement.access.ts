import type { Actor } from '../access/actor.ts';
import { mayResolve } from './comment.access.ts';
import type { ThreadRow } from './comments.ts';

/** Where a thread stands on a newer draft is said by the body that began it, except its observers. */
export function mayPlace(actor: Actor, thread: ThreadRow): boolean {
  return mayResolve(actor, thread);
}
