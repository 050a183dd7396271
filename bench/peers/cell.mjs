// One server, new, and all that is measured of it.
import { atRate, connecting, inFlight, memoryOf } from './phases.mjs';
import { Poster } from './poster.mjs';

const rate = { perSecond: 20, seconds: 3 };
const burst = { width: 8, seconds: 2 };
/** What the reader of one comment waits while the server has time: for the latency from post to socket. */
const calm = { perSecond: 5, seconds: 4 };
/** Followers that come and go first, so that what is measured is not how code is loaded. */
const firstFollowers = 50;

/**
 * Starts a contestant and measures the figures that are wanted of it:
 *
 *   a few come, get comments and go ── memory ── N come ── N more come: CPU of each ── memory: bytes of each
 *     ── N go ── comments at a rate ── comments in a burst ── comments now and then
 */
export async function measure(contestant, { listeners, figures, redis }) {
  const wanted = contestant.figures.filter((figure) => figures.includes(figure));
  const wants = (...some) => some.some((figure) => wanted.includes(figure));
  const server = await contestant.start(contestant.redis ? redis : undefined);
  try {
    const poster = new Poster(server);
    const scene = { server, poster };
    const result = { contestant: contestant.name, faults: [] };

    const { crowd: first } = await connecting(scene, firstFollowers);
    for (let n = 0; n < 3 * server.logins.length; n++) await poster.post(first);
    first.leave();
    const before = await memoryOf(server);

    const { crowd } = await connecting(scene, listeners);
    scene.crowd = crowd;
    const crowds = [first, crowd];
    if (wants('connect', 'memory', 'processes')) {
      const { crowd: more, cost } = await connecting(scene, listeners);
      crowds.push(more);
      const held = await memoryOf(server);
      const each = (key) => (held[key] - before[key]) / (2 * listeners);
      if (wants('connect')) result.connect = cost;
      if (wants('memory')) result.memory = { rssBytesPerFollower: each('rss'), heapBytesPerFollower: each('heap') };
      await poster.post(crowd, more); // everybody follows indeed
      more.leave();
    } else {
      await poster.post(crowd);
    }
    if (wants('rate', 'processes')) result.rate = await atRate(scene, rate.perSecond, rate.seconds);
    if (wants('burst')) result.burst = await inFlight(scene, burst.width, burst.seconds);
    if (wants('latency')) result.latency = await atRate(scene, calm.perSecond, calm.seconds);

    result.frameBytes = crowd.frameBytes;
    result.read = crowd.read;
    result.faults = crowds.flatMap((each) => each.faults);
    for (const each of crowds) each.leave();
    poster.close();
    return result;
  } finally {
    await server.stop();
  }
}
