import { Field, InputType, ObjectType } from 'type-graphql';
import { UserError } from './user-error.type.ts';

@InputType({ description: 'What every mutation takes.' })
export abstract class MutationInput {
  @Field(() => String, {
    nullable: true,
    description:
      'Any text of 1 to 200 characters, yours alone. The same request with the same key is done once, however often it is sent; another request with it: IDEMPOTENCY_KEY_REUSED.',
  })
  idempotencyKey?: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'What every mutation gives back.' })
export abstract class MutationPayload {
  @Field(() => String, {
    nullable: true,
    description:
      'The id of the event that recorded the change: a feed shows the same, so that you know your own. Null when nothing was changed.',
  })
  eventId!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The place of that event in its stream: follow from here and you get what came after your change.',
  })
  cursor!: string | null | (() => string | null); // a function: sealed when it is asked for

  @Field(() => [UserError], { description: 'Why nothing was changed; empty when it was.' })
  userErrors!: UserError[];
}
