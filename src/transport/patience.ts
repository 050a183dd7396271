/**
 * Waits for many, for each as long as for the others, with one timer for all: who has not been crossed out by then is
 * told so.
 */
export class Patience<One> {
  readonly #ms: number;
  readonly #ended: (one: One) => void;
  /** Who is waited for, and until when: in the order in which they came, and so in that of their ends. */
  readonly #until = new Map<One, number>();
  #timer: NodeJS.Timeout | undefined;

  constructor(ms: number, ended: (one: One) => void) {
    this.#ms = ms;
    this.#ended = ended;
  }

  /** Waits for one more. */
  begin(one: One): void {
    this.#until.set(one, performance.now() + this.#ms);
    if (!this.#timer) this.#wait(this.#ms);
  }

  /** It has come, or is gone. */
  end(one: One): void {
    this.#until.delete(one);
  }

  #wait(ms: number): void {
    this.#timer = setTimeout(() => this.#look(), ms).unref();
  }

  #look(): void {
    this.#timer = undefined;
    const now = performance.now();
    for (const [one, until] of this.#until) {
      if (until > now) return void this.#wait(until - now);
      this.#until.delete(one);
      this.#ended(one);
    }
  }
}
