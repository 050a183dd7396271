import {
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  TypeNameMetaFieldDef,
  visit,
} from 'graphql';
import { collectFields, collectSubfields } from 'graphql/execution/collectFields.js';
import { CompiledField } from './compiled-field.ts';
import { type Holder, type Path, Run, type Selected, type Shape, type Tells } from './compiled-run.ts';

type Variables = Readonly<Record<string, unknown>>;
type Fragments = Record<string, FragmentDefinitionNode>;
type Collected = ReadonlyMap<string, readonly FieldNode[]>;

/** For how many combinations of what `@skip` and `@include` are given a query is compiled; beyond, it is interpreted. */
const shapesMax = 16;

/**
 * A query of a document, with everything worked out that does not depend on who asks: which fields there are on which
 * type, what their arguments are, and how their values become JSON. It does what graphql-js does, step by step, and a
 * test compares the two.
 */
export class CompiledQuery {
  readonly #schema: GraphQLSchema;
  readonly #operation: OperationDefinitionNode;
  readonly #fragments: Fragments;
  /** The variables that decide which fields there are. */
  readonly #deciding: readonly string[];
  readonly #shapes = new Map<string, OneShape>();

  readonly #took: (fields: number) => void;

  /** `took` is told of fields that were worked out, and are kept with the query. */
  constructor(
    schema: GraphQLSchema,
    document: DocumentNode,
    operation: OperationDefinitionNode,
    took: (fields: number) => void = () => {},
  ) {
    this.#took = took;
    this.#schema = schema;
    this.#operation = operation;
    this.#fragments = fragmentsOf(document);
    this.#deciding = decidingIn(document);
  }

  /** The answer; nothing where the query has to be interpreted. */
  execute({ rootValue, contextValue, variableValues }: ExecutionArgs): ExecutionResult | Promise<ExecutionResult> | undefined {
    const { variableDefinitions = [] } = this.#operation;
    const variables =
      variableDefinitions.length === 0
        ? {}
        : getVariableValues(this.#schema, variableDefinitions, variableValues ?? {}, { maxErrors: 50 });
    if ('errors' in variables && variables.errors) return { errors: variables.errors as readonly GraphQLError[] };
    const coerced = ('coerced' in variables ? variables.coerced : {}) as Variables;
    const shape = this.#shapeFor(coerced);
    if (!shape) return undefined;
    const run = new Run(shape.tells, rootValue, contextValue, coerced);
    let data: unknown = null;
    try {
      data = shape.root.complete(run, rootValue, undefined);
    } catch (error) {
      run.failed(error as GraphQLError, undefined);
    }
    const complete = run.whenComplete();
    return complete ? complete.then(() => answerOf(run, data)) : answerOf(run, data);
  }

  #shapeFor(variables: Variables): OneShape | undefined {
    if (this.#deciding.some((name) => typeof variables[name] !== 'boolean')) return undefined; // it fails, or is not asked for
    const key = this.#deciding.map((name) => (variables[name] ? '1' : '0')).join('');
    let shape = this.#shapes.get(key);
    if (!shape && this.#shapes.size < shapesMax) {
      shape = new OneShape(this.#schema, this.#operation, this.#fragments, variables, this.#took);
      this.#shapes.set(key, shape);
    }
    return shape?.tellsOfSchema ? undefined : shape;
  }
}

/** A query for one combination of what decides which fields there are. */
class OneShape implements Shape {
  readonly root: Selection;
  /** What resolvers may be told of it. */
  readonly tells: Tells;
  readonly tellsOfSchema: boolean;
  readonly #deciding: Variables;
  readonly took: (fields: number) => void;

  constructor(
    schema: GraphQLSchema,
    operation: OperationDefinitionNode,
    fragments: Fragments,
    deciding: Variables,
    took: (fields: number) => void,
  ) {
    this.tells = { schema, fragments, operation };
    this.took = took;
    this.#deciding = deciding;
    const query = schema.getQueryType()!;
    const fields = collectFields(schema, fragments, deciding, query, operation.selectionSet);
    this.tellsOfSchema = [...fields.values()].some(([node]) => /^__(schema|type)$/.test(node!.name.value));
    this.root = new Selection(this, query, fields);
  }

  /** What is asked of an object of a type, in a field. */
  below(type: GraphQLObjectType, nodes: readonly FieldNode[]): Selection {
    const { schema, fragments } = this.tells;
    return new Selection(this, type, collectSubfields(schema, fragments, this.#deciding, type, nodes));
  }
}

/** What is asked of an object of one type. */
class Selection implements Selected {
  readonly fields: readonly CompiledField[];
  /** A name with which an ordinary object would be given another prototype. */
  readonly #isOdd: boolean;
  /**
   * Makes the objects: ordinary ones, but that engines learn from the first few for how many values they need room. Those
   * that begin as `{}` are moved several times while they grow.
   */
  readonly #Made: new () => Holder;

  constructor(shape: Shape, type: GraphQLObjectType, collected: Collected) {
    this.#isOdd = collected.has('__proto__');
    this.fields = [...collected].flatMap(([name, nodes]) => {
      const field = nodes[0]!.name.value;
      const definition = field === TypeNameMetaFieldDef.name ? TypeNameMetaFieldDef : type.getFields()[field];
      return definition ? [new CompiledField(shape, type, definition, name, nodes)] : [];
    });
    function Made() {}
    Made.prototype = Object.prototype;
    this.#Made = Made as unknown as new () => Holder;
    shape.took(this.fields.length);
  }

  complete(run: Run, source: unknown, path: Path | undefined): Holder {
    const holder: Holder = this.#isOdd ? Object.create(null) : new this.#Made();
    for (const field of this.fields) field.give(run, source, holder, path);
    return holder;
  }
}

function answerOf({ errors: { list }, isNothing }: Run, given: unknown): ExecutionResult {
  const data = isNothing ? null : given;
  return (list.length === 0 ? { data } : { errors: list, data }) as ExecutionResult;
}

function fragmentsOf(document: DocumentNode): Fragments {
  const fragments: Fragments = Object.create(null);
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
  return fragments;
}

function decidingIn(document: DocumentNode): string[] {
  const names = new Set<string>();
  const deciding: ReadonlySet<string> = new Set([GraphQLSkipDirective.name, GraphQLIncludeDirective.name]);
  visit(document, {
    Directive({ name, arguments: given = [] }) {
      if (!deciding.has(name.value)) return;
      for (const { value } of given) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}
