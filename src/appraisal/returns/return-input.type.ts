import { Field, ID, InputType } from 'type-graphql';
import { MutationInput } from '../../graphql/payload.type.ts';
import { ReturnReason } from '../../proposals/return.type.ts';

@InputType({ description: 'The proposal that is to be prepared again.' })
export class ReturnForRepreparationInput extends MutationInput {
  @Field(() => ID, { description: 'Its global id; IN_REVIEW, SYNTHESIS, RESPONDING, READY or SCHEDULED.' })
  proposalId!: string;
  @Field(() => [ReturnReason], { description: 'Why, by code: at least one.' })
  reasonCodes!: ReturnReason[];
  @Field(() => String, { description: 'Why, at most 2000 characters. The bodies that were asked are told it, too.' })
  reason!: string;
  @Field(() => String, {
    nullable: true,
    description:
      'By which day it is due again, ISO date, later than now; a day off means the next working day. Left out: NEW_DUE_REQUIRED.',
  })
  newDue?: string | null;
}
