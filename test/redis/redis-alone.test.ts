import { chaos } from '../system/chaos/chaos.ts';
import { redisPlanOf } from '../system/chaos/plan.ts';
import { aBuildWith, type Mistake } from '../system/chaos/planted.ts';

/** What is promised while Redis is away. */
const promisedMs = 2_500;
/** What two servers, a database and twenty readers on one small machine may take besides; a poller asks every 300 ms. */
const marginMs = 1_000;
const tellMsMax = promisedMs + marginMs;

const run = (seed: number, dist?: string) => {
  const plan = redisPlanOf(seed);
  const last = plan.at(-1)!;
  return chaos({ seed, plan, runMs: last.atMs + last.forMs + 1_000, tellMsMax, ...(dist !== undefined && { dist }) });
};

test('while only Redis fails – stopped, frozen, flapping, its clients thrown out, out of reach – each comment reaches everybody within 2.5 s of its answer, whatever way they read', async () => {
  const { found, happened, acknowledged, delivered, longestMs, ways } = await run(1);
  if (found.length > 0) throw new Error(['What was found:', ...found.slice(0, 50), 'What happened:', ...happened].join('\n'));
  expect(acknowledged).toBeGreaterThan(100);
  expect(delivered).toBeGreaterThan(acknowledged * 5);
  expect(longestMs).toBeLessThan(tellMsMax);
  expect(ways).toEqual(['EVENT_SOURCE', 'POLLING', 'SSE', 'WEBSOCKET']);
}, 240_000);

const noBeat: Mistake[] = [{ file: 'live/hub.js', of: 'beatMs: 500', instead: 'beatMs: 600_000' }];

test('a build that looks at nothing by itself, and so is told of nothing while Redis is away, is found out by that', async () => {
  const { dist, remove } = aBuildWith(noBeat);
  try {
    const { found } = await run(1, dist);
    expect(found.filter((line) => /ms after it was answered$/.test(line))).not.toEqual([]);
  } finally {
    remove();
  }
}, 240_000);
