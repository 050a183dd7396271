import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/persistence/embedded-postgres.ts';
import { copyDemoData } from './demo-data.ts';
import { opened } from './left-open.ts';
import { packageDir } from './process.ts';

const recoverMsMax = 20_000;

/**
 * How a PostgreSQL goes: `fast` ends every transaction and is orderly otherwise; `immediate` is a crash of all of it, and
 * it recovers at its next start.
 */
export const stops = ['fast', 'immediate'] as const;
export type Stop = (typeof stops)[number];

/** A PostgreSQL of a test's own, apart from the servers on it, so that it may go while they live. */
export interface TestPostgres {
  socketDir: string;
  /** Ends it, until it is started again on the same data and socket. */
  stop(how: Stop): Promise<void>;
  start(): Promise<void>;
  /** Kills one of its processes that serves a connection: it then throws out everybody, and recovers by itself. */
  crash(): Promise<void>;
  /** Ends every connection to a database, as an administrator may. */
  dismiss(database: string): Promise<void>;
  asAdmin<T>(database: string, work: (admin: pg.Client) => Promise<T>): Promise<T>;
  /** Ends it, and its folder goes. */
  remove(): Promise<void>;
}

/** Starts one, in a folder of its own, with fsync as in operation; with the database of the demo world in it when it is to be there. */
export async function aPostgres({ withDemoWorld = false } = {}): Promise<TestPostgres> {
  const folder = mkdtempSync(path.join(tmpdir(), 'collegium-postgres-'));
  chmodSync(folder, 0o755);
  const dataDir = path.join(folder, 'data');
  if (withDemoWorld) await copyDemoData(dataDir);
  const start = () => startEmbeddedPostgres({ dataDir, packageDir });
  let running: EmbeddedPostgres | undefined = await start();
  const { socketDir } = running;
  const asAdmin = async <T>(database: string, work: (admin: pg.Client) => Promise<T>): Promise<T> => {
    const admin = await connected(socketDir, database);
    try {
      return await work(admin);
    } finally {
      await admin.end().catch(() => {});
    }
  };
  const forget = opened(() => postgres.remove());
  const postgres: TestPostgres = {
    socketDir,
    async stop(how) {
      if (how === 'immediate') process.kill(running!.pid, 'SIGQUIT');
      await running!.stop();
      running = undefined;
    },
    async start() {
      running ??= await start();
    },
    async crash() {
      await asAdmin('postgres', async (admin) => {
        const { rows } = await admin.query<{ pid: number }>('select pg_backend_pid() as pid');
        const ended = new Promise((resolve) => admin.once('end', resolve));
        process.kill(rows[0]!.pid, 'SIGKILL');
        await ended;
      });
    },
    async dismiss(database) {
      await asAdmin('postgres', (admin) =>
        admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and pid <> pg_backend_pid()', [
          database,
        ]),
      );
    },
    asAdmin,
    async remove() {
      forget();
      await running?.stop();
      running = undefined;
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return postgres;
}

/** A connection as superuser, once there can be one: after a crash it takes its time to recover. */
async function connected(host: string, database: string): Promise<pg.Client> {
  const deadline = performance.now() + recoverMsMax;
  for (;;) {
    const admin = new pg.Client({ host, user: 'postgres', database });
    admin.on('error', () => {}); // it may end what we are connected to
    try {
      await admin.connect();
      return admin;
    } catch (error) {
      if (performance.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
