import type { IncomingMessage, ServerResponse } from 'node:http';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import { assertScope, type Claim, type Identified } from '../access/credential.ts';
import type { Admitted } from '../graphql/admission.ts';
import { Context, type Parts } from '../graphql/context.ts';
import { codeOfError, tellErrors } from '../graphql/errors.ts';
import type { OperationNote } from '../graphql/operation-note.ts';
import type { Locale } from '../locale.ts';
import { Problem, problems } from '../problems.ts';
import { wantsEventStream } from './accept.ts';
import { type Asked, askedInBody, askedInUrl } from './asked.ts';
import { readBody } from './body.ts';
import { claimOf } from './claim.ts';
import { type Door, targetOf } from './doorkeeper.ts';
import { EventStream, type EventStreamLimits, eventStreamLimits } from './event-stream.ts';
import { identify } from './identify.ts';
import { spread } from './spread.ts';
import { answerWith } from './stream-operations.ts';

/** GraphQL over Server-Sent Events on the same path as over HTTP, for requests that accept an event stream. */
export interface SseTransport {
  /** How many streams are open. */
  readonly streams: number;
  /** Whether a request is to be answered by a stream. */
  takes(request: IncomingMessage): boolean;
  answer(request: IncomingMessage, response: ServerResponse, note: OperationNote, locale: Locale): Promise<void>;
  /** Ends every stream, many of them over a time, and those that are still asked for: their readers come back elsewhere. */
  stop(spreadMs: number): Promise<void>;
}

/** What counts the connections that stay open, of whatever transport. */
export interface Entered {
  /** It is known whose it is. */
  belongsTo(personId: string): void;
  /** Begins an operation of that person; what it gives back ends it. */
  begin(): () => void;
  leave(): void;
}

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
  enter: (request: IncomingMessage) => Entered = () => ({ belongsTo: () => {}, begin: () => () => {}, leave: () => {} }),
): SseTransport {
  const streams = new Set<EventStream>();
  let heart: NodeJS.Timeout | undefined;
  let stopped = false;

  function open(response: ServerResponse, retryMs?: number): EventStream {
    const stream = new EventStream(response, limits, parts.log, retryMs);
    streams.add(stream);
    // One timer for all: a stream that waits costs nothing but its connection.
    heart ??= setInterval(() => {
      for (const each of streams) each.beat();
    }, limits.heartbeatMs).unref();
    void stream.closed.then(() => {
      streams.delete(stream);
      if (streams.size > 0) return;
      clearInterval(heart);
      heart = undefined;
    });
    return stream;
  }

  async function admit(request: IncomingMessage, response: ServerResponse, claim: Claim): Promise<Identified> {
    if (stopped) throw new Problem('RESTARTING');
    const entered = enter(request);
    if (response.closed) entered.leave();
    else response.once('close', () => entered.leave());
    const identified = await identify(parts, claim);
    if (stopped) throw new Problem('RESTARTING'); // since
    if (!identified) throw new Problem('UNAUTHENTICATED');
    entered.belongsTo(identified.actor.personId);
    response.once('close', entered.begin());
    return identified;
  }

  /** Refuses what may be let in later. */
  function refuse(error: unknown, response: ServerResponse, note: OperationNote, locale: Locale): void {
    if (error instanceof Problem && !problems[error.code].retryable) throw error;
    const refusal = new GraphQLError((error as Error).message, { originalError: error as Error });
    note.met(codeOfError(refusal));
    const errors = tellErrors([refusal], { locale, requestId: note.requestId, log: parts.log });
    const isFull = error instanceof Problem && error.code !== 'RESTARTING';
    open(response, isFull ? limits.retryLaterMs : limits.retryMs).leave(JSON.stringify({ errors }));
  }

  /** The last thing said to one whose credential has died meanwhile. */
  function tellDeath(note: OperationNote, locale: Locale): string {
    note.met('UNAUTHENTICATED');
    const error = new GraphQLError('UNAUTHENTICATED', { originalError: new Problem('UNAUTHENTICATED') });
    return JSON.stringify({ errors: tellErrors([error], { locale, requestId: note.requestId, log: parts.log }) });
  }

  return {
    get streams() {
      return streams.size;
    },
    takes: (request) => targetOf(request).path === '/graphql' && wantsEventStream(request.headers.accept),
    async answer(request, response, note, locale) {
      const { asked, claim } = await read(request, response, door);
      let identified: Identified;
      try {
        identified = await admit(request, response, claim);
      } catch (error) {
        return refuse(error, response, note, locale);
      }
      const admitted = parts.admission.admit(asked.query, asked.operationName);
      if (request.method === 'GET') assertReads(admitted, response);
      const { actor, credential } = identified;
      if ('operation' in admitted) assertScope(credential, admitted.operation.operation);
      const stream = open(response);
      const release = parts.identity.watch.hold(credential, () => stream.dismiss(tellDeath(note, locale)));
      void stream.closed.then(release);
      const { 'last-event-id': lastEventId } = request.headers;
      const context = new Context(parts, {
        transport: 'SSE',
        actor,
        credential,
        locale,
        note,
        // An EventSource sends the same URL again, and this besides: so it goes before what the operation says.
        resumesAfter: typeof lastEventId === 'string' && lastEventId !== '' ? lastEventId : undefined,
        overrun: () => stream.cut('a reader is too slow'),
        interrupted: () => {}, // the error that ends it says so, and does not complete it
        ended: () => {},
      });
      await answerWith(stream, { schema, context, admitted, asked });
    },
    async stop(spreadMs) {
      stopped = true;
      const all = [...streams];
      await spread(all, spreadMs, (stream) => stream.leave());
      await Promise.all(all.map((stream) => stream.closed));
    },
  };
}

/** What a request asks, and as whom. */
async function read(request: IncomingMessage, response: ServerResponse, door: Door): Promise<{ asked: Asked; claim: Claim }> {
  const { method, headers } = request;
  const claim = claimOf(request, door);
  if (method === 'POST') {
    // A page of another origin may send other types unasked.
    if (!/^application\/json\b/i.test(headers['content-type'] ?? ''))
      throw new Problem('BAD_REQUEST', { reason: 'content-type is not application/json' });
    return { asked: askedInBody(await readBody(request)), claim };
  }
  if (method !== 'GET') throw notAllowed(response, 'GET, POST');
  const search = new URLSearchParams(targetOf(request).search);
  const asked = askedInUrl(search);
  if (!door.namesInUrl) return { asked, claim };
  const [named, bodyNamed] = [search.get('authorization') ?? undefined, search.get('acting-as') ?? undefined];
  const { authorization = named, actingAs = bodyNamed } = claim;
  return { asked, claim: { ...claim, authorization, actingAs } };
}

/** What a URL asks for may be asked by anything that follows a link: it changes nothing. */
function assertReads(admitted: Admitted | { errors: readonly GraphQLError[] }, response: ServerResponse): void {
  if ('operation' in admitted && admitted.operation.operation === 'mutation') throw notAllowed(response, 'POST');
}

function notAllowed(response: ServerResponse, allowed: string): Problem {
  response.setHeader('allow', allowed);
  return new Problem('METHOD_NOT_ALLOWED', { allowed });
}
