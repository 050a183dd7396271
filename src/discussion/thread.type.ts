import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Audience } from '../access/audience.ts';
import { Node } from '../graphql/node.type.ts';
import { connectionOf } from '../graphql/paging.ts';
import { MutationPayload } from '../graphql/payload.type.ts';

registerEnumType(Audience, {
  name: 'Audience',
  description: 'Who may see a remark, from narrow to wide (phạm vi xem).',
  valuesConfig: {
    PRIVATE: { description: 'Its author: notes.' },
    BODY: { description: "The author's body: preparation of its opinion." },
    OFFICE: { description: "The author's body and the office." },
    ROUND: { description: 'The office and the bodies of the round; not the lead body. Co-review among appraisers.' },
    ROUND_AND_LEAD: { description: 'The office, the bodies of the round, and the lead body: an ordinary remark.' },
    DECIDERS: { description: 'All of these and, from READY on, the deciding body (cơ quan quyết định).' },
    PROGRAMME: { description: 'Every body of the programme, whether it sees the draft or not.' },
  },
});

export enum ThreadStatus {
  OPEN = 'OPEN',
  ANSWERED = 'ANSWERED',
  RESOLVED = 'RESOLVED',
  DISMISSED = 'DISMISSED',
}
registerEnumType(ThreadStatus, {
  name: 'ThreadStatus',
  description: 'Where a thread stands: OPEN → ANSWERED → RESOLVED or DISMISSED; the body that began it may take it up again.',
  valuesConfig: {
    OPEN: { description: 'Nobody else has answered.' },
    ANSWERED: { description: 'Another body has answered to everyone in the thread.' },
    RESOLVED: { description: 'The body that began it is satisfied.' },
    DISMISSED: { description: 'The office has ended it, with a reason.' },
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
  @Field(() => String, { description: 'Its text as it is now, in NFC; empty once it is retracted.' })
  text!: string;
  @Field(() => Int, { description: 'How often it was written: 1, and 1 more with each edit. Give it to `editComment`.' })
  version!: number;
  @Field(() => Audience, { description: 'Who may see it: at most who may see the thread.' })
  audience!: Audience;
  @Field(() => Date, { description: 'When it was written.' })
  createdAt!: Date;
  @Field(() => Date, { nullable: true, description: 'When it was last edited; null: never.' })
  editedAt!: Date | null;
  @Field(() => Date, {
    nullable: true,
    description: 'When its author retracted it (rút lại); null: never. What it said is shown nowhere any more; its replies stay.',
  })
  retractedAt!: Date | null;
}
export const CommentConnection = connectionOf(() => Comment, 'Comment', 'comments');

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
