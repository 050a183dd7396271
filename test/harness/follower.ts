import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { WebSocket } from 'ws';
import { connect, type FeedItem, follow, type Persona, type Sink } from '../../clients/connect.ts';
import { InboxFeed, ProgrammeFeed } from '../../clients/feeds.operations.ts';
import type { InboxFeedSubscription, ProgrammeFeedSubscription } from '../../clients/gql/graphql.ts';
import { DraftFeed } from '../../clients/operations.ts';
import { poll } from '../../clients/polling.ts';
import { followSse } from '../../clients/sse.ts';
import { opened } from './left-open.ts';

interface AnyItem {
  __typename: string;
  cursor: string;
}

/** A client that follows a feed with a stock client and keeps what it is shown. */
export interface Follower<Item extends AnyItem = FeedItem> extends AsyncDisposable {
  /** Everything shown so far, signs (Ready, Checkpoint) included. */
  items: Item[];
  /** The events among them. */
  events(): Extract<Item, { eventId: string }>[];
  /** Resolves when the condition holds of what was shown; looked at with each item. */
  until(condition: (follower: Follower<Item>) => boolean): Promise<void>;
  ready(): Promise<void>;
  /** The last cursor shown. */
  cursor(): string;
  /** Resolves with the reason when the feed ends by itself. */
  ended: Promise<unknown>;
  close(): Promise<void>;
}

/** The ways into a feed. */
export const transports = ['WEBSOCKET', 'SSE', 'POLLING'] as const;
export type FeedTransport = (typeof transports)[number];

/** Follows a draft from a cursor (null: from now), over a socket or in another way. */
export function aFollower(
  persona: Persona,
  draftId: string,
  after: string | null = null,
  transport: FeedTransport = 'WEBSOCKET',
): Follower {
  return followerBy(transport, persona, DraftFeed, { draftId, after });
}

/** Follows whatever feed, in whatever way. */
export function followerBy<Item extends AnyItem, Variables extends { after?: string | null }>(
  transport: FeedTransport,
  persona: Persona,
  feed: TypedDocumentNode<{ [field: string]: unknown }, Variables>,
  variables: Variables,
): Follower<Item> {
  if (transport === 'WEBSOCKET')
    return followerOf((sink) => {
      const client = connect(persona, { webSocketImpl: WebSocket, retryWaitMs });
      const leave = follow(client, feed, variables, sink);
      return async () => {
        leave();
        await client.dispose();
      };
    });
  if (transport === 'SSE') return followerOf((sink) => leaving(followSse(persona, feed, variables, sink, { retryWaitMs })));
  return followerOf((sink) => {
    let ready = false;
    // Of signs a page says nothing: that all was told so far is said here, once, as a feed does.
    const reached = (cursor: string, isUpToDate: boolean) => {
      if (isUpToDate && !ready) sink.item({ __typename: 'Ready', cursor } as Item);
      ready ||= isUpToDate;
    };
    return leaving(poll(persona, feed, variables, { ...sink, reached }, { intervalMs: pollMs }));
  });
}

const leaving = (leave: () => void) => async () => leave();
const retryWaitMs = 50;
const pollMs = 50;

/** Follows a programme from a cursor (null: from now). */
export function aProgrammeFollower(persona: Persona, programmeId: string, after: string | null = null) {
  const variables = { programmeId, after };
  return followerBy<ProgrammeFeedSubscription['programmeFeed'], typeof variables>('WEBSOCKET', persona, ProgrammeFeed, variables);
}

/** Follows the inbox of the body acted for, from a cursor (null: from now). */
export function anInboxFollower(persona: Persona, after: string | null = null) {
  const variables = { after };
  return followerBy<InboxFeedSubscription['inboxFeed'], typeof variables>('WEBSOCKET', persona, InboxFeed, variables);
}

function followerOf<Item extends AnyItem>(start: (sink: Sink<Item>) => () => Promise<void>): Follower<Item> {
  const items: Item[] = [];
  const waiting = new Set<() => void>();
  const ended = Promise.withResolvers<unknown>();
  const forget = opened(() => leave());
  const leave = start({
    item(item) {
      items.push(item);
      for (const look of [...waiting]) look();
    },
    end: (reason) => ended.resolve(reason),
  });
  const follower: Follower<Item> = {
    items,
    events: () => items.filter((item): item is Extract<Item, { eventId: string }> => 'eventId' in item),
    until: (condition) =>
      new Promise((resolve) => {
        const look = () => {
          if (!condition(follower)) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
    ready: () => follower.until(() => items.some((item) => item.__typename === 'Ready')),
    cursor: () => items.at(-1)!.cursor,
    ended: ended.promise,
    close() {
      forget();
      return leave();
    },
    [Symbol.asyncDispose]: () => follower.close(),
  };
  return follower;
}
