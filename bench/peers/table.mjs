// The tables of the README, from the results of a run: `node bench/peers/table.mjs results.json`
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { contestants } from './contestants.mjs';

const limit = 'raw-ws';
const digits = (value) => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2));

function medianOf(values) {
  const sorted = values.filter((value) => value !== undefined).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** The columns of what is measured of everybody: the figure, and beside it how many times the limit's it is. */
const columns = [
  { head: 'CPU s per million deliveries at 20 events/s', of: (cell) => cell.rate?.cpuSecondsPerMillion, beside: true },
  { head: 'the same in a burst, 8 in flight', of: (cell) => cell.burst?.cpuSecondsPerMillion, beside: true },
  { head: 'CPU ms per connect and subscribe', of: (cell) => cell.connect?.cpuMsPerFollower, beside: true },
  { head: 'KiB per idle follower', of: (cell) => kib(cell.memory?.rssBytesPerFollower), beside: true },
  { head: 'ms from post to socket at 20 events/s, p50 / p99', of: (cell) => cell.rate?.p50Ms, and: (cell) => cell.rate?.p99Ms },
];
const kib = (bytes) => (bytes === undefined ? undefined : bytes / 1024);

/** Median of a figure over the rounds. */
const figureOf = (cells, name, of) => medianOf(cells.filter((cell) => cell.contestant === name).map(of));

/** Median of the ratios of two contestants, each taken within a round. */
function ratioOf(cells, name, other, of, ofOther = of) {
  const ratios = cells
    .filter((cell) => cell.contestant === name)
    .map((cell) => {
      const beside = cells.find(({ contestant, round }) => contestant === other && round === cell.round);
      const [mine, theirs] = [of(cell), beside && ofOther(beside)];
      return mine !== undefined && theirs ? mine / theirs : undefined;
    });
  return medianOf(ratios);
}

const row = (fields) => `| ${fields.join(' | ')} |`;

function everybody({ cells }) {
  const rows = contestants
    .filter(({ name }) => cells.some((cell) => cell.contestant === name))
    .map(({ name, title }) => [
      title,
      ...columns.map(({ of, and, beside }) => {
        const figure = figureOf(cells, name, of);
        if (figure === undefined) return '';
        if (and) return `${digits(figure)} / ${digits(figureOf(cells, name, and))}`;
        const ratio = beside && name !== limit ? ratioOf(cells, name, limit, of) : undefined;
        return ratio === undefined ? digits(figure) : `${digits(figure)} (× ${digits(ratio)})`;
      }),
    ]);
  return [row(['server', ...columns.map(({ head }) => head)]), row(['---', ...columns.map(() => '---')]), ...rows.map(row)];
}

/** What this server is held to. */
const floors = [
  { what: 'CPU per delivery, 20 events/s ÷ raw `ws`', floor: 1.0, of: (cell) => cell.rate?.cpuSecondsPerMillion },
  { what: 'CPU per delivery in a burst, 8 in flight ÷ raw `ws`', floor: 0.4, of: (cell) => cell.burst?.cpuSecondsPerMillion },
  { what: 'CPU per connect and subscribe ÷ raw `ws` connect', floor: 1.5, of: (cell) => cell.connect?.cpuMsPerFollower },
  { what: 'memory per idle follower ÷ idle raw `ws` socket', floor: 1.5, of: (cell) => cell.memory?.rssBytesPerFollower },
  {
    what: 'p99 from post to socket, 5 events/s, PostgreSQL included',
    floor: 150,
    unit: ' ms',
    of: (cell) => cell.latency?.p99Ms,
  },
];

function held({ cells }) {
  const rows = floors.map(({ what, floor, unit = '', of }) => {
    const [own, withRedis] = ['collegium', 'collegium-redis'].map((name) =>
      unit ? figureOf(cells, name, of) : ratioOf(cells, name, limit, of),
    );
    return [what, `≤ ${floor}${unit}`, told(own, unit), told(withRedis, unit)];
  });
  const rate = (cell) => cell.rate?.cpuSecondsPerMillion;
  const two = ratioOf(cells, 'collegium-two', 'collegium-redis', rate);
  rows.push(['CPU per delivery, two processes ÷ one, the same listeners shared', '≤ 1.1', '', told(two, '')]);
  return [row(['Collegium', 'at most', 'measured', 'with Redis']), row(['---', '---', '---', '---']), ...rows.map(row)];
}

const told = (value, unit) => (value === undefined ? '' : `${digits(value)}${unit}`);

/** The tables in Markdown. Cells that were not measured are empty. */
export function tablesOf(results) {
  const { cells, listeners, rounds, minutes, withoutRedis } = results;
  const bytes = new Set(cells.map((cell) => cell.frameBytes).sort((a, b) => a - b));
  const database = figureOf(cells, 'collegium', (cell) => cell.rate?.databaseMsPerEvent);
  const notes = [
    `${listeners} listeners, frames of ${[...new Set([[...bytes][0], [...bytes].at(-1)])].join('–')} bytes; medians of ${rounds} ${rounds === 1 ? 'round' : 'rounds in turn'}, ${minutes} minutes.`,
    'CPU is that of the Node process of the server, user and system; × is the median of the ratios within a round.',
    database !== undefined &&
      `The peers keep nothing; Collegium keeps every comment first, for which PostgreSQL used ${digits(database)} ms of CPU per event beside.`,
    withoutRedis && 'There was no redis-server: what needs Redis was not measured.',
    cells.some((cell) => cell.faults.length > 0) &&
      `Not everything arrived as it should at ${[...new Set(cells.filter((cell) => cell.faults.length > 0).map((cell) => cell.contestant))].join(', ')}.`,
  ].filter(Boolean);
  return [...everybody(results), '', ...held(results), '', notes.join(' ')].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  console.log(tablesOf(JSON.parse(fs.readFileSync(process.argv[2], 'utf8'))));
