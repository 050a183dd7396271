import { WebSocket } from 'ws';
import { connect, type FeedItem, followDraft, type Persona } from '../../clients/connect.ts';

/** A client that follows a draft with the stock graphql-ws client and keeps what it is shown. */
export interface Follower extends AsyncDisposable {
  /** Everything shown so far, signs (Ready, Checkpoint) included. */
  items: FeedItem[];
  /** The events among them. */
  events(): Extract<FeedItem, { eventId: string }>[];
  /** Resolves when the condition holds of what was shown; looked at with each item. */
  until(condition: (follower: Follower) => boolean): Promise<void>;
  ready(): Promise<void>;
  /** The last cursor shown. */
  cursor(): string;
  /** Resolves with the reason when the feed ends by itself. */
  ended: Promise<unknown>;
  close(): Promise<void>;
}

/** Follows a draft from a cursor (null: from now). */
export function aFollower(persona: Persona, draftId: string, after: string | null = null): Follower {
  const items: FeedItem[] = [];
  const waiting = new Set<() => void>();
  const ended = Promise.withResolvers<unknown>();
  const client = connect(persona, { webSocketImpl: WebSocket, retryWaitMs: 50 });
  const leave = followDraft(client, draftId, after, {
    item(item) {
      items.push(item);
      for (const look of [...waiting]) look();
    },
    end: (reason) => ended.resolve(reason),
  });
  const follower: Follower = {
    items,
    events: () => items.filter((item) => 'eventId' in item),
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
