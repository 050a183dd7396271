import { type Clock, systemClock } from '../../src/clock.ts';
import { makeAdministrator } from '../../src/identity/make-administrator.ts';
import { newId } from '../../src/ids.ts';
import { type Database, openDatabase } from '../../src/persistence/database.ts';

/** Makes a person of a database an administrator, as the command line does. Gives the token. */
export async function anAdministrator(database: Database, login: string, clock: Clock = systemClock): Promise<string> {
  const orm = await openDatabase(database, 'collegium_owner', [], 1);
  try {
    const token = await makeAdministrator({ orm, clock, newId }, { login, name: undefined, days: 1 });
    if (!token) throw new Error(`There is no ${login}.`);
    return token;
  } finally {
    await orm.close();
  }
}
