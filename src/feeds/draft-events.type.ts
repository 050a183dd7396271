import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Event } from './event.type.ts';

@ObjectType({
  simpleResolvers: true,
  implements: Event,
  description: 'There is a newer draft of the proposal: follow that one too, with this cursor.',
})
export class DraftSuperseded extends Event {
  @Field(() => ID, { description: 'The newer draft.' })
  byDraftId!: string;
  @Field(() => Int, { description: 'Its number.' })
  number!: number;
}
