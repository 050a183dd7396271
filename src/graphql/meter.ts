import { Problem } from '../problems.ts';

/** What an answer may take: in units of cost, and in bytes. */
export interface Allowance {
  cost: number;
  answerBytes: number;
}

/** What one member of a list takes by itself: without what the lists within it hold, which are counted as they come. */
export interface Each {
  cost: number;
  bytes: number;
}

/** So many bytes of a long text cost as much as a plain field; a shorter text is one. */
const bytesPerUnit = 1_000;

/**
 * What an operation really takes while it is executed. The price that was asked for it guesses how long a list is that has
 * no pages; here each list is counted as it is, and each text by its length. Who comes to the end of what is allowed gets
 * nothing: from then on nothing more is counted out, nor read, and the whole operation fails.
 */
export class Meter {
  readonly #allowance: Allowance;
  readonly #paid: number;
  readonly #charge: (units: number) => void;
  #cost: number;
  #bytes = 0;
  #exceeded: Problem | undefined;

  /** `base`: what it costs apart from lists; `paid`: what was taken for it already. What it takes beyond is charged at its end. */
  constructor(allowance: Allowance, { base, paid }: { base: number; paid: number }, charge: (units: number) => void = () => {}) {
    this.#allowance = allowance;
    this.#cost = base;
    this.#paid = paid;
    this.#charge = charge;
  }

  /** Why it fails, once it does. COST_EXCEEDED, ANSWER_TOO_LARGE. */
  get exceeded(): Problem | undefined {
    return this.#exceeded;
  }

  /** What it has cost so far. */
  get cost(): number {
    return Math.floor(this.#cost);
  }

  /** A list is given out. */
  list(members: number, each: Each): void {
    this.#take(members * each.cost, members * each.bytes);
  }

  /** A text is given out. */
  text(bytes: number): void {
    this.#take(bytes > bytesPerUnit ? bytes / bytesPerUnit : 0, bytes);
  }

  /** Throws once it is exceeded: for what should not be begun any more. */
  assertWithin(): void {
    if (this.#exceeded) throw this.#exceeded;
  }

  /** Something is done that fields and texts do not tell of: before it is begun, where it can be said. */
  work(units: number): void {
    this.#take(units, 0);
  }

  /** The next of several answers to one operation is metered from the start. */
  again(): void {
    this.#cost = 0;
    this.#bytes = 0;
    this.#exceeded = undefined;
  }

  /** Nothing more is done for it: what it took beyond what was paid is charged. */
  end(): void {
    const owed = Math.min(this.cost, this.#allowance.cost) - this.#paid;
    if (owed > 0) this.#charge(owed);
  }

  #take(cost: number, bytes: number): void {
    this.assertWithin();
    this.#cost += cost;
    this.#bytes += bytes;
    const limit = this.#allowance;
    if (this.#cost > limit.cost)
      this.#exceeded = new Problem('COST_EXCEEDED', { cost: Math.ceil(this.#cost), limit: limit.cost });
    else if (this.#bytes > limit.answerBytes)
      this.#exceeded = new Problem('ANSWER_TOO_LARGE', { limit: limit.answerBytes, unit: 'bytes' });
    this.assertWithin();
  }
}
