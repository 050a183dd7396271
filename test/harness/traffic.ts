import { ask } from '../../clients/connect.ts';
import type { Audience } from '../../clients/gql/graphql.ts';
import { AddComment } from '../../clients/operations.ts';
import type { Acknowledged, Shown } from './checker.ts';
import { aFollower, type Follower } from './follower.ts';

/** Numbers that look random and are the same every time (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export interface Writing {
  url: string;
  draftId: string;
  /** Who writes: login, and the name of the body. */
  writers: { login: string; body: string }[];
  /** How many comments each writes. */
  each: number;
  /** The bodies that see what is addressed to the round. */
  roundBodies: string[];
  bodyOf: (reader: string) => string;
  acknowledged: (all: Acknowledged[]) => void;
}

/**
 * Writers that go on whatever happens to the server: a request without an answer is sent again with its key until it is
 * answered. Every fifth is sent twice in any case.
 */
export async function write({
  url,
  draftId,
  writers,
  each,
  roundBodies,
  bodyOf,
  acknowledged,
}: Writing): Promise<Acknowledged[]> {
  const all: Acknowledged[] = [];
  await Promise.all(
    writers.map(async ({ login, body }, w) => {
      for (let n = 0; n < each; n++) {
        const text = `${login}-${n}`;
        const audience: Audience = n % 4 === 3 ? 'BODY' : 'ROUND';
        const entitled = (reader: string) =>
          audience === 'BODY' ? bodyOf(reader) === body : roundBodies.includes(bodyOf(reader));
        const input = { draftId, text, audience, idempotencyKey: `${w}/${n}` };
        const eventIds = new Set<string>();
        for (let time = 0; time < (n % 5 === 0 ? 2 : 1); time++) eventIds.add(await untilAnswered(url, login, input));
        for (const eventId of eventIds) all.push({ text, outcome: 'acknowledged', eventId, entitled });
        acknowledged(all);
      }
    }),
  );
  return all;
}

async function untilAnswered(
  url: string,
  login: string,
  input: { draftId: string; text: string; audience: Audience; idempotencyKey: string },
): Promise<string> {
  for (;;) {
    try {
      const { data, errors } = await ask({ url, login }, AddComment, { input });
      if (data?.addComment.eventId) return data.addComment.eventId;
      if (errors?.[0]?.extensions.code !== 'INTERNAL') throw new Refused(JSON.stringify(errors ?? data));
    } catch (error) {
      if (error instanceof Refused) throw error; // an answer, and not the one we want
      await new Promise((resolve) => setTimeout(resolve, 20)); // nobody there: the server is being started again
    }
  }
}
class Refused extends Error {}

/** A reader that comes and goes: leaves at a whim and resumes from the last cursor, until it is told to stay. */
export class Wanderer {
  readonly name: string;
  readonly #follow: (after: string) => Follower;
  readonly #random: () => number;
  readonly #past: Shown['events'] = [];
  #after: string;
  #now: Follower;

  constructor(name: string, url: string, login: string, draftId: string, after: string, random: () => number) {
    this.name = name;
    this.#follow = (cursor) => aFollower({ url, login }, draftId, cursor);
    this.#random = random;
    this.#after = after;
    this.#now = this.#follow(after);
  }

  /** Looked at now and then by the test: one time in ten it leaves and comes back. */
  async maybeLeave(): Promise<void> {
    if (this.#random() > 0.1) return;
    const left = this.#now;
    await left.close();
    this.#past.push(...commentsIn(left));
    this.#after = left.items.at(-1)?.cursor ?? this.#after;
    this.#now = this.#follow(this.#after);
  }

  shown(): Shown {
    return { reader: this.name, events: [...this.#past, ...commentsIn(this.#now)] };
  }

  /** Until it has been shown so many comments. */
  until(count: number): Promise<void> {
    return this.#now.until((follower) => this.#past.length + commentsIn(follower).length >= count);
  }

  close(): Promise<void> {
    return this.#now.close();
  }
}

export function commentsIn(follower: Follower): Shown['events'] {
  return follower
    .events()
    .flatMap((event) => (event.__typename === 'CommentAdded' ? [{ text: event.text, eventId: event.eventId }] : []));
}
