import { Field, ID, Int, ObjectType } from 'type-graphql';
import { PlacementStatus } from '../discussion/placement.type.ts';
import { Anchor } from '../discussion/thread.type.ts';
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

@ObjectType({ simpleResolvers: true, implements: Event, description: 'A thread of an earlier draft was carried to this one.' })
export class ThreadPlaced extends Event {
  @Field(() => ID, { description: 'The thread.' })
  threadId!: string;
  @Field(() => ID, { description: 'The draft from whose passage it was carried.' })
  fromDraftId!: string;
  @Field(() => PlacementStatus, { description: 'Where it stands on this draft.' })
  status!: PlacementStatus;
  @Field(() => Boolean, { description: 'Whether the body that began it still has to say so.' })
  pending!: boolean;
  @Field(() => ID, { nullable: true, description: 'The block of this draft; null when there is none.' })
  blockId!: string | null;
  @Field(() => Anchor, { nullable: true, description: 'The passage of this draft; null when there is none.' })
  anchor!: Anchor | null;
}

@ObjectType({
  simpleResolvers: true,
  implements: Event,
  description: 'The body that began a thread confirmed where it stands on this draft, or that its passage is gone.',
})
export class PlacementConfirmed extends Event {
  @Field(() => ID, { description: 'The thread.' })
  threadId!: string;
  @Field(() => PlacementStatus, { description: 'What was confirmed.' })
  status!: PlacementStatus;
}

@ObjectType({ simpleResolvers: true, implements: Event, description: 'A thread was put on a passage of this draft by hand.' })
export class ThreadReattached extends Event {
  @Field(() => ID, { description: 'The thread.' })
  threadId!: string;
  // Never null, but so declared that it can be asked for in one breath with those of other events.
  @Field(() => ID, { nullable: true, description: 'The block of this draft.' })
  blockId!: string | null;
  @Field(() => Anchor, { nullable: true, description: 'The passage of this draft.' })
  anchor!: Anchor | null;
}

@ObjectType({ simpleResolvers: true, implements: Event, description: 'A thread was taken off the text of this draft.' })
export class ThreadDetached extends Event {
  @Field(() => ID, { description: 'The thread.' })
  threadId!: string;
}
