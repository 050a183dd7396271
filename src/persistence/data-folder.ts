import fs from 'node:fs';
import path from 'node:path';
import { StartRefused } from './start-refused.ts';

/** The database itself, in a data folder. */
export const clusterIn = (dataDir: string): string => path.join(dataDir, 'cluster');

/** Where a restore builds the database until it is whole. What is there without a restore running is of one that died. */
export const unfinishedIn = (dataDir: string): string => path.join(dataDir, 'cluster.restoring');

/** Whether a folder holds a database. */
export const isCluster = (folder: string): boolean => fs.existsSync(path.join(folder, 'PG_VERSION'));

/** Nobody serves a folder whose restore died half-way: an empty database there would look like a restored one. */
export function assertRestored(dataDir: string): void {
  if (fs.existsSync(unfinishedIn(dataDir)))
    throw new StartRefused(
      `A restore into ${dataDir} did not finish. Run it again: npx collegium restore --from <file> --data-dir ${dataDir}`,
    );
}

/** A PostgreSQL that runs on a cluster, by its own lock file: `pid`, and where its socket is. */
export function runningOn(cluster: string): { pid: number; socketDir: string } | undefined {
  const [pid, , , , socketDir] = lockOf(cluster);
  return Number(pid) > 0 && isAlive(Number(pid)) ? { pid: Number(pid), socketDir: socketDir ?? '' } : undefined;
}

/** The process that a cluster's lock file names; 0 when it is gone. */
export function holderOf(cluster: string): number {
  return Number(lockOf(cluster)[0]) || 0;
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function lockOf(cluster: string): string[] {
  try {
    return fs.readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return []; // there is none, or it went between a refusal and now
  }
}
