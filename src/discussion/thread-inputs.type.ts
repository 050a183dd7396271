import { Field, ID, InputType, Int } from 'type-graphql';
import { Audience } from '../access/audience.ts';
import { MutationInput } from '../graphql/payload.type.ts';

@InputType({ description: 'A passage of a block: the quotation, and where it stands if it stands there more than once.' })
export class AnchorInput {
  @Field(() => ID, { description: 'A block of the draft.' })
  blockId!: string;
  @Field(() => String, { description: 'The quoted text, 1 to 10 000 code points.' })
  exact!: string;
  @Field(() => String, { nullable: true, description: 'Text just before it.' })
  prefix?: string | null;
  @Field(() => String, { nullable: true, description: 'Text just after it.' })
  suffix?: string | null;
  @Field(() => Int, { nullable: true, description: 'Where it begins, in code points from 0; with `end`.' })
  start?: number | null;
  @Field(() => Int, { nullable: true, description: 'Where it ends, exclusive; with `start`.' })
  end?: number | null;
}

@InputType({ description: 'Whom a comment mentions: either a person or a body.' })
export class MentionInput {
  @Field(() => ID, { nullable: true, description: 'A person.' })
  personId?: string | null;
  @Field(() => ID, { nullable: true, description: 'A body.' })
  bodyId?: string | null;
}

@InputType({ description: 'A new remark on a draft under review.' })
export class AddCommentInput extends MutationInput {
  @Field(() => ID, { description: 'The draft.' })
  draftId!: string;
  @Field(() => ID, { nullable: true, description: 'The round it is made in; needed only when several are open on the draft.' })
  roundId?: string | null;
  @Field(() => AnchorInput, { nullable: true, description: 'The passage; left out: the whole draft.' })
  anchor?: AnchorInput | null;
  @Field(() => Audience, { description: 'Who may see it; the lead body does not write to ROUND.' })
  audience!: Audience;
  @Field(() => String, { description: 'The remark, 1 to 20 000 characters.' })
  text!: string;
  @Field(() => String, {
    nullable: true,
    description:
      'A text for the passage in the place of its own, at most 20 000 code points; empty: without the passage. Needs an anchor.',
  })
  suggestedText?: string | null;
  @Field(() => [MentionInput], { nullable: true, description: 'Whom it mentions, at most 20.' })
  mentions?: MentionInput[] | null;
}

@InputType({ description: 'A reply to a remark.' })
export class ReplyToCommentInput extends MutationInput {
  @Field(() => ID, { description: 'The comment that is answered.' })
  commentId!: string;
  @Field(() => Audience, {
    nullable: true,
    description: 'Who may see it: at most who may see what it answers; left out: just these.',
  })
  audience?: Audience | null;
  @Field(() => String, { description: 'The reply, 1 to 20 000 characters.' })
  text!: string;
  @Field(() => String, {
    nullable: true,
    description: "A text for the thread's passage in the place of its own, at most 20 000 code points. Needs an anchor.",
  })
  suggestedText?: string | null;
  @Field(() => [MentionInput], { nullable: true, description: 'Whom it mentions, at most 20.' })
  mentions?: MentionInput[] | null;
}

@InputType({ description: "A new text for one's own comment." })
export class EditCommentInput extends MutationInput {
  @Field(() => ID, { description: 'The comment.' })
  commentId!: string;
  @Field(() => Int, { description: 'The version that was read; if it is another now: STALE_VERSION with `currentVersion`.' })
  expectedVersion!: number;
  @Field(() => String, { description: 'The new text, 1 to 20 000 characters.' })
  text!: string;
  @Field(() => String, { nullable: true, description: 'The new suggestion; null: none; left out: as it is.' })
  suggestedText?: string | null;
  @Field(() => [MentionInput], { nullable: true, description: 'Whom it mentions now, at most 20; left out: as before.' })
  mentions?: MentionInput[] | null;
}

@InputType({ description: 'The comment to take back.' })
export class RetractCommentInput extends MutationInput {
  @Field(() => ID, { description: 'The comment.' })
  commentId!: string;
}

@InputType({ description: 'The comment to conceal, and by which decision.' })
export class ConcealCommentInput extends MutationInput {
  @Field(() => ID, { description: 'The comment; with the first one of a thread the whole thread is concealed.' })
  commentId!: string;
  @Field(() => String, {
    description: 'The decision by which it is concealed, as its number (số quyết định), 1 to 200 characters.',
  })
  decisionReference!: string;
  @Field(() => String, { description: 'Why, 1 to 2 000 characters: shown to the office and the body it came from.' })
  reason!: string;
}

@InputType({ description: "To whom to show one's own comment." })
export class WidenCommentInput extends MutationInput {
  @Field(() => ID, { description: 'The comment; the first one of a thread takes the thread with it.' })
  commentId!: string;
  @Field(() => Audience, { description: 'Who may see it from now on, for good: more people than now.' })
  audience!: Audience;
  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'That it is meant. Without it nothing is changed, and CONFIRMATION_REQUIRED says who would see it; another request, with another idempotency key.',
  })
  confirm!: boolean;
}

@InputType({ description: 'The thread to dismiss.' })
export class DismissThreadInput extends MutationInput {
  @Field(() => ID, { description: 'The thread.' })
  threadId!: string;
  @Field(() => String, { description: 'Why, 1 to 2 000 characters: shown to whoever sees the thread.' })
  reason!: string;
}

@InputType({ description: 'The thread to take up again.' })
export class ReopenThreadInput extends MutationInput {
  @Field(() => ID, { description: 'The thread.' })
  threadId!: string;
}

@InputType({ description: 'The thread to resolve.' })
export class ResolveThreadInput extends MutationInput {
  @Field(() => ID, { description: 'The thread.' })
  threadId!: string;
}
