import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { ApolloServer, type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import { admissionRule, parseOptions } from '../graphql/admission.ts';
import { Context, type Parts } from '../graphql/context.ts';
import { codeOfError, problemOf, tellErrors } from '../graphql/errors.ts';
import { OperationNote } from '../graphql/operation-note.ts';
import { type Locale, localeOf } from '../locale.ts';
import { requestIdFrom } from '../log.ts';
import { Problem, problems } from '../problems.ts';
import { answerOrigin } from './cors.ts';
import { type Door, mayEnter, targetOf } from './doorkeeper.ts';
import type { FileDoor } from './files.ts';
import { identify } from './identify.ts';
import { refuse } from './refuse.ts';

/** A draft of 2 MB, each byte of it escaped as `\u00xx` at worst, and the rest of the request. */
export const requestBytesMax = 12_500_000;

const path = '/graphql';

/** What answers GET and HEAD of one path beside GraphQL. */
export type Page = (request: IncomingMessage, response: ServerResponse, locale: Locale) => Promise<void> | void;

/** GraphQL over HTTP on a bare node:http server. `stop` waits for what is being answered. */
export interface HttpTransport {
  listener: RequestListener;
  /** The paths that are answered at all, over HTTP or WebSocket. */
  routes: readonly string[];
  stop(): Promise<void>;
}

export async function httpTransport(
  schema: GraphQLSchema,
  parts: Parts,
  door: Door,
  defaultLocale: Locale,
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
    const note = page ? undefined : new OperationNote(parts, 'HTTP', requestId);
    response.once('close', () => note?.end(response.statusCode));
    const refused = (error: unknown) => {
      const known = problemOf(error);
      if (!known) parts.log.error({ requestId, err: error }, 'a request failed');
      const problem = known ?? new Problem('INTERNAL', { requestId });
      note?.met(problem.code);
      refuse(response, problem, locale);
    };
    if (!mayEnter(request, door)) refused(new Problem('ORIGIN_REFUSED'));
    else if (page) show(page, request, response, locale).catch(refused);
    else if (beside) exchange(beside, request, response, door).catch(refused);
    else answer(apollo, parts, door, note!, locale, request, response).catch(refused);
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
  const actor = await identify(parts.orm, parts.clock, {
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

async function show(page: Page, request: IncomingMessage, response: ServerResponse, locale: Locale): Promise<void> {
  await page(request, response, locale);
}

function pageOf(request: IncomingMessage, pages: ReadonlyMap<string, Page>): Page | undefined {
  return request.method === 'GET' || request.method === 'HEAD' ? pages.get(targetOf(request).path) : undefined;
}

/** The JSON in a request. Problems: REQUEST_TOO_LARGE, BAD_ENCODING, BAD_REQUEST. */
async function readBody(request: IncomingMessage): Promise<unknown> {
  const tooLarge = () => new Problem('REQUEST_TOO_LARGE', { limit: requestBytesMax });
  if (Number(request.headers['content-length'] ?? 0) > requestBytesMax) throw tooLarge();
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > requestBytesMax) throw tooLarge();
    chunks.push(chunk);
  }
  if (bytes === 0) return undefined;
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new Problem('BAD_ENCODING', { reason: 'not UTF-8' });
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem('BAD_REQUEST', { reason: 'not JSON' });
  }
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
