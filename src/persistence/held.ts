import type { Socket } from 'node:net';
import type pg from 'pg';
import { isStale, preparedAs } from './prepared.ts';

/** What MikroORM gives to what it takes for a transaction. */
interface Compiled {
  sql: string;
  parameters: readonly unknown[];
}

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
  readonly #stream: Socket;
  readonly #begun: Promise<unknown>;
  readonly #saying: (text: string) => string;
  #corked = false;
  /** How many statements are on their way, and what waits for the last of them. */
  #unanswered = 0;
  #waiting: (() => void)[] = [];
  #ended = false;
  #stale = false;

  private constructor(client: pg.PoolClient, how: string, saying: (text: string) => string) {
    this.#client = client;
    this.#saying = saying;
    this.#stream = streamOf(client);
    this.#begun = this.#send({ text: how });
    this.#begun.catch(() => {}); // whoever asks next is told
  }

  /**
   * Takes a connection and begins a transaction on it: `how` may be several statements. It is sent with what is asked
   * first. `saying` is what statements are asked as.
   */
  static async begin(pool: pg.Pool, how: string, saying = (text: string): string => text): Promise<Held> {
    return new Held(await pool.connect(), how, saying);
  }

  async ask<Row>(text: string, values: readonly unknown[]): Promise<Row[]> {
    return (await this.#answered(this.#send(preparedAs(this.#saying(text), values)))).rows as Row[];
  }

  /** The same, planned for these values: where they decide what is cheap. */
  async askAnew<Row>(text: string, values: readonly unknown[]): Promise<Row[]> {
    const set = (mode: string) => this.#send({ text: `set local plan_cache_mode to ${mode}` });
    const [, result] = await Promise.all([
      set('force_custom_plan'),
      this.#answered(this.#send({ text: this.#saying(text), values: [...values] })),
      set('default'),
    ]);
    return result.rows as Row[];
  }

  /** Not prepared: the unit of work writes values into its texts, so that none comes twice. */
  async executeQuery({ sql, parameters }: Compiled): Promise<{ rows: unknown[]; numAffectedRows: bigint }> {
    const { rows, rowCount } = await this.#answered(this.#send({ text: sql, values: [...parameters] }));
    return { rows, numAffectedRows: BigInt(rowCount ?? 0) };
  }

  /** Ends it, with what was done. PostgreSQL answers a `commit` with `ROLLBACK` where a statement had failed: nothing was done then. */
  async commit(): Promise<void> {
    const { command } = await this.#end('commit');
    if (command !== 'COMMIT') throw new Error('The transaction had failed, and was rolled back.');
  }

  /** Ends it, with nothing done. */
  async rollback(): Promise<void> {
    await this.#end('rollback');
  }

  async #end(how: 'commit' | 'rollback'): Promise<pg.QueryResult> {
    const sent = this.#send({ text: how });
    this.#ended = true;
    try {
      const result = await this.#answered(sent);
      this.#client.release(this.#stale);
      return result;
    } catch (error) {
      this.#client.release(true); // in whatever state it is
      throw error;
    }
  }

  /** Sends what is asked, with what else is asked before anybody is awaited. */
  #send(query: pg.QueryConfig): Promise<pg.QueryResult> {
    if (this.#ended) throw new Error('This transaction has ended; it is asked no more.'); // another may have the connection
    if (!this.#corked) {
      this.#corked = true;
      this.#stream.cork();
      process.nextTick(() => {
        this.#corked = false;
        this.#stream.uncork();
      });
    }
    return this.#client.query(query);
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
  async #answered(sent: Promise<pg.QueryResult>): Promise<pg.QueryResult> {
    this.#unanswered += 1;
    try {
      const [, result] = await Promise.all([this.#begun, sent]);
      return result;
    } catch (error) {
      this.#stale ||= isStale(error);
      throw error;
    } finally {
      this.#wasAnswered();
    }
  }
}
