import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { ApolloServer, type ApolloServerPlugin, HeaderMap, type HTTPGraphQLResponse } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import type { GraphQLError, GraphQLFormattedError, GraphQLSchema } from 'graphql';
import { assertScope } from '../access/credential.ts';
import type { Admitted } from '../graphql/admission.ts';
import { type Caller, Context, type Parts } from '../graphql/context.ts';
import { asGraphQLError, problemOf, tellErrors } from '../graphql/errors.ts';
import { readGlobalId } from '../graphql/global-id.ts';
import { meteredResult } from '../graphql/metering.ts';
import { OperationNote } from '../graphql/operation-note.ts';
import { type Locale, localeOf } from '../locale.ts';
import { requestIdFrom } from '../log.ts';
import { Problem, type ProblemCode, problems } from '../problems.ts';
import { answerTypeOf } from './accept.ts';
import { type Asked, askedInBody, askedInUrl } from './asked.ts';
import { askerOf } from './asker.ts';
import { readPosted, requestBytesMax } from './body.ts';
import { claimOf } from './claim.ts';
import type { Visit } from './connections.ts';
import { answerOrigin } from './cors.ts';
import { assertPreflighted, type Door, isSentUnseen, mayEnter, targetOf } from './doorkeeper.ts';
import type { FileDoor } from './files.ts';
import { identify } from './identify.ts';
import { InHand } from './in-hand.ts';
import { answerQuery, toldTo } from './query.ts';
import { refuse, refuseOperation } from './refuse.ts';
import type { SseTransport } from './sse.ts';

const path = '/graphql';

/** What GraphQL itself finds wrong with a document or its variables; what this server does not take on is refused as a request. */
const ofDocument: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
]);

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
  const inHand = new InHand();
  const apollo = new ApolloServer<Context>({
    schema,
    introspection: true, // admission says to whom
    documentStore: inHand.store,
    persistedQueries: false,
    csrfPrevention: false, // the doorkeeper's business
    stopOnTerminationSignals: false, // it would raise the signal again and cut our own drain short
    includeStacktraceInErrorResponses: false,
    formatError: formatWithoutContext,
    logger: silentOf(parts.log),
    plugins: [ApolloServerPluginLandingPageDisabled(), ApolloServerPluginCacheControlDisabled(), tellPlugin],
  });
  await apollo.start();
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
      return counted((visit) => answer(schema, apollo, inHand, parts, door, visit, note!, locale, request, response));
    };
    parts.inFlight.track(answered()).catch(refused);
  };
  return { listener, routes: [path, ...doors.flatMap(({ routes }) => routes), ...pages.keys()], stop: () => apollo.stop() };
}

async function answer(
  schema: GraphQLSchema,
  apollo: ApolloServer<Context>,
  inHand: InHand,
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
    const { hash, document } = admitted;
    if (operation.operation === 'query') await answerQuery(schema, context, admitted, asked, accept, response);
    else await inHand.during(hash, document, () => change(apollo, context, admitted, asked, accept, response));
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

/** Lets Apollo do what was admitted. It finds the document in hand. */
async function change(
  apollo: ApolloServer<Context>,
  context: Context,
  admitted: Admitted,
  { operationName, variables }: Asked,
  accept: string | undefined,
  response: ServerResponse,
): Promise<void> {
  const headers = new HeaderMap([['content-type', 'application/json']]);
  // As for queries: what is changed is not refused afterwards because of how it would be told.
  headers.set('accept', answerTypeOf(accept).replace(/;.*/, ''));
  const result = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: 'POST', headers, search: '', body: { query: admitted.text, operationName, variables } },
    context: async () => context,
  });
  for (const [name, value] of result.headers) response.setHeader(name, value);
  response.setHeader('cache-control', 'no-store');
  const { exceeded } = admitted.meter;
  response.statusCode = exceeded ? problems[exceeded.code].status : statusOf(result, context.caller.note);
  if (result.body.kind !== 'complete') throw new Error('This server answers in one piece.');
  response.end(result.body.string);
}

/**
 * The status of an answer. As application/json, which proxies answer with too, it says of a document that it was
 * answered, whatever was wrong with it; as application/graphql-response+json it says 400 (GraphQL over HTTP).
 */
function statusOf({ status = 200, headers }: HTTPGraphQLResponse, { codes }: OperationNote): number {
  const isPlain = headers.get('content-type')?.startsWith('application/json');
  const isOfDocument = status === 400 && codes.size > 0 && [...codes].every((code) => ofDocument.has(code));
  return isPlain && isOfDocument ? 200 : status;
}

/** Apollo's own lines quote what was asked: of these the log has only that there was one. */
function silentOf(log: Parts['log']) {
  const line = (level: 'debug' | 'info' | 'warn' | 'error') => () => log[level]('Apollo has a remark of its own');
  return { debug: line('debug'), info: line('info'), warn: line('warn'), error: line('error') };
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

/** Tells the errors of an operation in the language of its request, and nothing that is not for the client. */
const tellPlugin: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response, errors: met, contextValue }) {
        if (response.body.kind !== 'single') return;
        const { caller, meter } = contextValue;
        if (caller.cost) response.body.singleResult.extensions = { cost: caller.cost };
        const { errors } = meteredResult({ errors: met ?? [] }, meter);
        if (!errors?.length) return;
        if (meter?.exceeded) delete response.body.singleResult.data;
        caller.note.metErrors(errors);
        response.body.singleResult.errors = tellErrors(errors, toldTo(contextValue));
      },
    };
  },
};

/** What fails before there is an operation (nothing that it accepts): the client's fault, said by Apollo. */
function formatWithoutContext({ message, locations, path: at, extensions }: GraphQLFormattedError): GraphQLFormattedError {
  const code = typeof extensions?.['code'] === 'string' && extensions['code'] in problems ? extensions['code'] : 'BAD_REQUEST';
  return { message, ...(locations && { locations }), ...(at && { path: at }), extensions: { code, retryable: false } };
}
