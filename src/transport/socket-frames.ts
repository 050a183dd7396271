import type { Duplex } from 'node:stream';
import type { ExecutionResult } from 'graphql';
import type { Encoded } from '../live/encoder.ts';
import type { Sink } from '../live/listener.ts';

/** How much is written to one socket at once; with what the stream itself lets wait, all that waits for a reader. */
const writeBytesMax = 32_000;

const head = Buffer.from('{"id":');
const middle = Buffer.from(',"type":"next","payload":');
const closing = 0x7d; // }

/** A subscription whose items are framed. */
export interface Framed<Out> {
  /** The id of the operation, in JSON. */
  readonly id: string;
  /** Whether its socket takes frames: nothing may follow its close frame. */
  readonly isOpen: boolean;
  encode(item: Out): Encoded;
  /** A result in the reader's words. */
  tell(result: ExecutionResult): ExecutionResult;
}

/**
 * The items of one subscription as frames of its socket (graphql-transport-ws `next` messages in RFC 6455 text frames),
 * written straight to the stream: what waits leaves in one write, and nothing is encoded for one reader alone but its id.
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
    this.#putBytes += json.length;
    return this.#putBytes < writeBytesMax;
  }

  flush(): void {
    const payloads = this.#put;
    this.#put = undefined;
    this.#putBytes = 0;
    if (!payloads || !this.#of.isOpen) return;
    const { id } = this.#of;
    const idBytes = Buffer.byteLength(id);
    const around = head.length + idBytes + middle.length + 1;
    let total = 0;
    for (const payload of payloads) total += headerBytes(around + payload.length) + around + payload.length;
    const frames = Buffer.allocUnsafe(total);
    let at = 0;
    for (const payload of payloads) {
      at = writeHeader(frames, at, around + payload.length);
      at += head.copy(frames, at);
      at += frames.write(id, at);
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

/** A text as one frame. */
export function textFrame(text: string): Buffer {
  const payload = Buffer.from(text);
  const frame = Buffer.alloc(headerBytes(payload.length) + payload.length);
  payload.copy(frame, writeHeader(frame, 0, payload.length));
  return frame;
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
