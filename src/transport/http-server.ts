import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, Server as NetServer } from 'node:net';
import { Silent } from './silent.ts';

/**
 * How long a server that stops waits for the request of who has just connected: what is on its way is answered. No setting:
 * it is more than a request takes on its way, and less than anybody notices.
 */
const firstRequestMsMax = 500;

/** A node:http server that ends without cutting off what it was asked: `sayLast` first, then `close`. */
export class HttpServer {
  // Some programs offer to go on with HTTP/2 (Java's do, unasked): they are answered as if they had not.
  readonly server: Server = createServer({ shouldUpgradeCallback: ({ headers }) => /^websocket$/i.test(headers.upgrade ?? '') });
  readonly #silent = new Silent(this.server);
  readonly #answering = new Set<ServerResponse>();
  #saysLast = false;

  /** Answers by `listener` from now on; returns the port. */
  async listen(listener: RequestListener, port: number, host: string): Promise<number> {
    this.server.on('request', (request, response) => {
      if (this.#saysLast) sayLast(response);
      this.#answering.add(response);
      response.once('close', () => this.#answering.delete(response));
      listener(request, response);
    });
    await new Promise<void>((resolve, reject) => this.server.once('error', reject).listen(port, host, resolve));
    return (this.server.address() as AddressInfo).port;
  }

  /** From now on a connection ends with its next answer; requests are answered as before. */
  sayLast(): void {
    this.#saysLast = true;
    for (const response of this.#answering) sayLast(response);
  }

  /**
   * Takes no more connections; resolves once every request is answered that was being answered or on its way, or cut off
   * after so many milliseconds.
   */
  async close(msMax: number): Promise<void> {
    // Not as HTTP closes, which ends connections at once on which a request has come and was not read yet.
    const closed = new Promise<void>((resolve) => NetServer.prototype.close.call(this.server, () => resolve()));
    for (let turn = 0; turn < 2; turn++) await new Promise((resolve) => setImmediate(resolve));
    await this.#silent.spoken(firstRequestMsMax);
    this.server.closeIdleConnections();
    const insist = setTimeout(() => this.server.closeAllConnections(), msMax); // a request that never ends
    await closed;
    this.server.close(); // what looks at its connections now and then would go on, and hold all of this
    clearTimeout(insist);
  }
}

/** With this answer the connection ends: what its client sends next is to go elsewhere. */
function sayLast(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader('connection', 'close');
}
