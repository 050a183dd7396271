// Servers as processes of their own, on the first core where the system lets us choose, and what they have used.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const packageDir = fileURLToPath(new URL('..', import.meta.url));
const ticksPerSecond = 100;
const canPin = spawnSync('taskset', ['-c', '0', 'true']).status === 0;
if (canPin) spawnSync('taskset', ['-cp', '1', String(process.pid)]); // the load is made on another core

/** User and system seconds that a process has used. */
export function cpuSeconds(pid) {
  const stat = fs.readFileSync(`/proc/${pid}/stat`, 'latin1');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
}

/** Milliseconds on a processor that a process and all that it started have used, to the microsecond; Linux only. */
export function cpuMsOfAll(pid) {
  const parents = new Map();
  for (const each of fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name)))
    try {
      const stat = fs.readFileSync(`/proc/${each}/stat`, 'latin1');
      parents.set(Number(each), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
    } catch {} // it has ended meanwhile
  const isOf = (each) => each === pid || (parents.has(each) && isOf(parents.get(each)));
  let nanoseconds = 0;
  for (const each of [...parents.keys()].filter(isOf))
    try {
      for (const thread of fs.readdirSync(`/proc/${each}/task`))
        nanoseconds += Number(fs.readFileSync(`/proc/${each}/task/${thread}/schedstat`, 'latin1').split(' ')[0]);
    } catch {}
  return nanoseconds / 1e6;
}

/** Starts a program and waits for what it says. Killed with this process. */
export async function start(args, env, says) {
  const command = canPin ? ['taskset', '-c', '0', process.execPath, ...args] : [process.execPath, ...args];
  const child = spawn(command[0], command.slice(1), {
    cwd: packageDir,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  process.on('exit', () => child.kill('SIGKILL'));
  let said = '';
  await new Promise((resolve, reject) => {
    child.stdout.on('data', (text) => {
      said += text;
      if (says.test(said)) resolve();
    });
    child.on('exit', (code) => reject(new Error(`ended with ${code}: ${said}`)));
  });
  return {
    pid: child.pid,
    match: says.exec(said),
    stop: () => new Promise((resolve) => child.once('exit', resolve) && child.kill('SIGTERM')),
  };
}

/** Our server on a new folder. */
export async function startCollegium() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'collegium-bench-'));
  fs.chmodSync(folder, 0o755);
  process.on('exit', () => fs.rmSync(folder, { recursive: true, force: true }));
  const server = await start(
    ['dist/main.js'],
    { DATA_DIR: path.join(folder, 'data'), PORT: '0', LOG_LEVEL: 'error' },
    /serves (http\S+)[\s\S]*--draft (\S+)/,
  );
  return { ...server, url: server.match[1], draftId: server.match[2], socketDir: path.join(folder, 'data', 'socket') };
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
