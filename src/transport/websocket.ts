import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { GraphQLSchema } from 'graphql';
import { handleProtocols, makeServer } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Parts } from '../graphql/context.ts';
import { type Locale, localeOf } from '../locale.ts';
import { Problem } from '../problems.ts';
import { addressOf } from './address.ts';
import { type Connection, Connections } from './connections.ts';
import { type Door, mayEnter, targetOf } from './doorkeeper.ts';
import { Pings } from './pings.ts';
import { refuseUpgrade } from './refuse.ts';
import { type Extra, socketOperations } from './socket-operations.ts';
import { closeSlow, closeSocket, closes, reasonOf, type WebSocketLimits, webSocketLimits } from './sockets.ts';
import { spread } from './spread.ts';

/** How long a server that stops waits for its sockets to say good-bye. */
const byesMsMax = 5_000;
/** GraphQL over WebSocket (graphql-transport-ws) beside HTTP on the same server. `stop` closes every socket with 1012. */
export interface WebSocketTransport {
  /** How many sockets are open. */
  readonly sockets: number;
  stop(): Promise<void>;
}

export function webSocketTransport(
  server: Server,
  schema: GraphQLSchema,
  parts: Parts,
  door: Door,
  defaultLocale: Locale,
  limits: WebSocketLimits = webSocketLimits,
  connections: Connections = new Connections(limits),
): WebSocketTransport {
  const options = {
    noServer: true,
    maxPayload: limits.messageBytesMax,
    handleProtocols,
    perMessageDeflate: false,
    autoPong: false,
    closeTimeout: limits.closeGraceMs, // its types do not have it yet
  };
  const sockets = new WebSocketServer(options);
  const operations = socketOperations(schema, parts, defaultLocale, limits);
  const protocol = makeServer<Record<string, unknown>, Extra>({ ...operations, connectionInitWaitTimeout: limits.initMsMax });
  const pings = new Pings(limits.pingIntervalMs, parts.log);
  let stopping = false;

  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    stream.on('error', () => stream.destroy()); // it hung up while it was being answered
    try {
      if (targetOf(request).path !== '/graphql') throw new Problem('NOT_FOUND');
      if (!mayEnter(request, door)) throw new Problem('ORIGIN_REFUSED');
      if (stopping) throw new Problem('RESTARTING');
      const connection = connections.enter(addressOf(request, door.trustedProxies));
      stream.once('close', () => connection.leave()); // also when it never becomes a socket
      sockets.handleUpgrade(request, stream, head, (socket) => open(socket, stream, request, connection));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      refuseUpgrade(stream, error, localeOf(request.headers['accept-language'], defaultLocale));
    }
  });

  function open(socket: WebSocket, stream: Duplex, request: IncomingMessage, connection: Connection): void {
    const acceptLanguage = request.headers['accept-language'];
    stream.setMaxListeners(0); // each of its subscriptions may wait for it to drain
    socket.on('error', (error) => parts.log.debug({ err: error }, 'a socket failed')); // ws closes it with the fitting code
    // Answered here and not by ws, which would answer a reader that never reads without end.
    socket.on('ping', (data) => {
      if (!comes(data.length)) return;
      if (socket.bufferedAmount > limits.bufferedBytesMax) closeSlow(socket, parts.log);
      else socket.pong(data);
    });
    socket.on('pong', (data) => void comes(data.length));
    pings.watch(socket);
    const closed = protocol.opened(
      {
        protocol: socket.protocol,
        // Resolves once the system has taken the bytes: who writes to a reader that does not read, waits.
        send: (data) =>
          new Promise((resolve) => {
            if (socket.readyState !== socket.OPEN) return resolve();
            if (socket.bufferedAmount > limits.bufferedBytesMax) closeSlow(socket, parts.log);
            socket.send(data, () => resolve()); // or it has hung up, and the socket closes
          }),
        close: (code, reason) => closeSocket(socket, code ?? 1000, reason ?? ''),
        onMessage: (read) => {
          socket.on('message', (data: Buffer, isBinary) => {
            if (!comes(data.length)) return;
            const message = isBinary ? undefined : messageIn(String(data));
            if (message) parts.inFlight.track(read(message)).catch((error: unknown) => failed(socket, error));
            else closeSocket(socket, closes.badMessage, 'Invalid message received');
          });
        },
      },
      { socket, stream, connection, acceptLanguage, running: new Set() },
    );
    socket.once('close', (code, reason) => {
      closed(code, String(reason)).catch((error: unknown) => parts.log.error({ err: error }, 'a socket did not close well'));
    });

    /** Whether what has come is read at all: not on a socket that is being closed, nor of one that sends too much. */
    function comes(bytes: number): boolean {
      if (socket.readyState !== socket.OPEN) return false;
      try {
        connection.took(bytes);
        return true;
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        closeSocket(socket, closes.tryAgainLater, reasonOf(error, localeOf(acceptLanguage, defaultLocale)));
        return false;
      }
    }
  }

  function failed(socket: WebSocket, error: unknown): void {
    parts.log.error({ err: error }, 'a message failed');
    closeSocket(socket, closes.internal, 'Internal error');
  }

  return {
    get sockets() {
      let open = 0; // one that is being closed may take its time
      for (const socket of sockets.clients) if (socket.readyState === socket.OPEN) open += 1;
      return open;
    },
    async stop() {
      stopping = true;
      await spread([...sockets.clients], limits.drainSpreadMs, (socket) =>
        closeSocket(socket, closes.serviceRestart, 'Restarting: resume from your last cursor'),
      );
      const insist = setTimeout(() => {
        for (const socket of sockets.clients) socket.terminate();
      }, byesMsMax);
      await new Promise<void>((resolve) => sockets.close(() => resolve()));
      clearTimeout(insist);
      pings.stop();
    },
  };
}

/** What only a server sends: graphql-ws takes it for a message, and fails. */
const ofServers: unknown[] = ['connection_ack', 'next', 'error'];

/** The message in a text, still to be judged by graphql-ws, which takes it read as well; nothing when it is none of a client. */
function messageIn(text: string): string | undefined {
  try {
    const message: unknown = JSON.parse(text);
    const isObject = typeof message === 'object' && message !== null;
    return isObject && 'type' in message && !ofServers.includes(message.type) ? (message as unknown as string) : undefined;
  } catch {
    return undefined;
  }
}
