import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Writable } from 'node:stream';
import { assertRestored, clusterIn, holderOf, isAlive, isCluster, unfinishedIn } from './data-folder.ts';
import { copyFor, findNativeDir, firstShut, isOpenTo, makeLinks, parentsOf, postgresUser as user } from './postgres-files.ts';
import { StartRefused } from './start-refused.ts';

/** A PostgreSQL of our own, while this process lives. */
export interface EmbeddedPostgres {
  /** The folder of its unix socket: the only way to it. */
  socketDir: string;
  dataDir: string;
  pid: number;
  /** Resolves when it has ended, for whatever reason. */
  gone: Promise<void>;
  /** Ends it in order; again and again if need be. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  /** As the setting DATA_DIR gives it; undefined: the default. */
  dataDir: string | undefined;
  /** The project's folder: `data` in it is the default. */
  packageDir: string;
  /** Where PostgreSQL's files are; left out: where npm put them. */
  nativeDir?: string;
  settings?: Record<string, string>;
  /** For a restore: the database that is being built, beside the one that may be there. */
  unfinished?: boolean;
  /** Told to a person while it takes a moment. */
  say?: (line: string) => void;
}

/** While a restore fills it: nobody else is on it, and what it writes into new files is on the disk when it is committed. */
const whileRestored = { wal_level: 'minimal', max_wal_senders: '0', max_wal_size: '4GB', maintenance_work_mem: '256MB' };

const rootDataDir = '/var/lib/collegium';
const logCharactersMax = 8_000;
const leaveMsMax = 5_000;
const fastStopMsMax = 10_000;
const lookMs = 100;

/** Where the data are, as the setting says or by default; and whether PostgreSQL can run where npm put it. */
export function placeOf(options: Pick<EmbeddedOptions, 'dataDir' | 'packageDir' | 'nativeDir'>) {
  const nativeDir = options.nativeDir ?? findNativeDir();
  const runsInPlace = makeLinks(nativeDir) && (!user || isOpenTo(nativeDir, user));
  const shutForPostgres = user !== undefined && !runsInPlace;
  const dataDir = path.resolve(options.dataDir ?? (shutForPostgres ? rootDataDir : path.join(options.packageDir, 'data')));
  return { dataDir, nativeDir, runsInPlace };
}

/**
 * Starts PostgreSQL on a data folder, made at the first start. A second start on the same folder is refused by
 * PostgreSQL's own lock. Problems with the folder, the system or the lock: StartRefused.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const { say = () => {}, settings = options.unfinished ? whileRestored : {} } = options;
  const { dataDir, nativeDir, runsInPlace } = placeOf(options);
  prepareDataDir(dataDir);
  if (options.unfinished) fs.mkdirSync(unfinishedIn(dataDir), { recursive: true });
  else assertRestored(dataDir);
  let filesDir = nativeDir;
  if (!runsInPlace) filesDir = copyFor(nativeDir, dataDir).dir;
  const bin = path.join(filesDir, 'bin');

  const cluster = options.unfinished ? unfinishedIn(dataDir) : clusterIn(dataDir);
  if (!isCluster(cluster)) {
    say(`Creating the database in ${dataDir} …`);
    initCluster(bin, dataDir, cluster);
  }
  assertSameMajor(bin, cluster, dataDir);
  const socket = prepareSocketDir(dataDir);
  const deadline = performance.now() + leaveMsMax;
  for (let told = false; ; told = true) {
    const started = await run(bin, cluster, socket.dir, settings);
    if (typeof started !== 'string') return { ...started, ...supervised(started.child, socket), socketDir: socket.dir, dataDir };
    const holder = /lock file "postmaster\.pid" already exists/.test(started) ? holderOf(cluster) : undefined;
    if (holder === undefined) {
      socket.remove();
      throw new StartRefused(`PostgreSQL did not start on ${dataDir}. It said:\n${started.trim()}`);
    }
    if (performance.now() > deadline) {
      socket.remove();
      throw new StartRefused(
        `Another Collegium is running on ${dataDir} (PostgreSQL process ${holder}). Stop it, or choose another folder with DATA_DIR.`,
      );
    }
    if (!told) say(`PostgreSQL process ${holder} is on ${dataDir}; waiting ${leaveMsMax / 1000} s in case it is just stopping …`);
    await new Promise((resolve) => setTimeout(resolve, lookMs));
  }
}

/** Makes the data folder, or refuses it by the name of the first folder that is shut. */
function prepareDataDir(dataDir: string): void {
  try {
    if (!fs.existsSync(dataDir)) {
      fs.mkdirSync(path.dirname(dataDir), { recursive: true });
      if (user) assertOpen(parentsOf(dataDir), user);
      fs.mkdirSync(dataDir, { mode: 0o700 });
      if (user) fs.chownSync(dataDir, user.uid, user.gid);
    }
    if (!fs.statSync(dataDir).isDirectory()) throw new StartRefused(`DATA_DIR ${dataDir} is not a folder.`);
    fs.accessSync(dataDir, fs.constants.R_OK | fs.constants.W_OK | fs.constants.X_OK);
  } catch (error) {
    if (error instanceof StartRefused) throw error;
    throw new StartRefused(
      `The data folder ${dataDir} cannot be used: ${(error as Error).message}. Choose another with DATA_DIR.`,
    );
  }
  if (user) assertOpen([...parentsOf(dataDir), dataDir], user);
}

function assertOpen(folders: string[], to: NonNullable<typeof user>): void {
  const shut = firstShut(folders, to);
  if (shut === undefined) return;
  const mode = (fs.statSync(shut).mode & 0o7777).toString(8).padStart(4, '0');
  throw new StartRefused(
    `Started by root, PostgreSQL runs as user nobody, who may not enter ${shut} (mode ${mode}). Choose a DATA_DIR that others may enter, or start as an ordinary user.`,
  );
}

/** Into a folder of its own first: a kill leaves no half cluster, and of two starts at once the second finds the first's. */
function initCluster(bin: string, dataDir: string, cluster: string): void {
  for (const name of fs.readdirSync(dataDir)) {
    const pid = /^cluster\.(\d+)\.new$/.exec(name)?.[1];
    if (pid && !isAlive(Number(pid))) fs.rmSync(path.join(dataDir, name), { recursive: true, force: true });
  }
  const fresh = path.join(dataDir, `cluster.${process.pid}.new`);
  fs.mkdirSync(fresh, { mode: 0o700 });
  if (user) fs.chownSync(fresh, user.uid, user.gid);
  const made = spawnSync(
    path.join(bin, 'initdb'),
    [
      ...['-D', fresh, '-U', 'postgres', '--auth-local=trust', '--auth-host=reject', '--encoding=UTF8'],
      ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-instructions'],
    ],
    { ...user, cwd: dataDir, encoding: 'utf8' },
  );
  if (made.status !== 0) {
    fs.rmSync(fresh, { recursive: true, force: true });
    throw new StartRefused(`The database could not be created in ${dataDir}: ${made.error?.message ?? made.stderr}`);
  }
  try {
    fs.renameSync(fresh, cluster);
  } catch (error) {
    fs.rmSync(fresh, { recursive: true, force: true });
    if (!isCluster(cluster)) throw error;
  }
}

function assertSameMajor(bin: string, cluster: string, dataDir: string): void {
  const { ours, there } = majorsOf(bin, cluster);
  if (ours !== there)
    throw new StartRefused(`${dataDir} was made by PostgreSQL ${there}; this one is ${ours}. Choose another DATA_DIR.`);
}

/** The versions of PostgreSQL that made a cluster, and that would run on it. */
export function majorsOf(bin: string, cluster: string): { ours: string; there: string } {
  const there = fs.readFileSync(path.join(cluster, 'PG_VERSION'), 'utf8').trim();
  const said = spawnSync(path.join(bin, 'postgres'), ['--version'], { encoding: 'utf8' });
  return { ours: /(\d+)(\.|devel|beta|rc)/.exec(said.stdout ?? '')?.[1] ?? said.stderr, there };
}

/** The data folder itself, or where its path is too long for a socket, a private folder that goes with the server. */
function prepareSocketDir(dataDir: string): { dir: string; remove: () => void } {
  const pathBytesMax = process.platform === 'darwin' ? 103 : 107;
  const own = path.join(dataDir, 'socket');
  if (Buffer.byteLength(path.join(own, '.s.PGSQL.5432')) <= pathBytesMax) {
    fs.mkdirSync(own, { recursive: true, mode: 0o700 });
    if (user) fs.chownSync(own, user.uid, user.gid);
    return { dir: own, remove: () => {} };
  }
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'collegium-'));
  if (user) fs.chownSync(dir, user.uid, user.gid);
  return { dir, remove: () => fs.rmSync(dir, { recursive: true, force: true }) };
}

/**
 * The shell holds fd 3: when this process ends, even by SIGKILL, it closes and PostgreSQL gets a fast shutdown (SIGINT).
 * Who reads fd 3 is a process of its own, so that it still does when the shell alone is killed. Detached, so that Ctrl-C
 * reaches us and not it. The socket is for this user alone: `trust` must not be for everyone on the machine.
 * Resolves with the process once it accepts connections, or with what it said when it ended before.
 */
function run(
  bin: string,
  cluster: string,
  socketDir: string,
  settings: Record<string, string>,
): Promise<{ child: ChildProcess; pid: number } | string> {
  const all = { listen_addresses: '', unix_socket_directories: socketDir, unix_socket_permissions: '0700', ...settings };
  const script = '"$@" 3<&- & p=$!; (cat >/dev/null; kill -INT $p 2>/dev/null) <&3 & wait $p';
  const child = spawn(
    '/bin/sh',
    [
      '-c',
      script,
      'sh',
      path.join(bin, 'postgres'),
      '-D',
      cluster,
      ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    { ...user, cwd: cluster, stdio: ['ignore', 'ignore', 'pipe', 'pipe'], detached: true },
  );
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr!.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-logCharactersMax);
      if (said.includes('ready to accept connections')) resolve({ child, pid: holderOf(cluster) });
    });
    child.once('error', reject);
    child.once('exit', () => child.stdio[3]!.destroy()); // lets go of who reads fd 3, which holds the pipes open
    child.once('close', () => resolve(said));
    child.stdio[3]!.on('error', () => {}); // it has ended: nobody holds the other end
  });
}

function supervised(child: ChildProcess, socket: { remove: () => void }): Pick<EmbeddedPostgres, 'gone' | 'stop'> {
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => {
      socket.remove();
      resolve();
    });
  });
  return {
    gone,
    async stop() {
      (child.stdio[3] as Writable).destroy(); // the fast shutdown
      const insist = setTimeout(() => child.pid && process.kill(-child.pid, 'SIGQUIT'), fastStopMsMax); // it recovers at the next start
      await gone;
      clearTimeout(insist);
    },
  };
}
