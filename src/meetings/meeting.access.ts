import { type Actor, Role } from '../access/actor.ts';

/** When a deciding body meets is kept at the office, by its head and its clerk. */
export function mayKeepMeetings(actor: Actor): boolean {
  return actor.isOffice && (actor.role === Role.HEAD || actor.role === Role.PROGRAMME_CLERK);
}
