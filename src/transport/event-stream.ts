import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Logger } from 'pino';

export interface EventStreamLimits {
  /** How often each reader is sent a comment, so that nothing on the way takes the connection for dead, and who is dead is found. */
  heartbeatMs: number;
  /** How long a client is told to wait before it comes back. */
  retryMs: number;
  /** How long it may wait after a refusal that passes by itself. */
  retryLaterMs: number;
  /** How long a reader may leave unread what waits for it, and how long nothing of what was sent to it may arrive. */
  stalledMsMax: number;
  /** How long an ended stream may take to be read to its end. */
  closeGraceMs: number;
}

export const eventStreamLimits: EventStreamLimits = {
  heartbeatMs: 10_000,
  retryMs: 1_000,
  retryLaterMs: 10_000,
  stalledMsMax: 15_000,
  closeGraceMs: 5_000,
};

/**
 * One result as a `next` event: its JSON, which has no line break in it, and the cursor that a client gives back as
 * Last-Event-ID.
 */
export function nextEvent(json: string | Buffer, cursor: string | undefined): Buffer {
  const head = `event: next\n${cursor === undefined ? '' : `id: ${cursor}\n`}data: `;
  const event = Buffer.allocUnsafe(head.length + Buffer.byteLength(json) + 2);
  let at = event.write(head, 'latin1');
  at += typeof json === 'string' ? event.write(json, at) : json.copy(event, at);
  event.write('\n\n', at);
  return event;
}

/**
 * One answer as Server-Sent Events, by the "distinct connections mode" of the graphql-sse protocol. Who writes to it
 * looks whether it is full, and waits then, so that no more than one write and what the socket holds wait for one reader.
 * There are three ways out:
 *
 *   complete()  `event: complete`, and the end: there is nothing more to come
 *   leave()     the end without it: come back, and go on from the last id
 *   cut()       the connection is destroyed: a reader that does not read would not see an end either
 */
export class EventStream {
  readonly #response: ServerResponse;
  readonly #limits: EventStreamLimits;
  readonly #log: Logger;
  /** Resolves once the connection is of no more use, whoever ended it. */
  readonly closed: Promise<void>;
  #ended = false;

  constructor(response: ServerResponse, limits: EventStreamLimits, log: Logger, retryMs = limits.retryMs) {
    this.#response = response;
    this.#limits = limits;
    this.#log = log;
    this.closed = new Promise((resolve) => {
      if (response.closed) resolve();
      else response.once('close', resolve);
    });
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no', // nginx would hold events back until it has a page of them
    });
    response.write(`retry: ${retryMs}\n\n`);
  }

  /** What it is written to. */
  get socket(): Socket | null {
    return this.#response.socket;
  }

  /** Whether what is written may still be read. */
  get isOpen(): boolean {
    return !this.#ended && !this.#response.closed && !this.#response.destroyed;
  }

  /** Whether as much waits for the reader as may: more is written once it has drained. */
  get full(): boolean {
    return this.#response.writableNeedDrain;
  }

  write(events: Buffer): void {
    if (this.isOpen) this.#response.write(events);
  }

  whenDrained(call: () => void): () => void {
    this.#response.once('drain', call);
    return () => this.#response.off('drain', call);
  }

  /** Resolves when the reader has taken what waits, or never will. */
  async drained(): Promise<void> {
    if (!this.full) return;
    const stalled = setTimeout(() => this.cut('a reader does not read'), this.#limits.stalledMsMax);
    await Promise.race([new Promise<void>((drained) => void this.whenDrained(drained)), this.closed]);
    clearTimeout(stalled);
  }

  /** Ends it, after a last result if there is one. That may be as long as any answer over HTTP, and as long in being read. */
  complete(last?: string): void {
    // `data:` although it is empty: an EventSource is not told of an event that has no such line.
    this.#end(last, 'event: complete\ndata:\n\n');
  }

  leave(last?: string): void {
    this.#end(last, '');
    this.#insist();
  }

  /** Completes it against its reader's will, who may take no longer than is usual to read so. */
  dismiss(last: string): void {
    this.complete(last);
    this.#insist();
  }

  cut(why: string): void {
    if (this.#response.closed || this.#response.destroyed) return;
    this.#log.info({ waitingBytes: this.#response.writableLength }, `${why}: its stream is cut`);
    this.#ended = true;
    this.#response.destroy();
  }

  /** A comment, which readers overlook; not to one who has not read what came before it. */
  beat(): void {
    if (this.isOpen && !this.full) this.#response.write(':\n\n');
  }

  #insist(): void {
    const { socket } = this.#response; // taken now: an answer that has ended has none
    const insist = setTimeout(() => socket?.destroy(), this.#limits.closeGraceMs);
    void this.closed.then(() => clearTimeout(insist));
  }

  #end(payload: string | undefined, last: string): void {
    if (!this.isOpen) return;
    this.#ended = true;
    if (payload !== undefined) this.#response.write(nextEvent(payload, undefined));
    this.#response.end(last);
  }
}
