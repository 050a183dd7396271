import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';
import { createClient } from 'graphql-sse';
import { type Answer, headersOf, type Persona, type Sink } from './connect.ts';

/**
 * Follows a feed over Server-Sent Events with the stock graphql-sse client, across reconnects, losing nothing and showing
 * nothing twice. The recipe is that of `follow`: the client sends its first request again when it reconnects, so the
 * cursor of what was shown last is written into its variables. Where not even a heartbeat comes any more, as on a machine
 * that slept or changed its network, it connects anew. Returns a function that ends it.
 */
export function followSse<Item extends { cursor: string }, Variables extends { after?: string | null }>(
  persona: Persona,
  feed: TypedDocumentNode<{ [field: string]: unknown }, Variables>,
  given: Variables,
  sink: Sink<Item>,
  { retryWaitMs = 300, silenceMsMax = 40_000 } = {},
): () => void {
  let refusal: Response | undefined;
  const client = createClient({
    url: persona.url,
    headers: headersOf(persona),
    retryAttempts: Number.POSITIVE_INFINITY,
    async fetchFn(url: string, request: RequestInit) {
      const response = await fetchUntilSilent(url, request, silenceMsMax);
      refusal = response.status >= 400 && response.status < 500 && response.status !== 429 ? response : undefined;
      return response;
    },
    /** The client would come back after everything; who is not known now will not be known then. */
    async retry() {
      if (refusal) throw ((await refusal.json()) as Answer<never>).errors;
      await new Promise((resolve) => setTimeout(resolve, retryWaitMs));
    },
  });
  const variables = { ...given };
  client.subscribe<Record<string, Item>>(
    { query: print(feed), variables },
    {
      next({ data, errors }) {
        const item = data && Object.values(data)[0];
        // What may pass is told and not completed: the client comes back by itself.
        if (!item && errors?.every(({ extensions }) => extensions?.['retryable'])) return;
        if (!item) return sink.end(errors);
        variables.after = item.cursor;
        sink.item(item);
      },
      error: sink.end,
      complete: () => sink.end(undefined),
    },
  );
  return () => client.dispose();
}

/** A request whose answer breaks off when nothing of it has come for so long. */
export async function fetchUntilSilent(url: string, request: RequestInit, silenceMsMax: number): Promise<Response> {
  const silent = new AbortController();
  const wait = () => setTimeout(() => silent.abort(), silenceMsMax);
  let waiting = wait();
  const stop = () => clearTimeout(waiting);
  request.signal?.addEventListener('abort', stop);
  const signals = [silent.signal, ...(request.signal ? [request.signal] : [])];
  const response = await fetch(url, { ...request, signal: AbortSignal.any(signals) }).catch((error: unknown) => {
    stop();
    throw error;
  });
  const heard = new TransformStream<Uint8Array, Uint8Array>({
    transform(bytes, to) {
      stop();
      waiting = wait();
      to.enqueue(bytes);
    },
    flush: stop,
  });
  return new Response(response.body?.pipeThrough(heard), response);
}
