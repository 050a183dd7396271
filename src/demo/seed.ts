import type { Logger } from 'pino';
import { installCalendar } from '../calendar/install-calendar.ts';
import { globalId } from '../graphql/global-id.ts';
import { seededIds } from '../ids.ts';
import { type Orm, sql, sqlOne } from '../persistence/database.ts';
import { inTransaction } from '../persistence/transaction.ts';
import { bodyIdOf } from './cast.ts';
import { DemoWorld } from './world.ts';

/** The draft under review that the banner and the tour speak of. */
export const demoProposalNumber = 7;
export const demoDraftId = (): string => globalId('Draft', seededIds(`demo/draft/${demoProposalNumber}`)());

export const demoBodyId = (key: string): string => globalId('Body', bodyIdOf(key));

/**
 * Fills an empty database with the demo world, through the same use cases as everybody, in one transaction: a start that
 * dies half-way leaves it empty. The same ids, times and texts every time. Does nothing in a database that has a body.
 */
export async function seedDemoWorld(orm: Orm, log: Logger): Promise<void> {
  await installCalendar(orm); // before anything is due
  await inTransaction(orm, undefined, async (tx) => {
    await sql(tx, `select pg_advisory_xact_lock(hashtext('seedDemoWorld'))`);
    const { there } = await sqlOne<{ there: boolean }>(tx, `select exists (select from body) as there`);
    if (there) return;
    await new DemoWorld(tx).live();
    await sql(tx, `update installation set seeded_at = now()`);
    log.info('the demo world was put into the empty database');
  });
}
