import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { ApolloServer, type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import { assertScope } from '../access/credential.ts';
import { admissionRule, parseOptions } from '../graphql/admission.ts';
import { Context, type Parts } from '../graphql/context.ts';
import { codeOfError, problemOf, tellErrors } from '../graphql/errors.ts';
import { OperationNote } from '../graphql/operation-note.ts';
import { type Locale, localeOf } from '../locale.ts';
import { requestIdFrom } from '../log.ts';
import { Problem, problems } from '../problems.ts';
import { readBody } from './body.ts';
import { claimOf } from './claim.ts';
import { answerOrigin } from './cors.ts';
import { type Door, mayEnter, targetOf } from './doorkeeper.ts';
import type { FileDoor } from './files.ts';
import { identify } from './identify.ts';
import { refuse } from './refuse.ts';
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
  const body = await readBody(request);
  const identified = await identify(parts, claimOf(request, door));
  const context = new Context(parts, {
    transport: 'HTTP',
    actor: identified?.actor,
    credential: identified?.credential,
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
    response.statusCode = result.status ?? 200;
    if (result.body.kind !== 'complete') throw new Error('This server answers in one piece.');
    response.end(result.body.string);
  } finally {
    await context.end();
  }
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
        if (operation?.operation === 'subscription') throw refusedAs(new Problem('SOCKET_ONLY'));
        const { credential } = contextValue.caller;
        if (!credential || !operation) return;
        try {
          assertScope(credential, operation.operation);
        } catch (error) {
          throw refusedAs(error as Problem);
        }
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

/** An operation that is refused as a whole, under the status of its problem. */
function refusedAs(problem: Problem): GraphQLError {
  const extensions = { http: { status: problems[problem.code].status } };
  return new GraphQLError(problem.code, { originalError: problem, extensions });
}

/** What fails before there is an operation (a wrong method, no query): the client's fault, said by Apollo. */
function formatWithoutContext({ message, locations, path: at, extensions }: GraphQLFormattedError): GraphQLFormattedError {
  const code = typeof extensions?.['code'] === 'string' && extensions['code'] in problems ? extensions['code'] : 'BAD_REQUEST';
  return { message, ...(locations && { locations }), ...(at && { path: at }), extensions: { code, retryable: false } };
}
