import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Node } from '../graphql/node.type.ts';
import { MutationInput, MutationPayload } from '../graphql/payload.type.ts';

@ObjectType({
  simpleResolvers: true,
  implements: Node,
  description:
    'A secret address at which a calendar program reads, as iCalendar, what the body owes (địa chỉ lịch), as far as its person acts for that body. Its owner alone sees it, and the secret nobody.',
})
export class CalendarAddress extends Node {
  @Field(() => Date, { description: 'When it was made.' })
  createdAt!: Date;
  @Field(() => Date, { nullable: true, description: 'When it was last read, to the hour; null: it never was.' })
  lastUsedAt!: Date | null;
  @Field(() => Date, {
    nullable: true,
    description: 'When it was taken back, or the API token it was made with; null: it was not.',
  })
  revokedAt!: Date | null;
  @Field(() => Date, {
    nullable: true,
    description: 'When it ends by itself, with the API token it was made with; null: it does not.',
  })
  expiresAt!: Date | null;
  @Field(() => String, {
    nullable: true,
    description:
      'The path at which it is read on this server, with the secret in it: shown once, by the request that makes it, so keep it. Null ever after.',
  })
  path!: string | null;
}

@InputType({ description: 'An address for you and the body that you act for.' })
export class CreateCalendarAddressInput extends MutationInput {}

@InputType({ description: 'Which address is to be no more.' })
export class RevokeCalendarAddressInput extends MutationInput {
  @Field(() => ID, { description: 'One of your own, of the body that you act for.' })
  addressId!: string;
}

@ObjectType({ simpleResolvers: true, description: 'What became of the address.' })
export class CalendarAddressPayload extends MutationPayload {
  @Field(() => CalendarAddress, { nullable: true, description: 'The address; null when there are problems.' })
  address!: CalendarAddress | null;
}
