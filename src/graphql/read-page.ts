/** Whether there is more on either side of a page. */
interface More {
  hasNextPage: boolean;
  hasPreviousPage: boolean;
}

/** A page that was read. Its edges are made when they are asked for, which most do not. */
export class ReadPage<Row> {
  readonly nodes: Row[];
  readonly totalCount: () => number | Promise<number>;
  readonly #more: More;
  readonly #seal: (at: number) => string;
  #edges: Edge<Row>[] | undefined;

  constructor(nodes: Row[], more: More, seal: (at: number) => string, totalCount: () => number | Promise<number>) {
    this.nodes = nodes;
    this.totalCount = totalCount;
    this.#more = more;
    this.#seal = seal;
  }

  get edges(): Edge<Row>[] {
    this.#edges ??= this.nodes.map((node, at) => new Edge(node, () => this.#seal(at)));
    return this.#edges;
  }

  get pageInfo(): ReadPageInfo {
    return new ReadPageInfo(this.#more, () => this.edges);
  }
}

/** A row with its cursor, which is sealed when it is asked for. */
class Edge<Row> {
  readonly node: Row;
  readonly #seal: () => string;
  #cursor: string | undefined;

  constructor(node: Row, seal: () => string) {
    this.node = node;
    this.#seal = seal;
  }

  get cursor(): string {
    this.#cursor ??= this.#seal();
    return this.#cursor;
  }
}

/** Where the page stands, with its first and last cursor when they are asked for. */
class ReadPageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly #edges: () => readonly { cursor: string }[];

  constructor({ hasNextPage, hasPreviousPage }: More, edges: () => readonly { cursor: string }[]) {
    this.hasNextPage = hasNextPage;
    this.hasPreviousPage = hasPreviousPage;
    this.#edges = edges;
  }

  get startCursor(): string | null {
    return this.#edges()[0]?.cursor ?? null;
  }

  get endCursor(): string | null {
    return this.#edges().at(-1)?.cursor ?? null;
  }
}
