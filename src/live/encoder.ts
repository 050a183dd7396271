import { type DocumentNode, type ExecutionResult, execute, type GraphQLSchema, Kind, visit } from 'graphql';

/** What is asked of each item of a feed: an operation of a document, with its variables. */
export interface Selection {
  document: DocumentNode;
  operationName: string | null | undefined;
  variableValues: Readonly<Record<string, unknown>> | null | undefined;
}

/** An item as a group of readers gets it. */
export interface Encoded {
  /** The result as JSON in UTF-8. */
  readonly json: Buffer;
  /** When something in it failed: the result itself, whose errors each reader is told in words of its own. */
  readonly failed: ExecutionResult | undefined;
}

/** Readers who ask the same things of each item: what is shown to two of them is executed and encoded once. */
export interface Group {
  readonly selection: Selection;
  readonly key: string;
  /** How many readers are in it. */
  members: number;
  readonly encoded: Map<object, Kept>;
}

/** Several items as a group of readers gets them: their JSON, if nothing failed in any of them. */
export interface Run {
  readonly payloads: readonly Buffer[] | undefined;
  readonly bytes: number;
}

/** What was encoded of an item for a group, and about how much of memory it takes. */
interface Kept {
  readonly group: Group;
  readonly item: object;
  readonly encoded: Encoded;
  readonly bytes: number;
}

/** How much of what was encoded last is kept for readers that come to it later; in all groups together. */
const encodedBytesMax = 8_000_000;
/** What keeping one takes beside its JSON. */
const keptBytes = 500;

/**
 * Executes a selection on an item once and encodes the result once, for all who ask the same of the same item. An item
 * is leaves, so this is done at once: whatever would have to be read later fails.
 */
export class Encoder {
  readonly #schema: GraphQLSchema;
  readonly #contextOf: () => unknown;
  readonly #resultOf: (result: ExecutionResult, context: unknown) => ExecutionResult;
  readonly #bytesMax: number;
  readonly #groups = new WeakMap<DocumentNode, Map<string, Group>>();
  /** What was encoded last stands last. */
  readonly #kept = new Set<Kept>();
  #bytes = 0;
  #total = 0;
  /** The run that was last asked for: thousands ask for the same one, each after the other. */
  #last: (Run & { group: Group; items: readonly object[] }) | undefined;

  /**
   * `contextOf` gives what resolvers get, once for each item: of an actor it must know nothing. `resultOf` has the last word
   * on what comes of it.
   */
  constructor(
    schema: GraphQLSchema,
    contextOf: () => unknown = () => undefined,
    resultOf: (result: ExecutionResult, context: never) => ExecutionResult = (result) => result,
    bytesMax = encodedBytesMax,
  ) {
    this.#schema = schema;
    this.#contextOf = contextOf;
    this.#resultOf = resultOf as (result: ExecutionResult, context: unknown) => ExecutionResult;
    this.#bytesMax = bytesMax;
  }

  /** About how many bytes of encoded results are kept. */
  get bytes(): number {
    return this.#bytes;
  }

  /** How many times anything was encoded. */
  get total(): number {
    return this.#total;
  }

  /** Joins the group of those who ask the same; `leave` it once. Where a reader started does not part it from others. */
  join(selection: Selection): Group {
    const { document, operationName, variableValues } = selection;
    let groups = this.#groups.get(document);
    if (!groups) {
      groups = new Map();
      this.#groups.set(document, groups);
    }
    const below = variablesBelowRoot(document);
    const key = JSON.stringify([
      operationName ?? null,
      ...below.map((name) => (variableValues && name in variableValues ? [variableValues[name]] : [])),
    ]);
    let group = groups.get(key);
    if (!group) {
      group = { selection, key, members: 0, encoded: new Map() };
      groups.set(key, group);
    }
    group.members += 1;
    return group;
  }

  leave(group: Group): void {
    group.members -= 1;
    if (group.members > 0) return;
    if (this.#last?.group === group) this.#last = undefined;
    this.#groups.get(group.selection.document)?.delete(group.key);
    for (const kept of group.encoded.values()) this.#drop(kept); // nobody can join it any more
  }

  encode(group: Group, item: object): Encoded {
    return group.encoded.get(item)?.encoded ?? this.#encode(group, item);
  }

  encodeAll(group: Group, items: readonly object[]): Run {
    const last = this.#last;
    if (last?.group === group && areSame(last.items, items)) return last;
    const payloads: Buffer[] = [];
    let bytes = 0;
    let failed = false;
    for (const item of items) {
      const encoded = this.encode(group, item);
      payloads.push(encoded.json);
      bytes += encoded.json.length;
      failed ||= encoded.failed !== undefined;
    }
    this.#last = { group, items, payloads: failed ? undefined : payloads, bytes };
    return this.#last;
  }

  #encode(group: Group, item: object): Encoded {
    const { document, operationName, variableValues } = group.selection;
    const contextValue = this.#contextOf();
    const executed = execute({
      schema: this.#schema,
      document,
      operationName,
      variableValues,
      rootValue: item,
      contextValue,
    });
    if (executed instanceof Promise) {
      executed.catch(() => {});
      throw new Error('What a feed tells is leaves: a field of it that is read later cannot be told.');
    }
    this.#total += 1;
    const result = this.#resultOf(executed as ExecutionResult, contextValue);
    const encoded: Encoded = { json: Buffer.from(JSON.stringify(result)), failed: result.errors ? result : undefined };
    this.#keep(group, item, encoded);
    return encoded;
  }

  #keep(group: Group, item: object, encoded: Encoded): void {
    const kept: Kept = { group, item, encoded, bytes: encoded.json.length + keptBytes };
    group.encoded.set(item, kept);
    this.#kept.add(kept);
    this.#bytes += kept.bytes;
    for (const oldest of this.#kept) {
      if (this.#bytes <= this.#bytesMax) return;
      this.#drop(oldest);
    }
  }

  #drop(kept: Kept): void {
    this.#kept.delete(kept);
    kept.group.encoded.delete(kept.item);
    this.#bytes -= kept.bytes;
  }
}

function areSame(some: readonly object[], others: readonly object[]): boolean {
  return some === others || (some.length === others.length && some.every((one, at) => one === others[at]));
}

const namesBelowRoot = new WeakMap<DocumentNode, readonly string[]>();

/**
 * The variables that make a difference to what is selected of an item: all but those that are only arguments of the root
 * fields, which say what is followed and from where.
 */
function variablesBelowRoot(document: DocumentNode): readonly string[] {
  let names = namesBelowRoot.get(document);
  if (names) return names;
  const found = new Set<string>();
  const note = { Variable: ({ name }: { name: { value: string } }) => void found.add(name.value) };
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) {
      visit(definition, note);
      continue;
    }
    for (const directive of definition.directives ?? []) visit(directive, note);
    for (const selection of definition.selectionSet.selections) {
      if (selection.kind !== Kind.FIELD) visit(selection, note);
      else for (const part of [...(selection.directives ?? []), selection.selectionSet]) if (part) visit(part, note);
    }
  }
  names = [...found].sort();
  namesBelowRoot.set(document, names);
  return names;
}
