// How a follower is spoken to: where it connects, what it says, and what in an event is the item.
import { subscription } from './documents.ts';

/** Who follows: its operation id, the person it says it is, and the draft. */
export interface Follower {
  id: string;
  login: string | undefined;
  draftId: string;
}

/** What a follower does about something it was told: answers, or knows that it follows. */
export interface Heard {
  say?: string;
  ready?: boolean;
}

/** A comment, as far as anybody looks at it. */
export interface Item {
  eventId: string;
  text: string;
}

export interface Speech {
  /** Where a socket is opened, and in which protocol. */
  path: string;
  protocol?: string;
  /** What a follower says first; undefined: nothing. */
  opening(follower: Follower): string | undefined;
  /** It follows as soon as it is connected. */
  readyWhenOpen?: boolean;
  /** It was told something that is no event. Throws at what nobody should be told. */
  hear(words: string, follower: Follower): Heard;
  /** Reads an event. Throws when it is for another operation. */
  itemOf(words: string, follower: Follower): Item;
}

const refuse = (words: string): never => {
  throw new Error(`A follower was told: ${words.slice(0, 200)}`);
};

/**
 * graphql-transport-ws. `readySaid`: the server says when the follower is live; of others nobody is told, so they count as
 * following once they have asked, and whoever measures waits until the server is quiet.
 */
export const graphql = ({ readySaid = false } = {}): Speech => ({
  path: '/graphql',
  protocol: 'graphql-transport-ws',
  opening: ({ login }) => JSON.stringify({ type: 'connection_init', payload: login && { authorization: `Demo ${login}` } }),
  hear(words, { id, draftId }) {
    const { type, payload } = JSON.parse(words);
    if (type === 'ping') return { say: '{"type":"pong"}' };
    if (type === 'connection_ack') {
      const asked = { id, type: 'subscribe', payload: { query: subscription, variables: { id: draftId } } };
      return { say: JSON.stringify(asked), ready: !readySaid };
    }
    const told = type === 'next' ? payload.data?.draftFeed.__typename : undefined;
    if (told === 'Ready') return { ready: true };
    return told === 'Checkpoint' ? {} : refuse(words);
  },
  itemOf(words, follower) {
    const { id, payload } = JSON.parse(words);
    if (id !== follower.id) throw new Error(`${follower.id} was told what is for ${id}.`);
    return payload.data.draftFeed;
  },
});

/** A bare socket: whoever connects is told everything. */
export const bare: Speech = {
  path: '/',
  opening: () => undefined,
  readyWhenOpen: true,
  hear: refuse,
  itemOf: (words) => JSON.parse(words).payload.data.draftFeed,
};

/** graphql-transport-ws as far as a follower speaks it, with a server that does not read what is asked. */
export const answered: Speech = { ...graphql({ readySaid: true }), itemOf: bare.itemOf };

/** socket.io (Engine.IO 4) over WebSocket. */
export const socketIo: Speech = {
  path: '/socket.io/?EIO=4&transport=websocket',
  opening: () => undefined,
  hear(words, { draftId }) {
    if (words.startsWith('0')) return { say: '40' };
    if (words.startsWith('40')) return { say: `42${JSON.stringify(['follow', draftId])}`, ready: true };
    return words === '2' ? { say: '3' } : refuse(words);
  },
  itemOf: (words) => JSON.parse(words.slice(2))[1].data.draftFeed,
};
