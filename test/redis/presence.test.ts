import { MarkPresence } from '../../clients/presence.operations.ts';
import { systemClock } from '../../src/clock.ts';
import { aDatabase, databaseUrl } from '../harness/database.ts';
import { aWatcher } from '../harness/presence.ts';
import { isServing, startServerProcess } from '../harness/process.ts';
import { aRedis } from '../harness/redis.ts';
import { aServer } from '../harness/server.ts';
import { aRound, aWorld, done } from '../harness/world.ts';

/** A lost socket or a dead process: gone within so long. */
const goneMsMax = 10_000;

test('people on two processes are there for each other, say over either where they are, and go with their process', async () => {
  await using redis = await aRedis();
  const options = { database: await aDatabase(), clock: systemClock, redisUrl: redis.url, logTo: () => {} };
  await using world = await aWorld(options);
  const other = await aServer(options);
  const { draftId, blocks } = await aRound(world);
  await using a = await aWatcher(world.as('a-head', { url: other.url }), draftId);
  await using b = await aWatcher(world.as('b-head'), draftId);
  await a.sees('a-head@', 'b-head@');
  await b.sees('a-head@', 'b-head@');
  const [one, two] = [blocks[1]!.id, blocks[2]!.id];
  done((await world.ask('a-head', MarkPresence, { input: { draftId, blockId: one } })).data?.markPresence);
  const onOther = { url: other.url };
  done((await world.ask('b-head', MarkPresence, { input: { draftId, blockId: two } }, onOther)).data?.markPresence);
  for (const watcher of [a, b]) await watcher.sees(`a-head@${one}`, `b-head@${two}`);
  // While Redis is away all goes on within each process, and soon after it is back they know of each other again.
  await redis.stop();
  await b.sees(`b-head@${two}`);
  await redis.start();
  await b.sees(`a-head@${one}`, `b-head@${two}`);
  await other.close();
  await b.sees(`b-head@${two}`);
}, 120_000);

test('who was on a process that was killed is gone within ten seconds', async () => {
  await using redis = await aRedis();
  const database = await aDatabase();
  await using world = await aWorld({ database, clock: systemClock, redisUrl: redis.url, logTo: () => {} });
  const other = startServerProcess({ DATABASE_URL: databaseUrl(database.name), REDIS_URL: redis.url, PORT: '0' });
  try {
    const { draftId } = await aRound(world);
    await other.until(isServing);
    const url = /serves (\S+)/.exec(other.said())![1]!;
    await using b = await aWatcher(world.as('b-head'), draftId);
    await using _ = await aWatcher(world.as('a-head', { url }), draftId);
    await b.sees('a-head@', 'b-head@');
    other.child.kill('SIGKILL');
    await other.ended;
    const killed = performance.now();
    await b.sees('b-head@');
    expect(performance.now() - killed).toBeLessThan(goneMsMax);
  } finally {
    other.child.kill('SIGKILL');
  }
}, 120_000);
