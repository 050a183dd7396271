/** So many who ask together are a crowd, of which more will come. */
const crowdMin = 4;
/** After a crowd, the next read begins so long after the one before at the earliest. */
const spacingMs = 10;

/**
 * Reads for many at once: who asks while a read is going on is answered by the next, which begins after they asked and
 * serves all who did meanwhile. So nobody is told what was so before they asked, and a thousand who ask at the same time
 * cost two reads. Who comes in a crowd is waited for a moment, so that thousands who come one after the other do not cost
 * a read for each few. A read that fails fails for those it was for.
 */
export class Gather<Key, Value> {
  readonly #read: (keys: Key[]) => Promise<Map<Key, Value>>;
  #waiting = new Map<Key, PromiseWithResolvers<Value | undefined>>();
  #reading = false;
  /** How many ask for what is waiting; the same of the last read, and when it began. */
  #asking = 0;
  #lastAsked = 0;
  #lastAt = 0;

  /** `read` gets distinct keys and gives what it found of each. */
  constructor(read: (keys: Key[]) => Promise<Map<Key, Value>>) {
    this.#read = read;
  }

  /** Whether nobody waits for anything. */
  get idle(): boolean {
    return !this.#reading && this.#waiting.size === 0;
  }

  load(key: Key): Promise<Value | undefined> {
    this.#asking += 1;
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
      const waitMs = this.#lastAsked < crowdMin ? 0 : this.#lastAt + spacingMs - performance.now();
      if (waitMs > 0) await new Promise((resume) => setTimeout(resume, waitMs));
      const asked = this.#waiting;
      this.#waiting = new Map();
      this.#lastAsked = this.#asking;
      this.#lastAt = performance.now();
      this.#asking = 0;
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
