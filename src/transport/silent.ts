import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';

/** Connections over which nothing was asked yet: what their clients ask first may be on its way. */
export class Silent {
  readonly #sockets = new Set<Socket>();
  #spoken: (() => void) | undefined;

  constructor(server: Server) {
    const forget = (socket: Socket) => {
      if (this.#sockets.delete(socket) && this.#sockets.size === 0) this.#spoken?.();
    };
    function closed(this: Socket): void {
      forget(this);
    }
    const asked = ({ socket }: IncomingMessage) => {
      if (!this.#sockets.has(socket)) return; // it has asked before
      socket.off('close', closed);
      forget(socket);
    };
    server.on('connection', (socket: Socket) => this.#sockets.add(socket.once('close', closed)));
    server.on('request', asked).on('upgrade', asked);
  }

  /** Resolves once all of them have asked something or are gone, or after so many milliseconds. */
  async spoken(msMax: number): Promise<void> {
    if (this.#sockets.size === 0) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#spoken = resolve;
    const insist = setTimeout(resolve, msMax);
    await promise;
    clearTimeout(insist);
  }
}
