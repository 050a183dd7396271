import type { Clock } from '../clock.ts';
import type { NewId } from '../ids.ts';
import type { Tx } from '../persistence/database.ts';
import type { Actor } from './actor.ts';

/** What every use case gets: the transaction it changes things in, who asks, the time, and new ids. */
export interface UseCase {
  tx: Tx;
  actor: Actor;
  clock: Clock;
  newId: NewId;
}
