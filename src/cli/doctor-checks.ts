import { existsSync, statfsSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { readConfig } from '../config.ts';
import { s3FileStore } from '../files/file-store.s3.ts';
import { clusterIn, isCluster, unfinishedIn } from '../persistence/data-folder.ts';
import { type Database, whereIs } from '../persistence/database.ts';
import type { Check } from '../persistence/database-checks.ts';
import { majorsOf } from '../persistence/embedded-postgres.ts';
import { findNativeDir, makeLinks, postgresUser, versionOf } from '../persistence/postgres-files.ts';
import { BadSetting } from '../settings/setting.ts';
import { packageDir } from './command.ts';
import { isOurs, serverOn } from './on-data.ts';

const nodeMajorMin = 24;
const freeBytesMin = 500_000_000;

/** One check: what was found, or what is wrong and what to do. */
function check(name: string, look: () => string | { wrong: string; todo: string }): Check {
  try {
    const found = look();
    if (typeof found === 'string') return { name, ok: true, says: found };
    return { name, ok: false, says: found.wrong, todo: found.todo };
  } catch (error) {
    return { name, ok: false, says: (error as Error).message };
  }
}

/** The machine, the package and the settings, without which nothing else can be looked at. A PostgreSQL of others needs none of ours. */
export function machineChecks(): Check[] {
  const embedded = !process.env['DATABASE_URL'];
  return [
    check('node', () =>
      Number(process.versions.node.split('.')[0]) >= nodeMajorMin
        ? `Node ${process.versions.node}`
        : { wrong: `Node ${process.versions.node} is too old.`, todo: 'Run npm ci: it installs Node 26.' },
    ),
    check('platform', () => {
      const header = (process.report.getReport() as { header?: { glibcVersionRuntime?: string } }).header;
      const glibc = header?.glibcVersionRuntime ? `, glibc ${header.glibcVersionRuntime}` : '';
      if (embedded) findNativeDir(); // its refusals are sentences
      return `${process.platform} ${process.arch}${glibc}`;
    }),
    check('package', () => {
      const files = ['schema.graphql', 'dist/main.js', 'clients/follow.ts'].map((file) => path.join(packageDir, file));
      const nativeDir = embedded ? findNativeDir() : undefined;
      if (nativeDir) files.push(...['bin/postgres', 'bin/initdb'].map((file) => path.join(nativeDir, file)));
      const missing = files.find((file) => !existsSync(file));
      if (missing) return { wrong: `${missing} is missing.`, todo: 'Run npm ci, then npm run build.' };
      if (!nativeDir) return 'complete';
      if (!makeLinks(nativeDir))
        return { wrong: `The links in ${nativeDir} cannot be made.`, todo: 'Run it once as the user who installed it.' };
      return `complete; PostgreSQL ${versionOf(nativeDir)}`;
    }),
    check('settings', () => {
      try {
        readConfig(process.env);
        return 'all fit';
      } catch (error) {
        if (!(error instanceof BadSetting)) throw error;
        return { wrong: error.message, todo: 'Correct or unset it.' };
      }
    }),
  ];
}

/** The data folder, what runs on it, and the port. */
export async function folderChecks(dataDir: string): Promise<Check[]> {
  const server = serverOn(dataDir);
  return [
    check('data folder', () => folderOf(dataDir)),
    check('restore', () =>
      existsSync(unfinishedIn(dataDir))
        ? { wrong: `A restore into ${dataDir} did not finish.`, todo: 'Run it again: npx collegium restore --from <file>' }
        : 'none unfinished',
    ),
    check('PostgreSQL', () => {
      if (!isCluster(clusterIn(dataDir))) return 'no database yet';
      const { ours, there } = majorsOf(path.join(findNativeDir(), 'bin'), clusterIn(dataDir));
      if (ours === there) return `the database was made by PostgreSQL ${there}, as this one is`;
      return {
        wrong: `The database was made by PostgreSQL ${there}; this one is ${ours}.`,
        todo: 'Install the version of Collegium that made it, back up there, and restore here.',
      };
    }),
    { name: 'server', ok: true, says: server ? `running (PostgreSQL process ${server.pid})` : 'not running' },
    await portCheck(server !== undefined),
  ];
}

/** The S3-compatible storage, if one is set. */
export async function storageChecks(): Promise<Check[]> {
  const { s3 } = readConfig(process.env).fileStorage;
  if (!s3) return [];
  const name = 'file storage';
  try {
    return [{ name, ok: true, says: await s3FileStore(s3).check() }];
  } catch (error) {
    const says = `${s3.endpoint}: ${(error as Error).message}`;
    return [{ name, ok: false, says, todo: 'Look at S3_ENDPOINT, S3_BUCKET and the key, and whether the storage runs.' }];
  }
}

function folderOf(dataDir: string): string | { wrong: string; todo: string } {
  if (!existsSync(dataDir)) return `${dataDir} is not there yet: the first start makes it`;
  const { mode, uid } = statSync(dataDir);
  const owner = postgresUser?.uid ?? process.getuid!();
  if (uid !== owner)
    return {
      wrong: `${dataDir} belongs to user ${uid}, and PostgreSQL runs as user ${owner}.`,
      todo: 'Start as the user who made it, or give it to the other with chown -R.',
    };
  if (mode & 0o077 && isCluster(clusterIn(dataDir)) && statSync(clusterIn(dataDir)).mode & 0o027)
    return { wrong: `${clusterIn(dataDir)} is open to others.`, todo: `chmod -R go-rwx ${clusterIn(dataDir)}` };
  const { bavail, bsize } = statfsSync(dataDir);
  const freeBytes = bavail * bsize;
  const free = `${(freeBytes / 1e9).toFixed(1)} GB free`;
  if (freeBytes < freeBytesMin) return { wrong: `${dataDir} has ${free}.`, todo: 'Make room on the disk.' };
  return `${dataDir}, ${free}`;
}

/** The database of DATABASE_URL, as far as who logs in sees it. */
export async function externalCheck(database: Database): Promise<Check> {
  const name = 'PostgreSQL';
  try {
    const ours = await isOurs(database);
    return { name, ok: true, says: `${whereIs(database)} answers${ours ? '' : ', no database of ours yet'}` };
  } catch (error) {
    return { name, ok: false, says: (error as Error).message, todo: 'Look whether it runs, and whether the user may log in.' };
  }
}

/** The Redis, if one is set. */
export async function redisChecks(): Promise<Check[]> {
  const { redisUrl } = readConfig(process.env);
  if (!redisUrl) return [];
  const { checkRedis } = await import('../live/bus.redis.ts');
  const name = 'redis';
  try {
    return [{ name, ok: true, says: await checkRedis(redisUrl) }];
  } catch (error) {
    return [
      {
        name,
        ok: false,
        says: (error as Error).message,
        todo: 'Look at REDIS_URL, and whether it runs. Until then followers are told later what other servers write.',
      },
    ];
  }
}

/** Whether the port can be listened on, or why not although no server of ours is known to have it. */
export async function portCheck(serverRuns: boolean): Promise<Check> {
  const { port, host } = readConfig(process.env);
  const taken = await new Promise<string | undefined>((resolve) => {
    const probe = createServer()
      .once('error', (error: NodeJS.ErrnoException) => resolve(error.code))
      .listen(port, host, () => probe.close(() => resolve(undefined)));
  });
  if (!taken) return { name: 'port', ok: true, says: `${port} on ${host} is free` };
  if (serverRuns) return { name: 'port', ok: true, says: `${port} on ${host} is in use while the server runs` };
  return { name: 'port', ok: false, says: `${port} on ${host}: ${taken}`, todo: 'Choose another: PORT=4001' };
}
