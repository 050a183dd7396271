import type { OperationDefinitionNode } from 'graphql';
import type { Logger } from 'pino';
import type { Metrics, Outcome } from '../metrics.ts';
import type { ProblemCode } from '../problems.ts';

/** How an operation comes in. */
export type Transport = 'HTTP' | 'WEBSOCKET' | 'SSE';

const nameCharactersMax = 100;

/**
 * What is noted of one request or operation: one line of the log and one count when it ends, with its id, its kind, how
 * long it took and the codes of what it met. Nothing of what was asked with, nothing of what was answered.
 */
export class OperationNote {
  readonly requestId: string;
  readonly #transport: Transport;
  readonly #log: Logger;
  readonly #metrics: Metrics;
  readonly #startedAt = performance.now();
  readonly #codes = new Set<ProblemCode>();
  #type = 'unknown';
  #name: string | undefined;
  #ended = false;

  constructor({ log, metrics }: { log: Logger; metrics: Metrics }, transport: Transport, requestId: string) {
    this.#log = log;
    this.#metrics = metrics;
    this.#transport = transport;
    this.requestId = requestId;
  }

  /** It is this operation of its document. */
  is({ operation, name }: OperationDefinitionNode): void {
    this.#type = operation;
    this.#name = name?.value.slice(0, nameCharactersMax);
  }

  /** It met a problem. */
  met(...codes: ProblemCode[]): void {
    for (const code of codes) this.#codes.add(code);
  }

  /** What it met until now. */
  get codes(): ReadonlySet<ProblemCode> {
    return this.#codes;
  }

  /** It has ended; over HTTP, with this status. Only the first call counts. */
  end(status?: number): void {
    if (this.#ended) return;
    this.#ended = true;
    const durationMs = Math.round((performance.now() - this.#startedAt) * 10) / 10;
    const outcome = this.#outcome(status);
    this.#metrics.ended(this.#transport, this.#type, outcome, durationMs / 1000);
    this.#log[outcome === 'ok' ? 'debug' : 'info'](
      {
        requestId: this.requestId,
        transport: this.#transport,
        operation: this.#type,
        ...(this.#name && { name: this.#name }),
        durationMs,
        ...(status !== undefined && { status }),
        ...(this.#codes.size > 0 && { codes: [...this.#codes] }),
      },
      outcome,
    );
  }

  #outcome(status = 200): Outcome {
    if (this.#codes.has('INTERNAL') || status >= 500) return 'failed';
    return this.#codes.size > 0 || status >= 400 ? 'refused' : 'ok';
  }
}
