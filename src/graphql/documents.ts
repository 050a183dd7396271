import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  type OperationDefinitionNode,
  OverlappingFieldsCanBeMergedRule,
  parse,
  specifiedRules,
  type ValidationContext,
  validate,
} from 'graphql';
import { Problem } from '../problems.ts';
import { admissionLimits, mistakesMax } from './admission-limits.ts';
import { Pricing } from './cost.ts';
import { measureDocument } from './document-size.ts';
import { measureText } from './document-text.ts';
import { asGraphQLError } from './errors.ts';
import { overlapsRule } from './overlaps.rule.ts';
import { hashOf, type TrustedDocuments } from './trusted-documents.ts';

/** Why something is not done. */
export interface Refused {
  errors: readonly GraphQLError[];
}

/** By what a document is asked for: its text, or its id, or (to have it registered, which is refused) both. */
export interface Named {
  query: string | null;
  documentId: string | null;
}

/** A document that fits the schema and all limits but those of its price. */
export interface Judged {
  text: string;
  hash: string;
  document: DocumentNode;
  /** What its operations cost, each priced when it is first asked for. */
  pricings: Map<OperationDefinitionNode, Pricing>;
}

/** Texts of the documents that were judged last, kept so that the next to send one need not have it read again. */
const documentCharactersMax = 2_000_000;
const rules = [
  ...specifiedRules.filter((rule) => rule !== OverlappingFieldsCanBeMergedRule),
  (context: ValidationContext) => overlapsRule(context),
];

/** Reads and judges documents, each once: thousands send the same one. Where only trusted ones are taken, no others. */
export class Documents {
  readonly #schema: GraphQLSchema;
  readonly #trusted: TrustedDocuments;
  readonly #trustedOnly: boolean;
  readonly #byText = new Map<string, Judged>();
  #characters = 0;

  constructor(schema: GraphQLSchema, trusted: TrustedDocuments, trustedOnly: boolean) {
    this.#schema = schema;
    this.#trusted = trusted;
    this.#trustedOnly = trustedOnly;
  }

  find(named: Named): Judged | Refused {
    try {
      const text = this.#textOf(named);
      const known = this.#byText.get(text);
      if (known) return known;
      const hash = hashOf(text);
      if (this.#trustedOnly && !this.#trusted.has(hash)) throw unknownDocument('only trusted documents are taken');
      const judged = this.#judge(text, hash);
      if ('document' in judged) this.#keep(judged);
      return judged;
    } catch (error) {
      if (error instanceof Problem) return { errors: [asGraphQLError(error)] };
      if (error instanceof GraphQLError) return { errors: [error] };
      throw error;
    }
  }

  /** The trusted documents that are refused as they are, by their hash: the schema has changed, or they are too large. */
  unfit(): string[] {
    return [...this.#trusted]
      .filter(([, text]) => 'errors' in this.find({ query: text, documentId: null }))
      .map(([hash]) => hash);
  }

  #textOf({ query, documentId }: Named): string {
    if (documentId === null) return query ?? '';
    const hash = /^sha256:([0-9a-f]{64})$/.exec(documentId)?.[1];
    const text = hash && this.#trusted.get(hash);
    if (text === undefined || text === '') throw unknownDocument('none has this id');
    if (query !== null && query !== text) throw unknownDocument('its id is that of another text');
    return text;
  }

  #judge(text: string, hash: string): Judged | Refused {
    measureText(text);
    const document = parse(text, { maxTokens: admissionLimits.documentTokensMax });
    const { refusal } = measureDocument(document);
    if (refusal) return { errors: [refusal] };
    const errors = validate(this.#schema, document, rules, { maxErrors: mistakesMax });
    return errors.length > 0 ? { errors } : { text, hash, document, pricings: new Map() };
  }

  #keep(judged: Judged): void {
    this.#byText.set(judged.text, judged);
    this.#characters += judged.text.length;
    for (const text of this.#byText.keys()) {
      if (this.#characters <= documentCharactersMax) return;
      this.#byText.delete(text);
      this.#characters -= text.length;
    }
  }

  /** The operation of that name, or the only one, with its price. */
  operationOf({ document, pricings }: Judged, name: string | null): Pricing | Refused {
    const operation = getOperationAST(document, name);
    if (!operation) return { errors: [new GraphQLError('There is no such operation in the document.')] };
    const known = pricings.get(operation) ?? new Pricing(this.#schema, document, operation);
    pricings.set(operation, known);
    return known;
  }
}

const unknownDocument = (reason: string) => new Problem('UNKNOWN_DOCUMENT', { reason });
