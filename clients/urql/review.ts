import { Client, fetchExchange, subscriptionExchange } from '@urql/core';
import type { Client as SocketClient } from 'graphql-ws';
import { onEnd, pipe, subscribe } from 'wonka';
import { connect, type FeedItem, headersOf, type Persona } from '../connect.ts';
import type { AddCommentInput } from '../gql/graphql.ts';
import { AddComment, DraftById, DraftFeed } from '../operations.ts';

// A draft's review with urql: a query, a mutation, and a feed that loses nothing and shows nothing twice.

/** Queries and mutations over HTTP; subscriptions over the stock graphql-ws client, which comes back for ever. */
export function connectUrql(
  persona: Persona,
  socket: SocketClient = connect(persona),
): { client: Client; dispose: () => Promise<void> } {
  const client = new Client({
    url: persona.url,
    preferGetMethod: false,
    fetchOptions: { headers: headersOf(persona) },
    exchanges: [fetchExchange, resumingExchange(socket)],
  });
  return { client, dispose: async () => socket.dispose() };
}

/**
 * The recipe, as a subscription exchange: when the connection comes back, graphql-ws sends the variables of each running
 * subscription again, so the cursor of what was shown last is written into them.
 */
const resumingExchange = (socket: SocketClient) =>
  subscriptionExchange({
    forwardSubscription({ query = '', variables: first }) {
      const variables: Record<string, unknown> = { ...first }; // its own: urql tells operations apart by the first
      return {
        subscribe: (sink) => ({
          unsubscribe: socket.subscribe<Record<string, { cursor?: string }>>(
            { query, variables },
            {
              next(result) {
                const [item] = Object.values(result.data ?? {});
                if (item?.cursor) variables['after'] = item.cursor;
                sink.next(result as Parameters<typeof sink.next>[0]);
              },
              error: (reason) => sink.error(reason),
              complete: () => sink.complete(),
            },
          ),
        }),
      };
    },
  });

/** A draft, with the cursor from which its feed goes on: read first, then follow from `feedCursor`. */
export async function readDraft(client: Client, id: string) {
  const { data, error } = await client.query(DraftById, { id }, { requestPolicy: 'network-only' }).toPromise();
  if (!data) throw error;
  return data.draft;
}

/** Adds a remark. Give it an `idempotencyKey`, and it may be sent again until it is answered. */
export async function addComment(client: Client, input: AddCommentInput) {
  const { data, error } = await client.mutation(AddComment, { input }).toPromise();
  if (!data) throw error;
  return data.addComment;
}

/**
 * Follows a draft from a cursor (null: from now). `end` gets the reason when the feed ends by itself: a right that ended, a
 * person nobody knows; undefined after ResyncRequired. Returns a function that ends it. One follower a client for a draft
 * and cursor: urql lets a second one share what is left of the first.
 */
export function followDraft(
  client: Client,
  draftId: string,
  after: string | null,
  sink: { item: (item: FeedItem) => void; end: (reason: unknown) => void },
): () => void {
  let over = false;
  const end = (reason: unknown) => {
    if (over) return;
    over = true;
    sink.end(reason);
  };
  // When a feed is over, urql gives its last item once more, with nothing to come after it: not news.
  const { unsubscribe } = pipe(
    client.subscription(DraftFeed, { draftId, after }),
    onEnd(() => end(undefined)),
    subscribe(({ data, error, hasNext }) => {
      if (error) return end(error); // urql keeps what failed, for whoever wants to start it anew
      if (data && hasNext && !over) sink.item(data.draftFeed as FeedItem);
    }),
  );
  return () => {
    over = true;
    unsubscribe();
  };
}
