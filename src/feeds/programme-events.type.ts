import { Field, ID, ObjectType } from 'type-graphql';
import { ProposalState } from '../proposals/proposal.state.ts';
import { Event } from './event.type.ts';

@ObjectType({ simpleResolvers: true, implements: Event, description: 'The proposal went from one state to another.' })
export class ProposalStateChanged extends Event {
  @Field(() => ID, { description: 'The proposal.' })
  proposalId!: string;
  @Field(() => ProposalState, { description: 'Before.' })
  from!: ProposalState;
  @Field(() => ProposalState, { description: 'After.' })
  to!: ProposalState;
}
