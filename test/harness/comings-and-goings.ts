import { connect } from 'node:net';
import { WebSocket } from 'ws';
import { opened } from './left-open.ts';
import type { World } from './world.ts';

/** What is followed: a feed, and every fourth time who is there; each with what shows that it is. */
const followed = [
  ['subscription Follow($draftId: ID!) { draftFeed(draftId: $draftId) { __typename } }', '"Ready"'],
  ['subscription Watch($draftId: ID!) { draftPresence(draftId: $draftId) { totalCount } }', '"totalCount"'],
] as const;
const followedBy = (n: number) => followed[n % 4 === 0 ? 1 : 0];
const connections = 10;
const atOncePerSocket = 8;

/** Some sockets that stay open, over which one thing after the other is followed and given up, a few at once on each. */
export interface ComingSockets extends AsyncDisposable {
  /** So many more, in all. */
  comeAndGo(amount: number): Promise<void>;
}

export async function comingSockets(world: World, draftId: string): Promise<ComingSockets> {
  const sockets = await Promise.all(Array.from({ length: connections }, () => aSocket(world)));
  return {
    async comeAndGo(amount) {
      let begun = 0;
      const next = () => (begun < amount ? ++begun : undefined);
      await Promise.all(sockets.map((socket) => comeAndGo(socket, draftId, next)));
    },
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.terminate();
    },
  };
}

async function aSocket(world: World): Promise<WebSocket> {
  const socket = new WebSocket(world.url.replace('http', 'ws'), 'graphql-transport-ws');
  socket.once(
    'close',
    opened(() => socket.terminate()),
  );
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: 'Demo a-head' } }));
  await new Promise((resolve) => socket.once('message', resolve));
  return socket;
}

async function comeAndGo(socket: WebSocket, draftId: string, next: () => number | undefined): Promise<void> {
  const done = Promise.withResolvers<void>();
  const going = new Set<string>();
  const say = (message: object) => socket.send(JSON.stringify(message));
  const begin = () => {
    while (going.size < atOncePerSocket) {
      const n = next();
      if (n === undefined) break;
      going.add(`${n}`);
      say({ id: `${n}`, type: 'subscribe', payload: { query: followedBy(n)[0], variables: { draftId } } });
    }
    if (going.size === 0) done.resolve();
  };
  const onMessage = (data: unknown) => {
    const { type, id } = JSON.parse(String(data));
    if (type !== 'next') done.reject(new Error(String(data)));
    // Who is there may be told twice before that it is given up has come.
    else if (String(data).includes(followedBy(Number(id))[1]) && going.delete(id)) say({ id, type: 'complete' });
    begin();
  };
  const onClose = (code: number, reason: Buffer) => done.reject(new Error(`${code} ${reason}`));
  socket.on('close', onClose).on('message', onMessage);
  begin();
  try {
    await done.promise;
  } finally {
    socket.off('close', onClose).off('message', onMessage);
  }
}

/** So many event streams, a few at once; each is hung up on once it tells something. */
export async function comingStreams(world: World, draftId: string, amount: number): Promise<void> {
  const { hostname, port } = new URL(world.url);
  let begun = 0;
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (begun < amount) {
        const [query, sign] = followedBy(++begun);
        const body = JSON.stringify({ query, variables: { draftId } });
        const socket = connect(Number(port), hostname);
        const head = `POST /graphql HTTP/1.1\r\nhost: ${hostname}\r\nauthorization: Demo a-head\r\naccept: text/event-stream\r\ncontent-type: application/json`;
        socket.write(`${head}\r\ncontent-length: ${body.length}\r\n\r\n${body}`);
        let text = '';
        await new Promise<void>((resolve, reject) => {
          socket.on('data', (chunk) => {
            text += chunk;
            if (text.includes(sign)) resolve();
          });
          socket.once('close', () => reject(new Error(text)));
          socket.once('error', reject);
        });
        socket.removeAllListeners('close').resetAndDestroy(); // or it would hold its port for a minute
      }
    }),
  );
}
