import type { OperationDefinitionNode } from 'graphql';
import type { Logger } from 'pino';
import type { Metrics, Outcome } from '../metrics.ts';
import type { ProblemCode } from '../problems.ts';

/** How an operation comes in. */
export type Transport = 'HTTP' | 'WEBSOCKET' | 'SSE';

const nameCharactersMax = 100;

interface NotedTo {
  log: Logger;
  metrics: Metrics;
}

/**
 * What is noted of one request or operation: one line of the log and one count when it ends, with its id, its kind, how
 * long it took and the codes of what it met. Nothing of what was asked with, nothing of what was answered.
 */
export class OperationNote {
  readonly #transport: Transport;
  readonly #to: NotedTo;
  readonly #startedAt = performance.now();
  #requestId: string | undefined;
  #codes: Set<ProblemCode> | undefined; // mostly there is none
  #type = 'unknown';
  #name: string | undefined;
  #ended = false;

  /** Without a `requestId` it gets one once somebody wants to know. */
  constructor(to: NotedTo, transport: Transport, requestId?: string) {
    this.#to = to;
    this.#transport = transport;
    this.#requestId = requestId;
  }

  get requestId(): string {
    this.#requestId ??= crypto.randomUUID();
    return this.#requestId;
  }

  /** It is this operation of its document. */
  is({ operation, name }: OperationDefinitionNode): void {
    this.#type = operation;
    this.#name = name?.value.slice(0, nameCharactersMax);
  }

  /** It met a problem. */
  met(...codes: ProblemCode[]): void {
    for (const code of codes) {
      this.#codes ??= new Set();
      this.#codes.add(code);
    }
  }

  /** It has ended; over HTTP, with this status. Only the first call counts. */
  end(status?: number): void {
    if (this.#ended) return;
    this.#ended = true;
    const durationMs = Math.round((performance.now() - this.#startedAt) * 10) / 10;
    const outcome = this.#outcome(status);
    const { log, metrics } = this.#to;
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

  #outcome(status = 200): Outcome {
    if (this.#codes?.has('INTERNAL') || status >= 500) return 'failed';
    return this.#codes || status >= 400 ? 'refused' : 'ok';
  }
}
