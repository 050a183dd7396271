import { print } from 'graphql';
import { WebSocket } from 'ws';
import { DraftFeed } from '../../clients/operations.ts';
import { systemClock } from '../../src/clock.ts';
import { anEventStream } from '../harness/event-source.ts';
import { FaultProxy } from '../harness/fault-proxy.ts';
import { aFollower } from '../harness/follower.ts';
import { aWatcher } from '../harness/presence.ts';
import { eventually } from '../harness/process.ts';
import { seededRandom } from '../harness/traffic.ts';
import { aComment, aRound, aWorld } from '../harness/world.ts';

// Whose cable was pulled: all that is sent to them is lost, and nobody says so. With the settings as they are by default.

test('who is gone without a word is not present within 10 s, and its socket and its event streams are closed within 30 s', async () => {
  await using world = await aWorld({ clock: systemClock }); // lists of people follow each other by its alarms
  const { draftId } = await aRound(world);
  const proxy = await FaultProxy.start({
    to: () => ({ host: '127.0.0.1', port: Number(new URL(world.url).port) }),
    random: seededRandom(1),
  });
  try {
    const url = `http://127.0.0.1:${proxy.port}/graphql`;
    await using there = await aWatcher(world.as('b-head'), draftId);
    await using gone = await aWatcher(world.as('a-head', { url }), draftId); // it answers pings, as any browser does
    await there.sees('a-head@', 'b-head@');
    await using follower = aFollower(world.as('c-head', { url }), draftId);
    await follower.ready();
    const silent = await anEventStream(world.as('a-officer', { url }), { query: print(DraftFeed), variables: { draftId } });
    await silent.until((stream) => stream.text().includes('Ready'));
    const busy = await anEventStream(world.as('b-officer', { url }), { query: print(DraftFeed), variables: { draftId } });
    await busy.until((stream) => stream.text().includes('Ready'));
    const figures = async () => {
      const metrics = await (await fetch(new URL('/metrics', world.url))).text();
      return ['sockets', 'streams'].map((what) => Number(new RegExp(`^collegium_${what} (\\d+)$`, 'm').exec(metrics)![1]));
    };
    expect(await figures()).toEqual([3, 2]);

    const at = performance.now();
    expect(proxy.strike('half-open')).toBe(4);
    await there.sees('b-head@');
    expect(performance.now() - at).toBeLessThan(10_000);
    expect(gone.socket.readyState).toBe(WebSocket.OPEN); // nobody told it
    await aComment(world, 'b-head', { draftId, text: 'nobody of them hears this' });
    await eventually('all of them are closed', 30_000 - (performance.now() - at), async () => `${await figures()}` === '1,0');
    await eventually('what they followed has ended', 30_000 - (performance.now() - at), () => world.server.listeners() === 1);
    expect([silent.text(), busy.text()].join()).not.toContain('nobody of them hears this');
    for (const stream of [silent, busy]) stream.leave();
  } finally {
    await proxy.close();
  }
}, 60_000);
