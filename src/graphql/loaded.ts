import { Problem } from '../problems.ts';

/** Who is told once: what there is, or why there is nothing. */
export interface Waiter<T> {
  take(value: T): void;
  fail(error: unknown): void;
  /** Who waits for the same, and is told next. */
  next?: Waiter<T> | undefined;
}

/**
 * What is loaded, one for all who ask for the same. To who awaits it, it is a promise. The execution of a query is told at
 * once when it comes, and takes what has come already as it takes any value: a promise or two for each object of an answer
 * were most of what loading took.
 */
export class Loaded<T> implements Promise<T> {
  #state: 'to come' | 'here' | 'failed' = 'to come';
  #first: Waiter<T> | undefined;
  #last: Waiter<T> | undefined;
  #value: T | undefined;
  #error: unknown;
  #promise: Promise<T> | undefined;
  #found: Loaded<T & {}> | undefined;

  get hasCome(): boolean {
    return this.#state !== 'to come';
  }

  /** What has come. Throws why it could not be loaded. */
  get value(): T {
    if (this.#state === 'failed') throw this.#error;
    return this.#value as T;
  }

  take(value: T): void {
    this.#value = value;
    this.#state = 'here';
    for (let waiter = this.#first; waiter; waiter = waiter.next) waiter.take(value);
    this.#first = this.#last = undefined;
  }

  fail(error: unknown): void {
    this.#error = error;
    this.#state = 'failed';
    for (let waiter = this.#first; waiter; waiter = waiter.next) waiter.fail(error);
    this.#first = this.#last = undefined;
  }

  /** Tells somebody, when it comes. */
  tell(waiter: Waiter<T>): void {
    if (this.#state === 'here') waiter.take(this.#value as T);
    else if (this.#state === 'failed') waiter.fail(this.#error);
    else {
      if (this.#last) this.#last.next = waiter;
      else this.#first = waiter;
      this.#last = waiter;
    }
  }

  /** The same, NOT_FOUND where there is none: what does not exist and what may not be seen are the same answer. */
  found(): Loaded<T & {}> {
    if (!this.#found) {
      const found = new Loaded<T & {}>();
      this.#found = found;
      this.tell({
        take: (value) => (value === undefined || value === null ? found.fail(new Problem('NOT_FOUND')) : found.take(value)),
        fail: (error) => found.fail(error),
      });
    }
    return this.#found;
  }

  // biome-ignore lint/suspicious/noThenProperty: most who load something await it.
  then<A = T, B = never>(
    onKept?: ((value: T) => A | PromiseLike<A>) | null,
    onBroken?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.#asPromise().then(onKept, onBroken);
  }

  catch<B = never>(onBroken?: ((reason: unknown) => B | PromiseLike<B>) | null): Promise<T | B> {
    return this.#asPromise().catch(onBroken);
  }

  finally(onSettled?: (() => void) | null): Promise<T> {
    return this.#asPromise().finally(onSettled);
  }

  get [Symbol.toStringTag](): string {
    return 'Loaded';
  }

  #asPromise(): Promise<T> {
    this.#promise ??= new Promise((take, fail) => this.tell({ take, fail }));
    return this.#promise;
  }
}
