import type { ServerResponse } from 'node:http';
import { ApolloServer, type ApolloServerPlugin, HeaderMap, type HTTPGraphQLResponse } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { Admitted } from '../graphql/admission.ts';
import type { Context, Parts } from '../graphql/context.ts';
import { tellErrors } from '../graphql/errors.ts';
import { meteredResult } from '../graphql/metering.ts';
import type { OperationNote } from '../graphql/operation-note.ts';
import { type ProblemCode, problems } from '../problems.ts';
import { answerTypeOf } from './accept.ts';
import type { Asked } from './asked.ts';
import { InHand } from './in-hand.ts';
import { toldTo } from './query.ts';

/** What GraphQL itself finds wrong with a document or its variables; what this server does not take on is refused as a request. */
const ofDocument: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
]);

/** Answers mutations that were admitted. `stop` waits for what is being answered. */
export interface Mutations {
  answer(context: Context, admitted: Admitted, asked: Asked, accept: string | undefined, response: ServerResponse): Promise<void>;
  stop(): Promise<void>;
}

/** Lets Apollo do what was admitted. It finds the document in hand. */
export async function mutationsByApollo(schema: GraphQLSchema, log: Parts['log']): Promise<Mutations> {
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
    logger: silentOf(log),
    plugins: [ApolloServerPluginLandingPageDisabled(), ApolloServerPluginCacheControlDisabled(), tellPlugin],
  });
  await apollo.start();
  return {
    answer: (context, admitted, asked, accept, response) =>
      inHand.during(admitted.hash, admitted.document, () => answer(apollo, context, admitted, asked, accept, response)),
    stop: () => apollo.stop(),
  };
}

async function answer(
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
