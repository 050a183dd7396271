import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Draft } from '../drafts/draft.type.ts';
import { MutationInput, MutationPayload } from '../graphql/payload.type.ts';

@ObjectType({ simpleResolvers: true, description: 'Somebody who is on a draft now, acting for one body.' })
export class PresentPerson {
  @Field(() => ID, { description: 'The person.' })
  personId!: string;
  @Field(() => String, { description: "The person's name." })
  name!: string;
  @Field(() => ID, { description: 'The body the person acts for: with two hats on, a person is there twice.' })
  bodyId!: string;
  @Field(() => String, { description: 'The name of that body, in the language of the request.' })
  bodyName!: string;
  @Field(() => ID, {
    nullable: true,
    description: 'The block at which the person said last to be, on whichever of its sockets; null: it has not said.',
  })
  blockId!: string | null;
  @Field(() => Date, { description: 'Since when the person has been there without a break.' })
  arrivedAt!: Date;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'Who is on a draft (ai đang xem dự thảo), as far as the viewer may know: the whole list, in place of any before it.',
})
export class DraftPresence {
  @Field(() => Date, { description: 'When it was so.' })
  at!: Date;
  @Field(() => [PresentPerson], {
    description: "The people there, the viewer's own body first, then who came first; at most 50.",
  })
  people!: PresentPerson[];
  @Field(() => Int, { description: 'How many they are, with those beyond the 50.' })
  totalCount!: number;
}

@InputType({ description: 'Where one is.' })
export class MarkPresenceInput extends MutationInput {
  @Field(() => ID, { description: 'The draft.' })
  draftId!: string;
  @Field(() => ID, { nullable: true, description: 'The block of it; left out or null: nowhere in particular.' })
  blockId?: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'Where one is now. Nothing is stored of it: `eventId` and `cursor` are null.' })
export class PresencePayload extends MutationPayload {
  @Field(() => Draft, { nullable: true, description: 'The draft; null when there are problems.' })
  draft!: Draft | null;
}
