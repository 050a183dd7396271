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
    return new Connection(this, address);
  }

  /** One is closed that had entered. */
  left(address: string, personId: string | undefined): void {
    this.ofAddresses.leave(address);
    if (personId !== undefined) this.ofPersons.leave(personId);
    this.#open -= 1;
  }
}

/** One connection that stays open, and what it may still send. */
export class Connection {
  readonly #all: Connections;
  readonly address: string;
  #personId: string | undefined;
  #closed = false;
  /** What was sent and is not forgotten yet: it drains at the rate that is allowed. */
  #messages = 0;
  #bytes = 0;
  #at = 0;

  constructor(all: Connections, address: string) {
    this.#all = all;
    this.address = address;
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
    let begun = this.beginOne();
    return () => {
      if (begun) this.endOne();
      begun = false;
    };
  }

  /** The same, to be ended by `endOne` if it is true: else it hung up meanwhile. TOO_MANY_OPERATIONS. */
  beginOne(): boolean {
    if (this.#personId === undefined) return false;
    const { operationsPerPersonMax } = this.#all.limits;
    if (!this.#all.operationsOfPersons.enter(this.#personId, operationsPerPersonMax))
      throw new Problem('TOO_MANY_OPERATIONS', { limit: operationsPerPersonMax, unit: 'per person' });
    return true;
  }

  endOne(): void {
    this.#all.operationsOfPersons.leave(this.#personId!);
  }

  /** It is closed. */
  leave(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#all.left(this.address, this.#personId);
  }
}
