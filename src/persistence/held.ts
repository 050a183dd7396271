import type { Socket } from 'node:net';
import type pg from 'pg';
import { type Answer, Batch, isNotDone, type Statement } from './batch.ts';
import { isStale, type Pool, prepared, preparedAs } from './prepared.ts';

/** What MikroORM gives to what it takes for a transaction. */
interface Compiled {
  sql: string;
  parameters: readonly unknown[];
}

/** As what a statement with values is asked. */
export type Saying = (text: string, values: readonly unknown[], pool?: Pool) => Statement;
const asItIs: Saying = (text, values) => ({ text, values });

/** The stream beneath a connection. */
export const streamOf = (client: pg.PoolClient): Socket =>
  (client as unknown as { connection: { stream: Socket } }).connection.stream;

/**
 * A connection of a pool, held for one transaction. What is asked in one go is sent in one go, and answered in order: each
 * statement waits for those before it in PostgreSQL, and not here. MikroORM's unit of work takes it for a transaction of
 * Kysely's, of which it uses `executeQuery` and nothing else.
 */
export class Held {
  readonly #client: pg.PoolClient;
  readonly #saying: Saying;
  /** What is sent next. */
  #batch: Batch | undefined;
  #begun: Promise<unknown> | undefined;
  /** How many statements are on their way, and what waits for the last of them. */
  #unanswered = 0;
  #waiting: (() => void)[] = [];
  #ended = false;
  #stale = false;
  /** What failed in it last, though nobody may have waited for that. */
  #failure: Error | undefined;
  /** Why something was not done that nobody waited for. */
  #untold: unknown;

  private constructor(client: pg.PoolClient, how: readonly Statement[], saying: Saying) {
    this.#client = client;
    this.#saying = saying;
    this.#begun = Promise.all(how.map((statement) => this.#send(statement)));
    this.#begun.catch(() => {}); // whoever asks next is told
  }

  /**
   * Takes a connection and begins a transaction on it, with several statements if need be. They are sent with what is asked
   * first. `saying` is what statements are asked as.
   */
  static async begin(pool: pg.Pool, how: readonly Statement[], saying: Saying = asItIs): Promise<Held> {
    return new Held(await pool.connect(), how, saying);
  }

  async ask<Row>(text: string, values: readonly unknown[], pool?: Pool): Promise<Row[]> {
    const said = this.#saying(text, values, pool);
    return (await this.#answered(this.#send(preparedAs(said.text, said.values, pool)))).rows as Row[];
  }

  /** Says what nobody waits for: what is asked next is answered after it, and where it fails the transaction does. */
  tell(text: string, values: readonly unknown[]): void {
    if (this.#ended) throw ended();
    this.#send(preparedAs(text, values)).catch((error: unknown) => {
      this.#untold ??= error;
    });
  }

  /** The same, planned for these values: where they decide what is cheap. */
  async askAnew<Row>(text: string, values: readonly unknown[]): Promise<Row[]> {
    const set = (mode: string) => this.#send(prepared(`set local plan_cache_mode to ${mode}`));
    const [, result] = await Promise.all([
      set('force_custom_plan'),
      this.#answered(this.#send(this.#saying(text, values))),
      set('default'),
    ]);
    return result.rows as Row[];
  }

  /** Not prepared: the unit of work writes values into its texts, so that none comes twice. */
  async executeQuery({ sql, parameters }: Compiled): Promise<{ rows: unknown[]; numAffectedRows: bigint }> {
    const { rows, rowCount } = await this.#answered(this.#send({ text: sql, values: parameters }));
    return { rows, numAffectedRows: BigInt(rowCount) };
  }

  /** Ends it, with what was done; or with nothing, where something told could not be. PostgreSQL answers a `commit` with `ROLLBACK` where a statement had failed: nothing was done then. */
  async commit(): Promise<void> {
    if (this.#untold !== undefined && this.#failure === undefined) {
      await this.rollback(); // it was never sent: PostgreSQL knows of no failure
      throw fromHere(this.#untold);
    }
    const { command } = await this.#end('commit');
    if (command !== 'COMMIT') throw fromHere(this.#failure ?? new Error('The transaction had failed, and was rolled back.'));
  }

  /** Ends it, with nothing done. */
  async rollback(): Promise<void> {
    await this.#end('rollback');
  }

  async #end(how: 'commit' | 'rollback'): Promise<Answer> {
    const sent = this.#send(prepared(how));
    this.#ended = true;
    try {
      const result = await this.#answered(sent);
      this.#client.release(this.#stale);
      return result;
    } catch (error) {
      this.#client.release(true); // in whatever state it is
      throw fromHere(this.reasonOf(error)); // of what nobody waited for, this is the place that is known
    }
  }

  /** Why it failed, given what somebody was told: that nothing is done after what failed is no reason. */
  reasonOf(error: unknown): unknown {
    return isNotDone(error) ? (this.#failure ?? error) : error;
  }

  /** Sends what is asked, with what else is asked before anybody is awaited. */
  async #send(statement: Statement): Promise<Answer> {
    if (this.#ended) throw ended();
    if (!this.#batch) {
      this.#batch = new Batch(this.#client, (failure) => {
        if (!isNotDone(failure)) this.#failure = failure;
        this.#stale ||= isStale(failure);
      });
      process.nextTick(() => {
        this.#batch!.send();
        this.#batch = undefined;
      });
    }
    return this.#batch.add(statement);
  }

  /**
   * Calls back once everything that was asked until then is answered, and whoever waited for it has gone on: so that what
   * they ask next, however many they are, is asked together.
   */
  whenAnswered(callback: () => void): void {
    if (this.#unanswered === 0) callback();
    else this.#waiting.push(callback);
  }

  #wasAnswered(): void {
    this.#unanswered -= 1;
    if (this.#unanswered > 0 || this.#waiting.length === 0) return;
    const waiting = this.#waiting;
    this.#waiting = [];
    const goOn = () => {
      for (const callback of waiting) callback();
    };
    setImmediate(goOn); // once all that has come meanwhile is read, in however many pieces it came
  }

  /** An answer, once the transaction is known to have begun. */
  async #answered(sent: Promise<Answer>): Promise<Answer> {
    this.#unanswered += 1;
    try {
      if (!this.#begun) return await sent;
      const [, result] = await Promise.all([this.#begun, sent]);
      this.#begun = undefined;
      return result;
    } catch (error) {
      throw fromHere(error);
    } finally {
      this.#wasAnswered();
    }
  }
}

/** Another may have the connection. */
const ended = () => new Error('This transaction has ended; it is asked no more.');

/** An error that came off the wire, with the places that led to the question, and not those that read the answer. */
export function fromHere(error: unknown): unknown {
  if (error instanceof Error) Error.captureStackTrace(error, fromHere);
  return error;
}
