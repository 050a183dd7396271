import type { IncomingMessage, ServerResponse } from 'node:http';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import { assertScope, type Claim, type Identified } from '../access/credential.ts';
import { type Caller, Context, type Parts } from '../graphql/context.ts';
import { codeOfError, problemOf, tellErrors } from '../graphql/errors.ts';
import type { OperationNote } from '../graphql/operation-note.ts';
import type { Locale } from '../locale.ts';
import { Problem, problems } from '../problems.ts';
import { wantsEventStream } from './accept.ts';
import { type Asked, askedInBody, askedInUrl } from './asked.ts';
import { readPosted } from './body.ts';
import { claimOf } from './claim.ts';
import { type Door, targetOf } from './doorkeeper.ts';
import { EventStream, type EventStreamLimits, eventStreamLimits } from './event-stream.ts';
import { identify } from './identify.ts';
import { retryAfterSecondsOf } from './refuse.ts';
import { type Spread, spread } from './spread.ts';
import { Stalls } from './stalls.ts';
import { answerWith } from './stream-operations.ts';

/** GraphQL over Server-Sent Events on the same path as over HTTP, for requests that accept an event stream. */
export interface SseTransport {
  /** How many streams are open. */
  readonly streams: number;
  /** Whether a request is to be answered by a stream. */
  takes(request: IncomingMessage): boolean;
  answer(request: IncomingMessage, response: ServerResponse, note: OperationNote, locale: Locale): Promise<void>;
  /** Ends every stream, many of them over a time, and those that are still asked for: their readers come back elsewhere. */
  stop(over: Spread): Promise<void>;
}

/** What counts the connections that stay open, of whatever transport, and what comes over them. */
export interface Entered {
  /** A message has come, or a piece of the request. */
  took(bytes: number): void;
  read(bytes: number): void;
  /** It is known whose it is. */
  belongsTo(personId: string): void;
  /** Begins an operation of that person; what it gives back ends it. */
  begin(): () => void;
  leave(): void;
}

/** What was let in: what it asks, as whom, and what is to be called once nothing is done for it any more. */
interface Admittance {
  asked: Asked;
  identified: Identified;
  end: () => void;
}

const unlimited: Entered = { took() {}, read() {}, belongsTo() {}, begin: () => () => {}, leave() {} };

/**
 * What waiting would not mend is refused before the stream, by a status of failure, from which an EventSource never comes
 * back: a request that is none, somebody unknown. What is wrong with the operation is told in the stream, as the protocol
 * has it. And what may pass, as a database that is away, ends the stream without `complete`: they try again.
 * `enter` lets a request in, or throws why there are too many.
 */
export function sseTransport(
  schema: GraphQLSchema,
  parts: Parts,
  door: Door,
  limits: EventStreamLimits = eventStreamLimits,
  enter: (request: IncomingMessage) => Entered = () => unlimited,
): SseTransport {
  const streams = new Set<EventStream>();
  const stalls = new Stalls(streams, limits.stalledMsMax);
  let heart: NodeJS.Timeout | undefined;
  let stopped = false;

  function open(response: ServerResponse, retryMs?: number): EventStream {
    const stream = new EventStream(response, limits, parts.log, retryMs);
    streams.add(stream);
    // One timer for all: a stream that waits costs nothing but its connection.
    heart ??= setInterval(() => {
      for (const each of streams) each.beat();
    }, limits.heartbeatMs).unref();
    stalls.watch();
    void stream.closed.then(() => {
      streams.delete(stream);
      if (streams.size > 0) return;
      stalls.stop();
      clearInterval(heart);
      heart = undefined;
    });
    return stream;
  }

  async function admit(request: IncomingMessage, response: ServerResponse, note: OperationNote): Promise<Admittance> {
    if (stopped) throw new Problem('RESTARTING');
    const entered = enter(request);
    response.once('close', () => entered.leave());
    entered.took(request.url!.length);
    const { asked, claim } = await read(request, response, door, (bytes) => entered.read(bytes));
    const identified = await identify(parts, claim, note);
    if (stopped) throw new Problem('RESTARTING'); // since
    if (!identified) throw new Problem('UNAUTHENTICATED');
    note.by(identified.actor);
    entered.belongsTo(identified.actor.personId);
    return { asked, identified, end: entered.begin() };
  }

  /** Refuses what may be let in later. */
  function refuse(error: unknown, request: IncomingMessage, response: ServerResponse, note: OperationNote, locale: Locale): void {
    if (error instanceof Problem && !problems[error.code].retryable) throw error;
    const refusal = new GraphQLError((error as Error).message, { originalError: error as Error });
    note.met(codeOfError(refusal));
    const errors = tellErrors([refusal], { locale, requestId: note.requestId, log: parts.log, knowsSchema: false });
    if (!request.complete) response.setHeader('connection', 'close'); // what is still coming of it is not read
    open(response, retryMsAfter(error)).leave(JSON.stringify({ errors }));
  }

  function retryMsAfter(error: unknown): number {
    if (!(error instanceof Problem) || error.code === 'RESTARTING') return limits.retryMs;
    return error.code === 'RATE_LIMITED' ? retryAfterSecondsOf(error) * 1000 : limits.retryLaterMs;
  }

  /** The last thing said to one whose credential has died meanwhile. */
  function tellDeath(note: OperationNote, locale: Locale): string {
    note.met('UNAUTHENTICATED');
    const error = new GraphQLError('UNAUTHENTICATED', { originalError: new Problem('UNAUTHENTICATED') });
    return JSON.stringify({
      errors: tellErrors([error], { locale, requestId: note.requestId, log: parts.log, knowsSchema: false }),
    });
  }

  async function answerAdmitted(
    { asked, identified }: Admittance,
    request: IncomingMessage,
    response: ServerResponse,
    note: OperationNote,
    locale: Locale,
  ): Promise<void> {
    const { actor, credential } = identified;
    const found = parts.admission.find(asked);
    // What a URL asks for may be asked by anything that follows a link: it changes nothing.
    if (request.method === 'GET' && 'operation' in found && found.operation.operation === 'mutation')
      throw notAllowed(response, 'POST');
    if ('operation' in found) assertScope(credential, found.operation.operation);
    const asker = { personId: actor.personId, address: '' };
    const admitted = 'errors' in found ? found : await parts.admission.enter(found, asked.variables, asker);
    if (stopped) return refuse(new Problem('RESTARTING'), request, response, note, locale); // since
    const refusal = 'errors' in admitted ? problemOf(admitted.errors[0]) : undefined;
    if (refusal?.code === 'RATE_LIMITED') return refuse(refusal, request, response, note, locale);
    const stream = open(response);
    const release = parts.identity.watch.hold(credential, () => stream.dismiss(tellDeath(note, locale)));
    void stream.closed.then(release);
    const { 'last-event-id': lastEventId } = request.headers;
    const caller: Caller = {
      transport: 'SSE',
      actor,
      credential,
      locale,
      note,
      // An EventSource sends the same URL again, and this besides: so it goes before what the operation says.
      resumesAfter: typeof lastEventId === 'string' && lastEventId !== '' ? lastEventId : undefined,
      get isWanted() {
        return !response.destroyed;
      },
      overrun: () => stream.cut('a reader is too slow'),
      interrupted: () => {}, // the error that ends it says so, and does not complete it
      ended: () => {},
    };
    const context = new Context(parts, caller, 'errors' in admitted ? undefined : admitted.meter);
    await answerWith(stream, { schema, context, admitted, asked });
  }

  return {
    get streams() {
      return streams.size;
    },
    takes: (request) => targetOf(request).path === '/graphql' && wantsEventStream(request.headers.accept),
    async answer(request, response, note, locale) {
      let admission: Admittance;
      try {
        admission = await admit(request, response, note);
      } catch (error) {
        return refuse(error, request, response, note, locale);
      }
      const closed = new Promise((resolve) => (response.closed ? resolve(undefined) : response.once('close', resolve)));
      try {
        await answerAdmitted(admission, request, response, note, locale);
      } finally {
        void closed.then(admission.end); // who hangs up is not let in again before the work has ended
      }
    },
    async stop(over) {
      stopped = true;
      const all = [...streams];
      await spread(all, over, (stream) => stream.leave());
      await Promise.all(all.map((stream) => stream.closed));
    },
  };
}

/** What a request asks, and as whom. */
async function read(
  request: IncomingMessage,
  response: ServerResponse,
  door: Door,
  came: (bytes: number) => void,
): Promise<{ asked: Asked; claim: Claim }> {
  const { method } = request;
  const claim = claimOf(request, door);
  if (method === 'POST') return { asked: askedInBody(await readPosted(request, door.strangerBytesMax, came)), claim };
  if (method !== 'GET') throw notAllowed(response, 'GET, POST');
  const search = new URLSearchParams(targetOf(request).search);
  const asked = askedInUrl(search);
  if (!door.namesInUrl) return { asked, claim };
  const [named, bodyNamed] = [search.get('authorization') ?? undefined, search.get('acting-as') ?? undefined];
  const { authorization = named, actingAs = bodyNamed } = claim;
  return { asked, claim: { ...claim, authorization, actingAs } };
}

function notAllowed(response: ServerResponse, allowed: string): Problem {
  response.setHeader('allow', allowed);
  return new Problem('METHOD_NOT_ALLOWED', { allowed });
}
