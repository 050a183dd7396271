import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Node } from '../graphql/node.type.ts';
import { MutationInput, MutationPayload } from '../graphql/payload.type.ts';
import { type Period, PeriodScalar } from '../graphql/period.ts';
import { Obligation } from './obligation-node.type.ts';

@ObjectType({
  simpleResolvers: true,
  implements: Node,
  description:
    'A body asks for more time for something that it owes (đề nghị gia hạn). Seen by whoever sees the obligation; in a blind round by that body and the office alone.',
})
export class ExtensionRequest extends Node {
  @Field(() => PeriodScalar, {
    description: 'The day until which time is asked for; what was granted is told by `Obligation.changes`.',
  })
  until!: Period;
  @Field(() => String, { description: 'Why; of what is handled on paper nothing is kept: “—”.' })
  reason!: string;
  @Field(() => Date, { description: 'When it was asked for.' })
  askedAt!: Date;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the office granted it, until that day or another; null: it waits for an answer.',
  })
  isGranted!: boolean | null;
  @Field(() => Date, { nullable: true, description: 'When the office answered; null: it waits.' })
  answeredAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'Why the office answered so; null: it waits.' })
  answerReason!: string | null;
}

@InputType({ description: 'More time that a body asks for.' })
export class RequestExtensionInput extends MutationInput {
  @Field(() => ID, { description: 'What the body owes.' })
  obligationId!: string;
  @Field(() => PeriodScalar, {
    description: 'Until which day: one day, at its cut-off; of a day off at that of the next one worked.',
  })
  until!: Period;
  @Field(() => String, { description: 'Why, at most 2000 characters.' })
  reason!: string;
}

@InputType({ description: 'More time that the office grants.' })
export class GrantExtensionInput extends MutationInput {
  @Field(() => ID, { description: 'What is owed, whether more time was asked for or not.' })
  obligationId!: string;
  @Field(() => PeriodScalar, {
    description: 'Until which day: one day, at its cut-off; of a day off at that of the next one worked.',
  })
  until!: Period;
  @Field(() => String, { description: 'Why, at most 2000 characters.' })
  reason!: string;
}

@InputType({ description: 'More time that the office does not grant.' })
export class RefuseExtensionInput extends MutationInput {
  @Field(() => ID, { description: 'The request that waits for an answer.' })
  extensionRequestId!: string;
  @Field(() => String, { description: 'Why not, at most 2000 characters.' })
  reason!: string;
}

@ObjectType({ simpleResolvers: true, description: 'More time that was asked for, or refused.' })
export class ExtensionRequestPayload extends MutationPayload {
  @Field(() => ExtensionRequest, { nullable: true, description: 'The request as it is now; null when there are problems.' })
  extensionRequest!: ExtensionRequest | null;
}

@ObjectType({ simpleResolvers: true, description: 'What is due later.' })
export class ExtensionPayload extends MutationPayload {
  @Field(() => Obligation, { nullable: true, description: 'The obligation as it is now; null when there are problems.' })
  obligation!: Obligation | null;
}
