import {
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
  type SelectionSetNode,
} from 'graphql';
import { assumedSizeDefault, sizedFields, slicingArguments, weightOfMutation, weights } from './cost.weights.ts';
import { pageRowsDefault, pageRowsMax } from './page-bounds.ts';

/** What is asked of an object. */
export interface Price {
  /** With the lists within it as long as they are taken to be. */
  cost: number;
  /** Without what those lists hold. */
  base: number;
  /** About how long it is in the answer, without those lists and without texts: the names, and a little for each value. */
  baseBytes: number;
  /** Lists within lists. */
  listDepth: number;
}

/** The variables of an operation, those left out with their defaults. */
export type Variables = Readonly<Record<string, unknown>>;

export const costMax = Number.MAX_SAFE_INTEGER;
/** A name in an answer has quotes, a colon and a comma; and its value is about so long, where it is no text. */
const valueBytes = 30;

type Fragments = Readonly<Record<string, FragmentDefinitionNode | undefined>>;

/** The lists that introspection has; tools ask for each of them once or twice. */
const listsOfSchema: ReadonlySet<string> = new Set(
  'types directives fields args inputFields interfaces enumValues possibleTypes'.split(' '),
);
const listsOfSchemaMax = 12;

/** Prices selections of an operation, with what its variables are. */
export class PriceWalk {
  readonly #schema: GraphQLSchema;
  readonly #fragments: Fragments;
  readonly #variables: Variables;

  constructor(schema: GraphQLSchema, fragments: Fragments, variables: Variables) {
    this.#schema = schema;
    this.#fragments = fragments;
    this.#variables = variables;
  }

  /** `pageRows`: how many are asked for, where the selection is that of a page. */
  selection({ selections }: SelectionSetNode, type: GraphQLNamedType, pageRows?: number): Price {
    const total: Price = { cost: 0, base: 0, baseBytes: 2, listDepth: 0 };
    const ofTypes = new Map<GraphQLNamedType, Price>();
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) add(total, this.#field(selection, type, pageRows));
      else this.#fragment(selection, type, pageRows, total, ofTypes);
    }
    // An object is of one type: of what holds for one of several only, the dearest is counted.
    const dearest = (figure: keyof Price) => Math.max(0, ...[...ofTypes.values()].map((price) => price[figure]));
    if (ofTypes.size === 0) return total;
    const [cost, base, baseBytes] = [dearest('cost'), dearest('base'), dearest('baseBytes')];
    return add(total, { cost, base, baseBytes, listDepth: dearest('listDepth') });
  }

  #fragment(
    selection: Exclude<SelectionSetNode['selections'][number], FieldNode>,
    type: GraphQLNamedType,
    pageRows: number | undefined,
    total: Price,
    ofTypes: Map<GraphQLNamedType, Price>,
  ): void {
    const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? this.#fragments[selection.name.value]! : selection;
    const condition = fragment.typeCondition ? this.#schema.getType(fragment.typeCondition.name.value)! : type;
    const part = this.selection(fragment.selectionSet, condition, pageRows);
    if (!isAbstractType(type) || !isObjectType(condition)) add(total, part);
    else ofTypes.set(condition, add(ofTypes.get(condition) ?? { cost: 0, base: 0, baseBytes: 0, listDepth: 0 }, part));
  }

  #field(node: FieldNode, parent: GraphQLNamedType, pageRows: number | undefined): Price {
    const name = node.name.value;
    const own = weights[`${parent.name}.${name}`];
    const weight = own?.weight ?? (parent === this.#schema.getMutationType() ? weightOfMutation : 1);
    const nameBytes = Buffer.byteLength(node.alias?.value ?? name) + 4;
    const alone: Price = { cost: weight, base: weight, baseBytes: nameBytes + valueBytes, listDepth: 0 };
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
    if (!field && node.selectionSet) {
      const cost = this.#ofSchema(node.selectionSet, weight);
      return { ...alone, cost, base: cost };
    }
    if (!field || !node.selectionSet) return alone;
    const type = getNamedType(field.type);
    if (isLeafType(type)) return alone;
    const asked = this.#askedFor(node, field);
    const isList = isListType(getNullableType(field.type));
    const inner = this.selection(node.selectionSet, type, isList ? undefined : asked);
    if (!isList) return add({ ...alone, baseBytes: nameBytes }, inner);
    const size = asked ?? (sizedFields.has(name) ? pageRows : undefined) ?? own?.assumedSize ?? assumedSizeDefault;
    return { ...alone, cost: Math.min(weight + size * inner.cost, costMax), listDepth: inner.listDepth + 1 };
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
        if (!known.has(name)) known.set(name, this.#listsOfSchema(this.#fragments[name]!.selectionSet, known));
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
      if (given?.kind === Kind.VARIABLE) return sizeIn(this.#variables[given.name.value] ?? argument.defaultValue) ?? [];
      return sizeIn(given?.kind === Kind.INT ? Number(given.value) : argument.defaultValue) ?? [];
    });
    return said.length > 0 ? Math.max(...said) : pageRowsDefault;
  }
}

/** How many rows a value asks for. What is no number is refused later; and more than a page holds, too. */
export function sizeIn(value: unknown): number | undefined {
  return typeof value === 'number' ? Math.min(Math.max(value, 1), pageRowsMax) : undefined;
}

function add(total: Price, part: Price): Price {
  total.cost = Math.min(total.cost + part.cost, costMax);
  total.base = Math.min(total.base + part.base, costMax);
  total.baseBytes += part.baseBytes;
  total.listDepth = Math.max(total.listDepth, part.listDepth);
  return total;
}
