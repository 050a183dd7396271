import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { Budget } from '../access/budget.ts';
import { Problem } from '../problems.ts';
import { admissionLimits, tooComplex } from './admission-limits.ts';
import type { Pricing } from './cost.ts';
import { Documents, type Named, type Refused } from './documents.ts';
import { asGraphQLError } from './errors.ts';
import { type Allowance, Meter } from './meter.ts';
import type { TrustedDocuments } from './trusted-documents.ts';

/** Who may ask for the schema, and is helped with its names where they are misspelt. */
const introspections = ['everyone', 'signed-in', 'nobody'] as const;
export type Introspection = (typeof introspections)[number];

export interface AdmissionRules {
  introspection: Introspection;
  /** What one operation may cost. */
  costMax: number;
  /** About how many bytes long one answer may be; left out: 20 MB. */
  answerBytesMax?: number | undefined;
  /** What each may ask for in a time; left out: as much as they like. */
  budget?: Budget | undefined;
  trusted?: TrustedDocuments | undefined;
  /** Whether other documents are refused. */
  trustedOnly?: boolean | undefined;
}

export const admissionRules = {
  introspection: 'everyone',
  costMax: 250_000,
  answerBytesMax: 20_000_000,
} satisfies AdmissionRules;

/** What is asked, whatever brought it. */
export interface AskedOperation extends Named {
  operationName: string | null;
  variables: Readonly<Record<string, unknown>> | null;
}

/** Who asks: a person, or else somebody at an address. */
export interface Asker {
  personId: string | undefined;
  address: string;
}

/** An operation of a document that is well, of which is not known yet whether it may be done now, and by whom. */
export interface Found {
  text: string;
  /** The SHA-256 of the text. */
  hash: string;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  pricing: Pricing;
}

/** An operation that may be done, in its document. */
export interface Admitted {
  text: string;
  hash: string;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  cost: number;
  /** Counts what it really takes, while it is done. */
  meter: Meter;
}

/**
 * The one judge of what may be asked, for every transport. In this order, each step dearer than the one before:
 *
 *   the document   its id, or its text: how long, of how many tokens, how deep its brackets
 *   its form       levels, fields, aliases, root fields, directives, fragments, operations
 *   its sense      GraphQL's own rules, against the schema. What has come so far is kept, by its text.
 *   the asker      whether the schema is told to them
 *   the price      what it costs with these variables, within what one operation may cost, and within their budget
 *
 * What it really takes is counted while it is done, since a price is partly a guess.
 */
export class Admission {
  readonly #documents: Documents;
  readonly #rules: AdmissionRules;
  readonly #allowance: Allowance;

  constructor(schema: GraphQLSchema, rules: AdmissionRules = admissionRules) {
    this.#rules = rules;
    this.#allowance = { cost: rules.costMax, answerBytes: rules.answerBytesMax ?? admissionRules.answerBytesMax };
    this.#documents = new Documents(schema, rules.trusted ?? new Map(), rules.trustedOnly ?? false);
  }

  /** What one operation may cost. */
  get costMax(): number {
    return this.#rules.costMax;
  }

  /** The operation that is asked for, or why it is refused, whoever asks. */
  find(asked: AskedOperation): Found | Refused {
    const judged = this.#documents.find(asked);
    if ('errors' in judged) return judged;
    const pricing = this.#documents.operationOf(judged, asked.operationName);
    if ('errors' in pricing) return pricing;
    return { text: judged.text, hash: judged.hash, document: judged.document, operation: pricing.operation, pricing };
  }

  /** Lets somebody do what was found, and takes it off their budget; or says why not, and takes nothing. */
  async enter({ text, hash, document, operation, pricing }: Found, variables: AskedOperation['variables'], asker: Asker) {
    const refuse = (problem: Problem): Refused => ({ errors: [asGraphQLError(problem)] });
    if (pricing.introspects && !this.tellsSchemaTo(asker.personId)) return refuse(new Problem('INTROSPECTION_REFUSED'));
    const { cost, base, listDepth } = pricing.of(variables);
    const { costMax, budget } = this.#rules;
    const { listDepthMax } = admissionLimits;
    if (listDepth > listDepthMax) return { errors: [tooComplex(listDepth, 'lists in lists', listDepthMax)] } satisfies Refused;
    if (cost > costMax) return refuse(new Problem('COST_EXCEEDED', { cost, limit: costMax }));
    const who = asker.personId ?? `at ${asker.address}`;
    const waitMs = (await budget?.take(who, cost)) ?? 0;
    if (waitMs > 0)
      return refuse(
        new Problem('RATE_LIMITED', { waitSeconds: Math.ceil(waitMs / 1000), limit: budget!.perMinute, unit: 'units of cost' }),
      );
    const meter = new Meter(this.#allowance, { base, paid: cost }, (units) => void budget?.charge(who, units));
    return { text, hash, document, operation, cost, meter } satisfies Admitted;
  }

  /** Both at once. */
  async admit(asked: AskedOperation, asker: Asker): Promise<Admitted | Refused> {
    const found = this.find(asked);
    return 'errors' in found ? found : this.enter(found, asked.variables, asker);
  }

  /** Counts what is told of one event: of it nobody was asked a price. */
  meterOfEvent(): Meter {
    return new Meter(this.#allowance, { base: 0, paid: 0 });
  }

  /** Whether somebody may know the schema: nobody in particular is undefined. */
  tellsSchemaTo(personId: string | undefined): boolean {
    const { introspection } = this.#rules;
    return introspection === 'everyone' || (introspection === 'signed-in' && personId !== undefined);
  }

  /** The trusted documents that would be refused, by their hash. */
  unfit(): string[] {
    return this.#documents.unfit();
  }
}
