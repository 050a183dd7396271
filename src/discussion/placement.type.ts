import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { MutationInput } from '../graphql/payload.type.ts';
import { Anchor } from './thread.type.ts';
import { AnchorInput } from './thread-inputs.type.ts';

export enum PlacementStatus {
  PLACED = 'PLACED',
  MOVED = 'MOVED',
  ORPHANED = 'ORPHANED',
  DETACHED = 'DETACHED',
}
registerEnumType(PlacementStatus, {
  name: 'PlacementStatus',
  description:
    'Where a thread stands on a newer draft. PLACED is sure; MOVED and ORPHANED are proposed by the comparison of the drafts and pending until the body that began the thread decides: nothing is guessed.',
  valuesConfig: {
    PLACED: { description: 'The quoted words stand there unchanged, or the thread is about the whole draft.' },
    MOVED: {
      description: 'The passage was reworded, or the words stand elsewhere: this is the place proposed, or chosen by hand.',
    },
    ORPHANED: { description: 'The passage is no more: the thread is read beside the draft it was begun on.' },
    DETACHED: { description: 'By decision it stands on no passage of this draft.' },
  },
});

@ObjectType({
  simpleResolvers: true,
  description:
    'Where a thread that was begun on an earlier draft stands on a newer one. Seen by whoever sees the thread and the draft.',
})
export class Placement {
  @Field(() => PlacementStatus, { description: 'Where it stands.' })
  status!: PlacementStatus;
  @Field(() => Boolean, {
    description:
      'Whether the body that began the thread still has to say so (chờ xác nhận): `confirmPlacement`, `reattachThread` or `detachThread`. A pending placement of an official thread keeps the proposal from READY.',
  })
  pending!: boolean;
  @Field(() => Anchor, {
    nullable: true,
    description: 'The passage of this draft; null when there is none, or when the thread is about the whole draft.',
  })
  anchor!: Anchor | null;
  @Field(() => Date, { nullable: true, description: 'When a person decided; null when none did.' })
  confirmedAt!: Date | null;
}

@InputType({ description: 'The placement that is right as proposed.' })
export class ConfirmPlacementInput extends MutationInput {
  @Field(() => ID, { description: 'The thread.' })
  threadId!: string;
  @Field(() => ID, { description: 'The newer draft.' })
  draftId!: string;
}

@InputType({ description: 'Where a thread stands on a newer draft.' })
export class ReattachThreadInput extends MutationInput {
  @Field(() => ID, { description: 'The thread.' })
  threadId!: string;
  @Field(() => ID, { description: 'The newer draft, which the thread was carried to.' })
  draftId!: string;
  @Field(() => AnchorInput, { description: 'The passage of this draft.' })
  anchor!: AnchorInput;
}

@InputType({ description: 'The thread that stands on no passage of a newer draft.' })
export class DetachThreadInput extends MutationInput {
  @Field(() => ID, { description: 'The thread.' })
  threadId!: string;
  @Field(() => ID, { description: 'The newer draft.' })
  draftId!: string;
}

@InputType({ description: 'The proposal that is ready for the agenda.' })
export class MarkReadyInput extends MutationInput {
  @Field(() => ID, { description: 'Its global id; state SYNTHESIS.' })
  proposalId!: string;
}
