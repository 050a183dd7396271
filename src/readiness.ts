import type { Bus } from './live/bus.ts';
import { migrationNames, type Orm, sql } from './persistence/database.ts';
import type { Readiness } from './transport/health.ts';

/** How long the database may take to answer who asks whether it does. */
const answerMsMax = 2_000;
/** How old the last look at the log may be while anybody follows it. */
const beatAgeMsMax = 5_000;

export interface Watching {
  /** As people are served, and as the log is read. */
  orm: Orm;
  hubOrm: Orm;
  bus: Pick<Bus, 'degraded'>;
  beatAgeMs(): number | undefined;
  draining(): boolean;
}

/** Looks whether this server may be sent requests, each thing by itself, so that every reason is told. */
export async function readiness({ orm, hubOrm, bus, beatAgeMs, draining }: Watching): Promise<Readiness> {
  const checks = await Promise.all([
    check('database', async () => {
      await sql(orm.em.fork(), 'select 1');
      return 'it answers';
    }),
    check('migrations', async () => {
      const rows = await sql<{ name: string }>(hubOrm.em.fork(), 'select name from mikro_orm_migrations');
      const applied = new Set(rows.map((row) => row.name));
      const missing = migrationNames.filter((name) => !applied.has(name));
      if (missing.length > 0)
        throw new Error(`the database lacks ${missing.length} migrations; start a server anew to apply them`);
      return 'up to date';
    }),
    check('log', async () => {
      await sql(hubOrm.em.fork(), 'select head from stream limit 1');
      const age = beatAgeMs();
      if (age !== undefined && age > beatAgeMsMax) throw new Error(`it was last read ${Math.round(age / 1000)} s ago`);
      return 'it is read';
    }),
    check('draining', async () => {
      if (draining()) throw new Error('the server is about to stop');
      return 'no';
    }),
  ]);
  const reasons = checks.filter((found) => !found.ok).map((found) => `${found.name}: ${found.says}`);
  return { ready: reasons.length === 0, reasons, degraded: bus.degraded === undefined ? [] : [bus.degraded], checks };
}

async function check(name: string, look: () => Promise<string>): Promise<Readiness['checks'][number]> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${answerMsMax / 1000} s`)), answerMsMax);
  });
  const looking = look();
  looking.catch(() => {}); // it may fail after nobody waits any more
  try {
    return { name, ok: true, says: await Promise.race([looking, late]) };
  } catch (error) {
    return { name, ok: false, says: (error as Error).message };
  } finally {
    clearTimeout(timer);
  }
}
