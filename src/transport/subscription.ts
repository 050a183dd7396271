import { type ExecutionArgs, type ExecutionResult, execute, type GraphQLError } from 'graphql';
import type { Listener, Sink } from '../live/listener.ts';
import type { LogEntry } from '../live/source.ts';

/** Told once when a subscription is over, whoever ended it, and before it of what did, if anything did. */
export interface Ending {
  ended: () => void;
  failed: (error: Error) => void;
}

/**
 * A subscription whose items go to a sink, in the form that graphql-ws iterates: its `next` stays pending until there is no
 * more. Nothing is delivered before it is iterated.
 */
export function delivered<Entry extends LogEntry, Facts, Out>(
  listener: Listener<Entry, Facts, Out>,
  sink: Sink<Out>,
  { ended, failed }: Ending,
): AsyncGenerator<never> {
  const done = { done: true, value: undefined } as const;
  let over: Promise<typeof done> | undefined;
  const end = () => {
    over ??= Promise.resolve(done);
    ended();
  };
  const wrapped = {
    next() {
      over ??= listener.deliverTo(sink).then(
        () => {
          ended();
          return done;
        },
        (error: Error) => {
          failed(error);
          ended();
          throw error;
        },
      );
      return over;
    },
    async return() {
      await listener.return();
      if (!over) end();
      return done;
    },
    throw: (error: unknown) => wrapped.return().then(() => Promise.reject(error)),
    [Symbol.asyncIterator]: () => wrapped,
  };
  return wrapped as unknown as AsyncGenerator<never>;
}

/** A subscription whose items are executed one by one for the one who iterates it. */
export function executed(
  source: AsyncIterable<unknown>,
  args: ExecutionArgs,
  { ended, failed }: Ending,
): AsyncGenerator<ExecutionResult> {
  const items = source[Symbol.asyncIterator]();
  const last = <T>(outcome: Promise<T>): Promise<T> => outcome.finally(ended);
  const wrapped = {
    async next(): Promise<IteratorResult<ExecutionResult>> {
      const item = await items.next().catch((error: Error) => {
        failed(error);
        return last(Promise.reject(error));
      });
      if (!item.done) return { done: false, value: await execute({ ...args, rootValue: item.value }) };
      ended();
      return { done: true, value: undefined };
    },
    return: () => last(Promise.resolve(items.return?.(undefined))),
    throw: (error: unknown) => last(Promise.resolve(items.return?.(undefined)).then(() => Promise.reject(error))),
    [Symbol.asyncIterator]: () => wrapped,
  };
  return wrapped as unknown as AsyncGenerator<ExecutionResult>;
}

/** A refused subscription, in the form that is told by an `error` message as one that ends later is. */
export async function* refusing(error: GraphQLError): AsyncGenerator<never> {
  yield* [];
  throw error;
}
