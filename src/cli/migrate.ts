import { bootstrap } from '../persistence/bootstrap.ts';
import { inTurn, migrate as migrateDatabase, migrationsOf } from '../persistence/database.ts';
import { type Command, dataDirOption, exits, Refused } from './command.ts';
import { assertData, assertNoServer, nameOf, onData, whereOf } from './on-data.ts';

export const migrate: Command = {
  options: { check: { meaning: 'change nothing: say what is missing, and exit with 1 if anything is' }, ...dataDirOption },
  more: [
    'The server does the same when it starts. A folder without a database gets an empty one. Of DATABASE_URL it also makes',
    'what the URL names, or says what an administrator is to run.',
  ].join('\n'),
  async run(given, say) {
    const where = whereOf(given);
    assertNoServer(where);
    if (given.flag('check')) await assertData(where);
    return onData(where, say, async (database) => {
      if (!given.flag('check')) await bootstrap(database);
      const { applied, pending, unknown } = await migrationsOf(database);
      if (unknown.length > 0)
        throw new Refused(`${nameOf(where)} was used by a newer Collegium: this one does not know ${unknown.join(', ')}.`);
      if (given.flag('check')) {
        for (const name of pending) console.log(`pending  ${name}`);
        if (pending.length === 0) console.log(`${nameOf(where)} is up to date: ${applied.length} migrations.`);
        return pending.length === 0 ? exits.ok : exits.failed;
      }
      for (const name of await inTurn(database, () => migrateDatabase(database))) console.log(`applied  ${name}`);
      console.log(`${nameOf(where)} is up to date: ${applied.length + pending.length} migrations.`);
      return exits.ok;
    });
  },
};
