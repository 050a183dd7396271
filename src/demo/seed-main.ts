import 'reflect-metadata';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import { bootstrap } from '../persistence/bootstrap.ts';
import { type Database, migrate, openDatabase, sql, sqlOne } from '../persistence/database.ts';
import { startEmbeddedPostgres } from '../persistence/embedded-postgres.ts';
import { StartRefused } from '../persistence/start-refused.ts';
import { readScale, type Scale, seedScale } from './scale.ts';

// `npm run seed -- --scale 500x3`: a world for measuring, put into an empty data folder.

const usage = `npm run seed -- --scale PROPOSALSxPROGRAMMES

Fills an empty data folder (DATA_DIR) with years of proposals for measuring, the same every time:
bodies, people, drafts, rounds, remarks, and the log. The last year is 2024.

  --scale 500x3   500 proposals in each of 3 years; up to 5000x20
  --help          this

Ends with 0 when done, 1 when it could not be, 2 when it was asked wrongly.`;

const packageDir = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const counted = ['body', 'person', 'programme', 'proposal', 'draft', 'block', 'round', 'thread', 'comment', 'event'];

async function seed(scale: Scale): Promise<void> {
  const { dataDir } = readConfig(process.env);
  const postgres = await startEmbeddedPostgres({ dataDir, packageDir, say: (line) => console.error(line) });
  try {
    const database = { socketDir: postgres.socketDir, name: 'collegium' };
    await bootstrap(database);
    await migrate(database);
    const orm = await openDatabase(database, 'collegium_request', [], 1);
    await seedScale(orm, scale, progressOn(process.stderr)).finally(() => orm.close());
    console.log(await countsOf(database));
  } finally {
    await postgres.stop();
  }
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
  const [owner, hub] = [
    await openDatabase(database, 'collegium_owner', [], 1),
    await openDatabase(database, 'collegium_hub', [], 1),
  ];
  try {
    await sql(owner.em.fork(), 'analyze');
    const columns = counted.map((table) => `(select count(*)::int from ${table}) as ${table}`).join(', ');
    const counts = await sqlOne<Record<string, number>>(hub.em.fork(), `select ${columns}`);
    return counted.map((table) => `${String(counts[table]).padStart(9)} ${table}`).join('\n');
  } finally {
    await owner.close();
    await hub.close();
  }
}

function readArguments(): Scale {
  try {
    const { values } = parseArgs({ options: { scale: { type: 'string' }, help: { type: 'boolean', short: 'h' } } });
    if (values.help) {
      console.log(usage);
      process.exit(0);
    }
    const scale = readScale(values.scale ?? '');
    if (scale) return scale;
    console.error(`--scale ${values.scale ?? '(missing)'} cannot be used.\n\n${usage}`);
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${usage}`);
  }
  process.exit(2);
}

const scale = readArguments();
seed(scale).then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof StartRefused ? error.message : error);
    process.exit(1);
  },
);
