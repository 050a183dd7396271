import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { ApolloServer, type ApolloServerPlugin, HeaderMap, type HTTPGraphQLResponse } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import { admissionRule, parseOptions } from '../graphql/admission.ts';
import { Context, type Parts } from '../graphql/context.ts';
import { codeOfError, problemOf, tellErrors } from '../graphql/errors.ts';
import { OperationNote } from '../graphql/operation-note.ts';
import { type Locale, localeOf } from '../locale.ts';
import { requestIdFrom } from '../log.ts';
import { Problem, type ProblemCode, problems } from '../problems.ts';
import { readBody } from './body.ts';
import { answerOrigin } from './cors.ts';
import { type Door, mayEnter, targetOf } from './doorkeeper.ts';
import type { FileDoor } from './files.ts';
import { identify } from './identify.ts';
import { refuse } from './refuse.ts';
import type { SseTransport } from './sse.ts';

const path = '/graphql';

/** A page of another origin sends none of these without asking first; whoever asks anything here says who they are. */
const preflighted = ['authorization', 'apollo-require-preflight', 'x-apollo-operation-name'];

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

export async function httpTransport(
  schema: GraphQLSchema,
  parts: Parts,
  door: Door,
  defaultLocale: Locale,
  sse: SseTransport,
  doors: readonly FileDoor[],
  pages: ReadonlyMap<string, Page> = new Map(),
): Promise<HttpTransport> {
  const apollo = new ApolloServer<Context>({
    schema,
    introspection: true,
    parseOptions,
    csrfPrevention: { requestHeaders: preflighted },
    validationRules: [admissionRule],
    stopOnTerminationSignals: false, // it would raise the signal again and cut our own drain short
    includeStacktraceInErrorResponses: false,
    formatError: formatWithoutContext,
    logger: silentOf(parts.log),
    plugins: [ApolloServerPluginLandingPageDisabled(), tellPlugin],
  });
  await apollo.start();
  const listener: RequestListener = (request, response) => {
    const locale = localeOf(request.headers['accept-language'], defaultLocale);
    const requestId = requestIdFrom(request.headers['x-request-id']);
    response.setHeader('x-request-id', requestId);
    const page = pageOf(request, pages);
    const beside = doors.find((candidate) => candidate.takes(request));
    const streams = sse.takes(request);
    const note = page ? undefined : new OperationNote(parts, streams ? 'SSE' : 'HTTP', requestId);
    response.once('close', () => note?.end(response.statusCode));
    const refused = (error: unknown) => {
      const known = problemOf(error);
      if (!known) parts.log.error({ requestId, err: error }, 'a request failed');
      const problem = known ?? new Problem('INTERNAL', { requestId });
      note?.met(problem.code);
      refuse(response, problem, locale);
    };
    const answered = async () => {
      if (!mayEnter(request, door)) throw new Problem('ORIGIN_REFUSED');
      if (page) return show(page, request, response, locale);
      if (beside) return exchange(beside, request, response, door);
      if (streams) return stream(sse, note!, locale, request, response, door);
      return answer(apollo, parts, door, note!, locale, request, response);
    };
    parts.inFlight.track(answered()).catch(refused);
  };
  return { listener, routes: [path, ...doors.flatMap(({ routes }) => routes), ...pages.keys()], stop: () => apollo.stop() };
}

async function answer(
  apollo: ApolloServer<Context>,
  parts: Parts,
  door: Door,
  note: OperationNote,
  locale: Locale,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const target = targetOf(request);
  if (target.path !== path) throw new Problem('NOT_FOUND');
  if (answerOrigin(request, response, door)) return;
  // Now that saying who one is counts as a preflight, nothing else asks what a body is.
  if (request.method === 'POST' && !isJson(request.headers['content-type']))
    throw new Problem('BAD_REQUEST', { reason: 'POST takes content-type: application/json' });
  const body = await readBody(request);
  const actor = await identify(parts, {
    authorization: request.headers.authorization,
    actingAs: request.headers['acting-as'],
  });
  const context = new Context(parts, {
    transport: 'HTTP',
    actor,
    locale,
    note,
    overrun: () => {},
    interrupted: () => {},
    ended: () => {},
  });
  try {
    const headers = new HeaderMap();
    for (const [name, value] of Object.entries(request.headers)) if (value !== undefined) headers.set(name, String(value));
    const result = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: request.method ?? 'GET', headers, search: target.search, body },
      context: async () => context,
    });
    for (const [name, value] of result.headers) response.setHeader(name, value);
    response.setHeader('cache-control', 'no-store');
    response.statusCode = statusOf(result, note);
    if (result.body.kind !== 'complete') throw new Error('This server answers in one piece.');
    response.end(result.body.string);
  } finally {
    await context.end();
  }
}

const isJson = (contentType = ''): boolean => contentType.split(';', 1)[0]!.trim().toLowerCase() === 'application/json';

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

async function exchange(files: FileDoor, request: IncomingMessage, response: ServerResponse, door: Door): Promise<void> {
  if (!answerOrigin(request, response, door)) await files.answer(request, response);
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
      async didResolveOperation({ operation, contextValue }) {
        if (operation) contextValue.caller.note.is(operation);
        if (operation?.operation === 'subscription')
          throw new GraphQLError('SOCKET_ONLY', {
            originalError: new Problem('SOCKET_ONLY'),
            extensions: { http: { status: problems.SOCKET_ONLY.status } },
          });
      },
      async willSendResponse({ response, errors, contextValue }) {
        if (response.body.kind !== 'single' || !errors?.length) return;
        const { caller, parts } = contextValue;
        caller.note.met(...errors.map(codeOfError));
        response.body.singleResult.errors = tellErrors(errors, {
          locale: caller.locale,
          requestId: caller.note.requestId,
          log: parts.log,
        });
      },
    };
  },
};

/** What fails before there is an operation (a wrong method, no query): the client's fault, said by Apollo. */
function formatWithoutContext({ message, locations, path: at, extensions }: GraphQLFormattedError): GraphQLFormattedError {
  const code = typeof extensions?.['code'] === 'string' && extensions['code'] in problems ? extensions['code'] : 'BAD_REQUEST';
  return { message, ...(locations && { locations }), ...(at && { path: at }), extensions: { code, retryable: false } };
}
