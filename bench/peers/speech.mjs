// How a follower is spoken to: where it connects, what it says, and what in an event is the item.
import { subscription } from './schema.mjs';

/** @typedef {{ id: string, login: string | undefined, draftId: string }} Follower */

/**
 * graphql-transport-ws. `readySaid`: the server says when the follower is live; of others nobody is told, so they count as
 * subscribed once they were asked, and whoever measures waits until they are quiet.
 */
export const graphql = ({ readySaid = false } = {}) => ({
  path: '/graphql',
  protocol: 'graphql-transport-ws',
  opening: ({ login }) => JSON.stringify({ type: 'connection_init', payload: login && { authorization: `Demo ${login}` } }),
  hear(text, { id, draftId }) {
    const { type, payload } = JSON.parse(text);
    if (type === 'ping') return { say: '{"type":"pong"}' };
    if (type === 'connection_ack') {
      const asked = { id, type: 'subscribe', payload: { query: subscription, variables: { id: draftId } } };
      return { say: JSON.stringify(asked), ready: !readySaid };
    }
    if (type === 'next' && payload.data?.draftFeed.__typename === 'Ready') return { ready: true };
    if (type === 'next' && payload.data?.draftFeed.__typename === 'Checkpoint') return {};
    throw new Error(`A follower was told: ${text}`);
  },
  itemOf(text, follower) {
    const { id, payload } = JSON.parse(text);
    if (id !== follower.id) throw new Error(`${follower.id} was told what is for ${id}.`);
    return payload.data.draftFeed;
  },
});

/** A bare socket: whoever connects is told everything. */
export const bare = {
  path: '/',
  opening: () => undefined,
  readyWhenOpen: true,
  hear: (text) => {
    throw new Error(`A bare socket was told: ${text}`);
  },
  itemOf: (text) => JSON.parse(text).payload.data.draftFeed,
};

/** graphql-transport-ws as far as a follower speaks it, answered by a server that does not read what is asked. */
export const answered = { ...graphql(), itemOf: bare.itemOf };

/** socket.io (Engine.IO 4) over WebSocket. */
export const socketIo = {
  path: '/socket.io/?EIO=4&transport=websocket',
  opening: () => undefined,
  hear(text, { draftId }) {
    if (text.startsWith('0')) return { say: '40' };
    if (text.startsWith('40')) return { say: JSON.stringify(['follow', draftId]).replace(/^/, '42'), ready: true };
    if (text === '2') return { say: '3' };
    throw new Error(`A follower was told: ${text}`);
  },
  itemOf: (text) => JSON.parse(text.slice(2))[1].data.draftFeed,
};
