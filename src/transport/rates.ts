import { Problem } from '../problems.ts';

/** How much may be sent a second, on average over `burstSeconds`: who comes back may ask for everything at once again. */
export interface Rate {
  messagesPerSecondMax: number;
  bytesPerSecondMax: number;
}

/** For how many seconds one may save up what one may send. */
export const burstSeconds = 10;
/** What was refused counts too, but nobody is held to account for more than this. */
const countedSecondsMax = 2 * burstSeconds;
const forgottenAfterMs = countedSecondsMax * 1000;

/** What one sender has sent and is not forgotten yet: it drains at the rate that is allowed. */
export class Sent {
  #messages = 0;
  #bytes = 0;
  #at = 0;

  /** When something was sent last. */
  get at(): number {
    return this.#at;
  }

  /** So much has come, at an instant in milliseconds. TOO_MANY_MESSAGES when it is more than may be sent, by number or by size. */
  add(messages: number, bytes: number, now: number, { messagesPerSecondMax, bytesPerSecondMax }: Rate, whose = ''): void {
    const seconds = (now - this.#at) / 1000;
    this.#at = now;
    this.#messages = level(this.#messages, messages, seconds, messagesPerSecondMax);
    this.#bytes = level(this.#bytes, bytes, seconds, bytesPerSecondMax);
    if (this.#messages > messagesPerSecondMax * burstSeconds)
      throw new Problem('TOO_MANY_MESSAGES', { limit: messagesPerSecondMax, unit: `messages${whose}` });
    if (this.#bytes > bytesPerSecondMax * burstSeconds)
      throw new Problem('TOO_MANY_MESSAGES', { limit: bytesPerSecondMax, unit: `bytes${whose}` });
  }
}

function level(before: number, more: number, seconds: number, perSecondMax: number): number {
  return Math.min(Math.max(0, before - seconds * perSecondMax) + more, perSecondMax * countedSecondsMax);
}

/** What many senders have sent, by name: persons, or addresses. Who has sent nothing for so long that all is forgotten takes up no room. */
export class SentBy {
  readonly #rate: Rate;
  readonly #whose: string;
  /** Who was looked at last stands last: whoever sends is looked at once in a while, and not moved with each message. */
  readonly #of = new Map<string, { sent: Sent; lookedAt: number }>();
  /** When the first of them is to be looked at. */
  #lookAt = 0;

  /** `whose`: what a refusal says of them, like ` per person`. */
  constructor(rate: Rate, whose: string) {
    this.#rate = rate;
    this.#whose = whose;
  }

  /** Of how many senders something is known. */
  get senders(): number {
    return this.#of.size;
  }

  /** TOO_MANY_MESSAGES. */
  add(sender: string, messages: number, bytes: number, now: number): void {
    if (now >= this.#lookAt) this.#forget(now);
    let known = this.#of.get(sender);
    if (!known) {
      known = { sent: new Sent(), lookedAt: now };
      this.#of.set(sender, known);
    }
    known.sent.add(messages, bytes, now, this.#rate, this.#whose);
  }

  #forget(now: number): void {
    for (const [sender, known] of this.#of) {
      this.#lookAt = known.lookedAt + forgottenAfterMs;
      if (this.#lookAt > now) return;
      this.#of.delete(sender);
      if (now - known.sent.at >= forgottenAfterMs) continue;
      known.lookedAt = now;
      this.#of.set(sender, known);
    }
  }
}
