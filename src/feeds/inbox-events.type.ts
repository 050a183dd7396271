import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { RoundKind } from '../appraisal/round.type.ts';
import { Event } from './event.type.ts';

@ObjectType({ simpleResolvers: true, implements: Event, description: 'The body is asked about a draft (phiếu lấy ý kiến).' })
export class OpinionRequested extends Event {
  @Field(() => ID, { description: 'The round.' })
  roundId!: string;
  @Field(() => RoundKind, { description: 'What it is asked for.' })
  roundKind!: RoundKind;
  @Field(() => ID, { description: 'The proposal.' })
  proposalId!: string;
  @Field(() => ID, { description: 'The draft it is asked about.' })
  draftId!: string;
}

export enum ProposalPart {
  LEAD = 'LEAD',
  CONTRIBUTING = 'CONTRIBUTING',
}
registerEnumType(ProposalPart, {
  name: 'ProposalPart',
  description: 'What a body has to do with a proposal.',
  valuesConfig: {
    LEAD: { description: 'It prepares it (cơ quan chủ trì).' },
    CONTRIBUTING: { description: 'It contributes to it (cơ quan phối hợp).' },
  },
});

@ObjectType({
  simpleResolvers: true,
  implements: Event,
  description: 'The body has a part in a proposal of an adopted programme (được giao).',
})
export class ProposalAssigned extends Event {
  @Field(() => ID, { description: 'The proposal.' })
  proposalId!: string;
  @Field(() => ID, { description: 'Its programme.' })
  programmeId!: string;
  @Field(() => Int, { description: 'Its number there.' })
  number!: number;
  @Field(() => String, { description: 'Its title.' })
  title!: string;
  @Field(() => ProposalPart, { description: 'What the body has to do with it.' })
  part!: ProposalPart;
}
