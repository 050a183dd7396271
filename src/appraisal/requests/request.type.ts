import { Field, ObjectType } from 'type-graphql';
import { Node } from '../../graphql/node.type.ts';
import { RequestState } from '../rounds/round.type.ts';

@ObjectType({
  simpleResolvers: true,
  implements: Node,
  description: 'What one body is asked in a round, and how far it is with its opinion (phiếu lấy ý kiến).',
})
export class OpinionRequest extends Node {
  @Field(() => RequestState, { description: 'How far it is.' })
  state!: RequestState;
  @Field(() => Date, { description: 'When it came to that state.' })
  stateAt!: Date;
  @Field(() => Date, { description: 'When the body was asked.' })
  sentAt!: Date;
  @Field(() => Date, {
    nullable: true,
    description: 'When the body took note of it (đã tiếp nhận), or of being asked again; null: not yet.',
  })
  acknowledgedAt!: Date | null;
  @Field(() => Date, { nullable: true, description: 'When the office last asked again; null: it did not.' })
  askedAgainAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'Why the office asked again; null: it did not.' })
  askedAgainReason!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Why it was cancelled, the body stood aside, or it is not its business; null: none of these.',
  })
  endedReason!: string | null;
}
