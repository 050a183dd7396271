import DataLoader from 'dataloader';

/** Calls back once nothing is being read any more. */
export interface Answers {
  whenAnswered(callback: () => void): void;
}

/** What is loaded in one way, and what of it is promised already. */
interface Batches {
  loader: DataLoader<string, unknown>;
  promised: Map<string, Promise<unknown>>;
}

/**
 * The batches of one operation: all fields of one kind on one level of an answer are read with one statement. A loader
 * is named by what it reads and by its arguments; it is made at its first use and forgotten with the operation.
 */
export class Loaders {
  readonly #answers: Answers;
  /** Mostly there is none: who only follows loads nothing. */
  #loaders: Map<string, Batches> | undefined;

  /**
   * A batch waits until nothing is being read any more: who was told one by one, as answers came, asks together, and how
   * many statements an answer takes depends on no network.
   */
  constructor(answers: Answers = { whenAnswered: (callback) => callback() }) {
    this.#answers = answers;
  }

  /** Loads by id through the loader `name`. `read` gets distinct ids and returns what it found, by id. */
  load<T>(name: string, id: string, read: (ids: string[]) => Promise<Map<string, T>>): Promise<T | undefined> {
    this.#loaders ??= new Map();
    let batches = this.#loaders.get(name);
    if (!batches) {
      batches = { loader: this.#loader(read), promised: new Map() };
      this.#loaders.set(name, batches);
    }
    let promise = batches.promised.get(id);
    if (!promise) {
      const { promised } = batches;
      promise = batches.loader.load(id);
      promised.set(id, promise);
      promise.catch(() => promised.delete(id)); // what could not be read may be asked for again
    }
    return promise as Promise<T | undefined>;
  }

  #loader(read: (ids: string[]) => Promise<Map<string, unknown>>): DataLoader<string, unknown> {
    return new DataLoader<string, unknown>(
      async (ids) => {
        const found = await read([...ids]);
        return ids.map((key) => found.get(key));
      },
      {
        cache: false, // what is promised is kept here: DataLoader makes three promises of what it has promised already
        batchScheduleFn: (dispatch) =>
          void Promise.resolve().then(() => process.nextTick(() => this.#answers.whenAnswered(dispatch))),
      },
    );
  }

  clear(): void {
    this.#loaders?.clear();
  }
}
