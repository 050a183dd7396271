import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** What is asked for only when somebody looks. */
export interface Watched {
  sockets(): number;
  streams(): number;
  listeners(): number;
  /** Items encoded for groups of readers. */
  encoded(): number;
  /** Whether servers on the same database do not wake each other although they should. */
  degraded(): boolean;
  /** Hints and words for them that were dropped. */
  dropped(): number;
  /** Connections to the database, by role. */
  pools: Record<string, () => { total: number; idle: number; waiting: number }>;
}

export type Outcome = 'ok' | 'refused' | 'failed';

/** The figures of the process itself (processor, memory, delay of the loop), which all servers in it share. */
let ofProcess: Registry | undefined;

/**
 * How fine the delay of the loop is measured, by a timer: no delay is told as less. One that went off a hundred times a second,
 * as it does unless it is told otherwise, took most of what a server uses that nobody asks for anything.
 */
const delayMsMin = 50;

/**
 * The figures of one server, as Prometheus reads them. A label has a few values that are known beforehand, and never an
 * id, a name or anything a client sends.
 */
export class Metrics {
  readonly #registry = new Registry();
  readonly #appended = new Counter({
    name: 'collegium_events_appended_total',
    help: 'Events written to the log by this server, by kind of stream.',
    labelNames: ['stream'],
    registers: [this.#registry],
  });
  readonly #denied = new Counter({
    name: 'collegium_denied_total',
    help: 'Attempts that were denied: written to the security log, counted there in one row with others, or lost to it.',
    labelNames: ['how'],
    registers: [this.#registry],
  });
  // Counted by hand and told when somebody looks: it happens a thousand times for one event.
  readonly #delivered = { live: 0, replay: 0 };
  #presenceTold = 0;
  readonly #logReads = new Counter({
    name: 'collegium_log_reads_total',
    help: 'Pages of events read from the log: for all who follow a stream together, and for those who catch up with it.',
    registers: [this.#registry],
  });
  readonly #lag = new Histogram({
    name: 'collegium_delivery_lag_seconds',
    help: 'From the recording of an event to its having been handed to all who follow its stream live here, once an event.',
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [this.#registry],
  });
  readonly #operations = new Counter({
    name: 'collegium_operations_total',
    help: 'Operations that have ended, by transport, type and outcome: ok, refused (a problem was told) or failed (INTERNAL).',
    labelNames: ['transport', 'type', 'outcome'],
    registers: [this.#registry],
  });
  readonly #seconds = new Histogram({
    name: 'collegium_operation_seconds',
    help: 'How long queries and mutations took, by transport and type.',
    labelNames: ['transport', 'type'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [this.#registry],
  });

  /** Attempts that were denied: written to the security log, only counted there, or lost to it. */
  denied(how: 'written' | 'counted' | 'lost', attempts = 1): void {
    this.#denied.inc({ how }, attempts);
  }

  appended(streamKind: string, events: number): void {
    this.#appended.inc({ stream: streamKind }, events);
  }

  /** So many items were taken by a subscription, as they came or while catching up. */
  delivered(phase: 'live' | 'replay', items: number): void {
    this.#delivered[phase] += items;
  }

  /** A list of who is on a draft was taken by one who watches. */
  presenceTold(): void {
    this.#presenceTold += 1;
  }

  /** A page of events was read from the log. */
  logRead(): void {
    this.#logReads.inc();
  }

  /** An event was handed to all who follow its stream live, so long after it was recorded. */
  told(lagSeconds: number): void {
    this.#lag.observe(Math.max(0, lagSeconds));
  }

  ended(transport: string, type: string, outcome: Outcome, seconds: number): void {
    this.#operations.inc({ transport, type, outcome });
    if (type !== 'subscription') this.#seconds.observe({ transport, type }, seconds);
  }

  /** Says once where to look up what is only looked up. */
  watch({ sockets, streams, listeners, encoded, degraded, dropped, pools }: Watched): void {
    const registers = [this.#registry];
    new Counter({
      name: 'collegium_items_encoded_total',
      help: 'Items executed and encoded: once for all readers who ask the same of one.',
      registers,
      collect() {
        this.reset();
        this.inc(encoded());
      },
    });
    new Counter({
      name: 'collegium_hints_dropped_total',
      help: 'Hints and words for other servers that were not sent, since Redis was away or did not take them fast enough.',
      registers,
      collect() {
        this.reset();
        this.inc(dropped());
      },
    });
    const presenceTold = () => this.#presenceTold;
    new Counter({
      name: 'collegium_presence_lists_total',
      help: 'Lists of who is on a draft that were handed to those who watch; how many were encoded for it stands with the items.',
      registers,
      collect() {
        this.reset();
        this.inc(presenceTold());
      },
    });
    const delivered = this.#delivered;
    new Counter({
      name: 'collegium_items_delivered_total',
      help: 'Events handed to subscriptions: as they come (live), or while catching up (replay).',
      labelNames: ['phase'],
      registers,
      collect() {
        this.reset();
        for (const phase of ['live', 'replay'] as const) this.inc({ phase }, delivered[phase]);
      },
    });
    const gauge = (name: string, help: string, read: () => number) =>
      new Gauge({
        name,
        help,
        registers,
        collect() {
          this.set(read());
        },
      });
    gauge('collegium_sockets', 'Open WebSockets.', sockets);
    gauge('collegium_streams', 'Open streams of Server-Sent Events.', streams);
    gauge('collegium_listeners', 'Subscriptions being followed.', listeners);
    gauge('collegium_degraded', 'Whether Redis is set and does not carry hints: 1, else 0.', () => (degraded() ? 1 : 0));
    new Gauge({
      name: 'collegium_database_connections',
      help: 'Connections to PostgreSQL by role: in use, idle; and how many wait for one.',
      labelNames: ['role', 'state'],
      registers,
      collect() {
        for (const [role, read] of Object.entries(pools)) {
          const { total, idle, waiting } = read();
          this.set({ role, state: 'in_use' }, total - idle);
          this.set({ role, state: 'idle' }, idle);
          this.set({ role, state: 'waiting' }, waiting);
        }
      },
    });
  }

  async text(): Promise<{ contentType: string; body: string }> {
    if (!ofProcess) {
      ofProcess = new Registry();
      collectDefaultMetrics({ register: ofProcess, eventLoopMonitoringPrecision: delayMsMin });
    }
    const all = Registry.merge([this.#registry, ofProcess]);
    return { contentType: all.contentType, body: await all.metrics() };
  }
}
