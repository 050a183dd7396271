// The tables of the README, from the results of a run.

/** What was measured of one contestant in one round; what was not wanted of it is not there. */
export interface Cell {
  round: number;
  contestant: string;
  rate?: Deliveries;
  burst?: Deliveries;
  latency?: Deliveries;
  /** With as many followers again. */
  rateWithMore?: Deliveries;
  /** Without any. */
  takingIn?: { nodeMsPerEvent: number; databaseMsPerEvent: number };
  connect?: { cpuMsPerFollower: number };
  memory?: { rssBytesPerFollower: number };
  /** Not there when it failed altogether. */
  frameBytes?: number;
  faults: string[];
}

interface Deliveries {
  cpuSecondsPerMillion: number;
  nodeMsPerEvent: number;
  databaseMsPerEvent: number;
  p50Ms: number;
  p99Ms: number;
}

/** All of a run. */
export interface Results {
  listeners: number;
  rounds: number;
  minutes: number;
  machine: string;
  /** Who took part, in the order of the table. */
  contestants: { name: string; title: string }[];
  /** There was no redis-server, so that whoever needs one was left out. */
  withoutRedis: boolean;
  cells: Cell[];
}

type Figure = (cell: Cell) => number | undefined;

const [limit, answering, own, withRedis, two] = [
  'raw-ws',
  'raw-ws-answering',
  'collegium',
  'collegium-redis',
  'collegium-two',
] as const;

const atRate: Figure = (cell) => cell.rate?.cpuSecondsPerMillion;
/** What is left when what a comment costs that nobody follows is taken off. */
const toDeliver: Figure = ({ rate, takingIn }) =>
  rate && takingIn && (rate.cpuSecondsPerMillion * (rate.nodeMsPerEvent - takingIn.nodeMsPerEvent)) / rate.nodeMsPerEvent;
const atRateWithMore: Figure = (cell) => cell.rateWithMore?.cpuSecondsPerMillion;
const inBurst: Figure = (cell) => cell.burst?.cpuSecondsPerMillion;
const toConnect: Figure = (cell) => cell.connect?.cpuMsPerFollower;
const idle: Figure = (cell) => cell.memory && cell.memory.rssBytesPerFollower / 1024;

/** The columns of the first table; all but the last have beside them how many times the limit's they are. */
const columns: { head: string; of: Figure; and?: Figure }[] = [
  { head: 'CPU s per million deliveries at 20 events/s', of: atRate },
  { head: 'the same in a burst, 8 in flight', of: inBurst },
  { head: 'CPU ms per connect and subscribe', of: toConnect },
  { head: 'KiB per idle follower', of: idle },
  { head: 'ms from post to socket at 20 events/s, p50 / p99', of: (cell) => cell.rate?.p50Ms, and: (cell) => cell.rate?.p99Ms },
];

/** What this server is held to. */
const ceilings: { what: string; atMost: number; of: Figure; beside?: string }[] = [
  { what: 'CPU per delivery at 20 events/s ÷ raw `ws`', atMost: 1, of: atRate, beside: limit },
  {
    what: 'of these the delivery alone: without what an event costs that nobody follows',
    atMost: 1,
    of: toDeliver,
    beside: limit,
  },
  { what: 'CPU per delivery in a burst ÷ raw `ws`', atMost: 0.4, of: inBurst, beside: limit },
  { what: 'CPU per connect and subscribe ÷ raw `ws` that answers', atMost: 1.5, of: toConnect, beside: answering },
  { what: 'CPU per connect and subscribe ÷ raw `ws`, which is told nothing', atMost: 1.5, of: toConnect, beside: limit },
  { what: 'memory per idle follower ÷ idle raw `ws` socket', atMost: 1.5, of: idle, beside: limit },
  { what: 'p99 from post to socket at 5 events/s, ms, PostgreSQL included', atMost: 150, of: (cell) => cell.latency?.p99Ms },
];
const twoAtMost = 1.1;

/** The tables in Markdown. What was not measured is left empty, or out. */
export function tablesOf(results: Results): string {
  return [...everybody(results), '', ...held(results), '', notes(results)].join('\n');
}

function everybody({ cells, contestants }: Results): string[] {
  const rows = contestants
    .filter(({ name }) => name !== two) // it is measured for the second table only
    .map(({ name, title }) => [title, ...columns.map((column) => entryOf(cells, name, column))]);
  return table(['server', ...columns.map(({ head }) => head)], rows);
}

function entryOf(cells: Cell[], name: string, { of, and }: (typeof columns)[number]): string {
  const figure = figureOf(cells, name, of);
  if (figure === undefined) return '';
  if (and) return `${written(figure)} / ${written(figureOf(cells, name, and))}`;
  const ratio = name === limit ? undefined : ratioOf(cells, name, limit, of);
  return ratio === undefined ? written(figure) : `${written(figure)} (× ${written(ratio)})`;
}

function held({ cells }: Results): string[] {
  const rows = ceilings.map(({ what, atMost, of, beside }) => {
    const ofBoth = [own, withRedis].map((name) => (beside ? ratioOf(cells, name, beside, of) : figureOf(cells, name, of)));
    return [what, String(atMost), ...ofBoth.map(written)];
  });
  const [shared, each] = [atRate, atRateWithMore].map((of) => written(ratioOf(cells, two, withRedis, of, atRate)));
  rows.push(['CPU per delivery, two processes ÷ one with as many listeners as each', String(twoAtMost), '', each!]);
  rows.push(['CPU per delivery, two processes ÷ one with as many listeners as both', String(twoAtMost), '', shared!]);
  const measured = rows.filter(([, , ...figures]) => figures.some((figure) => figure !== ''));
  return table(['Collegium', 'at most', 'measured', 'with Redis'], measured);
}

function notes({ cells, listeners, rounds, minutes, machine, withoutRedis }: Results): string {
  const bytes = cells.flatMap((cell) => cell.frameBytes ?? []).sort((a, b) => a - b);
  const ofOwn = (of: Figure) => written(figureOf(cells, own, of));
  const withDatabase: Figure = ({ rate }) => rate && rate.cpuSecondsPerMillion + (rate.databaseMsPerEvent / listeners) * 1000;
  const faulty = new Set(cells.filter((cell) => cell.faults.length > 0).map((cell) => cell.contestant));
  return [
    `${listeners} listeners, frames of ${[...new Set([bytes[0], bytes.at(-1)])].join(' to ')} bytes, on ${machine}; medians of ${rounds} ${rounds === 1 ? 'round' : 'rounds in turn'}, ${minutes.toFixed(1)} minutes in all.`,
    'CPU is what the Node process of the server used, user and system; × is the median of the ratios to raw `ws` within a round.',
    ofOwn(withDatabase) &&
      `The peers keep nothing. Collegium judges and keeps each comment first: of its CPU ${ofOwn((cell) => cell.takingIn?.nodeMsPerEvent)} ms an event, which are in the figures above, and ${ofOwn((cell) => cell.rate?.databaseMsPerEvent)} ms of PostgreSQL’s, which are not: with them a million deliveries at 20 events/s take ${ofOwn(withDatabase)} s.`,
    withoutRedis && 'There was no redis-server: what needs one was left out.',
    faulty.size > 0 && `Not everything arrived as it should at: ${[...faulty].join(', ')}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** Median of a figure over the rounds. */
function figureOf(cells: Cell[], name: string, of: Figure): number | undefined {
  return medianOf(cells.filter((cell) => cell.contestant === name).map(of));
}

/** Median of the ratios of two contestants, each taken within a round, in which the machine was more or less the same. */
function ratioOf(cells: Cell[], name: string, other: string, of: Figure, ofOther = of): number | undefined {
  const ratios = cells
    .filter((cell) => cell.contestant === name)
    .map((cell) => {
      const beside = cells.find(({ contestant, round }) => contestant === other && round === cell.round);
      const [mine, theirs] = [of(cell), beside && ofOther(beside)];
      return mine !== undefined && theirs ? mine / theirs : undefined;
    });
  return medianOf(ratios);
}

function medianOf(values: (number | undefined)[]): number | undefined {
  const sorted = values.filter((value) => value !== undefined).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** Three digits that mean something. */
function written(value: number | undefined): string {
  if (value === undefined) return '';
  if (value >= 100) return value.toFixed(0);
  return value.toFixed(value >= 10 ? 1 : 2);
}

function table(head: string[], rows: string[][]): string[] {
  return [head, head.map(() => '---'), ...rows].map((fields) => `| ${fields.join(' | ')} |`);
}
