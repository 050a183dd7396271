import type { House } from './house.ts';
import { type Kind, kinds, lineOf, type Step } from './plan.ts';

/** After so long PostgreSQL notices that those are gone whose connection died, and gives back what they had locked. */
const buriedMs = 1_500;

/** How long something that comes and goes is there, and away. */
const flapMs = 250;

const later = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/**
 * Does what was planned, each thing at its time, or once what was done before to the same is undone. What has not begun at
 * an instant, `until`, is not done any more: on a busy machine a server takes long to start again. Resolves with how much
 * was done when everything has been undone again.
 */
export async function strike(
  house: House,
  steps: readonly Step[],
  say: (line: string) => void,
  until = Number.POSITIVE_INFINITY,
): Promise<number> {
  const began = performance.now();
  let done = 0;
  const last = new Map<string, Promise<void>>();
  for (const step of steps) {
    const target = kinds[step.kind] === 'server' ? `server ${step.server}` : kinds[step.kind];
    const before = last.get(target) ?? Promise.resolve();
    last.set(
      target,
      later(began + step.atMs - performance.now())
        .then(() => before)
        .then(() => {
          if (performance.now() > until) return;
          done += 1;
          say(lineOf(step));
          return doings[step.kind](house, step);
        }),
    );
  }
  await Promise.all(last.values());
  return done;
}

const doings: Record<Kind, (house: House, step: Step) => Promise<void>> = {
  'kill a server': (house, step) => restart(house, step, 'SIGKILL'),
  'stop a server in order': (house, step) => restart(house, step, 'SIGTERM'),
  async 'stop Redis'({ redis }, { forMs }) {
    await redis.stop();
    await later(forMs);
    await redis.start();
  },
  async 'freeze Redis'({ redis }, { forMs }) {
    redis.freeze();
    await later(forMs);
    redis.thaw();
  },
  async 'flap Redis'({ redis }, { forMs }) {
    for (const until = performance.now() + forMs; performance.now() < until; ) {
      await redis.stop();
      await later(flapMs);
      await redis.start();
      await later(flapMs);
    }
  },
  async 'throw everybody out of Redis'({ redis }, { forMs }) {
    for (const until = performance.now() + forMs; performance.now() < until; await later(flapMs)) await redis.killSubscribers();
  },
  'stop PostgreSQL': (house, step) => restartPostgres(house, step, 'fast'),
  'crash PostgreSQL': (house, step) => restartPostgres(house, step, 'immediate'),
  'kill a process of PostgreSQL': ({ postgres }) => postgres.crash(),
  'throw everybody out of PostgreSQL': ({ postgres }) => postgres.dismiss('collegium'),
  'fault between readers and servers': ({ network }, step) => fail(network, step),
  'fault between servers and Redis': ({ redisNetwork }, step) => fail(redisNetwork, step),
  async 'fault between servers and PostgreSQL'({ postgresNetwork }, step) {
    await fail(postgresNetwork, step);
    await later(buriedMs);
    postgresNetwork.bury();
  },
};

async function restart({ members }: House, { server, forMs }: Step, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  await members[server].stop(signal);
  await later(forMs);
  await members[server].start();
}

async function restartPostgres({ postgres }: House, { forMs }: Step, how: 'fast' | 'immediate'): Promise<void> {
  await postgres.stop(how);
  await later(forMs);
  await postgres.start();
}

async function fail(network: House['network'], { fault, share, forMs }: Step): Promise<void> {
  network.strike(fault, share);
  await later(forMs);
  network.heal();
}
