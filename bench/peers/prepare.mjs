// What only the peers need: installed beside them, from a lock of their own.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageDir } from '../processes.mjs';

const folder = fileURLToPath(new URL('.', import.meta.url));

/** Installs the peers if their packages are missing or others, and compiles the one that is written with decorators. */
export function preparePeers(say) {
  const changedAt = (file) => fs.statSync(path.join(folder, file), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (changedAt('node_modules/.package-lock.json') < changedAt('package-lock.json')) {
    say(`Installs what the peers need in ${path.relative(packageDir, folder)} …`);
    run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], folder);
  }
  run(path.join(packageDir, 'node_modules/.bin/tsc'), ['-p', path.join(folder, 'servers/type-graphql')], packageDir);
}

function run(command, args, cwd) {
  const { status, error } = spawnSync(command, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} did not do: ${error?.message ?? status}`);
}
