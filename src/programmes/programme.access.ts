import { type Actor, Role } from '../access/actor.ts';

/** The programme is kept at the office, by its head and its clerk. */
export function mayKeepProgramme(actor: Actor): boolean {
  return actor.isOffice && (actor.role === Role.HEAD || actor.role === Role.PROGRAMME_CLERK);
}
