import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { readConfig } from '../config.ts';
import { clusterIn, isCluster, runningOn } from '../persistence/data-folder.ts';
import type { Database } from '../persistence/database.ts';
import { placeOf, startEmbeddedPostgres } from '../persistence/embedded-postgres.ts';
import { type Given, packageDir, Refused } from './command.ts';

export const databaseName = 'collegium';

/** The data folder a command is about: as given, as set, or the server's default. */
export function dataDirOf(given: Given): string {
  const { dataDir } = readConfig(process.env);
  return placeOf({ dataDir: given.text('data-dir') ?? dataDir, packageDir }).dataDir;
}

/** The PostgreSQL of a server that runs on a data folder. */
export const serverOn = (dataDir: string): ReturnType<typeof runningOn> => runningOn(clusterIn(dataDir));

export function assertNoServer(dataDir: string): void {
  const server = serverOn(dataDir);
  if (server) throw new Refused(`A server is running on ${dataDir} (PostgreSQL process ${server.pid}). Stop it first.`);
}

export function assertData(dataDir: string): void {
  if (existsSync(dataDir) && !mayRead(dataDir))
    throw new Refused(
      `${dataDir} is shut to you: it belongs to user ${statSync(dataDir).uid}. Run this as that user, or as root.`,
    );
  if (!isCluster(clusterIn(dataDir))) throw new Refused(`There is no database in ${dataDir}.`);
}

function mayRead(folder: string): boolean {
  try {
    accessSync(folder, constants.R_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Works on the database of a data folder: beside the server that runs on it, or on a PostgreSQL of its own for the while. */
export async function onData<T>(
  dataDir: string,
  say: (line: string) => void,
  work: (database: Database) => Promise<T>,
): Promise<T> {
  const server = serverOn(dataDir);
  if (server) return work({ socketDir: server.socketDir, name: databaseName });
  const postgres = await startEmbeddedPostgres({ dataDir, packageDir, say });
  try {
    return await work({ socketDir: postgres.socketDir, name: databaseName });
  } finally {
    await postgres.stop();
  }
}
