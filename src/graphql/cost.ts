import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql';
import { slicingArguments, weightOfOperation } from './cost.weights.ts';
import { costMax, type Price, PriceWalk, sizeIn, type Variables } from './price-walk.ts';

/** For how many sizes of its lists the price of one operation is kept. */
const pricesMax = 16;
/** What tells of the schema. */
const introspection: ReadonlySet<string> = new Set(['__schema', '__type']);

/**
 * Prices an operation of an admitted document before it is executed: each field by its weight, once for each object it is
 * asked of, where a page is taken to be as long as it may be, and of what is one type or another the dearest is counted.
 * `@include` and `@skip` make it no cheaper. Only of a list without pages the length is guessed: what is beyond that is
 * counted while it is executed (`Meter`). Kept for each size of the lists.
 */
export class Pricing {
  readonly #schema: GraphQLSchema;
  readonly #document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly #fragments: Record<string, FragmentDefinitionNode> = Object.create(null);
  /** What variables are that are left out. */
  readonly #defaults: Variables;
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
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.#fragments[definition.name.value] = definition;
    this.#defaults = Object.fromEntries(
      (operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
        defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
      ),
    );
    this.#slicing = this.#slicingVariables();
    this.introspects = this.#rootFields(operation.selectionSet).some((name) => introspection.has(name));
  }

  of(given: Variables | null | undefined): Price {
    const variables = { ...this.#defaults, ...given }; // null is given, too: it is not the default
    const key = JSON.stringify(this.#slicing.map((name) => [sizeIn(variables[name])]));
    const known = this.#prices.get(key);
    if (known) return known;
    const price = this.#price(variables);
    if (this.#prices.size === pricesMax) this.#prices.clear();
    this.#prices.set(key, price);
    return price;
  }

  #price(variables: Variables): Price {
    const { operation, selectionSet } = this.operation;
    const walk = new PriceWalk(this.#schema, this.#fragments, variables);
    const price = walk.selection(selectionSet, this.#schema.getRootType(operation)!);
    const own = weightOfOperation[operation];
    return { ...price, cost: Math.min(own + price.cost, costMax), base: Math.min(own + price.base, costMax) };
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
      return this.#rootFields((isSpread ? this.#fragments[selection.name.value]! : selection).selectionSet);
    });
  }
}
