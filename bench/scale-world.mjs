// A server on the world made for measuring: years of proposals, each with about ten opinions.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { newFolder, packageDir, start } from './processes.mjs';

/** Starts it on a folder, which is filled first when there is none; without a folder on a new one, which is gone afterwards. */
export async function startOnScale({ data: given, scale }, more = {}) {
  const folder = given ? path.resolve(given) : path.join(newFolder(), 'data');
  if (!fs.existsSync(folder)) {
    console.log(`Fills ${folder} …`);
    const args = ['src/launcher/collegium.mjs', 'seed', '--scale', scale, '--data-dir', folder];
    const { status } = spawnSync(process.execPath, args, { cwd: packageDir, stdio: ['ignore', 'ignore', 'inherit'] });
    if (status !== 0) throw new Error(`The world was not made: ${status}`);
  }
  const env = { DATA_DIR: folder, PORT: '0', LOG_LEVEL: 'error', ...more };
  const server = await start(['dist/main.js'], env, /serves (http\S+)/);
  return { ...server, url: server.match[1], socketDir: path.join(folder, 'socket') };
}
