import { IsolationLevel } from '@mikro-orm/core';
import { type Orm, sql, type Tx } from './database.ts';

/** Who a transaction acts for, as the row-level policies read it: `set_config('app.…', …, true)`, gone with the transaction. */
export interface ActsFor {
  personId: string;
  bodyId: string;
  isOffice: boolean;
}

/** Says, inside a transaction, for whom the statements that follow are. */
export async function actFor(tx: Tx, viewer: ActsFor): Promise<void> {
  await sql(
    tx,
    `select set_config('app.person', $1, true), set_config('app.body', $2, true), set_config('app.office', $3, true)`,
    [viewer.personId, viewer.bodyId, String(viewer.isOffice)],
  );
}

/** One transaction on a fresh EntityManager: committed when `work` resolves, rolled back when it throws. */
export function inTransaction<T>(orm: Orm, viewer: ActsFor | undefined, work: (tx: Tx) => Promise<T>): Promise<T> {
  return orm.em.fork().transactional(async (tx) => {
    if (viewer) await actFor(tx, viewer);
    return work(tx);
  });
}

/**
 * What one query operation reads: one REPEATABLE READ transaction, begun at the first read, so that a whole answer shows
 * one instant (a draft's `feedCursor` fits its comments). `end` it when the operation is answered.
 */
export class Snapshot {
  readonly #orm: Orm;
  readonly #viewer: () => ActsFor;
  #open: Promise<Tx> | undefined;
  #ended = false;

  constructor(orm: Orm, viewer: () => ActsFor) {
    this.#orm = orm;
    this.#viewer = viewer;
  }

  tx(): Promise<Tx> {
    if (this.#ended) throw new Error('This operation has been answered; it reads no more.');
    this.#open ??= this.#begin();
    return this.#open;
  }

  /** After a change of one's own: the next read opens a new snapshot that contains it. */
  async renew(): Promise<void> {
    const open = this.#open;
    this.#open = undefined;
    if (open) await (await open).rollback();
  }

  async end(): Promise<void> {
    this.#ended = true;
    await this.renew().catch(() => {}); // the connection is gone: nothing to give back
  }

  async #begin(): Promise<Tx> {
    const viewer = this.#viewer();
    const tx = this.#orm.em.fork();
    await tx.begin({ isolationLevel: IsolationLevel.REPEATABLE_READ, readOnly: true });
    try {
      await actFor(tx, viewer);
    } catch (error) {
      await tx.rollback();
      throw error;
    }
    return tx;
  }
}
