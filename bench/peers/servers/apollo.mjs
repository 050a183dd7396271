// As the guides have it: Apollo Server on Express, graphql-ws, graphql-subscriptions; with REDIS_PORT,
// graphql-redis-subscriptions.
import http from 'node:http';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { expressMiddleware } from '@as-integrations/express5';
import { makeExecutableSchema } from '@graphql-tools/schema';
import cors from 'cors';
import express from 'express';
import { withFilter } from 'graphql-subscriptions';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { added, commentAdded, typeDefs } from '../schema.mjs';
import { pubsub } from './pubsub.mjs';
import { serve } from './serving.mjs';

const schema = makeExecutableSchema({
  typeDefs,
  resolvers: {
    Mutation: {
      addComment: async (_, { input }) => {
        const event = commentAdded(input);
        await pubsub.publish('COMMENT_ADDED', { draftId: input.draftId, draftFeed: event });
        return added(event);
      },
    },
    Subscription: {
      draftFeed: {
        subscribe: withFilter(
          () => pubsub.asyncIterableIterator('COMMENT_ADDED'),
          (payload, { draftId }) => payload.draftId === draftId,
        ),
      },
    },
  },
});

const app = express();
const server = http.createServer(app);
useServer({ schema }, new WebSocketServer({ server, path: '/graphql' }));
const apollo = new ApolloServer({ schema, plugins: [ApolloServerPluginDrainHttpServer({ httpServer: server })] });
await apollo.start();
app.use('/graphql', cors(), express.json(), expressMiddleware(apollo));
serve(server);
