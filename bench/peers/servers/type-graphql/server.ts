// The same as apollo.mjs with the schema made by type-graphql.
import 'reflect-metadata';
import http from 'node:http';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import { expressMiddleware } from '@as-integrations/express5';
import cors from 'cors';
import express from 'express';
import { useServer } from 'graphql-ws/use/ws';
import {
  Arg,
  buildSchema,
  createUnionType,
  Field,
  ID,
  InputType,
  InterfaceType,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
  registerEnumType,
  Subscription,
} from 'type-graphql';
import { WebSocketServer } from 'ws';
import { added, commentAdded } from '../../schema.mjs';
import { pubsub } from '../pubsub.mjs';
import { serve } from '../serving.mjs';

enum Audience {
  ROUND_AND_LEAD = 'ROUND_AND_LEAD',
}
registerEnumType(Audience, { name: 'Audience' });

@InterfaceType({ resolveType: (value) => value.__typename })
abstract class Event {
  @Field(() => String) cursor!: string;
  @Field(() => String) eventId!: string;
  @Field(() => String) at!: string;
}

@ObjectType({ implements: Event })
class CommentAdded extends Event {
  @Field(() => ID) commentId!: string;
  @Field(() => ID) threadId!: string;
  @Field(() => String) text!: string;
}

@ObjectType()
class Ready {
  @Field(() => String) cursor!: string;
}

const DraftFeedItem = createUnionType({
  name: 'DraftFeedItem',
  types: () => [CommentAdded, Ready] as const,
  resolveType: (value) => (value as unknown as { __typename: string }).__typename,
});

@InputType()
class AddCommentInput {
  @Field(() => ID) draftId!: string;
  @Field(() => Audience) audience!: Audience;
  @Field(() => String) text!: string;
}

@ObjectType()
class UserError {
  @Field(() => String) code!: string;
}

@ObjectType()
class AddCommentPayload {
  @Field(() => String, { nullable: true }) eventId!: string | null;
  @Field(() => [UserError]) userErrors!: UserError[];
}

interface Told {
  draftId: string;
  draftFeed: CommentAdded;
}

@Resolver()
class Comments {
  @Query(() => String)
  now(): string {
    return new Date().toISOString();
  }

  @Mutation(() => AddCommentPayload)
  async addComment(@Arg('input', () => AddCommentInput) input: AddCommentInput): Promise<AddCommentPayload> {
    const event = commentAdded(input);
    await pubsub.publish('COMMENT_ADDED', { draftId: input.draftId, draftFeed: event });
    return added(event);
  }

  @Subscription(() => DraftFeedItem, { topics: 'COMMENT_ADDED', filter: ({ payload, args }) => payload.draftId === args.draftId })
  draftFeed(@Arg('draftId', () => ID) _draftId: string, @Root() told: Told): typeof DraftFeedItem {
    return told.draftFeed;
  }
}

const schema = await buildSchema({
  resolvers: [Comments],
  validate: false,
  pubSub: {
    publish: (topic: string, payload: unknown) => void pubsub.publish(topic, payload),
    subscribe: (topic: string) => ({ [Symbol.asyncIterator]: () => pubsub.asyncIterableIterator(topic) }),
  },
});

const app = express();
const server = http.createServer(app);
useServer({ schema }, new WebSocketServer({ server, path: '/graphql' }));
const apollo = new ApolloServer({ schema, plugins: [ApolloServerPluginDrainHttpServer({ httpServer: server })] });
await apollo.start();
app.use('/graphql', cors(), express.json(), expressMiddleware(apollo));
serve(server);
