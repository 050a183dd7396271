import type { EventEmitter } from 'node:events';
import { Server } from 'node:http';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { EntityManager } from '@mikro-orm/postgresql';

setFlagsFromString('--expose-gc');
const gc = runInNewContext('gc') as () => void;
const settled = () => new Promise((resolve) => setImmediate(resolve));

/** Throws away what can be, and tells of it whoever wants to know. */
export async function collectGarbage(): Promise<void> {
  for (let n = 0; n < 5; n++) {
    gc();
    await settled();
  }
}

/** How much is left in memory once all that can be thrown away has been. */
export async function heapBytes(): Promise<number> {
  await collectGarbage();
  return process.memoryUsage().heapUsed;
}

/** Tells how many forks are made from now on, and how many of them are still in memory. */
export function countForks(): { made: () => number; living: () => number; stop: () => void } {
  let [made, living] = [0, 0];
  const gone = new FinalizationRegistry(() => {
    living -= 1;
  });
  const { fork } = EntityManager.prototype;
  EntityManager.prototype.fork = function (this: EntityManager, options?: Parameters<typeof fork>[0]) {
    const forked = fork.call(this, options);
    made += 1;
    living += 1;
    gone.register(forked, undefined);
    return forked;
  } as typeof fork;
  const stop = () => {
    EntityManager.prototype.fork = fork;
  };
  return { made: () => made, living: () => living, stop };
}

/**
 * Tells how many listen to what lives as long as the server or as a socket of it: to the process, to its HTTP servers, and to
 * the connections of the sockets that are opened from now on. What listens to one of them and is forgotten stays in memory with it.
 */
export function countListeners(): { now: () => number; stop: () => void } {
  const emitters = new Set<EventEmitter>([process]);
  const { emit } = Server.prototype;
  Server.prototype.emit = function (this: Server, event: string, ...args: unknown[]) {
    emitters.add(this);
    if (event === 'upgrade') emitters.add(args[1] as EventEmitter);
    return emit.call(this, event, ...(args as []));
  } as typeof emit;
  const of = (emitter: EventEmitter) =>
    emitter.eventNames().reduce((sum, name) => sum + emitter.listenerCount(name as string), 0);
  return {
    now: () => [...emitters].reduce((sum, emitter) => sum + of(emitter), 0),
    stop: () => {
      Server.prototype.emit = emit;
    },
  };
}
