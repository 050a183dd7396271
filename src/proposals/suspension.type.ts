import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { MutationInput } from '../graphql/payload.type.ts';
import { DecidedInput } from './change.type.ts';

@ObjectType({
  simpleResolvers: true,
  description: 'A proposal was suspended by decision (tạm dừng): its clocks stood still.',
})
export class Suspension {
  @Field(() => Date, { description: 'Since when.' })
  startedAt!: Date;
  @Field(() => Date, { nullable: true, description: 'Until when; null: it lasts.' })
  endedAt!: Date | null;
  @Field(() => String, { description: 'The decision it rests on; of what is handled on paper “—”.' })
  decisionReference!: string;
  @Field(() => String, { description: 'Why; of what is handled on paper “—”.' })
  reason!: string;
}

@InputType({ description: 'A proposal that is suspended.' })
export class SuspendProposalInput extends DecidedInput {
  @Field(() => ID, { description: 'The proposal, open, of a programme in state ADOPTED.' })
  proposalId!: string;
}

@InputType({ description: 'A suspended proposal that goes on.' })
export class ResumeProposalInput extends MutationInput {
  @Field(() => ID, { description: 'The proposal.' })
  proposalId!: string;
}
