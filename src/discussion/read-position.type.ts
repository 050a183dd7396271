import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Draft } from '../drafts/draft.type.ts';
import { MutationInput, MutationPayload } from '../graphql/payload.type.ts';

@InputType({ description: 'What was read, and how far: a draft or a thread, up to a comment or a cursor.' })
export class MarkReadInput extends MutationInput {
  @Field(() => ID, { nullable: true, description: 'The draft, with all its threads; or `threadId`.' })
  draftId?: string | null;
  @Field(() => ID, { nullable: true, description: 'One thread; or `draftId`.' })
  threadId?: string | null;
  @Field(() => ID, { nullable: true, description: 'Up to this comment of it, inclusive; or `upToCursor`.' })
  upToCommentId?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Up to this place: the `cursor` of what `draftFeed` showed last, or `Draft.feedCursor`; or `upToCommentId`.',
  })
  upToCursor?: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'What has been read.' })
export class ReadPositionPayload extends MutationPayload {
  @Field(() => Draft, { nullable: true, description: 'The draft, with what is unread now; null when there are problems.' })
  draft!: Draft | null;
}
