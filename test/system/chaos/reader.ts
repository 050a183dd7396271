import { WebSocket } from 'ws';
import { connect, type FeedItem, followDraft, type Persona, type Sink } from '../../../clients/connect.ts';
import { DraftFeed } from '../../../clients/operations.ts';
import { poll } from '../../../clients/polling.ts';
import { followSse } from '../../../clients/sse.ts';
import type { Shown } from '../../harness/checker.ts';
import { seededRandom } from '../../harness/traffic.ts';
import { followAsEventSource } from './event-source.ts';

export const ways = ['WEBSOCKET', 'SSE', 'EVENT_SOURCE', 'POLLING'] as const;
export type Way = (typeof ways)[number];

const stayMs = [800, 4_000] as const;
const retryWaitMs = 100;
const pingMs = 1_500;
const silenceMsMax = 2_500;
/** So few that who comes back turns pages. */
const polledAtOnce = 2;
const later = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Tells of every request for a feed, before it is sent: who resumes, and from where. */
type Resumes = (login: string, after: string) => void;
let told: Resumes = () => {};

/** A socket that says from where it resumes. */
class WatchedSocket extends WebSocket {
  #login = '';

  override send(data: string): void {
    const { type, payload } = JSON.parse(data);
    if (type === 'connection_init') this.#login = payload.authorization.replace('Demo ', '');
    if (type === 'subscribe') told(this.#login, payload.variables.after);
    super.send(data);
  }
}

/** Has every request for a feed told of, over HTTP too, until the function it returns is called. */
export function watchRequests(resumes: Resumes): () => void {
  const { fetch } = globalThis;
  told = resumes;
  globalThis.fetch = (url, init) => {
    const { authorization, 'last-event-id': lastId } = (init?.headers ?? {}) as Record<string, string>;
    const { searchParams } = new URL(String(url));
    const { variables } = JSON.parse(String(init?.body ?? `{"variables":${searchParams.get('variables')}}`));
    const after = lastId ?? variables?.after;
    if (authorization && after) told(authorization.replace('Demo ', ''), after);
    return fetch(url, init);
  };
  return () => {
    globalThis.fetch = fetch;
    told = () => {};
  };
}

/**
 * A reader that changes its way in at a whim, with the stock clients and one like a browser's EventSource: it leaves, and goes on from the last cursor it was
 * given over another way. What happens to its connections it leaves to the clients.
 */
export class Reader {
  readonly name: string;
  readonly #events: Shown['events'] = [];
  readonly #journal: NonNullable<Shown['journal']> = [];
  readonly #persona: Persona;
  readonly #draftId: string;
  readonly #random: () => number;
  readonly #ways: readonly Way[];
  readonly used = new Set<Way>();
  #after: string;
  #ended: string | undefined;
  #upToDate = false;
  #leave: () => void = () => {};

  constructor(name: string, url: string, draftId: string, after: string, seed: number, among: readonly Way[] = ways) {
    this.name = name;
    this.#persona = { url, login: name };
    this.#draftId = draftId;
    this.#after = after;
    this.#random = seededRandom(seed);
    this.#ways = among;
    this.#journal.push({ given: after });
  }

  /** Comes and goes until it is told to stay: then what is lost on the way that it is on does not come by another. */
  async read(stay: AbortSignal): Promise<void> {
    const told = new Promise((resolve) => stay.addEventListener('abort', resolve));
    for (;;) {
      this.#leave = this.#enter(this.#ways[Math.floor(this.#random() * this.#ways.length)]!);
      await Promise.race([later(stayMs[0] + this.#random() * (stayMs[1] - stayMs[0])), told]);
      if (stay.aborted) return;
      this.#leave();
    }
  }

  /** Leaves for good. */
  stop(): void {
    this.#leave();
  }

  /** Whether it was told, on the way that it is on now, that it has everything so far. */
  get isUpToDate(): boolean {
    return this.#upToDate;
  }

  /** It has sent a request for the feed. */
  resumes(after: string): void {
    this.#journal.push({ resumed: after });
  }

  get events(): number {
    return this.#events.length;
  }

  shown(): Shown {
    const ended = this.#ended === undefined ? {} : { ended: this.#ended };
    return { reader: this.name, events: this.#events, journal: this.#journal, ...ended };
  }

  #enter(way: Way): () => void {
    this.used.add(way);
    this.#upToDate = false;
    let left = false;
    const sink: Sink<FeedItem> & { reached: (cursor: string, isUpToDate: boolean) => void } = {
      item: (item) => {
        if (left) return;
        this.#given(item.cursor);
        if (item.__typename === 'CommentAdded')
          this.#events.push({ text: item.text, eventId: item.eventId, at: performance.now() });
        if (item.__typename === 'Ready') this.#upToDate = true;
        if (item.__typename === 'ResyncRequired') this.#ended ??= `${way}: ResyncRequired`;
      },
      reached: (cursor, isUpToDate) => {
        if (left) return;
        this.#given(cursor);
        if (isUpToDate) this.#upToDate = true;
      },
      end: (reason) => {
        if (!left) this.#ended ??= `${way}: ${JSON.stringify(reason)}`;
      },
    };
    const leave = this.#follow(way, sink);
    return () => {
      left = true;
      leave();
    };
  }

  #follow(way: Way, sink: Sink<FeedItem>): () => void {
    const variables = { draftId: this.#draftId, after: this.#after };
    switch (way) {
      case 'WEBSOCKET': {
        const client = connect(this.#persona, { webSocketImpl: WatchedSocket, retryWaitMs, pingMs });
        const leave = followDraft(client, this.#draftId, this.#after, sink);
        return () => {
          leave();
          void client.dispose();
        };
      }
      case 'SSE':
        return followSse(this.#persona, DraftFeed, variables, sink, { retryWaitMs, silenceMsMax });
      case 'EVENT_SOURCE':
        return followAsEventSource(this.#persona, DraftFeed, variables, sink, { retryWaitMs, silenceMsMax });
      case 'POLLING':
        return poll(this.#persona, DraftFeed, variables, sink, {
          intervalMs: 300,
          answerMsMax: silenceMsMax,
          first: polledAtOnce,
        });
    }
  }

  #given(cursor: string): void {
    this.#after = cursor;
    this.#journal.push({ given: cursor });
  }
}
