import {
  type DefinitionNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { admissionLimits, tooComplex } from './admission-limits.ts';

/** How large a selection is, fragments counted where they are spread. */
interface Size {
  depth: number;
  fields: number;
  rootFields: number;
  aliases: number;
}

const nothing: Size = { depth: 0, fields: 0, rootFields: 0, aliases: 0 };
/** Fragments of fragments double quickly; beyond this it is only more. */
const countMax = 1_000_000_000;

/** What is found of a document in one walk over it. */
export interface Measured {
  /** The first limit that it passes, and by how much. */
  refusal: GraphQLError | undefined;
  /** How many selections were looked at: none twice. */
  looks: number;
}

/** Measures a document as it is written. Each selection is looked at once, whatever spreads it, itself included. */
export function measureDocument(document: DocumentNode): Measured {
  return new Walk(document).measure();
}

class Walk {
  readonly #operations: OperationDefinitionNode[] = [];
  readonly #fragments = new Map<string, FragmentDefinitionNode>();
  readonly #definitions: readonly DefinitionNode[];
  /** By name; `undefined` while it is being measured: one that spreads itself, which GraphQL's own rules refuse. */
  readonly #sizes = new Map<string, Size | undefined>();
  #directives = 0;
  #directivesOfOne = 0;
  #looks = 0;

  constructor({ definitions }: DocumentNode) {
    this.#definitions = definitions;
    for (const definition of definitions) {
      if (definition.kind === Kind.OPERATION_DEFINITION) this.#operations.push(definition);
      else if (definition.kind === Kind.FRAGMENT_DEFINITION) this.#fragments.set(definition.name.value, definition);
    }
  }

  measure(): Measured {
    const refusal = this.#ofDefinitions() ?? this.#ofSelections();
    return { refusal, looks: this.#looks };
  }

  #ofDefinitions(): GraphQLError | undefined {
    const fragments = this.#definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION).length; // also of one name
    return firstPassed([
      [this.#operations.length, 'operations', admissionLimits.operationsMax],
      [fragments, 'fragments', admissionLimits.fragmentsMax],
    ]);
  }

  #ofSelections(): GraphQLError | undefined {
    for (const fragment of this.#fragments.values()) {
      this.#note(fragment);
      this.#sizeOfFragment(fragment.name.value);
    }
    let largest = nothing;
    for (const operation of this.#operations) {
      this.#note(operation);
      for (const variable of operation.variableDefinitions ?? []) this.#note(variable);
      largest = larger(largest, this.#sizeOf(operation.selectionSet));
    }
    // A fragment that nothing spreads is a mistake, and is looked at all the same.
    for (const size of this.#sizes.values()) largest = larger(largest, { ...size!, rootFields: 0 });
    return firstPassed([
      [largest.depth, 'levels', admissionLimits.depthMax],
      [largest.fields, 'fields', admissionLimits.fieldsMax],
      [largest.aliases, 'aliases', admissionLimits.aliasesMax],
      [largest.rootFields, 'root fields', admissionLimits.rootFieldsMax],
      [this.#directivesOfOne, 'directives on one element', admissionLimits.directivesPerElementMax],
      [this.#directives, 'directives', admissionLimits.directivesMax],
    ]);
  }

  #sizeOf(selections: SelectionSetNode): Size {
    const total = { ...nothing };
    for (const selection of selections.selections) {
      this.#looks += 1;
      this.#note(selection);
      if (selection.kind === Kind.FIELD) {
        const inner = selection.selectionSet ? this.#sizeOf(selection.selectionSet) : nothing;
        total.depth = Math.max(total.depth, inner.depth + 1);
        total.fields += inner.fields + 1;
        total.rootFields += 1;
        total.aliases += inner.aliases + (selection.alias ? 1 : 0);
      } else {
        const isInline = selection.kind === Kind.INLINE_FRAGMENT;
        const spread = isInline ? this.#sizeOf(selection.selectionSet) : this.#sizeOfFragment(selection.name.value);
        total.depth = Math.max(total.depth, spread.depth);
        total.fields += spread.fields;
        total.rootFields += spread.rootFields;
        total.aliases += spread.aliases;
      }
    }
    return {
      depth: total.depth,
      fields: Math.min(total.fields, countMax),
      rootFields: Math.min(total.rootFields, countMax),
      aliases: Math.min(total.aliases, countMax),
    };
  }

  #sizeOfFragment(name: string): Size {
    const fragment = this.#fragments.get(name);
    if (!fragment) return nothing; // GraphQL's own rules refuse it
    if (this.#sizes.has(name)) return this.#sizes.get(name) ?? nothing;
    this.#sizes.set(name, undefined);
    const size = this.#sizeOf(fragment.selectionSet);
    this.#sizes.set(name, size);
    return size;
  }

  #note({ directives }: { readonly directives?: readonly unknown[] | undefined }): void {
    const count = directives?.length ?? 0;
    this.#directives += count;
    this.#directivesOfOne = Math.max(this.#directivesOfOne, count);
  }
}

function larger(one: Size, other: Size): Size {
  return {
    depth: Math.max(one.depth, other.depth),
    fields: Math.max(one.fields, other.fields),
    rootFields: Math.max(one.rootFields, other.rootFields),
    aliases: Math.max(one.aliases, other.aliases),
  };
}

function firstPassed(figures: [actual: number, unit: string, limit: number][]): GraphQLError | undefined {
  const passed = figures.find(([actual, , limit]) => actual > limit);
  return passed && tooComplex(...passed);
}
