import type { Duplex } from 'node:stream';
import type { ExecutionResult } from 'graphql';
import type { Encoded, Run } from '../live/encoder.ts';
import type { Sink } from '../live/listener.ts';
import type { FrameTemplate } from './frame-template.ts';

/** How much is written to one socket at once; with what the stream itself lets wait, all that waits for a reader. */
const writeBytesMax = 32_000;

/** A subscription whose items are framed. */
export interface Framed<Out> {
  /** The id of the operation, in JSON. */
  readonly id: string;
  /** By which its frames are laid out. */
  readonly template: FrameTemplate;
  /** Whether its socket takes frames: nothing may follow its close frame. */
  readonly isOpen: boolean;
  encode(item: Out): Encoded;
  encodeAll(items: readonly Out[]): Run;
  /** A result in the reader's words. */
  tell(result: ExecutionResult): ExecutionResult;
}

/**
 * The items of one subscription as frames of its socket, written straight to the stream: what waits leaves in one write,
 * and nothing is encoded for one reader alone but its id.
 */
export class SocketFrames<Out> implements Sink<Out> {
  readonly #stream: Duplex;
  readonly #of: Framed<Out>;
  #put: Buffer[] | undefined;
  #putBytes = 0;

  constructor(stream: Duplex, of: Framed<Out>) {
    this.#stream = stream;
    this.#of = of;
  }

  get full(): boolean {
    return this.#stream.writableNeedDrain;
  }

  put(item: Out): boolean {
    const { json, failed } = this.#of.encode(item);
    this.#put ??= [];
    this.#put.push(failed ? Buffer.from(JSON.stringify(this.#of.tell(failed))) : json);
    this.#putBytes += json.length + this.#of.id.length;
    return this.#putBytes < writeBytesMax;
  }

  flush(): void {
    const payloads = this.#put;
    this.#put = undefined;
    this.#putBytes = 0;
    if (!payloads || !this.#of.isOpen) return;
    this.#of.template.write(this.#stream, this.#of.id, payloads);
  }

  writeAll(items: readonly Out[]): boolean {
    const { id, isOpen, template } = this.#of;
    const { payloads, bytes } = this.#of.encodeAll(items);
    if (!payloads || bytes + items.length * id.length >= writeBytesMax) return false;
    if (isOpen) template.write(this.#stream, id, payloads);
    return true;
  }

  whenDrained(call: () => void): () => void {
    this.#stream.once('drain', call);
    return () => this.#stream.off('drain', call);
  }
}
