import {
  createSourceEventStream,
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLSchema,
} from 'graphql';
import type { FeedItem } from '../feeds/feed-item.ts';
import type { Admitted } from '../graphql/admission.ts';
import type { Context } from '../graphql/context.ts';
import { codeOfError, tellErrors } from '../graphql/errors.ts';
import type { EventStream } from './event-stream.ts';

/** An operation that was asked for, admitted or not. */
export interface Performed {
  schema: GraphQLSchema;
  context: Context;
  admitted: Admitted | { errors: readonly GraphQLError[] };
  variables: Record<string, unknown> | null;
}

/** Does an operation and streams what it gives: one result, or those of a subscription until either side ends it. */
export async function answerWith(stream: EventStream, { schema, context, admitted, variables }: Performed): Promise<void> {
  if ('errors' in admitted) return tellLast(stream, context, admitted.errors);
  const { document, operation } = admitted;
  const args = {
    ...{ schema, document, contextValue: context, variableValues: variables },
    ...(operation.name && { operationName: operation.name.value }),
  };
  context.caller.note.is(operation);
  if (operation.operation === 'subscription') return follow(stream, context, args);
  try {
    const result = await execute(args);
    stream.complete(payloadOf(context, result));
  } finally {
    await context.end();
  }
}

async function follow(stream: EventStream, context: Context, args: ExecutionArgs): Promise<void> {
  const source = await createSourceEventStream(args);
  if (!(Symbol.asyncIterator in source)) {
    await context.end();
    return tellLast(stream, context, source.errors ?? []);
  }
  const items = source[Symbol.asyncIterator]();
  // Who leaves is not waited for: what is being followed ends at once, and with it `next` below.
  void stream.closed.then(() => items.return?.());
  try {
    for (;;) {
      const { done, value } = await items.next();
      if (done) break;
      const result = await execute({ ...args, rootValue: value });
      await stream.next(payloadOf(context, result), cursorOf(value));
    }
  } catch (error) {
    return tellLast(stream, context, [new GraphQLError((error as Error).message, { originalError: error as Error })]);
  }
  stream.complete();
}

/**
 * The last thing said of a subscription, or of what was never begun. What failed here for no fault of the client's does
 * not complete it: it goes on from its last id when it comes back.
 */
function tellLast(stream: EventStream, context: Context, errors: readonly GraphQLError[]): void {
  const payload = payloadOf(context, { errors });
  if (errors.some((error) => ['INTERNAL', 'UNAVAILABLE'].includes(codeOfError(error)))) stream.leave(payload);
  else stream.complete(payload);
}

function payloadOf({ caller, parts }: Context, { errors, ...result }: ExecutionResult): string {
  if (!errors) return JSON.stringify(result);
  caller.note.met(...errors.map(codeOfError));
  const { locale, note } = caller;
  return JSON.stringify({ ...result, errors: tellErrors(errors, { locale, requestId: note.requestId, log: parts.log }) });
}

/**
 * Where a reader stands that has got an item. ResyncRequired is no such place: who only reconnects after it must be told
 * again that it is to query, and not go on from there as if nothing had been missed.
 */
function cursorOf(item: unknown): string | undefined {
  const { kind, cursor } = item as Partial<FeedItem>;
  return kind === 'ResyncRequired' ? undefined : cursor;
}
