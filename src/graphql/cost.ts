import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import {
  assumedSizeDefault,
  sizedFields,
  slicingArguments,
  weightOfMutation,
  weightOfOperation,
  weights,
} from './cost.weights.ts';
import { pageRowsDefault, pageRowsMax } from './page-bounds.ts';

/** What an operation asks for, as far as its document and its variables tell. */
export interface Price {
  cost: number;
  /** Lists within lists. */
  listDepth: number;
}

type Variables = Readonly<Record<string, unknown>> | null | undefined;

/** For how many sizes of its lists the price of one operation is kept. */
const pricesMax = 16;
const costMax = Number.MAX_SAFE_INTEGER;
/** What tells of the schema. */
const introspection: ReadonlySet<string> = new Set(['__schema', '__type']);

/**
 * Prices an operation of an admitted document before it is executed: each field by its weight, once for each object it is
 * asked of, where a page is taken to be as long as it may be, and of what is one type or another the dearest is counted.
 * So it costs no less than it will take; `@include` and `@skip` make it no cheaper. Kept for each size of the lists.
 */
export class Pricing {
  readonly #schema: GraphQLSchema;
  readonly #document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly #fragments = new Map<string, FragmentDefinitionNode>();
  /** The variables that say how long a list is. */
  readonly #slicing: readonly string[];
  readonly #prices = new Map<string, Price>();
  /** Whether it asks for the schema itself. */
  readonly introspects: boolean;

  constructor(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode) {
    this.#schema = schema;
    this.#document = document;
    this.operation = operation;
    for (const definition of document.definitions)
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.#fragments.set(definition.name.value, definition);
    this.#slicing = this.#slicingVariables();
    this.introspects = this.#rootFields(operation.selectionSet).some((name) => introspection.has(name));
  }

  of(variables: Variables): Price {
    const key = JSON.stringify(this.#slicing.map((name) => [sizeIn(variables?.[name])]));
    const known = this.#prices.get(key);
    if (known) return known;
    const price = this.#price(variables);
    if (this.#prices.size === pricesMax) this.#prices.clear();
    this.#prices.set(key, price);
    return price;
  }

  #price(variables: Variables): Price {
    const { operation, selectionSet, variableDefinitions = [] } = this.operation;
    const defaults = variableDefinitions.map(({ variable, defaultValue }) => [
      variable.name.value,
      defaultValue?.kind === Kind.INT ? Number(defaultValue.value) : undefined,
    ]);
    const walk = new Walk(this.#schema, this.#fragments, { ...Object.fromEntries(defaults), ...variables });
    const { cost, listDepth } = walk.selection(selectionSet, this.#schema.getRootType(operation)!, undefined);
    return { cost: Math.min(weightOfOperation[operation] + cost, costMax), listDepth };
  }

  #slicingVariables(): string[] {
    const names = new Set<string>();
    const note = ({ selections }: SelectionSetNode): void => {
      for (const selection of selections) {
        if (selection.kind === Kind.FIELD)
          for (const { name, value } of selection.arguments ?? [])
            if (slicingArguments.has(name.value) && value.kind === Kind.VARIABLE) names.add(value.name.value);
        if (selection.kind !== Kind.FRAGMENT_SPREAD && selection.selectionSet) note(selection.selectionSet);
      }
    };
    for (const definition of this.#document.definitions) if ('selectionSet' in definition) note(definition.selectionSet);
    return [...names];
  }

  #rootFields({ selections }: SelectionSetNode): string[] {
    return selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return [selection.name.value];
      const isSpread = selection.kind === Kind.FRAGMENT_SPREAD;
      return this.#rootFields((isSpread ? this.#fragments.get(selection.name.value)! : selection).selectionSet);
    });
  }
}

/** The lists that introspection has; tools ask for each of them once or twice. */
const listsOfSchema: ReadonlySet<string> = new Set(
  'types directives fields args inputFields interfaces enumValues possibleTypes'.split(' '),
);
const listsOfSchemaMax = 12;

/** One walk over an operation, with what its variables are. */
class Walk {
  readonly #schema: GraphQLSchema;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #variables: Variables;

  constructor(schema: GraphQLSchema, fragments: ReadonlyMap<string, FragmentDefinitionNode>, variables: Variables) {
    this.#schema = schema;
    this.#fragments = fragments;
    this.#variables = variables;
  }

  /** `pageRows`: how many are asked for, where the selection is that of a page. */
  selection({ selections }: SelectionSetNode, type: GraphQLNamedType, pageRows: number | undefined): Price {
    const total: Price = { cost: 0, listDepth: 0 };
    const ofTypes = new Map<GraphQLNamedType, number>();
    for (const selection of selections) {
      const part: Price =
        selection.kind === Kind.FIELD
          ? this.#field(selection, type, pageRows)
          : this.#fragment(selection, type, pageRows, ofTypes);
      total.cost += part.cost;
      total.listDepth = Math.max(total.listDepth, part.listDepth);
    }
    return { cost: total.cost + Math.max(0, ...ofTypes.values()), listDepth: total.listDepth };
  }

  /** What holds for one of several object types only is put under that type: an object is of one. */
  #fragment(
    selection: Exclude<SelectionSetNode['selections'][number], FieldNode>,
    type: GraphQLNamedType,
    pageRows: number | undefined,
    ofTypes: Map<GraphQLNamedType, number>,
  ): Price {
    const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? this.#fragments.get(selection.name.value)! : selection;
    const condition = fragment.typeCondition ? this.#schema.getType(fragment.typeCondition.name.value)! : type;
    const part = this.selection(fragment.selectionSet, condition, pageRows);
    if (!isAbstractType(type) || !isObjectType(condition)) return part;
    ofTypes.set(condition, (ofTypes.get(condition) ?? 0) + part.cost);
    return { cost: 0, listDepth: part.listDepth };
  }

  #field(node: FieldNode, parent: GraphQLNamedType, pageRows: number | undefined): Price {
    const name = node.name.value;
    const own = weights[`${parent.name}.${name}`];
    const weight = own?.weight ?? (parent === this.#schema.getMutationType() ? weightOfMutation : 1);
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
    if (!field && node.selectionSet) return { cost: this.#ofSchema(node.selectionSet, weight), listDepth: 0 };
    if (!field || !node.selectionSet) return { cost: weight, listDepth: 0 };
    const type = getNamedType(field.type);
    if (isLeafType(type)) return { cost: weight, listDepth: 0 };
    const asked = this.#askedFor(node, field);
    const isList = isListType(getNullableType(field.type));
    const inner = this.selection(node.selectionSet, type, isList ? undefined : asked);
    if (!isList) return { cost: Math.min(weight + inner.cost, costMax), listDepth: inner.listDepth };
    const size = asked ?? (sizedFields.has(name) ? pageRows : undefined) ?? own?.assumedSize ?? assumedSizeDefault;
    return { cost: Math.min(weight + size * inner.cost, costMax), listDepth: inner.listDepth + 1 };
  }

  /** What asks for the schema is answered from memory, by one figure; with more lists than there are, each makes all dearer. */
  #ofSchema(selectionSet: SelectionSetNode, weight: number): number {
    const beyond = Math.max(0, this.#listsOfSchema(selectionSet, new Map()) - listsOfSchemaMax);
    return Math.min(weight * (1 + beyond) ** 2, costMax);
  }

  #listsOfSchema({ selections }: SelectionSetNode, known: Map<string, number>): number {
    let lists = 0;
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        if (listsOfSchema.has(selection.name.value)) lists += 1;
        if (selection.selectionSet) lists += this.#listsOfSchema(selection.selectionSet, known);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        lists += this.#listsOfSchema(selection.selectionSet, known);
      } else {
        const name = selection.name.value;
        if (!known.has(name)) known.set(name, this.#listsOfSchema(this.#fragments.get(name)!.selectionSet, known));
        lists += known.get(name)!;
      }
    }
    return lists;
  }

  /** How many are asked for, by the argument that says so, where there is one. */
  #askedFor(node: FieldNode, field: GraphQLField<unknown, unknown>): number | undefined {
    const slicing = field.args.filter(({ name }) => slicingArguments.has(name));
    if (slicing.length === 0) return undefined;
    const said = slicing.flatMap((argument) => {
      const given = node.arguments?.find(({ name }) => name.value === argument.name)?.value;
      if (given?.kind === Kind.VARIABLE) return sizeIn(this.#variables?.[given.name.value]) ?? [];
      return sizeIn(given?.kind === Kind.INT ? Number(given.value) : argument.defaultValue) ?? [];
    });
    return said.length > 0 ? Math.max(...said) : pageRowsDefault;
  }
}

/** How many rows a value asks for. What is no number is refused later; and more than a page holds, too. */
function sizeIn(value: unknown): number | undefined {
  return typeof value === 'number' ? Math.min(Math.max(value, 1), pageRowsMax) : undefined;
}
