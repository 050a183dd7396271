import type { Logger } from 'pino';
import type { Actor } from '../access/actor.ts';
import type { Credential } from '../access/credential.ts';
import type { Denials } from '../access/denials.ts';
import type { Hat } from '../access/personas.ts';
import type { Circles } from '../access/visibility.ts';
import type { Clock } from '../clock.ts';
import type { Cursors } from '../events/cursor.ts';
import type { RecordedEvent } from '../events/recorded-event.ts';
import type { Gather } from '../gather.ts';
import type { Identity } from '../identity/identity.ts';
import type { NewId } from '../ids.ts';
import type { Bus } from '../live/bus.ts';
import type { Encoder } from '../live/encoder.ts';
import type { Hub } from '../live/hub.ts';
import type { Presence } from '../live/presence.ts';
import type { Locale } from '../locale.ts';
import type { Metrics } from '../metrics.ts';
import type { Orm, Tx } from '../persistence/database.ts';
import { Snapshot } from '../persistence/transaction.ts';
import { Problem } from '../problems.ts';
import type { Admission } from './admission.ts';
import type { InFlight } from './in-flight.ts';
import { Loaders } from './loaders.ts';
import type { Meter } from './meter.ts';
import type { OperationNote, Transport } from './operation-note.ts';

/** What the composition root builds once and every operation uses. */
export interface Parts {
  orm: Orm;
  clock: Clock;
  newId: NewId;
  /** Who is who, by login: the bodies each may act for now. */
  members: Gather<string, Hat[]>;
  /** Who proves to be whom. */
  identity: Identity;
  cursors: Cursors;
  bus: Bus;
  hub: Hub<RecordedEvent, Circles>;
  encoder: Encoder;
  admission: Admission;
  presence: Presence;
  inFlight: InFlight;
  log: Logger;
  metrics: Metrics;
  /** Who was denied what. */
  denials: Denials;
}

/** How a request came in, as far as it matters to what it may do. */
export interface Caller {
  transport: Transport;
  /** Nobody: only the schema itself may be asked for. */
  actor: Actor | undefined;
  /** What it was proven with. */
  credential: Credential | undefined;
  locale: Locale;
  /** What is noted of it, under its id. */
  note: OperationNote;
  /** What the operation costs and may, where the answer is to say so. */
  cost?: { cost: number; limit: number } | undefined;
  /** Where a reader stands who came back: it takes the place of what the operation says, which is as old as the first request. */
  resumesAfter?: string | undefined;
  /** Ends the connection because its reader is too slow; it is to come back and resume. */
  overrun: () => void;
  /**
   * Says from now on, and until what it gives back is called, whether the reader is noticed to be there, within seconds.
   * Left out: over this transport nobody notices.
   */
  attend?: (tell: (isHere: boolean) => void) => () => void;
  /** Ends the connection because what it follows cannot be read now; it is to come back and resume. */
  interrupted: () => void;
  /** Whether anybody still waits for the answer, as far as it is noticed. */
  readonly isWanted: boolean;
  /** Told once when nothing is being done for the operation any more. */
  ended: () => void;
}

/** What a resolver gets, made anew for every operation: who asks, what is read, and the loaders of this one answer. */
export class Context {
  readonly parts: Parts;
  readonly caller: Caller;
  readonly loaders: Loaders<Context>;
  /** What it takes. Left out: nothing is counted. */
  readonly meter: Meter | undefined;
  private readonly snapshot: Snapshot; // not #snapshot: Apollo hands resolvers a copy, which would not have it

  constructor(parts: Parts, caller: Caller, meter?: Meter) {
    this.parts = parts;
    this.caller = caller;
    this.meter = meter;
    caller.note.by(caller.actor);
    this.snapshot = new Snapshot(parts.orm, () => this.actor);
    this.loaders = new Loaders<Context>(this, this.snapshot);
  }

  /** Who asks. UNAUTHENTICATED when nobody said. */
  get actor(): Actor {
    if (!this.caller.actor) throw new Problem('UNAUTHENTICATED');
    return this.caller.actor;
  }

  get locale(): Locale {
    return this.caller.locale;
  }

  /** Whether what is not begun yet is still worth it: somebody waits for the answer, and it is not too dear. */
  get isWanted(): boolean {
    return this.caller.isWanted && !this.meter?.exceeded;
  }

  /** Whether it has a connection in hand. */
  get isReading(): boolean {
    return this.snapshot.isOpen;
  }

  /**
   * Gives back the connection before something is waited for; what is read next is of another instant. Only for who knows
   * that nothing else is being read for the answer, and that what has been read does not change.
   */
  async rest(): Promise<void> {
    await this.snapshot.renew();
  }

  /** The transaction this answer is read in. */
  read(): Promise<Tx> {
    const exceeded = this.meter?.exceeded; // what came to its end reads no more
    return exceeded ? Promise.reject(exceeded) : this.snapshot.tx();
  }

  /** After a change: what is read next shows it. */
  async changed(): Promise<void> {
    this.loaders.clear();
    await this.snapshot.renew();
  }

  /** The answer is complete; its transaction ends. */
  end(): Promise<void> {
    this.meter?.end();
    return this.snapshot.end();
  }
}
