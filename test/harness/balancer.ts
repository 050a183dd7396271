import { get } from 'node:http';
import { connect, createServer, type Socket } from 'node:net';
import { opened } from './left-open.ts';

export interface Balancer extends AsyncDisposable {
  port: number;
  /** Resolves when so many of the servers behind it are ready. */
  untilReady(amount: number): Promise<void>;
}

const lookMs = 50;

/**
 * A balancer as simple as they come: it passes bytes on, and gives each new connection to the next server whose /readyz
 * says yes. A connection that is being passed on stays where it is.
 */
export async function aBalancer(ports: readonly number[]): Promise<Balancer> {
  let ready: number[] = [];
  let turn = 0;
  const waiting = new Set<() => void>();
  const open = new Set<Socket>();

  const look = async () => {
    const found = await Promise.all(ports.map(isReady));
    ready = ports.filter((_, i) => found[i]);
    for (const again of [...waiting]) again();
  };
  let looking = look();
  const timer = setInterval(() => {
    looking = looking.then(look);
  }, lookMs);

  const server = createServer((client) => {
    const port = ready[turn++ % ready.length];
    if (port === undefined) return void client.destroy();
    const behind = connect(port, '127.0.0.1');
    for (const [from, to] of [
      [client, behind],
      [behind, client],
    ] as const) {
      open.add(from);
      from.setNoDelay(true);
      from.on('error', () => to.destroy());
      from.on('close', () => {
        open.delete(from);
        to.destroy();
      });
      from.pipe(to);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = async () => {
    forget();
    clearInterval(timer);
    await looking;
    for (const socket of open) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  };
  const forget = opened(close);
  return {
    port: (server.address() as { port: number }).port,
    untilReady: (amount) =>
      new Promise((resolve) => {
        const again = () => {
          if (ready.length < amount) return;
          waiting.delete(again);
          resolve();
        };
        waiting.add(again);
        again();
      }),
    [Symbol.asyncDispose]: close,
  };
}

/** Whether a server says that it may be sent requests; asked over a connection of its own. */
function isReady(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    get({ host: '127.0.0.1', port, path: '/readyz', agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    }).on('error', () => resolve(false));
  });
}
