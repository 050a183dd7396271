import {
  type FieldNode,
  GraphQLBoolean,
  GraphQLError,
  type GraphQLField,
  GraphQLID,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  GraphQLString,
  getArgumentValues,
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
  type Completed,
  type Field,
  isPromise,
  type Path,
  type Run,
  type Selected,
  type Shape,
} from './compiled-run.ts';

/** One field of one type of object, as one query asks for it. */
export class CompiledField implements Field {
  readonly name: string;
  readonly nodes: readonly FieldNode[];
  readonly parentType: GraphQLObjectType;
  readonly definition: GraphQLField<unknown, unknown>;
  readonly #shape: Shape;
  readonly #complete: Complete;
  readonly #isNonNull: boolean;
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
    this.name = name;
    this.nodes = nodes;
    this.parentType = parentType;
    this.definition = definition;
    this.#complete = this.#completing(definition.type);
    this.#isNonNull = isNonNullType(definition.type);
    this.#args = this.#fixedArgs();
  }

  complete(run: Run, source: unknown, from: Path | undefined): Completed {
    if (this.definition === TypeNameMetaFieldDef) return this.parentType.name;
    const path: Path = { prev: from, key: this.name, typename: this.parentType.name };
    try {
      const value = this.#resolve(run, source, path);
      const completed = isPromise(value)
        ? value.then((resolved) => this.#complete(run, resolved, path))
        : this.#complete(run, value, path);
      return isPromise(completed)
        ? completed.then(undefined, (error) => this.failed(run, error, path, this.#isNonNull))
        : completed;
    } catch (error) {
      return this.failed(run, error, path, this.#isNonNull);
    }
  }

  /** What a resolver is told of where it is asked. */
  info(run: Run, path: Path): GraphQLResolveInfo {
    const { schema, fragments, rootValue, operation, variables: variableValues } = run;
    const { name: fieldName, type: returnType } = this.definition;
    const { nodes: fieldNodes, parentType } = this;
    return {
      ...{ fieldName, fieldNodes, returnType, parentType, path, schema, fragments, rootValue, operation },
      variableValues: variableValues as Record<string, unknown>,
    };
  }

  below(type: GraphQLObjectType): Selected {
    let selection = this.#selections.get(type);
    if (!selection) {
      selection = this.#shape.below(type, this.nodes);
      this.#selections.set(type, selection);
    }
    return selection;
  }

  /** An error where there may be none is one of what is around. */
  failed(run: Run, thrown: unknown, path: Path, isNonNull: boolean): null {
    const error = locatedError(thrown, this.nodes, keysOf(path));
    if (isNonNull) throw error;
    run.errors.add(error, path);
    return null;
  }

  #resolve(run: Run, source: unknown, path: Path): unknown {
    const { resolve, name, args } = this.definition;
    if (resolve) return resolve(source, this.#argsIn(run), run.context, this.info(run, path));
    if ((typeof source !== 'object' && typeof source !== 'function') || source === null) return undefined;
    if (args.length > 0) this.#argsIn(run); // they may be wrong
    const value = (source as Record<string, unknown>)[name];
    if (typeof value !== 'function') return value;
    return (source as Record<string, CallableFunction>)[name]!(this.#argsIn(run), run.context, this.info(run, path));
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
    const [completeItem, isNonNull] = [this.#completing(type), isNonNullType(type)];
    const item: Complete = (run, value, path) => {
      try {
        const completed = isPromise(value)
          ? value.then((resolved) => completeItem(run, resolved, path))
          : completeItem(run, value, path);
        return isPromise(completed) ? completed.then(undefined, (error) => this.failed(run, error, path, isNonNull)) : completed;
      } catch (error) {
        return this.failed(run, error, path, isNonNull);
      }
    };
    return (run, value, prev) => {
      if (typeof value !== 'object' || typeof (value as Partial<Iterable<unknown>>)[Symbol.iterator] !== 'function')
        throw new GraphQLError(
          `Expected Iterable, but did not find one for field "${this.parentType.name}.${this.definition.name}".`,
        );
      let pending = false;
      const completed: Completed[] = [];
      try {
        for (const each of value as Iterable<unknown>) {
          const done = item(run, each, { prev, key: completed.length, typename: undefined });
          pending ||= isPromise(done);
          completed.push(done);
        }
      } catch (error) {
        for (const done of completed) if (isPromise(done)) done.then(undefined, () => {}); // nobody waits for them any more
        throw error;
      }
      return pending ? Promise.all(completed) : completed;
    };
  }
}

/** Where a path leads, from the root. */
function keysOf(path: Path): (string | number)[] {
  const keys: (string | number)[] = [];
  for (let at: Path | undefined = path; at; at = at.prev) keys.push(at.key);
  return keys.reverse();
}

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
