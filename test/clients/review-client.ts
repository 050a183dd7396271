import type { CombinedGraphQLErrors } from '@apollo/client';
import type { CombinedError } from '@urql/core';
import { WebSocket } from 'ws';
import * as apollo from '../../clients/apollo/review.ts';
import { ask, connect, type FeedItem, followDraft, type Persona } from '../../clients/connect.ts';
import type { AddCommentInput } from '../../clients/gql/graphql.ts';
import { AddComment, DraftById } from '../../clients/operations.ts';
import * as urql from '../../clients/urql/review.ts';

/** What each of the example clients can do, so that one suite holds them all to the same promise. */
export interface ReviewClient {
  readDraft(id: string): Promise<{ title: string; feedCursor: string }>;
  addComment(input: AddCommentInput): Promise<{ eventId: string | null; userErrors: { code: string }[] }>;
  followDraft(draftId: string, after: string | null, sink: Parameters<typeof followDraft>[3]): () => void;
  /** The codes of what GraphQL answered, or the close code of the socket, in the library's own kind of error. */
  reasonsIn(reason: unknown): (string | number)[];
  dispose(): Promise<void>;
}

const codesIn = (errors: readonly { extensions?: Record<string, unknown> }[]) =>
  errors.map((error) => String(error.extensions?.['code']));

export const reviewClients: Record<string, (persona: Persona) => ReviewClient> = {
  'graphql-ws': (persona) => {
    const socket = socketOf(persona);
    return {
      readDraft: async (id) => (await ask(persona, DraftById, { id })).data!.draft,
      addComment: async (input) => (await ask(persona, AddComment, { input })).data!.addComment,
      followDraft: (...following) => followDraft(socket, ...following),
      reasonsIn: (reason) => (Array.isArray(reason) ? codesIn(reason) : [(reason as CloseEvent).code]),
      dispose: async () => socket.dispose(),
    };
  },
  'Apollo Client': (persona) => {
    const { client, dispose } = apollo.connectApollo(persona, socketOf(persona));
    return {
      readDraft: (id) => apollo.readDraft(client, id),
      addComment: (input) => apollo.addComment(client, input),
      followDraft: (...following) => apollo.followDraft(client, ...following),
      reasonsIn: (reason) =>
        'errors' in (reason as object)
          ? codesIn((reason as CombinedGraphQLErrors).errors)
          : [Number(/event (\d+)/.exec((reason as Error).message)?.[1])],
      dispose,
    };
  },
  urql: (persona) => {
    const { client, dispose } = urql.connectUrql(persona, socketOf(persona));
    return {
      readDraft: (id) => urql.readDraft(client, id),
      addComment: (input) => urql.addComment(client, input),
      followDraft: (...following) => urql.followDraft(client, ...following),
      reasonsIn: (reason) => {
        const { graphQLErrors, networkError } = reason as CombinedError;
        return networkError ? [(networkError as unknown as CloseEvent).code] : codesIn(graphQLErrors);
      },
      dispose,
    };
  },
};

const socketOf = (persona: Persona) => connect(persona, { webSocketImpl: WebSocket, retryWaitMs: 50, pingMs: 1_000 });

/** What a client was shown of a draft, and how it ended. */
export interface Watched {
  items: FeedItem[];
  until(condition: () => boolean): Promise<void>;
  ready(): Promise<void>;
  comments(): { text: string; eventId: string }[];
  ended: Promise<unknown>;
  leave(): void;
}

export function watch(client: ReviewClient, draftId: string, after: string | null): Watched {
  const items: FeedItem[] = [];
  const waiting = new Set<() => void>();
  const ended = Promise.withResolvers<unknown>();
  const leave = client.followDraft(draftId, after, {
    item(item) {
      items.push(item);
      for (const look of [...waiting]) look();
    },
    end: ended.resolve,
  });
  const until = (condition: () => boolean) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (!condition()) return;
        waiting.delete(look);
        resolve();
      };
      waiting.add(look);
      look();
    });
  return {
    items,
    until,
    ready: () => until(() => items.some((item) => item.__typename === 'Ready')),
    comments: () =>
      items.flatMap((item) => (item.__typename === 'CommentAdded' ? [{ text: item.text, eventId: item.eventId }] : [])),
    ended: ended.promise,
    leave,
  };
}
