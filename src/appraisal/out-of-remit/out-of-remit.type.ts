import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Node } from '../../graphql/node.type.ts';
import { MutationInput, MutationPayload } from '../../graphql/payload.type.ts';

@ObjectType({
  simpleResolvers: true,
  implements: Node,
  description:
    'A body says that what it is asked, or one question of it, is not its business (không thuộc thẩm quyền); the office accepts that, or does not.',
})
export class OutOfRemitClaim extends Node {
  @Field(() => String, { description: 'Why it is not its business.' })
  reason!: string;
  @Field(() => Date, { description: 'When the body said so.' })
  claimedAt!: Date;
  @Field(() => Boolean, { nullable: true, description: 'Whether the office accepted it; null: it has not decided.' })
  accepted!: boolean | null;
  @Field(() => Date, { nullable: true, description: 'When the office decided; null: not yet.' })
  decidedAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'Why the office decided so; null: it did not say, or has not decided.' })
  decisionReason!: string | null;
}

@InputType({ description: 'The round that is not the business of the body acted for.' })
export class ClaimOutOfRemitInput extends MutationInput {
  @Field(() => ID, { description: 'The round, which is OPEN.' })
  roundId!: string;
  @Field(() => String, { description: 'Why, 1 to 2 000 code points.' })
  reason!: string;
}

@InputType({ description: 'The claim, and what the office decides.' })
export class DecideOutOfRemitInput extends MutationInput {
  @Field(() => ID, { description: 'A claim that is not decided.' })
  claimId!: string;
  @Field(() => Boolean, { description: 'Whether it is accepted.' })
  accepted!: boolean;
  @Field(() => String, {
    nullable: true,
    description: 'Why, 1 to 2 000 code points; needed when it is not accepted.',
  })
  reason?: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'What became of the claim.' })
export class OutOfRemitPayload extends MutationPayload {
  @Field(() => OutOfRemitClaim, { nullable: true, description: 'The claim as it is now; null when there are problems.' })
  claim!: OutOfRemitClaim | null;
}
