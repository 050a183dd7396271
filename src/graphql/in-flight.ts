/**
 * What is being done for clients, whether they still wait for it or have hung up: a server that stops finishes it before
 * it closes the database under it.
 */
export class InFlight {
  #count = 0;
  #idle: PromiseWithResolvers<void> | undefined;

  /** Gives back the work, and knows of it until it has ended, well or not. */
  track<T>(work: Promise<T>): Promise<T> {
    this.#count += 1;
    const over = () => {
      this.#count -= 1;
      if (this.#count > 0) return;
      this.#idle?.resolve();
      this.#idle = undefined;
    };
    work.then(over, over);
    return work;
  }

  /** Resolves once nothing is being done, or after so many milliseconds. */
  async idle(msMax: number): Promise<void> {
    if (this.#count === 0) return;
    this.#idle ??= Promise.withResolvers();
    const { promise, resolve } = this.#idle;
    const insist = setTimeout(resolve, msMax);
    await promise;
    clearTimeout(insist);
  }
}
