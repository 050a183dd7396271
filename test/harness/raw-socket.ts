import { createHash, randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { opened } from './left-open.ts';
import { keepAtMost } from './packets.ts';

// WebSocket by hand (RFC 6455), so that a test can send what no client library would, and see every byte that comes.

export const opcodes = { continuation: 0, text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const;

export interface Frame {
  fin: boolean;
  opcode: number;
  payload: Buffer;
}

export interface FrameOptions {
  fin?: boolean;
  masked?: boolean;
  /** The three reserved bits, as they stand in the first byte: 0x40, 0x20, 0x10. */
  reserved?: number;
  /** What the frame says of its length; left out: the truth. */
  saysLength?: number;
}

/** A frame as it goes over the wire, masked as a client's are to be. */
export function frame(opcode: number, payload: Buffer | string = '', options: FrameOptions = {}): Buffer {
  const { fin = true, masked = true, reserved = 0 } = options;
  const bytes = Buffer.from(payload);
  const length = options.saysLength ?? bytes.length;
  const head = [(fin ? 0x80 : 0) | reserved | opcode];
  const mask = masked ? 0x80 : 0;
  const long = Buffer.alloc(8);
  long.writeBigUInt64BE(BigInt(length));
  if (length < 126) head.push(mask | length);
  else if (length < 65_536) head.push(mask | 126, ...long.subarray(6));
  else head.push(mask | 127, ...long);
  const key = randomBytes(4);
  const sent = masked ? bytes.map((byte, i) => byte ^ key[i % 4]!) : bytes;
  return Buffer.concat([Buffer.from(head), masked ? key : Buffer.alloc(0), sent]);
}

/** A close frame with a code and a reason. */
export function closeFrame(code: number, reason: Buffer | string = ''): Buffer {
  return frame(opcodes.close, Buffer.concat([Buffer.from([code >> 8, code & 0xff]), Buffer.from(reason)]));
}

export interface Handshake {
  protocol?: string | null;
  /** Sent beside what a handshake needs; undefined leaves one out. */
  headers?: Record<string, string | undefined>;
  method?: string;
  path?: string;
  /** How much the system is to keep of what comes until it is read; left out: as it sees fit, which may be megabytes. */
  keptBytes?: number;
}

/** One connection, with what came over it so far. */
export class RawSocket {
  readonly #socket: Socket;
  readonly frames: Frame[] = [];
  #unread = Buffer.alloc(0);
  /** What came after that while the frame it begins is not whole, which needs so many bytes of so many. */
  readonly #parts: Buffer[] = [];
  #needed = 0;
  #bytes = 0;
  #taken = 0;
  #ended = false;
  readonly #waiting = new Set<() => void>();
  status = 0;
  headers: Record<string, string> = {};
  /** What the server closed with: 1005 when it gave no code; 1006 when it just hung up. */
  closed: Promise<{ code: number; reason: string }>;
  /** Resolves when the connection has ended. */
  ended: Promise<void>;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.setNoDelay(true);
    socket.on('error', () => {}); // its end is told by close
    socket.once(
      'close',
      opened(() => socket.destroy()),
    );
    this.ended = new Promise((resolve) => socket.once('close', () => resolve()));
    socket.once('close', () => {
      this.#ended = true;
      this.#look();
    });
    this.closed = this.#closed();
  }

  /** Shakes hands; `status` is 101 when the server takes it, and otherwise `body` says why not. */
  static async open(url: string, handshake: Handshake = {}): Promise<RawSocket> {
    const { hostname, port, pathname } = new URL(url);
    const socket = connect(Number(port), hostname);
    const raw = new RawSocket(socket);
    const { protocol = 'graphql-transport-ws', method = 'GET', path = pathname, keptBytes } = handshake;
    if (keptBytes !== undefined) socket.once('connect', () => keepAtMost(keptBytes, socket));
    const key = randomBytes(16).toString('base64');
    const headers: Record<string, string | undefined> = {
      host: `${hostname}:${port}`,
      connection: 'Upgrade',
      upgrade: 'websocket',
      'sec-websocket-version': '13',
      'sec-websocket-key': key,
      'sec-websocket-protocol': protocol ?? undefined,
      ...handshake.headers,
    };
    const lines = Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`]));
    socket.write([`${method} ${path} HTTP/1.1`, ...lines, '', ''].join('\r\n'));
    socket.on('data', (chunk) => raw.#came(chunk));
    await raw.#until(() => raw.status !== 0 || raw.#ended);
    if (raw.status === 101) {
      const accept = createHash('sha1').update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64');
      if (raw.headers['sec-websocket-accept'] !== accept) throw new Error('The handshake is not answered with its key.');
    }
    return raw;
  }

  /** Sends bytes as they are. */
  send(...bytes: Buffer[]): void {
    this.#socket.write(Buffer.concat(bytes));
  }

  /** Sends a message of the protocol in one frame. */
  say(...messages: (object | string)[]): void {
    this.send(...messages.map((message) => frame(opcodes.text, textOf(message))));
  }

  /** Says whose it is, and waits until that is acknowledged. */
  async init(login: string): Promise<void> {
    this.say({ type: 'connection_init', payload: { authorization: `Demo ${login}` } });
    const { type } = await this.message();
    if (type !== 'connection_ack') throw new Error(`Not acknowledged: ${type}`);
  }

  /** The next frame. */
  async frame(): Promise<Frame> {
    await this.#until(() => this.frames.length > this.#taken || this.#ended);
    const next = this.frames[this.#taken++];
    if (!next) throw new Error('The connection has ended.');
    return next;
  }

  /** The next message of the protocol, pings and pongs of the socket left out. */
  // biome-ignore lint/suspicious/noExplicitAny: it is what a test is to find out
  async message(): Promise<any> {
    for (;;) {
      const { opcode, payload } = await this.frame();
      if (opcode === opcodes.text) return JSON.parse(payload.toString());
      if (opcode === opcodes.close) throw new Error(`Closed: ${payload.readUInt16BE()} ${payload.subarray(2)}`);
    }
  }

  /** Why it was refused: what stands under the head of the answer. */
  async body(): Promise<string> {
    await this.ended;
    return this.#unread.toString();
  }

  /** Reads no more. */
  pause(): void {
    this.#socket.pause();
  }

  resume(): void {
    this.#socket.off('data', this.#stop).resume();
  }

  readonly #stop = () => void this.#socket.pause();

  /** Reads what comes next, and no more until it is asked again. */
  readOnce(): void {
    this.#socket.off('data', this.#stop).once('data', this.#stop).resume();
  }

  /** Cuts the connection, without a word. */
  cut(): void {
    this.#socket.destroy();
  }

  async #closed(): Promise<{ code: number; reason: string }> {
    const isClose = ({ opcode }: Frame) => opcode === opcodes.close;
    await this.#until(() => this.frames.some(isClose) || this.#ended);
    const payload = this.frames.find(isClose)?.payload;
    if (!payload) return { code: 1006, reason: '' };
    if (payload.length === 0) return { code: 1005, reason: '' };
    const reason = new TextDecoder('utf-8', { fatal: true }).decode(payload.subarray(2));
    return { code: payload.readUInt16BE(), reason };
  }

  #came(chunk: Buffer | string): void {
    this.#parts.push(Buffer.from(chunk));
    this.#bytes += chunk.length;
    if (this.#bytes < this.#needed) return; // a long frame is put together once
    this.#unread = Buffer.concat([this.#unread, ...this.#parts.splice(0)]);
    if (this.status === 0) this.#readHead();
    if (this.status === 101) while (this.#readFrame());
    this.#look();
  }

  #readHead(): void {
    const end = this.#unread.indexOf('\r\n\r\n');
    if (end < 0) return;
    const [first, ...lines] = this.#unread.toString('latin1', 0, end).split('\r\n');
    for (const line of lines) {
      const at = line.indexOf(':');
      this.headers[line.slice(0, at).toLowerCase()] = line.slice(at + 1).trim();
    }
    this.#unread = this.#unread.subarray(end + 4);
    this.#bytes = this.#unread.length;
    this.status = Number(first!.split(' ')[1]);
  }

  #readFrame(): boolean {
    const bytes = this.#unread;
    if (bytes.length < 2) return false;
    const short = bytes[1]! & 0x7f;
    const at = short === 126 ? 4 : short === 127 ? 10 : 2;
    if (bytes.length < at) return false;
    const length = short === 126 ? bytes.readUInt16BE(2) : short === 127 ? Number(bytes.readBigUInt64BE(2)) : short;
    this.#needed = at + length;
    if (bytes.length < this.#needed) return false;
    this.#needed = 0;
    if (bytes[1]! & 0x80) throw new Error('A server does not mask.');
    this.frames.push({ fin: (bytes[0]! & 0x80) !== 0, opcode: bytes[0]! & 0x0f, payload: bytes.subarray(at, at + length) });
    this.#unread = bytes.subarray(at + length);
    this.#bytes = this.#unread.length;
    return true;
  }

  #until(condition: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (!condition()) return;
        this.#waiting.delete(look);
        resolve();
      };
      this.#waiting.add(look);
      look();
    });
  }

  #look(): void {
    for (const look of [...this.#waiting]) look();
  }
}

export const textOf = (message: object | string): string => (typeof message === 'string' ? message : JSON.stringify(message));
