import { Field, ID, ObjectType } from 'type-graphql';
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
