import type {
  FieldNode,
  FragmentDefinitionNode,
  GraphQLError,
  GraphQLField,
  GraphQLObjectType,
  GraphQLOutputType,
  GraphQLResolveInfo,
  GraphQLSchema,
  OperationDefinitionNode,
} from 'graphql';
import { Loaded, type Waiter } from './loaded.ts';

// What compiled queries are made of, and what one execution of one keeps.

/** An object or a list of an answer: of what is still to come, nothing is in its place. */
export type Holder = Record<string | number, unknown>;

/** A place in an answer. */
export class Path {
  readonly prev: Path | undefined;
  readonly key: string | number;
  readonly typename: string | undefined;
  /** What holds what stands here. */
  readonly holder: Holder;
  /** Nothing can be missing here: it is what is around that becomes null. */
  readonly isNonNull: boolean;

  constructor(prev: Path | undefined, key: string | number, typename: string | undefined, holder: Holder, isNonNull: boolean) {
    this.prev = prev;
    this.key = key;
    this.typename = typename;
    this.holder = holder;
    this.isNonNull = isNonNull;
  }
}

/** What stays the same of a query, whoever executes it. */
export interface Tells {
  readonly schema: GraphQLSchema;
  readonly fragments: Record<string, FragmentDefinitionNode>;
  readonly operation: OperationDefinitionNode;
}

/**
 * One execution of a query. What is promised is not waited for where it stands: it is put into its place when it comes,
 * and the answer is complete when nothing is still to come. So an answer of hundreds of objects makes no promises but those
 * of its resolvers.
 */
export class Run {
  readonly tells: Tells;
  readonly rootValue: unknown;
  readonly context: unknown;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly errors = new MetErrors();
  /** The arguments of fields that depend on variables: the same for each object. */
  readonly given = new Map<Field, Record<string, unknown>>();
  #toCome = 0;
  #complete: (() => void) | undefined;
  #isNothing = false;

  constructor(tells: Tells, rootValue: unknown, context: unknown, variables: Readonly<Record<string, unknown>>) {
    this.tells = tells;
    this.rootValue = rootValue;
    this.context = context;
    this.variables = variables;
  }

  /** Whether nothing is left of the answer. */
  get isNothing(): boolean {
    return this.#isNothing;
  }

  /** A promise that all has come; nothing where it has. */
  whenComplete(): Promise<void> | undefined {
    if (this.#toCome === 0) return undefined;
    return new Promise((resolve) => {
      this.#complete = resolve;
    });
  }

  /** What is promised is completed, and put into its place, when it comes. */
  await(promised: PromiseLike<unknown>, field: Field, path: Path, complete: Complete): void {
    this.#toCome += 1;
    const place = new Awaited(this, field, path, complete);
    if (promised instanceof Loaded && !promised.hasCome) {
      promised.tell(place);
      return;
    }
    const promise = promised instanceof Promise ? promised : Promise.resolve(promised); // not all are kept later
    promise.then(
      (value) => place.take(value),
      (error) => place.fail(error),
    );
  }

  /** An error makes null what stands there, or where that cannot be, what is around. */
  failed(error: GraphQLError, path: Path | undefined): void {
    let at = path;
    while (at?.isNonNull) at = at.prev;
    this.errors.add(error, at);
    if (at) at.holder[at.key] = null;
    else this.#isNothing = true;
  }

  /** Something that was still to come is in its place. */
  came(): void {
    this.#toCome -= 1;
    if (this.#toCome === 0) this.#complete?.();
  }
}

/** A place in an answer in which something is still to come. */
class Awaited implements Waiter<unknown> {
  next: Waiter<unknown> | undefined;
  readonly #run: Run;
  readonly #field: Field;
  readonly #path: Path;
  readonly #complete: Complete;

  constructor(run: Run, field: Field, path: Path, complete: Complete) {
    this.#run = run;
    this.#field = field;
    this.#path = path;
    this.#complete = complete;
    this.next = undefined;
  }

  take(value: unknown): void {
    const path = this.#path;
    try {
      path.holder[path.key] = this.#complete(this.#run, value, path);
    } catch (error) {
      this.#run.failed(this.#field.located(error, path), path);
    }
    this.#run.came();
  }

  fail(error: unknown): void {
    this.#run.failed(this.#field.located(error, this.#path), this.#path);
    this.#run.came();
  }
}

/** What a resolver is told of where it is asked, found out when it looks. */
export class Info implements GraphQLResolveInfo {
  readonly #run: Run;
  readonly field: Field;
  readonly path: Path;

  constructor(run: Run, field: Field, path: Path) {
    this.#run = run;
    this.field = field;
    this.path = path;
  }

  get fieldName(): string {
    return this.field.definition.name;
  }
  get fieldNodes(): readonly FieldNode[] {
    return this.field.nodes;
  }
  get returnType(): GraphQLOutputType {
    return this.field.definition.type;
  }
  get parentType(): GraphQLObjectType {
    return this.field.parentType;
  }
  get schema(): GraphQLSchema {
    return this.#run.tells.schema;
  }
  get fragments(): Record<string, FragmentDefinitionNode> {
    return this.#run.tells.fragments;
  }
  get operation(): OperationDefinitionNode {
    return this.#run.tells.operation;
  }
  get rootValue(): unknown {
    return this.#run.rootValue;
  }
  get variableValues(): Record<string, unknown> {
    return this.#run.variables as Record<string, unknown>;
  }
}

export const isPromise = (value: unknown): value is Promise<unknown> =>
  typeof (value as { then?: unknown } | null | undefined)?.then === 'function';

/** Errors, without those of what another error has made null meanwhile. */
export class MetErrors {
  readonly list: GraphQLError[] = [];
  readonly #at = new Set<Path | undefined>();

  add(error: GraphQLError, path: Path | undefined): void {
    for (let at = path; ; at = at.prev) {
      if (this.#at.has(at)) return;
      if (!at) break;
    }
    this.#at.add(path);
    this.list.push(error);
  }
}

/** Makes of a value what an answer says; nothing of what is still to come. */
export type Complete = (run: Run, value: unknown, path: Path) => unknown;

/** What is asked of an object of one type. */
export interface Selected {
  readonly fields: readonly Field[];
  complete(run: Run, source: unknown, path: Path | undefined): Holder;
}

/** A query for one combination of what decides which fields there are: of it, what is asked of a type in a field. */
export interface Shape {
  /** So many fields were worked out, and are kept. */
  took(fields: number): void;
  below(type: GraphQLObjectType, nodes: readonly FieldNode[]): Selected;
}

/** A field of one type of object, as one query asks for it. */
export interface Field {
  readonly nodes: readonly FieldNode[];
  readonly parentType: GraphQLObjectType;
  readonly definition: GraphQLField<unknown, unknown>;
  below(type: GraphQLObjectType): Selected;
  /** An error of the field, or of what is in it, with its place. */
  located(thrown: unknown, path: Path): GraphQLError;
}
