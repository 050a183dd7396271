#!/usr/bin/env node
// `npx collegium <command>`: the table of commands, built if stale, under the Node that npm installed.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

if (process.env.npm_command === 'exec') process.env.NPM_PID ??= npxPid();
process.argv.splice(
  2,
  0,
  ...['--build', '--enable-source-maps', '--disable-warning=ExperimentalWarning'],
  fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url)),
);
await import('./run.mjs');

/** npx does not say its number as the npm scripts do: it is our parent's, or where a shell stands between, that one's. */
function npxPid() {
  const { stdout } = spawnSync('ps', ['-o', 'ppid=,comm=', '-p', String(process.ppid)], { encoding: 'utf8' });
  const [, above, command = ''] = /^\s*(\d+)\s+(.*?)\s*$/.exec(stdout ?? '') ?? [];
  return above && /(^|\/)-?(sh|dash|bash|zsh)$/.test(command) ? above : String(process.ppid);
}
