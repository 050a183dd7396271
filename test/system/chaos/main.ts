import { parseArgs } from 'node:util';
import { chaos } from './chaos.ts';

const usage = `Two servers, eight writers and twenty readers, while servers, Redis, PostgreSQL and the network fail in turn; then it is
judged whether everybody was shown what they should have been, once and in order. The same seed gives the same faults.

  npm run chaos -- --seed <n> --minutes <m>

  --seed <n>      what happens, and when (default 1)
  --minutes <m>   for how long (default 1)
  --peace         the same traffic without any fault
  --dist <folder> another build of the server

Needs redis-server on the PATH. Ends with 1 when a promise was broken.`;

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    minutes: { type: 'string', default: '1' },
    dist: { type: 'string' },
    peace: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
const [seed, runMs] = [Number(values.seed), Number(values.minutes) * 60_000];
if (values.help || !Number.isInteger(seed) || !(runMs > 0)) {
  console.log(usage);
  process.exit(values.help ? 0 : 2);
}
const { found, delivered } = await chaos({
  ...{ seed, runMs, strikes: !values.peace, say: console.log },
  ...(values.dist !== undefined && { dist: values.dist }),
});
const shownMax = 40;
for (const line of found.slice(0, shownMax)) console.log(`✗ ${line}`);
if (found.length > shownMax) console.log(`… and ${found.length - shownMax} more`);
console.log(
  found.length === 0 ? `${delivered} deliveries, every promise kept` : `${found.length} promises broken, with seed ${seed}`,
);
process.exit(found.length === 0 ? 0 : 1);
