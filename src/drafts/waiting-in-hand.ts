import { setImmediate } from 'node:timers/promises';
import type { Caller, Context } from '../graphql/context.ts';
import { Problem } from '../problems.ts';

/**
 * Operations that wait for a comparison and have read other things besides, so that they wait with a connection in hand: a
 * few may, and the others go on with the rest of the pool. How many is no setting: it is a share of the pool, which is none.
 */
export class WaitingInHand {
  readonly #operationsMax: number;
  /** How many comparisons each of them waits for. */
  readonly #operations = new Map<Caller, number>();

  constructor(operationsMax: number) {
    this.#operationsMax = operationsMax;
  }

  /** Waits, if the operation may. TOO_MANY_OPERATIONS. */
  async during<T>(context: Context, wait: () => Promise<T>): Promise<T> {
    await setImmediate(); // what is read beside it has begun by then
    if (!context.isReading) return wait();
    const { caller } = context;
    const own = this.#operations.get(caller) ?? 0;
    if (own === 0 && this.#operations.size >= this.#operationsMax)
      throw new Problem('TOO_MANY_OPERATIONS', { limit: this.#operationsMax, unit: 'that compare and read other things' });
    this.#operations.set(caller, own + 1);
    try {
      return await wait();
    } finally {
      const left = this.#operations.get(caller)! - 1;
      if (left > 0) this.#operations.set(caller, left);
      else this.#operations.delete(caller);
    }
  }
}
