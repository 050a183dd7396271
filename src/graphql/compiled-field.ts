import {
  type FieldNode,
  GraphQLBoolean,
  GraphQLError,
  type GraphQLField,
  GraphQLID,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  GraphQLString,
  getArgumentValues,
  getNullableType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  locatedError,
  TypeNameMetaFieldDef,
  type ValueNode,
} from 'graphql';
import { completeAbstract } from './compiled-abstract.ts';
import {
  type Complete,
  type Field,
  type Holder,
  Info,
  isPromise,
  Path,
  type Run,
  type Selected,
  type Shape,
} from './compiled-run.ts';
import { Loaded } from './loaded.ts';

/** One field of one type of object, as one query asks for it. */
export class CompiledField implements Field {
  readonly name: string;
  readonly nodes: readonly FieldNode[];
  readonly parentType: GraphQLObjectType;
  readonly definition: GraphQLField<unknown, unknown>;
  readonly #shape: Shape;
  readonly #complete: Complete;
  readonly #isNonNull: boolean;
  /** Its resolver, if it has one, does not look at where it is asked. */
  readonly #isUntold: boolean;
  /** A leaf of which nobody need know where it stands, until something is wrong with it. */
  readonly #isPlain: boolean;
  /** Nothing where they depend on variables, or are not as they have to be. */
  readonly #args: Record<string, unknown> | undefined;
  /** What is asked of each type of object it gives, worked out when the first comes. */
  readonly #selections = new Map<GraphQLObjectType, Selected>();

  constructor(
    shape: Shape,
    parentType: GraphQLObjectType,
    definition: GraphQLField<unknown, unknown>,
    name: string,
    nodes: readonly FieldNode[],
  ) {
    this.#shape = shape;
    this.name = asKey(name);
    this.nodes = nodes;
    this.parentType = parentType;
    this.definition = definition;
    this.#complete = this.#completing(definition.type);
    this.#isNonNull = isNonNullType(definition.type);
    this.#args = this.#fixedArgs();
    const { resolve } = definition;
    this.#isUntold = !resolve || resolve.length === 3;
    this.#isPlain = this.#isUntold && isLeafType(getNullableType(definition.type));
  }

  /** Puts what an object has into its place in the answer, now or when it comes. */
  give(run: Run, source: unknown, holder: Holder, from: Path | undefined): void {
    if (this.definition === TypeNameMetaFieldDef) {
      holder[this.name] = this.parentType.name;
      return;
    }
    let path = this.#isPlain ? undefined : this.#pathIn(holder, from);
    try {
      let value = this.#resolve(run, source, holder, from, path);
      if (value instanceof Loaded && value.hasCome) value = value.value;
      if (!isPromise(value)) {
        holder[this.name] = this.#complete(run, value, path!);
        return;
      }
      holder[this.name] = undefined; // in its place among the others
      run.await(value, this, path ?? this.#pathIn(holder, from), this.#complete);
    } catch (error) {
      path ??= this.#pathIn(holder, from);
      holder[this.name] = null;
      this.#failed(run, error, path);
    }
  }

  #pathIn(holder: Holder, from: Path | undefined): Path {
    return new Path(from, this.name, this.parentType.name, holder, this.#isNonNull);
  }

  below(type: GraphQLObjectType): Selected {
    let selection = this.#selections.get(type);
    if (!selection) {
      selection = this.#shape.below(type, this.nodes);
      this.#selections.set(type, selection);
    }
    return selection;
  }

  located(thrown: unknown, path: Path): GraphQLError {
    return locatedError(thrown, this.nodes, keysOf(path));
  }

  /** An error where there may be none is one of what is around. */
  #failed(run: Run, thrown: unknown, path: Path): void {
    const error = this.located(thrown, path);
    if (path.isNonNull) throw error;
    run.errors.add(error, path);
  }

  #resolve(run: Run, source: unknown, holder: Holder, from: Path | undefined, path: Path | undefined): unknown {
    const { resolve, name, args } = this.definition;
    if (resolve) {
      const info = this.#isUntold ? undefined : new Info(run, this, path!);
      return resolve(source, this.#argsIn(run), run.context, info!);
    }
    if ((typeof source !== 'object' && typeof source !== 'function') || source === null) return undefined;
    if (args.length > 0) this.#argsIn(run); // they may be wrong
    const value = (source as Record<string, unknown>)[name];
    if (typeof value !== 'function') return value;
    const info = new Info(run, this, path ?? this.#pathIn(holder, from));
    return (source as Record<string, CallableFunction>)[name]!(this.#argsIn(run), run.context, info);
  }

  #argsIn(run: Run): Record<string, unknown> {
    if (this.#args) return this.#args;
    let args = run.given.get(this);
    if (!args) {
      args = getArgumentValues(this.definition, this.nodes[0]!, run.variables);
      run.given.set(this, args);
    }
    return args;
  }

  #fixedArgs(): Record<string, unknown> | undefined {
    const [node] = this.nodes;
    if (node!.arguments?.some(({ value }) => hasVariable(value))) return undefined;
    try {
      return frozen(getArgumentValues(this.definition, node!)); // all who ask are given the same
    } catch {
      return undefined; // it fails where it is asked for
    }
  }

  #completing(type: GraphQLOutputType): Complete {
    if (!isNonNullType(type)) return this.#completingNullable(type);
    const inner = this.#completingNullable(type.ofType);
    return (run, value, path) => {
      const completed = inner(run, value, path);
      if (completed === null)
        throw new Error(`Cannot return null for non-nullable field ${this.parentType.name}.${this.definition.name}.`);
      return completed;
    };
  }

  #completingNullable(type: GraphQLOutputType): Complete {
    const given: Complete = isListType(type)
      ? this.#completingList(type.ofType as GraphQLOutputType)
      : isLeafType(type)
        ? completingLeaf(type)
        : isObjectType(type)
          ? (run, value, path) => this.below(type).complete(run, value, path)
          : completeAbstract(this, type as never);
    return (run, value, path) => {
      if (value === null || value === undefined) return null;
      if (value instanceof Error) throw value;
      return given(run, value, path);
    };
  }

  #completingList(type: GraphQLOutputType): Complete {
    const [complete, isNonNull] = [this.#completing(type), isNonNullType(type)];
    return (run, value, from) => {
      if (typeof value !== 'object' || typeof (value as Partial<Iterable<unknown>>)[Symbol.iterator] !== 'function')
        throw new GraphQLError(
          `Expected Iterable, but did not find one for field "${this.parentType.name}.${this.definition.name}".`,
        );
      const items: unknown[] = [];
      const holder = items as unknown as Holder;
      for (const item of value as Iterable<unknown>) {
        const path = new Path(from, items.length, undefined, holder, isNonNull);
        try {
          if (isPromise(item)) {
            items.push(undefined);
            run.await(item, this, path, complete);
          } else items.push(complete(run, item, path));
        } catch (error) {
          items.push(null);
          this.#failed(run, error, path);
        }
      }
      return items;
    };
  }
}

/** Where a path leads, from the root. */
function keysOf(path: Path): (string | number)[] {
  const keys: (string | number)[] = [];
  for (let at: Path | undefined = path; at; at = at.prev) keys.push(at.key);
  return keys.reverse();
}

/** A name as engines keep those of properties: one cut out of a document would be looked up each time it is set. */
const asKey = (name: string): string => Object.keys({ [name]: 0 })[0]!;

function hasVariable(value: ValueNode): boolean {
  if (value.kind === Kind.VARIABLE) return true;
  if (value.kind === Kind.LIST) return value.values.some(hasVariable);
  return value.kind === Kind.OBJECT && value.fields.some((field) => hasVariable(field.value));
}

/** The types whose values mostly are what is said already. */
const asIs = new Map<GraphQLLeafType, string>([
  [GraphQLString, 'string'],
  [GraphQLID, 'string'],
  [GraphQLBoolean, 'boolean'],
]);

function completingLeaf(type: GraphQLLeafType): Complete {
  const said = asIs.get(type);
  return (_, value) => {
    if (typeof value === said) return value;
    const serialized = type.serialize(value);
    if (serialized === null || serialized === undefined)
      throw new Error(
        `Expected \`${type}.serialize(${String(value)})\` to return non-nullable value, returned: ${String(serialized)}`,
      );
    return serialized;
  };
}

/** The same value, which nobody can change any more. */
function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}
