import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { parse, print } from 'graphql';
import type { Persona } from '../../clients/connect.ts';
import { type EventsPage, eventsQueryOf } from '../../clients/polling.ts';
import { anEventStream } from '../harness/event-source.ts';
import { ask } from './everything.ts';

// The other ways into a feed: what it tells as an event stream, and page by page.

/** What a feed tells as an event stream from a cursor on, up to Ready, or how it refuses. */
export async function streamed(persona: Persona, feed: string, after: string | null): Promise<unknown[]> {
  const stream = await anEventStream(persona, { query: feed, variables: { after } });
  const isReady = () => stream.results().some(({ data }) => Object.values(data ?? {}).some(isReadySign));
  await Promise.race([stream.until(isReady), stream.ended]);
  stream.leave();
  const ids = stream.events().flatMap(({ event, id }) => (event === 'next' ? [id?.length ?? null] : []));
  return [stream.response.statusCode, ids, stream.results()];
}

const isReadySign = (item: unknown) => (item as { __typename?: string } | null)?.__typename === 'Ready';

/** The query of one page of a feed. */
export const pageQuery = (feed: string, first: number): string =>
  print(eventsQueryOf<unknown, unknown>(parse(feed) as TypedDocumentNode<Record<string, unknown>, unknown>, first));

/** Every page that such a query gives from a cursor on. */
export async function paged(persona: Persona, query: string, from: string | null): Promise<unknown[]> {
  const answers: unknown[] = [];
  for (let after = from; ; ) {
    const answer = await ask<Record<string, EventsPage<unknown>>>(persona, query, { after });
    answers.push(answer);
    const page = answer.data && Object.values(answer.data)[0];
    if (!page?.hasMore) return answers;
    after = page.cursor;
  }
}
