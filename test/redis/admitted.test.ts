import { aRedis } from '../harness/redis.ts';
import { type Told, ways } from '../harness/ways.ts';
import { aWorld } from '../harness/world.ts';

test('a document that others displace while it waits for the budget is not read or judged again', async () => {
  await using redis = await aRedis();
  const log: string[] = [];
  await using world = await aWorld({ redisUrl: redis.url, costPerMinuteMax: 5_000_000, logTo: (line) => log.push(line) });
  const [, over] = ways[0]!;
  const ask = (n: number): Promise<Told> =>
    over(world.as('a-head'), {
      query: `mutation { resolveThread(input: { threadId: "${n}" }) { userErrors { code } } } #${'x'.repeat(62_000)}`,
    });
  await ask(0);
  redis.freeze(); // now each waits, and all of them are more than are kept
  const told = await Promise.all(Array.from({ length: 60 }, (_, n) => ask(n)));
  redis.thaw();
  for (const { data } of told) expect(data).toEqual({ resolveThread: { userErrors: [{ code: 'NOT_FOUND' }] } });
  expect(log.filter((line) => line.includes('Apollo'))).toEqual([]);
});
