import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Node } from '../graphql/node.type.ts';
import { connectionOf, PageArgs } from '../graphql/paging.ts';
import { MutationInput, MutationPayload } from '../graphql/payload.type.ts';

@ObjectType({
  simpleResolvers: true,
  implements: Node,
  description:
    'A meeting of a deciding body (phiên họp): the date that lead times are counted from. Whoever is signed in sees when a body meets; what is to be decided there is seen with each proposal.',
})
export class Meeting extends Node {
  @Field(() => String, { description: 'The day, ISO date, in the zone of the working calendar; it may be a day off.' })
  day!: string;
  @Field(() => String, { nullable: true, description: 'What it is called; null: by its day.' })
  title!: string | null;
  @Field(() => Int, { description: 'Counts from 1 how often it was put on another day. For `expectedVersion`.' })
  version!: number;
  @Field(() => Date, { nullable: true, description: 'When it was called off (hủy phiên họp); null: it was not.' })
  cancelledAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'Why it was called off; null: it was not.' })
  cancelledReason!: string | null;
  @Field(() => Date, { description: 'When it was entered.' })
  createdAt!: Date;
}

export const MeetingConnection = connectionOf(() => Meeting, 'Meeting', 'meetings');

@ArgsType()
export class MeetingsArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Those of this deciding body.' })
  bodyId?: string | null;
  @Field(() => String, { nullable: true, description: 'Those on this day, ISO date, or later.' })
  from?: string | null;
  @Field(() => String, { nullable: true, description: 'Those on this day, ISO date, or earlier.' })
  to?: string | null;
}

@InputType({ description: 'A meeting to come.' })
export class CreateMeetingInput extends MutationInput {
  @Field(() => ID, { description: 'The deciding body that meets.' })
  bodyId!: string;
  @Field(() => String, { description: 'The day, ISO date.' })
  day!: string;
  @Field(() => String, { nullable: true, description: 'What it is called, at most 500 characters; left out: by its day.' })
  title?: string | null;
}

@InputType({ description: 'A meeting that is put on another day, and why.' })
export class MoveMeetingInput extends MutationInput {
  @Field(() => ID, { description: 'The meeting, still to come.' })
  meetingId!: string;
  @Field(() => Int, { description: 'Its version as you know it. Else: STALE_VERSION.' })
  expectedVersion!: number;
  @Field(() => String, { description: 'The other day, ISO date; today or later.' })
  day!: string;
  @Field(() => String, { description: 'Why, at most 2000 characters: it stands with each due date that moves.' })
  reason!: string;
}

@InputType({ description: 'A meeting that is called off, and why.' })
export class CancelMeetingInput extends MutationInput {
  @Field(() => ID, { description: 'The meeting, still to come, with nothing scheduled for it.' })
  meetingId!: string;
  @Field(() => String, { description: 'Why, at most 2000 characters.' })
  reason!: string;
}

@ObjectType({ simpleResolvers: true, description: 'What became of the meeting.' })
export class MeetingPayload extends MutationPayload {
  @Field(() => Meeting, { nullable: true, description: 'The meeting as it is now; null when there are problems.' })
  meeting!: Meeting | null;
}
