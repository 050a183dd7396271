import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Audience } from '../access/audience.ts';
import { Node } from '../graphql/node.type.ts';
import { connectionOf } from '../graphql/paging.ts';
import { MutationInput, MutationPayload } from '../graphql/payload.type.ts';

registerEnumType(Audience, {
  name: 'Audience',
  description: 'Who may see a remark, from narrow to wide (phạm vi xem).',
  valuesConfig: {
    PRIVATE: { description: 'Its author: notes.' },
    BODY: { description: "The author's body: preparation of its opinion." },
    OFFICE: { description: "The author's body and the office." },
    ROUND: { description: 'The office and the bodies of the round; not the lead body. Co-review among appraisers.' },
    ROUND_AND_LEAD: { description: 'The office, the bodies of the round, and the lead body: an ordinary remark.' },
    DECIDERS: { description: 'All of these and, from READY on, the deciding body. Not for remarks.' },
    PROGRAMME: { description: 'Every body of the programme. Not for remarks.' },
  },
});

export enum ThreadStatus {
  OPEN = 'OPEN',
  ANSWERED = 'ANSWERED',
  RESOLVED = 'RESOLVED',
}
registerEnumType(ThreadStatus, {
  name: 'ThreadStatus',
  description: 'Where a thread stands: OPEN → ANSWERED → RESOLVED.',
  valuesConfig: {
    OPEN: { description: 'Nobody else has answered.' },
    ANSWERED: { description: 'Another body has answered to everyone in the thread.' },
    RESOLVED: { description: 'The body that began it is satisfied.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'The quoted passage a thread is about: W3C text quote and text position.' })
export class Anchor {
  @Field(() => String, { description: 'The quoted text itself.' })
  exact!: string;
  @Field(() => String, { description: 'Up to 32 code points before it.' })
  prefix!: string;
  @Field(() => String, { description: 'Up to 32 code points after it.' })
  suffix!: string;
  @Field(() => Int, { description: 'Where it begins in the text of the block, in Unicode code points from 0.' })
  start!: number;
  @Field(() => Int, { description: 'Where it ends, exclusive.' })
  end!: number;
}

@ObjectType({ simpleResolvers: true, implements: Node, description: 'A remark and what is said about it (mạch góp ý).' })
export class Thread extends Node {
  @Field(() => ThreadStatus, { description: 'Where it stands.' })
  status!: ThreadStatus;
  @Field(() => Audience, { description: 'Who may see it.' })
  audience!: Audience;
  @Field(() => Anchor, { nullable: true, description: 'The passage; null when the thread is about the whole draft.' })
  anchor!: Anchor | null;
  @Field(() => Date, { description: 'When it was begun.' })
  createdAt!: Date;
  @Field(() => Date, { nullable: true, description: 'When it was resolved; null before.' })
  resolvedAt!: Date | null;
}
export const ThreadConnection = connectionOf(() => Thread, 'Thread', 'threads');

@ObjectType({ simpleResolvers: true, implements: Node, description: 'One remark or reply (góp ý).' })
export class Comment extends Node {
  @Field(() => String, { description: 'Its text as it is now, in NFC.' })
  text!: string;
  @Field(() => Int, { description: 'How often it was written: 1, and 1 more with each edit. Give it to `editComment`.' })
  version!: number;
  @Field(() => Audience, { description: 'Who may see it: at most who may see the thread.' })
  audience!: Audience;
  @Field(() => Date, { description: 'When it was written.' })
  createdAt!: Date;
  @Field(() => Date, { nullable: true, description: 'When it was last edited; null: never.' })
  editedAt!: Date | null;
}
export const CommentConnection = connectionOf(() => Comment, 'Comment', 'comments');

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

@InputType({ description: 'A new remark on a draft under review.' })
export class AddCommentInput extends MutationInput {
  @Field(() => ID, { description: 'The draft.' })
  draftId!: string;
  @Field(() => ID, { nullable: true, description: 'The round it is made in; needed only when several are open on the draft.' })
  roundId?: string | null;
  @Field(() => AnchorInput, { nullable: true, description: 'The passage; left out: the whole draft.' })
  anchor?: AnchorInput | null;
  @Field(() => Audience, { description: 'Who may see it: PRIVATE, BODY, OFFICE, ROUND or ROUND_AND_LEAD.' })
  audience!: Audience;
  @Field(() => String, { description: 'The remark, 1 to 20 000 characters.' })
  text!: string;
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
}

@InputType({ description: "A new text for one's own comment." })
export class EditCommentInput extends MutationInput {
  @Field(() => ID, { description: 'The comment.' })
  commentId!: string;
  @Field(() => Int, { description: 'The version that was read; if it is another now: STALE_VERSION with `currentVersion`.' })
  expectedVersion!: number;
  @Field(() => String, { description: 'The new text, 1 to 20 000 characters.' })
  text!: string;
}

@InputType({ description: 'The thread to resolve.' })
export class ResolveThreadInput extends MutationInput {
  @Field(() => ID, { description: 'The thread.' })
  threadId!: string;
}

@ObjectType({ simpleResolvers: true, description: 'What became of the comment.' })
export class CommentPayload extends MutationPayload {
  @Field(() => Comment, { nullable: true, description: 'The comment as it is now; null when there are problems.' })
  comment!: Comment | null;
}

@ObjectType({ simpleResolvers: true, description: 'What became of the thread.' })
export class ThreadPayload extends MutationPayload {
  @Field(() => Thread, { nullable: true, description: 'The thread as it is now; null when there are problems.' })
  thread!: Thread | null;
}
