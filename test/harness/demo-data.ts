import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { eventually, isServing, startServerProcess } from './process.ts';

const madeMsMax = 90_000;

/**
 * Makes a data folder as a first start leaves it, the demo world in it: a copy of one that a first start has made. Whoever
 * asks first in a run makes that one, and the other workers wait for it: a first start is most of what a test takes that is
 * about something else.
 */
export async function copyDemoData(dir: string): Promise<void> {
  const made = process.env['TEST_DEMO_DIR'];
  if (made === undefined) return; // by no run of the tests: the server that is started on it makes it
  const original = path.join(made, 'data');
  const ready = path.join(made, 'ready');
  if (isFirst(made)) {
    const server = startServerProcess({ DATA_DIR: original, PORT: '0' });
    await server.until(isServing);
    server.child.kill('SIGTERM');
    await server.ended;
    writeFileSync(ready, '');
  }
  await eventually('another worker has made the demo data', madeMsMax, () => existsSync(ready));
  const { status, stderr } = spawnSync('cp', ['-a', original, dir], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The demo data were not copied: ${stderr}`);
}

function isFirst(folder: string): boolean {
  try {
    mkdirSync(folder, { mode: 0o755 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
