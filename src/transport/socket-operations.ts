import type { Duplex } from 'node:stream';
import {
  createSourceEventStream,
  type ExecutionArgs,
  execute,
  type FormattedExecutionResult,
  GraphQLError,
  type GraphQLSchema,
} from 'graphql';
import type { Context as Connection, SubscribePayload } from 'graphql-ws';
import type { WebSocket } from 'ws';
import type { Actor } from '../access/actor.ts';
import type { Circles } from '../access/visibility.ts';
import type { RecordedEvent } from '../events/recorded-event.ts';
import type { FeedItem } from '../feeds/feed-item.ts';
import { Context, type Parts } from '../graphql/context.ts';
import { codeOfError, problemOf, tellErrors } from '../graphql/errors.ts';
import { OperationNote } from '../graphql/operation-note.ts';
import { Listener } from '../live/listener.ts';
import { type Locale, localeOf } from '../locale.ts';
import { requestIdFrom } from '../log.ts';
import { Problem } from '../problems.ts';
import { Attendance } from './attendance.ts';
import type { Connection as OpenConnection } from './connections.ts';
import { FrameTemplate } from './frame-template.ts';
import { identify } from './identify.ts';
import { SocketFrames } from './socket-frames.ts';
import { closeSlow, closeSocket, closes, closeUnavailable, reasonOf, type WebSocketLimits } from './sockets.ts';
import { delivered, executed, refusing } from './subscription.ts';

/** What the protocol keeps of one socket. */
export interface Extra {
  socket: WebSocket;
  /** What it is written to. */
  stream: Duplex;
  /** The socket, as it is counted. */
  connection: OpenConnection;
  /** The language asked for by the request that opened it. */
  acceptLanguage: string | undefined;
  /** What is being done for this socket, by operation id: until it has ended, not only until the client lost interest. */
  running: Set<string>;
  /** Who it was found to be, and when. */
  identified?: { actor: Promise<Actor | undefined>; at: number };
}

/**
 * How long a socket is taken for who it was found to be, when it only wants to follow: whether a follower still may is
 * looked at again at the hub's next beat anyway.
 */
const identityMsMax = 400;

type SocketConnection = Connection<Record<string, unknown>, Extra>;

/** One operation of a socket, as it is executed. */
interface SocketOperation extends ExecutionArgs {
  contextValue: Context;
  operationId: string;
  connection: SocketConnection;
}

/** What graphql-ws asks of us: who connects, what may be done, and how it is done. */
export function socketOperations(schema: GraphQLSchema, parts: Parts, defaultLocale: Locale, limits: WebSocketLimits) {
  const localeOfSocket = ({ connectionParams, extra }: SocketConnection) =>
    localeOf(connectionParams?.['accept-language'] ?? extra.acceptLanguage, defaultLocale);
  const identifySocket = ({ connectionParams }: SocketConnection): Promise<Actor | undefined> =>
    identify(parts, {
      authorization: connectionParams?.['authorization'],
      actingAs: connectionParams?.['acting-as'],
    });
  const knownOrIdentified = (connection: SocketConnection) => {
    const known = connection.extra.identified;
    return known && performance.now() - known.at < identityMsMax ? known.actor : identifySocket(connection);
  };
  const tell = (connection: SocketConnection, errors: readonly GraphQLError[], requestId: string) =>
    tellErrors(errors, { locale: localeOfSocket(connection), requestId, log: parts.log });
  const template = new FrameTemplate();
  const attendance = new Attendance(limits.attendanceIntervalMs);
  const failedIn = new WeakMap<Error, string>(); // what ended a subscription, and the id of its request

  return {
    async onConnect(connection: SocketConnection): Promise<boolean> {
      try {
        const identified = identifySocket(connection);
        connection.extra.identified = { actor: identified, at: performance.now() };
        const actor = await identified;
        if (!actor) throw new Problem('UNAUTHENTICATED');
        connection.extra.connection.belongsTo(actor.personId);
        return true;
      } catch (error) {
        const problem = problemOf(error);
        if (!problem) throw error;
        const { socket } = connection.extra;
        const passes = problem.code === 'UNAVAILABLE' || problem.code === 'TOO_MANY_CONNECTIONS';
        const code = passes ? closes.tryAgainLater : closes.unauthorized;
        closeSocket(socket, code, reasonOf(problem, localeOfSocket(connection)));
        return false;
      }
    },
    /** Admits an operation: who asks is looked up anew each time, since a membership may have ended meanwhile. */
    async onSubscribe(connection: SocketConnection, id: string, payload: SubscribePayload) {
      const { socket, running } = connection.extra;
      const note = new OperationNote(parts, 'WEBSOCKET', requestIdFrom(undefined));
      const refuse = (errors: readonly GraphQLError[]) => {
        running.delete(id);
        note.met(...errors.map(codeOfError));
        note.end();
        return errors;
      };
      if (running.has(id)) {
        closeSocket(socket, closes.subscriberExists, `Subscriber for ${id} already exists`);
        return [new GraphQLError('This id is in use.')];
      }
      const interrupted = () => closeUnavailable(socket);
      let follows = false;
      try {
        if (running.size >= limits.operationsMax)
          throw new Problem('TOO_MANY_OPERATIONS', { limit: limits.operationsMax, unit: 'on one socket' });
        running.add(id);
        const { operationName, variables: variableValues } = payload;
        const admitted = parts.admission.admit(payload.query, operationName);
        if ('errors' in admitted) return refuse(admitted.errors);
        const { document, operation } = admitted;
        (payload as { query: string }).query = ''; // graphql-ws keeps the message as long as the operation lasts, and nobody reads it again
        note.is(operation);
        follows = operation.operation === 'subscription';
        const actor = await (follows ? knownOrIdentified(connection) : identifySocket(connection));
        const leave = connection.extra.connection.begin();
        const contextValue = new Context(parts, {
          transport: 'WEBSOCKET',
          actor,
          locale: localeOfSocket(connection),
          note,
          overrun: () => closeSlow(socket, parts.log),
          attend: (tell) => attendance.attend(socket, tell),
          interrupted,
          ended() {
            running.delete(id);
            leave();
            note.end();
          },
        });
        return {
          schema,
          document,
          operationName,
          variableValues,
          contextValue,
          operationId: id,
          connection,
        } satisfies SocketOperation;
      } catch (error) {
        if (error instanceof GraphQLError) return refuse([error]);
        const problem = problemOf(error);
        if (problem?.code === 'UNAVAILABLE' && follows) interrupted(); // first: so that no `error` is sent, which would be for good
        if (problem) return refuse([new GraphQLError(problem.code, { originalError: problem })]);
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
      const { contextValue: context, operationId } = args as SocketOperation;
      const { caller } = context;
      const ending = {
        ended: caller.ended,
        failed(error: Error) {
          failedIn.set(error, caller.note.requestId);
          const code = codeOfError(error);
          caller.note.met(code);
          if (code === 'UNAVAILABLE') caller.interrupted();
        },
      };
      const source = await createSourceEventStream(args);
      await context.end();
      if (!(Symbol.asyncIterator in source)) {
        const [error] = source.errors!;
        ending.failed(error!);
        ending.ended();
        return refusing(error!);
      }
      if (!(source instanceof Listener)) return executed(source, args, ending);
      const { document, operationName, variableValues, connection } = args as SocketOperation;
      const group = parts.encoder.join({ document, operationName, variableValues });
      const { socket, stream } = connection.extra;
      const frames = new SocketFrames<FeedItem>(
        stream,
        () => socket.readyState === socket.OPEN,
        operationId,
        template,
        (item) => parts.encoder.encode(group, item),
        (result) => ({ ...result, errors: tell(connection, result.errors!, caller.note.requestId) as GraphQLError[] }),
      );
      ending.ended = () => {
        parts.encoder.leave(group);
        caller.ended();
      };
      return delivered(source as Listener<RecordedEvent, Circles, FeedItem>, frames, ending);
    },
    onNext(
      connection: SocketConnection,
      _id: string,
      _payload: unknown,
      { contextValue }: ExecutionArgs,
      result: { errors?: readonly GraphQLError[] },
    ) {
      if (!result.errors) return undefined;
      const { requestId } = (contextValue as Context).caller.note;
      return { ...result, errors: tell(connection, result.errors, requestId) } as FormattedExecutionResult;
    },
    onError(connection: SocketConnection, id: string, _payload: unknown, errors: readonly GraphQLError[]) {
      return tell(connection, errors, failedIn.get(errors[0]?.originalError ?? errors[0]!) ?? id);
    },
  };
}
