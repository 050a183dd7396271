import DataLoader from 'dataloader';

/**
 * The batches of one operation: all fields of one kind on one level of an answer are read with one statement. A loader
 * is named by what it reads and by its arguments; it is made at its first use and forgotten with the operation.
 */
export class Loaders {
  readonly #loaders = new Map<string, DataLoader<string, unknown>>();

  /** Loads by id through the loader `name`. `read` gets distinct ids and returns what it found, by id. */
  load<T>(name: string, id: string, read: (ids: string[]) => Promise<Map<string, T>>): Promise<T | undefined> {
    let loader = this.#loaders.get(name) as DataLoader<string, T | undefined> | undefined;
    if (!loader) {
      loader = new DataLoader<string, T | undefined>(async (ids) => {
        const found = await read([...ids]);
        return ids.map((key) => found.get(key));
      });
      this.#loaders.set(name, loader);
    }
    return loader.load(id);
  }

  clear(): void {
    this.#loaders.clear();
  }
}
