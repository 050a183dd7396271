import fc from 'fast-check';

/** So many lists of choices, the same for the same seed. */
export const choicesOf = (seed: number, operations: number): number[][] =>
  fc.sample(fc.array(fc.nat({ max: 0xffff }), { minLength: 300, maxLength: 700, size: 'max' }), { seed, numRuns: operations });

/** Choices, taken one after the other. When they run out, the last of what there is to choose from is taken. */
export class Chosen {
  readonly #choices: readonly number[];
  #next = 0;

  constructor(choices: readonly number[]) {
    this.#choices = choices;
  }

  below(limit: number): number {
    return (this.#choices[this.#next++] ?? limit - 1) % limit;
  }

  one<One>(all: readonly One[]): One {
    return all[this.below(all.length)]!;
  }
}
