/**
 * What a change needs that takes long to find out and depends only on what does not change: it is found out while no
 * transaction is open, so that nobody waits for a lock or a connection meanwhile.
 *
 *   transaction: find → it is not there → rolled back, locks given back → made → transaction again, from the start
 *
 * The second time everything is looked at anew, and what was made is only used where it is still what is asked for.
 */
export class Beforehand {
  readonly #made = new Map<string, unknown>();

  /** What was made under a name, in the transaction; where it was not, this throws, and ends the transaction. */
  find<T>(name: string, make: () => Promise<T>): T {
    if (!this.#made.has(name)) throw new NotMadeYet(this, name, make);
    return this.#made.get(name) as T;
  }

  /** Does the work, again after each thing that it turns out to need: each time it needs another. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await work();
      } catch (error) {
        if (!(error instanceof NotMadeYet) || error.of !== this) throw error;
        this.#made.set(error.missing, await error.make());
      }
    }
  }
}

class NotMadeYet extends Error {
  readonly of: Beforehand;
  readonly missing: string;
  readonly make: () => Promise<unknown>;

  constructor(of: Beforehand, missing: string, make: () => Promise<unknown>) {
    super(`${missing} is to be made before the transaction.`);
    this.of = of;
    this.missing = missing;
    this.make = make;
  }
}
