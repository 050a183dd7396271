import { type Actor, Role } from '../access/actor.ts';
import { ObligationKind } from '../obligations/obligation.type.ts';
import type { ObligationRow } from '../obligations/obligation-row.ts';
import { mayKeepProgramme } from '../programmes/programme.access.ts';
import { mayHandle } from './proposal.access.ts';

/** More time is asked for by the body that owes: by its head or an officer. */
export function mayAskForTime(actor: Actor, { bodyId }: ObligationRow): boolean {
  return actor.bodyId === bodyId && (actor.role === Role.HEAD || actor.role === Role.OFFICER);
}

/** The office answers, except for itself: nobody gives himself time. What a programme demands is for those who keep it. */
export function mayGiveTime(actor: Actor, { bodyId, kind }: ObligationRow): boolean {
  if (actor.bodyId === bodyId) return false;
  return kind === ObligationKind.PROGRAMME_DUE ? mayKeepProgramme(actor) : mayHandle(actor);
}
