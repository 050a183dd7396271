import DataLoader from 'dataloader';

/** Calls back once nothing is being read any more. */
export interface Answers {
  whenAnswered(callback: () => void): void;
}

/**
 * The batches of one operation: all fields of one kind on one level of an answer are read with one statement. A loader
 * is named by what it reads and by its arguments; it is made at its first use and forgotten with the operation.
 */
export class Loaders {
  readonly #answers: Answers;
  /** Mostly there is none: who only follows loads nothing. */
  #loaders: Map<string, DataLoader<string, unknown>> | undefined;

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
    let loader = this.#loaders.get(name) as DataLoader<string, T | undefined> | undefined;
    if (!loader) {
      loader = new DataLoader<string, T | undefined>(
        async (ids) => {
          const found = await read([...ids]);
          return ids.map((key) => found.get(key));
        },
        {
          batchScheduleFn: (dispatch) =>
            void Promise.resolve().then(() => process.nextTick(() => this.#answers.whenAnswered(dispatch))),
        },
      );
      this.#loaders.set(name, loader);
    }
    return loader.load(id);
  }

  clear(): void {
    this.#loaders?.clear();
  }
}
