import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { MutationInput, MutationPayload } from '../../graphql/payload.type.ts';
import { type Period, PeriodScalar } from '../../graphql/period.ts';
import { OpinionRequest } from './request.type.ts';

@InputType({ description: 'The round in which the body acted for is asked.' })
export class AcknowledgeRequestInput extends MutationInput {
  @Field(() => ID, { description: 'The round, which is OPEN.' })
  roundId!: string;
}

@InputType({ description: 'The round from which the body acted for stands aside.' })
export class RecuseInput extends MutationInput {
  @Field(() => ID, { description: 'The round, which is OPEN.' })
  roundId!: string;
  @Field(() => String, { description: 'Why, 1 to 2 000 code points.' })
  reason!: string;
}

@InputType({ description: 'Which body to ask again, and why.' })
export class AskAgainInput extends MutationInput {
  @Field(() => ID, { description: 'A request that is SUBMITTED, of a round that is OPEN.' })
  requestId!: string;
  @Field(() => String, { description: 'Why, and about what, 1 to 2 000 code points.' })
  reason!: string;
  @Field(() => PeriodScalar, {
    nullable: true,
    description: 'The day by which it is due, at its cut-off; left out: as the rule in force says. See `openRound`.',
  })
  due?: Period | null;
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Ask although the time is shorter than the rule allows. Else: WINDOW_TOO_SHORT.',
  })
  acceptUrgency!: boolean;
}

@InputType({ description: 'Which body to ask no more, and why.' })
export class CancelRequestInput extends MutationInput {
  @Field(() => ID, { description: 'A request that was not given and has not ended.' })
  requestId!: string;
  @Field(() => String, { description: 'Why, 1 to 2 000 code points.' })
  reason!: string;
}

@ObjectType({ simpleResolvers: true, description: 'What became of the request.' })
export class RequestPayload extends MutationPayload {
  @Field(() => OpinionRequest, { nullable: true, description: 'The request as it is now; null when there are problems.' })
  request!: OpinionRequest | null;
}
