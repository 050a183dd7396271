import { createUnionType, Field, ID, Int, InterfaceType, ObjectType } from 'type-graphql';
import { Audience } from '../access/audience.ts';
import { RoundKind, RoundMode } from '../appraisal/round.type.ts';
import { Anchor, ThreadStatus } from '../discussion/thread.type.ts';
import { ProposalState } from '../proposals/proposal.state.ts';

@ObjectType({ simpleResolvers: true, description: 'Who did it, as they were called when they did.' })
export class EventActor {
  @Field(() => ID, { description: 'The person.' })
  personId!: string;
  @Field(() => String, { description: "The person's name." })
  name!: string;
  @Field(() => ID, { description: 'The body the person acted for.' })
  bodyId!: string;
  @Field(() => String, { description: 'The name of that body, in the language of the request.' })
  bodyName!: string;
}

@InterfaceType({
  description: 'Something that happened, as it was recorded: a snapshot that does not change.',
  resolveType: (value: { kind: string }) => value.kind,
})
export abstract class Event {
  @Field(() => String, { description: 'Follow from here and you get exactly what came after it. Opaque, of one length.' })
  cursor!: string;
  @Field(() => String, { description: 'The same id that the payload of the mutation gave to its author.' })
  eventId!: string;
  @Field(() => Date, { description: 'When it happened.' })
  at!: Date;
  @Field(() => EventActor, { description: 'Who did it.' })
  actor!: EventActor;
}

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
  @Field(() => ID, { nullable: true, description: 'The block the thread is anchored in; null: the whole draft.' })
  blockId!: string | null;
  @Field(() => Anchor, { nullable: true, description: 'The quoted passage; null for replies and for the whole draft.' })
  anchor!: Anchor | null;
  @Field(() => Audience, { description: 'Who may see it.' })
  audience!: Audience;
  @Field(() => String, { description: 'Its text as it was written.' })
  text!: string;
}

@ObjectType({ simpleResolvers: true, implements: Event, description: 'A comment got a new text.' })
export class CommentEdited extends Event {
  @Field(() => ID, { description: 'The comment.' })
  commentId!: string;
  @Field(() => ID, { description: 'Its thread.' })
  threadId!: string;
  @Field(() => Int, { description: 'Its version with this edit.' })
  version!: number;
  @Field(() => String, { description: 'The new text.' })
  text!: string;
}

@ObjectType({ simpleResolvers: true, implements: Event, description: 'The body that began a thread is satisfied.' })
export class ThreadResolved extends Event {
  @Field(() => ID, { description: 'The thread.' })
  threadId!: string;
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
}

@ObjectType({ simpleResolvers: true, implements: Event, description: 'A round is over (đóng đợt).' })
export class RoundClosed extends Event {
  @Field(() => ID, { description: 'The round.' })
  roundId!: string;
}

@ObjectType({ simpleResolvers: true, implements: Event, description: 'The proposal went from one state to another.' })
export class ProposalStateChanged extends Event {
  @Field(() => ID, { description: 'The proposal.' })
  proposalId!: string;
  @Field(() => ProposalState, { description: 'Before.' })
  from!: ProposalState;
  @Field(() => ProposalState, { description: 'After.' })
  to!: ProposalState;
}

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

@ObjectType({ simpleResolvers: true, description: 'Everything up to here has been sent; what follows is live.' })
export class Ready {
  @Field(() => String, { description: 'Follow from here next time.' })
  cursor!: string;
  @Field(() => Date, { description: 'When it was said.' })
  at!: Date;
}

@ObjectType({
  simpleResolvers: true,
  description: 'Nothing happened that you may see: only a newer place to resume from. Every 30 s, whatever happens.',
})
export class Checkpoint {
  @Field(() => String, { description: 'Follow from here next time.' })
  cursor!: string;
  @Field(() => Date, { description: 'When it was said.' })
  at!: Date;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'The cursor is of a log that is no more (a restore from a backup, a folder copied back): query again, then follow from the new `feedCursor`. The feed ends with it.',
})
export class ResyncRequired {
  @Field(() => String, { description: 'The head of the log as it is now.' })
  cursor!: string;
  @Field(() => Date, { description: 'When it was said.' })
  at!: Date;
}

export const DraftFeedItem = createUnionType({
  name: 'DraftFeedItem',
  description:
    'What a draft feed says: events, each an `Event`, and signs of where it stands (Ready, Checkpoint, ResyncRequired).',
  types: () =>
    [
      CommentAdded,
      CommentEdited,
      ThreadResolved,
      RoundOpened,
      RoundClosed,
      ProposalStateChanged,
      DraftSuperseded,
      Ready,
      Checkpoint,
      ResyncRequired,
    ] as const,
  resolveType: (value) => (value as unknown as { kind: string }).kind,
});
