import { type Cell, tablesOf } from '../../bench/peers/table.ts';

const aCell = (round: number, contestant: string, cpu: number): Cell => {
  const deliveries = { cpuSecondsPerMillion: cpu, nodeMsPerEvent: cpu, databaseMsPerEvent: 5, p50Ms: 10, p99Ms: 20 };
  const takingIn = { nodeMsPerEvent: contestant === 'raw-ws' ? 0 : cpu / 2, databaseMsPerEvent: 5 };
  const rest = { takingIn, connect: { cpuMsPerFollower: cpu / 10 }, memory: { rssBytesPerFollower: cpu * 1024 } };
  return { round, contestant, rate: deliveries, burst: deliveries, latency: deliveries, ...rest, frameBytes: 500, faults: [] };
};

const results = (cells: Cell[]) => ({
  listeners: 1000,
  rounds: 3,
  minutes: 1,
  machine: 'a machine',
  contestants: ['raw-ws', 'collegium', 'apollo'].map((name) => ({ name, title: `“${name}”` })),
  withoutRedis: false,
  cells,
});

test('a table has the medians of the rounds, and ratios that are taken within a round', () => {
  // Ours are 3, 2 and 1 times the limit: the median is 2, and not 30 by 20, the medians of both.
  const cells = [
    [aCell(1, 'raw-ws', 10), aCell(1, 'collegium', 30), aCell(1, 'apollo', 50)],
    [aCell(2, 'raw-ws', 30), aCell(2, 'collegium', 60), aCell(2, 'apollo', 60)],
    [aCell(3, 'raw-ws', 20), aCell(3, 'collegium', 20), aCell(3, 'apollo', 140)],
  ].flat();
  const text = tablesOf(results(cells));
  expect(text).toContain('| “raw-ws” | 20.0 | 20.0 | 2.00 | 20.0 | 10.0 / 20.0 |');
  expect(text).toContain('| “collegium” | 30.0 (× 2.00) | 30.0 (× 2.00) | 3.00 (× 2.00) | 30.0 (× 2.00) | 10.0 / 20.0 |');
  expect(text).toContain('| “apollo” | 60.0 (× 5.00) | 60.0 (× 5.00) | 6.00 (× 5.00) | 60.0 (× 5.00) | 10.0 / 20.0 |');
  expect(text).toContain('| CPU per delivery at 20 events/s ÷ raw `ws` | 1 | 2.00 |  |');
  expect(text).toContain('that nobody follows | 1 | 1.00 |  |');
  expect(text).toContain('5.00 ms of PostgreSQL’s, which are not: with them a million deliveries at 20 events/s take 35.0 s.');
  expect(text).not.toContain('Not everything arrived');
});

test('a table leaves empty what was not measured, and says where something went wrong', () => {
  const { rate: _, ...withoutRate } = aCell(1, 'collegium', 20);
  const text = tablesOf(results([aCell(1, 'raw-ws', 10), { ...withoutRate, faults: ['Event 3 is lost.'] }]));
  expect(text).toContain('| “collegium” |  | 20.0 (× 2.00) | 2.00 (× 2.00) | 20.0 (× 2.00) |  |');
  expect(text).toContain('| “apollo” |  |  |  |  |  |');
  expect(text).toContain('÷ idle raw `ws` socket | 1.5 | 2.00 |  |');
  expect(text).not.toContain('| CPU per delivery at 20 events/s');
  expect(text).toContain('Not everything arrived as it should at: collegium.');
});
