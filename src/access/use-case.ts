import type { Clock } from '../clock.ts';
import type { NewId } from '../ids.ts';
import type { Tx } from '../persistence/database.ts';
import type { Actor } from './actor.ts';
import type { Beforehand } from './beforehand.ts';

/** What every use case gets: the transaction it changes things in, who asks, the time, and new ids. */
export interface UseCase {
  tx: Tx;
  actor: Actor;
  clock: Clock;
  newId: NewId;
  /** What takes long and is done while no transaction is open. Left out: it is done in the transaction. */
  beforehand?: Beforehand;
}
