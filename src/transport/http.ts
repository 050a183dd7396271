import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { GraphQLError, GraphQLSchema } from 'graphql';
import { assertScope } from '../access/credential.ts';
import { type Caller, Context, type Parts } from '../graphql/context.ts';
import { asGraphQLError, problemOf } from '../graphql/errors.ts';
import { readGlobalId } from '../graphql/global-id.ts';
import { OperationNote } from '../graphql/operation-note.ts';
import { type Locale, localeOf } from '../locale.ts';
import { requestIdFrom } from '../log.ts';
import { Problem } from '../problems.ts';
import { type Asked, askedInBody, askedInUrl } from './asked.ts';
import { askerOf } from './asker.ts';
import { readPosted, requestBytesMax } from './body.ts';
import { claimOf } from './claim.ts';
import type { Visit } from './connections.ts';
import { answerOrigin } from './cors.ts';
import { assertPreflighted, type Door, isSentUnseen, mayEnter, targetOf } from './doorkeeper.ts';
import type { FileDoor } from './files.ts';
import { identify } from './identify.ts';
import { type Mutations, mutationsByApollo } from './mutations.ts';
import { answerQuery } from './query.ts';
import { refuse, refuseOperation } from './refuse.ts';
import type { SseTransport } from './sse.ts';

const path = '/graphql';

/** What answers GET and HEAD of one path beside GraphQL. */
export type Page = (request: IncomingMessage, response: ServerResponse, locale: Locale) => Promise<void> | void;

/** GraphQL over HTTP on a bare node:http server. `stop` waits for what is being answered. */
export interface HttpTransport {
  listener: RequestListener;
  /** The paths that are answered at all, over HTTP, WebSocket or as an event stream. */
  routes: readonly string[];
  stop(): Promise<void>;
}

/** `enter` counts a request that is answered in one piece, or throws why there are too many. */
export async function httpTransport(
  schema: GraphQLSchema,
  parts: Parts,
  door: Door,
  defaultLocale: Locale,
  sse: SseTransport,
  doors: readonly FileDoor[],
  enter: (request: IncomingMessage) => Visit,
  pages: ReadonlyMap<string, Page> = new Map(),
): Promise<HttpTransport> {
  const mutations = await mutationsByApollo(schema, parts.log);
  const listener: RequestListener = (request, response) => {
    const locale = localeOf(request.headers['accept-language'], defaultLocale);
    const requestId = requestIdFrom(request.headers['x-request-id']);
    response.setHeader('x-request-id', requestId);
    const page = pageOf(request, pages);
    const beside = doors.find((candidate) => candidate.takes(request));
    const streams = sse.takes(request);
    const asker = askerOf(request, door);
    const note = page ? undefined : new OperationNote(parts, streams ? 'SSE' : 'HTTP', requestId, asker);
    response.once('close', () => note?.end(response.statusCode));
    const refused = (error: unknown) => {
      const known = problemOf(error);
      if (!known) parts.log.error({ requestId, err: error }, 'a request failed');
      const problem = known ?? new Problem('INTERNAL', { requestId });
      note?.met(problem.code, readGlobalId(targetOf(request).path.replace(/^\/files\//, '')), beside?.bySecret);
      refuse(response, problem, locale);
    };
    const counted = async (serve: (visit: Visit) => Promise<void>) => {
      const visit = enter(request);
      const closed = new Promise((resolve) => response.once('close', resolve));
      try {
        visit.came(request.url!.length);
        await serve(visit);
      } finally {
        void closed.then(() => visit.leave()); // who hangs up is not let in again before the work has ended
      }
    };
    const answered = async () => {
      if (!mayEnter(request, door) || (!page && isSentUnseen(request))) throw new Problem('ORIGIN_REFUSED');
      if (page) return show(page, request, response, locale);
      if (beside) return counted((visit) => exchange(beside, request, response, door, visit, note!));
      if (streams) return stream(sse, note!, locale, request, response, door);
      return counted((visit) => answer(schema, mutations, parts, door, visit, note!, locale, request, response));
    };
    parts.inFlight.track(answered()).catch(refused);
  };
  return { listener, routes: [path, ...doors.flatMap(({ routes }) => routes), ...pages.keys()], stop: () => mutations.stop() };
}

async function answer(
  schema: GraphQLSchema,
  mutations: Mutations,
  parts: Parts,
  door: Door,
  visit: Visit,
  note: OperationNote,
  locale: Locale,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (targetOf(request).path !== path) throw new Problem('NOT_FOUND');
  if (answerOrigin(request, response, door)) return;
  // Before anything of it is read, so that nobody has much read without saying who they are.
  const claim = claimOf(request, door);
  let identified = await identify(parts, claim, note);
  const { personId } = identified?.actor ?? {};
  note.by(identified?.actor);
  if (personId !== undefined) visit.belongsTo(personId);
  const hasCome = request.complete;
  const asked = await read(request, response, visit, personId === undefined ? door.strangerBytesMax : requestBytesMax);
  if (!hasCome) identified = await identify(parts, claim, note); // what was so when it began need not be by now
  const { accept } = request.headers;
  const knowsSchema = parts.admission.tellsSchemaTo(personId);
  const refused = (errors: readonly GraphQLError[]) => {
    note.metErrors(errors);
    refuseOperation(response, accept, errors, { locale, requestId: note.requestId, log: parts.log, knowsSchema });
  };
  const found = parts.admission.find(asked);
  if ('errors' in found) return refused(found.errors);
  const { operation } = found;
  note.is(operation, asked.variables);
  if (operation.operation === 'subscription') return refused([asGraphQLError(new Problem('SOCKET_ONLY'))]);
  if (request.method === 'GET' && operation.operation === 'mutation') throw notAllowed(response, 'POST');
  if (identified) assertScope(identified.credential, operation.operation);
  const admitted = await parts.admission.enter(found, asked.variables, { personId, address: visit.address });
  if ('errors' in admitted) return refused(admitted.errors);
  const caller: Caller = {
    transport: 'HTTP',
    actor: identified?.actor,
    credential: identified?.credential,
    locale,
    note,
    cost: request.headers['graphql-cost'] ? { cost: admitted.cost, limit: parts.admission.costMax } : undefined,
    get isWanted() {
      return !response.destroyed;
    },
    overrun: () => {},
    interrupted: () => {},
    ended: () => {},
  };
  const context = new Context(parts, caller, admitted.meter);
  try {
    if (operation.operation === 'query') await answerQuery(schema, context, admitted, asked, accept, response);
    else await mutations.answer(context, admitted, asked, accept, response);
  } finally {
    await context.end();
  }
}

/** What a request asks. What a page elsewhere could send unasked is not read. */
async function read(request: IncomingMessage, response: ServerResponse, visit: Visit, bytesMax: number): Promise<Asked> {
  if (request.method === 'POST') return askedInBody(await readPosted(request, bytesMax, (bytes) => visit.read(bytes)));
  if (request.method !== 'GET') throw notAllowed(response, 'GET, POST');
  assertPreflighted(request, { byAuthorization: true });
  return askedInUrl(new URLSearchParams(targetOf(request).search));
}

function notAllowed(response: ServerResponse, allowed: string): Problem {
  response.setHeader('allow', allowed);
  return new Problem('METHOD_NOT_ALLOWED', { allowed });
}

async function exchange(
  files: FileDoor,
  request: IncomingMessage,
  response: ServerResponse,
  door: Door,
  visit: Visit,
  note: OperationNote,
): Promise<void> {
  if (answerOrigin(request, response, door)) return;
  await files.answer(request, response, note, (personId) => visit.belongsTo(personId));
}

async function stream(
  sse: SseTransport,
  note: OperationNote,
  locale: Locale,
  request: IncomingMessage,
  response: ServerResponse,
  door: Door,
): Promise<void> {
  if (!answerOrigin(request, response, door)) await sse.answer(request, response, note, locale);
}

async function show(page: Page, request: IncomingMessage, response: ServerResponse, locale: Locale): Promise<void> {
  await page(request, response, locale);
}

function pageOf(request: IncomingMessage, pages: ReadonlyMap<string, Page>): Page | undefined {
  return request.method === 'GET' || request.method === 'HEAD' ? pages.get(targetOf(request).path) : undefined;
}
