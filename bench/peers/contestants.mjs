// Who is measured, in the order of the table.
import { start } from '../processes.mjs';
import { startCollegiums } from './collegium.mjs';
import { answered, bare, graphql, socketIo } from './speech.ts';

const serves = /serves (http\S+)/;

/** A peer: one process that keeps nothing. */
const peer = (file, speech, env = {}) =>
  async function startPeer(redis) {
    const given = { NODE_ENV: 'production', NODE_NO_WARNINGS: '1', ...env, ...(redis && { REDIS_PORT: String(redis.port) }) };
    const process = await start([`bench/peers/servers/${file}`], given, serves, { gauge: true });
    return {
      processes: [process],
      pids: [process.pid],
      redisPid: redis?.pid,
      urls: [process.match[1]],
      draftId: 'draft_GyY_MucChZCva5sF1YQoJw', // as long as one of ours
      logins: [undefined],
      speech,
      stop: () => process.stop(),
    };
  };

const everything = ['rate', 'burst', 'connect', 'memory'];

/**
 * `figures`: what is measured of it. `redis`: that it needs one. `own`: that it runs from what this project has installed,
 * without what only the peers need.
 */
export const contestants = [
  { name: 'raw-ws', title: 'raw `ws`', figures: [...everything, 'latency'], own: true, start: peer('raw-ws.mjs', bare) },
  {
    name: 'raw-ws-answering',
    title: 'raw `ws` that answers the protocol’s messages',
    figures: ['connect', 'memory'],
    own: true,
    start: peer('raw-ws.mjs', answered, { ANSWERS: '1' }),
  },
  {
    name: 'collegium',
    title: '**Collegium**',
    figures: [...everything, 'latency'],
    own: true,
    start: () => startCollegiums(1),
  },
  {
    name: 'collegium-redis',
    title: '**Collegium**, Redis',
    figures: [...everything, 'latency', 'processes'],
    own: true,
    redis: true,
    start: (redis) => startCollegiums(1, redis),
  },
  {
    name: 'collegium-two',
    title: '**Collegium**, two processes, Redis',
    figures: ['processes'],
    own: true,
    redis: true,
    start: (redis) => startCollegiums(2, redis),
  },
  { name: 'socket.io', title: 'socket.io', figures: everything, start: peer('socket.io.mjs', socketIo) },
  { name: 'mercurius', title: 'mercurius', figures: everything, start: peer('mercurius.mjs', graphql()) },
  {
    name: 'apollo',
    title: 'Apollo, graphql-ws, graphql-subscriptions',
    figures: everything,
    start: peer('apollo.mjs', graphql()),
  },
  {
    name: 'apollo-redis',
    title: 'Apollo, graphql-ws, graphql-redis-subscriptions',
    figures: everything,
    redis: true,
    start: peer('apollo.mjs', graphql()),
  },
  { name: 'yoga', title: 'graphql-yoga, graphql-ws', figures: everything, start: peer('yoga.mjs', graphql()) },
  {
    name: 'type-graphql',
    title: 'type-graphql, Apollo, graphql-ws, graphql-subscriptions',
    figures: everything,
    start: peer('dist/server.js', graphql()),
  },
  {
    name: 'type-graphql-redis',
    title: 'type-graphql, Apollo, graphql-ws, graphql-redis-subscriptions',
    figures: everything,
    redis: true,
    start: peer('dist/server.js', graphql()),
  },
];
