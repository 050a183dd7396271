import {
  type ExecutionArgs,
  type ExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { Circles } from '../access/visibility.ts';
import type { RecordedEvent } from '../events/recorded-event.ts';
import type { FeedItem } from '../feeds/feed-item.ts';
import type { Admitted } from '../graphql/admission.ts';
import { beginSubscription } from '../graphql/begin-subscription.ts';
import type { Context } from '../graphql/context.ts';
import type { Refused } from '../graphql/documents.ts';
import { codeOfError, tellErrors } from '../graphql/errors.ts';
import { execute } from '../graphql/execute.ts';
import { meteredResult } from '../graphql/metering.ts';
import { Listener } from '../live/listener.ts';
import { Shared } from '../live/shared.ts';
import type { Asked } from './asked.ts';
import { type EventStream, nextEvent } from './event-stream.ts';
import { cursorOf, StreamFrames } from './stream-frames.ts';

/** An operation that was asked for, admitted or not. */
export interface Asking {
  schema: GraphQLSchema;
  context: Context;
  admitted: Admitted | Refused;
  asked: Pick<Asked, 'operationName' | 'variables'>;
}

/** Does an operation and streams what it gives: one result, or those of a subscription until either side ends it. */
export async function answerWith(stream: EventStream, { schema, context, admitted, asked }: Asking): Promise<void> {
  if ('errors' in admitted) return tellLast(stream, context, admitted.errors);
  const { document, operation } = admitted;
  // The name as it was asked with, or none: so those of sockets and of streams who ask the same are one group.
  const { operationName, variables: variableValues } = asked;
  const args = { schema, document, contextValue: context, operationName, variableValues };
  context.caller.note.is(operation, variableValues);
  if (operation.operation === 'subscription') return follow(stream, context, args, operation);
  try {
    const result = meteredResult(await execute(args), context.meter);
    stream.complete(payloadOf(context, result));
  } finally {
    await context.end();
  }
}

async function follow(
  stream: EventStream,
  context: Context,
  args: ExecutionArgs,
  operation: OperationDefinitionNode,
): Promise<void> {
  const source = await beginSubscription(args, operation);
  await context.end();
  if (!(Symbol.asyncIterator in source)) return tellLast(stream, context, source.errors ?? []);
  const items = source[Symbol.asyncIterator]();
  // Who leaves is not waited for: what is being followed ends at once, and with it the delivery below.
  void stream.closed.then(() => items.return?.());
  try {
    if (source instanceof Listener) await deliver(source, stream, context, args);
    else if (source instanceof Shared) await pullShared(source, stream, context, args);
    else
      await pull(items, stream, async (item) => {
        context.meter?.again();
        const result = await execute({ ...args, rootValue: item });
        return payloadOf(context, meteredResult(result, context.meter));
      });
  } catch (error) {
    return tellLast(stream, context, [new GraphQLError((error as Error).message, { originalError: error as Error })]);
  }
  stream.complete();
}

/** What is told to many is executed and encoded once for all who ask the same of it. */
async function deliver(
  listener: Listener<RecordedEvent, Circles, FeedItem>,
  stream: EventStream,
  context: Context,
  { document, operationName, variableValues }: ExecutionArgs,
): Promise<void> {
  const { encoder } = context.parts;
  const group = encoder.join({ document, operationName, variableValues });
  try {
    const encode = (item: FeedItem) => encoder.encode(group, item);
    await listener.deliverTo(new StreamFrames(stream, encode, (result) => payloadOf(context, result)));
  } finally {
    encoder.leave(group);
  }
}

/** What is told item by item, each once the one before has been taken. */
async function pull(
  items: AsyncIterator<unknown>,
  stream: EventStream,
  encode: (item: unknown) => Promise<string> | string | Buffer,
): Promise<void> {
  for (;;) {
    const { done, value } = await items.next();
    if (done || !stream.isOpen) return;
    stream.write(nextEvent(await encode(value), cursorOf(value as Partial<FeedItem>)));
    await stream.drained();
  }
}

/** The same of items that are told to many. */
async function pullShared(
  items: Shared<unknown, object>,
  stream: EventStream,
  context: Context,
  { document, operationName, variableValues }: ExecutionArgs,
): Promise<void> {
  const { encoder } = context.parts;
  const group = encoder.join({ document, operationName, variableValues });
  try {
    await pull(items, stream, (item) => {
      const { json, failed } = encoder.encode(group, item as object);
      return failed ? payloadOf(context, failed) : json;
    });
  } finally {
    encoder.leave(group);
  }
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
  caller.note.metErrors(errors);
  const { locale, note, actor } = caller;
  const knowsSchema = parts.admission.tellsSchemaTo(actor?.personId);
  const told = { locale, requestId: note.requestId, log: parts.log, knowsSchema };
  return JSON.stringify({ ...result, errors: tellErrors(errors, told) });
}
