import type { Duplex } from 'node:stream';
import type { ExecutionResult } from 'graphql';
import type { Encoded } from '../live/encoder.ts';
import type { Sink } from '../live/listener.ts';

/** How much is written to one socket at once; with what the stream itself lets wait, all that waits for a reader. */
const writeBytesMax = 32_000;

const head = Buffer.from('{"id":');
const middle = Buffer.from(',"type":"next","payload":');
const closing = 0x7d; // }

/**
 * The items of one subscription as frames of its socket (graphql-transport-ws `next` messages in RFC 6455 text frames),
 * written straight to the stream: what waits leaves in one write, and nothing is encoded for one reader alone but its id.
 */
export class SocketFrames<Out> implements Sink<Out> {
  readonly #stream: Duplex;
  readonly #isOpen: () => boolean;
  readonly #id: string;
  readonly #encode: (item: Out) => Encoded;
  readonly #tell: (result: ExecutionResult) => ExecutionResult;
  #put: Buffer[] | undefined;
  #putBytes = 0;

  /** `tell` puts the errors of a result into the reader's words. */
  constructor(
    stream: Duplex,
    isOpen: () => boolean,
    id: string,
    encode: (item: Out) => Encoded,
    tell: (result: ExecutionResult) => ExecutionResult,
  ) {
    this.#stream = stream;
    this.#isOpen = isOpen;
    this.#id = JSON.stringify(id);
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
    const idBytes = Buffer.byteLength(this.#id);
    const around = head.length + idBytes + middle.length + 1;
    let total = 0;
    for (const payload of payloads) total += headerBytes(around + payload.length) + around + payload.length;
    const frames = Buffer.allocUnsafe(total);
    let at = 0;
    for (const payload of payloads) {
      at = writeHeader(frames, at, around + payload.length);
      at += head.copy(frames, at);
      at += frames.write(this.#id, at);
      at += middle.copy(frames, at);
      at += payload.copy(frames, at);
      frames[at++] = closing;
    }
    this.#stream.write(frames);
  }

  whenDrained(call: () => void): () => void {
    this.#stream.once('drain', call);
    return () => this.#stream.off('drain', call);
  }
}

function headerBytes(payloadBytes: number): number {
  if (payloadBytes < 126) return 2;
  return payloadBytes < 65_536 ? 4 : 10;
}

/** The header of an unmasked text frame, whole in one frame; returns where its payload begins. */
function writeHeader(frames: Buffer, at: number, payloadBytes: number): number {
  frames[at] = 0x81;
  if (payloadBytes < 126) {
    frames[at + 1] = payloadBytes;
    return at + 2;
  }
  if (payloadBytes < 65_536) {
    frames[at + 1] = 126;
    return frames.writeUInt16BE(payloadBytes, at + 2);
  }
  frames[at + 1] = 127;
  return frames.writeBigUInt64BE(BigInt(payloadBytes), at + 2);
}
