import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { GraphQLSchema } from 'graphql';
import { handleProtocols, makeServer } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Parts } from '../graphql/context.ts';
import type { Locale } from '../locale.ts';
import { type Door, mayEnter, targetOf } from './doorkeeper.ts';
import { type Extra, socketOperations } from './socket-operations.ts';
import { closeSlow, closeSocket, closes, keepAlive, type WebSocketLimits, webSocketLimits } from './sockets.ts';

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
): WebSocketTransport {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: limits.messageBytesMax,
    handleProtocols,
    perMessageDeflate: false,
    autoPong: false,
  });
  const protocol = makeServer<Record<string, unknown>, Extra>(socketOperations(schema, parts, defaultLocale, limits));

  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    stream.on('error', () => stream.destroy()); // it hung up while it was being answered
    const found = targetOf(request).path === '/graphql';
    if (!found || !mayEnter(request, door)) {
      return void stream.end(
        `HTTP/1.1 ${found ? '403 Forbidden' : '404 Not Found'}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`,
      );
    }
    sockets.handleUpgrade(request, stream, head, (socket) => open(socket, stream, request));
  });

  function open(socket: WebSocket, stream: Duplex, request: IncomingMessage): void {
    socket.on('error', (error) => parts.log.debug({ err: error }, 'a socket failed')); // ws closes it with the fitting code
    // Answered here and not by ws, which would answer a reader that never reads without end.
    socket.on('ping', (data) => {
      if (socket.bufferedAmount > limits.bufferedBytesMax) closeSlow(socket, limits.closeGraceMs, parts.log);
      else socket.pong(data);
    });
    const stopPinging = keepAlive(socket, limits.pingIntervalMs);
    const closed = protocol.opened(
      {
        protocol: socket.protocol,
        // Resolves once the system has taken the bytes: who writes to a reader that does not read, waits.
        send: (data) =>
          new Promise((resolve, reject) => {
            if (socket.readyState !== socket.OPEN) return resolve();
            if (socket.bufferedAmount > limits.bufferedBytesMax) closeSlow(socket, limits.closeGraceMs, parts.log);
            socket.send(data, (error) => (error && socket.readyState === socket.OPEN ? reject(error) : resolve()));
          }),
        close: (code, reason) => closeSocket(socket, code ?? 1000, reason ?? '', limits.closeGraceMs),
        onMessage: (read) => {
          socket.on('message', (data) => {
            read(String(data)).catch((error: unknown) => {
              parts.log.error({ err: error }, 'a message failed');
              closeSocket(socket, 1011, 'Internal error', limits.closeGraceMs);
            });
          });
        },
      },
      { socket, stream, acceptLanguage: request.headers['accept-language'], running: new Set() },
    );
    socket.once('close', (code, reason) => {
      stopPinging();
      closed(code, String(reason)).catch((error: unknown) => parts.log.error({ err: error }, 'a socket did not close well'));
    });
  }

  return {
    get sockets() {
      return sockets.clients.size;
    },
    async stop() {
      for (const socket of sockets.clients)
        closeSocket(socket, closes.serviceRestart, 'Restarting: resume from your last cursor', limits.closeGraceMs);
      await new Promise<void>((resolve) => sockets.close(() => resolve()));
    },
  };
}
