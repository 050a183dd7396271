import { type Fault, faults } from '../../harness/fault-proxy.ts';
import { seededRandom } from '../../harness/traffic.ts';

/** What may happen, and to what: two things do not happen to the same at once. */
export const kinds = {
  'kill a server': 'server',
  'stop a server in order': 'server',
  'stop Redis': 'redis',
  'freeze Redis': 'redis',
  'flap Redis': 'redis',
  'throw everybody out of Redis': 'redis',
  'stop PostgreSQL': 'postgres',
  'crash PostgreSQL': 'postgres',
  'kill a process of PostgreSQL': 'postgres',
  'throw everybody out of PostgreSQL': 'postgres',
  'fault between readers and servers': 'network',
  'fault between servers and Redis': 'redis network',
  'fault between servers and PostgreSQL': 'postgres network',
} as const;
export type Kind = keyof typeof kinds;

/** What befalls Redis alone. */
export const redisKinds: readonly Kind[] = [
  ...(['stop Redis', 'freeze Redis', 'flap Redis', 'throw everybody out of Redis', 'fault between servers and Redis'] as const),
];

/** One thing that happens, and when; what has a length is undone after it. */
export interface Step {
  atMs: number;
  forMs: number;
  kind: Kind;
  /** The first or the second server. */
  server: 0 | 1;
  fault: Fault;
  /** The share of the connections that a fault strikes. */
  share: number;
}

const gapMs = [400, 1_100] as const;
const lengthMs = [300, 1_500] as const;
/** Longer than anything may take to be told. */
const longMs = [4_500, 6_000] as const;
/** What was struck is left alone so long after it is well again. */
const restMs = 1_000;
/** At the end there is peace. */
const peaceMs = 1_000;

/** Everything that befalls Redis, one thing after the other, each longer than anything may take to be told; all else is well. */
export function redisPlanOf(seed: number): Step[] {
  const random = seededRandom(seed);
  let atMs = 500;
  return redisKinds.map((kind) => {
    const forMs = Math.round(longMs[0] + random() * (longMs[1] - longMs[0]));
    const step = { atMs, forMs, kind, server: 0, fault: 'half-open', share: 1 } as const;
    atMs += forMs + restMs;
    return step;
  });
}

/**
 * What happens in a run and when: the same for the same seed. Everything is dealt like cards, so that each kind comes
 * before any comes again, and each fault of the network likewise.
 */
export function planOf(seed: number, runMs: number): Step[] {
  const random = seededRandom(seed);
  const between = ([from, to]: readonly [number, number]) => Math.round(from + random() * (to - from));
  const nextKind = dealer(Object.keys(kinds) as Kind[], random);
  const nextFault = dealer([...faults], random);
  const freeAt = new Map<string, number>();
  const steps: Step[] = [];
  for (let ms = between(gapMs); ; ms += between(gapMs)) {
    const kind = nextKind();
    const server = random() < 0.5 ? 0 : 1;
    const target = kinds[kind] === 'server' ? `server ${server}` : kinds[kind];
    const atMs = Math.max(ms, freeAt.get(target) ?? 0);
    const step = { atMs, forMs: between(lengthMs), kind, server, fault: nextFault(), share: 0.3 + random() * 0.7 } as const;
    if (atMs + step.forMs > runMs - peaceMs) break;
    freeAt.set(target, atMs + step.forMs + restMs);
    steps.push(step);
  }
  return steps.sort((one, other) => one.atMs - other.atMs);
}

/** Gives all of them in an order of chance, then all again in another. */
function dealer<T>(cards: readonly T[], random: () => number): () => T {
  let deck: T[] = [];
  return () => {
    if (deck.length === 0) deck = [...cards];
    return deck.splice(Math.floor(random() * deck.length), 1)[0]!;
  };
}

/** A step as a line of a protocol. */
export function lineOf({ atMs, forMs, kind, server, fault, share }: Step): string {
  const target = kinds[kind];
  const what =
    target === 'server'
      ? kind.replace('a server', `server ${server + 1}`)
      : target.endsWith('network')
        ? kind.replace('fault', `${fault} of ${Math.round(share * 100)} %`)
        : kind;
  const lasts = /kill a process|everybody out of PostgreSQL/.test(kind) ? '' : `, for ${forMs} ms`;
  return `${(atMs / 1_000).toFixed(1).padStart(6)} s  ${what}${lasts}`;
}
