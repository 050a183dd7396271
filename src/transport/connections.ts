import { Problem } from '../problems.ts';

/** How much is let in over connections that stay open: sockets and event streams. */
export interface ConnectionLimits {
  connectionsMax: number;
  connectionsPerAddressMax: number;
  connectionsPerPersonMax: number;
  /** At once, on one connection. */
  operationsMax: number;
  operationsPerPersonMax: number;
  /** Of one connection, on average over `burstSeconds`: who comes back may ask for everything at once again. */
  messagesPerSecondMax: number;
  bytesPerSecondMax: number;
}

/** For how many seconds one may save up what one may send. */
export const burstSeconds = 10;

/** So many of each. */
class Tally {
  readonly #of = new Map<string, number>();

  enter(holder: string, max: number): boolean {
    const now = this.#of.get(holder) ?? 0;
    if (now >= max) return false;
    this.#of.set(holder, now + 1);
    return true;
  }

  leave(holder: string): void {
    const left = this.#of.get(holder)! - 1;
    if (left === 0) this.#of.delete(holder);
    else this.#of.set(holder, left);
  }
}

/** Counts what is open, by address and by person, whatever the transport. */
export class Connections {
  readonly limits: ConnectionLimits;
  readonly ofAddresses = new Tally();
  readonly ofPersons = new Tally();
  readonly operationsOfPersons = new Tally();
  /** Milliseconds that only grow. */
  readonly now: () => number;
  #open = 0;

  constructor(limits: ConnectionLimits, now: () => number = () => performance.now()) {
    this.limits = limits;
    this.now = now;
  }

  /** How many are open. */
  get open(): number {
    return this.#open;
  }

  /** One more from an address; it is to `leave`. TOO_MANY_CONNECTIONS. */
  enter(address: string): Connection {
    const { connectionsMax, connectionsPerAddressMax } = this.limits;
    if (this.#open >= connectionsMax) throw new Problem('TOO_MANY_CONNECTIONS', { limit: connectionsMax, unit: 'in all' });
    if (!this.ofAddresses.enter(address, connectionsPerAddressMax))
      throw new Problem('TOO_MANY_CONNECTIONS', { limit: connectionsPerAddressMax, unit: 'per address' });
    this.#open += 1;
    return new Connection(this, address, () => (this.#open -= 1));
  }
}

/** One connection that stays open, and what it may still send. */
export class Connection {
  readonly #all: Connections;
  readonly #address: string;
  readonly #left: () => void;
  #personId: string | undefined;
  #closed = false;
  /** What was sent and is not forgotten yet: it drains at the rate that is allowed. */
  #messages = 0;
  #bytes = 0;
  #at = 0;

  constructor(all: Connections, address: string, left: () => void) {
    this.#all = all;
    this.#address = address;
    this.#left = left;
  }

  /** Whose it is, once that is known. */
  get personId(): string | undefined {
    return this.#personId;
  }

  /** It is known whose it is. TOO_MANY_CONNECTIONS. */
  belongsTo(personId: string): void {
    if (this.#closed) return; // it hung up while it was looked up
    const { connectionsPerPersonMax } = this.#all.limits;
    if (!this.#all.ofPersons.enter(personId, connectionsPerPersonMax))
      throw new Problem('TOO_MANY_CONNECTIONS', { limit: connectionsPerPersonMax, unit: 'per person' });
    this.#personId = personId;
  }

  /** A message has come over it. TOO_MANY_MESSAGES when more came than it may send, by number or by size. */
  took(bytes: number): void {
    const { messagesPerSecondMax, bytesPerSecondMax } = this.#all.limits;
    const now = this.#all.now();
    const seconds = (now - this.#at) / 1000;
    this.#at = now;
    this.#messages = Math.max(0, this.#messages - seconds * messagesPerSecondMax) + 1;
    this.#bytes = Math.max(0, this.#bytes - seconds * bytesPerSecondMax) + bytes;
    if (this.#messages > messagesPerSecondMax * burstSeconds)
      throw new Problem('TOO_MANY_MESSAGES', { limit: messagesPerSecondMax, unit: 'messages' });
    if (this.#bytes > bytesPerSecondMax * burstSeconds)
      throw new Problem('TOO_MANY_MESSAGES', { limit: bytesPerSecondMax, unit: 'bytes' });
  }

  /** Begins an operation of whoever it belongs to; what it gives back ends it, once. TOO_MANY_OPERATIONS. */
  begin(): () => void {
    const personId = this.#personId;
    if (personId === undefined) return () => {}; // it hung up meanwhile
    const { operationsPerPersonMax } = this.#all.limits;
    if (!this.#all.operationsOfPersons.enter(personId, operationsPerPersonMax))
      throw new Problem('TOO_MANY_OPERATIONS', { limit: operationsPerPersonMax, unit: 'per person' });
    let ended = false;
    return () => {
      if (!ended) this.#all.operationsOfPersons.leave(personId);
      ended = true;
    };
  }

  /** It is closed. */
  leave(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#all.ofAddresses.leave(this.#address);
    if (this.#personId !== undefined) this.#all.ofPersons.leave(this.#personId);
    this.#left();
  }
}
