import { actorsOf } from '../../src/access/personas.ts';
import { appendWithOwnReveal } from '../../src/appraisal/reveal-round.ts';
import { findRound } from '../../src/appraisal/rounds.ts';
import { systemClock } from '../../src/clock.ts';
import { readGlobalId } from '../../src/graphql/global-id.ts';
import { openDatabase } from '../../src/persistence/database.ts';
import { inTransaction } from '../../src/persistence/transaction.ts';
import type { World } from '../harness/world.ts';
import type { Hat } from './policy.oracle.ts';

/** What a signature in a round AFTER_OWN does to what its body sees, in a transaction of its own that nobody announces. */
export async function signsOwn(world: World, head: Hat, round: string): Promise<string | undefined> {
  const orm = await openDatabase(world.database, 'collegium_request', [], 1);
  const [roundId, bodyId] = [readGlobalId(round)!.uuid, readGlobalId(world.body[head.body]!)!.uuid];
  try {
    const actors = await inTransaction(orm, undefined, (tx) => actorsOf(tx, head.login, new Date()));
    const actor = actors.find((one) => one.bodyId === bodyId)!;
    return await inTransaction(orm, actor, async (tx) => {
      const found = await findRound(tx, roundId, []);
      if (found.status !== 'OPEN') return undefined;
      const useCase = { tx, actor, clock: systemClock, newId: () => crypto.randomUUID() };
      const [appended] = await appendWithOwnReveal(useCase, found, bodyId, false, []);
      return appended!.eventId;
    });
  } finally {
    await orm.close();
  }
}
