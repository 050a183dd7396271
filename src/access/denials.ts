import type { Logger } from 'pino';
import type { AlarmClock } from '../clock.ts';
import type { Metrics } from '../metrics.ts';
import { type Orm, sql } from '../persistence/database.ts';
import { type ProblemCode, problems } from '../problems.ts';

/** Who asks, as far as it is known: filled in while it is found out. */
export interface Asker {
  address: string;
  /** The name it was claimed to be, where a claim is no secret. */
  claimed?: string | undefined;
  personId?: string | undefined;
  bodyId?: string | undefined;
}

/** What was asked for and denied. */
export interface Denial {
  code: ProblemCode;
  /** The field or mutation; none: the whole request. */
  field?: string | undefined;
  /** What it was about. */
  object?: { type: string; uuid: string } | undefined;
  /** Whether a secret was tried that opens nothing: that is an attempt, though of no object. */
  ofSecret?: boolean;
}

/** In which request. */
export interface DeniedIn {
  transport: string;
  operation?: string | undefined;
  name?: string | undefined;
  requestId?: string | undefined;
}

interface Row {
  at: string;
  code: ProblemCode;
  attempts: number;
  transport: string;
  address: string;
  claimed: string | null;
  person_id: string | null;
  body_id: string | null;
  operation: string | null;
  name: string | null;
  field: string | null;
  object_type: string | null;
  object_id: string | null;
  request_id: string | null;
}

/** How much is kept of what comes too fast. */
export const denialLimits = {
  /** Of one address, person and code, in one window: what comes beyond is only counted. */
  perWindowMax: 30,
  windowMs: 60_000,
  /** Addresses, persons and codes counted apart; those beyond are counted as one for each code. */
  countedApartMax: 5_000,
  /** Rows that wait to be written; those beyond are lost, and counted as such. */
  waitingMax: 2_000,
  batchMax: 200,
};

const forgetEveryMs = 24 * 3_600_000;
const dayMs = 24 * 3_600_000;
const others = '(other addresses)';
const deniedStatuses = [401, 403, 404, 429];
/** Others that say so: what is over a limit, what was never let in, and marks that were not given out here. */
const deniedBesides: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'REQUEST_TOO_COMPLEX',
  'COST_EXCEEDED',
  'PAYLOAD_TOO_LARGE',
  'UNKNOWN_DOCUMENT',
  'PREFLIGHT_REQUIRED',
  'BAD_CURSOR',
]);

/** Whether a code says that somebody was denied something: who, what, or how much of it. */
export const isDenial = (code: ProblemCode): boolean => deniedStatuses.includes(problems[code].status) || deniedBesides.has(code);

/**
 * The security log: attempts that were denied, written behind the answer, in transactions and on a connection of its own.
 * It never slows nor fails a request: what comes too fast of one address and person is counted in one row a window, what
 * cannot be written is lost and counted. Of what is not found only what exists is told or counted, and so was hidden: it is
 * looked for first, lest who asks for much that is nowhere hides what he looks for.
 */
export class Denials {
  readonly #orm: Orm;
  readonly #clock: AlarmClock;
  readonly #log: Logger;
  readonly #metrics: Metrics;
  readonly #keepDays: number;
  readonly #limits: typeof denialLimits;
  readonly #windows = new Map<string, { since: number; told: number; last: Row; more: number }>();
  /** Of what was not found: whether it exists is still to be seen. */
  #unseen: Row[] = [];
  #waiting: Row[] = [];
  #writing: Promise<void> | undefined;
  /** Takes back the alarm at the end of the window in which something is only counted. */
  #wake: (() => void) | undefined;
  #forgotAt = Number.NEGATIVE_INFINITY;

  /** `orm`: in the role of the hub, which adds to the log and cannot change it. */
  constructor(
    { orm, clock, log, metrics }: { orm: Orm; clock: AlarmClock; log: Logger; metrics: Metrics },
    keepDays: number,
    limits: typeof denialLimits = denialLimits,
  ) {
    this.#orm = orm;
    this.#clock = clock;
    this.#log = log;
    this.#metrics = metrics;
    this.#keepDays = keepDays;
    this.#limits = limits;
  }

  /** Notes attempts of one request. Returns at once. */
  note(asker: Asker, where: DeniedIn, denials: Iterable<Denial>): void {
    const at = this.#clock.now();
    this.#closeWindows(at.getTime());
    for (const denial of denials) {
      if (!isDenial(denial.code)) continue;
      const row = rowOf(at, asker, where, denial);
      if (denial.code !== 'NOT_FOUND' || denial.ofSecret) this.#take(row);
      else if (denial.object && this.#unseen.length < this.#limits.waitingMax) this.#unseen.push(row);
      else if (denial.object) this.#metrics.denied('lost');
    }
    this.#write();
  }

  /** Writes what is counted and what waits. */
  async close(): Promise<void> {
    this.#wake?.();
    this.#write();
    await this.#writing; // first: what was only looked for counts in a window, too
    this.#wake?.();
    this.#closeWindows(Number.POSITIVE_INFINITY);
    this.#write();
    await this.#writing;
  }

  #take(row: Row): void {
    const { perWindowMax, countedApartMax } = this.#limits;
    let key = `${row.address} ${row.person_id ?? ''} ${row.code}`;
    if (!this.#windows.has(key) && this.#windows.size >= countedApartMax) key = `${others} ${row.code}`;
    const window = this.#windows.get(key);
    if (!window) this.#windows.set(key, { since: Date.parse(row.at), told: 1, last: row, more: 0 });
    else if (window.told < perWindowMax) window.told += 1;
    else {
      window.more += 1;
      window.last = key.startsWith(others) ? { ...row, address: others, person_id: null, body_id: null } : row;
      this.#metrics.denied('counted');
      this.#wake ??= this.#wakeAt(window.since + this.#limits.windowMs);
      return;
    }
    this.#enqueue(row);
  }

  /** Those that are over say how many there were beyond what was told, and are forgotten. */
  #closeWindows(now: number): void {
    for (const [key, { since, last, more }] of this.#windows) {
      if (now - since < this.#limits.windowMs) break; // in the order in which they began
      this.#windows.delete(key);
      if (more > 0) this.#enqueue({ ...inCommon(last), attempts: more });
    }
  }

  /** Nobody may be denied anything any more, and what was only counted is to be written all the same. */
  #wakeAt(at: number): () => void {
    return this.#clock.at(new Date(at), () => {
      this.#wake = undefined;
      this.#closeWindows(this.#clock.now().getTime());
      const next = [...this.#windows.values()].find(({ more }) => more > 0);
      if (next) this.#wake = this.#wakeAt(next.since + this.#limits.windowMs);
      this.#write();
    });
  }

  #enqueue(row: Row): void {
    if (this.#waiting.length < this.#limits.waitingMax) this.#waiting.push(row);
    else this.#metrics.denied('lost');
  }

  #write(): void {
    if (this.#writing || this.#waiting.length + this.#unseen.length === 0) return;
    this.#writing = this.#seeAndWrite().finally(() => {
      this.#writing = undefined;
      this.#write(); // what came meanwhile
    });
  }

  async #seeAndWrite(): Promise<void> {
    while (this.#unseen.length > 0) {
      const batch = this.#unseen.splice(0, this.#limits.batchMax);
      try {
        const objects = batch.map(({ object_type, object_id }) => ({ object_type, object_id }));
        const there = await sql<{ at: number }>(this.#orm.em.fork(), findThose, [JSON.stringify(objects)]);
        for (const { at } of there) this.#take(batch[at]!);
      } catch (error) {
        this.#lose(batch.length, error);
      }
    }
    await this.#writeAll();
  }

  async #writeAll(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0, this.#limits.batchMax);
      try {
        await this.#forget();
        await sql(this.#orm.em.fork(), insertRows, [JSON.stringify(batch)]);
        this.#metrics.denied('written', batch.length);
      } catch (error) {
        // One that cannot be written is not to take the others with it.
        if (batch.length > 1 && isOfData(error)) await this.#writeEach(batch);
        else this.#lose(batch.length, error);
      }
    }
  }

  async #writeEach(rows: readonly Row[]): Promise<void> {
    for (const row of rows)
      try {
        await sql(this.#orm.em.fork(), insertRows, [JSON.stringify([row])]);
        this.#metrics.denied('written');
      } catch (error) {
        this.#lose(1, error);
      }
  }

  #lose(rows: number, error: unknown): void {
    this.#metrics.denied('lost', rows);
    this.#log.warn({ err: error, lost: rows }, 'the security log could not be written');
  }

  /** Once a day: what is older than is kept. */
  async #forget(): Promise<void> {
    const now = this.#clock.now().getTime();
    if (now - this.#forgotAt < forgetEveryMs) return;
    this.#forgotAt = now;
    await sql(this.#orm.em.fork(), `select forget_security_events($1)`, [new Date(now - this.#keepDays * dayMs)]);
  }
}

/** Whether PostgreSQL refused what a row holds (SQLSTATE class 22), and not to write at all. */
const isOfData = (error: unknown): boolean => String((error as { code?: unknown }).code).startsWith('22');

const columns = `at timestamptz, code text, attempts int, transport text, address text, claimed text, person_id uuid, body_id uuid,
  operation text, name text, field text, object_type text, object_id uuid, request_id text`;
const columnNames = columns.replace(/ (timestamptz|text|int|uuid)/g, '');
/** A client's aliases may be as long as its document. */
const fieldCharactersMax = 200;

const insertRows = `insert into security_event (${columnNames})
  select ${columnNames} from jsonb_to_recordset($1::jsonb) as given(${columns})`;

/** The places in the list, from 0, of what exists. */
const findThose = `select (place - 1)::int as at
  from rows from (jsonb_to_recordset($1::jsonb) as (object_type text, object_id uuid)) with ordinality
    as given(object_type, object_id, place)
  where object_exists(object_type, object_id) order by place`;

function rowOf(at: Date, asker: Asker, { transport, operation, name, requestId }: DeniedIn, denial: Denial): Row {
  return {
    at: at.toISOString(),
    code: denial.code,
    attempts: 1,
    transport,
    address: asker.address,
    claimed: asker.claimed ?? null,
    person_id: asker.personId ?? null,
    body_id: asker.bodyId ?? null,
    operation: operation ?? null,
    name: name ?? null,
    field: denial.field?.slice(0, fieldCharactersMax).toWellFormed() ?? null,
    object_type: denial.object?.type ?? null,
    object_id: denial.object?.uuid ?? null,
    request_id: requestId ?? null,
  };
}

/** Of many, what they have in common: from where, who it was if that was proven, and what they were told. */
function inCommon(row: Row): Row {
  return {
    ...row,
    claimed: null,
    body_id: null,
    name: null,
    field: null,
    object_type: null,
    object_id: null,
    request_id: null,
  };
}
