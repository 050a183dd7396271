import 'reflect-metadata'; // as in main.ts
import { pino } from 'pino';
import { readScale, type Scale, seedScale } from '../demo/scale.ts';
import { seedDemoWorld } from '../demo/seed.ts';
import { entities } from '../entities.ts';
import { bootstrap } from '../persistence/bootstrap.ts';
import { type Database, inTurn, migrate, openDatabase, type Role, sql, sqlOne } from '../persistence/database.ts';
import { BadUsage, type Command, dataDirOption, exits, Refused } from './command.ts';
import { assertNoServer, nameOf, onData, whereOf } from './on-data.ts';

const counted = ['body', 'person', 'programme', 'proposal', 'draft', 'block', 'round', 'thread', 'comment', 'event'];

export const seed: Command = {
  options: {
    scale: {
      value: '<proposals>x<years>',
      meaning: 'instead of the demo world one for measuring: 500x3 makes 500 proposals in each of 3 years; up to 5000x20',
    },
    ...dataDirOption,
  },
  more: [
    'Without --scale it does nothing in a database that has bodies already, as the server does when it starts.',
    'With it, bodies, people, drafts, rounds, remarks and the log are made, the same every time; the last year is 2024.',
  ].join('\n'),
  async run(given, say) {
    const where = whereOf(given);
    const asked = given.text('scale');
    const scale = asked === undefined ? undefined : readScale(asked);
    if (asked !== undefined && !scale) throw new BadUsage(`--scale ${asked} cannot be used: 500x3, up to 5000x20.`);
    assertNoServer(where);
    return onData(where, say, async (database) => {
      await bootstrap(database);
      await inTurn(database, async () => {
        await migrate(database);
        if (scale) await fill(database, scale);
        else await as(database, 'collegium_request', (orm) => seedDemoWorld(orm, pino({ level: 'silent' })));
      });
      console.log(scale ? await countsOf(database) : `${nameOf(where)} holds the demo world.`);
      return exits.ok;
    });
  },
};

function fill(database: Database, scale: Scale): Promise<void> {
  return as(database, 'collegium_request', async (orm) => {
    const { there } = await sqlOne<{ there: boolean }>(orm.em.fork(), `select exists (select from body) as there`);
    if (there) throw new Refused('The database has bodies already: a world for measuring needs an empty one.');
    await seedScale(orm, scale, progressOn(process.stderr));
  });
}

/** One line that is written over where somebody looks at a terminal; elsewhere a line for each tenth. */
function progressOn(stream: NodeJS.WriteStream): (share: number, rows: number) => void {
  const startedAt = performance.now();
  let last = -1;
  return (share, rows) => {
    const percent = Math.floor(share * 100);
    if (stream.isTTY ? percent === last : Math.floor(percent / 10) === Math.floor(last / 10)) return;
    last = percent;
    const seconds = Math.round((performance.now() - startedAt) / 1000);
    const line = `${String(percent).padStart(3)} %  ${rows} rows  ${seconds} s`;
    stream.write(stream.isTTY ? `\r${line}${percent === 100 ? '\n' : ''}` : `${line}\n`);
  };
}

/** How many rows there are of each kind, once the planner knows as much. */
async function countsOf(database: Database): Promise<string> {
  await as(database, 'collegium_owner', (owner) => sql(owner.em.fork(), 'analyze'));
  return as(database, 'collegium_hub', async (hub) => {
    const columns = counted.map((table) => `(select count(*)::int from ${table}) as ${table}`).join(', ');
    const counts = await sqlOne<Record<string, number>>(hub.em.fork(), `select ${columns}`);
    return counted.map((table) => `${String(counts[table]).padStart(9)} ${table}`).join('\n');
  });
}

async function as<T>(
  database: Database,
  role: Role,
  work: (orm: Awaited<ReturnType<typeof openDatabase>>) => Promise<T>,
): Promise<T> {
  const orm = await openDatabase(database, role, role === 'collegium_request' ? entities : []);
  try {
    return await work(orm);
  } finally {
    await orm.close();
  }
}
