// socket.io: a room for a draft, and no GraphQL.
import http from 'node:http';
import { Server } from 'socket.io';
import { added, commentAdded } from '../schema.mjs';
import { answer, jsonOf, serve } from './serving.mjs';

const server = http.createServer(async (request, response) => {
  const { input } = (await jsonOf(request)).variables;
  const event = commentAdded(input);
  io.to(input.draftId).emit('next', { data: { draftFeed: event } });
  answer(response, { data: { addComment: added(event) } });
});
const io = new Server(server, { transports: ['websocket'] });
io.on('connection', (socket) => socket.on('follow', (draftId) => socket.join(draftId)));
serve(server);
