// graphql-subscriptions; with REDIS_PORT, graphql-redis-subscriptions.
import { RedisPubSub } from 'graphql-redis-subscriptions';
import { PubSub } from 'graphql-subscriptions';

const port = Number(process.env.REDIS_PORT);
export const pubsub = port ? new RedisPubSub({ connection: { host: '127.0.0.1', port } }) : new PubSub();
pubsub.ee?.setMaxListeners(0);
