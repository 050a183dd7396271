import { createClient } from 'redis';
import { aFreePort, type Started, startProgram } from './process.ts';

/** A real Redis on a port of its own, that keeps nothing. */
export interface TestRedis extends AsyncDisposable {
  url: string;
  start(): Promise<void>;
  /** Ends it, and every connection to it. */
  stop(): Promise<void>;
  /** It stays there and takes connections, and answers nobody. */
  freeze(): void;
  thaw(): void;
  /** Ends the connections of all who subscribe to anything. Gives how many there were. */
  killSubscribers(): Promise<number>;
  /** How many subscribe to each of the channels whose name holds this, by the rest of their names. */
  subscribers(part: string): Promise<Record<string, number>>;
}

/** Not started yet when `started` is false; `password`: of its default user. */
export async function aRedis({ started = true, password = '' } = {}): Promise<TestRedis> {
  const port = await aFreePort();
  let server: Started | undefined;
  const ask = async <T>(command: string[]): Promise<T> => {
    const client = createClient({
      url: `redis://:${password}@127.0.0.1:${port}`,
      ...(password === '' && { url: `redis://127.0.0.1:${port}` }),
    });
    await client.connect();
    try {
      return (await client.sendCommand(command)) as T;
    } finally {
      client.destroy();
    }
  };
  const redis: TestRedis = {
    url: `redis://127.0.0.1:${port}`,
    async start() {
      const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
      server = startProgram('redis-server', [...args, ...(password ? ['--requirepass', password] : [])]);
      await server.until(/Ready to accept connections/);
    },
    async stop() {
      server?.child.kill('SIGTERM');
      await server?.ended;
      server = undefined;
    },
    freeze: () => server!.child.kill('SIGSTOP'),
    thaw: () => server!.child.kill('SIGCONT'),
    killSubscribers: () => ask(['CLIENT', 'KILL', 'TYPE', 'pubsub']),
    async subscribers(part) {
      const channels = (await ask<string[]>(['PUBSUB', 'SHARDCHANNELS'])).filter((channel) => channel.includes(part)).sort();
      const counted = await ask<(string | number)[]>(['PUBSUB', 'SHARDNUMSUB', ...channels]);
      return Object.fromEntries(
        channels.map((channel, i) => [channel.slice(channel.indexOf(part) + part.length), counted[2 * i + 1] as number]),
      );
    },
    async [Symbol.asyncDispose]() {
      server?.child.kill('SIGCONT');
      await redis.stop();
    },
  };
  if (started) await redis.start();
  return redis;
}
