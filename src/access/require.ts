import { Problem } from '../problems.ts';
import type { Actor } from './actor.ts';
import type { Audience } from './audience.ts';
import type { Shown } from './visibility.ts';

/** NOT_ALLOWED unless: said only of what the viewer can see, so find before you ask. */
export function assertMay(may: boolean): void {
  if (!may) throw new Problem('NOT_ALLOWED');
}

/** WRONG_STATE, with the states that would do, unless the state is one of them. */
export function assertState<State extends string>(state: State, allowed: readonly State[]): void {
  if (!allowed.includes(state)) throw new Problem('WRONG_STATE', { state, allowed: allowed.join(', ') });
}

/** An audience of the actor's own; `traceOfBodyId`: whose doings it betrays, in a round that may be blind. */
export function shownTo(
  audience: Audience,
  actor: Actor,
  roundId: string | null = null,
  traceOfBodyId: string | null = null,
): Shown {
  return { audience, ownerPersonId: actor.personId, ownerBodyId: actor.bodyId, roundId, traceOfBodyId };
}
