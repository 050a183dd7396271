import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';
import { type Client, createClient } from 'graphql-ws';
import type { DraftFeedSubscription } from './gql/graphql.ts';
import { DraftFeed } from './operations.ts';

/** Whom one asks as, and where. */
export interface Persona {
  url: string;
  /** In demo mode, by name. */
  login: string;
  /** Elsewhere: an API token, or an access token of the OpenID provider. Then the login says nothing. */
  token?: string | undefined;
  actingAs?: string;
  locale?: string;
}

export const headersOf = ({ login, token, actingAs, locale }: Persona): Record<string, string> => ({
  authorization: token ? `Bearer ${token}` : `Demo ${login}`,
  ...(actingAs && { 'acting-as': actingAs }),
  ...(locale && { 'accept-language': locale }),
});

export interface Answer<Data> {
  data: Data | null;
  errors?: { message: string; extensions: { code: string; retryable: boolean; details?: Record<string, unknown> } }[];
}

/** Sends one operation over HTTP, as a persona. Rejects when there is no answer at all, or none in time. */
export async function ask<Data, Variables>(
  persona: Persona,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  timeoutMs?: number,
): Promise<Answer<Data>> {
  const response = await fetch(persona.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headersOf(persona) },
    body: JSON.stringify({ query: print(document), variables }),
    ...(timeoutMs !== undefined && { signal: AbortSignal.timeout(timeoutMs) }),
  });
  return (await response.json()) as Answer<Data>;
}

/**
 * The stock graphql-ws client, as a persona, that comes back for ever: after a close, and when nothing answers any more,
 * as on a machine that slept or changed its network, where no close ever comes.
 */
export function connect(
  persona: Persona,
  options: { webSocketImpl?: unknown; retryWaitMs?: number; pingMs?: number; onClosed?: (event: unknown) => void } = {},
): Client {
  const { webSocketImpl = WebSocket, retryWaitMs = 300, pingMs = 10_000, onClosed } = options;
  let leaving = false;
  let unanswered: NodeJS.Timeout | undefined;
  const answered = () => clearTimeout(unanswered);
  const expectAnswer = () => {
    answered();
    unanswered = setTimeout(() => client.terminate(), pingMs);
  };
  const client = createClient({
    url: persona.url.replace(/^http/, 'ws'),
    webSocketImpl: heedless(webSocketImpl as typeof WebSocket),
    connectionParams: headersOf(persona),
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => !leaving, // also when the server is not there at all
    retryWait: () => new Promise((resolve) => setTimeout(resolve, retryWaitMs)),
    keepAlive: pingMs,
    on: {
      connecting: expectAnswer, // a connection may be made, and nobody be at its other end
      connected: answered,
      ping: (received) => {
        if (!received) expectAnswer();
      },
      pong: (received) => {
        if (received) answered();
      },
      closed: (event) => {
        answered();
        onClosed?.(event);
      },
    },
  });
  const dispose = async () => {
    leaving = true;
    await Promise.resolve(client.dispose()).catch(() => {}); // it was just connecting: there is nothing to take leave of
  };
  return { ...client, dispose };
}

/** Sockets that may be given up before they are open: with some libraries an error that nobody hears ends the program. */
function heedless(Socket: typeof WebSocket): typeof WebSocket {
  return class extends Socket {
    constructor(...given: ConstructorParameters<typeof WebSocket>) {
      super(...given);
      this.addEventListener('error', () => {});
    }
  };
}

export type FeedItem = DraftFeedSubscription['draftFeed'];

/** Who is told of a feed: each item, and once the reason when it ends by itself. */
export interface Sink<Item> {
  item: (item: Item) => void;
  end: (reason: unknown) => void;
}

/**
 * Follows a feed across reconnects, losing nothing and showing nothing twice. The client re-sends its first variables
 * when it reconnects, so the cursor of what was shown last is written into them: that is the whole recipe.
 * Returns a function that ends it.
 */
export function follow<Item extends { cursor: string }, Variables extends { after?: string | null }>(
  client: Client,
  feed: TypedDocumentNode<{ [field: string]: unknown }, Variables>,
  given: Variables,
  sink: Sink<Item>,
): () => void {
  const variables = { ...given };
  return client.subscribe<Record<string, Item>>(
    { query: print(feed), variables },
    {
      next({ data, errors }) {
        const item = data && Object.values(data)[0];
        if (!item) return sink.end(errors);
        variables.after = item.cursor;
        sink.item(item);
      },
      error: sink.end,
      complete: () => sink.end(undefined),
    },
  );
}

/** Follows a draft, from a cursor or from now on. */
export function followDraft(client: Client, draftId: string, after: string | null, sink: Sink<FeedItem>): () => void {
  return follow(client, DraftFeed, { draftId, after }, sink);
}
