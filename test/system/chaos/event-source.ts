import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';
import { type Answer, headersOf, type Persona, type Sink } from '../../../clients/connect.ts';
import { fetchUntilSilent } from '../../../clients/sse.ts';

/**
 * Follows a feed as a browser's EventSource does, which differs from other clients of event streams: it asks for one and
 * the same address each time it comes back, says besides by Last-Event-ID what it was given last, and stays away for good
 * after an answer that is no stream. Unlike it, it notices that nothing comes any more. Returns a function that ends it.
 */
export function followAsEventSource<Item, Variables>(
  persona: Persona,
  feed: TypedDocumentNode<{ [field: string]: unknown }, Variables>,
  variables: Variables,
  sink: Sink<Item>,
  { retryWaitMs, silenceMsMax }: { retryWaitMs: number; silenceMsMax: number },
): () => void {
  const leaving = new AbortController();
  const url = new URL(persona.url);
  url.searchParams.set('query', print(feed));
  url.searchParams.set('variables', JSON.stringify(variables));
  let lastId = '';
  let over = false;
  const end = (reason: unknown) => {
    over = true;
    if (!leaving.signal.aborted) sink.end(reason);
  };
  const hear = (block: string) => {
    const lines = new Map(block.split('\n').map((line) => /^(\w*): ?(.*)$/.exec(line)!.slice(1, 3) as [string, string]));
    lastId = lines.get('id') ?? lastId;
    if (lines.get('event') === 'complete') end(undefined);
    if (lines.get('event') !== 'next') return;
    const { data, errors } = JSON.parse(lines.get('data')!) as Answer<Record<string, Item>>;
    const item = data && Object.values(data)[0];
    if (item) sink.item(item);
    else if (!errors?.every(({ extensions }) => extensions.retryable)) end(errors);
  };
  const listen = async () => {
    const headers = { ...headersOf(persona), accept: 'text/event-stream', ...(lastId !== '' && { 'last-event-id': lastId }) };
    const response = await fetchUntilSilent(url.href, { headers, signal: leaving.signal }, silenceMsMax);
    if (!response.ok) return end(`status ${response.status}`);
    let rest = '';
    for await (const text of response.body!.pipeThrough(new TextDecoderStream())) {
      const blocks = `${rest}${text}`.split('\n\n');
      rest = blocks.pop()!;
      for (const block of blocks) if (!over) hear(block);
    }
  };
  void (async () => {
    while (!over && !leaving.signal.aborted) {
      await listen().catch(() => {}); // broken off, nobody there, or silent: it comes back
      if (!over) await new Promise((resolve) => setTimeout(resolve, retryWaitMs));
    }
  })();
  return () => leaving.abort();
}
