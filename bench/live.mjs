// The live path beside what others use: all in one run, in turn, a new server each time.
import fs from 'node:fs';
import os from 'node:os';
import { measure } from './peers/cell.mjs';
import { contestants } from './peers/contestants.mjs';
import { preparePeers } from './peers/prepare.mjs';
import { hasRedis, startRedis } from './peers/redis.mjs';
import { tablesOf } from './peers/table.ts';

export const figures = ['rate', 'burst', 'connect', 'memory', 'latency', 'processes'];

const say = (line) => process.stderr.write(`${line}\n`);

/**
 * Measures who and what is wanted, and prints the tables; with `json`, the results are put into that file too. With `from`,
 * prints the tables of such a file. Resolves with the exit code: not everything arrived from this server is a failure.
 */
export async function live({ rounds, listeners, only, figure, json, from }) {
  if (from !== undefined) {
    console.log(tablesOf(JSON.parse(fs.readFileSync(from, 'utf8'))));
    return 0;
  }
  const [names, wanted] = [only?.split(',') ?? contestants.map(({ name }) => name), figure?.split(',') ?? figures];
  const unknown = [
    ...names.filter((name) => !contestants.some((each) => each.name === name)),
    ...wanted.filter((each) => !figures.includes(each)),
  ];
  if (unknown.length > 0) {
    console.error(`There is no ${unknown.join(', ')}. See npm run bench -- --help`);
    return 2;
  }
  const asked = contestants.filter((each) => names.includes(each.name) && each.figures.some((its) => wanted.includes(its)));
  const withoutRedis = asked.some(({ redis }) => redis) && !hasRedis();
  const measured = asked.filter(({ redis }) => !(redis && withoutRedis));
  if (withoutRedis) say('There is no redis-server on the PATH: what needs Redis is left out.');
  if (measured.some(({ own }) => !own)) preparePeers(say);
  const redis = measured.some((each) => each.redis) ? await startRedis() : undefined;

  const begun = performance.now();
  const cells = await inTurn(measured, rounds, { listeners, figures: wanted, redis });
  const results = inLines({
    listeners,
    rounds,
    withoutRedis,
    contestants: measured.map(({ name, title }) => ({ name, title })),
    minutes: (performance.now() - begun) / 60_000,
    machine: `${os.cpus().length} × ${os.cpus()[0]?.model.trim()}, Linux ${os.release()}, Node ${process.version}`,
    cells,
  });
  if (json) fs.writeFileSync(json, results);
  console.log(tablesOf(JSON.parse(results)));
  return cells.some(({ contestant, faults }) => contestant.startsWith('collegium') && faults.length > 0) ? 1 : 0;
}

/** Measures all, round by round: in turn, then in turn backwards. What fails is a fault of its cell, and the rest goes on. */
async function inTurn(measured, rounds, options) {
  const cells = [];
  for (let round = 1; round <= rounds; round++)
    for (const contestant of round % 2 ? measured : measured.toReversed()) {
      const begun = performance.now();
      const { name } = contestant;
      const result = await measure(contestant, options).catch((error) => ({ faults: [String(error.stack)] }));
      cells.push({ round, contestant: name, ...result });
      const [first, ...more] = result.faults;
      const faults = first === undefined ? '' : `: ${first} (and ${more.length} faults more)`;
      say(`round ${round}/${rounds} ${name}, ${((performance.now() - begun) / 1000).toFixed(0)} s${faults}`);
    }
  return cells;
}

/** A cell a line, and of a figure as many digits as mean something. */
function inLines({ cells, ...rest }) {
  const short = (_, value) => (typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(4)) : value);
  const lines = cells.map((cell) => JSON.stringify(cell, short));
  return `${JSON.stringify(rest).slice(0, -1)},\n"cells":[\n${lines.join(',\n')}\n]}\n`;
}
