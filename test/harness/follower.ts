import type { Client } from 'graphql-ws';
import { WebSocket } from 'ws';
import { connect, type FeedItem, follow, followDraft, type Persona, type Sink } from '../../clients/connect.ts';
import { InboxFeed, ProgrammeFeed } from '../../clients/feeds.operations.ts';
import type { InboxFeedSubscription, ProgrammeFeedSubscription } from '../../clients/gql/graphql.ts';

interface AnyItem {
  __typename: string;
  cursor: string;
}

/** A client that follows a feed with the stock graphql-ws client and keeps what it is shown. */
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

/** Follows a draft from a cursor (null: from now). */
export function aFollower(persona: Persona, draftId: string, after: string | null = null): Follower {
  return follower(persona, (client, sink) => followDraft(client, draftId, after, sink));
}

/** Follows a programme from a cursor (null: from now). */
export function aProgrammeFollower(persona: Persona, programmeId: string, after: string | null = null) {
  return follower<ProgrammeFeedSubscription['programmeFeed']>(persona, (client, sink) =>
    follow(client, ProgrammeFeed, { programmeId, after }, sink),
  );
}

/** Follows the inbox of the body acted for, from a cursor (null: from now). */
export function anInboxFollower(persona: Persona, after: string | null = null) {
  return follower<InboxFeedSubscription['inboxFeed']>(persona, (client, sink) => follow(client, InboxFeed, { after }, sink));
}

function follower<Item extends AnyItem>(
  persona: Persona,
  start: (client: Client, sink: Sink<Item>) => () => void,
): Follower<Item> {
  const items: Item[] = [];
  const waiting = new Set<() => void>();
  const ended = Promise.withResolvers<unknown>();
  const client = connect(persona, { webSocketImpl: WebSocket, retryWaitMs: 50 });
  const leave = start(client, {
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
    async close() {
      leave();
      await client.dispose();
    },
    [Symbol.asyncDispose]: () => follower.close(),
  };
  return follower;
}
