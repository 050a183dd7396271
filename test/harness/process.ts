import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { opened } from './left-open.ts';

export const packageDir = path.resolve(import.meta.dirname, '../..');

/** A folder for one server's data, that PostgreSQL's user may enter; removed at the end. */
export function aDataDir(): { dir: string; remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'collegium-data-'));
  chmodSync(folder, 0o755);
  return { dir: path.join(folder, 'data'), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

// Below the ports that the system gives out by itself (from 32768): one of those may be anybody's before a server that is
// started with it listens. Each worker of the tests begins at a place of its own; and since tests may be run several times
// at once on a machine, who has taken a port says so in a file, for as long as it lives.
const portsPerWorker = 500;
let nextPort = 12_000 + portsPerWorker * Number(process.env.JEST_WORKER_ID ?? 0);
const portsDir = path.join(tmpdir(), 'collegium-ports');
const taken = new Set<string>();

/** A TCP port that nobody listens on, nor is given by chance before a program started with it listens. */
export async function aFreePort(): Promise<number> {
  for (;;) {
    const port = nextPort++;
    if (!takes(port)) continue;
    const server = createServer();
    const free = await new Promise<boolean>((resolve) =>
      server.once('error', () => resolve(false)).listen(port, '127.0.0.1', () => resolve(true)),
    );
    if (!free) continue;
    await new Promise((resolve) => server.close(resolve));
    return port;
  }
}

/** Takes a port for this process, unless another that lives has it. */
function takes(port: number): boolean {
  const file = path.join(portsDir, String(port));
  mkdirSync(portsDir, { recursive: true });
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      taken.add(file);
      return true;
    } catch {
      if (lives(file)) return false;
      rmSync(file, { force: true });
    }
  }
}

/** Whether the process lives that a file names; one that has just been made, and names none yet, will. */
function lives(file: string): boolean {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    return pid === 0 || process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'; // it lives, as somebody else
  }
}

/** A program of ours as a process of its own, with what it says. */
export interface Started {
  child: ChildProcess;
  /** What it said so far, on both channels. */
  said: () => string;
  /** Resolves when it has said something that matches; rejects when it ended before. */
  until(pattern: RegExp): Promise<void>;
  /** Resolves with its exit code, or the signal that ended it. */
  ended: Promise<number | string>;
}

const running = new Set<ChildProcess>();
/** Whatever becomes of who started them, programs are not left behind, nor ports taken. */
process.once('exit', () => {
  for (const file of taken) rmSync(file, { force: true });
  for (const child of running) child.kill('SIGKILL');
});

export function startProgram(command: string, args: string[], env: Record<string, string> = {}): Started {
  const { NODE_OPTIONS: _, ...own } = process.env;
  const child = spawn(command, args, { cwd: packageDir, env: { ...own, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  child
    .once('exit', () => running.delete(child))
    .once(
      'exit',
      opened(() => child.kill('SIGKILL')),
    );
  let said = '';
  const waiting = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      for (const look of [...waiting]) look();
    });
  const ended = new Promise<number | string>((resolve) => child.once('close', (code, signal) => resolve(code ?? signal ?? '')));
  return {
    child,
    said: () => said,
    until: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (!pattern.test(said)) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
        ended.then((how) => reject(new Error(`It ended (${how}) and said:\n${said}`)));
      }),
    ended,
  };
}

/** The server as its launcher starts it, without npm: built before, as `npm test` does. */
export function startServerProcess(env: Record<string, string>): Started {
  return startProgram(process.execPath, ['--enable-source-maps', '--disable-warning=ExperimentalWarning', 'dist/main.js'], {
    LOG_LEVEL: 'warn',
    ...env,
  });
}

export const isServing = /serves http/;

/** The processes whose command line or working folder has to do with a data folder, by number. */
export function processesOf(dataDir: string): number[] {
  return readdirNumbers('/proc').filter((pid) => {
    try {
      return (
        readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(dataDir) ||
        readFileSync(`/proc/${pid}/environ`, 'utf8').includes(`DATA_DIR=${dataDir}`)
      );
    } catch {
      return false; // gone, or not ours
    }
  });
}

function readdirNumbers(folder: string): number[] {
  return readdirSync(folder)
    .map(Number)
    .filter((pid) => pid > 0 && pid !== process.pid);
}

/** Resolves when a condition holds, looked at ten times a second; rejects after a time with what was wanted. */
export async function eventually(what: string, withinMs: number, condition: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = performance.now() + withinMs;
  while (!(await condition())) {
    if (performance.now() > deadline) throw new Error(`Not within ${withinMs} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
