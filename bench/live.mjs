// The live path beside what others use: all in one run, in turn, a new server each time.
import fs from 'node:fs';
import os from 'node:os';
import { measure } from './peers/cell.mjs';
import { contestants } from './peers/contestants.mjs';
import { preparePeers } from './peers/prepare.mjs';
import { hasRedis, startRedis } from './peers/redis.mjs';
import { tablesOf } from './peers/table.ts';

export const figures = ['rate', 'burst', 'connect', 'memory', 'latency', 'processes'];

/**
 * Measures who and what is wanted, and prints the tables; with `json`, the results are put into that file too. With `from`,
 * prints the tables of such a file.
 */
export async function live({ rounds, listeners, only, figure, json, from }) {
  if (from !== undefined) return console.log(tablesOf(JSON.parse(fs.readFileSync(from, 'utf8'))));
  const say = (line) => process.stderr.write(`${line}\n`);
  const wantedFigures = figure === undefined ? figures : figure.split(',');
  const names = only?.split(',');
  for (const name of [...wantedFigures.filter((each) => !figures.includes(each)), ...(names ?? []).filter(isUnknown)])
    throw new Error(`There is no ${name}. See npm run bench -- --help`);
  const wanted = contestants.filter(
    ({ name, figures: its }) => (!names || names.includes(name)) && its.some((each) => wantedFigures.includes(each)),
  );
  const withoutRedis = wanted.some(({ redis }) => redis) && !hasRedis();
  const measured = wanted.filter(({ redis }) => !(redis && withoutRedis));
  if (withoutRedis) say('There is no redis-server on the PATH: what needs Redis is left out.');
  if (measured.some(({ own }) => !own)) preparePeers(say);
  const redis = measured.some((each) => each.redis) ? await startRedis() : undefined;

  const cells = [];
  const begun = performance.now();
  for (let round = 1; round <= rounds; round++)
    for (const contestant of round % 2 ? measured : measured.toReversed()) {
      const [at, result] = [performance.now(), await measure(contestant, { listeners, figures: wantedFigures, redis })];
      cells.push({ round, ...result });
      const seconds = (performance.now() - at) / 1000;
      say(`round ${round}/${rounds} ${contestant.name}: ${seconds.toFixed(0)} s ${result.faults[0] ?? ''}`);
    }
  const results = {
    listeners,
    rounds,
    withoutRedis,
    contestants: measured.map(({ name, title }) => ({ name, title })),
    minutes: Number(((performance.now() - begun) / 60_000).toFixed(1)),
    machine: `${os.cpus().length} × ${os.cpus()[0]?.model.trim()}, Linux ${os.release()}, Node ${process.version}`,
    cells,
  };
  if (json) fs.writeFileSync(json, `${JSON.stringify(results, undefined, 1)}\n`);
  console.log(tablesOf(results));
  const faults = cells.filter((cell) => cell.faults.length > 0);
  for (const { contestant, round, faults: its } of faults) say(`${contestant}, round ${round}: ${its.length} faults: ${its[0]}`);
  if (faults.some(({ contestant }) => contestant.startsWith('collegium'))) process.exit(1);
}

const isUnknown = (name) => !contestants.some((contestant) => contestant.name === name);
