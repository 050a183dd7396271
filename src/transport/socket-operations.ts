import {
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  type FormattedExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  subscribe,
} from 'graphql';
import type { Context as Connection, SubscribePayload } from 'graphql-ws';
import type { WebSocket } from 'ws';
import type { Actor } from '../access/actor.ts';
import { Admission } from '../graphql/admission.ts';
import { Context, type Parts } from '../graphql/context.ts';
import { codeOfError, problemOf, tellErrors } from '../graphql/errors.ts';
import { OperationNote } from '../graphql/operation-note.ts';
import { type Locale, localeOf } from '../locale.ts';
import { requestIdFrom } from '../log.ts';
import { Problem, sentence } from '../problems.ts';
import { identify } from './identify.ts';
import { closeSlow, closeSocket, closes, closeUnavailable, shorten } from './sockets.ts';
import { refusing, untilEnded } from './subscription.ts';
import type { WebSocketLimits } from './websocket.ts';

/** What the protocol keeps of one socket. */
export interface Extra {
  socket: WebSocket;
  /** The language asked for by the request that opened it. */
  acceptLanguage: string | undefined;
  /** What is being done for this socket, by operation id: until it has ended, not only until the client lost interest. */
  running: Set<string>;
}

/** What graphql-ws asks of us: who connects, what may be done, and how it is done. */
export function socketOperations(schema: GraphQLSchema, parts: Parts, defaultLocale: Locale, limits: WebSocketLimits) {
  const admission = new Admission(schema);
  const localeOfSocket = ({ connectionParams, extra }: Connection<Record<string, unknown>, Extra>) =>
    localeOf(connectionParams?.['accept-language'] ?? extra.acceptLanguage, defaultLocale);
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
        const problem = problemOf(error);
        if (!problem) throw error;
        const reason = `${problem.code}: ${sentence(problem.code, problem.details, localeOfSocket(connection))}`;
        if (problem.code === 'UNAVAILABLE') closeUnavailable(connection.extra.socket, limits.closeGraceMs);
        else closeSocket(connection.extra.socket, closes.unauthorized, shorten(reason), limits.closeGraceMs);
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
      const interrupted = () => closeUnavailable(socket, limits.closeGraceMs);
      let follows = false;
      try {
        if (running.size >= limits.operationsMax) throw new Problem('TOO_MANY_OPERATIONS', { limit: limits.operationsMax });
        running.add(id);
        const { operationName, variables: variableValues } = payload;
        const admitted = admission.admit(payload.query, operationName);
        if ('errors' in admitted) return refuse(admitted.errors);
        const { document, operation } = admitted;
        note.is(operation);
        follows = operation.operation === 'subscription';
        const contextValue = new Context(parts, {
          transport: 'WEBSOCKET',
          actor: await identifySocket(connection),
          locale: localeOfSocket(connection),
          note,
          overrun: () => closeSlow(socket, limits.closeGraceMs, parts.log),
          interrupted,
          ended() {
            running.delete(id);
            note.end();
          },
        });
        return { schema, document, operationName, variableValues, contextValue };
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
      const result = await subscribe(args);
      const { caller } = args.contextValue as Context;
      const failed = (error: Error) => {
        failedIn.set(error, caller.note.requestId);
        const code = codeOfError(error);
        caller.note.met(code);
        if (code === 'UNAVAILABLE') caller.interrupted();
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
