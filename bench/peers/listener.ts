// One follower on a plain socket. Frames are counted by their heads, since a client that reads them all would cost more
// than the servers that are measured: only what its crowd wants to read is read.
import { randomUUID } from 'node:crypto';
import net from 'node:net';
import type { Crowd } from './crowd.ts';
import type { Follower, Speech } from './speech.ts';

/** Shorter frames are the protocol's own. */
const eventBytesMin = 400;
const readBuffer = Buffer.allocUnsafe(256 * 1024); // of all sockets: each takes what it read before the next one reads
const pong = Buffer.from([0x8a, 0x80, 0, 0, 0, 0]);
const noBytes = Buffer.alloc(0);
const opcodes = { text: 1, close: 8, ping: 9 };

/** A masked text frame; the mask is zero, so that the bytes are as they are. */
function framed(words: string): Buffer {
  const payload = Buffer.from(words);
  const mask = [0, 0, 0, 0];
  const head =
    payload.length < 126
      ? [0x81, 0x80 | payload.length, ...mask]
      : [0x81, 0xfe, payload.length >> 8, payload.length & 255, ...mask];
  return Buffer.concat([Buffer.from(head), payload]);
}

/** Where a follower connects, how it speaks, and who it is; `index` tells it from the others. */
export interface Seat extends Omit<Follower, 'id'> {
  index: number;
  url: string;
  speech: Speech;
}

export class Listener implements Follower {
  readonly id = randomUUID(); // as stock clients name their operations
  /** How many events it has got. */
  events = 0;
  readonly index: number;
  readonly login: string | undefined;
  readonly draftId: string;
  readonly #crowd: Crowd;
  readonly #speech: Speech;
  readonly #socket: net.Socket;
  readonly #ready = Promise.withResolvers<void>();
  #isOpen = false;
  /** The beginning of a frame whose rest is still to come. */
  #kept: Buffer = noBytes;
  /** How much is still to come of an event that has been counted. */
  #toSkip = 0;

  constructor(crowd: Crowd, { index, url, speech, login, draftId }: Seat) {
    this.index = index;
    this.login = login;
    this.draftId = draftId;
    this.#crowd = crowd;
    this.#speech = speech;
    const { hostname, port } = new URL(url);
    const read = (bytes: number, buffer: Uint8Array) => {
      try {
        this.#read((buffer as Buffer).subarray(0, bytes), performance.now());
      } catch (error) {
        this.#fail(error as Error);
      }
      return true;
    };
    this.#socket = net.connect({
      port: Number(port),
      host: hostname,
      noDelay: true,
      onread: { buffer: readBuffer, callback: read },
    });
    this.#socket.on('connect', () => this.#socket.write(this.#upgrade(hostname, port)));
    this.#socket.on('error', (error) => this.#fail(error));
    this.#socket.on('close', () => this.#fail(new Error('A socket was closed.')));
  }

  /** Resolves once it follows, as far as that can be known. */
  get ready(): Promise<void> {
    return this.#ready.promise;
  }

  leave(): void {
    this.#socket.removeAllListeners('close').destroy();
  }

  #upgrade(hostname: string, port: string): string {
    const { path, protocol } = this.#speech;
    return [
      `GET ${path} HTTP/1.1`,
      `Host: ${hostname}:${port}`,
      'Upgrade: websocket',
      'Connection: Upgrade',
      'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
      'Sec-WebSocket-Version: 13',
      ...(protocol ? [`Sec-WebSocket-Protocol: ${protocol}`] : []),
      '\r\n',
    ].join('\r\n');
  }

  #fail(error: Error): void {
    this.#crowd.faults.push(error.message);
    this.#ready.reject(error);
    this.leave();
  }

  #say(words: string): void {
    this.#socket.write(framed(words));
  }

  #read(chunk: Buffer, now: number): void {
    const bytes = this.#kept.length > 0 ? Buffer.concat([this.#kept, chunk]) : chunk;
    this.#kept = noBytes;
    let at = this.#isOpen ? 0 : this.#open(bytes);
    if (this.#toSkip > 0) {
      at = Math.min(this.#toSkip, bytes.length);
      this.#toSkip -= at;
    }
    while (at < bytes.length) {
      const end = this.#readFrame(bytes, at, now);
      if (end < 0) {
        this.#kept = Buffer.from(bytes.subarray(at)); // what was read lies where the next socket reads
        return;
      }
      at = end;
    }
    if (at > bytes.length) this.#toSkip = at - bytes.length;
  }

  /** Reads the answer to the upgrade; returns where frames begin. */
  #open(bytes: Buffer): number {
    const end = bytes.indexOf('\r\n\r\n');
    if (end < 0) throw new Error('The answer to an upgrade came in pieces.');
    const head = bytes.toString('latin1', 0, end);
    if (!head.startsWith('HTTP/1.1 101')) throw new Error(`An upgrade was refused: ${head}`);
    this.#isOpen = true;
    const words = this.#speech.opening(this);
    if (words !== undefined) this.#say(words);
    if (this.#speech.readyWhenOpen) this.#ready.resolve();
    return end + 4;
  }

  /** Where the frame ends that begins at `at`: beyond the bytes if the rest need not be seen; -1 if it is needed. */
  #readFrame(bytes: Buffer, at: number, now: number): number {
    const there = bytes.length - at;
    if (there < 2) return -1;
    let length = bytes[at + 1]!;
    let head = 2;
    if (length === 126) {
      if (there < 4) return -1;
      length = bytes.readUInt16BE(at + 2);
      head = 4;
    } else if (length === 127) {
      if (there < 10) return -1;
      length = Number(bytes.readBigUInt64BE(at + 2));
      head = 10;
    }
    const opcode = bytes[at]! & 15;
    const end = at + head + length;
    if (opcode === opcodes.text && length >= eventBytesMin && !this.#crowd.wantsToRead(this)) {
      this.#crowd.got(this, now, length);
      return end;
    }
    if (end > bytes.length) return -1;
    if (opcode === opcodes.ping) this.#socket.write(pong);
    else if (opcode === opcodes.close)
      throw new Error(`A socket was closed with ${length < 2 ? 'no code' : bytes.readUInt16BE(end - length)}.`);
    else if (opcode === opcodes.text) this.#take(bytes.toString('utf8', end - length, end), length, now);
    return end;
  }

  #take(words: string, length: number, now: number): void {
    if (length >= eventBytesMin) {
      this.#crowd.got(this, now, length, this.#speech.itemOf(words, this));
      return;
    }
    const { say, ready } = this.#speech.hear(words, this);
    if (say !== undefined) this.#say(say);
    if (ready) this.#ready.resolve();
  }
}
