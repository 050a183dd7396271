import type { Duplex } from 'node:stream';
import type { ExecutionResult } from 'graphql';
import type { Encoded } from '../live/encoder.ts';
import type { Sink } from '../live/listener.ts';
import type { FrameTemplate } from './frame-template.ts';

/** How much is written to one socket at once; with what the stream itself lets wait, all that waits for a reader. */
const writeBytesMax = 32_000;

/**
 * The items of one subscription as frames of its socket, written straight to the stream: what waits leaves in one write,
 * and nothing is encoded for one reader alone but its id.
 */
export class SocketFrames<Out> implements Sink<Out> {
  readonly #stream: Duplex;
  readonly #isOpen: () => boolean;
  readonly #id: string;
  readonly #template: FrameTemplate;
  readonly #encode: (item: Out) => Encoded;
  readonly #tell: (result: ExecutionResult) => ExecutionResult;
  #put: Buffer[] | undefined;
  #putBytes = 0;

  /** `tell` puts the errors of a result into the reader's words. */
  constructor(
    stream: Duplex,
    isOpen: () => boolean,
    id: string,
    template: FrameTemplate,
    encode: (item: Out) => Encoded,
    tell: (result: ExecutionResult) => ExecutionResult,
  ) {
    this.#stream = stream;
    this.#isOpen = isOpen;
    this.#id = JSON.stringify(id);
    this.#template = template;
    this.#encode = encode;
    this.#tell = tell;
  }

  get full(): boolean {
    return this.#stream.writableNeedDrain;
  }

  put(item: Out): boolean {
    const { json, failed } = this.#encode(item);
    this.#put ??= [];
    this.#put.push(failed ? Buffer.from(JSON.stringify(this.#tell(failed))) : json);
    this.#putBytes += json.length;
    return this.#putBytes < writeBytesMax;
  }

  flush(): void {
    const payloads = this.#put;
    this.#put = undefined;
    this.#putBytes = 0;
    if (!payloads || !this.#isOpen()) return; // its close frame has been sent: nothing may follow it
    this.#template.write(this.#stream, this.#id, payloads);
  }

  whenDrained(call: () => void): () => void {
    this.#stream.once('drain', call);
    return () => this.#stream.off('drain', call);
  }
}
