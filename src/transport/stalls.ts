import type { Socket } from 'node:net';
import { arrived } from './arrival.ts';
import type { EventStream } from './event-stream.ts';

/** How often it is looked in the time that a stream may stand still. */
export const looks = 5;

/** What was seen of one stream: how far it was when it last went on. */
interface Seen {
  arrivedBytes: number;
  at: number;
}

/**
 * Finds readers to whom nothing gets through any more, though something was sent: who is gone without a word, and who has
 * stopped reading. A stream cannot ask whether it lives, so its heartbeats are what is to arrive.
 */
export class Stalls {
  readonly #streams: ReadonlySet<EventStream>;
  readonly #msMax: number;
  readonly #seen = new WeakMap<EventStream, Seen>();
  #timer: NodeJS.Timeout | undefined;
  #looking = false;

  /** `streams`: those that are open, as they come and go. One that stands still for `msMax` is cut. */
  constructor(streams: ReadonlySet<EventStream>, msMax: number) {
    this.#streams = streams;
    this.#msMax = msMax;
  }

  /** Looks from now on, until it is stopped; with one timer for all. */
  watch(): void {
    this.#timer ??= setInterval(() => void this.#look(), this.#msMax / looks).unref();
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  async #look(): Promise<void> {
    if (this.#looking) return;
    this.#looking = true;
    const of = new Map<Socket, EventStream>();
    for (const stream of this.#streams) if (stream.socket) of.set(stream.socket, stream);
    const now = performance.now();
    for (const [socket, bytes] of await arrived(of.keys())) this.#judge(of.get(socket)!, socket, bytes, now);
    this.#looking = false;
  }

  #judge(stream: EventStream, socket: Socket, arrivedBytes: number, now: number): void {
    const seen = this.#seen.get(stream);
    if (!seen || arrivedBytes > seen.arrivedBytes || arrivedBytes >= socket.bytesWritten)
      this.#seen.set(stream, { arrivedBytes, at: now });
    else if (now - seen.at >= this.#msMax) stream.cut('nothing gets through to a reader');
  }
}
