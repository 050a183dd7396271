import type { PostgreSqlDriver, SqlEntityManager } from '@mikro-orm/postgresql';
import type { Held } from './held.ts';

/** An EntityManager of MikroORM's. */
export type Entities = SqlEntityManager<PostgreSqlDriver>;

/**
 * What statements go through, and the unit of work of those who change entities: as much of an EntityManager as is used
 * here. Inside `inTransaction` everything it does belongs to that transaction.
 */
export type Tx = Pick<Entities, 'create' | 'flush' | 'clear' | 'getTransactionContext' | 'getConnection' | 'getDriver'>;

/** The same in one transaction. Most use cases only say statements: an EntityManager is forked for who makes the first entity. */
export class Unit implements Tx {
  readonly #held: Held;
  readonly #entities: Entities;
  #forked: Entities | undefined;

  constructor(held: Held, entities: Entities) {
    this.#held = held;
    this.#entities = entities;
  }

  get create(): Entities['create'] {
    if (!this.#forked) {
      this.#forked = this.#entities.fork();
      this.#forked.setTransactionContext(this.#held);
    }
    return this.#forked.create.bind(this.#forked) as Entities['create'];
  }

  async flush(): Promise<void> {
    await this.#forked?.flush();
  }

  clear(): void {
    this.#forked?.clear();
  }

  getTransactionContext<T>(): T | undefined {
    return this.#held as T;
  }

  getConnection(): ReturnType<Entities['getConnection']> {
    return this.#entities.getConnection();
  }

  getDriver(): ReturnType<Entities['getDriver']> {
    return this.#entities.getDriver();
  }
}
