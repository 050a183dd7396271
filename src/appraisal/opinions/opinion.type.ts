import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Node } from '../../graphql/node.type.ts';
import { MutationPayload } from '../../graphql/payload.type.ts';
import { Conclusion, Position, Stance } from './opinion.rules.ts';

registerEnumType(Position, {
  name: 'Position',
  description: 'What a body thinks of the draft as a whole (quan điểm).',
  valuesConfig: {
    AGREE: { description: 'It agrees (đồng ý).' },
    AGREE_WITH_COMMENTS: { description: 'It agrees, and has remarks (đồng ý, có góp ý).' },
    AGREE_IF_AMENDED: { description: 'It agrees only if the draft is amended as said (đồng ý nếu sửa). It blocks.' },
    DISAGREE: { description: 'It does not agree (không đồng ý). It blocks.' },
    NO_OPINION: { description: 'It has none (không có ý kiến).' },
  },
});
registerEnumType(Conclusion, {
  name: 'Conclusion',
  description: 'What the lead appraiser concludes (kết luận thẩm định).',
  valuesConfig: {
    QUALIFIED: { description: 'The draft may be put to the leadership (đủ điều kiện trình).' },
    NOT_QUALIFIED: { description: 'It may not yet (chưa đủ điều kiện trình). It blocks.' },
  },
});
registerEnumType(Stance, {
  name: 'Stance',
  description: 'How a question is answered (quan điểm về vấn đề xin ý kiến).',
  valuesConfig: {
    AGREE: { description: 'Yes.' },
    AGREE_WITH_COMMENT: { description: 'Yes, with a remark: needs a text.' },
    DISAGREE: { description: 'No: needs a text.' },
    ALTERNATIVE: { description: 'Otherwise than was asked (phương án khác): needs a text.' },
    NO_OBJECTION_DECLARED: {
      description: 'The body declares that it does not object (không phản đối): an answer like any other.',
    },
    OUT_OF_REMIT: {
      description:
        'Not its business, as the office may accept (không thuộc thẩm quyền): needs a text. Never counted as answered.',
    },
  },
});

@ObjectType({
  simpleResolvers: true,
  implements: Node,
  description: 'What a body signed on a draft (ý kiến). It never changes; to say otherwise the body signs the next one.',
})
export class Opinion extends Node {
  @Field(() => Int, { description: 'Its number among those of the body in the round, from 1.' })
  sequence!: number;
  @Field(() => Position, { description: 'What the body thinks of the draft as a whole.' })
  position!: Position;
  @Field(() => String, {
    nullable: true,
    description: 'What must be changed, or why not: exactly with a position or conclusion that blocks.',
  })
  blockingText!: string | null;
  @Field(() => String, { nullable: true, description: 'What else it says; null: nothing.' })
  comment!: string | null;
  @Field(() => Conclusion, { nullable: true, description: 'What it concludes, as the lead appraiser; null of any other body.' })
  conclusion!: Conclusion | null;
  @Field(() => Date, { description: 'When it was signed, or entered by the office.' })
  signedAt!: Date;
  @Field(() => String, {
    nullable: true,
    description: 'The paper from which the office entered it (số, ký hiệu văn bản); null: the body signed it here.',
  })
  documentReference!: string | null;
  @Field(() => Boolean, { description: 'That it was signed after the round was closed (ý kiến gửi muộn).' })
  lateAddendum!: boolean;
  @Field(() => Boolean, {
    description: 'That the body had been shown what the others said, in a round that was blind before.',
  })
  afterSeeingOthers!: boolean;
  @Field(() => Boolean, { description: 'That a newer draft was released: `reconfirmOpinion` says that it still holds.' })
  isStale!: boolean;
  @Field(() => Boolean, { description: 'That the body has signed no later one in this round.' })
  isLatest!: boolean;
}

@ObjectType({ simpleResolvers: true, description: 'How a question was answered (trả lời).' })
export class OpinionAnswer {
  @Field(() => Stance, { description: 'How it is answered.' })
  stance!: Stance;
  @Field(() => String, { nullable: true, description: 'In words; null: by the stance alone.' })
  text!: string | null;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'A remark that the body put into its opinion (góp ý chính thức), as it was when it signed: what becomes of the thread changes nothing here, unless it is concealed by decision: then only the office and the body still see it.',
})
export class OpinionRemark {
  @Field(() => Int, { description: 'Its place among those the viewer sees, from 1, in reading order of the draft.' })
  position!: number;
  @Field(() => String, { nullable: true, description: 'The quoted passage; null: it is about the whole draft.' })
  exact!: string | null;
  @Field(() => String, { description: 'What it says.' })
  text!: string;
  @Field(() => String, { nullable: true, description: 'What it suggests for the passage; null: nothing.' })
  suggestedText!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'The opinion that was signed.' })
export class OpinionPayload extends MutationPayload {
  @Field(() => Opinion, { nullable: true, description: 'The opinion; null when there are problems.' })
  opinion!: Opinion | null;
}
