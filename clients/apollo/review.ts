import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { OperationTypeNode } from 'graphql';
import type { Client as SocketClient } from 'graphql-ws';
import { tap } from 'rxjs';
import { connect, type FeedItem, headersOf, type Persona } from '../connect.ts';
import type { AddCommentInput } from '../gql/graphql.ts';
import { AddComment, DraftById, DraftFeed } from '../operations.ts';

// A draft's review with Apollo Client 4: a query, a mutation, and a feed that loses nothing and shows nothing twice.

/** Queries and mutations over HTTP; subscriptions over the stock graphql-ws client, which comes back for ever. */
export function connectApollo(
  persona: Persona,
  socket: SocketClient = connect(persona),
): { client: ApolloClient; dispose: () => Promise<void> } {
  const client = new ApolloClient({
    link: ApolloLink.split(
      ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
      ApolloLink.from([resumingLink, new GraphQLWsLink(socket)]),
      new HttpLink({ uri: persona.url, headers: headersOf(persona) }),
    ),
    cache: new InMemoryCache(),
  });
  const dispose = async () => {
    client.stop();
    await socket.dispose();
  };
  return { client, dispose };
}

/**
 * The recipe, as a link before the socket: when the connection comes back, graphql-ws sends the variables of each running
 * subscription again, so the cursor of what was shown last is written into them.
 */
const resumingLink = new ApolloLink((operation, forward) => {
  const variables = { ...operation.variables }; // its own: nobody else's variables change
  operation.variables = variables;
  return forward(operation).pipe(
    tap(({ data }) => {
      const [item] = Object.values(data ?? {}) as { cursor?: string }[];
      if (item?.cursor) variables['after'] = item.cursor;
    }),
  );
});

/** A draft, with the cursor from which its feed goes on: read first, then follow from `feedCursor`. */
export async function readDraft(client: ApolloClient, id: string) {
  const { data } = await client.query({ query: DraftById, variables: { id }, fetchPolicy: 'network-only' });
  return data!.draft;
}

/** Adds a remark. Give it an `idempotencyKey`, and it may be sent again until it is answered. */
export async function addComment(client: ApolloClient, input: AddCommentInput) {
  const { data } = await client.mutate({ mutation: AddComment, variables: { input } });
  return data!.addComment;
}

/**
 * Follows a draft from a cursor (null: from now). `end` gets the reason when the feed ends by itself: a right that ended, a
 * person nobody knows; undefined after ResyncRequired. Returns a function that ends it.
 */
export function followDraft(
  client: ApolloClient,
  draftId: string,
  after: string | null,
  sink: { item: (item: FeedItem) => void; end: (reason: unknown) => void },
): () => void {
  let failure: unknown;
  const subscription = client
    .subscribe({
      query: DraftFeed,
      variables: { draftId, after },
      fetchPolicy: 'no-cache', // an item is told, not looked up; keep what it says where you keep your state
      context: { queryDeduplication: false }, // who follows second wants all of it too, not what is left of the first
    })
    .subscribe({
      next({ data, error }) {
        if (data) sink.item(data.draftFeed as FeedItem);
        else failure = error;
      },
      complete: () => sink.end(failure),
    });
  return () => subscription.unsubscribe();
}
