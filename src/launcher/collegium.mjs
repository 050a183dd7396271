#!/usr/bin/env node
// `npx collegium <command>`: the table of commands, built if stale, under the Node that npm installed. npx itself does
// not say its number: it is our parent's, or its shell's, and either of them gone means that nobody waits for us.
import { fileURLToPath } from 'node:url';

if (process.env.npm_command === 'exec') process.env.NPM_PID ??= String(process.ppid);
process.argv.splice(
  2,
  0,
  ...['--build', '--enable-source-maps', '--disable-warning=ExperimentalWarning'],
  fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url)),
);
await import('./run.mjs');
