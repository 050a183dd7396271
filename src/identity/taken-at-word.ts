import { type Orm, sql, sqlOne } from '../persistence/database.ts';
import { StartRefused } from '../persistence/start-refused.ts';
import { demoRefused } from '../settings/identity.ts';

/** How often a server in demo mode looks whether it still may. */
const lookMs = 1_000;

/** DEMO_REFUSED on a database where somebody was once given something to prove themselves with, or had to. */
export async function mayTakeAtWord(orm: Orm): Promise<StartRefused | undefined> {
  const { proven } = await sqlOne<{ proven: boolean }>(orm.em.fork(), `select identity_is_proven() as proven`);
  if (!proven) return undefined;
  return new StartRefused(demoRefused('administrator / API token / OIDC_ISSUER / IDENTITY=tokens'));
}

/** A server where people prove who they are serves the database from now on. */
export async function noteProven(orm: Orm, at: Date): Promise<void> {
  await sql(orm.em.fork(), `select note_identity_proven($1)`, [at]);
}

/**
 * Looks, as long as a server in demo mode runs, whether people have to prove who they are there meanwhile: by another
 * server, or since somebody was made administrator. Tells why once; gives what ends it.
 */
export function watchWord(orm: Orm, over: (why: StartRefused) => void, failed: (error: unknown) => void): () => Promise<void> {
  let looking: Promise<void> | undefined;
  const beat = setInterval(() => {
    looking ??= mayTakeAtWord(orm)
      .then((why) => {
        if (!why) return;
        clearInterval(beat);
        over(why);
      })
      .catch(failed)
      .finally(() => {
        looking = undefined;
      });
  }, lookMs).unref();
  return async () => {
    clearInterval(beat);
    await looking;
  };
}
