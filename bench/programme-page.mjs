// What it costs to read a page of a programme, with its drafts and their latest comments, beside a server by hand that gives
// the same JSON from one statement.
import { deepStrictEqual } from 'node:assert';
import { fileURLToPath } from 'node:url';
import { Eight, measureInTurn, printCosts } from './eight.mjs';
import { pageQuery, showAll } from './page-document.mjs';
import { start } from './processes.mjs';
import { startOnScale } from './scale-world.mjs';

const byHand = fileURLToPath(new URL('page-by-hand.mjs', import.meta.url));
/** As servers that have run for a while answer: what is compiled and planned is. */
const warmUps = 2_000;

export async function programmePage({ answers, rounds, ...world }) {
  const { globalId } = await import('../dist/graphql/global-id.js');
  const server = await startOnScale(world, { COST_PER_MINUTE_MAX: '1000000000' });
  const variables = { id: globalId('Programme', await showAll(server.socketDir)) };
  const hand = async (name, user, as) => {
    const { pid, match, stop } = await start([byHand, server.socketDir, user, as], {}, /by hand at (\S+)/);
    return { name, pid, stop, user: new RegExp(`^${user}$`), url: match[1] };
  };
  const sides = [
    { name: 'this server', pid: server.pid, stop: server.stop, user: /^collegium_(request|hub)$/, url: server.url },
    await hand('by hand', 'postgres', 'parsed'),
    await hand('by hand, what PostgreSQL says sent on unread', 'postgres', 'raw'),
  ];
  const texts = [];
  for (const side of sides) {
    side.databaseOf = server.pid;
    side.eight = new Eight(side.url, 'lan', pageQuery, variables);
    texts.push((await side.eight.first()).trimEnd());
  }
  const [ours, theirs, raw] = texts;
  if (ours !== theirs) deepStrictEqual(JSON.parse(ours), JSON.parse(theirs));
  if (ours !== theirs) throw new Error('By hand the same things are said in another order.');
  deepStrictEqual(JSON.parse(raw), JSON.parse(ours));
  for (const side of sides) await side.eight.answers(Math.min(warmUps, 10 * answers));
  await measureInTurn(sides, rounds, answers);
  printCosts(`a page of ${ours.length} characters, medians of ${rounds} rounds of ${answers}, 8 at a time`, sides);
  for (const side of sides.toReversed()) await side.stop(); // the database last, with ours
}
