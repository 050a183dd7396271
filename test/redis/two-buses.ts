import { redisBus } from '../../src/live/bus.redis.ts';
import type { Bus } from '../../src/live/bus.ts';
import type { Ends } from '../contract/bus.ts';

/** A bus of one process, with what it said of its state so far: undefined when it carries. */
export function aBus(url: string, installation = 'here'): { bus: Bus; said: (string | undefined)[] } {
  const said: (string | undefined)[] = [];
  return { bus: redisBus({ url, installation, me: crypto.randomUUID(), say: (degraded) => said.push(degraded) }), said };
}

/** Words said at one end that nobody else says, until the other end hears them: everything before has arrived, too. */
export async function passed(from: Bus, to: Bus): Promise<void> {
  const channel = crypto.randomUUID();
  const heard = Promise.withResolvers<void>();
  const leave = to.hear(channel, () => heard.resolve());
  const again = setInterval(() => from.tell(channel, ''), 5); // the other end may just be beginning to hear
  await heard.promise;
  clearInterval(again);
  leave();
}

/** Two processes on one Redis. */
export function twoEnds(url: string): Ends & { said: (string | undefined)[] } {
  const [one, other] = [aBus(url), aBus(url)];
  const both = async () => {
    await passed(one.bus, other.bus);
    await passed(other.bus, one.bus);
  };
  return {
    here: one.bus,
    there: other.bus,
    said: other.said,
    settled: both,
    joined: both,
    async [Symbol.asyncDispose]() {
      await one.bus.close();
      await other.bus.close();
    },
  };
}
