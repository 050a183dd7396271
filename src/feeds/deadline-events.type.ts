import { Field, ID, ObjectType } from 'type-graphql';
import { ObligationKind } from '../obligations/obligation.type.ts';
import { Event } from './event.type.ts';

@ObjectType({
  simpleResolvers: true,
  implements: Event,
  description:
    'Something is due soon and has not come (sắp đến hạn). Told once for each due date: as the day begins after which so many working days are left as the time rule says, or at the first chance after. The actor is the clock, for the office.',
})
export class DueSoon extends Event {
  @Field(() => ID, { description: 'The obligation.' })
  obligationId!: string;
  @Field(() => ObligationKind, { description: 'What is due.' })
  obligationKind!: ObligationKind;
  @Field(() => ID, { description: 'The body that owes it.' })
  bodyId!: string;
  @Field(() => ID, { description: 'The proposal.' })
  proposalId!: string;
  @Field(() => ID, { nullable: true, description: 'Of an OPINION the request; null: it is another obligation.' })
  opinionRequestId!: string | null;
  @Field(() => Date, { description: 'The instant at which it is due: on time is what comes by then.' })
  dueAt!: Date;
}

@ObjectType({
  simpleResolvers: true,
  implements: Event,
  description:
    'Something fell due and has not come (quá hạn). Told once for each due date: at the cut-off, or at the first chance after. It judges nothing: how late something is is counted from when it comes. The actor is the clock, for the office.',
})
export class DueExpired extends Event {
  @Field(() => ID, { description: 'The obligation.' })
  obligationId!: string;
  @Field(() => ObligationKind, { description: 'What was due.' })
  obligationKind!: ObligationKind;
  @Field(() => ID, { description: 'The body that owes it.' })
  bodyId!: string;
  @Field(() => ID, { description: 'The proposal.' })
  proposalId!: string;
  @Field(() => ID, { nullable: true, description: 'Of an OPINION the request; null: it is another obligation.' })
  opinionRequestId!: string | null;
  @Field(() => Date, { description: 'The instant at which it was due.' })
  dueAt!: Date;
}
