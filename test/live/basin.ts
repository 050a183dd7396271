import type { FeedItem } from '../../src/feeds/feed-item.ts';
import type { Sink } from '../../src/live/listener.ts';

/** A sink that takes so many items between two drains. */
export class Basin implements Sink<FeedItem> {
  readonly items: FeedItem[] = [];
  readonly writes: number[] = [];
  #room: number;
  #staged = 0;
  #drained: (() => void) | undefined;

  constructor(room: number) {
    this.#room = room;
  }

  get full(): boolean {
    return this.#room <= 0;
  }

  put(item: FeedItem): boolean {
    this.items.push(item);
    this.#staged += 1;
    this.#room -= 1;
    return this.#room > 0;
  }

  flush(): void {
    this.writes.push(this.#staged);
    this.#staged = 0;
  }

  /** The runs it was given, as they were. */
  readonly runs: (readonly FeedItem[])[] = [];

  writeAll(items: readonly FeedItem[]): boolean {
    if (items.length > this.#room) return false;
    this.runs.push(items);
    for (const item of items) this.put(item);
    this.flush();
    return true;
  }

  whenDrained(call: () => void): () => void {
    this.#drained = call;
    return () => (this.#drained = undefined);
  }

  /** Whether anybody waits for it to drain. */
  get isAwaited(): boolean {
    return this.#drained !== undefined;
  }

  drain(room: number): void {
    this.#room = room;
    const call = this.#drained;
    this.#drained = undefined;
    call?.();
  }
}
