interface Sides {
  hasNextPage: boolean;
  hasPreviousPage: boolean;
}

/** A page that was read. Its cursors are made when they are asked for, and once: sealing them costs more than reading it. */
export class ReadPage<T> {
  readonly nodes: T[];
  readonly totalCount: () => Promise<number>;
  readonly #sides: Sides;
  readonly #cursorOf: (node: T) => string;
  readonly #cursors = new Map<number, string>();

  constructor(nodes: T[], sides: Sides, cursorOf: (node: T) => string, totalCount: () => Promise<number>) {
    this.nodes = nodes;
    this.totalCount = totalCount;
    this.#sides = sides;
    this.#cursorOf = cursorOf;
  }

  get edges(): { node: T; cursor: string }[] {
    return this.nodes.map((node, n) => ({ node, cursor: this.#cursorAt(n)! }));
  }

  get pageInfo(): Sides & { startCursor: string | null; endCursor: string | null } {
    const cursorAt = (n: number) => this.#cursorAt(n);
    const last = this.nodes.length - 1;
    return {
      ...this.#sides,
      get startCursor() {
        return cursorAt(0);
      },
      get endCursor() {
        return cursorAt(last);
      },
    };
  }

  #cursorAt(n: number): string | null {
    const node = this.nodes[n];
    if (node === undefined) return null;
    let cursor = this.#cursors.get(n);
    if (cursor === undefined) {
      cursor = this.#cursorOf(node);
      this.#cursors.set(n, cursor);
    }
    return cursor;
  }
}
