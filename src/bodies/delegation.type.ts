import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Node } from '../graphql/node.type.ts';
import { MutationInput, MutationPayload } from '../graphql/payload.type.ts';

@ObjectType({
  simpleResolvers: true,
  implements: Node,
  description:
    'That the head of a body lets somebody sign for it (ủy quyền ký). Who is not of the body acts for it on those days, as its officer.',
})
export class Delegation extends Node {
  @Field(() => String, { description: 'First day, ISO date.' })
  validFrom!: string;
  @Field(() => String, { description: 'Last day, ISO date.' })
  validTo!: string;
  @Field(() => Date, { description: 'When it was granted.' })
  grantedAt!: Date;
  @Field(() => Date, { nullable: true, description: 'When it was taken back; null: it was not.' })
  endedAt!: Date | null;
}

@InputType({ description: 'Who may sign, and when.' })
export class DelegateSigningInput extends MutationInput {
  @Field(() => ID, {
    description:
      'One of the people of the body, and no observer; or somebody of another body, who may act for it on those days, chosen by `acting-as`, and no longer.',
  })
  personId!: string;
  @Field(() => String, { description: 'First day, ISO date.' })
  validFrom!: string;
  @Field(() => String, { description: 'Last day, ISO date.' })
  validTo!: string;
}

@InputType({ description: 'The delegation that ends.' })
export class EndDelegationInput extends MutationInput {
  @Field(() => ID, { description: 'The delegation.' })
  delegationId!: string;
}

@ObjectType({ simpleResolvers: true, description: 'What became of the delegation.' })
export class DelegationPayload extends MutationPayload {
  @Field(() => Delegation, { nullable: true, description: 'The delegation as it is now; null when there are problems.' })
  delegation!: Delegation | null;
}
