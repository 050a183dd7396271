// The limit: no GraphQL. What is posted is made an event, encoded once, and sent by a bare `ws` to every socket. With
// ANSWERS=1 it also answers each of the two messages by which a follower of graphql-transport-ws says who it is and what it wants.
import http from 'node:http';
import { WebSocketServer } from 'ws';
import { added, commentAdded } from '../schema.mjs';
import { answer, jsonOf, serve } from './serving.mjs';

const id = '00000000-0000-4000-8000-000000000000'; // as long as anybody's, so that the frames are
const ready = { __typename: 'Ready' }; // Collegium says when a follower is live, too
const server = http.createServer(async (request, response) => {
  const event = commentAdded((await jsonOf(request)).variables.input);
  const bytes = Buffer.from(JSON.stringify({ id, type: 'next', payload: { data: { draftFeed: event } } }));
  for (const socket of sockets.clients) socket.send(bytes, { binary: false });
  answer(response, { data: { addComment: added(event) } });
});
const sockets = new WebSocketServer({ server, perMessageDeflate: false });
if (process.env.ANSWERS)
  sockets.on('connection', (socket) =>
    socket.on('message', (data) => {
      const { type, id } = JSON.parse(data);
      if (type === 'connection_init') socket.send('{"type":"connection_ack"}');
      else if (type === 'subscribe') socket.send(JSON.stringify({ id, type: 'next', payload: { data: { draftFeed: ready } } }));
    }),
  );
serve(server);
