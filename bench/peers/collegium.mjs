// This server as it is: its own program in demo mode, on the demo world, on an embedded PostgreSQL.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { ask, newFolder, packageDir, servesDemo, start } from '../processes.mjs';
import { mutation } from './documents.ts';
import { graphql } from './speech.ts';

let world;
let people;

/** The demo world on a folder of its own: made once, and copied for each server, so that none inherits the talk of another. */
function copyOfWorld() {
  if (!world) {
    world = path.join(newFolder(), 'data');
    const args = ['src/launcher/collegium.mjs', 'seed', '--data-dir', world];
    const { status } = spawnSync(process.execPath, args, { cwd: packageDir, stdio: ['ignore', 'ignore', 'inherit'] });
    if (status !== 0) throw new Error(`The demo world was not made: ${status}`);
  }
  const copy = path.join(newFolder(), 'data');
  const { status, stderr } = spawnSync('cp', ['-a', world, copy], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The demo world was not copied: ${stderr}`);
  return copy;
}

/** Who may comment on the draft, of all bodies: they see what each other says to the round and the lead body. */
async function peopleOf({ url, draftId }) {
  const { demoBodies } = await import('../../dist/demo/people.js');
  const logins = [];
  for (const login of new Set(demoBodies.flatMap((body) => body.people.map((person) => person.login)))) {
    const input = { draftId, audience: 'ROUND_AND_LEAD', text: 'May I?' };
    const { addComment } = await ask(url, login, mutation, { input }).catch(() => ({})); // one of two bodies has to say which
    if (addComment?.eventId) logins.push(login);
  }
  return logins;
}

/** Waits until a server has told what fell due since its world was made: whoever follows hears of nothing but comments then. */
async function settled(url) {
  const appended = async () => {
    const text = await (await fetch(new URL('/metrics', url))).text();
    return [...text.matchAll(/^collegium_events_appended_total.* (\d+)$/gm)].reduce((sum, [, n]) => sum + Number(n), 0);
  };
  const calmMs = 1_500;
  for (let before = -1, now = await appended(); now !== before; ) {
    before = now;
    await new Promise((resolve) => setTimeout(resolve, calmMs));
    now = await appended();
  }
}

/** Starts it as so many processes on one database; with Redis, if its address is given. */
export async function startCollegiums(count, redis) {
  const dataDir = copyOfWorld();
  const env = { PORT: '0', LOG_LEVEL: 'error', ...(redis && { REDIS_URL: redis.url }) };
  const databaseUrl = `postgres://postgres@/collegium?host=${encodeURIComponent(path.join(dataDir, 'socket'))}`;
  const processes = [];
  for (let n = 0; n < count; n++) {
    const where = n === 0 ? { DATA_DIR: dataDir } : { DATABASE_URL: databaseUrl };
    processes.push(await start(['dist/main.js'], { ...env, ...where }, servesDemo, { gauge: true }));
  }
  const [, url, draftId] = processes[0].match;
  for (const { match } of processes) await settled(match[1]);
  people ??= await peopleOf({ url, draftId });
  return {
    processes,
    pids: processes.map((process) => process.pid),
    databaseOf: processes[0].pid, // the first started PostgreSQL
    redisPid: redis?.pid,
    urls: processes.map((process) => process.match[1]),
    draftId,
    socketDir: path.join(dataDir, 'socket'),
    logins: people,
    speech: graphql({ readySaid: true }),
    async stop() {
      for (const process of processes.toReversed()) await process.stop();
      fs.rmSync(path.dirname(dataDir), { recursive: true, force: true });
    },
  };
}
