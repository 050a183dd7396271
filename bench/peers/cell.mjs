// One server, new, and all that is measured of it.
import { atRate, connecting, inFlight, memoryOf, takingIn } from './phases.mjs';
import { Poster } from './poster.mjs';

const rate = { perSecond: 20, seconds: 3 };
const burst = { width: 8, seconds: 2 };
/** So rarely that the server has time in between: for what one comment takes. */
const calm = { perSecond: 5, seconds: 3 };
/** Followers that come and go first, and comments, so that what is measured is not how code is loaded and compiled. */
const firstFollowers = 50;
const firstComments = 600;
/** And again once the memory was measured: with all other garbage, V8 throws away what it had compiled. */
const commentsAgain = 200;

/**
 * Starts a contestant and measures the figures that are wanted of it:
 *
 *   a few come, get comments and go ── memory ── N come ── N more come: CPU of each ── memory: bytes of each
 *     ── N go ── comments, to be warm again ── at a rate ── in a burst ── now and then ── all go ── comments that nobody follows
 */
export async function measure(contestant, { listeners, figures, redis }) {
  const wanted = contestant.figures.filter((figure) => figures.includes(figure));
  const wants = (...some) => some.some((figure) => wanted.includes(figure));
  const server = await contestant.start(contestant.redis ? redis : undefined);
  try {
    const poster = new Poster(server);
    const scene = { server, poster };
    const result = {};

    const { crowd: first } = await connecting(scene, firstFollowers);
    await warmUp(poster, firstComments, first);
    first.leave();
    const before = await memoryOf(server);

    const { crowd } = await connecting(scene, listeners);
    const { crowd: more, cost } = await connecting(scene, listeners);
    const held = await memoryOf(server);
    await poster.post(crowd, more); // everybody follows indeed
    const each = (key) => (held[key] - before[key]) / (2 * listeners);
    if (wants('connect')) result.connect = cost;
    if (wants('memory')) result.memory = { rssBytesPerFollower: each('rss'), heapBytesPerFollower: each('heap') };
    if (wants('processes') && server.pids.length > 1)
      result.rateWithMore = await atRate({ ...scene, crowds: [crowd, more] }, rate.perSecond, rate.seconds);
    more.leave();

    await warmUp(poster, commentsAgain, crowd);
    scene.crowds = [crowd];
    if (wants('rate', 'processes')) result.rate = await atRate(scene, rate.perSecond, rate.seconds);
    if (wants('burst')) result.burst = await inFlight(scene, burst.width, burst.seconds);
    if (wants('latency')) result.latency = await atRate(scene, calm.perSecond, calm.seconds);
    crowd.leave();
    if (wants('rate') && contestant.figures.includes('latency')) result.takingIn = await takingIn(scene, rate.perSecond, 2);

    poster.close();
    const { frameBytes, read } = crowd;
    return { ...result, frameBytes, read, faults: [first, crowd, more].flatMap((crowd) => crowd.faults) };
  } finally {
    await server.stop();
  }
}

/** Posts so many comments, as many at a time as in a burst. */
async function warmUp(poster, comments, crowd) {
  let left = comments;
  const postInTurn = async () => {
    while (left-- > 0) await poster.post(crowd);
  };
  await Promise.all(Array.from({ length: burst.width }, postInTurn));
}
