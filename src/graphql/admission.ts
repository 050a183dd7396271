import {
  type ASTVisitor,
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
  specifiedRules,
  type ValidationContext,
  validate,
} from 'graphql';
import { Problem } from '../problems.ts';

export const admissionLimits = {
  documentTokensMax: 5_000,
  depthMax: 20,
  /** A follower of a draft may want all there is of every kind of event: 1 052 fields. */
  fieldsMax: 1_500,
  rootFieldsMax: 20,
  aliasesMax: 100,
} as const;

export const parseOptions = { maxTokens: admissionLimits.documentTokensMax } as const;

/** Texts of the documents that were admitted last, kept so that the next to send one need not have it read again. */
const documentCharactersMax = 2_000_000;

/** An operation that may be done, in its document. */
export interface Admitted {
  document: DocumentNode;
  operation: OperationDefinitionNode;
}

/**
 * Reads and judges what is asked over a transport that streams, by the rules that hold for every transport. A document
 * is judged once and kept: thousands send the same one.
 */
export class Admission {
  readonly #schema: GraphQLSchema;
  readonly #documents = new Map<string, DocumentNode>();
  #characters = 0;

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  /** The operation of a document, or why it is refused. */
  admit(query: string, operationName?: string | null): Admitted | { errors: readonly GraphQLError[] } {
    let document = this.#documents.get(query);
    if (!document) {
      try {
        document = parse(query, parseOptions);
      } catch (error) {
        if (error instanceof GraphQLError) return { errors: [error] };
        throw error;
      }
      const errors = validate(this.#schema, document, [...specifiedRules, admissionRule]);
      if (errors.length > 0) return { errors };
      this.#keep(query, document);
    }
    const operation = getOperationAST(document, operationName);
    return operation ? { document, operation } : { errors: [new GraphQLError('There is no such operation in the document.')] };
  }

  #keep(query: string, document: DocumentNode): void {
    this.#documents.set(query, document);
    this.#characters += query.length;
    for (const oldest of this.#documents.keys()) {
      if (this.#characters <= documentCharactersMax) return;
      this.#documents.delete(oldest);
      this.#characters -= oldest.length;
    }
  }
}

interface Size {
  depth: number;
  fields: number;
  aliases: number;
}

/**
 * The one rule by which an operation is admitted, the same for every transport, on top of GraphQL's own: how deep, how
 * many fields, root fields and aliases, fragments counted where they are spread. REQUEST_TOO_COMPLEX with figure and limit.
 */
export function admissionRule(context: ValidationContext): ASTVisitor {
  const sizes = new Map<string, Size>();
  return {
    OperationDefinition(operation) {
      const document = context.getDocument();
      const size = sizeOf(operation.selectionSet, document, sizes, new Set());
      const figures: [actual: number, unit: string, limit: number][] = [
        [size.depth, 'levels', admissionLimits.depthMax],
        [size.fields, 'fields', admissionLimits.fieldsMax],
        [size.aliases, 'aliases', admissionLimits.aliasesMax],
        [operation.selectionSet.selections.length, 'root fields', admissionLimits.rootFieldsMax],
      ];
      for (const [actual, unit, limit] of figures) {
        if (actual <= limit) continue;
        const problem = new Problem('REQUEST_TOO_COMPLEX', { actual, unit, limit });
        context.reportError(new GraphQLError(problem.message, { nodes: operation, originalError: problem }));
      }
    },
  };
}

/** Each fragment is measured once, so that fragments of fragments cost no more than their text. */
function sizeOf(selections: SelectionSetNode, document: DocumentNode, sizes: Map<string, Size>, within: Set<string>): Size {
  const total: Size = { depth: 0, fields: 0, aliases: 0 };
  const add = (size: Size, levels: number) => {
    total.depth = Math.max(total.depth, size.depth + levels);
    total.fields += size.fields;
    total.aliases += size.aliases;
  };
  for (const selection of selections.selections) {
    if (selection.kind === Kind.FIELD) {
      const inner = selection.selectionSet
        ? sizeOf(selection.selectionSet, document, sizes, within)
        : { depth: 0, fields: 0, aliases: 0 };
      add({ depth: inner.depth, fields: inner.fields + 1, aliases: inner.aliases + (selection.alias ? 1 : 0) }, 1);
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      add(sizeOf(selection.selectionSet, document, sizes, within), 0);
    } else {
      add(sizeOfFragment(selection.name.value, document, sizes, within), 0);
    }
  }
  return total;
}

function sizeOfFragment(name: string, document: DocumentNode, sizes: Map<string, Size>, within: Set<string>): Size {
  const known = sizes.get(name);
  if (known) return known;
  const isIt = (node: DocumentNode['definitions'][number]): node is FragmentDefinitionNode =>
    node.kind === Kind.FRAGMENT_DEFINITION && node.name.value === name;
  const fragment = document.definitions.find(isIt);
  if (!fragment || within.has(name)) return { depth: 0, fields: 0, aliases: 0 }; // GraphQL's own rules refuse both
  const size = sizeOf(fragment.selectionSet, document, sizes, new Set(within).add(name));
  sizes.set(name, size);
  return size;
}
