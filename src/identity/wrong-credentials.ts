import type { Clock } from '../clock.ts';
import { Problem } from '../problems.ts';

const windowMs = 60_000;
/** How many addresses and names are remembered; the oldest are forgotten first. */
const rememberedMax = 10_000;

/** So many of one address or name, in the minute that began with the first of them. */
class Tally {
  readonly #of = new Map<string, { count: number; since: number }>();

  /** Counts one more; how many there are in its minute, and how long that lasts yet. */
  count(name: string, now: number): { count: number; leftMs: number } {
    let counted = this.#of.get(name);
    if (!counted || now - counted.since >= windowMs || now < counted.since) {
      this.#of.delete(name); // to stand last: what began long ago goes first
      counted = { count: 0, since: now };
      this.#of.set(name, counted);
      if (this.#of.size > rememberedMax) this.#of.delete(this.#of.keys().next().value!);
    }
    counted.count += 1;
    return { count: counted.count, leftMs: counted.since + windowMs - now };
  }
}

/**
 * Counts wrong credentials of a minute, by the address they come from and by the name they are given in, whether there is
 * such a person or not. Past the limit a wrong one is answered with how long to wait. A right one is never shut out by the
 * wrong ones of others: with 256 bits or a signature there is nothing to guess, and an office behind one address would be
 * locked out by one program whose token has expired.
 */
export class WrongCredentials {
  readonly #clock: Clock;
  readonly #perMinuteMax: number;
  readonly #byAddress = new Tally();
  readonly #byName = new Tally();

  constructor(clock: Clock, perMinuteMax: number) {
    this.#clock = clock;
    this.#perMinuteMax = perMinuteMax;
  }

  /** One more, from an address, in a name if it says one. Gives how it is refused: UNAUTHENTICATED or RATE_LIMITED. */
  refusal(address: string, name: string | undefined): Problem {
    const now = this.#clock.now().getTime();
    const counted = [this.#byAddress.count(address, now), ...(name === undefined ? [] : [this.#byName.count(name, now)])];
    const waitMs = Math.max(0, ...counted.filter(({ count }) => count > this.#perMinuteMax).map(({ leftMs }) => leftMs));
    return waitMs > 0
      ? new Problem('RATE_LIMITED', {
          waitSeconds: Math.ceil(waitMs / 1000),
          limit: this.#perMinuteMax,
          unit: 'wrong credentials',
        })
      : new Problem('UNAUTHENTICATED');
  }
}
