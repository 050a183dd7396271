import type {
  FieldNode,
  FragmentDefinitionNode,
  GraphQLError,
  GraphQLField,
  GraphQLObjectType,
  GraphQLResolveInfo,
  GraphQLSchema,
  OperationDefinitionNode,
} from 'graphql';

// What compiled queries are made of, and what one execution of one keeps.

/** What is there at once, or a promise of it. */
export type Settled = unknown;
export type Completed = Settled | Promise<Settled>;
export interface Path {
  readonly prev: Path | undefined;
  readonly key: string | number;
  readonly typename: string | undefined;
}

/** One execution of a query. */
export interface Run {
  readonly schema: GraphQLSchema;
  readonly fragments: Record<string, FragmentDefinitionNode>;
  readonly operation: OperationDefinitionNode;
  readonly rootValue: unknown;
  readonly context: unknown;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly errors: MetErrors;
  /** The arguments of fields that depend on variables: the same for each object. */
  readonly given: Map<Field, Record<string, unknown>>;
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

/** Makes of a value what an answer says. */
export type Complete = (run: Run, value: unknown, path: Path) => Completed;

/** What is asked of an object of one type. */
export interface Selected {
  complete(run: Run, source: unknown, path: Path | undefined): Completed;
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
  info(run: Run, path: Path): GraphQLResolveInfo;
  below(type: GraphQLObjectType): Selected;
}
