import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import {
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  type FormattedExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  parse,
  specifiedRules,
  subscribe,
  validate,
} from 'graphql';
import { type Context as Connection, handleProtocols, makeServer, type SubscribePayload } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Actor } from '../access/actor.ts';
import { admissionRule, parseOptions } from '../graphql/admission.ts';
import { Context, type Parts } from '../graphql/context.ts';
import { codeOfError, tellErrors } from '../graphql/errors.ts';
import { OperationNote } from '../graphql/operation-note.ts';
import { type Locale, localeOf } from '../locale.ts';
import { requestIdFrom } from '../log.ts';
import { Problem, sentence } from '../problems.ts';
import { type Door, mayEnter, targetOf } from './doorkeeper.ts';
import { identify } from './identify.ts';
import { closeSlow, closeSocket, closes, keepAlive, shorten } from './sockets.ts';
import { refusing, untilEnded } from './subscription.ts';

export interface WebSocketLimits {
  messageBytesMax: number;
  /** What may wait in one socket for its reader; beyond it, the socket is closed with 1013. */
  bufferedBytesMax: number;
  operationsMax: number;
  /** How often a socket is asked whether it lives; no answer until the next time ends it. */
  pingIntervalMs: number;
  /** How long a closing socket may take to say good-bye. */
  closeGraceMs: number;
}

export const webSocketLimits: WebSocketLimits = {
  messageBytesMax: 64_000,
  bufferedBytesMax: 1_000_000,
  operationsMax: 100,
  pingIntervalMs: 12_000,
  closeGraceMs: 5_000,
};

interface Extra {
  socket: WebSocket;
  request: IncomingMessage;
  /** What is being done for this socket, by operation id: until it has ended, not only until the client lost interest. */
  running: Set<string>;
}

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
  const protocol = makeServer<Record<string, unknown>, Extra>(protocolOptions(schema, parts, defaultLocale, limits));

  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    stream.on('error', () => stream.destroy()); // it hung up while it was being answered
    const found = targetOf(request).path === '/graphql';
    if (!found || !mayEnter(request, door)) {
      return void stream.end(
        `HTTP/1.1 ${found ? '403 Forbidden' : '404 Not Found'}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`,
      );
    }
    sockets.handleUpgrade(request, stream, head, (socket) => open(socket, request));
  });

  function open(socket: WebSocket, request: IncomingMessage): void {
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
      { socket, request, running: new Set() },
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

function protocolOptions(schema: GraphQLSchema, parts: Parts, defaultLocale: Locale, limits: WebSocketLimits) {
  const localeOfSocket = ({ connectionParams, extra }: Connection<Record<string, unknown>, Extra>) =>
    localeOf(connectionParams?.['accept-language'] ?? extra.request.headers['accept-language'], defaultLocale);
  const identifySocket = ({ connectionParams }: Connection<Record<string, unknown>, Extra>): Promise<Actor | undefined> =>
    identify(parts.orm, parts.clock, {
      authorization: connectionParams?.['authorization'],
      actingAs: connectionParams?.['acting-as'],
    });
  const tell = (connection: Connection<Record<string, unknown>, Extra>, errors: readonly GraphQLError[], requestId: string) =>
    tellErrors(errors, { locale: localeOfSocket(connection), requestId, log: parts.log });
  const failedIn = new WeakMap<Error, string>(); // what ended a subscription, and the id of its request

  return {
    async onConnect(connection: Connection<Record<string, unknown>, Extra>): Promise<boolean> {
      try {
        if (!(await identifySocket(connection))) throw new Problem('UNAUTHENTICATED');
        return true;
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        const reason = `${error.code}: ${sentence(error.code, error.details, localeOfSocket(connection))}`;
        closeSocket(connection.extra.socket, closes.unauthorized, shorten(reason), limits.closeGraceMs);
        return false;
      }
    },
    /** Admits an operation: who asks is looked up anew each time, since a membership may have ended meanwhile. */
    async onSubscribe(connection: Connection<Record<string, unknown>, Extra>, id: string, payload: SubscribePayload) {
      const { socket, running } = connection.extra;
      const note = new OperationNote(parts, 'WEBSOCKET', requestIdFrom(undefined));
      const refuse = (errors: readonly GraphQLError[]) => {
        running.delete(id);
        note.met(...errors.map(codeOfError));
        note.end();
        return errors;
      };
      if (running.has(id)) {
        closeSocket(socket, closes.subscriberExists, `Subscriber for ${shorten(id)} already exists`, limits.closeGraceMs);
        return [new GraphQLError('This id is in use.')];
      }
      try {
        if (running.size >= limits.operationsMax) throw new Problem('TOO_MANY_OPERATIONS', { limit: limits.operationsMax });
        running.add(id);
        const document = parse(payload.query, parseOptions);
        const errors = validate(schema, document, [...specifiedRules, admissionRule]);
        if (errors.length > 0) return refuse(errors);
        const { operationName, variables: variableValues } = payload;
        const operation = getOperationAST(document, operationName);
        if (!operation) return refuse([new GraphQLError('There is no such operation in the document.')]);
        note.is(operation);
        const contextValue = new Context(parts, {
          transport: 'WEBSOCKET',
          actor: await identifySocket(connection),
          locale: localeOfSocket(connection),
          note,
          overrun: () => closeSlow(socket, limits.closeGraceMs, parts.log),
          ended() {
            running.delete(id);
            note.end();
          },
        });
        return { schema, document, operationName, variableValues, contextValue };
      } catch (error) {
        if (error instanceof GraphQLError) return refuse([error]);
        if (error instanceof Problem) return refuse([new GraphQLError(error.code, { originalError: error })]);
        note.met('INTERNAL');
        note.end();
        throw error;
      }
    },
    async execute(args: ExecutionArgs) {
      const context = args.contextValue as Context;
      try {
        const result = await execute(args);
        context.caller.note.met(...(result.errors ?? []).map(codeOfError));
        return result;
      } finally {
        await context.end();
        context.caller.ended();
      }
    },
    async subscribe(args: ExecutionArgs) {
      const result = await subscribe(args);
      const { caller } = args.contextValue as Context;
      const failed = (error: Error) => {
        failedIn.set(error, caller.note.requestId);
        caller.note.met(codeOfError(error));
      };
      if (!('errors' in result)) return untilEnded(result as AsyncGenerator<ExecutionResult>, caller.ended, failed);
      await (args.contextValue as Context).end();
      failed(result.errors![0]!);
      caller.ended();
      return refusing(result.errors![0]!);
    },
    onNext(
      connection: Connection<Record<string, unknown>, Extra>,
      _id: string,
      _payload: unknown,
      { contextValue }: ExecutionArgs,
      result: { errors?: readonly GraphQLError[] },
    ) {
      if (!result.errors) return undefined;
      const { requestId } = (contextValue as Context).caller.note;
      return { ...result, errors: tell(connection, result.errors, requestId) } as FormattedExecutionResult;
    },
    onError(
      connection: Connection<Record<string, unknown>, Extra>,
      id: string,
      _payload: unknown,
      errors: readonly GraphQLError[],
    ) {
      return tell(connection, errors, failedIn.get(errors[0]?.originalError ?? errors[0]!) ?? id);
    },
  };
}
