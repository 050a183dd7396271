import { type Actor, Role } from '../access/actor.ts';

/** The calendar and the regulations are kept at the office, by its head and its clerk; everybody may read them. */
export function mayKeepCalendar(actor: Actor): boolean {
  return actor.isOffice && (actor.role === Role.HEAD || actor.role === Role.PROGRAMME_CLERK);
}
