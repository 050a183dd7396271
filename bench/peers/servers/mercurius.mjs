// Fastify and mercurius, with its own transport and emitter.
import Fastify from 'fastify';
import mercurius from 'mercurius';
import { added, commentAdded, typeDefs } from '../schema.mjs';

const app = Fastify({ logger: false });
app.register(mercurius, {
  schema: typeDefs,
  subscription: true,
  resolvers: {
    DraftFeedItem: { resolveType: (item) => item.__typename },
    Event: { resolveType: (item) => item.__typename },
    Mutation: {
      addComment: async (_, { input }, { pubsub }) => {
        const event = commentAdded(input);
        await pubsub.publish({ topic: `COMMENT_ADDED ${input.draftId}`, payload: { draftFeed: event } });
        return added(event);
      },
    },
    Subscription: {
      draftFeed: { subscribe: (_, { draftId }, { pubsub }) => pubsub.subscribe(`COMMENT_ADDED ${draftId}`) },
    },
  },
});
await app.listen({ port: 0, host: '127.0.0.1', backlog: 4096 });
console.log(`serves http://127.0.0.1:${app.server.address().port}/graphql`);
