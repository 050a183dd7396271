import type { ExecutionResult, GraphQLError } from 'graphql';

/** The same results, and a word when there are no more, whoever ended it, or what did. */
export function untilEnded(
  results: AsyncGenerator<ExecutionResult>,
  ended: () => void,
  failed: (error: Error) => void,
): AsyncGenerator<ExecutionResult> {
  const last = <T>(outcome: Promise<T>): Promise<T> => outcome.finally(ended);
  const wrapped = {
    next: async () => {
      const result = await results.next().catch((error: Error) => {
        failed(error);
        return last(Promise.reject(error));
      });
      if (result.done) ended();
      return result;
    },
    return: () => last(results.return(undefined)),
    throw: (error: unknown) => last(results.throw(error)),
    [Symbol.asyncIterator]: () => wrapped,
  };
  return wrapped as unknown as AsyncGenerator<ExecutionResult>;
}

/** A refused subscription, in the form that is told by an `error` message as one that ends later is. */
export async function* refusing(error: GraphQLError): AsyncGenerator<never> {
  yield* [];
  throw error;
}
