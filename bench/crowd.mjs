// Sockets that follow a draft with nothing but what the protocol asks for.
import { WebSocket } from 'ws';
import { ask } from './processes.mjs';

/** People of the demo world who see its draft under review, and what is addressed to its round. */
export const people = ['thang', 'nam', 'phuc', 'nga', 'dung', 'hoa', 'quan', 'vy', 'xuan', 'bach', 'huong', 'lan', 'mai', 'son'];

const query =
  'subscription($id: ID!, $after: String) { draftFeed(draftId: $id, after: $after) { __typename ... on Ready { cursor } ... on Event { cursor eventId at } ... on CommentAdded { text } } }';
const mutation = 'mutation($input: AddCommentInput!) { addComment(input: $input) { eventId userErrors { code } } }';

/** One who follows: `item` is told of what comes; `ready` resolves when it has caught up, and rejects when it is refused. */
export function follow(server, login, { after = null, item = () => {} } = {}) {
  const socket = new WebSocket(server.url.replace('http', 'ws'), 'graphql-transport-ws', { perMessageDeflate: false });
  const follower = { socket, login, cursor: after, closed: undefined };
  const say = (message) => socket.send(JSON.stringify(message));
  follower.ready = new Promise((resolve, reject) => {
    socket.on('error', reject);
    socket.on('close', (code) => {
      follower.closed = code;
      reject(new Error(`closed with ${code}`));
    });
    socket.on('open', () => say({ type: 'connection_init', payload: { authorization: `Demo ${login}` } }));
    socket.on('message', (data) => {
      const { type, payload } = JSON.parse(String(data));
      if (type === 'connection_ack')
        say({ id: crypto.randomUUID(), type: 'subscribe', payload: { query, variables: { id: server.draftId, after } } });
      else if (type === 'next') {
        const it = payload.data.draftFeed;
        follower.cursor = it.cursor ?? follower.cursor;
        if (it.__typename === 'Ready') resolve();
        else item(it);
      } else reject(new Error(String(data)));
    });
  });
  follower.ready.catch(() => {}); // told to who waits for it
  return follower;
}

/** A remark that all of them see. */
export async function remark(server, text) {
  const input = { draftId: server.draftId, audience: 'ROUND', text };
  const { addComment } = await ask(server.url, 'hoa', mutation, { input });
  if (!addComment.eventId) throw new Error(JSON.stringify(addComment.userErrors));
}

/** A figure of the server's /metrics. */
export async function figure(server, name) {
  const text = await (await fetch(new URL('/metrics', server.url))).text();
  return Number(new RegExp(`^${name} (.*)$`, 'm').exec(text)[1]);
}
