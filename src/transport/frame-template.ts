import type { Duplex } from 'node:stream';

const head = Buffer.from('{"id":');
const middle = Buffer.from(',"type":"next","payload":');
const closing = 0x7d; // }

/** The frames of some results, with room for an id of so many bytes in each. */
interface Frames {
  payloads: readonly Buffer[];
  idBytes: number;
  bytes: Buffer;
  idsAt: readonly number[];
}

/**
 * Writes results as graphql-transport-ws `next` messages in RFC 6455 text frames. Readers who are told the same one after
 * the other get the same bytes: they are laid out once, and only the id is put in for each.
 */
export class FrameTemplate {
  #frames: Frames | undefined;

  /** `id` is the id of the operation as JSON. */
  write(stream: Duplex, id: string, payloads: readonly Buffer[]): void {
    const idBytes = Buffer.byteLength(id);
    let frames = this.#frames;
    if (!frames || frames.idBytes !== idBytes || !areSame(frames.payloads, payloads)) {
      frames = laidOut(payloads, idBytes);
      this.#frames = frames;
    }
    const { bytes, idsAt } = frames;
    for (const at of idsAt) bytes.write(id, at);
    stream.write(bytes);
    // What the system did not take at once is still to be sent: these bytes are not ours any more.
    if (stream.writableLength > 0) this.#frames = undefined;
  }
}

function areSame(some: readonly Buffer[], others: readonly Buffer[]): boolean {
  if (some === others) return true;
  if (some.length !== others.length) return false;
  for (let i = 0; i < some.length; i++) if (some[i] !== others[i]) return false;
  return true;
}

function laidOut(payloads: readonly Buffer[], idBytes: number): Frames {
  const around = head.length + idBytes + middle.length + 1;
  let total = 0;
  for (const payload of payloads) total += headerBytes(around + payload.length) + around + payload.length;
  const bytes = Buffer.allocUnsafeSlow(total);
  const idsAt: number[] = [];
  let at = 0;
  for (const payload of payloads) {
    at = writeHeader(bytes, at, around + payload.length);
    at += head.copy(bytes, at);
    idsAt.push(at);
    at += idBytes;
    at += middle.copy(bytes, at);
    at += payload.copy(bytes, at);
    bytes[at++] = closing;
  }
  return { payloads, idBytes, bytes, idsAt };
}

/** A text as one frame. */
export function textFrame(text: string): Buffer {
  const payload = Buffer.from(text);
  const frame = Buffer.allocUnsafeSlow(headerBytes(payload.length) + payload.length);
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
