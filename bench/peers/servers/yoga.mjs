// graphql-yoga with graphql-ws, as its own recipe has it.
import http from 'node:http';
import { useServer } from 'graphql-ws/use/ws';
import { createPubSub, createSchema, createYoga } from 'graphql-yoga';
import { WebSocketServer } from 'ws';
import { added, commentAdded, typeDefs } from '../schema.mjs';
import { serve } from './serving.mjs';

const pubsub = createPubSub();
const yoga = createYoga({
  logging: false,
  schema: createSchema({
    typeDefs,
    resolvers: {
      Mutation: {
        addComment: (_, { input }) => {
          const event = commentAdded(input);
          pubsub.publish('COMMENT_ADDED', input.draftId, { draftFeed: event });
          return added(event);
        },
      },
      Subscription: { draftFeed: { subscribe: (_, { draftId }) => pubsub.subscribe('COMMENT_ADDED', draftId) } },
    },
  }),
});

const server = http.createServer(yoga);
useServer(
  {
    execute: (args) => args.rootValue.execute(args),
    subscribe: (args) => args.rootValue.subscribe(args),
    async onSubscribe(connection, _id, params) {
      const { request: req, socket } = connection.extra;
      const { schema, execute, subscribe, contextFactory, parse, validate } = yoga.getEnveloped({
        ...connection,
        req,
        socket,
        params,
      });
      const document = parse(params.query);
      const errors = validate(schema, document);
      if (errors.length > 0) return errors;
      const { operationName, variables: variableValues } = params;
      return {
        schema,
        operationName,
        document,
        variableValues,
        contextValue: await contextFactory(),
        rootValue: { execute, subscribe },
      };
    },
  },
  new WebSocketServer({ server, path: yoga.graphqlEndpoint }),
);
serve(server);
