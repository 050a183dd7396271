import { Problem } from '../problems.ts';
import { type Rate, Sent, SentBy } from './rates.ts';

/** How much is let in: over sockets and event streams, which stay open, and by requests that are answered in one piece. */
export interface ConnectionLimits extends Rate {
  /** Sockets and event streams. */
  connectionsMax: number;
  connectionsPerAddressMax: number;
  connectionsPerPersonMax: number;
  /** At once, on one connection. */
  operationsMax: number;
  /** Over all connections, requests included. */
  operationsPerPersonMax: number;
  operationsPerAddressMax: number;
  /** What one connection may send is said by `Rate`; this is what all of a person's may, and all from an address. */
  perPerson: Rate;
  perAddress: Rate;
}

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

/** Counts what is open, and what is sent, by address and by person, whatever the transport. */
export class Connections {
  readonly limits: ConnectionLimits;
  readonly ofAddresses = new Tally();
  readonly ofPersons = new Tally();
  readonly #operationsOfAddresses = new Tally();
  readonly #operationsOfPersons = new Tally();
  readonly sentByAddresses: SentBy;
  readonly sentByPersons: SentBy;
  /** Milliseconds that only grow. */
  readonly now: () => number;
  #open = 0;

  constructor(limits: ConnectionLimits, now: () => number = () => performance.now()) {
    this.limits = limits;
    this.now = now;
    this.sentByAddresses = new SentBy(limits.perAddress, ' per address');
    this.sentByPersons = new SentBy(limits.perPerson, ' per person');
  }

  /** How many are open. */
  get open(): number {
    return this.#open;
  }

  /** One more from an address that stays open; it is to `leave`. TOO_MANY_CONNECTIONS. */
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

  /** One request from an address that is answered in one piece; it is to `leave`. TOO_MANY_OPERATIONS. */
  visit(address: string): Visit {
    return new Visit(this, address);
  }

  /** An operation begins; it is to `end`. TOO_MANY_OPERATIONS. */
  begin(by: 'person' | 'address', holder: string): void {
    const { operationsPerPersonMax, operationsPerAddressMax } = this.limits;
    const tally = by === 'person' ? this.#operationsOfPersons : this.#operationsOfAddresses;
    const limit = by === 'person' ? operationsPerPersonMax : operationsPerAddressMax;
    if (!tally.enter(holder, limit)) throw new Problem('TOO_MANY_OPERATIONS', { limit, unit: `per ${by}` });
  }

  end(by: 'person' | 'address', holder: string): void {
    (by === 'person' ? this.#operationsOfPersons : this.#operationsOfAddresses).leave(holder);
  }
}

/** Who sends: an address, and a person once it is known. */
class Sender {
  protected readonly all: Connections;
  /** Where it comes from. */
  readonly address: string;
  #personId: string | undefined;
  /** What came before it was known whose it is. */
  #messages = 0;
  #bytes = 0;

  constructor(all: Connections, address: string) {
    this.all = all;
    this.address = address;
  }

  /** Whose it is, once that is known. */
  get personId(): string | undefined {
    return this.#personId;
  }

  /** So much has come, which counts for the person also when it came before. TOO_MANY_MESSAGES. */
  protected sent(messages: number, bytes: number): void {
    const now = this.all.now();
    if (this.#personId !== undefined) this.all.sentByPersons.add(this.#personId, messages, bytes, now);
    else {
      this.#messages += messages;
      this.#bytes += bytes;
    }
    this.all.sentByAddresses.add(this.address, messages, bytes, now);
  }

  /** TOO_MANY_MESSAGES. */
  protected isOf(personId: string): void {
    this.#personId = personId;
    this.all.sentByPersons.add(personId, this.#messages, this.#bytes, this.all.now());
  }
}

/** One connection that stays open, and what it may still send. */
export class Connection extends Sender {
  readonly #sent = new Sent();
  #closed = false;

  /** It is known whose it is. TOO_MANY_CONNECTIONS, TOO_MANY_MESSAGES. */
  belongsTo(personId: string): void {
    if (this.#closed) return; // it hung up while it was looked up
    const { connectionsPerPersonMax } = this.all.limits;
    if (!this.all.ofPersons.enter(personId, connectionsPerPersonMax))
      throw new Problem('TOO_MANY_CONNECTIONS', { limit: connectionsPerPersonMax, unit: 'per person' });
    this.isOf(personId);
  }

  /** A message has come over it. TOO_MANY_MESSAGES when more came than it, its person or its address may send, by number or by size. */
  took(bytes: number): void {
    this.#sent.add(1, bytes, this.all.now(), this.all.limits);
    this.sent(1, bytes);
  }

  /** A piece of the request that opens it has come. TOO_MANY_MESSAGES. */
  read(bytes: number): void {
    this.sent(0, bytes);
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
    const { personId } = this;
    if (personId === undefined) return false;
    this.all.begin('address', this.address);
    try {
      this.all.begin('person', personId);
    } catch (error) {
      this.all.end('address', this.address);
      throw error;
    }
    return true;
  }

  endOne(): void {
    this.all.end('person', this.personId!);
    this.all.end('address', this.address);
  }

  /** It is closed. */
  leave(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.all.left(this.address, this.personId);
  }
}

/** One request that is answered in one piece: an operation of its address from the start, and of its person once that is known. */
export class Visit extends Sender {
  #left = false;
  #counted = false;

  /** TOO_MANY_OPERATIONS. */
  constructor(all: Connections, address: string) {
    super(all, address);
    all.begin('address', address);
  }

  /** Its head has come, so long. TOO_MANY_MESSAGES. */
  came(bytes: number): void {
    this.sent(1, bytes);
  }

  /** A piece of it has come. TOO_MANY_MESSAGES. */
  read(bytes: number): void {
    this.sent(0, bytes);
  }

  /** It is known whose it is. TOO_MANY_OPERATIONS, TOO_MANY_MESSAGES. */
  belongsTo(personId: string): void {
    if (this.#left) return; // it hung up while it was looked up
    this.all.begin('person', personId);
    this.#counted = true;
    this.isOf(personId);
  }

  /** It has been answered. */
  leave(): void {
    if (this.#left) return;
    this.#left = true;
    this.all.end('address', this.address);
    if (this.#counted) this.all.end('person', this.personId!);
  }
}
