/**
 * Reads for many at once: who asks while a read is going on is answered by the next, which begins after they asked and
 * serves all who did meanwhile. So nobody is told what was so before they asked, and a thousand who ask at the same time
 * cost two reads. (To wait 10 ms for more of a crowd was tried, and cost more processor time than it saved.) A read that
 * fails fails for those it was for.
 */
export class Gather<Key, Value> {
  readonly #read: (keys: Key[]) => Promise<Map<Key, Value>>;
  #waiting = new Map<Key, PromiseWithResolvers<Value | undefined>>();
  #reading = false;

  /** `read` gets distinct keys and gives what it found of each. */
  constructor(read: (keys: Key[]) => Promise<Map<Key, Value>>) {
    this.#read = read;
  }

  /** Whether nobody waits for anything. */
  get idle(): boolean {
    return !this.#reading && this.#waiting.size === 0;
  }

  load(key: Key): Promise<Value | undefined> {
    let asked = this.#waiting.get(key);
    if (!asked) {
      asked = Promise.withResolvers();
      this.#waiting.set(key, asked);
    }
    if (!this.#reading) void this.#readAll();
    return asked.promise;
  }

  async #readAll(): Promise<void> {
    this.#reading = true;
    while (this.#waiting.size > 0) {
      const asked = this.#waiting;
      this.#waiting = new Map();
      try {
        const found = await this.#read([...asked.keys()]);
        for (const [key, { resolve }] of asked) resolve(found.get(key));
      } catch (error) {
        for (const { reject } of asked.values()) reject(error);
      }
    }
    this.#reading = false;
  }
}
