import type pg from 'pg';
import { preparedAs } from './prepared.ts';

/** What MikroORM gives to what it takes for a transaction. */
interface Compiled {
  sql: string;
  parameters: readonly unknown[];
}

/**
 * A connection of a pool, held for one transaction. MikroORM's unit of work takes it for a transaction of Kysely's, of which
 * it uses `executeQuery` and nothing else; statements of our own go to the driver straight.
 */
export class Held {
  readonly #client: pg.PoolClient;

  private constructor(client: pg.PoolClient) {
    this.#client = client;
  }

  /** Takes a connection and begins a transaction on it: `how` may be several statements. */
  static async begin(pool: pg.Pool, how: string): Promise<Held> {
    const client = await pool.connect();
    try {
      await client.query(how);
      return new Held(client);
    } catch (error) {
      client.release(true);
      throw error;
    }
  }

  async ask<Row>(text: string, values: readonly unknown[]): Promise<Row[]> {
    return (await this.#client.query(preparedAs(text, values))).rows as Row[];
  }

  /** Not prepared: the unit of work writes values into its texts, so that none comes twice. */
  async executeQuery({ sql, parameters }: Compiled): Promise<{ rows: unknown[]; numAffectedRows: bigint }> {
    const { rows, rowCount } = await this.#client.query(sql, [...parameters]);
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
    try {
      const result = await this.#client.query(how);
      this.#client.release();
      return result;
    } catch (error) {
      this.#client.release(true); // in whatever state it is
      throw error;
    }
  }
}
