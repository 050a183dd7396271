import { Field, ID, ObjectType } from 'type-graphql';
import { Event } from './event.type.ts';

@ObjectType({
  simpleResolvers: true,
  implements: Event,
  description:
    'What an event said was erased by decision of the head of the office (xóa nội dung): forget it. Its text is “—” from then on; also what it is about: a comment with all its versions, an opinion with its answers, the questions of a round, a reason, a title.',
})
export class TextErased extends Event {
  @Field(() => ID, { description: 'The event that says nothing any more, by its eventId.' })
  erasedEventId!: string;
  @Field(() => ID, { nullable: true, description: 'The comment whose text it was; null: of something else.' })
  erasedCommentId!: string | null;
  @Field(() => String, { description: 'The decision it rests on.' })
  decisionReference!: string;
  @Field(() => String, { description: 'Why.' })
  reason!: string;
}
