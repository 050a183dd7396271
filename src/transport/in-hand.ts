import type { DocumentNode } from 'graphql';

/**
 * Documents of operations that were admitted and are being done, by the SHA-256 of their text. It is where Apollo looks
 * for a document before it reads and judges it by rules of its own: it never has to.
 */
export class InHand {
  readonly #held = new Map<string, { document: DocumentNode; holders: number }>();
  /** What Apollo asks, by the hash of the text, after one of the schema. */
  readonly store = {
    get: async (key: string): Promise<DocumentNode> => {
      const held = this.#held.get(key.slice(-64));
      if (!held) throw new Error('It was not admitted.');
      return held.document;
    },
    set: async (): Promise<void> => {},
    delete: async (): Promise<boolean> => false,
  };

  /** Has it found until the work has ended. */
  async during<Result>(hash: string, document: DocumentNode, work: () => Promise<Result>): Promise<Result> {
    const held = this.#held.get(hash) ?? { document, holders: 0 };
    held.holders += 1;
    this.#held.set(hash, held);
    try {
      return await work();
    } finally {
      held.holders -= 1;
      if (held.holders === 0) this.#held.delete(hash);
    }
  }
}
