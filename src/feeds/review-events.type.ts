import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Audience } from '../access/audience.ts';
import { RoundKind, RoundMode } from '../appraisal/rounds/round.type.ts';
import { Anchor, ThreadStatus } from '../discussion/thread.type.ts';
import { Event } from './event.type.ts';

@ObjectType({ simpleResolvers: true, implements: Event, description: 'A remark or reply was made (góp ý mới).' })
export class CommentAdded extends Event {
  @Field(() => ID, { description: 'The comment.' })
  commentId!: string;
  @Field(() => ID, { description: 'Its thread; a new one when `inReplyToId` is null.' })
  threadId!: string;
  @Field(() => ThreadStatus, { description: 'Where the thread stands with it.' })
  threadStatus!: ThreadStatus;
  @Field(() => ID, { nullable: true, description: 'The comment it answers.' })
  inReplyToId!: string | null;
  @Field(() => ID, {
    nullable: true,
    description: 'The block the thread is anchored in, of the draft it was begun on; null: the whole draft.',
  })
  blockId!: string | null;
  @Field(() => Anchor, { nullable: true, description: 'The quoted passage; null for replies and for the whole draft.' })
  anchor!: Anchor | null;
  @Field(() => Audience, { description: 'Who may see it.' })
  audience!: Audience;
  @Field(() => String, { description: 'Its text as it was written; empty when it was retracted since.' })
  text!: string;
  @Field(() => String, { nullable: true, description: 'What it suggests for the passage; null: nothing.' })
  suggestedText!: string | null;
  @Field(() => Boolean, { description: 'That it was retracted since: what it said is not told any more.' })
  retracted!: boolean;
}

@ObjectType({ simpleResolvers: true, implements: Event, description: 'A comment got a new text.' })
export class CommentEdited extends Event {
  @Field(() => ID, { description: 'The comment.' })
  commentId!: string;
  @Field(() => ID, { description: 'Its thread.' })
  threadId!: string;
  @Field(() => Int, { description: 'Its version with this edit.' })
  version!: number;
  @Field(() => String, { description: 'The new text; empty when it was retracted since.' })
  text!: string;
  @Field(() => String, { nullable: true, description: 'What it suggests for the passage now; null: nothing.' })
  suggestedText!: string | null;
  @Field(() => Boolean, { description: 'That it was retracted since: what it said is not told any more.' })
  retracted!: boolean;
}

@ObjectType({
  simpleResolvers: true,
  implements: Event,
  description:
    'A comment is shown to more people (mở rộng phạm vi xem): all of it, for those who had not been told of it. The actor is its author.',
})
export class CommentRevealed extends Event {
  @Field(() => ID, { description: 'The comment.' })
  commentId!: string;
  @Field(() => ID, { description: 'Its thread; as wide now when `inReplyToId` is null.' })
  threadId!: string;
  @Field(() => ThreadStatus, { description: 'Where the thread stands with it.' })
  threadStatus!: ThreadStatus;
  @Field(() => ID, { nullable: true, description: 'The comment it answers.' })
  inReplyToId!: string | null;
  @Field(() => ID, { nullable: true, description: 'The block the thread is anchored in; null: the whole draft.' })
  blockId!: string | null;
  @Field(() => Anchor, { nullable: true, description: 'The quoted passage; null for replies and for the whole draft.' })
  anchor!: Anchor | null;
  @Field(() => Audience, { description: 'Who could see it before.' })
  formerAudience!: Audience;
  @Field(() => Audience, { description: 'Who may see it now.' })
  audience!: Audience;
  @Field(() => Date, { description: 'When it was written.' })
  writtenAt!: Date;
  @Field(() => Int, { description: 'Its version.' })
  version!: number;
  @Field(() => String, { description: 'Its text as it was then; empty when it was retracted since.' })
  text!: string;
  @Field(() => String, { nullable: true, description: 'What it suggests for the passage; null: nothing.' })
  suggestedText!: string | null;
  @Field(() => Boolean, { description: 'That it was retracted since: what it said is not told any more.' })
  retracted!: boolean;
}

@ObjectType({ simpleResolvers: true, implements: Event, description: 'A comment was taken back by its author (rút lại).' })
export class CommentRetracted extends Event {
  @Field(() => ID, { description: 'The comment: show it as retracted, its text no more.' })
  commentId!: string;
  @Field(() => ID, { description: 'Its thread.' })
  threadId!: string;
  @Field(() => ThreadStatus, { description: 'Where the thread stands without it.' })
  threadStatus!: ThreadStatus;
}

@ObjectType({
  simpleResolvers: true,
  implements: Event,
  description:
    'A comment was concealed by decision (ẩn góp ý), with all that answers it: take it away, unless you are of the office or of the body it came from, which still see it.',
})
export class CommentConcealed extends Event {
  @Field(() => ID, { description: 'The comment.' })
  commentId!: string;
  @Field(() => ID, { description: 'Its thread.' })
  threadId!: string;
  @Field(() => ThreadStatus, {
    nullable: true,
    description: 'Where the thread stands without it; null: the whole thread is concealed.',
  })
  remainingStatus!: ThreadStatus | null;
}

@ObjectType({ simpleResolvers: true, implements: Event, description: 'The body that began a thread is satisfied.' })
export class ThreadResolved extends Event {
  @Field(() => ID, { description: 'The thread.' })
  threadId!: string;
}

@ObjectType({ simpleResolvers: true, implements: Event, description: 'The office has ended a thread.' })
export class ThreadDismissed extends Event {
  @Field(() => ID, { description: 'The thread.' })
  threadId!: string;
  @Field(() => String, { description: 'Why.' })
  reason!: string;
}

@ObjectType({ simpleResolvers: true, implements: Event, description: 'The body that began a thread has taken it up again.' })
export class ThreadReopened extends Event {
  @Field(() => ID, { description: 'The thread.' })
  threadId!: string;
  @Field(() => ThreadStatus, { description: 'Where it stands: OPEN or ANSWERED.' })
  threadStatus!: ThreadStatus;
}

@ObjectType({ simpleResolvers: true, implements: Event, description: 'Bodies were asked about the draft (mở đợt).' })
export class RoundOpened extends Event {
  @Field(() => ID, { description: 'The round.' })
  roundId!: string;
  @Field(() => RoundKind, { description: 'What they are asked for.' })
  roundKind!: RoundKind;
  @Field(() => RoundMode, { description: 'What they see of each other.' })
  mode!: RoundMode;
  @Field(() => [ID], { description: 'The bodies asked.' })
  bodyIds!: string[];
  @Field(() => Date, {
    nullable: true,
    description:
      'When their opinions are due; what moves it later is told by `DueMoved`. Null: an older event, which did not say.',
  })
  opinionDueAt!: Date | null;
}

@ObjectType({
  simpleResolvers: true,
  implements: Event,
  description:
    'What others said and did in a blind round is shown to you from here on (công khai ý kiến). What was said before comes by no event: query again, and go on from this cursor.',
})
export class RoundRevealed extends Event {
  @Field(() => ID, { description: 'The round.' })
  roundId!: string;
}

@ObjectType({ simpleResolvers: true, implements: Event, description: 'A round is over (đóng đợt).' })
export class RoundClosed extends Event {
  @Field(() => ID, { description: 'The round.' })
  roundId!: string;
}
