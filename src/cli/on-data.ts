import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { readConfig } from '../config.ts';
import { bootstrap } from '../persistence/bootstrap.ts';
import { clusterIn, isCluster, runningOn } from '../persistence/data-folder.ts';
import {
  asAdmin,
  type Database,
  databaseName,
  inTurn,
  migrate,
  type Orm,
  onSocket,
  openDatabase,
  whereIs,
} from '../persistence/database.ts';
import { placeOf, startEmbeddedPostgres } from '../persistence/embedded-postgres.ts';
import { BadUsage, type Given, packageDir, Refused } from './command.ts';

/** What a command is about: a data folder, or the database of DATABASE_URL. */
export type Where = { dataDir: string; database?: undefined } | { dataDir?: undefined; database: Database };

/** The data folder as given, as set, or the server's default; or the database that is set instead. */
export function whereOf(given: Given): Where {
  const { dataDir, database } = readConfig(process.env);
  const folder = given.text('data-dir');
  if (!database) return { dataDir: placeOf({ dataDir: folder ?? dataDir, packageDir }).dataDir };
  if (folder) throw new BadUsage('DATABASE_URL is set: there is no data folder. Leave --data-dir out, or unset DATABASE_URL.');
  return { database };
}

/** What is said of it to people. */
export const nameOf = ({ dataDir, database }: Where): string => dataDir ?? whereIs(database);

/** The PostgreSQL of a server that runs on a data folder. */
export const serverOn = (dataDir: string): ReturnType<typeof runningOn> => runningOn(clusterIn(dataDir));

/** On a database of others nobody can be seen to run; what is done there in turn waits for whoever is starting. */
export function assertNoServer({ dataDir }: Where): void {
  const server = dataDir !== undefined && serverOn(dataDir);
  if (server) throw new Refused(`A server is running on ${dataDir} (PostgreSQL process ${server.pid}). Stop it first.`);
}

export async function assertData({ dataDir, database }: Where): Promise<void> {
  if (database) {
    if (!(await isOurs(database))) throw new Refused(`There is no database of Collegium in ${whereIs(database)}.`);
    return;
  }
  if (existsSync(dataDir) && !mayRead(dataDir))
    throw new Refused(
      `${dataDir} is shut to you: it belongs to user ${statSync(dataDir).uid}. Run this as that user, or as root.`,
    );
  if (!isCluster(clusterIn(dataDir))) throw new Refused(`There is no database in ${dataDir}.`);
}

/** Whether a database of others has been migrated, ever. One that does not answer is told as a sentence. */
export async function isOurs(database: Database): Promise<boolean> {
  try {
    return await asAdmin(database, async (admin) => {
      const { rows } = await admin.query<{ is: boolean }>(`select to_regclass('public.mikro_orm_migrations') is not null as is`);
      return rows[0]!.is;
    });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === '3D000') return false; // there is no such database
    throw new Refused(`The database ${whereIs(database)} does not let us in: ${message || code}. Look at DATABASE_URL.`);
  }
}

/** Works as the owner of the schema. */
export async function asOwner<T>(database: Database, work: (orm: Orm) => Promise<T>): Promise<T> {
  const orm = await openDatabase(database, 'collegium_owner', [], 1);
  try {
    return await work(orm);
  } finally {
    await orm.close();
  }
}

/** What a start does first: the roles, the database and the schema are as this version needs them. Gives what it applied. */
export async function bringUpToDate(database: Database): Promise<string[]> {
  await bootstrap(database);
  return inTurn(database, () => migrate(database));
}

function mayRead(folder: string): boolean {
  try {
    accessSync(folder, constants.R_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Works on a database: of others; or of a data folder, beside the server that runs on it or on a PostgreSQL of its own for the while. */
export async function onData<T>(where: Where, say: (line: string) => void, work: (database: Database) => Promise<T>): Promise<T> {
  if (where.database) return work(where.database);
  const { dataDir } = where;
  const server = serverOn(dataDir);
  if (server) return work(onSocket(server.socketDir, databaseName));
  const postgres = await startEmbeddedPostgres({ dataDir, packageDir, say });
  try {
    return await work(onSocket(postgres.socketDir, databaseName));
  } finally {
    await postgres.stop();
  }
}
