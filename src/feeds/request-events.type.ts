import { Field, ID, ObjectType } from 'type-graphql';
import { Event } from './event.type.ts';

@ObjectType({
  simpleResolvers: true,
  implements: Event,
  description: 'The body is asked again (đề nghị cho ý kiến lại): what it gave stands until it signs another opinion.',
})
export class AskedAgain extends Event {
  @Field(() => ID, { description: 'The request.' })
  requestId!: string;
  @Field(() => ID, { description: 'Its round.' })
  roundId!: string;
  @Field(() => ID, { description: 'The body asked.' })
  bodyId!: string;
  @Field(() => ID, { description: 'The proposal.' })
  proposalId!: string;
  @Field(() => ID, { description: 'The draft it is asked about.' })
  draftId!: string;
  @Field(() => String, { description: 'Why.' })
  reason!: string;
  @Field(() => Date, {
    nullable: true,
    description:
      'When its new opinion is due; what moves it later is told by `DueMoved`. Null: an older event, which did not say.',
  })
  opinionDueAt!: Date | null;
}

@ObjectType({ simpleResolvers: true, implements: Event, description: 'The body is asked no more (hủy phiếu lấy ý kiến).' })
export class RequestCancelled extends Event {
  @Field(() => ID, { description: 'The request.' })
  requestId!: string;
  @Field(() => ID, { description: 'Its round.' })
  roundId!: string;
  @Field(() => ID, { description: 'The body asked.' })
  bodyId!: string;
  @Field(() => ID, { description: 'The proposal.' })
  proposalId!: string;
  @Field(() => ID, { description: 'The draft it is asked about.' })
  draftId!: string;
  @Field(() => String, { description: 'Why.' })
  reason!: string;
}

@ObjectType({
  simpleResolvers: true,
  implements: Event,
  description: 'A body stands aside (từ chối cho ý kiến do xung đột lợi ích): told to the office, and to the body itself.',
})
export class RequestRecused extends Event {
  @Field(() => ID, { description: 'The request.' })
  requestId!: string;
  @Field(() => ID, { description: 'Its round.' })
  roundId!: string;
  @Field(() => ID, { description: 'The body asked.' })
  bodyId!: string;
  @Field(() => ID, { description: 'The proposal.' })
  proposalId!: string;
  @Field(() => ID, { description: 'The draft it is asked about.' })
  draftId!: string;
  @Field(() => String, { description: 'Why.' })
  reason!: string;
}

@ObjectType({
  simpleResolvers: true,
  implements: Event,
  description: 'A round in which the body was asked was taken back (thu hồi): nobody is judged by it.',
})
export class RoundWithdrawn extends Event {
  @Field(() => ID, { description: 'The round.' })
  roundId!: string;
  @Field(() => ID, { description: 'The proposal.' })
  proposalId!: string;
  @Field(() => ID, { description: 'The draft it was about.' })
  draftId!: string;
  @Field(() => String, { description: 'Why.' })
  reason!: string;
}
