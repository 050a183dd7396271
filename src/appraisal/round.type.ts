import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Node } from '../graphql/node.type.ts';
import { MutationInput, MutationPayload } from '../graphql/payload.type.ts';

export enum RoundKind {
  APPRAISAL = 'APPRAISAL',
  CONSULTATION = 'CONSULTATION',
}
registerEnumType(RoundKind, {
  name: 'RoundKind',
  description: 'What bodies are asked for.',
  valuesConfig: {
    APPRAISAL: { description: 'An appraisal (thẩm định).' },
    CONSULTATION: { description: 'Their opinion (lấy ý kiến).' },
  },
});

export enum RoundMode {
  OPEN = 'OPEN',
}
registerEnumType(RoundMode, {
  name: 'RoundMode',
  description: 'What the bodies of a round see of each other.',
  valuesConfig: { OPEN: { description: 'Everything addressed to the round, live.' } },
});

export enum RoundStatus {
  OPEN = 'OPEN',
  CLOSED = 'CLOSED',
}
registerEnumType(RoundStatus, {
  name: 'RoundStatus',
  description: 'Where a round stands.',
  valuesConfig: { OPEN: { description: 'Remarks are being made.' }, CLOSED: { description: 'It is over.' } },
});

@ObjectType({
  simpleResolvers: true,
  implements: Node,
  description: 'Several bodies asked about one draft at once (đợt thẩm định, lấy ý kiến).',
})
export class Round extends Node {
  @Field(() => RoundKind, { description: 'What the bodies are asked for.' })
  kind!: RoundKind;
  @Field(() => RoundMode, { description: 'What they see of each other.' })
  mode!: RoundMode;
  @Field(() => RoundStatus, { description: 'Where it stands.' })
  status!: RoundStatus;
  @Field(() => Date, { description: 'When it was opened.' })
  openedAt!: Date;
  @Field(() => Date, { nullable: true, description: 'When it was closed; null before.' })
  closedAt!: Date | null;
}

@InputType({ description: 'Which draft to ask about, and whom.' })
export class OpenRoundInput extends MutationInput {
  @Field(() => ID, { description: 'A draft that was sent to the office; its proposal is IN_REVIEW.' })
  draftId!: string;
  @Field(() => RoundKind, { description: 'What the bodies are asked for.' })
  kind!: RoundKind;
  @Field(() => RoundMode, { defaultValue: RoundMode.OPEN, description: 'What they see of each other.' })
  mode!: RoundMode;
  @Field(() => [ID], { description: 'The bodies asked, 1 to 100: ordinary bodies other than the lead body.' })
  bodyIds!: string[];
}

@InputType({ description: 'The round to close.' })
export class CloseRoundInput extends MutationInput {
  @Field(() => ID, { description: 'The round.' })
  roundId!: string;
}

@ObjectType({ simpleResolvers: true, description: 'What became of the round.' })
export class RoundPayload extends MutationPayload {
  @Field(() => Round, { nullable: true, description: 'The round as it is now; null when there are problems.' })
  round!: Round | null;
}
