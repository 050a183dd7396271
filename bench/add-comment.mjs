// What it costs to take in one comment: on a processor, in Node and in PostgreSQL, beside a server by hand that does the same writes.
import { fileURLToPath } from 'node:url';
import { startCollegiums } from './peers/collegium.mjs';
import { Poster } from './peers/poster.mjs';
import { cpuMsOf, cpuMsOfBackends, cpuMsSince, median, start } from './processes.mjs';

const byHand = fileURLToPath(new URL('by-hand.mjs', import.meta.url));
/** As a server that has run for a while answers: what is compiled and planned is. */
const warmUps = 600;
/** How many comments are on their way at once: one after the other, and as in a burst. */
const widths = [1, 8];

/** All on one database, in turn: a round is so many comments, one after the other, and as many in a burst. */
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
    side.costs = new Map(widths.map((width) => [width, []]));
    for (const width of widths) await post(side.poster, Math.min(warmUps, 2 * comments), width);
  }
  for (let round = 0; round < rounds; round++)
    for (const side of round % 2 ? sides.toReversed() : sides)
      for (const width of widths) side.costs.get(width).push(await costOf(side, server.databaseOf, comments, width));
  for (const width of widths) {
    const how = width === 1 ? 'one after the other' : `${width} on their way at once`;
    console.log(`Milliseconds for one comment, ${how}, medians of ${rounds} rounds of ${comments}:\n`);
    console.log(tableOf(sides.map(({ name, costs }) => ({ name, costs: costs.get(width) }))));
  }
  for (const side of sides) side.poster.close();
  for (const hand of hands) await hand.stop();
  await server.stop();
  return 0;
}

const totalOf = ({ node, database }) => node + database;

function tableOf([ours, ...theirs]) {
  const lineOf = ({ name, costs }, ratio) => {
    const figures = [({ node }) => node, ({ database }) => database, totalOf, ({ took }) => took];
    const given = figures.map((figure) => median(costs.map(figure)).toFixed(2));
    return `| ${name} | ${given.join(' | ')} | ${ratio} |`;
  };
  const ratioTo = ({ costs }) => {
    const times = ours.costs.map((cost, n) => totalOf(cost) / totalOf(costs[n])).sort((a, b) => a - b);
    return `${median(times).toFixed(2)} (${times[0].toFixed(2)} to ${times.at(-1).toFixed(2)})`;
  };
  return [
    '| | Node, CPU | PostgreSQL, CPU | both | took | both, as a ratio, round by round |',
    '|---|--:|--:|--:|--:|--:|',
    lineOf(ours, ''),
    ...theirs.map((side) => lineOf(side, ratioTo(side))),
    '',
  ].join('\n');
}

/** Posts so many comments, of which always so many are on their way. */
async function post(poster, comments, width) {
  let left = comments;
  const postInTurn = async () => {
    while (left-- > 0) await poster.post();
  };
  await Promise.all(Array.from({ length: width }, postInTurn));
}

async function costOf({ poster, pid, user }, databaseOf, comments, width) {
  const used = () => ({ node: cpuMsOf(pid), database: cpuMsOfBackends(databaseOf, user) });
  const [before, begun] = [used(), performance.now()];
  await post(poster, comments, width);
  const [after, took] = [used(), performance.now() - begun];
  const perComment = (ms) => ms / comments;
  return {
    node: perComment(after.node - before.node),
    database: perComment(cpuMsSince(before.database, after.database)),
    took: perComment(took),
  };
}
