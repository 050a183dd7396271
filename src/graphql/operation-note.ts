import type { OperationDefinitionNode } from 'graphql';
import type { Logger } from 'pino';
import type { Actor } from '../access/actor.ts';
import { type Asker, type Denial, type Denials, isDenial } from '../access/denials.ts';
import type { Metrics, Outcome } from '../metrics.ts';
import type { Problem, ProblemCode } from '../problems.ts';
import { deniedBy, deniedIn } from './denied.ts';

/** How an operation comes in. */
export type Transport = 'HTTP' | 'WEBSOCKET' | 'SSE';

const nameCharactersMax = 100;
const denialsMax = 20;
const none: ReadonlySet<ProblemCode> = new Set();

interface NotedTo {
  log: Logger;
  metrics: Metrics;
  denials: Denials;
}

/**
 * What is noted of one request or operation: one line of the log and one count when it ends, with its id, its kind, how
 * long it took and the codes of what it met. Nothing of what was asked with, nothing of what was answered. What was denied
 * goes to the security log as well, with who was denied what.
 */
export class OperationNote {
  readonly #transport: Transport;
  readonly #to: NotedTo;
  readonly #asker: Asker;
  readonly #startedAt = performance.now();
  #requestId: string | undefined;
  #codes: Set<ProblemCode> | undefined; // mostly there is none
  #type = 'unknown';
  #name: string | undefined;
  #variables: Record<string, unknown> | null | undefined;
  #denials: Denial[] | undefined;
  #ended = false;

  /** Without a `requestId` it gets one once somebody wants to know. `asker`: what is known so far of who asks. */
  constructor(to: NotedTo, transport: Transport, requestId: string | undefined, asker: Asker) {
    this.#to = to;
    this.#asker = asker;
    this.#transport = transport;
    this.#requestId = requestId;
  }

  get requestId(): string {
    this.#requestId ??= crypto.randomUUID();
    return this.#requestId;
  }

  /** It was proven to be somebody of this login, who may act for nobody here. */
  claims(login: string): void {
    this.#asker.claimed = login;
  }

  /** It is known who asks. */
  by(actor: Actor | undefined): void {
    this.#asker.personId = actor?.personId;
    this.#asker.bodyId = actor?.bodyId;
  }

  /** It is this operation of its document, with these variables. */
  is({ operation, name }: OperationDefinitionNode, variables?: Record<string, unknown> | null): void {
    this.#variables = variables;
    this.#type = operation;
    this.#name = name?.value.slice(0, nameCharactersMax);
  }

  /** It met a problem, as a whole; asking for this object, where it is known. */
  met(code: ProblemCode, object?: Denial['object'], ofSecret = false): void {
    this.#took({ code, object, ofSecret });
  }

  /** It met errors while it was done. */
  metErrors(errors: readonly Error[]): void {
    for (const error of errors) this.#took(deniedBy(error, this.#variables));
  }

  /** A mutation of it met a problem. */
  metIn(mutation: string, problem: Problem, input: object): void {
    this.#took(deniedIn(mutation, problem, input));
  }

  #took(denial: Denial): void {
    this.#codes ??= new Set();
    this.#codes.add(denial.code);
    if (!isDenial(denial.code)) return;
    this.#denials ??= [];
    if (this.#denials.length < denialsMax) this.#denials.push(denial);
  }

  /** What it met until now. */
  get codes(): ReadonlySet<ProblemCode> {
    return this.#codes ?? none;
  }

  /** It has ended; over HTTP, with this status. Only the first call counts. */
  end(status?: number): void {
    if (this.#ended) return;
    this.#ended = true;
    const durationMs = Math.round((performance.now() - this.#startedAt) * 10) / 10;
    const outcome = this.#outcome(status);
    const { log, metrics, denials } = this.#to;
    if (this.#denials) denials.note(this.#asker, this.#where(), this.#denials);
    metrics.ended(this.#transport, this.#type, outcome, durationMs / 1000);
    const level = outcome === 'ok' ? 'debug' : 'info';
    if (!log.isLevelEnabled(level)) return;
    log[level](
      {
        requestId: this.requestId,
        transport: this.#transport,
        operation: this.#type,
        ...(this.#name && { name: this.#name }),
        durationMs,
        ...(status !== undefined && { status }),
        ...(this.#codes && { codes: [...this.#codes] }),
      },
      outcome,
    );
  }

  #where() {
    return { transport: this.#transport, operation: this.#type, name: this.#name, requestId: this.requestId };
  }

  #outcome(status = 200): Outcome {
    if (this.#codes?.has('INTERNAL') || status >= 500) return 'failed';
    return this.#codes || status >= 400 ? 'refused' : 'ok';
  }
}
