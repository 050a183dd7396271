import type { Logger } from 'pino';
import type { Bus } from './live/bus.ts';
import { migrationNames, type Orm, sql } from './persistence/database.ts';
import type { Readiness } from './transport/health.ts';

/** How long the database may take to answer who asks whether it does. */
const answerMsMax = 2_000;
/** How old the last look at the log may be while anybody follows it. */
const beatAgeMsMax = 5_000;

/** Why it may not, in words for whoever asks: nothing of where the database is, and as whom it is asked. */
class Unready extends Error {}

export interface Watching {
  /** As people are served, and as the log is read. */
  orm: Orm;
  hubOrm: Orm;
  bus: Pick<Bus, 'degraded'>;
  /** Is told what exactly failed. */
  log: Logger;
  beatAgeMs(): number | undefined;
  draining(): boolean;
}

/** Where it is that does not answer, the log says. */
const servesAlone = 'servers do not wake each other: what others write is seen at the beat';

/** Looks whether this server may be sent requests, each thing by itself, so that every reason is told. */
export async function readiness({ orm, hubOrm, bus, log, beatAgeMs, draining }: Watching): Promise<Readiness> {
  const checks = await Promise.all([
    check(log, 'database', async () => {
      await sql(orm.em.fork(), 'select 1');
      return 'it answers';
    }),
    check(log, 'migrations', async () => {
      const rows = await sql<{ name: string }>(hubOrm.em.fork(), 'select name from mikro_orm_migrations');
      const applied = new Set(rows.map((row) => row.name));
      const missing = migrationNames.filter((name) => !applied.has(name));
      if (missing.length > 0)
        throw new Unready(`the database lacks ${missing.length} migrations; start a server anew to apply them`);
      return 'up to date';
    }),
    check(log, 'log', async () => {
      await sql(hubOrm.em.fork(), 'select head from stream limit 1');
      const age = beatAgeMs();
      if (age !== undefined && age > beatAgeMsMax) throw new Unready(`it was last read ${Math.round(age / 1000)} s ago`);
      return 'it is read';
    }),
    check(log, 'draining', async () => {
      if (draining()) throw new Unready('the server is about to stop');
      return 'no';
    }),
  ]);
  const reasons = checks.filter((found) => !found.ok).map((found) => `${found.name}: ${found.says}`);
  return { ready: reasons.length === 0, reasons, degraded: bus.degraded === undefined ? [] : [servesAlone], checks };
}

async function check(log: Logger, name: string, look: () => Promise<string>): Promise<Readiness['checks'][number]> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Unready(`no answer within ${answerMsMax / 1000} s`)), answerMsMax);
  });
  const looking = look();
  looking.catch(() => {}); // it may fail after nobody waits any more
  try {
    return { name, ok: true, says: await Promise.race([looking, late]) };
  } catch (error) {
    if (!(error instanceof Unready)) log.warn({ err: error, check: name }, 'the server is not ready');
    return { name, ok: false, says: error instanceof Unready ? error.message : 'it does not answer as it should' };
  } finally {
    clearTimeout(timer);
  }
}
