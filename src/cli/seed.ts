import 'reflect-metadata'; // as in main.ts
import { pino } from 'pino';
import { seedDemoWorld } from '../demo/seed.ts';
import { entities } from '../entities.ts';
import { bootstrap } from '../persistence/bootstrap.ts';
import { migrate, openDatabase } from '../persistence/database.ts';
import { type Command, dataDirOption, exits } from './command.ts';
import { assertNoServer, dataDirOf, onData } from './on-data.ts';

export const seed: Command = {
  options: { ...dataDirOption },
  more: 'Does nothing in a database that has bodies already. The server does the same when it starts on an empty one.',
  async run(given, say) {
    const dataDir = dataDirOf(given);
    assertNoServer(dataDir);
    return onData(dataDir, say, async (database) => {
      await bootstrap(database);
      await migrate(database);
      const orm = await openDatabase(database, 'collegium_request', entities);
      try {
        say('putting in the demo world …');
        await seedDemoWorld(orm, pino({ level: 'silent' }));
      } finally {
        await orm.close();
      }
      console.log(`${dataDir} holds the demo world.`);
      return exits.ok;
    });
  },
};
