// The followers of one server: what they got, whether each got the same in the same order, and how long it took.
import { Listener, type Seat } from './listener.ts';
import type { Item } from './speech.ts';

/** The server that a crowd follows: its addresses, and the people, each in turn. */
export interface Followed extends Pick<Seat, 'speech' | 'draftId'> {
  urls: string[];
  logins: (string | undefined)[];
}

/** One event in so many is read by a follower, another one by each: 1 %. */
const readEvery = 100;
const connectingAtOnce = 64;

export class Crowd {
  /** What went wrong; nothing may. */
  readonly faults: string[] = [];
  deliveries = 0;
  frameBytes = 0;
  read = 0;
  /** Where the milliseconds from the post to the read are put, while somebody wants them. */
  latencies: number[] | undefined;
  readonly #posts: readonly number[];
  readonly #listeners: Listener[] = [];
  /** Of the events in the order in which they came: id, number of the post, and how many have it. */
  readonly #ids: string[] = [];
  readonly #numbers: number[] = [];
  readonly #counts: number[] = [];
  readonly #waiting = new Map<number, () => void>();

  /** @param posts when each comment was posted, by its number */
  constructor(posts: readonly number[]) {
    this.#posts = posts;
  }

  get size(): number {
    return this.#listeners.length;
  }

  /** Connects followers, some at a time, spread over the addresses and the people. Resolves when all follow. */
  async connect(count: number, { urls, speech, logins, draftId }: Followed): Promise<void> {
    let next = 0;
    const connectInTurn = async () => {
      while (next < count) {
        const index = next++;
        const url = urls[index % urls.length]!;
        const login = logins[Math.floor(index / urls.length) % logins.length];
        const listener = new Listener(this, { index, url, login, speech, draftId });
        this.#listeners.push(listener);
        await listener.ready;
      }
    };
    await Promise.all(Array.from({ length: connectingAtOnce }, connectInTurn));
  }

  /** Whether the next event of a follower is to be read: the first of its kind, and one in so many. */
  wantsToRead({ events, index }: Pick<Listener, 'events' | 'index'>): boolean {
    return this.#ids[events] === undefined || (events + index) % readEvery === 0;
  }

  /** A follower got an event; `item` if it was read. */
  got(listener: Listener, now: number, bytes: number, item?: Item): void {
    const nth = listener.events++;
    if (item !== undefined) this.#check(nth, item);
    this.deliveries += 1;
    this.frameBytes = bytes;
    const number = this.#numbers[nth]!;
    this.latencies?.push(now - this.#posts[number]!);
    const count = (this.#counts[nth] ?? 0) + 1;
    this.#counts[nth] = count;
    if (count === this.size) this.#waiting.get(number)?.();
  }

  /** The n-th event of one is the n-th of all: else one has missed an event, has it twice, or has another order. */
  #check(nth: number, { eventId, text }: Item): void {
    this.read += 1;
    if (this.#ids[nth] === undefined) {
      this.#ids[nth] = eventId;
      this.#numbers[nth] = Number(/^#(\d+) /.exec(text)![1]);
    } else if (this.#ids[nth] !== eventId) {
      this.faults.push(`Event ${nth} is ${eventId} to one and ${this.#ids[nth]} to another.`);
    }
  }

  /** Resolves when everybody has the comment of this number. Ask before it is posted. */
  everyoneHas(number: number): Promise<void> {
    return new Promise<void>((resolve) => this.#waiting.set(number, resolve)).finally(() => this.#waiting.delete(number));
  }

  leave(): void {
    for (const listener of this.#listeners) listener.leave();
  }
}
