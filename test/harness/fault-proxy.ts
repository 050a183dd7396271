import { type AddressInfo, connect, createServer, type NetConnectOpts, type Server, type Socket } from 'node:net';
import { opened } from './left-open.ts';
import { losePackets } from './packets.ts';

/**
 * What a network does to connections:
 *
 *   cut        both ends are closed in order; new connections at once
 *   reset      both ends get an RST; new connections at once
 *   half-open  nothing is passed on any more, and nobody is told: also not that the other end has gone. Over TCP not even
 *              the systems at both ends are answered: what they send is not acknowledged
 *   delay      what is sent comes later, in order
 *   drip       what is sent comes a few bytes at a time
 */
export const faults = ['cut', 'reset', 'half-open', 'delay', 'drip'] as const;
export type Fault = (typeof faults)[number];

const delayMsMax = 120;
const dripBytesMax = 7;

interface FaultProxyOptions {
  /** Where a new connection goes: asked each time, so that it can also balance. */
  to: () => NetConnectOpts;
  random: () => number;
  /** The path of a unix socket to listen on; left out: a free port of 127.0.0.1. */
  path?: string;
}

/** A connection through the proxy, and what is being done to it. */
interface Link {
  near: Socket;
  far: Socket;
  fault: Fault | undefined;
}

/** A TCP proxy that does to connections what networks do. Chance comes from outside, so that a seed tells it all. */
export class FaultProxy {
  readonly #server: Server;
  readonly #options: FaultProxyOptions;
  readonly #links = new Set<Link>();
  readonly #forget: () => void;
  #striking: { fault: Fault; share: number } | undefined;

  private constructor(server: Server, options: FaultProxyOptions) {
    this.#server = server;
    this.#options = options;
    server.on('connection', (near) => this.#open(near));
    this.#forget = opened(() => this.close());
  }

  static async start(options: FaultProxyOptions): Promise<FaultProxy> {
    const server = createServer({ allowHalfOpen: true });
    const proxy = new FaultProxy(server, options);
    const listened = new Promise<void>((resolve, reject) => server.once('error', reject).once('listening', resolve));
    if (options.path) server.listen(options.path);
    else server.listen(0, '127.0.0.1');
    await listened;
    return proxy;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** How many connections are open here, dead ones included. */
  get connections(): number {
    return this.#links.size;
  }

  /** Strikes a share of the connections, by chance, and of those that come until it heals. Returns how many it struck now. */
  strike(fault: Fault, share = 1): number {
    this.#striking = { fault, share };
    const struck = [...this.#links].filter((link) => link.fault !== 'half-open' && this.#options.random() < share);
    for (const link of struck) this.#strike(link, fault);
    return struck.length;
  }

  /** The network is well again. What was cut stays cut, and what was half open stays dead: nobody remembers it. */
  heal(): void {
    this.#striking = undefined;
    for (const link of this.#links) if (link.fault !== 'half-open') link.fault = undefined;
  }

  /** What is behind the proxy learns that those are gone whose connection died, as it does in time on a real network. */
  bury(): void {
    for (const { far, fault } of this.#links) if (fault === 'half-open') far.destroy();
  }

  async close(): Promise<void> {
    this.#forget();
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    for (const link of this.#links) this.#end(link, (socket) => socket.destroy());
    await closed;
  }

  #open(near: Socket): void {
    const striking = this.#striking;
    const fault = striking && this.#options.random() < striking.share ? striking.fault : undefined;
    if (fault === 'cut' || fault === 'reset') {
      near.on('error', () => {});
      return void (fault === 'reset' ? reset(near) : near.destroy());
    }
    const far = connect({ ...this.#options.to(), allowHalfOpen: true } as NetConnectOpts);
    const link: Link = { near, far, fault };
    this.#links.add(link);
    if (fault === 'half-open') lose(link);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      from.setNoDelay(true);
      let passing = Promise.resolve(); // keeps the end behind the last bytes
      from.on('data', (chunk: Buffer) => {
        from.pause();
        passing = this.#pass(link, chunk, to).then(() => void from.resume());
      });
      from.on('end', () => passing.then(() => link.fault !== 'half-open' && to.end()));
      from.on('error', () => link.fault !== 'half-open' && reset(to));
      from.on('close', () => {
        if (link.fault !== 'half-open' && to.destroyed) this.#links.delete(link);
        else if (near.destroyed && far.destroyed) this.#links.delete(link);
      });
    }
  }

  #strike(link: Link, fault: Fault): void {
    link.fault = fault;
    if (fault === 'cut') this.#end(link, (socket) => socket.destroy());
    if (fault === 'reset') this.#end(link, reset);
    if (fault === 'half-open') lose(link);
  }

  #end({ near, far }: Link, how: (socket: Socket) => void): void {
    for (const socket of [near, far]) if (!socket.destroyed) how(socket);
  }

  /** Resolves when the bytes have been given on, and the sender may send more; never on a connection that is dead. */
  async #pass(link: Link, chunk: Buffer, to: Socket): Promise<void> {
    if (link.fault === 'delay') await later(this.#options.random() * delayMsMax);
    for (let at = 0; at < chunk.length && !to.destroyed; ) {
      if (link.fault === 'half-open') return new Promise(() => {});
      const dripping = link.fault === 'drip';
      const bytes = dripping ? 1 + Math.floor(this.#options.random() * dripBytesMax) : chunk.length - at;
      const taken = to.write(chunk.subarray(at, at + bytes));
      at += bytes;
      if (dripping) await later(1);
      else if (!taken) await drained(to);
    }
  }
}

/** Lets what comes from either end vanish. A unix socket has no packets that could be lost: there it is enough not to read. */
function lose({ near, far }: Link): void {
  for (const socket of [near, far])
    if (socket.connecting) socket.once('connect', () => isTcp(socket) && losePackets(socket));
    else if (isTcp(socket)) losePackets(socket);
}

const isTcp = ({ remotePort }: Socket): boolean => remotePort !== undefined;

/** A unix socket knows no RST: there it is a plain end. */
function reset(socket: Socket): void {
  try {
    socket.resetAndDestroy();
  } catch {
    socket.destroy();
  }
}

function later(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function drained(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      socket.off('drain', done).off('close', done);
      resolve();
    };
    socket.on('drain', done).on('close', done);
  });
}
