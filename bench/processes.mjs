// Servers as processes of their own, on the first core where the system lets us choose, and what they have used.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const packageDir = fileURLToPath(new URL('..', import.meta.url));
const canPin = spawnSync('taskset', ['-c', '0', 'true']).status === 0;
if (canPin) spawnSync('taskset', ['-cp', '1', String(process.pid)]); // the load is made on another core

const running = new Set();
const folders = [];
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
  for (const folder of folders) fs.rmSync(folder, { recursive: true, force: true });
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(1)); // so that the above is done

/** Milliseconds on a processor that the threads of one process have used, to the microsecond; Linux only. */
export function cpuMsOf(pid) {
  let nanoseconds = 0;
  try {
    for (const thread of fs.readdirSync(`/proc/${pid}/task`))
      nanoseconds += Number(fs.readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'latin1').split(' ')[0]);
  } catch {} // it has ended meanwhile
  return nanoseconds / 1e6;
}

/** The numbers of a process and of all that it started. */
function pidsUnder(pid) {
  const parents = new Map();
  for (const each of fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name)))
    try {
      const stat = fs.readFileSync(`/proc/${each}/stat`, 'latin1');
      parents.set(Number(each), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
    } catch {} // it has ended meanwhile
  const isOf = (each) => each === pid || (parents.has(each) && isOf(parents.get(each)));
  return [...parents.keys()].filter(isOf);
}

/** The same of a process and all that it started. */
export function cpuMsOfAll(pid) {
  return pidsUnder(pid).reduce((sum, each) => sum + cpuMsOf(each), 0);
}

/** The same of the PostgreSQL that a process started, of each process that serves a connection of such users: not what tidies up at times. */
export function cpuMsOfBackends(pid, user) {
  const userOf = (each) => {
    try {
      return /^postgres: (\S+) \S+ \[local\]/.exec(fs.readFileSync(`/proc/${each}/cmdline`, 'latin1'))?.[1] ?? '';
    } catch {
      return ''; // it has ended meanwhile
    }
  };
  const backends = pidsUnder(pid).filter((each) => user.test(userOf(each)));
  return new Map(backends.map((each) => [each, cpuMsOf(each)]));
}

/** What processes have used since; those that have ended meanwhile had been idle for long. */
export const cpuMsSince = (before, now) => [...now].reduce((sum, [pid, ms]) => sum + Math.max(0, ms - (before.get(pid) ?? 0)), 0);

/**
 * Starts a Node program and waits for what it says. Ends with this process. With `gauge`, its `memory()` is what it holds
 * once its garbage has been collected.
 */
export async function start(args, env, says, { gauge = false } = {}) {
  const asked = gauge ? ['--expose-gc', '--import', new URL('./gauge.mjs', import.meta.url).href, ...args] : args;
  const command = canPin ? ['taskset', '-c', '0', process.execPath, ...asked] : [process.execPath, ...asked];
  const child = spawn(command[0], command.slice(1), {
    cwd: packageDir,
    env: { NODE_ENV: 'production', ...process.env, ...env }, // as `npm start` does
    stdio: ['ignore', 'pipe', 'inherit', ...(gauge ? ['ipc'] : [])],
  });
  running.add(child);
  const ended = new Promise((resolve) => child.once('exit', resolve)).finally(() => running.delete(child));
  let said = '';
  await new Promise((resolve, reject) => {
    child.stdout.on('data', (text) => {
      said += text;
      if (says.test(said)) resolve();
    });
    ended.then((code) => reject(new Error(`ended with ${code}: ${said}`)));
  });
  return {
    pid: child.pid,
    match: says.exec(said),
    memory: () =>
      new Promise((resolve, reject) => {
        child.once('message', resolve);
        ended.then((code) => reject(new Error(`ended with ${code}`)));
        child.send('memory');
      }),
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** A new folder that others may enter, gone with this process. */
export function newFolder() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'collegium-bench-'));
  fs.chmodSync(folder, 0o755);
  folders.push(folder);
  return folder;
}

/** What our server prints once it serves: its address and the draft to follow. */
export const servesDemo = /serves (http\S+)[\s\S]*--draft (\S+)/;

/** Our server on a new folder. */
export async function startCollegium() {
  const dataDir = path.join(newFolder(), 'data');
  const server = await start(['dist/main.js'], { DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'error' }, servesDemo);
  return { ...server, url: server.match[1], draftId: server.match[2], socketDir: path.join(dataDir, 'socket') };
}

export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** One operation over HTTP. */
export async function ask(url, login, query, variables) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Demo ${login}` },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}
