import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ProgrammeState } from '../programmes/programme.type.ts';
import { ProposalState } from '../proposals/proposal.state.ts';
import { Event } from './event.type.ts';

@ObjectType({ simpleResolvers: true, implements: Event, description: 'A programme was entered, for the office to put together.' })
export class ProgrammeCreated extends Event {
  @Field(() => ID, { description: 'The programme.' })
  programmeId!: string;
  @Field(() => String, { description: 'Its title.' })
  title!: string;
}

@ObjectType({ simpleResolvers: true, implements: Event, description: 'The programme went from one state to another.' })
export class ProgrammeStateChanged extends Event {
  @Field(() => ID, { description: 'The programme.' })
  programmeId!: string;
  @Field(() => ProgrammeState, { description: 'Before.' })
  fromState!: ProgrammeState;
  @Field(() => ProgrammeState, { description: 'After.' })
  toState!: ProgrammeState;
}

@ObjectType({
  simpleResolvers: true,
  implements: Event,
  description: 'A proposal was entered in a programme that only the office sees yet.',
})
export class ProposalCreated extends Event {
  @Field(() => ID, { description: 'The proposal.' })
  proposalId!: string;
  @Field(() => Int, { description: 'Its number in the programme.' })
  number!: number;
  @Field(() => String, { description: 'Its title.' })
  title!: string;
}

@ObjectType({ simpleResolvers: true, implements: Event, description: 'The proposal went from one state to another.' })
export class ProposalStateChanged extends Event {
  @Field(() => ID, { description: 'The proposal.' })
  proposalId!: string;
  @Field(() => ProposalState, { description: 'Before.' })
  from!: ProposalState;
  @Field(() => ProposalState, { description: 'After.' })
  to!: ProposalState;
}
