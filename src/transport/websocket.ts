import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { GraphQLSchema } from 'graphql';
import { CloseCode, handleProtocols } from 'graphql-ws';
import { type RawData, WebSocket, WebSocketServer } from 'ws';
import type { Parts } from '../graphql/context.ts';
import { type Locale, localeOf } from '../locale.ts';
import { Problem } from '../problems.ts';
import { addressOf } from './address.ts';
import { askerOf } from './asker.ts';
import { Attendance } from './attendance.ts';
import { type Connection, Connections } from './connections.ts';
import { type Door, mayEnter, targetOf } from './doorkeeper.ts';
import { FrameTemplate } from './frame-template.ts';
import { Patience } from './patience.ts';
import { Pings } from './pings.ts';
import { refuseUpgrade } from './refuse.ts';
import { type SocketServing, SocketSession } from './socket-session.ts';
import { closeSocket, closes, type WebSocketLimits, webSocketLimits } from './sockets.ts';
import { spread } from './spread.ts';

/** How long a server that stops waits for its sockets to say good-bye. No setting: those who live answer at once. */
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
    WebSocket: ClientSocket,
    noServer: true,
    clientTracking: false, // they are in `sessions`
    maxPayload: limits.messageBytesMax,
    handleProtocols,
    perMessageDeflate: false,
    autoPong: false,
    closeTimeout: limits.closeGraceMs, // its types do not have it yet
  };
  const sockets = new WebSocketServer<typeof ClientSocket>(options);
  const sessions = new Set<SocketSession>();
  const pings = new Pings(limits.pingIntervalMs, parts.log);
  const serving: SocketServing = {
    ...{ schema, parts, limits, defaultLocale, pings },
    attendance: new Attendance(limits.attendanceIntervalMs),
    template: new FrameTemplate(),
    patience: new Patience(limits.initMsMax, ({ socket }) =>
      closeSocket(socket, CloseCode.ConnectionInitialisationTimeout, 'Connection initialisation timeout'),
    ),
  };
  let stopping = false;
  let left = () => {};

  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    try {
      if (targetOf(request).path !== '/graphql') throw new Problem('NOT_FOUND');
      if (!mayEnter(request, door)) throw new Problem('ORIGIN_REFUSED');
      if (stopping) throw new Problem('RESTARTING');
      const connection = connections.enter(addressOf(request, door.trustedProxies));
      let opened = false;
      sockets.handleUpgrade(request, stream, head, (socket) => {
        opened = true;
        open(socket, stream, connection, localeOf(request.headers['accept-language'], defaultLocale));
      });
      if (!opened) leaveWith(stream, connection);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      parts.denials.note(askerOf(request, door), { transport: 'WEBSOCKET' }, [{ code: error.code }]);
      refuseUpgrade(stream, error, localeOf(request.headers['accept-language'], defaultLocale));
    }
  });

  // What listens to a socket is the same function for all of them, and knows nothing of the request that opened it.
  function open(socket: ClientSocket, stream: Duplex, connection: Connection, locale: Locale): void {
    stream.setMaxListeners(0); // each of its subscriptions may wait for it to drain
    socket.on('error', onError).on('close', onClose).on('message', onMessage).on('ping', onPing).on('pong', onPong);
    socket.session = new SocketSession(serving, socket, stream as Socket, connection, locale);
    sessions.add(socket.session);
  }

  function onError(this: WebSocket, error: Error): void {
    parts.log.debug({ err: error }, 'a socket failed'); // ws closes it with the fitting code
  }

  function onClose(this: WebSocket): void {
    const { session } = this as ClientSocket;
    session.closed();
    sessions.delete(session);
    left();
  }

  return {
    get sockets() {
      let open = 0; // one that is being closed may take its time
      for (const session of sessions) if (session.isOpen) open += 1;
      return open;
    },
    async stop() {
      stopping = true;
      const over = { msMax: limits.drainSpreadMs, perSecondMin: limits.drainPerSecondMin };
      await spread([...sessions], over, ({ socket }) =>
        closeSocket(socket, closes.serviceRestart, 'Restarting: resume from your last cursor'),
      );
      const insist = setTimeout(() => {
        for (const { socket } of sessions) socket.terminate();
      }, byesMsMax);
      await new Promise<void>((resolve) => {
        left = () => {
          if (sessions.size === 0) resolve();
        };
        left();
      });
      clearTimeout(insist);
      pings.stop();
    },
  };
}

/** A socket of ws, with what is kept of it. */
class ClientSocket extends WebSocket {
  declare session: SocketSession;
}

function onMessage(this: WebSocket, data: RawData, isBinary: boolean): void {
  (this as ClientSocket).session.hear(data as Buffer, isBinary);
}

function onPing(this: WebSocket, data: Buffer): void {
  (this as ClientSocket).session.pinged(data);
}

function onPong(this: WebSocket, data: Buffer): void {
  (this as ClientSocket).session.ponged(data);
}

/** It never became a socket, and is counted until it is closed. */
function leaveWith(stream: Duplex, connection: Connection): void {
  if (stream.closed) connection.leave();
  else stream.once('close', () => connection.leave());
}
