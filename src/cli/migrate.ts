import { bootstrap } from '../persistence/bootstrap.ts';
import { migrate as migrateDatabase, migrationsOf } from '../persistence/database.ts';
import { type Command, dataDirOption, exits, Refused } from './command.ts';
import { assertData, assertNoServer, dataDirOf, onData } from './on-data.ts';

export const migrate: Command = {
  options: { check: { meaning: 'change nothing: say what is missing, and exit with 1 if anything is' }, ...dataDirOption },
  more: 'The server does the same when it starts. A folder without a database gets an empty one.',
  async run(given, say) {
    const dataDir = dataDirOf(given);
    assertNoServer(dataDir);
    if (given.flag('check')) assertData(dataDir);
    return onData(dataDir, say, async (database) => {
      if (!given.flag('check')) await bootstrap(database);
      const { applied, pending, unknown } = await migrationsOf(database);
      if (unknown.length > 0)
        throw new Refused(`${dataDir} was used by a newer Collegium: this one does not know ${unknown.join(', ')}.`);
      if (given.flag('check')) {
        for (const name of pending) console.log(`pending  ${name}`);
        if (pending.length === 0) console.log(`${dataDir} is up to date: ${applied.length} migrations.`);
        return pending.length === 0 ? exits.ok : exits.failed;
      }
      for (const name of await migrateDatabase(database)) console.log(`applied  ${name}`);
      console.log(`${dataDir} is up to date: ${applied.length + pending.length} migrations.`);
      return exits.ok;
    });
  },
};
