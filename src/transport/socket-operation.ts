import type { Duplex } from 'node:stream';
import {
  type ExecutionArgs,
  type ExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import type { WebSocket } from 'ws';
import type { Actor } from '../access/actor.ts';
import { assertScope, type Credential, type Identified } from '../access/credential.ts';
import type { Asker } from '../access/denials.ts';
import type { Circles } from '../access/visibility.ts';
import type { RecordedEvent } from '../events/recorded-event.ts';
import type { FeedItem } from '../feeds/feed-item.ts';
import { beginSubscription } from '../graphql/begin-subscription.ts';
import { type Caller, Context, type Parts } from '../graphql/context.ts';
import { asGraphQLError, codeOfError, problemOf, tellErrors } from '../graphql/errors.ts';
import { execute } from '../graphql/execute.ts';
import { meteredResult } from '../graphql/metering.ts';
import { OperationNote } from '../graphql/operation-note.ts';
import type { Encoded, Group, Run } from '../live/encoder.ts';
import { type Ending, Listener } from '../live/listener.ts';
import { Shared } from '../live/shared.ts';
import type { Locale } from '../locale.ts';
import { Problem } from '../problems.ts';
import { askedInBody } from './asked.ts';
import type { Attendance } from './attendance.ts';
import type { Connection } from './connections.ts';
import type { FrameTemplate } from './frame-template.ts';
import { type Framed, SocketFrames } from './socket-frames.ts';
import { closeSlow, closeUnavailable, type WebSocketLimits } from './sockets.ts';

/** What the operations of all sockets have in common. */
export interface Serving {
  schema: GraphQLSchema;
  parts: Parts;
  limits: WebSocketLimits;
  attendance: Attendance;
  template: FrameTemplate;
}

/** The socket of an operation, as far as it is needed for it. */
export interface Session {
  readonly serving: Serving;
  readonly socket: WebSocket;
  /** What it is written to. */
  readonly stream: Duplex;
  /** The socket, as it is counted. */
  readonly connection: Connection;
  readonly locale: Locale;
  readonly isOpen: boolean;
  /** How many operations it has: until nothing is done for them, not only until the client lost interest. */
  readonly operations: number;
  /** Who it is, when that was found a moment ago. */
  readonly known: Identified | undefined;
  /** What is known of who asks, before it is looked up. */
  readonly asker: Asker;
  identify(): Promise<Identified | undefined>;
  /** Sends a message. Resolves once the system has taken the bytes: who writes to a reader that does not read, waits. */
  say(message: string): Promise<void>;
  /** An operation has ended. */
  drop(operation: SocketOperation): void;
  /** This side failed. */
  failed(error: unknown): void;
}

/**
 * One operation of a socket, from `subscribe` until nothing is done for it any more. It is what resolvers know of their
 * caller, and what a feed is written for: of one that only follows, this and its listener are all that is kept.
 */
export class SocketOperation implements Caller, Framed<FeedItem>, Ending {
  /** Its id in JSON, as it stands in each message. */
  readonly id: string;
  readonly note: OperationNote;
  actor: Actor | undefined;
  credential: Credential | undefined;
  /** The next one of the same socket. */
  next: SocketOperation | undefined;
  readonly #session: Session;
  /** What it follows, once it does. */
  #source: AsyncIterator<unknown> | undefined;
  #group: Group | undefined;
  #wanted = true;
  #counted = false;

  constructor(session: Session, id: string) {
    this.#session = session;
    this.id = id;
    this.note = new OperationNote(session.serving.parts, 'WEBSOCKET', undefined, session.asker);
  }

  get transport(): 'WEBSOCKET' {
    return 'WEBSOCKET';
  }

  /** Whether its client still wants something of it. */
  get isWanted(): boolean {
    return this.#wanted;
  }

  get locale(): Locale {
    return this.#session.locale;
  }

  get template(): FrameTemplate {
    return this.#session.serving.template;
  }

  get isOpen(): boolean {
    return this.#session.isOpen;
  }

  /** Does it. Who asks is looked up anew each time, since a membership may have ended meanwhile. */
  async run(payload: SubscribePayload): Promise<void> {
    const { serving, connection } = this.#session;
    const { schema, parts, limits } = serving;
    let follows = false;
    let args: ExecutionArgs;
    let operation: OperationDefinitionNode;
    try {
      if (this.#session.operations > limits.operationsMax)
        throw new Problem('TOO_MANY_OPERATIONS', { limit: limits.operationsMax, unit: 'on one socket' });
      const asked = askedInBody(payload);
      const found = parts.admission.find(asked);
      if ('errors' in found) return this.#refuse(found.errors);
      const { document } = found;
      operation = found.operation;
      const { operationName, variables: variableValues } = payload;
      this.note.is(operation, variableValues);
      follows = operation.operation === 'subscription';
      const identified = (follows ? this.#session.known : undefined) ?? (await this.#session.identify());
      this.note.by(identified?.actor);
      if (identified) assertScope(identified.credential, operation.operation);
      this.actor = identified?.actor;
      this.credential = identified?.credential;
      this.#counted = connection.beginOne();
      const asker = { personId: this.actor?.personId, address: connection.address };
      const admitted = await parts.admission.enter(found, asked.variables, asker);
      if ('errors' in admitted) return this.#refuse(admitted.errors);
      args = { schema, document, operationName, variableValues, contextValue: new Context(parts, this, admitted.meter) };
    } catch (error) {
      if (error instanceof GraphQLError) return this.#refuse([error]);
      const problem = problemOf(error);
      if (problem?.code === 'UNAVAILABLE' && follows) this.interrupted(); // first: so that no `error` is sent, which would be for good
      if (problem) return this.#refuse([asGraphQLError(problem)]);
      this.note.met('INTERNAL');
      this.ended();
      throw error;
    }
    if (!follows) return this.#answer(args);
    try {
      await this.#follow(args, operation);
    } catch (error) {
      this.note.met('INTERNAL');
      this.ended(); // its socket is closed, which ends what it follows; of that nobody may have been told to tell this
      throw error;
    }
  }

  /** Its client, or its socket, wants nothing more of it. What it does goes on until it is done; what it follows ends. */
  giveUp(): void {
    this.#wanted = false;
    this.#source?.return?.().catch((error: unknown) => this.#session.failed(error));
  }

  overrun(): void {
    closeSlow(this.#session.socket, this.#session.serving.parts.log);
  }

  interrupted(): void {
    closeUnavailable(this.#session.socket);
  }

  attend(tell: (isHere: boolean) => void): () => void {
    return this.#session.serving.attendance.attend(this.#session.socket, tell);
  }

  ended(): void {
    if (this.#group) this.#session.serving.parts.encoder.leave(this.#group);
    this.#group = undefined;
    if (this.#counted) this.#session.connection.endOne();
    this.#counted = false;
    this.note.end();
  }

  encode(item: FeedItem): Encoded {
    return this.#session.serving.parts.encoder.encode(this.#group!, item);
  }

  encodeAll(items: readonly FeedItem[]): Run {
    return this.#session.serving.parts.encoder.encodeAll(this.#group!, items);
  }

  /** A result as it is told: its errors in the words of who asked. */
  tell(result: ExecutionResult): ExecutionResult {
    return result.errors ? { ...result, errors: this.#told(result.errors) } : result;
  }

  /** Its listener has ended. Who ended it may be about to close the socket, which says more than a message would: so not at once. */
  over(problem?: unknown): void {
    if (!this.#wanted) this.#finish();
    else queueMicrotask(() => (problem === undefined ? this.#finish() : this.#fail(problem as Error)));
  }

  async #answer(args: ExecutionArgs): Promise<void> {
    const context = args.contextValue as Context;
    let result: ExecutionResult;
    try {
      result = await execute(args);
      if (result.errors) this.note.metErrors(result.errors);
    } finally {
      await context.end();
      this.ended();
    }
    if (context.meter?.exceeded) return this.#refuse([asGraphQLError(context.meter.exceeded)]);
    await this.#sayNext(result);
    this.#finish();
  }

  async #follow(args: ExecutionArgs, operation: OperationDefinitionNode): Promise<void> {
    let source: AsyncIterable<unknown> | ExecutionResult;
    try {
      source = await beginSubscription(args, operation);
    } finally {
      await (args.contextValue as Context).end();
    }
    if (!(Symbol.asyncIterator in source)) return this.#fail(source.errors![0]!);
    const items = source[Symbol.asyncIterator]();
    this.#source = items;
    if (!this.#wanted) {
      this.giveUp();
      this.#finish();
    } else if (source instanceof Listener) {
      this.#join(args);
      this.actor = undefined; // it has been judged, and from here on its cohort knows whose it is
      (source as Listener<RecordedEvent, Circles, FeedItem>).deliver(new SocketFrames(this.#session.stream, this), this);
    } else {
      if (source instanceof Shared) this.#join(args);
      await this.#sayEach(items, args);
    }
  }

  /** What is told to one alone, item by item, each once the one before has been taken. */
  async #sayEach(items: AsyncIterator<unknown>, args: ExecutionArgs): Promise<void> {
    try {
      for (let item = await items.next(); !item.done; item = await items.next())
        await this.#sayNext(await this.#resultOf(item.value, args));
    } catch (error) {
      return this.#fail(error as Error);
    }
    this.#finish();
  }

  /** What is told to many is executed and encoded once for all who ask the same of it. */
  #resultOf(item: unknown, args: ExecutionArgs): Encoded | Promise<ExecutionResult> {
    if (this.#group) return this.encode(item as FeedItem);
    return this.#resultAlone(item, args);
  }

  async #resultAlone(item: unknown, args: ExecutionArgs): Promise<ExecutionResult> {
    const { meter } = args.contextValue as Context;
    meter?.again();
    return meteredResult(await execute({ ...args, rootValue: item }), meter);
  }

  #join({ document, operationName, variableValues }: ExecutionArgs): void {
    this.#group = this.#session.serving.parts.encoder.join({ document, operationName, variableValues });
  }

  async #sayNext(result: ExecutionResult | Encoded): Promise<void> {
    if (!this.#wanted) return;
    const told = 'json' in result ? result.failed : result;
    const payload = told ? JSON.stringify(this.tell(told)) : (result as Encoded).json.toString();
    await this.#session.say(`{"id":${this.id},"type":"next","payload":${payload}}`);
  }

  /** It was never begun. */
  #refuse(errors: readonly GraphQLError[], noted: readonly Error[] = errors): void {
    this.note.metErrors(noted);
    this.#end(() => `{"id":${this.id},"type":"error","payload":${JSON.stringify(this.#told(errors))}}`);
  }

  /** What it followed has ended by an error, or could not be begun. */
  #fail(error: Error): void {
    const code = codeOfError(error);
    if (code === 'UNAVAILABLE') this.interrupted();
    this.#refuse([new GraphQLError(error.message, { originalError: error })], [error]);
  }

  #finish(): void {
    this.#end(() => `{"id":${this.id},"type":"complete"}`);
  }

  /** Nothing is done for it any more: its client is told, if it wants to know, and its id may be used again. */
  #end(message: () => string): void {
    const { isOpen } = this;
    this.ended();
    this.#session.drop(this);
    if (this.#wanted && isOpen) void this.#session.say(message());
    this.#wanted = false;
  }

  #told(errors: readonly GraphQLError[]): GraphQLError[] {
    const { log, admission } = this.#session.serving.parts;
    const knowsSchema = admission.tellsSchemaTo(this.#session.connection.personId);
    return tellErrors(errors, { locale: this.locale, requestId: this.note.requestId, log, knowsSchema }) as GraphQLError[];
  }
}
