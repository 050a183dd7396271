// What is done to one server, and what it costs.
import { cpuMsOf, cpuMsOfAll } from '../processes.mjs';
import { Crowd } from './crowd.ts';

/** How long a phase may go on after its last post before what is missing is called missing. */
const deliveryMsMax = 30_000;
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** What a server has used so far: its own processes, and what works for it. */
function usedBy({ pids, databaseOf, redisPid }) {
  const node = sumOf(pids.map(cpuMsOf));
  const database = databaseOf === undefined ? 0 : cpuMsOfAll(databaseOf) - cpuMsOf(databaseOf);
  return { node, database, redis: redisPid === undefined ? 0 : cpuMsOf(redisPid) };
}

/** Waits until a server has nothing to do any more: who has been asked to follow, follows then. */
async function quiet(server) {
  const [lookMs, looksMax, calmLooks, busyShareMax] = [100, 100, 3, 0.15];
  let before = usedBy(server).node;
  for (let look = 0, calm = 0; look < looksMax && calm < calmLooks; look++) {
    await pause(lookMs);
    const now = usedBy(server).node;
    calm = (now - before) / lookMs < busyShareMax ? calm + 1 : 0;
    before = now;
  }
}

const percentile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];

const sumOf = (values) => values.reduce((sum, value) => sum + value, 0);

/** Runs `post`, which gives how many comments it posted, and tells what they and their deliveries cost. */
async function costOf({ server, crowds }, post) {
  const deliveriesSoFar = () => sumOf(crowds.map((crowd) => crowd.deliveries));
  const [before, deliveriesBefore, begun] = [usedBy(server), deliveriesSoFar(), performance.now()];
  for (const crowd of crowds) crowd.latencies = [];
  const events = await post();
  const seconds = (performance.now() - begun) / 1000;
  const after = usedBy(server);
  const deliveries = deliveriesSoFar() - deliveriesBefore;
  const expected = events * sumOf(crowds.map((crowd) => crowd.size));
  if (deliveries !== expected) crowds[0]?.faults.push(`${deliveries} deliveries instead of ${expected}.`);
  const latencies = Float64Array.from(crowds.flatMap((crowd) => crowd.latencies)).sort();
  for (const crowd of crowds) crowd.latencies = undefined;
  const nodeMs = after.node - before.node;
  return {
    events,
    deliveries,
    perSecond: deliveries / seconds,
    cpuSecondsPerMillion: (nodeMs / deliveries) * 1000,
    nodeMsPerEvent: nodeMs / events,
    databaseMsPerEvent: (after.database - before.database) / events,
    redisMsPerEvent: (after.redis - before.redis) / events,
    p50Ms: percentile(latencies, 0.5),
    p99Ms: percentile(latencies, 0.99),
  };
}

/**
 * Comments at a rate, whether the server keeps up or not; first for half a second that does not count. The first that counts
 * comes an interval after the last that does not: right behind it, it would be no comment at that rate.
 */
export async function atRate(scene, perSecond, seconds) {
  const { poster, crowds } = scene;
  let due = performance.now();
  const run = async (count) => {
    due = Math.max(due, performance.now());
    const posted = [];
    for (let n = 0; n < count; n++, due += 1000 / perSecond) {
      const wait = due - performance.now();
      if (wait > 0) await pause(wait);
      posted.push(poster.post(...crowds));
    }
    await inTime(Promise.all(posted), crowds);
    return count;
  };
  await run(Math.ceil(perSecond / 2));
  return costOf(scene, () => run(Math.round(perSecond * seconds)));
}

/** Comments of which always so many are on their way to somebody. */
export async function inFlight(scene, width, seconds) {
  const { poster, crowds } = scene;
  const run = async (ms) => {
    const [until, first] = [performance.now() + ms, poster.posts.length];
    const postInTurn = async () => {
      while (performance.now() < until) await poster.post(...crowds);
    };
    await inTime(Promise.all(Array.from({ length: width }, postInTurn)), crowds);
    return poster.posts.length - first;
  };
  await run(500);
  return costOf(scene, () => run(seconds * 1000));
}

async function inTime(all, crowds) {
  let timer;
  const late = new Promise((resolve) => {
    timer = setTimeout(() => resolve(crowds[0]?.faults.push('Not everything was delivered.')), deliveryMsMax);
  });
  await Promise.race([all, late]);
  clearTimeout(timer);
}

/** Comments that nobody follows, at a rate: what it costs to take one in. */
export async function takingIn(scene, perSecond, seconds) {
  const { nodeMsPerEvent, databaseMsPerEvent } = await atRate({ ...scene, crowds: [] }, perSecond, seconds);
  return { nodeMsPerEvent, databaseMsPerEvent };
}

/** Connects followers and lets them follow. Returns the crowd, and what each of them cost the server. */
export async function connecting({ server, poster }, followers) {
  const crowd = new Crowd(poster.posts);
  const before = usedBy(server);
  await crowd.connect(followers, server);
  await quiet(server);
  const after = usedBy(server);
  return {
    crowd,
    cost: {
      cpuMsPerFollower: (after.node - before.node) / followers,
      databaseMsPerFollower: (after.database - before.database) / followers,
    },
  };
}

/** What a server holds, its garbage collected. */
export async function memoryOf(server) {
  const each = await Promise.all(server.processes.map((process) => process.memory()));
  const sum = (key) => sumOf(each.map((memory) => memory[key]));
  return { rss: sum('rss'), heap: sum('heapUsed') + sum('external') };
}
