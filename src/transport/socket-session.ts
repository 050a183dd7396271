import type { Socket } from 'node:net';
import {
  CloseCode,
  type ConnectionInitMessage,
  GRAPHQL_TRANSPORT_WS_PROTOCOL,
  type Message,
  MessageType,
  type SubscribeMessage,
  stringifyMessage,
  validateMessage,
} from 'graphql-ws';
import type { WebSocket } from 'ws';
import type { Claim, Identified } from '../access/credential.ts';
import type { Asker } from '../access/denials.ts';
import { problemOf } from '../graphql/errors.ts';
import { type Locale, localeOf } from '../locale.ts';
import { Problem, problems } from '../problems.ts';
import { claimedIn } from './asker.ts';
import type { Connection } from './connections.ts';
import { textFrame } from './frame-template.ts';
import { identify } from './identify.ts';
import type { Patience } from './patience.ts';
import type { Asked, Pings, Portion } from './pings.ts';
import { type Serving, type Session, SocketOperation } from './socket-operation.ts';
import { closeSlow, closeSocket, closes, reasonOf } from './sockets.ts';

/** What all sockets have in common. */
export interface SocketServing extends Serving {
  defaultLocale: Locale;
  pings: Pings;
  /** Waits for each new socket to say whose it is. */
  patience: Patience<SocketSession>;
}

/**
 * How long a socket is taken for who it was found to be, when it only wants to follow: whether a follower still may is
 * looked at again at the hub's next beat anyway.
 */
const identityMsMax = 400;

/** How long the id of an operation may be: it stands in everything that is sent for it. */
const idBytesMax = 2_000;

const acknowledgement = textFrame(stringifyMessage({ type: MessageType.ConnectionAck }));

/**
 * One socket, and what the server's side of graphql-transport-ws is about it: graphql-ws judges the messages, and this does
 * what they say. graphql-ws' own server would do it with a dozen closures and promises for each socket and each operation,
 * as long as they last: for thousands who only wait, that is most of what they cost.
 *
 *   state        | what may come
 *   new          | connection_init, or 4408 in time; ping, pong. subscribe: 4401
 *   said         | it is looked up whose it is. connection_init: 4429. subscribe: 4401
 *   acknowledged | subscribe, complete, ping, pong. connection_init: 4429
 *
 * Anything else closes it with 4400.
 */
export class SocketSession implements Asked, Session {
  readonly serving: SocketServing;
  readonly socket: WebSocket;
  readonly stream: Socket;
  readonly connection: Connection;
  /** What was asked for by the request that opened it, and then by `connection_init`. */
  locale: Locale;
  answered = true;
  askedAt = 0;
  late: { asked: Buffer; arrived: number | undefined } | undefined;
  operations = 0;
  readonly #portion: Portion;
  #state: 'new' | 'said' | 'acknowledged' = 'new';
  #claim: Claim | undefined;
  #login: string | undefined;
  /** Who it was found to be, and when, for as long as that is taken for true. */
  #identified: { as: Identified; at: number } | undefined;
  /** Lets go of the credential it was opened with: no socket lasts longer. */
  #release: (() => void) | undefined;
  /** The newest of its operations: mostly there is one. */
  #newest: SocketOperation | undefined;

  constructor(serving: SocketServing, socket: WebSocket, stream: Socket, connection: Connection, locale: Locale) {
    this.serving = serving;
    this.socket = socket;
    this.stream = stream;
    this.connection = connection;
    this.locale = locale;
    this.#portion = serving.pings.watch(this);
    serving.patience.begin(this);
    if (socket.protocol !== GRAPHQL_TRANSPORT_WS_PROTOCOL)
      this.#close(CloseCode.SubprotocolNotAcceptable, 'Subprotocol not acceptable');
  }

  get isOpen(): boolean {
    return this.socket.readyState === this.socket.OPEN;
  }

  get known(): Identified | undefined {
    const known = this.#identified;
    return known && performance.now() - known.at < identityMsMax ? known.as : undefined;
  }

  get asker(): Asker {
    const { personId, bodyId } = this.#identified?.as.actor ?? {};
    return { address: this.connection.address, claimed: this.#login ?? claimedIn(this.#claim?.authorization), personId, bodyId };
  }

  /** Its claim was proven. */
  claims(login: string): void {
    this.#login = login;
  }

  identify(): Promise<Identified | undefined> {
    return identify(this.serving.parts, this.#claim!, this);
  }

  /** A message has come. */
  hear(data: Buffer, isBinary: boolean): void {
    if (!this.#comes(data.length)) return;
    const message = isBinary ? undefined : messageIn(data);
    switch (message?.type) {
      case MessageType.ConnectionInit:
        this.#do(this.#begin(message));
        break;
      case MessageType.Subscribe:
        this.#subscribe(message);
        break;
      case MessageType.Complete:
        this.#find(JSON.stringify(message.id))?.giveUp();
        break;
      case MessageType.Ping: {
        const pong = message.payload ? { type: MessageType.Pong, payload: message.payload } : { type: MessageType.Pong };
        void this.say(JSON.stringify(pong));
        break;
      }
      case MessageType.Pong:
        break;
      default:
        this.#close(closes.badMessage, 'Invalid message received');
    }
  }

  /** A ping frame has come. It is answered here and not by ws, which would answer a reader that never reads without end. */
  pinged(data: Buffer): void {
    if (!this.#comes(data.length)) return;
    if (this.socket.bufferedAmount > this.serving.limits.bufferedBytesMax) closeSlow(this.socket, this.serving.parts.log);
    else this.socket.pong(data);
  }

  /** A pong frame has come. */
  ponged(data: Buffer): void {
    if (!this.#comes(data.length) || !data.equals(this.late?.asked ?? this.#portion.asked)) return;
    this.answered = true;
    this.late = undefined;
  }

  atTurn(): void {
    this.#identified = undefined;
  }

  say(message: string): Promise<void> {
    const { socket } = this;
    return new Promise((resolve) => {
      if (!this.isOpen) return resolve();
      if (socket.bufferedAmount > this.serving.limits.bufferedBytesMax) closeSlow(socket, this.serving.parts.log);
      socket.send(message, () => resolve()); // or it has hung up, and the socket closes
    });
  }

  failed(error: unknown): void {
    this.serving.parts.log.error({ err: error }, 'a message failed');
    this.#close(closes.internal, 'Internal error');
  }

  drop(operation: SocketOperation): void {
    let [before, at]: (SocketOperation | undefined)[] = [undefined, this.#newest];
    for (; at !== operation; at = at.next) {
      if (!at) return; // it has been dropped already
      before = at;
    }
    if (before) before.next = operation.next;
    else this.#newest = operation.next;
    this.operations -= 1;
  }

  /** It is closed: what it followed ends. */
  closed(): void {
    this.#portion.members.delete(this);
    this.serving.patience.end(this);
    this.connection.leave();
    this.#release?.();
    for (let each = this.#newest; each; each = each.next) each.giveUp();
  }

  /** What a message asks for is done, whether the client waits for it or hangs up. */
  #do(work: Promise<void>): void {
    this.serving.parts.inFlight.track(work).catch((error: unknown) => this.failed(error));
  }

  async #begin({ payload }: ConnectionInitMessage): Promise<void> {
    if (this.#state !== 'new')
      return void this.#close(CloseCode.TooManyInitialisationRequests, 'Too many initialisation requests');
    this.#state = 'said';
    this.serving.patience.end(this);
    const { address } = this.connection;
    this.#claim = { authorization: payload?.['authorization'], actingAs: payload?.['acting-as'], address };
    const language = payload?.['accept-language'];
    if (language !== undefined && language !== null) this.locale = localeOf(language, this.serving.defaultLocale);
    try {
      const at = performance.now();
      const as = await this.identify();
      if (!as) throw new Problem('UNAUTHENTICATED');
      this.#identified = { as, at };
      this.connection.belongsTo(as.actor.personId);
      this.#outlive(as);
    } catch (error) {
      const problem = problemOf(error);
      if (!problem) throw error;
      this.serving.parts.denials.note(this.asker, { transport: 'WEBSOCKET' }, [{ code: problem.code }]);
      const code = problems[problem.code].retryable ? closes.tryAgainLater : closes.unauthorized;
      return void this.#close(code, reasonOf(problem, this.locale));
    }
    this.#state = 'acknowledged';
    if (this.isOpen) this.stream.write(acknowledgement);
  }

  #outlive({ credential }: Identified): void {
    if (!this.isOpen || (credential.tokenId === null && credential.expiresAt === null)) return;
    this.#release = this.serving.parts.identity.watch.hold(credential, () =>
      this.#close(closes.forbidden, reasonOf(new Problem('UNAUTHENTICATED'), this.locale)),
    );
  }

  #subscribe({ id: asked, payload }: SubscribeMessage): void {
    if (this.#state !== 'acknowledged') return void this.#close(closes.unauthorized, 'Unauthorized');
    const id = JSON.stringify(asked);
    if (Buffer.byteLength(id) > idBytesMax) return void this.#close(closes.badMessage, 'Invalid message received');
    if (this.#find(id)) return void this.#close(closes.subscriberExists, `Subscriber for ${asked} already exists`);
    const operation = new SocketOperation(this, id);
    operation.next = this.#newest;
    this.#newest = operation;
    this.operations += 1;
    this.#do(operation.run(payload));
  }

  #find(id: string): SocketOperation | undefined {
    let operation = this.#newest;
    // One that its client has given up may still be at work: its id may be used again.
    while (operation && (operation.id !== id || !operation.isWanted)) operation = operation.next;
    return operation;
  }

  /** Whether what has come is read at all: not on a socket that is being closed, nor of one that sends too much. */
  #comes(bytes: number): boolean {
    if (!this.isOpen) return false;
    try {
      this.connection.took(bytes);
      return true;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      this.serving.parts.denials.note(this.asker, { transport: 'WEBSOCKET' }, [{ code: error.code }]);
      this.#close(closes.tryAgainLater, reasonOf(error, this.locale));
      return false;
    }
  }

  #close(code: number, reason: string): void {
    closeSocket(this.socket, code, reason);
  }
}

/** The message of the protocol in a text; nothing when it is none. */
function messageIn(data: Buffer): Message | undefined {
  try {
    const message: unknown = JSON.parse(data.toString());
    if (typeof message === 'object' && message !== null) nameQuery(message);
    return validateMessage(message);
  } catch {
    return undefined;
  }
}

/** graphql-ws wants a text to be asked for by text: what is asked for by its id has an empty one. */
function nameQuery({ payload }: { payload?: unknown }): void {
  if (typeof payload !== 'object' || payload === null || 'query' in payload) return;
  if ('documentId' in payload || 'extensions' in payload) Object.assign(payload, { query: '' });
}
