/**
 * A source whose items are told to many: each is one object for all to whom it says the same, and is leaves. So it is
 * executed and encoded once for all who ask the same of it, as events are.
 */
export class Shared<From, Item extends object> implements AsyncIterableIterator<Item, undefined> {
  readonly #source: AsyncIterator<From, undefined>;
  readonly #as: (from: From) => Item;

  /** `as` gives the same object for what is to be told in the same way. */
  constructor(source: AsyncIterator<From, undefined>, as: (from: From) => Item) {
    this.#source = source;
    this.#as = as;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async next(): Promise<IteratorResult<Item, undefined>> {
    const { done, value } = await this.#source.next();
    return done ? { done, value: undefined } : { done: false, value: this.#as(value) };
  }

  async return(): Promise<IteratorResult<Item, undefined>> {
    await this.#source.return?.();
    return { done: true, value: undefined };
  }

  async throw(): Promise<IteratorResult<Item, undefined>> {
    return this.return();
  }
}
