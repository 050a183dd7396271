// What it costs to take in one comment: on a processor, in Node and in PostgreSQL, beside a server by hand that does the same writes.
import { fileURLToPath } from 'node:url';
import { startCollegiums } from './peers/collegium.mjs';
import { Poster } from './peers/poster.mjs';
import { cpuMsOf, cpuMsOfBackends, cpuMsSince, median, start } from './processes.mjs';

const byHand = fileURLToPath(new URL('by-hand.mjs', import.meta.url));
/** As a server that has run for a while answers: what is compiled and planned is. */
const warmUps = 600;
const ratioMax = 2;

/** Both on one database, in turn: a round is so many comments, one after the other. */
export async function addComment({ comments, rounds }) {
  const { readGlobalId } = await import('../dist/graphql/global-id.js');
  const server = await startCollegiums(1);
  const [{ pid, match }] = server.processes;
  const hand = await start([byHand, server.socketDir, readGlobalId(match[2]).uuid], {}, /by hand at (\S+)/);
  const sides = [
    { name: 'this server', poster: new Poster(server), pid, user: /^collegium_/ },
    { name: 'by hand', poster: new Poster({ ...server, urls: [hand.match[1]] }), pid: hand.pid, user: /^postgres$/ },
  ];
  for (const side of sides) {
    side.costs = [];
    for (let n = 0; n < warmUps; n++) await side.poster.post();
  }
  for (let round = 0; round < rounds; round++)
    for (const side of round % 2 ? sides.toReversed() : sides) side.costs.push(await costOf(side, server.databaseOf, comments));
  const [ours, theirs] = sides.map(({ costs }) =>
    [({ node }) => node, ({ database }) => database, totalOf, ({ took }) => took].map((figure) => median(costs.map(figure))),
  );
  const line = (name, figures) => console.log(`| ${name} | ${figures.map((figure) => figure.toFixed(2)).join(' | ')} |`);
  console.log(`Milliseconds for one comment, medians of ${rounds} rounds of ${comments}:\n`);
  console.log('| | Node, CPU | PostgreSQL, CPU | both | until answered |\n|---|--:|--:|--:|--:|');
  line('this server', ours);
  line('by hand', theirs);
  const ratios = sides[0].costs.map((cost, n) => totalOf(cost) / totalOf(sides[1].costs[n])).sort((a, b) => a - b);
  line(
    'ratio',
    ours.map((figure, n) => figure / theirs[n]),
  );
  const ratio = median(ratios);
  console.log(
    `\nBoth together, round by round: ${ratio.toFixed(2)} times (${ratios[0].toFixed(2)} to ${ratios.at(-1).toFixed(2)}).`,
  );
  for (const side of sides) side.poster.close();
  await hand.stop();
  await server.stop();
  return ratio <= ratioMax ? 0 : 1;
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
