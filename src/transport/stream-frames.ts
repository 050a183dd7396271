import type { ExecutionResult } from 'graphql';
import type { FeedItem } from '../feeds/feed-item.ts';
import type { Encoded } from '../live/encoder.ts';
import type { Sink } from '../live/listener.ts';
import { type EventStream, nextEvent } from './event-stream.ts';

/** How much is written to one stream at once; with what its socket lets wait, all that waits for a reader. */
const writeBytesMax = 32_000;

/** The items of one subscription as events of its stream: what waits leaves in one write, and nothing is encoded for one reader alone. */
export class StreamFrames implements Sink<FeedItem> {
  readonly #stream: EventStream;
  readonly #encode: (item: FeedItem) => Encoded;
  readonly #tell: (result: ExecutionResult) => string;
  #put: Buffer[] = [];
  #putBytes = 0;

  /** `tell` puts the errors of a result into the reader's words. */
  constructor(stream: EventStream, encode: (item: FeedItem) => Encoded, tell: (result: ExecutionResult) => string) {
    this.#stream = stream;
    this.#encode = encode;
    this.#tell = tell;
  }

  get full(): boolean {
    return this.#stream.full;
  }

  put(item: FeedItem): boolean {
    const { json, failed } = this.#encode(item);
    const event = nextEvent(failed ? this.#tell(failed) : json, cursorOf(item));
    this.#put.push(event);
    this.#putBytes += event.length;
    return this.#putBytes < writeBytesMax;
  }

  flush(): void {
    const [first, ...more] = this.#put;
    if (first) this.#stream.write(more.length === 0 ? first : Buffer.concat(this.#put, this.#putBytes));
    this.#put = [];
    this.#putBytes = 0;
  }

  whenDrained(call: () => void): () => void {
    return this.#stream.whenDrained(call);
  }
}

/**
 * Where a reader stands who has got an item. ResyncRequired is no such place: who only reconnects after it must be told
 * again that it is to query, and not go on from there as if nothing had been missed.
 */
export function cursorOf({ kind, cursor }: Partial<FeedItem>): string | undefined {
  return kind === 'ResyncRequired' ? undefined : cursor;
}
