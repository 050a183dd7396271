import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../graphql/paging.ts';
import { Stance } from '../opinions/opinion.rules.ts';

@ObjectType({
  simpleResolvers: true,
  description:
    'How far what was asked has been answered (mức độ trả lời), by the latest opinions signed before the close. Answered: a stance is set, with a text where it needs one; OUT_OF_REMIT is no answer. What the office accepted as not the business of a body is not asked of it.',
})
export class Coverage {
  @Field(() => Int, { description: 'Mandatory questions answered; of a round, pairs of body and question.' })
  answered!: number;
  @Field(() => Int, { description: 'Mandatory questions asked, at least 1; of a round, pairs of body and question.' })
  asked!: number;
  @Field(() => Float, { description: '`answered` ÷ `asked`, 0 to 1.' })
  ratio!: number;
  @Field(() => Int, { description: 'Answered only in a late addendum, after the close: apart, not among `answered`.' })
  answeredLate!: number;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'What one body says to one question, in its latest opinion signed before the close; or that it has not said anything.',
})
export class MatrixCell {
  @Field(() => Stance, { nullable: true, description: 'How it is answered; null: it is not.' })
  stance!: Stance | null;
  @Field(() => String, { nullable: true, description: 'In words; null: by the stance alone, or not at all.' })
  text!: string | null;
  @Field(() => Boolean, { description: 'That the office accepted that the question is not the business of the body.' })
  outOfRemitAccepted!: boolean;
}

export enum OfficialRowKind {
  ANSWER = 'ANSWER',
  REMARK = 'REMARK',
}
registerEnumType(OfficialRowKind, {
  name: 'OfficialRowKind',
  description: 'What an official row is.',
  valuesConfig: {
    ANSWER: { description: 'An answer to a question (trả lời vấn đề xin ý kiến).' },
    REMARK: { description: 'A thread that is official (mạch góp ý chính thức).' },
  },
});

@ObjectType({
  simpleResolvers: true,
  description:
    'One row of what the lead body must dispose of (một dòng của bảng tổng hợp ý kiến): an answer of a latest opinion, or a thread that is shown to the lead body or that its body put into an opinion. It stays the same row when the body signs anew.',
})
export class OfficialRow {
  @Field(() => OfficialRowKind, { description: 'What it is.' })
  kind!: OfficialRowKind;
  @Field(() => Stance, { nullable: true, description: 'Of an answer, its stance; null of a remark.' })
  stance!: Stance | null;
  @Field(() => String, {
    nullable: true,
    description:
      'What it says: of a remark, as the latest opinion quotes it, else as the thread begins now (empty when that was retracted); null: an answer by its stance alone.',
  })
  text!: string | null;
  @Field(() => String, { nullable: true, description: 'What a remark suggests for its passage; null: nothing.' })
  suggestedText!: string | null;
  @Field(() => Boolean, { description: 'That it came in a late addendum, after the close.' })
  isLate!: boolean;
}

export const OfficialRowConnection = connectionOf(() => OfficialRow, 'OfficialRow', 'official rows');
