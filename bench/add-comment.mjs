// What it costs to take in one comment: on a processor, in Node and in PostgreSQL, beside a server by hand that does the same writes.
import { fileURLToPath } from 'node:url';
import { startCollegiums } from './peers/collegium.mjs';
import { Poster } from './peers/poster.mjs';
import { cpuMsOf, cpuMsOfBackends, cpuMsSince, median, start } from './processes.mjs';

const byHand = fileURLToPath(new URL('by-hand.mjs', import.meta.url));
/** As a server that has run for a while answers: what is compiled and planned is. */
const warmUps = 600;

/** All on one database, in turn: a round is so many comments, one after the other. */
export async function addComment({ comments, rounds }) {
  const { readGlobalId } = await import('../dist/graphql/global-id.js');
  const server = await startCollegiums(1);
  const [{ pid, match }] = server.processes;
  const hands = [];
  for (const user of ['postgres', 'collegium_request'])
    hands.push(await start([byHand, server.socketDir, readGlobalId(match[2]).uuid, user], {}, /by hand at (\S+)/));
  const [free, fenced] = hands;
  // Each logs in as another, and so is known by its connections; of ours, those that follow the log go on beside.
  const sides = [
    { name: 'this server', poster: new Poster(server), pid, user: /^collegium_(request|hub)$/ },
    { name: 'by hand', poster: new Poster({ ...server, urls: [free.match[1]] }), pid: free.pid, user: /^postgres$/ },
    {
      ...{ name: 'by hand, behind the row policies', pid: fenced.pid, user: /^collegium_request$/ },
      poster: new Poster({ ...server, urls: [fenced.match[1]] }),
    },
  ];
  for (const side of sides) {
    side.costs = [];
    for (let n = 0; n < Math.min(warmUps, 2 * comments); n++) await side.poster.post();
  }
  for (let round = 0; round < rounds; round++)
    for (const side of round % 2 ? sides.toReversed() : sides) side.costs.push(await costOf(side, server.databaseOf, comments));
  console.log(`Milliseconds for one comment, medians of ${rounds} rounds of ${comments}:\n`);
  console.log(
    '| | Node, CPU | PostgreSQL, CPU | both | until answered | both, as a ratio, round by round |\n|---|--:|--:|--:|--:|--:|',
  );
  for (const { name, costs } of sides) {
    const figures = [({ node }) => node, ({ database }) => database, totalOf, ({ took }) => took];
    const given = figures.map((figure) => median(costs.map(figure)).toFixed(2));
    const times = sides[0].costs.map((cost, n) => totalOf(cost) / totalOf(costs[n])).sort((a, b) => a - b);
    const spread = `${median(times).toFixed(2)} (${times[0].toFixed(2)} to ${times.at(-1).toFixed(2)})`;
    console.log(`| ${name} | ${given.join(' | ')} | ${name === sides[0].name ? '' : spread} |`);
  }
  for (const side of sides) side.poster.close();
  for (const hand of hands) await hand.stop();
  await server.stop();
  return 0;
}

const totalOf = ({ node, database }) => node + database;

async function costOf({ poster, pid, user }, databaseOf, comments) {
  const used = () => ({ node: cpuMsOf(pid), database: cpuMsOfBackends(databaseOf, user) });
  const [before, begun] = [used(), performance.now()];
  for (let n = 0; n < comments; n++) await poster.post();
  const [after, took] = [used(), performance.now() - begun];
  const perComment = (ms) => ms / comments;
  return {
    node: perComment(after.node - before.node),
    database: perComment(cpuMsSince(before.database, after.database)),
    took: perComment(took),
  };
}
